"""What one popup's answer leads to: read, tried again in another way, or refused with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from crawler.rows.popup import (
    CLOSING_MS,
    PATIENCE_MS,
    TIMEOUT_MS,
    AlreadyReadError,
    CoveredError,
    PopupReader,
    RejectedError,
    RowAbsentError,
    SessionEndedError,
)
from crawler.site.pace import Pace
from tests.crawler.rows.scripted import ScriptedPage, read, read_by, reading, row

if TYPE_CHECKING:
    from crawler.channels import TableRow

HERE = row("here")
UNOPENED = {"state": "unopened", "closed": True}


def answering(*answers: dict[str, Any]) -> ScriptedPage:
    """A page whose popups give these answers one after the other."""
    left = list(answers)
    return ScriptedPage(lambda *_: left.pop(0))


def reader() -> PopupReader:
    return PopupReader(Pace(0))


def refused(page: ScriptedPage, by: PopupReader | None = None) -> str:
    """Why the popup of HERE is refused after every attempt."""
    with pytest.raises(RejectedError) as refusal:
        read_by(by or reader(), page, HERE)
    return str(refusal.value)


def test_a_popup_is_read_at_once_and_named_by_its_id() -> None:
    page, by = answering(read("UCa", genres=[" Jazz ", ""], keywords=" k ", intro=" i ")), reader()
    detail = read_by(by, page, HERE)
    assert (detail.channel_id, detail.genres, detail.keywords, detail.intro) == ("UCa", ("Jazz",), "k", "i")
    ((place, options),) = page.visits
    assert place == HERE
    assert (options["click"], options["patience"], options["timeout"]) == (True, PATIENCE_MS[0], TIMEOUT_MS)
    assert (options["avoid"], options["spare"]) == ([], -CLOSING_MS)
    assert (by.opened, by.owners, page.natively, page.dismissed, page.escaped) == (1, {"UCa": HERE}, [], 0, 0)


def test_each_attempt_waits_longer_and_the_second_clicks_otherwise() -> None:
    page, by = answering(UNOPENED, UNOPENED, UNOPENED), reader()
    assert refused(page, by) == "no popup opened"
    assert page.asked("patience") == list(PATIENCE_MS)
    assert page.asked("click") == [True, False, True]
    assert page.natively == [HERE]
    assert (page.dismissed, by.opened) == (2, 3)


def test_the_way_that_opened_a_popup_is_taken_first_from_then_on() -> None:
    by = reader()
    read_by(by, answering(UNOPENED, read("UCa")), HERE)
    again = answering(read("UCb"), UNOPENED, read("UCc"), UNOPENED, UNOPENED, read("UCd"))
    read_by(by, again, row("there"))
    assert again.asked("click") == [False]
    read_by(by, again, row("elsewhere"))  # and back, where the other way is the one that opens
    assert again.asked("click")[1:] == [False, True]
    read_by(by, again, row("afar"))  # the third attempt is the first again: it tells nothing of the second
    assert again.asked("click")[3:] == [True, False, True]
    assert not by.native


def test_what_failed_for_another_reason_changes_no_way() -> None:
    by, other = reader(), {"state": "mismatch", "reading": reading("UCx"), "closed": True}
    page = answering(other, read("UCa"))
    read_by(by, page, HERE)
    assert page.asked("click") == [True, False]
    assert not by.native


def test_waiting_longer_is_vain_for_a_popup_without_an_id_or_of_a_namesake() -> None:
    nameless = {"state": "mismatch", "reading": reading(""), "closed": True}
    page = answering(nameless, nameless, nameless)
    assert refused(page) == "the popup shows no 채널 ID"
    assert page.asked("patience") == [PATIENCE_MS[0]] * 3
    by, namesake = reader(), {"state": "mismatch", "reading": reading("UCx"), "closed": True}
    by.owners = {"UCx": row("here", 2)}
    page = answering(namesake, namesake, namesake)
    with pytest.raises(AlreadyReadError, match=r"^its popup is that of another row \(UCx\)$"):
        read_by(by, page, HERE)
    assert page.asked("patience") == [PATIENCE_MS[0]] * 3


@pytest.mark.parametrize("owner", [row("other", 2), HERE])
def test_what_is_no_namesakes_is_just_another_channels(owner: TableRow) -> None:
    by, mismatch = reader(), {"state": "mismatch", "reading": reading("UCx"), "closed": True}
    by.owners = {"UCx": owner}
    page = answering(mismatch, mismatch, mismatch)
    assert refused(page, by) == "the popup is another channel's"
    assert page.asked("patience") == list(PATIENCE_MS)


def test_a_popup_that_stays_shut_is_said_to_be_whatever_stands_in_the_page() -> None:
    left_over = {**UNOPENED, "reading": reading("UCx")}
    assert refused(answering(left_over, left_over, left_over)) == "no popup opened"
    bare = {"state": "mismatch", "closed": True}
    by = reader()
    by.owners = {"": row("here", 2)}
    assert refused(answering(bare, bare, bare), by) == "its popup is that of another row ()"
    assert refused(answering(bare, bare, bare)) == "no popup opened"


def test_of_twins_the_other_place_is_tried_in_turn() -> None:
    twin = replace(HERE, occurrence=1, unique=False)
    page = answering(UNOPENED, UNOPENED, UNOPENED)
    with pytest.raises(RejectedError):
        read_by(reader(), page, twin)
    assert [place.occurrence for place, _ in page.visits] == [1, 0, 1]
    page = answering(UNOPENED, UNOPENED, UNOPENED)
    with pytest.raises(RejectedError):
        read_by(reader(), page, replace(HERE, occurrence=1))
    assert [place.occurrence for place, _ in page.visits] == [1, 1, 1]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"state": "absent"}, RowAbsentError),
        ({"state": "covered"}, CoveredError),
        ({"state": "login"}, SessionEndedError),
        ({"state": "failed", "failures": [{"status": 401, "retryAfter": None}]}, SessionEndedError),
        ({"state": "unopened", "failures": [{"status": 403, "retryAfter": None}]}, SessionEndedError),
    ],
)
def test_what_ends_the_attempts_at_once(answer: dict[str, Any], error: type[Exception]) -> None:
    page = answering({"closed": True, **answer})
    with pytest.raises(error):
        read_by(reader(), page, HERE)
    assert len(page.visits) == 1


def test_a_popup_that_was_read_is_taken_though_a_request_of_the_page_was_refused() -> None:
    answer = {**read("UCa"), "failures": [{"status": 403, "retryAfter": None}]}
    assert read_by(reader(), answering(answer), HERE).channel_id == "UCa"


def test_other_failures_are_no_end_of_the_session_and_the_last_is_told() -> None:
    failures = [{"status": status, "retryAfter": None} for status in (402, 404, 500)]
    failed = {"state": "failed", "failures": failures, "closed": True}
    assert refused(answering(failed, failed, failed)) == "the site answered 500 to its popup"


def test_a_row_that_cannot_be_clicked_natively_is_not_there() -> None:
    page = answering(UNOPENED)
    page.there = False
    with pytest.raises(RowAbsentError):
        read_by(reader(), page, HERE)
    assert len(page.visits) == 1


def test_a_popup_that_stays_open_is_closed_by_a_key() -> None:
    page = answering({**read("UCa"), "closed": False}, {**read("UCb"), "closed": None})
    by = reader()
    read_by(by, page, HERE)
    assert page.escaped == 1
    read_by(by, page, row("there"))
    assert page.escaped == 1


def test_missing_labels_are_named_till_a_popup_has_shown_them() -> None:
    by = reader()
    none = read("UCa", labels=[])
    assert refused(answering(none, none, none), by) == "the popup has no label 장르, 분위기"
    moods = read("UCa", labels=["moods"])
    assert refused(answering(moods, moods, moods), by) == "the popup has no label 장르"
    assert read_by(by, answering(read("UCa", labels=["genres"])), HERE).channel_id == "UCa"
    for labels in (["genres"], ["moods"], ["intro"], ["keywords"]):
        assert read_by(by, answering(read("UCa", labels=labels)), HERE).channel_id == "UCa"
    nothing = read("UCa", labels=["other"])  # neither: that is no popup of theirs at all
    assert refused(answering(nothing, nothing, nothing), by) == "the popup has no label 장르, 분위기"


def test_the_site_says_for_how_long_it_puts_a_popup_off() -> None:
    asked: list[float] = []

    class Counted(Pace):
        def back_off(self, seconds: float) -> None:
            asked.append(seconds)

    late = {"state": "failed", "failures": [{"status": 429, "retryAfter": "7"}], "closed": True}
    silent = {"state": "failed", "failures": [{"status": 429, "retryAfter": None}], "closed": True}
    page = answering(late, silent, {**read("UCa"), "failures": late["failures"]})
    assert read_by(PopupReader(Counted(0)), page, HERE).channel_id == "UCa"
    assert asked == [7, 2, 7]
    assert page.asked("patience") == [PATIENCE_MS[0]] * 3  # it is one attempt all the time


def test_the_gap_counts_from_when_the_popup_asked_the_site() -> None:
    told: list[float] = []

    class Counted(Pace):
        def requested(self, ago_s: float = 0.0) -> None:
            told.append(ago_s)

    read_by(PopupReader(Counted(0)), answering({**read("UCa"), "ago": 1500.0}), HERE)
    read_by(PopupReader(Counted(0)), answering(read("UCa")), HERE)
    assert told == [0.0, 1.5, 0.0, 0.0]
