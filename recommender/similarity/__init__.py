"""From features to the channels that are alike, and why they are."""

from __future__ import annotations
