"""The one colour of everything that Plimate shows."""

from __future__ import annotations

COLOUR = 0x7C5CFF
