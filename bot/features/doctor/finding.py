"""What a check of an installation found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

Describe: TypeAlias = "Callable[[], Awaitable[list[dict[str, Any]]]]"


class Verdict(StrEnum):
    """How a check went."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"

    @property
    def mark(self) -> str:
        return {"good": "✓", "warning": "!", "bad": "✗"}[self]


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was looked at, how it is, and what mends it."""

    check: str
    verdict: Verdict
    found: str
    remedy: str = ""

    @property
    def bad(self) -> bool:
        return self.verdict is Verdict.BAD

    def document(self) -> dict[str, Any]:
        return {
            "check": self.check,
            "verdict": self.verdict,
            "found": self.found,
            "remedy": self.remedy or None,
        }
