"""A channel's figures and where each stands in its table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a channel.

    name: one of NUMBERS. rank: from 1, the largest first; equals share the better rank. of: how many channels
    tell theirs. tied: with how many others it is shared.
    """

    name: str
    value: float
    rank: int
    of: int
    tied: int
