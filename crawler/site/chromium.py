"""How Chromium is started: quiet, within the site's own hosts, and with nothing of ours that is secret."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from selenium.webdriver.chrome.options import Options as ChromeOptions

if TYPE_CHECKING:
    from crawler.settings import Settings

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-breakpad",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--dns-prefetch-disable",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--mute-audio",
    "--deny-permission-prompts",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
)
BLOCKED, NO_DOWNLOADS = 2, 3  # Chromium's own values for a content setting and for download_restrictions
# What a browser and its driver need of the environment: no token, no password, no setting of ours.
NEEDED = frozenset(
    [
        "PATH",
        "HOME",
        "USER",
        "LOGNAME",
        "SHELL",
        "LANG",
        "LANGUAGE",
        "TZ",
        "LD_LIBRARY_PATH",
        "DISPLAY",
        "XAUTHORITY",
        "WAYLAND_DISPLAY",
        "DBUS_SESSION_BUS_ADDRESS",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "SNAP",
        "FONTCONFIG_PATH",
        "FONTCONFIG_FILE",
    ]
)


def options_for(settings: Settings, *, headed: bool, profile: str | None) -> ChromeOptions:
    options = ChromeOptions()
    for argument in QUIET:
        options.add_argument(argument)
    if not headed:
        options.add_argument("--headless=new")
        options.add_argument("--window-size=1600,1200")
        options.add_argument("--blink-settings=imagesEnabled=false")
        for argument in _own_origin_only(settings):
            options.add_argument(argument)
    if settings.selenium_remote_url or os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    if profile:
        options.add_argument(f"--user-data-dir={profile}")
    if settings.chrome_binary:
        options.binary_location = settings.chrome_binary
    refused = ("notifications", "geolocation", "media_stream", "popups", "automatic_downloads", "clipboard")
    options.add_experimental_option(
        "prefs",
        {
            "download_restrictions": NO_DOWNLOADS,
            "credentials_enable_service": False,
            "webrtc.ip_handling_policy": "disable_non_proxied_udp",
            "webrtc.multiple_routes_enabled": False,
            "webrtc.nonproxied_udp_enabled": False,
            "profile.password_manager_enabled": False,
            **{f"profile.default_content_setting_values.{name}": BLOCKED for name in refused},
        },
    )
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    options.add_experimental_option("perfLoggingPrefs", {"enableNetwork": True, "enablePage": False})
    options.page_load_strategy = "eager"
    options.unhandled_prompt_behavior = "dismiss"
    return options


def _own_origin_only(settings: Settings) -> list[str]:
    """A proxy that is not there for everything but the site itself, and what the operator allows besides."""
    allowed = [urlsplit(settings.origin).netloc, *settings.allowed_hosts]
    return ["--proxy-server=http://127.0.0.1:9", f"--proxy-bypass-list=<-loopback>;{';'.join(allowed)}"]


def environment() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if name in NEEDED or name.startswith(("LC_", "XDG_"))
    }
