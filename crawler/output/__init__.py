"""What a crawl tells while it runs, and what it writes once that is judged good."""

from __future__ import annotations
