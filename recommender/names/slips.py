"""How likely fingers made the edits between two texts: a neighbouring key, a key twice, two keys in turn."""

from __future__ import annotations

from rapidfuzz.distance import OSA, Levenshtein

from recommender.names.distance import LONGEST
from recommender.names.letters import NEAR_KEYS


def slips(typed: str, meant: str) -> int:
    """How many of the edits from `meant` to `typed` (keystrokes) are likely slips; at most all of them.

    Of a longer `meant` only the beginning as long as `typed`, if that is nearer.
    """
    typed, meant = typed[:LONGEST], meant[:LONGEST]
    head = meant[: len(typed)]
    meant = min((meant, head), key=lambda text: OSA.distance(typed, text))
    edits = Levenshtein.editops(typed, meant)
    swaps = len(edits) - OSA.distance(typed, meant)
    likely = sum(_is_slip(edit.tag, typed, meant, edit.src_pos, edit.dest_pos) for edit in edits)
    return min(swaps + likely, len(edits) - swaps)


def _is_slip(tag: str, typed: str, meant: str, here: int, there: int) -> bool:
    if tag == "replace":
        return frozenset((typed[here], meant[there])) in NEAR_KEYS
    text, place = (typed, here) if tag == "delete" else (meant, there)
    return text[place] in (text[place - 1 : place] + text[place + 1 : place + 2])
