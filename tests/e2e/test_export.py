"""The pages as files in a real browser, from a folder of a host that only serves files."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from bot.live import Live
from bot.web.exporting.folder import write_folder
from bot.web.exporting.pages import files_of
from bot.web.site import Site
from tests.bot.tables import Row, snapshot_of
from tests.e2e.browsing import chromium_driver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

PATIENCE_S = 20
NAMES = ("때껄룩 재즈", "새벽 재즈", "새벽 세 시", "rainy attic", "Quiet Hours")

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("export")]


class Files(SimpleHTTPRequestHandler):
    """Without a line for each request."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the class's own
        del format, args


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("host")
    snapshot = snapshot_of([Row(name, ("Jazz (국내)", "Pop")) for name in NAMES])
    write_folder(root / "some" / "where", files_of(Site(Live(snapshot))), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/some/where/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chrome]:
    driver = chromium_driver()
    yield driver
    driver.quit()


def scripts(driver: Chrome, *, run: bool) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not run})


def heading(driver: Chrome) -> str:
    return driver.find_element(By.TAG_NAME, "h1").text


def options_shown(driver: Chrome) -> list[str]:
    """Read in one go: the list is made anew with each letter."""
    found: list[str] = driver.execute_script(
        "return [...document.querySelectorAll('[role=option]')].filter(one => one.offsetParent)"
        ".map(one => one.textContent)"
    )
    return found


def offered(driver: Chrome, expected: list[str]) -> None:
    """A label is a name, and what sets it apart."""

    def are(page: Chrome) -> bool:
        shown = options_shown(page)
        return len(shown) == len(expected) and all(map(str.startswith, shown, expected))

    WebDriverWait(driver, PATIENCE_S).until(are, str(expected))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ㄸㄲㄹ", ["때껄룩 재즈"]),
        ("Eorjf", ["때껄룩 재즈"]),
        ("ttaekk", ["때껄룩 재즈"]),
        ("새벽", ["새벽 재즈", "새벽 세 시"]),
        ("세시", ["새벽 세 시"]),
        ("QUIET", ["Quiet Hours"]),
        ("Ｒainy", ["rainy attic"]),
    ],
)
def test_names_are_found_while_one_types(
    host: str, chromium: Chrome, typed: str, expected: list[str]
) -> None:
    scripts(chromium, run=True)
    chromium.get(f"{host}ko/index.html")
    field = chromium.find_element(By.ID, "main-q")
    field.send_keys(typed)
    offered(chromium, expected)


def test_a_name_leads_to_its_page_by_keyboard_and_by_enter(host: str, chromium: Chrome) -> None:
    scripts(chromium, run=True)
    for keys in ((Keys.ARROW_DOWN, Keys.ENTER), (Keys.ENTER,)):
        chromium.get(f"{host}index.html")
        field = chromium.find_element(By.ID, "main-q")
        field.send_keys("ttaekkeolluk")
        offered(chromium, [NAMES[0]])
        field.send_keys(*keys)
        WebDriverWait(chromium, PATIENCE_S).until(lambda page: "/c/" in page.current_url)
        assert heading(chromium) == NAMES[0]
    field = chromium.find_element(By.ID, "top-q")
    field.send_keys("새벽", Keys.ENTER)
    offered(chromium, ["새벽 재즈", "새벽 세 시"])


def test_a_name_is_found_by_its_letter_without_scripts(host: str, chromium: Chrome) -> None:
    scripts(chromium, run=False)
    chromium.get(f"{host}ko/index.html")
    field = chromium.find_element(By.ID, "main-q")
    field.send_keys("아무", Keys.ENTER)
    WebDriverWait(chromium, PATIENCE_S).until(lambda page: "names" in page.current_url)
    chromium.find_element(By.LINK_TEXT, "ㄷ").click()
    chromium.find_element(By.PARTIAL_LINK_TEXT, NAMES[0]).click()
    assert heading(chromium) == NAMES[0]
    assert len(chromium.find_elements(By.CSS_SELECTOR, ".lines > li")) == len(NAMES) - 1
    chromium.find_element(By.CSS_SELECTOR, ".why summary").click()
    assert chromium.find_element(By.CSS_SELECTOR, ".why .shares").is_displayed()
    chromium.find_element(By.CSS_SELECTOR, ".lines h3 a").click()
    assert heading(chromium) in NAMES[1:]
    chromium.find_element(By.LINK_TEXT, "English").click()
    assert chromium.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    assert heading(chromium) in NAMES[1:]
    chromium.find_element(By.CSS_SELECTOR, ".card .chips a").click()
    assert "/some/where/browse/" in chromium.current_url
    assert len(chromium.find_elements(By.CSS_SELECTOR, ".lines > li")) == len(NAMES)


def test_styles_come_along(host: str, chromium: Chrome) -> None:
    scripts(chromium, run=True)
    chromium.get(f"{host}ko/browse/index.html")
    sheets = chromium.execute_script("return [...document.styleSheets].map(one => one.cssRules.length)")
    assert sheets[0] > 20
