"""Where the rows of a page come from, which is said on every page over real channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.untrusted import plain
from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

NAME = 80


def origin_told(snapshot: Snapshot, source: str, words: Language) -> str:
    """A sentence, `source` being whoever is crawled; of the sample "", which the footer tells of."""
    origin = snapshot.manifest.origin
    match origin.kind:
        case OriginKind.SAMPLE:
            return ""
        case OriginKind.CRAWL if source:
            return words("web-source-crawl", name=plain(source, NAME))
        case OriginKind.CRAWL:
            return words("web-source-crawled")
        case OriginKind.FILE:
            return words("web-source-file", name=plain(origin.name, NAME))
