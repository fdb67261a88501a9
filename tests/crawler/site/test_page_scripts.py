"""What the page scripts read from saved pages, in a real Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from crawler.site.pages import DataLabPage
from tests.crawler.conftest import served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.crawler.conftest import SharedBrowser

pytestmark = pytest.mark.browser
SAVED = Path(__file__).parent / "saved"


@pytest.fixture
def show(browser: SharedBrowser) -> Iterator[Callable[[str], DataLabPage]]:
    app = web.Application()
    app.add_routes([web.static("/", SAVED)])
    with served(app) as port:

        def opened(name: str) -> DataLabPage:
            page = DataLabPage(browser)
            page.open(f"http://127.0.0.1:{port}/{name}.html")
            return page

        yield opened


def test_the_nesting_that_the_original_read_without_any_style(show: Callable[[str], DataLabPage]) -> None:
    table = show("table_bare").table(quiet_ms=20, timeout_ms=5000)
    assert table.count == 1234
    assert [(row.name, row.numbers) for row in table.rows] == [
        ("때껄룩ᴛᴀᴋᴇ ᴀ ʟᴏᴏᴋ", ("1,930,000", "408", "708,387,927", "367", "1,736,245", "41,120")),
        ("A name that is cut... ", ("1,600", "5", "16,000", "10", "3,200", "-")),
        ("No numbers [𝐏𝐋𝐀𝐘]", ("", "", "", "", "", "12")),
    ]


def test_columns_in_another_order_and_badges_beside_names(show: Callable[[str], DataLabPage]) -> None:
    table = show("table_real_table").table(quiet_ms=20, timeout_ms=5000)
    assert [(row.name, row.numbers) for row in table.rows] == [
        ("essential;", ("1,000", "10", "50,000", "50", "5,000", "-")),
        ("V", ("2,000", "10", "40,000", "20", "4,000", "77")),
        ("때잉", ("3,000", "10", "30,000", "10", "3,000", "78")),
        ("가", ("4,000", "10", "20,000", "5", "2,000", "79")),
    ]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("때잉", "때잉", True),
        ("abc  def", "abc\u00a0def ", True),
        ("Very long na... ", "Very long name of a channel", True),
        ("Very long na...\u00a0", "Very long na... ", True),
        ("Very long na…", "Very short", False),
        ("가", "가", True),
        ("a", "ab", False),
        ("... ", "anything", False),
        ("essential;", "essential", False),
    ],
)
def test_names_are_compared_as_shown(
    show: Callable[[str], DataLabPage],
    left: str,
    right: str,
    same: bool,  # noqa: FBT001 - a table's column
) -> None:
    page = show("table_bare")
    assert page.call("sameName", left, right) is page.call("sameName", right, left) is same


def readings(page: DataLabPage) -> list[dict[str, Any]]:
    return list(page.call("openPopups"))


def test_only_what_is_shown_is_read_from_a_popup(show: Callable[[str], DataLabPage]) -> None:
    (reading,) = readings(show("popup_full"))
    assert reading["titles"][0] == "분위기"
    assert reading["genres"] == ["R&B / Soul (국내)", "Blues (국내)", "Blues (국내)"]
    assert reading["moods"] == ["몽환", "모든 분위기"]
    assert (reading["id"], reading["intro"], reading["keywords"]) == (
        "UCabcdefghijklmnopqrst_-",
        "첫 줄\n둘째 줄",
        "playlist, 장르",
    )
    assert reading["info"]["views"] == "706,925,934 회"
    assert reading["latest"] == ["비 오는 날, 재즈", "120 분 집중"]


def test_a_popup_without_groups_and_without_chips(show: Callable[[str], DataLabPage]) -> None:
    (reading,) = readings(show("popup_flat"))
    assert (reading["genres"], reading["moods"], reading["intro"], reading["keywords"]) == (
        [],
        [],
        "안녕하세요",
        "",
    )
    assert (reading["id"], reading["info"]["country"], reading["latest"]) == (
        "UC0000000000000000000001",
        "일본",
        [],
    )


def test_no_secret_is_left_in_what_is_kept_of_a_page(show: Callable[[str], DataLabPage]) -> None:
    html, picture = show("secrets").redacted(['pä&"ss', "me@example.org"])
    assert "*** logged in with ***" in html
    assert "/settings?email=***&amp;old=***" in html
    assert not any(part in html for part in ("pä", "ss&", '"ss', "example.org", "%C3%A4", "value="))
    assert picture.startswith(b"\x89PNG")
