"""How good lists are, by what people like who had no part in making them."""

from __future__ import annotations
