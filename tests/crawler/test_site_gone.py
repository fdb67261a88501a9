"""A site that is gone, or goes while it is read, is no page that changed: its own kind, its own advice."""

from __future__ import annotations

import json
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from crawler.channels import TableRow
from crawler.errors import UnreachableSiteError
from crawler.output import sheet
from crawler.practice.channels import invent_channels
from crawler.practice.faults import read_faults
from crawler.practice.lab import PracticeLab
from crawler.protocol import ExitStatus
from crawler.rows.popup import PopupReader
from crawler.rows.popups import Popups
from crawler.site import robots
from crawler.site.pace import Pace
from crawler.site.pages import Table
from tests.crawler.conftest import Served, served, wrong_rows
from tests.crawler.program import LONGEST_S, start

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ROWS = [TableRow(f"r{n}", (str(n), "1", "1", "1", "1", "-")) for n in range(8)]


class Gone:
    """The table stands there, and no request of the page has an answer any more."""

    def table(self, **_: float) -> Table:
        return Table(ROWS, len(ROWS))

    def scroll(self, **_: bool) -> bool:
        return False

    def visit(self, *_: Any) -> dict[str, Any]:
        return {"state": "failed", "failures": [{"status": 0, "retryAfter": None}], "closed": True}

    def click_natively(self, row: TableRow) -> bool:
        return row in ROWS

    def dismiss_notice(self) -> bool:
        return False


def test_popups_that_nothing_answers_for_blame_the_site() -> None:
    lost: list[str] = []
    popups = Popups(
        None,  # type: ignore[arg-type] # no browser
        PopupReader(Pace(0)),
        Pace(0),
        lambda *_: None,
        lambda _, reason: lost.append(reason),
        {row.key: row for row in ROWS},
    )
    with pytest.raises(
        UnreachableSiteError, match=r"popups of 6 rows in a row\..*start the crawl again"
    ) as gone:
        popups.run(Gone())  # type: ignore[arg-type] # as above
    assert set(lost) == {"the site could not be reached for its popup"}
    assert "new popup" not in str(gone.value)
    assert gone.value.exit_status == ExitStatus.UNREACHABLE


def test_an_address_where_nobody_answers_forbids_nothing() -> None:
    with served(PracticeLab(invent_channels(1), read_faults(())).app()) as port:
        origin = f"http://127.0.0.1:{port}"
    with pytest.raises(UnreachableSiteError, match=r"Connection refused") as gone:
        robots.obey(f"{origin}/datalab", origin, Pace(0, sleep=lambda _: None), ignore=False)
    assert "--ignore-robots" not in str(gone.value)


@pytest.mark.browser
def test_a_site_that_goes_in_the_middle_keeps_what_was_read(tmp_path: Path) -> None:
    lab, out = PracticeLab(invent_channels(20), read_faults(()), 20.0, 5.0), tmp_path / "channels.csv"
    with ExitStack() as site:
        page = Served(lab, site.enter_context(served(lab.app())))
        process = start(page.environment(), "--out", str(out), "--progress", "json")
        limit = time.monotonic() + LONGEST_S
        while len(set(lab.popups)) < 5:
            assert time.monotonic() < limit
            time.sleep(0.005)
    told, failed = process.communicate(timeout=LONGEST_S)
    assert process.returncode == ExitStatus.UNREACHABLE, failed
    assert "The site could not be reached" in failed
    assert "Traceback" not in failed
    assert json.loads(told.splitlines()[-1])["status"] == ExitStatus.UNREACHABLE
    assert not out.exists()
    with served(lab.app()) as port:
        process = start(Served(lab, port).environment(), "--out", str(out), "--progress", "json")
        told, failed = process.communicate(timeout=LONGEST_S)
    assert (process.returncode, failed) == (0, "")
    assert json.loads(told.splitlines()[-1])["resumed"] >= 4
    assert wrong_rows(lab, sheet.read(out)) == []
