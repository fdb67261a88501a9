"""Two channels beside each other as an embed, and what stands below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import discord

from bot.client.custom_id import custom_id
from bot.client.reply import Picture, Reply
from bot.client.view import View
from bot.drawing.radar import radar_svg
from bot.lists.age import dated
from bot.lists.card_view import placed_button
from bot.lists.compare_words import NAME, Face, sentences
from bot.lists.pairs import pair_state
from bot.lists.pictures import radar_of, radar_told
from bot.lists.state import ControlKind, ControlState
from bot.lists.why_words import SHOWN_TERMS, UNIT, in_units, is_popularity, sums_table, term_label, whole_told
from bot.text.footer import footer
from bot.text.limits import DESCRIPTION
from bot.text.theme import COLOUR
from bot.text.untrusted import inert, markdown, plain
from recommender import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.lists.reading import Reading
    from bot.text.language import Language
    from recommender.conversation.comparison import Comparison
    from recommender.similarity.explain import Explanation
    from recommender.snapshots.snapshot import Snapshot

COMPARE, SUMS, SHARE, MIX, RADAR = "cp", "cps", "cph", "cpm", "cpr"
FACE = Face(inert, linked=True)
# The lists that a comparison leads to.
COUNT = 10
NAME_ON_BUTTON = 40
TOLD = 1200


def show_comparison(reading: Reading, rows: tuple[int, int], asker: int, *, with_sums: bool = False) -> Reply:
    """What the two share and what only one has, in words; with_sums: and how the sums come about."""
    snapshot, words = reading.snapshot, reading.words
    compared = compare(snapshot, *rows)
    said = list(sentences(snapshot, compared, FACE, words))
    text = "\n".join(said)
    if with_sums:
        sums = ["", *_sums(snapshot, compared, words)]
        text = "\n".join([*said, *sums])
        if len(text) > DESCRIPTION:  # names and words of the longest: the sentences stood there before
            text = "\n".join([said[0], *sums])
    names = [inert(snapshot.catalogue.names[row], NAME) for row in rows]
    embed = discord.Embed(
        title=words("compare-title", one=names[0], other=names[1]),
        description=text,
        colour=COLOUR,
    )
    embed.set_footer(text=footer(snapshot, words))
    return Reply(dated(embed, reading), _view(reading, rows, asker, with_sums=with_sums))


def show_radar(reading: Reading, rows: tuple[int, int]) -> Reply:
    """The tastes of both laid over each other, and what that shows in words."""
    snapshot, words = reading.snapshot, reading.words
    radar = radar_of(snapshot, rows, words)
    key = (snapshot.manifest.id, "radar", rows, words.code)
    picture = Picture("radar.png", key, partial(radar_svg, radar), radar.described)
    one, other = (inert(snapshot.catalogue.names[row], NAME) for row in rows)
    told = [words("compare-radar-legend"), *(radar_told(snapshot, (row,), words) for row in rows)]
    embed = discord.Embed(
        title=words("compare-radar-title", one=one, other=other),
        description="\n".join(markdown(line, TOLD) for line in told),
        colour=COLOUR,
    )
    embed.set_image(url=picture.address).set_footer(text=footer(snapshot, words))
    return Reply(embed, View(), picture=picture)


def _view(reading: Reading, rows: tuple[int, int], asker: int, *, with_sums: bool) -> discord.ui.View:
    """At most six buttons; lists are offered of what is known alone."""
    snapshot, words, view = reading.snapshot, reading.words, View()
    state = pair_state(reading, *rows, asker)
    known = [row for row in rows if snapshot.features.known[row]]
    if not with_sums and len(known) == len(rows):
        view.add_item(placed_button(custom_id(SUMS, state), words("why-sums")))
    for row in known:
        name = plain(snapshot.catalogue.names[row], NAME_ON_BUTTON)
        list_state = ControlState(asker, COUNT, (snapshot.fingerprints[row],))
        id_ = list_state.custom_id(ControlKind.BESIDE)
        view.add_item(placed_button(id_, words("compare-similar", name=name)))
    if len(known) == len(rows):
        view.add_item(placed_button(custom_id(MIX, state), words("compare-mix")))
        if reading.pictures:
            view.add_item(placed_button(custom_id(RADAR, state), words("compare-radar")))
    if reading.private:
        view.add_item(placed_button(custom_id(SHARE, state), words("option-share")))
    return view


def _sums(snapshot: Snapshot, compared: Comparison, words: Language) -> Iterator[str]:
    """What the similarity is the sum of, which is the same both ways; then what popularity adds to it."""
    terms = [term for term in compared.there.terms if not is_popularity(term)]
    entries = [(term.value, term_label(term, words)) for term in terms[:SHOWN_TERMS]]
    if rest := terms[SHOWN_TERMS:]:
        entries.append((sum(term.value for term in rest), words("why-others", count=len(rest))))
    yield whole_told(snapshot, compared.one, words)
    yield words("compare-sums-intro")
    yield f"```\n{sums_table(entries, compared.similarity, words)}\n```"
    yield _in_list(snapshot, compared.one, compared.other, compared.there, words)
    yield _in_list(snapshot, compared.other, compared.one, compared.back, words)


def _in_list(snapshot: Snapshot, listing: int, listed: int, explanation: Explanation, words: Language) -> str:
    """Numbers as they are shown add up."""
    popularity = sum(term.value for term in explanation.terms if is_popularity(term))
    content = explanation.score - popularity
    units = in_units([content, popularity], explanation.score, UNIT)
    names = snapshot.catalogue.names
    alike, more, score = (f"{unit / UNIT:.6f}" for unit in (*units, sum(units)))
    return words(
        "compare-sums-list",
        listing=inert(names[listing], NAME),
        listed=inert(names[listed], NAME),
        alike=alike,
        popularity=more,
        score=score,
    )
