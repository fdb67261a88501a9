"""Our commands as a person can press them in a text."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.text.language import DEFAULT, language

if TYPE_CHECKING:
    from discord import app_commands

    from bot.text.language import Language

log = logging.getLogger(__name__)
# Discord waits three seconds for an answer: a help without links is better than none.
PATIENCE_S = 1.5


class CommandMentions:
    """Knows the ids that Discord gave the commands, once it was asked; till then they are plain text."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    async def learn(self, tree: app_commands.CommandTree[Any]) -> None:
        """Ask Discord for the ids, if that was not done yet."""
        if self._ids:
            return
        try:
            registered = await asyncio.wait_for(tree.fetch_commands(), PATIENCE_S)
        except (discord.DiscordException, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.info("the ids of the commands are not known yet: %s", type(error).__name__)
            return
        self._ids = {command.name: command.id for command in registered}

    def mention(self, key: str, words: Language) -> str:
        """The command whose name is the message `key`, in this person's words and, where known, to press."""
        registered, shown = language(DEFAULT)(key), words(key)
        id_ = self._ids.get(registered)
        if id_ is None:
            return f"`/{shown}`"
        # Discord documents the registered name alone in what can be pressed.
        pressed = f"</{registered}:{id_}>"
        return pressed if shown == registered else f"`/{shown}` ({pressed})"
