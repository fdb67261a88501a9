"""JSON: a list of channels, one a line, a list inside a document, or columns as pandas writes them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from recommender.catalogue.errors import CatalogueError
from recommender.catalogue.heading_text import key, last_part
from recommender.catalogue.records import RowProblem
from recommender.catalogue.separators import KNOWN
from recommender.catalogue.synonyms import SYNONYMS
from recommender.catalogue.table import TAGS
from recommender.catalogue.values import records_of, text_of
from recommender.catalogue.written_lists import weighed
from recommender.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from recommender.catalogue.records import Records

OF_TAGS = frozenset(
    word for name in (*TAGS, "keywords") for tier in (name, *SYNONYMS[name]) for word in tier.split()
)
WANTED = Sentence(
    "json-wanted",
    "give a list of objects, {example}, or one object a line",
    example='[{"channel_name": …, "genres": …}, …]',
)


def is_document(text: str) -> bool:
    """Whether a text is JSON rather than a table of lines."""
    start = text.lstrip()[:200].replace(" ", "")
    return start.startswith(("[{", '{"', "[]", "[[", "[\n", "[\r", "{\n", "{\r"))


def document_records(text: str) -> tuple[Records, list[str]]:
    """The records of a JSON document, and what is worth telling of where they stood.

    Raises:
        CatalogueError: it is no JSON, or holds no list of objects.
    """
    try:
        document = json.loads(text)
    except RecursionError as error:
        raise CatalogueError(
            Sentence("json-deep", "this is JSON nested too deeply; {wanted}", wanted=WANTED)
        ) from error
    except ValueError as error:
        if text.lstrip().startswith("{"):
            return _lines(text), []
        raise CatalogueError(
            Sentence("json-broken", "this is broken JSON ({error}); {wanted}", error=error, wanted=WANTED)
        ) from error
    if isinstance(document, dict) and _by_name(document):
        document = [{"name": name, **entry} for name, entry in document.items()]
    if isinstance(document, dict) and _tags_by_name(document):
        document = [{"name": name, "genres": tags} for name, tags in document.items()]
    notes: list[str] = []
    if isinstance(document, dict) and not (_split(document) or _columns(document)):
        document, notes = _listed(document)
    entries = (_split(document) or _columns(document)) if isinstance(document, dict) else document
    if not entries or not all(isinstance(entry, dict) for entry in entries):
        raise CatalogueError(Sentence("json-none", "this JSON holds no channels; {wanted}", wanted=WANTED))
    return _records(list(enumerate(entries, 1)), "entry"), notes


def _listed(document: dict[str, Any]) -> tuple[list[dict[str, Any]], list[str]]:
    """The list inside a document that has most of our columns, and which others are left out."""
    lists = dict(_lists(document))
    if not lists:
        return [document], []
    known = {path: len(_known(entries)) for path, entries in lists.items()}
    best = max(lists, key=lambda path: (known[path], len(lists[path])))
    others = [path for path in lists if path != best and known[path]]
    if not others:
        return lists[best], []
    pattern = "the list {path} is read; {others} is left out"
    note = Sentence("read-list", pattern, path=repr(best), others=", ".join(map(repr, others)))
    return lists[best], [note]


def _lists(document: Mapping[str, Any], above: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """The lists of objects in a document, by their paths."""
    for name, value in document.items():
        if _is_list(value):
            yield f"{above}{name}", value
        elif isinstance(value, dict) and depth < 4:  # noqa: PLR2004 as deep as any export
            yield from _lists(value, f"{above}{name}.", depth + 1)


def _known(entries: Sequence[dict[str, Any]]) -> set[str]:
    """The headings of ours that the first entries have."""
    return {key(last_part(name)) for entry in entries[:20] for name, _ in _flat(entry)} & KNOWN


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _by_name(document: Mapping[str, Any]) -> bool:
    """Whether a document names its entries: {"Dawn Radio": {"genres": …}, …}."""
    if len(document) < 2 or not all(isinstance(value, dict) for value in document.values()):  # noqa: PLR2004 one is a wrapping
        return False
    inner = {key(name) for entry in document.values() for name in entry}
    return bool(inner & KNOWN) and not {key(name) for name in document} & KNOWN


def _tags_by_name(document: Mapping[str, Any]) -> bool:
    """Whether a document gives each name its tags: {"Dawn Radio": ["jazz", "pop"], …}."""
    if len(document) < 2 or {key(name) for name in document} & KNOWN:  # noqa: PLR2004 as above
        return False
    return all(
        weighed(tags) or (isinstance(tags, list) and all(isinstance(tag, str) for tag in tags))
        for tags in document.values()
    ) and any(document.values())


def _columns(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Entries of a document that is written by columns: {"name": {"0": …}} or {"name": […]}."""
    columns = {
        name: list(cells.values()) if isinstance(cells, dict) else cells for name, cells in document.items()
    }
    lengths = {len(cells) if isinstance(cells, list) else -1 for cells in columns.values()}
    if len(columns) < 2 or len(lengths) != 1 or lengths <= {-1, 0}:  # noqa: PLR2004 a name and something to compare
        return []
    if any(_is_list(cells) for cells in columns.values()):
        return []
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _split(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Entries of a document that says its columns once: {"columns": ["name"], "data": [["Dawn Radio"]]}."""
    columns, rows = document.get("columns"), document.get("data")
    if not isinstance(columns, list) or not isinstance(rows, list):
        return []
    if not all(isinstance(row, list) and len(row) == len(columns) for row in rows):
        return []
    return [dict(zip(map(str, columns), row, strict=True)) for row in rows]


def _lines(text: str) -> Records:
    """One object a line; a line that is none costs itself alone."""
    entries: list[tuple[int, Any]] = []
    problems: list[RowProblem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            entry = None
        if isinstance(entry, dict):
            entries.append((number, entry))
        else:
            problems.append(RowProblem(number, Sentence("row-no-object", "no JSON object")))
    if not entries:
        raise CatalogueError(Sentence("json-lines-broken", "this is broken JSON; {wanted}", wanted=WANTED))
    found = _records(entries, "line")
    return replace(found, problems=[*found.problems, *problems], total=found.total + len(problems))


def _records(entries: list[tuple[int, dict[str, Any]]], unit: str) -> Records:
    flat = [(number, dict(_flat(entry))) for number, entry in entries]
    header = list(dict.fromkeys(name for _, entry in flat for name in entry))
    return records_of(
        header, ((number, [text_of(entry.get(name)) for name in header]) for number, entry in flat), unit
    )


def _flat(entry: Mapping[str, Any], above: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Names joined by points: {"snippet": {"title": …}} has snippet.title."""
    for name, value in entry.items():
        if isinstance(value, dict) and value and weighed(value) and key(last_part(name)) in OF_TAGS:
            yield f"{above}{name}", value
        elif isinstance(value, dict) and depth < 4:  # noqa: PLR2004 as deep as any export
            yield from _flat(value, f"{above}{name}.", depth + 1)
        else:
            yield f"{above}{name}", value
