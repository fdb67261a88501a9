"""What a link shows where it is shared: Open Graph, and Discord's component card.

Lengths are those that Discord tells (discord/discord-api-docs, developers/link-previews/overview.mdx).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.text.untrusted import CLUSTER, ELLIPSIS
from bot.web.addresses import channel_mark
from bot.web.wishes import WISHES

if TYPE_CHECKING:
    from bot.web.visit import Visit

TITLE, DESCRIPTION = 70, 350
WIDTH, HEIGHT = 1200, 630
LONGEST_ADDRESS = 2048
# Parameters of the picture of several channels, as a mix has them, and what it is called.
LIKE, NOT, MIXED = "like", "not", "mix"
LOCALES = {"en": "en_US", "ko": "ko_KR"}


@dataclass(frozen=True, slots=True)
class Picture:
    """address: whole; alt: what it shows, in words."""

    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class Unfurled:
    """address: whole, "" where the site has no public one; card: where the component card is, or ""."""

    title: str
    description: str
    address: str
    locale: str
    picture: Picture | None
    card: str


def shortened(text: str, most: int) -> str:
    """At most so many bytes of UTF-8, cut where one that people see as one character ends."""
    text = " ".join(text.split())
    if len(text.encode()) <= most:
        return text
    left, end = most - len(ELLIPSIS.encode()), 0
    for cluster in CLUSTER.finditer(text):
        left -= len(cluster[0].encode())
        if left < 0:
            break
        end = cluster.end()
    return text[:end].rstrip() + ELLIPSIS


class Several(NamedTuple):
    """Channels that a page is of: rows that are liked, and rows that are not."""

    liked: tuple[int, ...]
    disliked: tuple[int, ...] = ()


def unfurled(visit: Visit, title: str, description: str, path: str, of: int | Several | None) -> Unfurled:
    """path: of the page, "" for one that nobody shares. of: the channel, or the channels, that it is of."""
    public = visit.site.public
    whole = visit.whole(path)
    address = whole if public and path and len(whole) <= LONGEST_ADDRESS else ""
    shared = of if address else None
    row = shared if isinstance(shared, int) else None
    return Unfurled(
        shortened(title, TITLE),
        shortened(description, DESCRIPTION),
        address,
        LOCALES[visit.words.code],
        _picture(visit, shared, title) if shared is not None and visit.site.pictures else None,
        public + _fresh(visit, "card", row, "json") if row is not None and visit.site.card else "",
    )


def _picture(visit: Visit, of: int | Several, title: str) -> Picture:
    """Served where `Site.pictures` says so."""
    if isinstance(of, int):
        return Picture(visit.whole(visit.picture("share", (visit.mark(of),), "png")), title)
    wishes = tuple(pair for pair in visit.parameters if pair[0] in WISHES)
    named = ((name, visit.mark(row)) for name, rows in zip((LIKE, NOT), of, strict=True) for row in rows)
    return Picture(visit.whole(visit.picture("share", (MIXED,), "png", state=(*named, *wishes))), title)


def _fresh(visit: Visit, kind: str, row: int, suffix: str, **parameters: str) -> str:
    """Another address for other data: who unfurls keeps what it has seen for a while."""
    mark = channel_mark(visit.snapshot, row)
    return visit.link(kind, f"{mark}.{suffix}", **parameters, v=visit.snapshot.manifest.id)
