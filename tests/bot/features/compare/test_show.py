"""A comparison within Discord's limits, whatever the names and tags are."""

from __future__ import annotations

import pytest

from bot.features.compare.show import show_comparison
from bot.lists.reading import Reading
from bot.tastes.kept import KeptTastes
from bot.text.language import LANGUAGES, language
from tests.bot.hostile import MENTION, NAMES
from tests.bot.tables import Row, snapshot_of

LONG = ("한글[]" * 40, "🔥" * 300, "*_~|`<" * 60, "\\" * 300, "ا" * 300, "x" * 5000, "word " * 60)


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("with_sums", [False, True])
def test_the_longest_names_and_tags_fit(name: str, code: str, with_sums: bool) -> None:  # noqa: FBT001
    shared = tuple(f"{number}{name[:90]}" for number in range(20))
    rows = [
        Row(f"{side}{name}", (*shared, *(f"{side}{tag}" for tag in shared)), shared, intro=name, titles=name)
        for side in "ab"
    ]
    snapshot = snapshot_of([*rows, Row("other")])
    reading = Reading(snapshot, KeptTastes.in_memory(), language(code), private=True)
    reply = show_comparison(reading, (0, 1), 10**19, with_sums=with_sums)
    assert len(reply.embed.description or "") <= 4096
    assert len(reply.embed.title or "") <= 256
    assert len(reply.embed) <= 6000
    assert (reply.embed.description or "").count("```") == 2 * with_sums
    for item in reply.view.to_components()[0]["components"]:
        assert len(item["label"]) <= 80
        assert len(item["custom_id"]) <= 100


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()])
def test_a_hostile_name_mentions_nobody_and_links_nowhere(name: str) -> None:
    snapshot = snapshot_of([Row("asked", ("Jazz", name)), Row(name, ("Jazz",), (name,))])
    reading = Reading(snapshot, KeptTastes.in_memory(), language("en"))
    reply = show_comparison(reading, (0, 1), 1, with_sums=True)
    text = reply.embed.description or ""
    assert not MENTION.search(text.replace("@\u200b", ""))
    assert text.count("](") == text.count("](https://www.youtube.com/results?search_query=") == 2
    assert text.count("```") == 2
