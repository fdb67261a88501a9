"""From a catalogue to named sparse columns."""

from __future__ import annotations
