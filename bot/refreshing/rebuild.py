"""From crawled rows to a published snapshot, in a process of its own: `python -m bot.refreshing.rebuild …`.

One JSON object a line on standard output: `step` and its facts, at the end of a failure `error`. Exit status:
0 published, 3 refused (the report says why), 1 not possible.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.refreshing.folder import write_record
from bot.refreshing.outcomes import Changes, Names, Report, Step
from bot.text.library import told
from recommender.catalogue.errors import CatalogueError
from recommender.snapshots.durability import replace_file
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.rebuild import Judging, Stage, rebuild
from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import StoreError, unwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recommender.snapshots.difference import Difference
    from recommender.snapshots.rebuild import Rebuilt

REFUSED = 3
LEAST_GAP_S = 0.2
NAMES_SHOWN = 10
SOURCE = "channels.csv"
STEPS = {Stage.READ: Step.READ, Stage.COMPARE: Step.COMPARE, Stage.PUBLISH: Step.PUBLISH}


def _say(step: str, **facts: Any) -> None:
    sys.stdout.write(json.dumps({"step": step, **facts}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.refreshing.rebuild", description=__doc__)
    for name in ("data-dir", "csv", "report", "changes"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--recipe", required=True)
    parser.add_argument("--now", type=datetime.fromisoformat, required=True)
    parser.add_argument("--force", action="store_true", help="publish whatever speaks against it")
    return parser.parse_args()


def _telling() -> Callable[[Stage, int, int], None]:
    """Tells each step, and while lists are compared how many are done, a few times a second."""
    said = time.monotonic()

    def progress(stage: Stage, done: int, total: int) -> None:
        nonlocal said
        if stage is not Stage.COMPARE:
            _say(STEPS[stage])
        elif done in (0, total) or time.monotonic() - said >= LEAST_GAP_S:
            said = time.monotonic()
            _say(STEPS[stage], done=done, total=total)

    return progress


def _rebuilt(given: argparse.Namespace) -> Report:
    """A report with doubts and no snapshot means that nothing was published."""
    found = rebuild(
        given.csv,
        SnapshotStore(given.data_dir),
        origin=Origin(OriginKind.CRAWL, SOURCE),
        built_at=given.now,
        recipe=given.recipe,
        judging=Judging.REPORT if given.force else Judging.REFUSE,
        progress=_telling(),
    )
    changes = _changes(found, given.changes)
    return Report(
        snapshot=found.snapshot.manifest.id if found.snapshot else "",
        channels=len(found.reading.catalogue),
        rejected=len(found.reading.rejected),
        changes=changes,
        doubts=found.doubts,
        unchanged_since=found.before.data_date if found.before and found.unchanged else None,
        recipe=given.recipe,
        recipe_before=found.recipe_before or "",
        names_anew=found.names_anew,
    )


def _changes(rebuilt: Rebuilt, path: Path) -> Changes | None:
    if rebuilt.changes is None or rebuilt.before is None:
        return None
    found, lists = rebuilt.changes, rebuilt.changes.lists
    with suppress(OSError):  # the full list is a help, the new data is what counts
        _write_changes(found, path)
    return Changes(
        before=rebuilt.before.manifest.id,
        new=_names(found.new),
        gone=_names(found.gone),
        renamed=_names(tuple(f"{one.before} → {one.after}" for one in found.renamed)),
        retagged=_names(found.retagged),
        lists=lists.compared,
        lists_changed=lists.changed,
        lists_reordered=lists.reordered,
        mean_replaced=lists.mean_replaced,
    )


def _names(names: tuple[str, ...]) -> Names:
    return Names(len(names), names[:NAMES_SHOWN])


def _write_changes(found: Difference, path: Path) -> None:
    """All of it as CSV: what happened, the channel's name, and for a renamed one its name before."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(("change", "channel_name", "name_before"))
    writer.writerows(_lines(found))
    replace_file(path, text.getvalue().encode("utf-8", "replace"))


def _lines(found: Difference) -> Iterator[tuple[str, str, str]]:
    yield from (("new", name, "") for name in found.new)
    yield from (("gone", name, "") for name in found.gone)
    yield from (("renamed", one.after, one.before) for one in found.renamed)
    yield from (("changed", name, "") for name in found.retagged)


def _fail(said: Exception | str, *, store: bool) -> None:
    _say("error", message=str(said), korean=told(said, "ko"), store=store)


def main() -> int:
    given = _arguments()
    try:
        report = _rebuilt(given)
        write_record(given.report, report)
    except (CatalogueError, StoreError) as error:
        _fail(error, store=isinstance(error, StoreError))
        return 1
    except OSError as error:
        _fail(unwritable(given.data_dir, error), store=True)
        return 1
    return 0 if report.snapshot else REFUSED


if __name__ == "__main__":
    sys.exit(main())
