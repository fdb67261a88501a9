"""`plimate inspect FILE`: how a table of channels is understood, before anything is built from it."""

from __future__ import annotations
