"""A child process that publishes.

python -m tests.recommender.publishing FOLDER [FIRST COUNT [BYTES]]

It publishes the snapshots of the days FIRST, FIRST + 1, … of 30 channels, COUNT of them, prints a line
after each, and lets no file grow past BYTES where given. What StoreError says goes to standard error,
and the exit status is 3. With FOLDER alone it waits for lines that say FIRST, and for each has a process of
its own publish without end: it prints that one's id, and `gone` once somebody has killed it.
"""

from __future__ import annotations

import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.snapshots.store import SnapshotStore
from recommender.snapshots.store_errors import StoreError
from tests.recommender.tables import NEW_YEAR, read, snapshot_of

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


def dated(day: int) -> Snapshot:
    """The snapshot of a day: 30 channels that carry its number."""
    rows = ({"channel_name": f"{day} · 채널 {place}"} for place in range(30))
    return snapshot_of(read(*rows), built_at=NEW_YEAR + timedelta(days=day))


def day_of(snapshot: Snapshot) -> int:
    """The day that all channels of a snapshot carry."""
    (day,) = {int(name.split(" ")[0]) for name in snapshot.catalogue.names}
    assert snapshot.manifest.built_at == NEW_YEAR + timedelta(days=day)
    return day


def publish_until_killed(folder: str) -> int:
    dated(
        0
    )  # what building imports is there from now on, in all children: they are killed while they publish
    for first in sys.stdin:
        child = os.fork()
        if child == 0:
            return main(folder, first, "1000000")
        print(child, flush=True)  # noqa: T201 the process's answer
        os.waitpid(child, 0)
        print("gone", flush=True)  # noqa: T201 the process's answer
    return 0


def main(folder: str, first: str, count: str, largest: str = "") -> int:
    dated(0)  # what building imports tries the disk, too: the limit is for publishing
    if largest:
        import resource  # noqa: PLC0415 not there on Windows

        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), int(largest)))
    store = SnapshotStore(Path(folder))
    for day in range(int(first), int(first) + int(count)):
        try:
            store.publish(dated(day))
        except StoreError as error:
            print(error, file=sys.stderr)  # noqa: T201 the process's answer
            return 3
        print(day, flush=True)  # noqa: T201 the process's answer
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if sys.argv[2:] else publish_until_killed(sys.argv[1]))
