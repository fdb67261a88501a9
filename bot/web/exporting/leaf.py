"""A page that becomes a file: its links are relative, so that any host serves it from any folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from posixpath import dirname, relpath
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from bot.lookup.facets import facet_value
from bot.text.language import DEFAULT
from bot.web.assets import assets
from bot.web.visit import Visit
from recommender.catalogue.criteria import Facet

if TYPE_CHECKING:
    from bot.web.addresses import Parameters

FRONT, INDEX, HTML, INDEX_FILE = "index.html", "index", ".html", "names/index.json"
BROWSE, NAMES, CHANNEL = "browse", "names", "c"
# What is a file's name everywhere, whatever tells apart capitals and small letters.
PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MARK = re.compile(r"[A-Za-z0-9_-]{1,64}")
DIGEST = 8


@dataclass(frozen=True, slots=True)
class Leaf(Visit):
    """place: the file, from the folder of its language; home: that folder, "" or "ko/".

    rooted: links begin at the public address, for a page that is shown wherever nothing is.
    """

    place: str = FRONT
    home: str = ""
    rooted: bool = False

    @property
    def is_file(self) -> bool:
        """Whether nothing is worked out for whoever asks."""
        return True

    def link(self, *parts: str, **parameters: str) -> str:
        """parameters: have no place in a file's address, but for the page of what is browsed."""
        return self._to(self.home + place_of(self, parts, parameters.get("page", "")))

    def channel(self, row: int, **parameters: str) -> str:
        """Only its place matters."""
        del parameters
        return self.link(CHANNEL, self.mark(row))

    def here(self, parameters: Parameters) -> str:
        """Another page of the same."""
        page = dict(parameters).get("page", "")
        stem = self.place.removesuffix(HTML)
        return self._to(f"{self.home}{numbered(stem, page)}")

    def spoken_in(self, code: str) -> str:
        """The same page in another language; of one that is shown anywhere the front page."""
        page = dict(self.parameters).get("page", "")
        own = FRONT if self.rooted else numbered(self.place.removesuffix(HTML), page)
        return self._to(home_of(code) + own)

    def picture(
        self,
        kind: str,
        marks: tuple[str, ...],
        suffix: str = "svg",
        *,
        theme: str = "",
        state: Parameters = (),
    ) -> str:
        """A file as well; a list has but one state."""
        del state
        return self._to(self.home + picture_place(kind, marks, suffix, theme))

    @property
    def index(self) -> str:
        """Where the script finds all names."""
        return self._to(self.home + INDEX_FILE)

    def asset(self, name: str) -> str:
        return f"{self._to(f'static/{name}')}?v={assets()[name].mark}"

    def whole(self, path: str) -> str:
        """The address of a link of this page; relative where the public one is not known."""
        if not self.site.public or path.startswith(self.site.public):
            return path
        return urljoin(f"{self.site.public}/{self.home}{quote(self.place)}", path)

    def _to(self, target: str) -> str:
        if self.rooted and self.site.public:
            return f"{self.site.public}/{quote(target)}"
        return quote(relpath(target, dirname(self.home + self.place) or "."))


def home_of(code: str) -> str:
    """The folder of a language."""
    return "" if code in {"", DEFAULT} else f"{code}/"


def numbered(stem: str, page: str) -> str:
    return f"{stem}-{page}{HTML}" if page not in {"", "1"} else f"{stem}{HTML}"


def picture_place(kind: str, marks: tuple[str, ...], suffix: str, theme: str = "") -> str:
    """The file of a picture, from the folder of its language."""
    names = [mark if MARK.fullmatch(mark) else slug(mark) for mark in marks]
    return f"{kind}/{'-'.join([*names, *([theme] if theme else [])])}.{suffix}"


def place_of(visit: Visit, parts: tuple[str, ...], page: str = "") -> str:
    """The file of an address; the front page where it has none."""
    match parts:
        case (("browse" | "names") as folder,):
            return f"{folder}/{FRONT}"
        case ("browse", name):
            value = value_of(visit, name)
            return f"{BROWSE}/{numbered(slug(value), page)}" if value else f"{BROWSE}/{FRONT}"
        case (("c" | "names") as folder, name):
            return f"{folder}/{numbered(name if MARK.fullmatch(name) else slug(name), page)}"
        case _:
            return FRONT


def value_of(visit: Visit, name: str) -> str | None:
    """The genre or mood of this name that has a page."""
    found = (facet_value(visit.snapshot, facet, name) for facet in (Facet.GENRE, Facet.MOOD))
    return next((value for value in found if value is not None), None)


def slug(name: str) -> str:
    """A file's name of any text: another for another text."""
    plain = "-".join(re.findall(r"[a-z0-9]+", name.casefold()))
    if plain == name and PLAIN.fullmatch(plain) and plain != INDEX:
        return plain
    return f"{plain[:40]}-{sha256(name.encode()).hexdigest()[:DIGEST]}".strip("-")
