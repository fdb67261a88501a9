"""From crawled rows to a published snapshot, in a process of its own: `python -m bot.refreshing.rebuild …`.

One JSON object a line on standard output: `step` and its facts, at the end of a failure `error`. Exit status:
0 published, 3 refused (the report says why), 1 not possible.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.refreshing.folder import write_record
from bot.refreshing.outcomes import Changes, Names, Report, Step
from recommender.catalogue.dialects import Reading, read_catalogue
from recommender.catalogue.table import CatalogueError
from recommender.snapshots.difference import Difference, difference
from recommender.snapshots.judgement import judge
from recommender.snapshots.manifest import Origin, OriginKind
from recommender.snapshots.snapshot import Snapshot
from recommender.snapshots.store import NoSnapshotError, SnapshotStore, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REFUSED = 3
LEAST_GAP_S = 0.2
NAMES_SHOWN = 10
SOURCE = "channels.csv"


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


def _present(store: SnapshotStore) -> Snapshot | None:
    """What the new rows are compared with."""
    try:
        return store.current()
    except NoSnapshotError:
        return None


def _counted() -> Callable[[int, int], None]:
    """Tells how many lists are done, a few times a second."""
    said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        if done == total or time.monotonic() - said >= LEAST_GAP_S:
            said = time.monotonic()
            _say(Step.COMPARE, done=done, total=total)

    return progress


def _built(reading: Reading, given: argparse.Namespace) -> Snapshot:
    _say(Step.COMPARE, done=0, total=len(reading.catalogue))
    return Snapshot.build(
        reading.catalogue,
        origin=Origin(OriginKind.CRAWL, SOURCE, len(reading.rejected)),
        built_at=given.now,
        recipe=given.recipe,
        progress=_counted(),
    )


def rebuild(given: argparse.Namespace) -> Report:
    """Read, judge, build, publish; a report with doubts and no snapshot means that nothing was published."""
    _say(Step.READ)
    reading, store = read_catalogue(given.csv), SnapshotStore(given.data_dir)
    present = _present(store)
    doubts = judge(reading.catalogue, present.catalogue if present else None)
    if doubts and not given.force:
        return Report(channels=len(reading.catalogue), rejected=len(reading.rejected), doubts=doubts)
    snapshot = _built(reading, given)
    _say(Step.PUBLISH)
    store.publish(snapshot)
    changes = _changes(present, snapshot, given.changes) if present else None
    return Report(snapshot.manifest.id, len(snapshot.catalogue), len(reading.rejected), changes, doubts)


def _changes(before: Snapshot, after: Snapshot, path: Path) -> Changes:
    found = difference(before, after)
    with suppress(OSError):  # the full list is a help, the new data is what counts
        _write_changes(found, path)
    lists = found.lists
    return Changes(
        before=before.manifest.id,
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
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("change", "channel_name", "name_before"))
        writer.writerows(_lines(found))


def _lines(found: Difference) -> Iterator[tuple[str, str, str]]:
    yield from (("new", name, "") for name in found.new)
    yield from (("gone", name, "") for name in found.gone)
    yield from (("renamed", one.after, one.before) for one in found.renamed)
    yield from (("changed", name, "") for name in found.retagged)


def main() -> int:
    given = _arguments()
    try:
        report = rebuild(given)
        write_record(given.report, report)
    except (CatalogueError, StoreError) as error:
        _say("error", message=str(error), store=isinstance(error, StoreError))
        return 1
    except OSError as error:
        _say("error", message=f"{given.data_dir} cannot be written to ({error.strerror})", store=True)
        return 1
    return 0 if report.snapshot else REFUSED


if __name__ == "__main__":
    sys.exit(main())
