"""Where a refresh can be told of: the answer to /refresh, a direct message, one in the channel."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.client.patience import is_outage
from bot.text import limits

if TYPE_CHECKING:
    from pathlib import Path

    from bot.features.admin.kept_messages import Addressee
    from bot.processes.clock import Clock

log = logging.getLogger(__name__)
# An edit that Discord gets after the token's end would be lost.
TOKEN_S = limits.TOKEN_S - 60
FILE_NAME = "changes.csv"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a message shows; `unattached` is its text in place of the file, where no file may be sent."""

    embed: discord.Embed
    view: discord.ui.View | None = None
    file: Path | None = None
    unattached: str = ""

    @property
    def without_file(self) -> Shown:
        """The same, with a word about where the file is."""
        return replace(self, embed=self.embed.copy().set_footer(text=self.unattached), file=None)

    @property
    def ways(self) -> tuple[Shown, ...]:
        return (self,) if self.file is None else (self, self.without_file)

    def as_edit(self) -> dict[str, Any]:
        return {"embed": self.embed, "view": self.view, "attachments": self._files()}

    def as_message(self) -> dict[str, Any]:
        more = {} if self.view is None else {"view": self.view}
        return {"embed": self.embed, "files": self._files(), **more}

    def _files(self) -> list[discord.File]:
        return [] if self.file is None else [discord.File(self.file, FILE_NAME)]


class Answer:
    """The answer to an interaction, as long as its token lives."""

    def __init__(self, interaction: discord.Interaction, clock: Clock) -> None:
        self._interaction = interaction
        self._clock = clock
        self._begun = clock.monotonic()

    @property
    def past_its_time(self) -> bool:
        return self._clock.monotonic() - self._begun >= TOKEN_S

    async def edit(self, shown: Shown) -> None:
        await self._interaction.edit_original_response(**shown.as_edit())

    async def leave(self, text: str) -> None:
        """The last word here: what follows is said elsewhere."""
        try:
            await self._interaction.edit_original_response(content=text, embed=None, view=None)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.info("it cannot be said in the answer where a refresh goes on: %s", error)


class Elsewhere:
    """Where the bot itself may write: directly to whoever asked, else in the channel where they did."""

    def __init__(self, client: discord.Client, addressee: Addressee) -> None:
        self._client = client
        self._to = addressee
        self.message: discord.Message | discord.PartialMessage | None = None
        if addressee.message is not None and addressee.channel is not None:
            channel = client.get_partial_messageable(addressee.channel)
            self.message = channel.get_partial_message(addressee.message)

    async def edit(self, shown: Shown) -> None:
        if self.message is not None:
            nobody = discord.AllowedMentions.none()  # an edit does not take the client's own
            await self.message.edit(**shown.as_edit(), allowed_mentions=nobody)

    async def send(self, shown: Shown) -> discord.Message:
        """Raises discord.HTTPException where neither a direct message nor one in the channel may be sent."""
        try:
            return await self._send_directly(shown)
        except discord.HTTPException as error:
            may = self._permissions()
            if is_outage(error) or may is None or not (may.view_channel and may.embed_links):
                raise
            log.info("whoever asked for a refresh cannot be written to: %s", error)
        *_, last = ways = shown.ways if may.attach_files else shown.ways[-1:]
        for way in ways:
            try:
                return await self._send_here(way)
            except discord.HTTPException as error:
                if is_outage(error) or way is last:
                    raise
                log.info("no file can be sent where /refresh was asked: %s", error)
        raise AssertionError("there is one way at least")

    async def _send_directly(self, shown: Shown) -> discord.Message:
        """It concerns whoever asked, not the channel."""
        direct = await self._client.create_dm(discord.Object(self._to.user))
        self.message = message = await direct.send(**shown.as_message())
        return message

    async def _send_here(self, shown: Shown) -> discord.Message:
        channel = self._client.get_partial_messageable(self._to.channel or 0, guild_id=self._to.guild)
        self.message = message = await channel.send(**shown.as_message())
        return message

    def _permissions(self) -> discord.Permissions | None:
        """What the bot may do in the channel; None where it is not itself in the server."""
        guild = None if self._to.guild is None else self._client.get_guild(self._to.guild)
        if guild is None or self._to.channel is None:
            return None
        channel = guild.get_channel_or_thread(self._to.channel)
        if channel is None or guild.me is None:
            return None
        return channel.permissions_for(guild.me)
