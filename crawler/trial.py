"""`python -m crawler.trial`: starts the browser as a crawl would, and ends it."""

from __future__ import annotations

import json
import sys

from crawler.errors import BrowserError
from crawler.output.door import on_one_line, say_json
from crawler.protocol import ExitStatus
from crawler.settings import Settings
from crawler.site import profiles
from crawler.site.browser import Browser

NOWHERE = "http://127.0.0.1"  # no page is opened, but the browser is told which it may


def main() -> int:
    """The exit status is a crawl's; the last line that is printed: `{"version": …}` or `{"message": …}`."""
    settings = Settings.read()
    if not settings.datalab_url:
        settings = settings.model_copy(update={"datalab_url": NOWHERE})
    profiles.sweep()
    try:
        browser = Browser(settings)
    except BrowserError as error:
        say_json(sys.stdout, json.dumps({"message": on_one_line(error.reason)}))
        return error.exit_status
    version = str(browser.driver.capabilities.get("browserVersion", ""))
    browser.close()
    say_json(sys.stdout, json.dumps({"version": on_one_line(version)}))
    return ExitStatus.GOOD


if __name__ == "__main__":
    sys.exit(main())
