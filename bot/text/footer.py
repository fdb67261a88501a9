"""The footer of every answer: its rows' date, or when they were read, their number, whether invented."""

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
    def last_crawled(self) -> datetime | None: ...


def footer(dated: Dated, words: Language) -> str:
    size = dated.manifest.channels
    if dated.last_crawled is None:
        text = words("footer-read", date=words.date(dated.manifest.built_at), channels=size)
    else:
        text = words("footer-data", date=words.date(dated.last_crawled), channels=size)
    if dated.manifest.origin.kind is OriginKind.SAMPLE:
        return f"{text} · {words('footer-sample')}"
    return text
