"""Steering pages of the catalogue: a form with genres, regions and moods that leave channels, and a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.client.custom_id import custom_id
from bot.client.form import Form, open_form
from bot.lists.browse import show_browsed
from bot.lists.browse_answer import TopicGoneError
from bot.lists.browse_controls import BrowseControl, browsed_of, size_of
from bot.lists.browse_view import STATE, BrowseKind
from bot.lists.owned import put
from bot.lists.reading import reading_of
from bot.lookup.facets import LONGEST_WORD, facet_offers, facet_value, spellings_of
from bot.lookup.topics import topics_of
from bot.text.limits import OPTION, OPTIONS
from bot.text.untrusted import plain
from recommender.catalogue.browsing import TopicKind
from recommender.catalogue.criteria import Facet

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from bot.client.services import Host
    from bot.lists.reading import Reading
    from bot.tastes.browsed import Browsed
    from recommender.snapshots.snapshot import Snapshot

# Chosen where a criterion does not matter; of a tag of that name, if there is one, the slash command knows.
ANY = "*"
WORD = "word"
MOST_VALUES = OPTIONS - 1


class SteerPagesButton(BrowseControl, kind=BrowseKind.STEER):
    """Opens the form; whoever presses below another's page steers a copy."""

    async def act(self, interaction: discord.Interaction[Host], reading: Reading) -> None:
        state = f"{self.asker}:{self.size}:{self.match['page']}:{self.match['mark']}:{int(self.in_place)}"
        id_ = custom_id(BrowseKind.STEER_FORM, state)
        await open_form(interaction, steer_pages_form(reading, self.browsed(reading), id_))


def steer_pages_form(reading: Reading, browsed: Browsed, id_: str) -> discord.ui.Modal:
    """One menu for each facet that has any value beside the other criteria, and the word."""
    words, given = reading.words, criteria_of(reading.snapshot, browsed)
    modal = discord.ui.Modal(title=words("browse-steer-title"), custom_id=id_)
    for facet in Facet:
        if (field := _facet_field(reading, browsed, given, facet)) is not None:
            modal.add_item(field)
    field = discord.ui.TextInput[Any](
        custom_id=WORD, default=given.get(WORD) or None, required=False, max_length=LONGEST_WORD
    )
    modal.add_item(
        discord.ui.Label(
            text=words("browse-steer-word"),
            description=words("command-browse-word-description"),
            component=field,
        )
    )
    return modal


def criteria_of(snapshot: Snapshot, browsed: Browsed) -> dict[str, str]:
    """What a page is of as criteria by name: of a topic the genre, region, mood or word that it is.

    Raises:
        TopicGoneError: the snapshot has no such topic.
    """
    if not browsed.topic:
        return browsed.given
    topic = topics_of(snapshot).named(browsed.topic)
    if topic is None:
        raise TopicGoneError
    if topic.kind is TopicKind.WORD:
        return {WORD: topic.name}
    facets = (Facet.MOOD,) if topic.kind is TopicKind.MOOD else (Facet.GENRE, Facet.REGION)
    for facet in facets:
        if (value := facet_value(snapshot, facet, topic.name)) is not None:
            return {facet.value: value}
    raise TopicGoneError


def _facet_field(reading: Reading, browsed: Browsed, given: Mapping[str, str], facet: Facet) -> Any:
    """What is chosen now first, then values by how many channels they leave; None where there is no value."""
    snapshot, words, chosen = reading.snapshot, reading.words, given.get(facet.value, "")
    of = browsed.steered(given)
    criteria = of.criteria(spellings_of(snapshot, of.word), 1)
    counted = {
        offer.name: offer.count
        for offer in facet_offers(snapshot, criteria, facet, browsed.depth)
        if len(offer.name) <= OPTION and offer.name != ANY
    }
    names = [name for name in dict.fromkeys((chosen, *counted)) if 0 < len(name) <= OPTION]
    if not names:
        return None
    select: discord.ui.Select[Any] = discord.ui.Select(custom_id=facet.value, required=False)
    select.add_option(label=words("browse-steer-any"), value=ANY, default=not chosen)
    for name in names[:MOST_VALUES]:
        count = counted.get(name, 0)
        told = words("browse-steer-count", count=count, shown=words.number(count))
        label = plain(words.tag(name), OPTION)
        select.add_option(label=label, value=name, description=told, default=name == chosen)
    cut = len(names) - MOST_VALUES
    about = words("browse-steer-first", shown=MOST_VALUES, more=cut) if cut > 0 else None
    return discord.ui.Label(text=words(f"browse-steer-{facet}"), description=about, component=select)


class SteerPagesForm(Form, kind=BrowseKind.STEER_FORM, state=rf"{STATE}:(?P<place>[01])"):
    """The first page of what was chosen, in place; opened below somebody else's page, beside that."""

    def __init__(self, match: re.Match[str], fields: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(match, fields)
        self.size = size_of(match)

    async def sent(self, interaction: discord.Interaction[Host]) -> None:
        asker = interaction.user.id
        in_place = self.match["place"] == "1" and asker == int(self.match["asker"])
        reading = reading_of(interaction, private=None if in_place else True)
        browsed = browsed_of(reading, self.match)
        before, given = criteria_of(reading.snapshot, browsed), self.given(reading.snapshot)
        steered = browsed.at(1) if given == before else browsed.steered(given)
        await put(interaction, show_browsed(reading, steered, asker, self.size), in_place=in_place)

    def given(self, snapshot: Snapshot) -> dict[str, str]:
        """The criteria that were chosen and typed, by name.

        Raises:
            TopicGoneError: one is no value of the present data.
        """
        given: dict[str, str] = {}
        for facet in Facet:
            chosen = self.text(facet.value)
            if chosen and chosen != ANY:
                value = facet_value(snapshot, facet, chosen)
                if value is None:
                    raise TopicGoneError
                given[facet.value] = value
        if word := " ".join(self.text(WORD).split())[:LONGEST_WORD].strip():
            given[WORD] = word
        return given


STEER_CONTROLS = (SteerPagesButton,)
STEER_FORMS = (SteerPagesForm,)
