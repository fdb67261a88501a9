"""What the script looks names up in where no server answers: small, and folded beforehand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.lookup.channels import ChannelLookup
from bot.web.exporting.leaf import BROWSE, CHANNEL, place_of
from recommender.catalogue.criteria import Criteria, Facet
from recommender.conversation.browsing import offers
from recommender.names.folding import words_of
from recommender.names.hangul import has_hangul, initial_of, is_syllable, keystrokes
from recommender.names.sounds import romanised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.web.exporting.leaf import Leaf


def name_index(leaf: Leaf) -> bytes:
    """Lines of [what is shown, its file from the language's folder, spellings], the best known first."""
    entries = [*_channels(leaf), *_topics(leaf)]
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode()


def _channels(leaf: Leaf) -> Iterator[list[str]]:
    catalogue, lookup = leaf.snapshot.catalogue, ChannelLookup(leaf.snapshot)
    for hit in leaf.snapshot.names.search("", len(catalogue)):
        place = place_of(leaf, (CHANNEL, leaf.mark(hit.row)))
        yield [lookup.label(hit.row, leaf.words), place, spellings(catalogue.names[hit.row])]


def _topics(leaf: Leaf) -> Iterator[list[str]]:
    for facet in (Facet.GENRE, Facet.MOOD):
        for offer in offers(leaf.snapshot, Criteria(), facet):
            told = leaf.words.tag(offer.name)
            keys = " ".join(dict.fromkeys((*spellings(told).split(), *spellings(offer.name).split())))
            yield [told, place_of(leaf, (BROWSE, offer.name)), keys]


def spellings(name: str) -> str:
    """How it may be typed: folded, by its initials, in Latin letters, with the keyboard left in English."""
    folded = "".join(words_of(name))
    keys = [folded]
    if has_hangul(folded):
        keys.append("".join(initial_of(char) if is_syllable(char) else char for char in folded))
        keys += ["".join(words_of(latin)) for latin in romanised(folded)]
        keys.append(keystrokes(folded).lower())
    return " ".join(dict.fromkeys(key for key in keys if key))
