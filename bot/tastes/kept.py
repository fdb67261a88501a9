"""Tastes that a custom_id cannot hold, kept on disk under the short mark that stands there instead."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from bot.tastes.asked import AskedTaste

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

log = logging.getLogger(__name__)

FILE = "tastes.sqlite3"
# After so many days without a press a control says kindly that it is too old.
KEPT_DAYS = 180
MOST = 200_000
AT_HAND = 2_000
WAIT_S = 2.0
FORM = """
    CREATE TABLE IF NOT EXISTS tastes
        (mark TEXT PRIMARY KEY, taste TEXT NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS by_age ON tastes (used);
"""


class KeptTastes:
    """Marks and tastes; the mark follows from the taste, so that the same taste is kept once.

    Those last used are at hand without the disk. Where the disk fails, answers go on: what is kept then
    lasts as long as the process, and the log says so once.
    """

    def __init__(self, connection: sqlite3.Connection | None, today: Callable[[], int]) -> None:
        self._connection = connection
        self._today = today
        self._at_hand: dict[str, AskedTaste] = {}
        self._noted: dict[str, int] = {}

    @classmethod
    def in_memory(cls) -> Self:
        return cls(None, lambda: 0)

    @classmethod
    def open(cls, folder: Path, today: Callable[[], int] | None = None) -> Self:
        """Those of a data folder. A file that is no database is put aside.

        today: the day's number, as `date.toordinal` has it.
        """
        today = today or (lambda: datetime.now(UTC).toordinal())
        path = folder / FILE
        for _ in range(2):
            try:
                return cls(_opened(path, today()), today)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError) or not path.is_file():
                    log.warning(
                        "controls of mixed and steered lists last until the next start only: %s", error
                    )
                    break
                aside = path.with_suffix(".unreadable")
                log.warning("%s is put aside as %s: %s", path.name, aside.name, error)
                path.replace(aside)
            except OSError as error:
                log.warning("controls of mixed and steered lists last until the next start only: %s", error)
                break
        return cls(None, today)

    def keep(self, taste: AskedTaste) -> str:
        """The mark under which it is found again."""
        mark = taste.mark
        if self._noted.get(mark) == self._today():
            self._remember(mark, taste)
            return mark
        self._remember(mark, taste)
        self._on_disk(
            "INSERT INTO tastes VALUES (?, ?, ?) ON CONFLICT (mark) DO UPDATE SET used = excluded.used",
            (mark, taste.to_json(), self._today()),
        )
        return mark

    def mark_of(self, taste: AskedTaste) -> str:
        """What stands for it in a custom_id: of one channel and nothing else its fingerprint."""
        return taste.mark if taste.plain else self.keep(taste)

    def get(self, mark: str) -> AskedTaste | None:
        """The taste of this mark; None where none is kept, or no longer."""
        if (taste := self._at_hand.get(mark)) is None:
            rows = self._on_disk("SELECT taste FROM tastes WHERE mark = ?", (mark,))
            taste = AskedTaste.from_json(rows[0][0]) if rows else None
        if taste is None or taste.mark != mark:
            return None
        self.keep(taste)
        return taste

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _remember(self, mark: str, taste: AskedTaste) -> None:
        self._at_hand.pop(mark, None)
        self._at_hand[mark] = taste
        self._noted[mark] = self._today()
        if len(self._at_hand) > AT_HAND:
            oldest = next(iter(self._at_hand))
            del self._at_hand[oldest], self._noted[oldest]

    def _on_disk(self, statement: str, values: tuple[str | int, ...]) -> list[tuple[str, ...]]:
        if self._connection is None:
            return []
        try:
            with self._connection:
                return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            log.warning("controls of mixed and steered lists last until the next start only: %s", error)
            self.close()
            return []


def _opened(path: Path, today: int) -> sqlite3.Connection:
    """With what nobody pressed for long, or is too much, taken out; readable for its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    connection = sqlite3.connect(path, timeout=WAIT_S)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.executescript(FORM)
        with connection:
            connection.execute("DELETE FROM tastes WHERE used < ?", (today - KEPT_DAYS,))
            with closing(connection.execute("SELECT COUNT(*) FROM tastes")) as counted:
                extra = max(0, int(counted.fetchone()[0]) - MOST)
            connection.execute(
                "DELETE FROM tastes WHERE mark IN (SELECT mark FROM tastes ORDER BY used LIMIT ?)", (extra,)
            )
    except BaseException:
        connection.close()
        raise
    return connection
