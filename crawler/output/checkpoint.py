"""What a stopped crawl has read: one JSON line a row beside the output, on disk before the next popup."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Self

from crawler.channels import ChannelDetail, ChannelRecord, TableRow
from crawler.output.sheet import sync_folder, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

FORMAT = 1


def _line(record: ChannelRecord) -> bytes:
    return json.dumps({"format": FORMAT, **asdict(record)}, ensure_ascii=False).encode() + b"\n"


def _record(item: dict[str, Any]) -> ChannelRecord:
    fields: dict[str, Any] = item["detail"]
    fields |= {name: tuple(fields[name]) for name in ("titles", "genres", "moods")}
    row = TableRow(**{**item["row"], "numbers": tuple(item["row"]["numbers"])})
    detail = ChannelDetail(**fields)
    return ChannelRecord(row, detail, item["crawled_at"], complete=item["complete"])


def _whole_lines(content: bytes) -> Iterator[tuple[int, ChannelRecord]]:
    """Each record with the place where its line ends; stops at the first line that was not written whole."""
    end = 0
    for line in content.splitlines(keepends=True):
        try:
            item = json.loads(line)
            if not line.endswith(b"\n") or item.pop("format") != FORMAT:
                return
            record = _record(item)
        except (ValueError, KeyError, TypeError, AttributeError):
            return
        end += len(line)
        yield end, record


class Checkpoint:
    """Open for the length of a crawl. A torn last line, left by a kill, is cut off."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._path = path
        flags = os.O_RDWR | os.O_CREAT | (os.O_TRUNC if fresh else 0)
        self._file = os.open(path, flags, 0o600)
        os.fchmod(self._file, 0o600)  # an older version may have made it
        lines = list(_whole_lines(path.read_bytes()))
        self.records = list({record.row.key: record for _, record in lines}.values())
        os.ftruncate(self._file, lines[-1][0] if lines else 0)
        os.lseek(self._file, 0, os.SEEK_END)
        sync_folder(path.parent)

    def add(self, record: ChannelRecord) -> None:
        line = _line(record)
        while line:
            line = line[os.write(self._file, line) :]
        os.fsync(self._file)

    def retain(self, trusted: Callable[[ChannelRecord], bool]) -> None:
        """Forget the other records: the next crawl opens their popups again."""
        lines = _whole_lines(self._path.read_bytes())
        latest = {record.row.key: record for _, record in lines}
        write_atomically(self._path, b"".join(_line(record) for record in latest.values() if trusted(record)))
        os.close(self._file)
        self._file = os.open(self._path, os.O_RDWR | os.O_APPEND)

    def discard(self) -> None:
        """The crawl is done and its file is out."""
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
