"""A short name for a channel that stays right when the table's order changes."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

from recommender.catalogue.table import TAGS

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue

FINGERPRINT = r"[0-9A-Za-z_-]{8}"


def fingerprints(catalogue: Catalogue) -> tuple[str, ...]:
    """Eight URL-safe characters (48 bits) for each row, (n,).

    Made from the channel id where there is one, else from the name, so that it follows the channel through
    a re-ordered or longer table. Where several channels without an id have one name, their tags tell them
    apart, and only where those agree, too, the order.
    """
    namesakes = Counter(
        name for name, given in zip(catalogue.names, catalogue.channel_ids, strict=True) if not given
    )
    above: Counter[str] = Counter()
    found: list[str] = []
    for row, (name, channel_id) in enumerate(zip(catalogue.names, catalogue.channel_ids, strict=True)):
        identity = channel_id or name
        if not channel_id and namesakes[name] > 1:
            identity = "\n".join((name, *(",".join(catalogue.tags[column][row]) for column in TAGS)))
            above[identity] += 1
            identity += f"\n{above[identity]}"
        found.append(fingerprint(identity))
    return tuple(found)


def fingerprint(identity: str) -> str:
    """Eight URL-safe characters (48 bits) of any text."""
    digest = blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return urlsafe_b64encode(digest).decode()
