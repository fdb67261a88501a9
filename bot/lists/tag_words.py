"""Tags in words: regions of one genre put together, or left out where nothing hangs on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.text.language import TAG_WITH_REGION
from recommender.features.untold import WEAK_WORDS

# After two syllables; of shorter words it may be the word itself, as in 가을.
INFLECTED = re.compile(r"[가-힣]{2}(?:은|는|던|인|한|된|의|에|서|게|고|며|도|만|이|가|을|를|로)$")

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.language import Language


def together(tags: Iterable[str], words: Language) -> list[str]:
    """Each genre once, with all its regions, always in one order: "Jazz (Korean, international)"."""
    regions: dict[str, list[str]] = {}
    for tag in tags:
        genre, region = _parts(tag)
        said = regions.setdefault(words.tag(genre), [])
        said += [region] if region else []
    return [
        f"{genre} ({', '.join(words.tag(region) for region in sorted(said))})" if said else genre
        for genre, said in regions.items()
    ]


def brief(tags: Iterable[str], beside: Sequence[str], words: Language) -> list[str]:
    """Genres that `beside` has not, without regions; then those it has, with the region, which is new."""
    known = {_parts(tag)[0].casefold() for tag in beside}
    new, again = [], []
    for tag in tags:
        genre = _parts(tag)[0]
        if genre.casefold() in known:
            again.append(words.brief_tag(tag))
        else:
            new.append(words.tag(genre))
    return list(dict.fromkeys([*new, *again]))


def telling(labels: Iterable[str]) -> list[str]:
    """Words that may be a reason: none that is weak, or still carries a particle or the end of a verb."""
    return [label for label in labels if label not in WEAK_WORDS and not INFLECTED.search(label)]


def _parts(tag: str) -> tuple[str, str]:
    """Genre and region; the region is empty where there is none."""
    found = TAG_WITH_REGION.fullmatch(tag) if tag.endswith(")") else None
    return (found["genre"], found["region"]) if found else (tag, "")
