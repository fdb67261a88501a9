"""The map of the site for search engines: https://www.sitemaps.org/protocol.html."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from bot.web.addresses import address, channel_mark
from recommender.catalogue.criteria import Criteria, Facet
from recommender.conversation.browsing import offers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.web.site import Site
    from recommender.snapshots.snapshot import Snapshot

# A map may have 50,000 addresses; of so many it is made in no time.
A_MAP = 5_000
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def base(site: Site) -> str:
    """Maps have whole addresses alone."""
    return site.public or site.at


def maps(snapshot: Snapshot) -> int:
    """How many maps list all channels."""
    return -(-len(snapshot.catalogue) // A_MAP)


def index(site: Site, snapshot: Snapshot) -> str:
    """The map of maps."""
    day = f"{snapshot.data_date:%Y-%m-%d}"
    places = [f"{base(site)}/sitemaps/{number}.xml" for number in range(maps(snapshot) + 1)]
    entries = (f"<sitemap><loc>{escape(place)}</loc><lastmod>{day}</lastmod></sitemap>" for place in places)
    return _document("sitemapindex", entries)


def part(site: Site, snapshot: Snapshot, number: int) -> str:
    """One map: 0 of the front page and all that is browsed, from 1 on of channels."""
    paths = _browsed(snapshot) if number == 0 else _channels(snapshot, number)
    return _document("urlset", (f"<url><loc>{escape(base(site) + path)}</loc></url>" for path in paths))


def _browsed(snapshot: Snapshot) -> Iterator[str]:
    yield from ("/", "/browse")
    for facet in (Facet.GENRE, Facet.MOOD):
        yield from (address("browse", offer.name) for offer in offers(snapshot, Criteria(), facet))


def _channels(snapshot: Snapshot, number: int) -> Iterator[str]:
    rows = range(len(snapshot.catalogue))[(number - 1) * A_MAP : number * A_MAP]
    return (address("c", channel_mark(snapshot, row)) for row in rows)


def _document(kind: str, entries: Iterable[str]) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="{SCHEMA}">{"".join(entries)}</{kind}>\n'
