"""`plimate web` in a real browser: by keyboard, without JavaScript, on a phone, for a screen reader."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from selenium.webdriver import Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from bot.text.language import LANGUAGES, language
from recommender.snapshots.store import SnapshotStore
from tests.bot.tables import Row, sample, snapshot_of
from tests.e2e.browsing import (
    PATIENCE_S,
    Server,
    all_told,
    chromium_driver,
    colours,
    focused,
    kinds,
    opened_why,
    run,
    type_in,
    wide,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

ROOT = Path(__file__).parents[2]
AXE = (Path(__file__).parent / "axe" / "axe.min.js").read_text("utf-8")
RUN_AXE = "const done = arguments[0]; axe.run(document).then(found => done(found.violations));"
WIDTHS = (320, 390, 1280)
SERIOUS = {"serious", "critical"}

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("web")]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("data")
    store = SnapshotStore(folder)
    store.publish(sample())
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "web", "--port", "0", "--rate", "0", "--data-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    url = next(line.strip() for line in process.stdout if "http://" in line)
    yield Server(process, url.rstrip("/"), store)
    if process.poll() is None:
        process.kill()
    process.wait()
    process.stdout.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chrome]:
    driver = chromium_driver()
    yield driver
    driver.quit()


@pytest.fixture
def page(chromium: Chrome, server: Server) -> Chrome:
    """As it was at first: a wide window, scripts, light."""
    run(chromium, "Emulation.setScriptExecutionDisabled", value=False)
    colours(chromium, "light")
    wide(chromium, 1280)
    chromium.get(f"{server.url}/?lang=en")
    return chromium


def test_a_channel_is_found_by_keyboard_alone(page: Chrome) -> None:
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    assert 'class="skip"' in focused(page)
    while 'name="q"' not in focused(page):
        type_in(page, Keys.TAB)
    type_in(page, "mumal")
    wait = WebDriverWait(page, PATIENCE_S)
    wait.until(lambda driver: driver.find_elements(By.CSS_SELECTOR, '[role="option"]'))
    field = page.switch_to.active_element
    assert field.get_attribute("aria-expanded") == "true"
    type_in(page, Keys.ARROW_DOWN)
    option = page.find_element(By.ID, str(field.get_attribute("aria-activedescendant")))
    assert option.get_attribute("aria-selected") == "true"
    assert option.text.startswith("무말")
    type_in(page, Keys.ESCAPE)
    assert field.get_attribute("aria-expanded") == "false"
    assert field.get_attribute("aria-activedescendant") is None
    type_in(page, Keys.ARROW_DOWN)
    wait.until(lambda _: field.get_attribute("aria-expanded") == "true")
    type_in(page, Keys.ARROW_DOWN, Keys.ENTER)
    wait.until(lambda driver: "/c/" in driver.current_url)
    assert page.find_element(By.TAG_NAME, "h1").text == "무말"
    assert "lang=en" in page.current_url


def test_what_has_the_focus_is_seen(page: Chrome) -> None:
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    for _ in range(8):
        style = "return getComputedStyle(document.activeElement).outlineStyle"
        assert page.execute_script(style) != "none", focused(page)
        type_in(page, Keys.TAB)


def test_everything_works_without_javascript(page: Chrome) -> None:
    run(page, "Emulation.setScriptExecutionDisabled", value=True)
    page.refresh()
    page.find_element(By.NAME, "q").send_keys("무말", Keys.ENTER)
    wait = WebDriverWait(page, PATIENCE_S)
    wait.until(lambda driver: "/c/" in driver.current_url)
    assert len(page.find_elements(By.CSS_SELECTOR, ".lines > li")) == 10
    page.find_element(By.LINK_TEXT, language("en")("depth-hidden")).click()
    wait.until(lambda driver: "depth=hidden" in driver.current_url)
    page.find_element(By.CSS_SELECTOR, ".onward summary").click()
    page.find_element(By.ID, "mix-name").send_keys("합주실B", Keys.ENTER)
    wait.until(lambda driver: "/mix" in driver.current_url)
    assert len(page.find_elements(By.CSS_SELECTOR, ".members li")) == 2
    page.find_element(By.CSS_SELECTOR, ".why a").click()
    wait.until(lambda driver: "/why/" in driver.current_url)
    assert page.find_element(By.CSS_SELECTOR, ".reasons .shares").is_displayed()
    page.find_element(By.LINK_TEXT, language("en")("web-why-back")).click()
    wait.until(lambda driver: "/why/" not in driver.current_url)
    assert len(page.find_elements(By.CSS_SELECTOR, ".members li")) == 2


def test_why_opens_below_its_line_by_keyboard(page: Chrome, server: Server) -> None:
    mark = sample().catalogue.channel_ids[2]
    page.get(f"{server.url}/c/{mark}?lang=ko")
    before = page.current_url
    why = opened_why(page)
    assert page.current_url == before
    assert why.find_element(By.CSS_SELECTOR, ".told").get_attribute("aria-live") == "polite"
    assert why.find_element(By.CSS_SELECTOR, ".shares").is_displayed()
    assert language("ko")("why-bar-tags") in why.text
    assert len(page.find_elements(By.CSS_SELECTOR, "details.why")) == 10
    page.switch_to.active_element.send_keys(Keys.ENTER)
    assert not why.find_element(By.CSS_SELECTOR, ".shares").is_displayed()


def test_where_why_cannot_be_fetched_its_link_is_there(page: Chrome, server: Server) -> None:
    mark = sample().catalogue.channel_ids[2]
    page.get(f"{server.url}/c/{mark}?lang=en")
    page.execute_script("window.fetch = () => Promise.reject(new Error('offline'))")
    link = opened_why(page).find_element(By.CSS_SELECTOR, ".told > a")
    assert f"/c/{mark}/why/" in str(link.get_attribute("href"))
    link.send_keys(Keys.ENTER)
    WebDriverWait(page, PATIENCE_S).until(lambda driver: "/why/" in driver.current_url)
    assert page.find_element(By.CSS_SELECTOR, ".reasons .shares").is_displayed()


def test_nothing_scrolls_sideways_in_either_language(page: Chrome, server: Server) -> None:
    for width in WIDTHS:
        wide(page, width)
        for address in kinds():
            for code in LANGUAGES:
                page.get(f"{server.url}{address}&lang={code}")
                sizes = "return [document.documentElement.scrollWidth, innerWidth]"
                needed, shown = page.execute_script(sizes)
                assert needed <= shown == width, (address, code)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_finding_for_those_who_see_or_hear_otherwise(
    page: Chrome, server: Server, scheme: str
) -> None:
    colours(page, scheme)
    wide(page, 390)
    for address in kinds():
        page.get(f"{server.url}{address}&lang=ko")
        page.execute_script("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        WebDriverWait(page, PATIENCE_S).until(all_told)
        page.execute_script(AXE)
        found = page.execute_async_script(RUN_AXE)
        serious = [
            (one["id"], one["nodes"][0]["html"], one["nodes"][0]["failureSummary"])
            for one in found
            if one["impact"] in SERIOUS
        ]
        assert serious == [], address


def test_nothing_is_fetched_from_elsewhere_and_no_cookie_is_left(page: Chrome, server: Server) -> None:
    for address in kinds():
        page.get(server.url + address)
        entries = "return performance.getEntriesByType('resource').map(one => one.name)"
        assert all(name.startswith(server.url) for name in page.execute_script(entries))
    assert page.get_cookies() == []


def test_a_new_snapshot_is_shown_without_a_dropped_request_and_then_it_ends_cleanly(server: Server) -> None:
    new = snapshot_of([Row("하나"), Row("둘"), Row("셋")])
    server.store.publish(new)
    found = ""
    while found != new.manifest.id:
        assert server.ask("/browse")[0] == 200
        status, body = server.ask("/healthz")
        assert status == 200
        found = json.loads(body)["snapshot"]
    gone = sample().catalogue.channel_ids[2]
    assert server.ask(f"/c/{gone}")[0] == 410
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(PATIENCE_S) == 0
