"""Crawls of hostile sites: how each ends, and after how long. Arguments: words of the names of some."""

from __future__ import annotations

import sys
from collections import Counter

from crawler.protocol import ExitStatus
from tests.crawler.hostile.sites import ending, names

MEANINGS = {int(status): status.meaning for status in ExitStatus}


def main(words: str) -> None:
    chosen = [name for name in names() if words in name]
    statuses: Counter[str] = Counter()
    seconds, fallen = [], 0
    for name in chosen:
        end = ending(name)
        statuses[MEANINGS.get(end.status, str(end.status))] += 1
        seconds.append(end.seconds)
        fallen += bool(end.faults)
        mark = f"FELL ({'; '.join(end.faults)})" if end.faults else "ok"
        said = repr(end.said.strip()[:300])
        print(f"{end.seconds:6.1f} s  status {end.status}  {mark}  {name}")
        print(f"{'':10}{said}", flush=True)
    print(f"{len(chosen) - fallen} of {len(chosen)} ended as they must: a sentence, nothing left;")
    half = sorted(seconds)[len(seconds) // 2]
    print(f"the longest after {max(seconds):.0f} s, half of them within {half:.0f} s: {dict(statuses)}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
