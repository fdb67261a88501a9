"""Links to channels in a text, and what is no name in it: addresses, mentions, emoji."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterator

# A channel's address, its page whatever follows. Videos tell nothing of whose they are.
NAME = r"[^\s/?#<>()\[\]\"'`|*]{1,100}"
LINK = re.compile(
    r"(?<![\w.@/-])(?:https?://)?(?:www\.|m\.|music\.)?youtube\.com/"
    rf"(?:channel/(?P<id>UC[\w-]{{10,40}})|(?:c|user)/(?P<name>{NAME})|@(?P<handle>{NAME}))",
    re.IGNORECASE | re.ASCII,
)
HANDLE = re.compile(r"(?<![\w.@/<!&-])@(?P<handle>[\w·](?:[\w.·-]{0,28}[\w·])?)")
ADDRESS = re.compile(
    r"(?:https?://|www\.|(?<![\w.@/-])(?:m\.|music\.)?youtube\.com/)\S{1,2000}", re.IGNORECASE
)
# Mentions, times, emoji of a server, slash commands.
DISCORD = re.compile(r"<(?:@[!&]?|#|a?:\w{2,32}:|t:|/[^:<>\n]{1,100}:|id:)[\w:-]{1,40}>")
# What shows nothing, within a word above all.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]")


@dataclass(frozen=True, slots=True)
class Linked:
    """One channel that is linked to: by its id, or by a handle or a name as an address has it."""

    id: str = ""
    handle: str = ""


def linked(text: str) -> Iterator[Linked]:
    """Channels in the order of their links and handles, which may be no channels of ours."""
    found = [(link.start(), _of(link)) for link in LINK.finditer(text)]
    bare = DISCORD.sub(_blanks, ADDRESS.sub(_blanks, text))
    found += [(handle.start(), Linked(handle=handle["handle"])) for handle in HANDLE.finditer(bare)]
    found.sort(key=lambda pair: pair[0])
    return (one for _, one in found)


def without_links(text: str) -> str:
    """What remains to be read: of addresses, mentions, emoji and handles nothing."""
    return HANDLE.sub(" ", DISCORD.sub(" ", ADDRESS.sub(" ", text)))


def _of(link: re.Match[str]) -> Linked:
    if link["id"]:
        return Linked(id=link["id"])
    return Linked(handle=unquote(link["handle"] or link["name"]).rstrip(".,;:!…~"))


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])
