"""The channels that a message links to or names: links first, then names, the longest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.features.message_menu.links import UNSEEN, linked, without_links
from bot.features.message_menu.names import named, rows_called

if TYPE_CHECKING:
    from collections.abc import Iterator

    import discord

    from bot.features.message_menu.links import Linked
    from recommender.snapshots.snapshot import Snapshot

# What is looked at for names, and for links; a message has 4,000 characters, its embeds more.
READ, LINKS_READ = 4_000, 40_000


@dataclass(frozen=True, slots=True)
class Texts:
    """What people read of a message; `further`: what only links are looked for in."""

    content: str
    further: str = ""


def texts_of(message: discord.Message) -> Texts:
    """Its own text and that of messages handed on in it; of embeds, bots' answers above all, the links."""
    own = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    parts = ((embed.url, embed.description) for embed in message.embeds)
    return Texts("\n".join(own), "\n".join(part for both in parts for part in both if part))


def channels_in(snapshot: Snapshot, texts: Texts) -> tuple[int, ...]:
    """Rows, each once."""
    content = UNSEEN.sub("", texts.content[:LINKS_READ])
    everything = f"{content}\n{UNSEEN.sub('', texts.further[:LINKS_READ])}"
    rows = [row for link in linked(everything) for row in _rows(snapshot, link)]
    rows += [row for one in named(snapshot, without_links(content[:READ])) for row in one.rows]
    return tuple(dict.fromkeys(rows))


def _rows(snapshot: Snapshot, link: Linked) -> Iterator[int]:
    if link.handle:
        yield from rows_called(snapshot, link.handle)
    elif (row := snapshot.catalogue.row_of.get(link.id)) is not None:
        yield row
