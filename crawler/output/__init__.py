"""What a crawl writes."""

from __future__ import annotations
