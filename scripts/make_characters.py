"""Writes recommender/names/characters.txt: how common Japanese characters are read, alone and in compounds.

    python scripts/make_characters.py

From ipadic, which the extra `japanese` installs; what is written stands under its licence.
"""

from __future__ import annotations

from pathlib import Path

import ipadic
from fugashi import GenericTagger

TARGET = Path(__file__).resolve().parents[1] / "recommender" / "names" / "characters.txt"
# Rows of JIS X 0208 with the characters of its first level.
FIRST_LEVEL = [
    bytes((row + 0xA0, cell + 0xA0)).decode("euc_jp", "ignore")
    for row in range(16, 48)
    for cell in range(1, 95)
]
READING = 7
ASKED = 30
TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}


def readings(tagger: GenericTagger, character: str) -> tuple[str, str] | None:
    """Alone, and as a suffix, which is how most compounds have it."""
    found: list[tuple[str, bool]] = []
    for nodes in tagger.nbestToNodeList(character, ASKED):
        feature = nodes[0].feature
        if len(nodes) == 1 and feature is not None and len(feature) > READING:
            found.append((feature[READING].translate(TO_HIRAGANA), feature[1] == "接尾"))
    if not found:
        return None
    alone = found[0][0]
    others = [reading for reading, is_suffix in found if is_suffix] + [reading for reading, _ in found]
    return alone, next((reading for reading in others if reading != alone), alone)


def main() -> None:
    tagger = GenericTagger(ipadic.MECAB_ARGS)
    lines = []
    for character in sorted(set(filter(None, FIRST_LEVEL))):
        read = readings(tagger, character)
        if read:
            lines.append(" ".join((character, *dict.fromkeys(read))))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} characters: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
