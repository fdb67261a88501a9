"""What every page is made from."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.web.former import Former
from bot.web.paces import Paces
from bot.web.studio import Studio

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.live import Live


@dataclass(frozen=True, slots=True)
class Site:
    """Handed to every page by the composition root.

    live: the slot; a request reads it once. public: where people find the site, as in
    https://plimate.example, "" where that is not set; at: where it listens. cpi: whether figures of the CPI
    are shown. source: the host that rows of a crawl come from. former: channels that are gone from the data.
    paces: how often an address may ask. proxies: whose X-Forwarded-For is believed. pictures: whether
    PNGs are drawn, which a shared link then shows; studio: draws. card: whether a link shows Discord's
    component card. now: by which the age of the data is told.
    """

    live: Live
    public: str = ""
    at: str = ""
    cpi: bool = False
    source: str = ""
    former: Former = field(default_factory=Former)
    paces: Paces = field(default_factory=lambda: Paces(time.monotonic))
    proxies: frozenset[str] = frozenset()
    pictures: bool = False
    studio: Studio = field(default_factory=Studio)
    card: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
