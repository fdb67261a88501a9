"""Commands are registered with Discord only when they changed: it counts registrations."""

from __future__ import annotations

import json
import logging
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from recommender.snapshots.durability import replace_file

if TYPE_CHECKING:
    from pathlib import Path

    from discord import app_commands

log = logging.getLogger(__name__)
FILE = "commands.json"


class CommandRegister:
    """Remembers, in the data folder, what was registered last for which application."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    async def sync(self, tree: app_commands.CommandTree[Any], *, force: bool = False) -> bool:
        """Register the tree's commands if they differ from the last time; whether it did."""
        application = str(tree.client.application_id)
        digest = await command_digest(tree)
        known = self._read()
        if known.get(application) == digest and not force:
            log.info("commands unchanged, not registered again")
            return False
        registered = await tree.sync()
        try:
            self._write(known | {application: digest})
        except OSError as error:
            log.warning("the next start registers again: %s cannot be written (%s)", self._path, error)
        log.info("registered %d commands", len(registered))
        return True

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return known if isinstance(known, dict) else {}

    def _write(self, known: dict[str, str]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(self._path, f"{json.dumps(known, indent=2)}\n".encode())


async def command_digest(tree: app_commands.CommandTree[Any]) -> str:
    """A hash of all that Discord is told about the commands, translations included."""
    payloads = await command_payloads(tree)
    return sha256(json.dumps(payloads, sort_keys=True).encode()).hexdigest()


async def command_payloads(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """What `CommandTree.sync` would send."""
    translator = tree.translator
    if translator is None:
        return [command.to_dict(tree) for command in tree.get_commands()]
    return [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
