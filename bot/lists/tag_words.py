"""Tags in words: regions of one genre put together, or left out where nothing hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.language import TAG_WITH_REGION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.language import Language


def together(tags: Iterable[str], words: Language) -> list[str]:
    """Each genre once, with all its regions: "Jazz (Korean, international)"."""
    regions: dict[str, list[str]] = {}
    for tag in tags:
        genre, region = _parts(tag)
        said = regions.setdefault(words.tag(genre), [])
        said += [words.tag(region)] if region else []
    return [f"{genre} ({', '.join(said)})" if said else genre for genre, said in regions.items()]


def brief(tags: Iterable[str], beside: Sequence[str], words: Language) -> list[str]:
    """Genres that `beside` has not, without regions; then those it has, with the region, which is what is new."""
    known = {_parts(tag)[0].casefold() for tag in beside}
    new, again = [], []
    for tag in tags:
        genre = _parts(tag)[0]
        if genre.casefold() in known:
            again.append(words.tag(tag))
        else:
            new.append(words.tag(genre))
    return list(dict.fromkeys([*new, *again]))


def _parts(tag: str) -> tuple[str, str]:
    """Genre and region; the region is empty where there is none."""
    found = TAG_WITH_REGION.fullmatch(tag)
    return (found["genre"], found["region"]) if found else (tag, "")
