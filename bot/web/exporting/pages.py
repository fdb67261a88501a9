"""Every file of an export, one after the other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias, cast
from xml.sax.saxutils import escape

from bot.text.language import LANGUAGES, language
from bot.web.assets import assets
from bot.web.exporting.index import name_index
from bot.web.exporting.leaf import (
    BROWSE,
    CHANNEL,
    FRONT,
    HTML,
    INDEX_FILE,
    NAMES,
    Leaf,
    home_of,
    place_of,
)
from bot.web.exporting.letters import letters_of
from bot.web.exporting.pictures import pictures_of
from bot.web.exporting.press import File, Press
from bot.web.lines import named
from bot.web.pages import browse, channel, home
from bot.web.pages.errors import error_page
from bot.web.rendering import page
from bot.web.sitemap import SCHEMA
from recommender.catalogue.criteria import Criteria, Facet
from recommender.conversation.browsing import offers

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Iterator
    from typing import Any

    from fastapi.responses import Response

    from bot.web.exporting.letters import Letter
    from bot.web.exporting.press import Sheet
    from bot.web.site import Site
    from recommender.catalogue.criteria import Offer
    from recommender.snapshots.snapshot import Snapshot

NOT_FOUND = "404.html"
A_MAP = 50_000
LEFT_OUT = frozenset({"docs.css", "why.js"})


Part: TypeAlias = "Callable[[], Iterable[File | Sheet]]"


def nothing_told(done: int, total: int) -> None:
    """Of how far it is."""
    del done, total


def files_of(
    site: Site, press: Press | None = None, told: Callable[[int, int], None] = nothing_told
) -> Iterator[File]:
    """All of them; nothing of one is kept when the next is made. told: how many parts are made, of all."""
    places: list[str] = []
    parts: list[Part] = [*_parts(site)]
    if site.public:
        parts.append(partial(_maps, site.public, places))

    def made() -> Iterator[File | Sheet]:
        for number, part in enumerate(parts, 1):
            for file in part():
                if file.path.endswith(HTML) and file.path != NOT_FOUND:
                    places.append(file.path)
                yield file
            told(number, len(parts))

    return (press or Press()).printed(made())


def _parts(site: Site) -> Iterator[Part]:
    """What is made at once: a page or several, or all of one channel."""
    snapshot = site.live.snapshot
    letters = letters_of(snapshot)
    fronts = [Leaf(site, snapshot, language(code), "", "/", (), FRONT, home_of(code)) for code in LANGUAGES]
    yield partial(_about_all, site, snapshot)
    for front in fronts:
        yield partial(_first, front)
        for facet in (Facet.GENRE, Facet.MOOD):
            for offer in offers(snapshot, Criteria(), facet):
                yield partial(_browsed, front, offer)
        yield partial(_all_names, front, letters)
    for row in range(len(snapshot.catalogue)):
        yield partial(_channel, fronts, row)


def _about_all(site: Site, snapshot: Snapshot) -> Iterator[File]:
    yield File(NOT_FOUND, _not_found(site, snapshot))
    yield File(".nojekyll", b"")
    for name, asset in assets().items():
        if name not in LEFT_OUT:
            yield File(f"static/{name}", asset.body)


def _first(front: Leaf) -> Iterator[File]:
    yield _file(front, _made(home.home(front)))
    yield File(front.home + INDEX_FILE, name_index(front))
    shelves = _leaf(front, f"{BROWSE}/{FRONT}")
    yield _file(shelves, _made(browse.index(shelves)))


def _browsed(front: Leaf, offer: Offer) -> Iterator[File]:
    for number in range(1, -(-offer.count // browse.SIZE) + 1):
        place = place_of(front, (BROWSE, offer.name))
        shown = _leaf(front, place, **({"page": str(number)} if number > 1 else {}))
        at = place_of(front, (BROWSE, offer.name), str(number))
        yield File(front.home + at, _made(browse.genre(shown, offer.name)))


def _channel(fronts: list[Leaf], row: int) -> Iterator[File | Sheet]:
    """Its page in each language, and what is drawn of it."""
    for front in fronts:
        mark = front.mark(row)
        own = _leaf(front, place_of(front, (CHANNEL, mark)))
        yield _file(own, _made(channel.channel(own, mark)))
    yield from pictures_of(fronts, row)


def _all_names(front: Leaf, letters: list[Letter]) -> Iterator[File]:
    every = _leaf(front, f"{NAMES}/{FRONT}")
    yield _file(every, _names(every, letters, None, 0))
    for letter in letters:
        for number in range(len(letter.pages)):
            place = place_of(front, (NAMES, letter.name), str(number + 1))
            own = _leaf(front, place)
            yield _file(own, _names(own, letters, letter, number))


def _leaf(front: Leaf, place: str, **parameters: str) -> Leaf:
    """Another page of the same language."""
    return replace(front, path=f"/{place}", parameters=tuple(parameters.items()), place=place)


def _file(leaf: Leaf, body: bytes) -> File:
    return File(leaf.home + leaf.place, body)


def _made(coming: Coroutine[Any, Any, Response]) -> bytes:
    """The body of a page; none of them waits for anything."""
    try:
        coming.send(None)
    except StopIteration as done:
        answer: Response = done.value
        return bytes(answer.body)
    raise RuntimeError("a page waits for something")


def _names(leaf: Leaf, letters: list[Letter], letter: Letter | None, number: int) -> bytes:
    """The names under a letter, or all letters."""
    words, catalogue = leaf.words, leaf.snapshot.catalogue
    title = words("web-names") if letter is None else words("web-names-of", letter=letter.label)
    pages = range(1, len(letter.pages) + 1) if letter and len(letter.pages) > 1 else ()
    answer = page(
        leaf,
        "names",
        title=title,
        description=words("web-names-lead"),
        address=leaf.here(()),
        letters=[(one.label, leaf.link(NAMES, one.name), one is letter) for one in letters],
        channels_found=[named(leaf, catalogue[row]) for row in letter.pages[number]] if letter else [],
        pages=[
            (page_number, leaf.link(NAMES, letter.name, page=str(page_number)), page_number == number + 1)
            for page_number in pages
        ]
        if letter
        else [],
    )
    return bytes(answer.body)


def _not_found(site: Site, snapshot: Snapshot) -> bytes:
    words = language(LANGUAGES[0])
    leaf = Leaf(site, snapshot, words, "", f"/{NOT_FOUND}", (), NOT_FOUND, "", rooted=True)
    return bytes(cast("bytes", error_page(leaf, 404, words("web-error-unknown")).body))


def _maps(public: str, places: list[str]) -> Iterator[File]:
    """The map of the site, and robots.txt, which names it."""
    parts = [places[start : start + A_MAP] for start in range(0, len(places), A_MAP)]
    several = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    names = several if len(parts) > 1 else ["sitemap.xml"]
    for name, part in zip(names, parts, strict=True):
        yield File(name, _map("urlset", "url", [f"{public}/{place}" for place in part]))
    if len(parts) > 1:
        yield File("sitemap.xml", _map("sitemapindex", "sitemap", [f"{public}/{name}" for name in names]))
    yield File("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {public}/sitemap.xml\n".encode())


def _map(kind: str, entry: str, addresses: list[str]) -> bytes:
    entries = "".join(f"<{entry}><loc>{escape(address)}</loc></{entry}>" for address in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="{SCHEMA}">{entries}</{kind}>\n'.encode()
