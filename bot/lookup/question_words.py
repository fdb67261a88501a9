"""What is said when a text does not lead to one channel, for every face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.topics import word_name
from bot.text.untrusted import markdown, plain

if TYPE_CHECKING:
    from bot.lookup.channels import Found, Unsure
    from bot.text.language import Language
    from bot.text.untrusted import Shown
    from recommender.snapshots.snapshot import Snapshot

QUERY_LENGTH = 80
# Of a text of thousands of characters only the beginning is read, and remembered by `markdown`.
QUERY_READ = 400
NAME_LENGTH = 60


def suggestion_title(unsure: Unsure) -> str:
    """The key of the question."""
    return "suggest-title" if unsure.topic is None or unsure.rows else "suggest-title-topic"


def asked_told(query: str, unsure: Unsure, words: Language, shown: Shown = markdown) -> str:
    """What is not clear: which channel, or whether it is a channel at all."""
    text = shown(query[:QUERY_READ], QUERY_LENGTH)
    if unsure.topic is None:
        return words("suggest-text", query=text)
    if unsure.near:
        return words("suggest-near", near=word_name(unsure.near, words))
    return words("suggest-part" if unsure.part else "suggest-topic", query=text)


def missing_told(query: str, channels: int, words: Language, shown: Shown = markdown) -> str:
    """What to do instead; without a `query` none of the channels suggested was meant."""
    if not query:
        return words("missing-none", channels=channels)
    return words("missing-text", query=shown(query[:QUERY_READ], QUERY_LENGTH))


def taken_note(snapshot: Snapshot, found: Found, query: str, words: Language) -> str:
    """Which channel was taken for a text: plain text, as above the title of an embed."""
    name = plain(snapshot.catalogue.names[found.row], NAME_LENGTH)
    key = "taken-note" if found.others else "taken-alone"
    return words(key, name=name, query=plain(query[:QUERY_READ], QUERY_LENGTH))
