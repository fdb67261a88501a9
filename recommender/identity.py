"""A short name for a channel that stays right when the table's order changes."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recommender.catalogue import Catalogue

FINGERPRINT = r"[0-9A-Za-z_-]{8}"


def fingerprints(catalogue: Catalogue) -> tuple[str, ...]:
    """Eight URL-safe characters (48 bits) for each row, (n,).

    Made from the channel id where there is one, else from the name and how many rows above have the
    same, so that it follows the channel through a re-ordered or longer table.
    """
    above: Counter[str] = Counter()
    found: list[str] = []
    for name, channel_id in zip(catalogue.names, catalogue.channel_ids, strict=True):
        identity = channel_id or f"{name}\n{above[name]}"
        above[name] += not channel_id
        digest = blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=6).digest()
        found.append(urlsafe_b64encode(digest).decode())
    return tuple(found)
