"""The table of what goes wrong, row for row, in a real Chromium on the practice page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from crawler.errors import LoginError, PageError, RefusedError, RobotsError
from crawler.output import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from crawler.channels import ChannelRecord
    from crawler.practice.lab import PracticeLab
    from tests.crawler.conftest import CrawlRun, Served

    Serve = Callable[..., Served]
    Wrong = Callable[[PracticeLab, list[ChannelRecord]], list[str]]

pytestmark = pytest.mark.browser

PERFECT = [
    "", "slow-table=600", "streaming=3", "lazy=12", "lazy-inner=12", "virtual=6", "virtual=6 resort=3",
    "lazy=12 session=7", "steps=120", "stale=120", "stale=90 resort=4", "swallowed=5", "trusted-only",
    "escape-ignored", "new-popup=80", "dialog", "escape-slow=100", "overlay", "alert=4", "heartbeat=150",
    "popup-500-once=4", "extra-front", "extra-cell", "new-column", "reordered", "badges", "resort=3",
    "twins", "blank-twins", "twins resort=2 steps=60", "no-chips",
    "no-chips stale=100", "same-chips", "session=4", "doubled", "rows-429", "rows-500", "popup-429",
    "page-500-once", "home-first", "reordered new-column extra-front badges virtual=6",
    "unseen=400 every=4", "worker=150", "only-differing", "only-differing unseen=300 every=4",
    "label-names telemetry=404", "virtual=6 header-leaves", "bare-cross", "popup-order",
    "no-chips hide-empty",
]  # fmt: skip
LATE = ["unseen=150", "unseen=150 stale=50", "unseen=900", "steps=1 unseen=400 every=3", "pieces=90"]
MANY_ROWS = ("lazy", "virtual", "streaming")


@pytest.mark.parametrize("faults", PERFECT)
def test_every_row_once_with_its_own_data(faults: str, serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve(*faults.split(), rows=40 if any(name in faults for name in MANY_ROWS) else 9)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []
    assert page.lab.early == 0


@pytest.mark.parametrize("faults", LATE)
def test_what_no_clock_of_the_page_tells_of_is_waited_for(
    faults: str, serve: Serve, run: CrawlRun, wrong: Wrong
) -> None:
    page = serve(*faults.split(), rows=5)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []


def test_an_answer_of_500_costs_one_more_popup(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("popup-500-once=1", rows=6)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []
    assert Counter(page.lab.popups) == dict.fromkeys(range(1, 7), 2)


def test_telemetry_that_fails_costs_nothing(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("telemetry=500", rows=6)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []
    assert Counter(page.lab.popups) == dict.fromkeys(range(1, 7), 1)


def test_popups_that_nothing_closes_are_left_by_a_reload(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("never-closes", rows=3)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []


def test_a_popup_that_keeps_what_the_channel_before_had_is_not_believed(
    serve: Serve, run: CrawlRun, wrong: Wrong
) -> None:
    page = serve("stuck=3", rows=5)
    run.crawl(page)
    assert wrong(page.lab, run.records) == [f"{page.lab.shown[2].name}: missing"]


def test_a_session_that_ends_at_every_popup_is_not_renewed_forever(serve: Serve, run: CrawlRun) -> None:
    page = serve("session-always", rows=9)
    with pytest.raises(LoginError, match="without a popup read in between"):
        run.crawl(page)
    assert page.lab.logins <= 2


def test_an_account_that_was_let_in_is_tried_once_more(serve: Serve, run: CrawlRun) -> None:
    page = serve("session=3", "refused-again", rows=8)
    with pytest.raises(LoginError, match="refused once"):
        run.crawl(page)
    assert page.lab.logins == 2


def test_a_row_that_is_lost_does_not_keep_the_id_of_another(serve: Serve, run: CrawlRun) -> None:
    run.crawl(serve(rows=6))
    records = run.records
    strange = replace(records[2].detail, channel_id=records[0].detail.channel_id)
    records[2] = replace(records[2], detail=strange)
    sheet.write_atomically(run.out, sheet.render(records))
    run.crawl(serve("never-opens=3", rows=6), full=True)
    assert [record.detail.channel_id for record in run.records] == [
        "" if number == 2 else record.detail.channel_id for number, record in enumerate(records)
    ]


def test_jitter_and_late_chips_never_mix(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("steps=40", "stale=20", rows=40, delay_ms=60, jitter_ms=55)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []


def test_a_popup_that_never_opens_leaves_the_others_right(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("never-opens=3")
    crawl = run.crawl(page)
    lost = page.lab.shown[2]
    assert wrong(page.lab, run.records) == [f"{lost.name}: missing"]
    (incomplete,) = [record for record in run.records if not record.complete]
    assert incomplete.row.numbers == tuple(text.replace(",", "") for text in lost.numbers)
    assert incomplete.detail.genres == ()
    assert crawl.lost == {incomplete.row.name: "no popup opened"}


@pytest.mark.parametrize(
    ("faults", "error", "words"),
    [
        ("headings", PageError, "영상수, V/V지수"),
        ("abbreviated", PageError, "만"),
        ("maintenance", PageError, "maintenance"),
        ("no-rows", PageError, "no rows"),
        ("page-500", PageError, "answered 500"),
        ("popup-500", PageError, "answered 500 to its popup"),
        ("labels", PageError, "no label 장르"),
        ("refused", LoginError, "refused 2 times"),
        ("login-500", LoginError, "answered 500 to the login"),
        ("captcha", LoginError, "captcha"),
        ("robots-500", RobotsError, "answered 500"),
        ("wrong-index", RefusedError, "contradicts"),
        ("fewer-rows", RefusedError, "a fall of more than 10 %"),
    ],
)
def test_the_last_good_file_stays(
    faults: str, error: type[Exception], words: str, serve: Serve, run: CrawlRun
) -> None:
    good = serve(rows=10)
    run.crawl(good)
    before = run.out.read_bytes()
    page = serve(faults, rows=10)
    with pytest.raises(error, match=words):
        run.crawl(page, full=True)
    assert run.out.read_bytes() == before
    assert page.lab.logins <= 2


def test_robots_forbids_and_nothing_is_opened(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("robots-forbid", rows=4)
    with pytest.raises(RobotsError, match="nothing was opened"):
        run.crawl(page)
    assert set(page.lab.asked) == {"/robots.txt"}
    run.crawl(page, ignore_robots=True)
    assert wrong(page.lab, run.records) == []


@pytest.mark.parametrize(
    ("faults", "gap_s", "least"), [("", 0.3, 0.3), ("crawl-delay=1", 0.1, 1.0), ("swallowed=2", 0.2, 0.2)]
)
def test_requests_keep_the_gap(faults: str, gap_s: float, least: float, serve: Serve, run: CrawlRun) -> None:
    page = serve(*faults.split(), rows=4)
    run.crawl(page, gap_s=gap_s)
    asked = [at for at, path in page.lab.at if path.startswith(("/api/channel", "/datalab", "/robots"))]
    assert min(later - earlier for earlier, later in pairwise(asked)) >= least


def test_the_gap_begins_when_the_page_has_asked_for_its_table(serve: Serve, run: CrawlRun) -> None:
    page = serve("crawl-delay=1", rows=2)
    run.crawl(page)
    before, popup = next(
        (earlier, at) for (earlier, _), (at, path) in pairwise(page.lab.at) if path.startswith("/api/channel")
    )
    assert popup - before >= 1.0


def test_retry_after_of_the_page_is_obeyed(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("page-429", rows=4)
    run.crawl(page)
    assert wrong(page.lab, run.records) == []
    loads = [at for at, path in page.lab.at if path.startswith("/datalab")]
    assert loads[1] - loads[0] >= 1


def test_other_origins_are_off(serve: Serve, run: CrawlRun) -> None:
    page = serve("foreign", rows=3)
    run.crawl(page)
    assert not {"/picture.png", "/count", "/window"} & set(page.lab.asked)


def test_the_session_is_renewed_with_one_login(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    page = serve("session=3", rows=8)
    run.crawl(page)
    assert page.lab.logins == 2
    assert wrong(page.lab, run.records) == []


def test_a_later_crawl_opens_what_it_must(serve: Serve, run: CrawlRun, wrong: Wrong) -> None:
    first = serve(rows=10)
    run.crawl(first)
    page = serve(rows=12)
    crawl = run.crawl(page)
    assert sorted(page.lab.popups) == [11, 12]
    assert crawl.saved == 10
    assert wrong(page.lab, run.records) == []
    run.crawl(page, full=True)
    assert Counter(page.lab.popups) == Counter([*range(1, 13), 11, 12])


def test_limit_takes_the_first_rows(serve: Serve, run: CrawlRun) -> None:
    page = serve("lazy=12", rows=40)
    run.crawl(page, limit=5)
    assert [record.row.name.strip() for record in run.records] == [
        item.name.strip() for item in page.lab.shown[:5]
    ]
    assert len(page.lab.popups) == 5


def test_what_was_not_understood_is_kept_without_secrets(serve: Serve, run: CrawlRun) -> None:
    page = serve("headings", rows=4)
    with pytest.raises(PageError, match="not-understood") as caught:
        run.crawl(page)
    (folder,) = run.out.parent.glob("channels-not-understood-*")
    assert str(folder) in str(caught.value)
    assert (folder / "screenshot.png").read_bytes().startswith(b"\x89PNG")
    assert "업로드" in (folder / "page.html").read_text(encoding="utf-8")
    assert "영상 수" in (folder / "expected.json").read_text(encoding="utf-8")
