"""What two channels share, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import Shared
    from bot.text.language import Language


def shared_labels(shared: Sequence[Shared], words: Language) -> list[str]:
    """In this language: tags as they are, words of the channels' own in quotation marks."""
    kept = words.tell(one.label for one in shared)
    own = {words.tag(one.label) for one in shared if not one.is_tag}
    return [f"“{label}”" if label in own else label for label in kept]
