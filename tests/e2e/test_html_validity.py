"""Every kind of page is valid HTML: what may stand in what, attributes, ids, labels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.live import Live
from bot.text.language import LANGUAGES
from bot.web.exporting.pages import files_of
from bot.web.site import Site
from tests.bot.hostile import NAMES
from tests.bot.tables import Row, sample, snapshot_of
from tests.bot.web.asking import browser, unhurried
from tests.e2e.browsing import chromium_driver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

    from bot.web.exporting.press import File

VALIDATOR = (Path(__file__).parent / "html_validate" / "html-validate.min.js").read_text("utf-8")
RUN = "const done = arguments[1]; htmlFaults(arguments[0]).then(done, (error) => done([String(error)]));"

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("html_validity")]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chrome]:
    driver = chromium_driver()
    driver.execute_script(VALIDATOR)
    yield driver
    driver.quit()


def faults(driver: Chrome, html: str) -> list[str]:
    found: list[str] = driver.execute_async_script(RUN, html)
    return found


def paths() -> list[tuple[str, int]]:
    """Of every kind of page, and with which status it answers."""
    one, other, third, far = (sample().catalogue.channel_ids[row] for row in (2, 5, 9, 50))
    return [
        *(("/", 200), ("/?q=sun", 200), ("/?q=qzxwvkj 98765", 404), ("/docs", 200), ("/nothing", 404)),
        *((f"/c/{one}", 200), (f"/c/{one}?depth=hidden&less=Jazz", 200), ("/c/nobody", 404)),
        *((f"/c/{one}?more=Jazz&less=Jazz", 400), ("/mix", 200)),
        (f"/mix?like={one}&like={other}&not={third}", 200),
        *(("/browse", 200), ("/browse/Jazz", 200), ("/browse/Jazz?page=2", 200)),
        *((f"/compare/{one}/{other}", 200), (f"/compare/{one}/{one}", 400), (f"/path/{one}/{far}", 200)),
    ]


def test_the_validator_finds_what_is_wrong(chromium: Chrome) -> None:
    wrong = (
        "<ul><div></div></ul><a href='x'><button>y</button></a><foo></foo><p id='a' id='b'></p><img src='x'>"
    )
    html = f"<!DOCTYPE html><html lang='en'><head><title>t</title></head><body>{wrong}</body></html>"
    found = " ".join(faults(chromium, html))
    for rule in ("element-permitted-content", "element-name", "no-dup-attr", "wcag/h37"):
        assert rule in found


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_every_kind_of_page_is_valid(chromium: Chrome, lang: str) -> None:
    public = "https://plimate.example"
    site = Site(
        Live(sample()), public=public, source="rows.example", pictures=True, card=True, paces=unhurried()
    )
    async with browser(site) as asking:
        for path, status in paths():
            answer = await asking.get(path, headers={"Accept-Language": lang, "Accept": "text/html"})
            assert answer.status_code == status, path
            assert faults(chromium, answer.text) == [], path


def test_pages_of_an_export_are_valid_whatever_names_are(chromium: Chrome) -> None:
    made = snapshot_of([Row(name, ("Jazz (국외)", "<b>", "Pop & Rock")) for name in NAMES])
    pages = [file for file in files_of(Site(Live(made))) if file.path.endswith(".html")]
    kinds: dict[str, list[File]] = {}
    for page in pages:
        kinds.setdefault(page.path.rpartition("/")[0], []).append(page)
    assert len(kinds) == 2 * len(("", "c", "browse", "names"))
    for kind in kinds.values():
        for page in kind[::12]:
            assert faults(chromium, page.body.decode()) == [], page.path
