"""Where a list is on the web, in the parameters that the pages take."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from recommender.similarity.wishes import Depth, Region

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.similarity.taste import Taste
    from recommender.snapshots.snapshot import Snapshot

# Of the address of a button, as Discord has it.
LONGEST = 512


def channel_mark(snapshot: Snapshot, row: int) -> str:
    """What addresses call a channel: YouTube's id, else what stays with its name when the table changes."""
    return snapshot.catalogue.channel_ids[row] or snapshot.fingerprints[row]


def list_page(web: str, snapshot: Snapshot, taste: Taste, words: Language) -> str:
    """Under `web`, in the language of who asked; "" where there are no pages or the address is too long."""
    if not web:
        return ""
    liked, disliked = (
        [channel_mark(snapshot, row) for row in rows] for rows in (taste.liked, taste.disliked)
    )
    single = len(liked) == 1 and not disliked
    path = f"c/{quote(liked[0], safe='')}" if single else "mix"
    members = [] if single else [*(("like", mark) for mark in liked), *(("not", mark) for mark in disliked)]
    steer = taste.steer
    wishes = [
        *(("more", tag) for tag in steer.more),
        *(("less", tag) for tag in steer.less),
        ("region", "" if steer.region is Region.EVERYWHERE else steer.region.value),
        ("depth", "" if taste.depth is Depth.BALANCED else taste.depth.value),
        ("variety", "on" if taste.variety else ""),
        ("lang", words.code),
    ]
    query = urlencode([(name, value) for name, value in (*members, *wishes) if value])
    address = f"{web}/{path}?{query}"
    return address if len(address) <= LONGEST else ""
