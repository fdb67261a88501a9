"""The footer of every answer: the data's date and size, and whether it is the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from recommender.snapshots.manifest import OriginKind

if TYPE_CHECKING:
    from datetime import datetime

    from bot.text.language import Language
    from recommender.snapshots.manifest import Manifest


class Dated(Protocol):
    """A snapshot, or an answer out of one."""

    @property
    def manifest(self) -> Manifest: ...

    @property
    def data_date(self) -> datetime: ...


def footer(dated: Dated, words: Language) -> str:
    text = words("footer-data", date=words.date(dated.data_date), channels=dated.manifest.channels)
    if dated.manifest.origin.kind is OriginKind.SAMPLE:
        return f"{text} · {words('footer-sample')}"
    return text
