"""Long work in steps: whoever has others waiting beside it is called between two steps."""

from __future__ import annotations


def without_pause() -> None:
    """For callers that nobody waits beside."""
