"""Crawls of hostile sites: how each ends and after how long. `python -m benchmarks.hostile_sites [words of a name]`"""

from __future__ import annotations

import sys
from collections import Counter

from crawler.protocol import ExitStatus
from tests.crawler.hostile.sites import ending, names


def main(words: str) -> None:
    chosen = [name for name in names() if words in name]
    statuses: Counter[str] = Counter()
    seconds, fallen = [], 0
    for name in chosen:
        end = ending(name)
        statuses[ExitStatus(end.status).meaning if end.status in list(ExitStatus) else str(end.status)] += 1
        seconds.append(end.seconds)
        fallen += bool(end.faults)
        mark = f"FELL ({'; '.join(end.faults)})" if end.faults else "ok"
        print(f"{end.seconds:6.1f} s  status {end.status}  {mark}  {name}  {end.said.strip()[:300]!r}", flush=True)
    print(f"{len(chosen) - fallen} of {len(chosen)} ended with a sentence and nothing left behind, the longest after", end=" ")
    print(f"{max(seconds):.0f} s, half of them within {sorted(seconds)[len(seconds) // 2]:.0f} s: {dict(statuses)}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
