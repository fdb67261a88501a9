"""How much of the processor a child got, and how long it waited for it: what a busy machine does to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROC = Path("/proc")
NANOSECONDS = 1e9
# A browser that only stands there takes a few hundredths of a core.
LEAST_WANTED = 0.1
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Demand:
    """Seconds that the threads of a child had a core and seconds that they waited for one, by thread."""

    ran: Mapping[str, float]
    waited: Mapping[str, float]

    @classmethod
    def of(cls, pid: int, proc: Path = PROC) -> Demand:
        """Of a process and all its descendants since they began; nothing where the system does not tell."""
        ran, waited = {}, {}
        for thread in _threads(pid, proc):
            try:
                had, wanted, *_ = map(int, (thread / "schedstat").read_text(encoding="ascii").split())
            except (OSError, ValueError):  # it has ended, or the kernel does not count
                continue
            ran[thread.name], waited[thread.name] = had / NANOSECONDS, wanted / NANOSECONDS
        return cls(ran, waited)

    def since(self, before: Demand) -> Demand:
        """What was added."""
        return Demand(_added(before.ran, self.ran), _added(before.waited, self.waited))

    def wants(self, seconds: float) -> bool:
        """Whether in so many seconds it had, or waited for, enough of a core not to be hung."""
        return sum(self.ran.values()) + max(self.waited.values(), default=0.0) >= LEAST_WANTED * seconds

    def starves(self, seconds: float) -> bool:
        """Whether one of its threads spent most of so many seconds waiting for a core."""
        return max(self.waited.values(), default=0.0) >= MOSTLY * seconds


def _added(before: Mapping[str, float], after: Mapping[str, float]) -> Mapping[str, float]:
    return {thread: value - before.get(thread, 0.0) for thread, value in after.items()}


def _threads(pid: int, proc: Path) -> Iterator[Path]:
    """The threads of a process and of its descendants."""
    try:
        threads = list((proc / str(pid) / "task").iterdir())
    except OSError:
        return
    yield from threads
    for thread in threads:
        try:
            children = (thread / "children").read_text(encoding="ascii").split()
        except OSError:
            continue
        for child in children:
            yield from _threads(int(child), proc)
