"""A small Data Lab to try the crawler on: the same shape as the real one, with its faults as switches."""

from __future__ import annotations
