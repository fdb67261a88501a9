"""Channel names are untrusted text: shown as they are, never obeyed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote

import regex

from recommender.names.folding import fold

# How a text from outside is made harmless, within so many characters: `inert` in Discord, else `plain`.
Shown: TypeAlias = Callable[[str, int], str]
ELLIPSIS = "…"
MOST_MARKS = 4
# Bidirectional controls reorder the text around them; the isolates below are ours alone.
BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
# Texts of which every letter stands for itself, from left to right: most names.
ORDINARY = re.compile("[ -~가-힣]*")
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# A numbered list; how long a look behind is must be known beforehand.
NUMBERED = "|".join(rf"(?<=^\d{{{digits}}})" for digits in range(1, 11))
# What Discord's Markdown gives a meaning to; a backslash before it takes the meaning away.
MARKDOWN = re.compile(
    r"[\\*_`<\[\]]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\||(?<=\])\(|(?<=:)/(?=/)|(?<=:/)/|^[#>+-]"
    rf"|(?:{NUMBERED})\."
    r"|:(?=[^\s:]+:)"  # the short name of an emoji, :fire:
)
MENTION = re.compile(r"@(?=everyone|here|[!&]?\d)")
BRACKETS = re.compile(r"\[[^\[\]]*\]|[\[\]]")
WIDE = {"[": "［", "]": "］"}
ZERO_WIDTH_SPACE = "\u200b"
# What people see as one character: a flag, a letter with its marks, an emoji with its skin (UAX #29).
CLUSTER = regex.compile(r"\X")
# Signs that mean to Discord's Markdown nothing, and look like those that do: within the text of a link a
# backslash is shown as one.
ALIKE = str.maketrans("[]\\*_~`|<", "［］＼∗＿～ʼ｜＜")
ALIKE_IN_PLACE = {":": "∶", "/": "∕", ".": "․", "#": "＃", ">": "＞", "-": "‐", "+": "＋", "(": "（"}
# Letters and signs that show nothing: the fillers of Hangul and of Braille.
FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
UNSEEN = frozenset({"Cf", "Mn", "Me", "Zs"})
CHANNEL_URL = "https://www.youtube.com/channel/"
SEARCH_URL = "https://www.youtube.com/results?search_query="
ONLY_CHANNELS = "&sp=EgIQAg%3D%3D"  # YouTube's own filter
SEARCHED = 50
# What is left as it is where an address is put into ASCII.
ADDRESS = ":/?=%&"
REMEMBERED = 4096


@lru_cache(REMEMBERED)
def plain(name: str, limit: int) -> str:
    """A name on one line for places without Markdown: at most `limit` characters, never empty or unseen."""
    text = " ".join(_shown(name).split())
    if not any(_is_seen(char) for char in text):
        return "?"
    whole = _cut(text, limit)
    if not _is_right_to_left(whole):
        return whole
    shorter = _cut(text, limit - 2)
    return _isolated(shorter) if _is_right_to_left(shorter) else shorter


@lru_cache(REMEMBERED)
def markdown(name: str, limit: int) -> str:
    """A name within Markdown but outside of links. `limit` counts what is seen; escapes come on top."""
    escaped = MARKDOWN.sub(r"\\\g<0>", _without_odd_brackets(plain(name, limit)))
    return MENTION.sub(f"@{ZERO_WIDTH_SPACE}", escaped)


@lru_cache(REMEMBERED)
def inert(name: str, limit: int) -> str:
    """A name within Markdown and within the text of links: no backslash, what is obeyed has a double."""
    shown = plain(name, limit).translate(ALIKE)
    shown = MARKDOWN.sub(lambda found: ALIKE_IN_PLACE.get(found[0], found[0]), shown)
    return MENTION.sub(f"@{ZERO_WIDTH_SPACE}", shown)


def address(channel_id: str | None, name: str, searched: int = SEARCHED) -> str:
    """The same as `link` in ASCII alone, as the URL of an embed and other programs need it."""
    return quote(link(channel_id, name, searched), safe=ADDRESS)


def link(channel_id: str | None, name: str, searched: int = SEARCHED) -> str:
    """The channel on YouTube, or a search for one by the start of its name, in plain letters."""
    if channel_id is not None:
        return CHANNEL_URL + channel_id
    return f"{SEARCH_URL}{_sought(name, searched)}{ONLY_CHANNELS}"


def playlist_link(title: str, channel_id: str | None, name: str, searched: int = SEARCHED) -> str:
    """A search for a playlist by the start of its title: among the channel's own where its id is known."""
    if channel_id is not None:
        return f"{CHANNEL_URL}{channel_id}/search?query={_sought(title, searched)}"
    return f"{SEARCH_URL}{_sought(f'{title} {name}', searched)}"


def playlist_address(title: str, channel_id: str | None, name: str) -> str:
    """The same in ASCII alone."""
    return quote(playlist_link(title, channel_id, name), safe=ADDRESS)


def _sought(text: str, searched: int) -> str:
    """The start of a text as a search takes it.

    Letters and digits of all scripts stand as they are: encoded, one syllable would take nine characters.
    """
    shown = " ".join(BIDI_CONTROLS.sub("", _shown(text)).split())
    words = _cut(fold(shown) or shown, searched).rstrip(ELLIPSIS)
    return "".join(char if char.isalnum() else quote(char, safe="") for char in words)


def _shown(text: str) -> str:
    """Without controls, lone surrogates and piled-up combining marks."""
    if ORDINARY.fullmatch(text):
        return text
    kept: list[str] = []
    marks = 0
    for char in BIDI_CONTROLS.sub("", text):
        category = unicodedata.category(char)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if category in {"Cc", "Cs", "Zl", "Zp"}:
            kept.append(" ")
        elif marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in UNSEEN and char not in FILLERS


def _cut(text: str, limit: int) -> str:
    """At most `limit` characters, cut where one that people see as one ends."""
    if len(text) <= limit:
        return text
    end = 0
    for cluster in CLUSTER.finditer(text):
        if cluster.end() >= limit:
            break
        end = cluster.end()
    return text[: end or 1].rstrip() + ELLIPSIS


def _is_right_to_left(text: str) -> bool:
    return not ORDINARY.fullmatch(text) and any(
        unicodedata.bidirectional(char) in RIGHT_TO_LEFT for char in text
    )


def _isolated(text: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _without_odd_brackets(text: str) -> str:
    """Lone and nested brackets become full-width: Discord's link syntax does not see their escapes."""
    return BRACKETS.sub(lambda found: WIDE.get(found[0], found[0]), text)
