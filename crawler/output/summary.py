"""What a crawl changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawler.channels import ChannelRecord


@dataclass(frozen=True, slots=True)
class Difference:
    new: list[str]
    gone: list[str]
    renamed: list[tuple[str, str]]
    changed: list[str]


def _identity(record: ChannelRecord) -> str:
    return record.detail.channel_id or record.row.name


def difference(before: Sequence[ChannelRecord], after: Sequence[ChannelRecord]) -> Difference:
    """New, gone and renamed channels, and those whose genres or moods changed; the identity is the 채널 ID.

    A row without one (an older file, an incomplete row) is looked for by its name.
    """
    old = {_identity(record): record for record in before}
    by_name = {record.row.name: record for record in before}
    pairs = [(record, old.get(_identity(record)) or _nameless(record, by_name)) for record in after]
    found = {id(earlier) for _, earlier in pairs if earlier}
    kept = [(record, earlier) for record, earlier in pairs if earlier]
    return Difference(
        new=[record.row.name for record, earlier in pairs if earlier is None],
        gone=[record.row.name for record in before if id(record) not in found],
        renamed=[(old.row.name, now.row.name) for now, old in kept if old.row.name != now.row.name],
        changed=[now.row.name for now, old in kept if now.complete and _tags(now) != _tags(old)],
    )


def _nameless(record: ChannelRecord, by_name: dict[str, ChannelRecord]) -> ChannelRecord | None:
    earlier = by_name.get(record.row.name)
    if earlier is None or (earlier.detail.channel_id and record.detail.channel_id):
        return None
    return earlier


def _tags(record: ChannelRecord) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return record.detail.genres, record.detail.moods
