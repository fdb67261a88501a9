"""A refusal that a person reads, whoever shows it."""

from __future__ import annotations


class SaidError(Exception):
    """`key` names its text, `variables` go into it.

    Subclasses stand where what is wrong is found; the face that was asked says them.
    """

    key = "error-outdated"

    @property
    def variables(self) -> dict[str, str | int]:
        """What the text needs, safe to show."""
        return {}
