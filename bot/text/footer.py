"""The footer of every answer: the data's date and size, and whether it is the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


def footer(snapshot: Snapshot, words: Language) -> str:
    text = words("footer-data", date=words.date(snapshot.data_date), channels=len(snapshot.catalogue))
    if snapshot.manifest.origin.kind is OriginKind.SAMPLE:
        return f"{text} · {words('footer-sample')}"
    return text
