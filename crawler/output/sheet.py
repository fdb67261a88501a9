"""`channels.csv`: the original nine columns, then ours. Lists are joined by ", "; written by one rename."""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from crawler.channels import ChannelDetail, ChannelRecord, TableRow
from crawler.errors import CrawlError
from crawler.site.parse import NUMBER_NAMES, table_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COLUMNS = (
    "channel_name",
    *NUMBER_NAMES,
    "genres",
    "moods",
    "channel_id",
    "handle",
    "intro",
    "keywords",
    "country",
    "opened",
    "likes",
    "minutes",
    "titles",
    "crawled_at",
    "complete",
)
JOIN = ", "


def _cells(record: ChannelRecord) -> list[object]:
    """None is written as a blank."""
    numbers: list[object] = [table_number(text) for text in record.row.numbers]
    if numbers[-1] is None:
        numbers[-1] = record.row.numbers[-1]
    detail = record.detail
    return [
        record.row.name,
        *numbers,
        JOIN.join(detail.genres),
        JOIN.join(detail.moods),
        detail.channel_id,
        detail.handle,
        detail.intro,
        detail.keywords,
        detail.country,
        detail.opened,
        detail.likes,
        detail.minutes,
        JOIN.join(detail.titles),
        record.crawled_at,
        "true" if record.complete else "false",
    ]


def render(records: Iterable[ChannelRecord]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(record) for record in records)
    return text.getvalue().encode()


def write_atomically(path: Path, content: bytes) -> None:
    """Replace `path` in one step, on disk before it has its name; what stood there stays until then.

    What is written is for its owner alone, as `mkstemp` has it.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sweep(path: Path) -> None:
    """Remove what killed crawls left of writing `path`. Nobody else may be writing it."""
    begun = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}")  # as mkstemp names them
    for entry in path.parent.iterdir() if path.parent.is_dir() else ():
        if begun.fullmatch(entry.name) and entry.is_file() and not entry.is_symlink():
            entry.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read(path: Path) -> list[ChannelRecord]:
    """The last good file, or nothing where there is none.

    Columns that an older file lacks are empty; such rows count as incomplete, so their popups are opened.
    Raises CrawlError where the file is there and is no channels.csv: it is not ours to replace.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            header = reader.fieldnames or []
            if not {"channel_name", *NUMBER_NAMES} <= set(header):
                raise CrawlError(
                    f"{path} is there and is no channels.csv. Move it away, or give another --out."
                )
            return [_record(line) for line in reader]
    except FileNotFoundError:
        return []
    except (csv.Error, UnicodeError) as error:
        raise CrawlError(f"{path} cannot be read ({error}). Move it away, or give another --out.") from error


def _record(line: Mapping[str, str | None]) -> ChannelRecord:
    def cell(name: str) -> str:
        return line.get(name) or ""

    def several(name: str) -> tuple[str, ...]:
        return tuple(part for part in cell(name).split(JOIN) if part)

    def count(name: str) -> int | None:
        return int(cell(name)) if cell(name).isdecimal() else None

    detail = ChannelDetail(
        channel_id=cell("channel_id"),
        handle=cell("handle"),
        intro=cell("intro"),
        keywords=cell("keywords"),
        country=cell("country"),
        opened=cell("opened"),
        likes=count("likes"),
        minutes=count("minutes"),
        titles=several("titles"),
        genres=several("genres"),
        moods=several("moods"),
    )
    row = TableRow(cell("channel_name"), tuple(cell(name) for name in NUMBER_NAMES))
    return ChannelRecord(row, detail, cell("crawled_at"), complete=cell("complete") == "true")
