"""What all documents have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recommender.catalogue.tags import UNKNOWN_MOODS, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.footer import Dated
    from bot.text.language import Language
    from recommender.catalogue.table import PlaylistChannel

# A document, its keys in the order that README.md has them.
Document = dict[str, Any]


def source(dated: Dated, words: Language) -> Document:
    """What it was answered from, and the language of the names of tags."""
    manifest = dated.manifest
    return {
        "snapshot": {"id": manifest.id, "recipe": manifest.recipe, "channels": manifest.channels},
        "language": words.code,
    }


def match_document(channel: PlaylistChannel) -> Document:
    """A channel that a text was found to mean."""
    return {"id": channel.id, "name": channel.name}


def is_known_mood(mood: str) -> bool:
    """Not one of those by which a table says that it knows none."""
    return squeezed(mood) not in UNKNOWN_MOODS


def tags_told(keys: Iterable[str], words: Language) -> list[dict[str, str]]:
    """Each as the table has it, its key, and as `language` says it."""
    return [{"key": key, "name": words.tag(key)} for key in keys]
