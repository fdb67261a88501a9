"""What a channel shows of itself: its newest playlists, its introduction, its age, its picture."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from recommender.catalogue.table import Catalogue

TITLES_APART = " | "
# What titles only begin or end with: [Playlist], PLAYLIST., 플레이리스트), ㅣ광고 없는 플레이리스트.
KIND = r"(?:play\s?list|플레이\s?리스트|플리|광고\s?없는\s?플레이리스트)"
OPENING = re.compile(rf"^[^\w\s]*\s*{KIND}\s*[\])}}>】」.:;|ㅣ)–—-]+\s*", re.IGNORECASE)
ORNAMENT = re.compile(r"^[^\w\s\[({<【「『“‘\"'#]+\s+")
CLOSING = re.compile(rf"\s*[|ㅣ]\s*{KIND}$", re.IGNORECASE)
QUOTES = "“”\"'‘’ "
# Latin letters in styles of mathematics, which no one reads at a glance.
STYLED = re.compile("[\U0001d400-\U0001d7ff]+")
SENTENCE = re.compile(r".+?[.!?…。！？](?=\s|$)|.+", re.DOTALL)
YEAR = re.compile(r"(?:19|20)\d\d")
# Where YouTube keeps its pictures: an address of another host would tell that host who looks at an answer.
PICTURE_HOSTS = frozenset({"yt3.ggpht.com", "yt3.googleusercontent.com", "i.ytimg.com"})
PICTURE_LONGEST = 2048
# A title stands in many lists.
REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Glimpse:
    """titles: of playlists, the newest first. intro: its first sentence. since: a year. Each may be empty."""

    titles: tuple[str, ...]
    intro: str
    since: str

    @classmethod
    def of(cls, catalogue: Catalogue, row: int) -> Glimpse:
        titles = (bare_title(title) for title in _cell(catalogue, "titles", row).split(TITLES_APART))
        year = YEAR.match(_cell(catalogue, "opened", row))
        return cls(
            titles=tuple(title for title in titles if title),
            intro=first_sentence(_cell(catalogue, "intro", row)),
            since=year[0] if year else "",
        )


def picture_of(catalogue: Catalogue, row: int) -> str | None:
    """The address of the channel's picture, where the table has one that may be shown."""
    text = _cell(catalogue, "thumbnail", row)
    return text if is_picture(text) else None


def is_picture(address: str) -> bool:
    """Whether it is an https address at one of YouTube's own hosts of pictures, and nothing odd."""
    if not address.isascii() or not address.isprintable() or not 0 < len(address) <= PICTURE_LONGEST:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "https" and parts.netloc in PICTURE_HOSTS and " " not in address


@lru_cache(REMEMBERED)
def bare_title(title: str) -> str:
    """In plain letters, without what most titles begin or end with; as it is where nothing else is left."""
    plain = STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), title.strip())
    return CLOSING.sub("", OPENING.sub("", ORNAMENT.sub("", plain))).strip(QUOTES) or title.strip()


def first_sentence(text: str) -> str:
    found = SENTENCE.match(" ".join(text.split()))
    return found[0] if found else ""


def _cell(catalogue: Catalogue, column: str, row: int) -> str:
    cells = catalogue.text_columns.get(column)
    return cells[row] if cells is not None else ""
