"""A channel at random as a card, and the button for another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.client.custom_id import custom_id
from bot.lists.age import age_told
from bot.lists.browse_answer import TopicGoneError
from bot.lists.card import card_of
from bot.lists.card_reply import card_reply
from bot.lists.card_view import placed_button
from bot.lists.errors import NAME_LENGTH, READ
from bot.lookup.genres import genre_named
from bot.lookup.topics import topic_name, topics_of
from bot.tastes.browsed import topic_mark
from bot.text.said import SaidError
from bot.text.untrusted import markdown
from recommender import pick
from recommender.catalogue.fingerprints import FINGERPRINT
from recommender.similarity.wishes import Depth

if TYPE_CHECKING:
    import re

    from bot.client.reply import LayoutReply
    from bot.lists.reading import Reading
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot

KIND = "rn"
LETTERS = {Depth.FAMILIAR: "f", Depth.BALANCED: "b", Depth.HIDDEN: "h"}
STATE = (
    rf"(?P<asker>[0-9]{{1,20}}):(?P<depth>[{''.join(LETTERS.values())}])"
    rf":(?P<last>{FINGERPRINT})(?::(?P<genre>{FINGERPRINT}))?"
)


class NoSuchGenreError(SaidError):
    """What was typed is no genre and no mood."""

    key = "random-no-such-genre"

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"no genre is called {text[:NAME_LENGTH]!r}")

    @property
    def variables(self) -> dict[str, str | int]:
        return {"name": markdown(self.text[:READ], NAME_LENGTH)}


class NobodyInQuestionError(SaidError):
    """No channel has that genre and is that well known."""

    key = "random-nobody"


class OnlyOneError(SaidError):
    """The channel shown is the only one in question."""

    key = "random-only-one"


@dataclass(frozen=True, slots=True)
class Pool:
    """From which channels one is picked. genre: the name of a topic; empty for any."""

    genre: str = ""
    depth: Depth = Depth.BALANCED

    @classmethod
    def asked(cls, snapshot: Snapshot, genre: str, depth: str) -> Pool:
        """From what was typed or chosen.

        Raises:
            NoSuchGenreError: the text names none.
        """
        if not genre.strip():
            return cls("", Depth(depth))
        topic = genre_named(snapshot, genre)
        if topic is None:
            raise NoSuchGenreError(genre)
        return cls(topic.name, Depth(depth))

    @classmethod
    def remembered(cls, snapshot: Snapshot, match: re.Match[str]) -> Pool:
        """As a custom_id has it.

        Raises:
            TopicGoneError: no channel of the present data has the genre.
        """
        depth = next(depth for depth, letter in LETTERS.items() if letter == match["depth"])
        if match["genre"] is None:
            return cls("", depth)
        name = topics_of(snapshot).marked(match["genre"])
        if name is None:
            raise TopicGoneError
        return cls(name, depth)

    def state(self, asker: int, last: str) -> str:
        """What `STATE` matches."""
        genre = f":{topic_mark(self.genre)}" if self.genre else ""
        return f"{asker}:{LETTERS[self.depth]}:{last}{genre}"

    def told(self, snapshot: Snapshot, words: Language) -> str:
        """What was asked for; empty where nothing was."""
        parts = []
        topic = topics_of(snapshot).named(self.genre) if self.genre else None
        if topic is not None:
            parts.append(markdown(topic_name(topic, words), NAME_LENGTH))
        if self.depth is not Depth.BALANCED:
            parts.append(words(f"depth-{self.depth}"))
        return words("random-among", what=", ".join(parts)) if parts else ""


def pick_row(snapshot: Snapshot, pool: Pool, seed: int, last: int | None = None) -> int:
    """Another one than the last.

    Raises:
        NobodyInQuestionError, OnlyOneError: there is none, or no other.
    """
    row = pick(snapshot, seed, pool.genre, pool.depth, last)
    if row is not None:
        return row
    if last is not None and pick(snapshot, seed, pool.genre, pool.depth) is not None:
        raise OnlyOneError
    raise NobodyInQuestionError


def show_random(reading: Reading, pool: Pool, asker: int, seed: int, last: int | None = None) -> LayoutReply:
    """A card. seed: another for each time it is asked.

    Raises:
        NobodyInQuestionError, OnlyOneError: see `pick_row`.
    """
    snapshot, words = reading.snapshot, reading.words
    card = card_of(snapshot, pick_row(snapshot, pool, seed, last))
    others = pick(snapshot, seed, pool.genre, pool.depth, card.channel.row) is not None
    state = pool.state(asker, card.fingerprint)
    another = [placed_button(custom_id(KIND, state), words("random-another"))] if others else []
    notes = (pool.told(snapshot, words), "" if others else words("random-only-one"), age_told(reading))
    return card_reply(reading, card, asker, more=another, notes=notes)
