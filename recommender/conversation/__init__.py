"""What people go on to ask about a snapshot: why not, another way, one of these, any of those."""

from __future__ import annotations
