"""Shares of a whole as bars of characters."""

from __future__ import annotations

METER_PARTS = 5
BAR = 20


def meter(score: float) -> str:
    """A score of 0 … 1 as five parts and whole percent."""
    full = min(METER_PARTS, max(0, round(score * METER_PARTS)))
    return f"{'▰' * full}{'▱' * (METER_PARTS - full)} {score:.0%}"


def bar(share: float) -> str:
    """`BAR` characters, filled from the left."""
    filled = int(share * BAR)
    return "█" * filled + "░" * (BAR - filled)
