"""A card stays within Discord's limits and its own layout, whatever the texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.client.custom_id import custom_id
from bot.lists.card import card_of
from bot.lists.card_view import card_layout, placed_button
from bot.text.language import LANGUAGES, language
from tests.bot.hostile import LINK, MENTION, NAMES
from tests.bot.tables import Row, snapshot_of
from tests.e2e.stage import BUTTON, TEXT, within

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot

LONG = ("한글[]" * 40, "🔥" * 300, "*_~|`<" * 60, "\\" * 300, "&?=#%/ " * 60, "ا" * 300, "x" * 5000)
ANOTHER = custom_id("rn", "1" * 20 + ":b:AAAAAAAA:BBBBBBBB")


def components_of(snapshot: Snapshot, row: int, code: str = "en") -> list[dict[str, Any]]:
    words = language(code)
    layout: Any = card_layout(
        card_of(snapshot, row),
        10**19,
        words,
        private=True,
        more=[placed_button(ANOTHER, words("random-another"))],
        notes=("a note",),
    )
    return list(within(layout.to_components()))


def texts_of(components: list[dict[str, Any]]) -> list[str]:
    return [item["content"] for item in components if item["type"] == TEXT]


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_longest_texts_fit_and_all_buttons_stay(name: str, code: str) -> None:
    tags = tuple(f"{name[:60]}{number} (국내)" for number in range(30))
    row = Row(
        name,
        tags,
        tags,
        123_456_789,
        videos=123_456,
        titles=" | ".join(f"{number}{name}" for number in range(8)),
        intro=name * 3,
        opened="2019-03-24",
        country=name,
        thumbnail="https://yt3.ggpht.com/a",
    )
    components = components_of(snapshot_of([row, Row("other", tags)]), 0, code)
    assert len(components) <= 40
    assert sum(map(len, texts_of(components))) <= 4000
    buttons = [item for item in components if item["type"] == BUTTON]
    assert len(buttons) == 5
    for button in buttons:
        assert len(button["label"]) <= 80
        assert len(button.get("url", "")) <= 512
        assert button.get("url", "https://").isascii()
        assert len(button.get("custom_id", "")) <= 100


@pytest.mark.parametrize("name", [name for name in NAMES if name.strip()])
def test_a_hostile_text_is_inert_wherever_it_stands(name: str) -> None:
    row = Row(name, ("Pop (국외)", name), (name,), titles=f"{name} | second", intro=name, country=name)
    components = components_of(snapshot_of([Row("asked"), row]), 1)
    head, figures, tags, *rest = texts_of(components)
    link = LINK.search(head)
    assert link is not None
    assert link[2].startswith("https://www.youtube.com/results?search_query=")
    assert head[: link.start()] == "## "
    assert figures.startswith("**1K subscribers** · ")
    assert tags.startswith("**Genres** ")
    for text in (head, figures, tags, *rest):
        assert not MENTION.search(text.replace("@\u200b", ""))
    playlists = next(text for text in rest if text.startswith("**Newest"))
    assert all(LINK.search(line) for line in playlists.split("\n")[1:])
    assert rest[-1].startswith("-# a note\n-# ")


def test_what_was_left_out_is_counted() -> None:
    tags = tuple(f"Genre {number} {'x' * 30}" for number in range(60))
    row = Row("many", tags, (), titles=" | ".join(f"night {number}" for number in range(7)))
    _, _, told, playlists, _ = texts_of(components_of(snapshot_of([row, Row("other")]), 0))
    shown = told.count("Genre ")
    assert told.endswith(f" and {60 - shown} more")
    assert playlists.startswith("**Newest playlists (5 of 7)**")
