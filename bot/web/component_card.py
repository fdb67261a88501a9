"""A channel's list as Discord's component card: off unless it is set.

By discord/discord-api-docs, developers/link-previews/component-embeds.mdx, as read in its repository: one
container, at most 40 components and 3,000 bytes, link buttons alone, on the page's own host.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.text.untrusted import inert
from bot.web.unfurling import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.lists.answer import ListAnswer
    from bot.web.visit import Visit

CONTAINER, TEXT, ACTIONS, BUTTON, LINK_STYLE = 17, 10, 1, 2, 5
MOST_BYTES = 3000
NAME, LABEL = 60, 80
# How many bytes a name takes at most, tried one after the other till all of them fit.
SHORTENED = (180, 90, 60, 40, 24)


def component_card(visit: Visit, row: int, answer: ListAnswer) -> bytes:
    """The document; names are shortened, then left out, till it is small enough."""
    lines = [(line.rank, line.channel.name, line.channel.row) for line in answer.lines]
    for count in range(len(lines), -1, -1):
        for most in SHORTENED:
            document = _document(visit, row, lines[:count], most)
            if len(document) <= MOST_BYTES:
                return document
    raise AssertionError("a card without any line is small")


def _document(visit: Visit, row: int, lines: Sequence[tuple[int, str, int]], most: int) -> bytes:
    words, public = visit.words, visit.site.public

    def shown(name: str) -> str:
        return shortened(inert(name, NAME), most)

    page = public + visit.channel(row)
    title = words("similar-title", name=shown(visit.snapshot.catalogue.names[row]))
    told = [f"## [{title}]({page})", *(f"{rank}. {shown(name)}" for rank, name, _ in lines)]
    button = {"type": BUTTON, "style": LINK_STYLE, "url": page, "label": words("web-unfurl-open")[:LABEL]}
    components: list[dict[str, Any]] = [
        {"type": TEXT, "content": "\n".join(told)},
        {"type": ACTIONS, "components": [button]},
    ]
    document = {"component": {"type": CONTAINER, "components": components}}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
