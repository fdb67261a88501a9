"""The table of channels: read, checked, stored."""

from __future__ import annotations
