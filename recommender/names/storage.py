"""A name index as plain files: JSON and `.npy`, the same bytes for the same index."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from recommender.names.distance import ALL_COMPARED, KeyTable
from recommender.names.shortlist import Shortlist
from recommender.names.tables import AliasTable, SyllableTable, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

# Raised by one when what a file holds changes.
FORMAT = 3
# The oldest whose names are known, to build its index again.
OLDEST = 2
# Bytes from which on an array is mapped.
MAPPED = 1_000_000
TEXTS = "names-texts.json"
KEY_TABLES = (
    "keys",
    "roman",
    "loose_hangul",
    "loose_latin",
    "loan_hangul",
    "loan_latin",
    "readings",
    "cyrillic",
    "syllables",
)


def write_texts(folder: Path, texts: Mapping[str, Any]) -> None:
    """JSON with every character past ASCII escaped, so that any text survives, lone surrogates too."""
    content = json.dumps({"format": FORMAT, **texts}, sort_keys=True, separators=(",", ":"))
    (folder / TEXTS).write_text(content + "\n", encoding="utf-8")


def read_texts(folder: Path) -> dict[str, Any]:
    """What `write_texts` wrote to this folder, or a version before since `OLDEST`: `format` tells.

    Raises:
        ValueError: the file was written by a version that is newer, or older.
    """
    texts: dict[str, Any] = json.loads((folder / TEXTS).read_text(encoding="utf-8"))
    if texts.get("format") not in range(OLDEST, FORMAT + 1):
        raise ValueError(f"{folder / TEXTS} is not of format {FORMAT}: build the index again")
    return texts


def write_array(folder: Path, name: str, array: NDArray[Any]) -> None:
    np.save(folder / f"names-{name}.npy", array, allow_pickle=False)


def read_array(folder: Path, name: str) -> NDArray[Any]:
    """Read only; a large one mapped into memory."""
    path = folder / f"names-{name}.npy"
    mode: Literal["r"] | None = "r" if path.stat().st_size >= MAPPED else None
    array: NDArray[Any] = np.load(path, mmap_mode=mode, allow_pickle=False)
    return array


def write_tables(folder: Path, aliases: AliasTable, tables: Tables) -> None:
    write_array(folder, "alias-rows", aliases.rows)
    write_array(folder, "alias-kinds", aliases.kinds)
    for name in KEY_TABLES:
        table = tables.syllables.table if name == "syllables" else getattr(tables, name)
        for field in ("codes", "lengths", "entries"):
            write_array(folder, f"{_file(name)}-{field}", getattr(table, field))
        if table.shortlist is not None:
            write_array(folder, f"{_file(name)}-pair-starts", table.shortlist.starts)
            write_array(folder, f"{_file(name)}-pair-columns", table.shortlist.columns)


def read_tables(folder: Path, texts: Mapping[str, Any]) -> tuple[AliasTable, Tables]:
    rows, kinds = np.array(read_array(folder, "alias-rows")), np.array(read_array(folder, "alias-kinds"))
    aliases = AliasTable.build(texts["aliases"], rows, kinds)
    found = {name: _read_key_table(folder, name) for name in KEY_TABLES}
    syllables = SyllableTable(texts["alphabet"], found.pop("syllables"))
    return aliases, Tables(**found, syllables=syllables)


def _file(table: str) -> str:
    return table.replace("_", "-")


def _read_key_table(folder: Path, name: str) -> KeyTable:
    codes, lengths, entries = (
        read_array(folder, f"{_file(name)}-{field}") for field in ("codes", "lengths", "entries")
    )
    if len(lengths) <= ALL_COMPARED:
        return KeyTable(codes, lengths, entries)
    pairs = Shortlist(
        read_array(folder, f"{_file(name)}-pair-starts"), read_array(folder, f"{_file(name)}-pair-columns")
    )
    return KeyTable(codes, lengths, entries, pairs)
