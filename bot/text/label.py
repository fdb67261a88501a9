"""A channel in one line of plain text: its name and, where known, its subscribers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.untrusted import plain

if TYPE_CHECKING:
    from bot.text.language import Language
    from recommender.catalogue.table import PlaylistChannel

LABEL_SEPARATOR = " · "


def channel_label(channel: PlaylistChannel, name_limit: int, words: Language) -> str:
    """The name cut to `name_limit`; the subscribers take at most 15 characters more."""
    name = plain(channel.name, name_limit)
    if channel.subscribers is None:
        return name
    return f"{name}{LABEL_SEPARATOR}{words.short(channel.subscribers)}"
