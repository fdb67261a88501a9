"""A file of an export."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """path: from the folder's root."""

    path: str
    body: bytes
