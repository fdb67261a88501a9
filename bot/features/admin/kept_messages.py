"""Who is to hear of a refresh, and where: kept on disk, so that a restart leaves nobody without its end."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from recommender.snapshots.durability import replace_file

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Discord ids. `message` is one that the bot has sent of itself, None where there is only an answer.

    How an answer could be changed, its token, is not kept: it opens too much, and dies within minutes.
    """

    run: str
    application: int
    user: int
    language: str
    guild: int | None
    channel: int | None
    message: int | None = None


ADAPTER = TypeAdapter(Addressee)


class KeptMessages:
    """One small file for each, by the id of the interaction that asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: int, addressee: Addressee) -> None:
        """Write it down; where that cannot be done, the message lives as long as this process."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            replace_file(self._path(name), ADAPTER.dump_json(addressee), durable=False)
        except OSError as error:
            log.warning("a restart would forget who is to hear of refresh %s: %s", addressee.run, error)

    def drop(self, name: int) -> None:
        """All has been said."""
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            log.warning("the next start tells somebody again about a refresh: %s", error)

    def of(self, application: int) -> dict[int, Addressee]:
        """What a process of this application has left; what cannot be read is thrown away."""
        found: dict[int, Addressee] = {}
        for path in sorted(self._folder.glob("*.json")):
            try:
                addressee = ADAPTER.validate_json(path.read_bytes())
                if addressee.application == application:
                    found[int(path.stem)] = addressee
            except (OSError, ValidationError, ValueError):
                log.warning("%s cannot be read, nobody hears of that refresh", path)
                path.unlink(missing_ok=True)
        return found

    def _path(self, name: int) -> Path:
        return self._folder / f"{name}.json"
