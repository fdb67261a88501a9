"""The table row by row: which rows there are, and the popup of each."""

from __future__ import annotations
