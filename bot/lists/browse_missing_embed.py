"""Why a channel is not among the pages of the catalogue, and buttons that open the page where it would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.client.custom_id import custom_id
from bot.client.view import View
from bot.lists.browse import mark_of
from bot.lists.browse_view import BrowseKind
from bot.lists.browse_words import limits_told
from bot.lists.card_view import placed_button
from bot.lists.tag_words import together
from bot.lookup.labels import distinct_label
from bot.lookup.topics import topics_of
from bot.tastes.browsed import DEPTH
from bot.text.footer import footer
from bot.text.limits import BUTTON
from bot.text.theme import COLOUR
from bot.text.untrusted import address, inert, plain
from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.lists.browse_missing import Missing, WayIn
    from bot.lists.reading import Reading
    from bot.tastes.browsed import Browsed
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

NAME_LENGTH, VALUE, TOLD_TAGS = 60, 40, 6
PAIR = ("genre", "region")
VALUE_ON_BUTTON = 24
MOST_WAYS = 5


def missing_embed(snapshot: Snapshot, found: Missing, words: Language) -> discord.Embed:
    """Sentences: on which page it stands, or what it has not and what it has."""
    channel = snapshot.catalogue[found.row]
    name = inert(channel.name, NAME_LENGTH)
    listed = found.rank is not None
    embed = discord.Embed(
        title=words("why-not-heading-listed" if listed else "why-not-heading", name=name),
        url=address(channel.channel_id, channel.name),
        description="\n".join(_sentences(snapshot, found, name, words)),
        colour=COLOUR,
    )
    return embed.set_footer(text=footer(snapshot, words))


def _sentences(snapshot: Snapshot, found: Missing, name: str, words: Language) -> Iterator[str]:
    if found.rank is not None and found.page is not None:
        numbers = {"rank": words.number(found.rank), "of": words.number(found.of)}
        yield words("browse-why-not-listed", name=name, page=found.page, **numbers)
        return
    yield words("browse-why-not-out", name=name, pages=limits_told(found.browsed, words))
    yield from _lacks(snapshot, found, words)
    channel = snapshot.catalogue[found.row]
    tags = (tag for tag in (*channel.genres, *channel.moods) if squeezed(tag) not in UNKNOWN_MOODS)
    if own := [inert(tag, VALUE) for tag in together(tags, words)]:
        told = words.listed(own)
        if len(own) > TOLD_TAGS + 1:
            told = words("tags-and-more", tags=", ".join(own[:TOLD_TAGS]), count=len(own) - TOLD_TAGS)
        yield words("browse-why-not-own", things=told)
    yield words("why-not-remedies")


def _lacks(snapshot: Snapshot, found: Missing, words: Language) -> Iterator[str]:
    """A sentence for each limit that it does not meet; one where no tag has both genre and region."""
    unmet, browsed = found.unmet, found.browsed
    if unmet[:2] == PAIR:
        both = limits_told(browsed.only(*PAIR), words)
        yield words("browse-unmet-both", value=both)
        unmet = unmet[2:]
    for name in unmet:
        if name == DEPTH:
            yield words(f"browse-unmet-{browsed.depth}")
            continue
        topic = topics_of(snapshot).named(browsed.topic) if name == "topic" else None
        kind = {"genres": "genre", "moods": "mood", "words": "word"}[topic.kind] if topic else name
        yield words(f"browse-unmet-{kind}", value=inert(words.tag(getattr(browsed, name)), VALUE))


def missing_view(reading: Reading, found: Missing, asker: int, size: int) -> discord.ui.View:
    """The page it stands on, or each way to one: its page takes the place of this message."""
    words, view = reading.words, View()
    pages = (
        [(found.browsed.at(found.page), words("browse-why-not-open", page=found.page))] if found.page else []
    )
    pages += [(way.browsed, _change(found, way, words)) for way in found.ways[:MOST_WAYS]]
    for browsed, label in pages:
        state = f"{asker}:{size}:{browsed.page}:{mark_of(reading, browsed.at(1))}"
        view.add_item(placed_button(custom_id(BrowseKind.PAGE, state), plain(label, BUTTON)))
    return view


def _change(found: Missing, way: WayIn, words: Language) -> str:
    rank = words.number(way.rank)
    if way.instead is not None:
        return words("browse-way-instead", value=plain(words.tag(way.instead[1]), VALUE_ON_BUTTON), rank=rank)
    if not way.browsed.limits:
        return words("browse-way-everything", rank=rank)
    values = [_value(found.browsed, name, words) for name in way.without]
    return words("browse-way-without", values=words.listed(values), rank=rank)


def _value(browsed: Browsed, name: str, words: Language) -> str:
    if name == DEPTH:
        return words(f"depth-{browsed.depth}")
    return plain(words.tag(getattr(browsed, name)), VALUE_ON_BUTTON)


def which_page_view(reading: Reading, state: str, rows: Sequence[int]) -> discord.ui.View:
    """One button for each channel that may have been meant; state: of the page."""
    view = View()
    for row in rows:
        label = distinct_label(reading.snapshot, row, reading.words, BUTTON)
        id_ = custom_id(BrowseKind.WHY_NOT_ONE, f"{state}:{reading.snapshot.fingerprints[row]}")
        view.add_item(placed_button(id_, label))
    return view
