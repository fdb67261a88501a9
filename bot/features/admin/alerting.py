"""Tells the admins what they would otherwise not notice: in a channel of their choice, or directly."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.client.localisation import language_for
from bot.client.patience import in_a_line
from bot.client.permission import owners
from bot.features.admin.refresh_embed import alert_embed
from bot.text.language import DEFAULT, Language, language

if TYPE_CHECKING:
    from bot.client.permission import Admins
    from bot.features.admin.following import Following
    from bot.refreshing.alerts import Alert
    from bot.refreshing.service import RefreshService

log = logging.getLogger(__name__)


class Refreshing:
    """Keeps to the schedule while the bot is online, and tells the admins and whoever asked how that goes."""

    def __init__(self, refreshing: RefreshService, admins: Admins, following: Following) -> None:
        self._refreshing = refreshing
        self._admins = admins
        self._following = following

    async def begin(self, client: discord.Client) -> None:
        await self._refreshing.begin(partial(tell_admins, client, self._admins))
        self._following.begin(client)

    async def end(self) -> None:
        await self._following.end()
        await self._refreshing.end()


async def tell_admins(client: discord.Client, admins: Admins, alert: Alert) -> bool:
    """Whether at least one of them could be told; without a list that is the application's owner.

    Directly too where the channel of their choice cannot be written to.
    """
    await client.wait_until_ready()
    if admins.channel is not None and await _tell_channel(client, admins.channel, alert):
        return True
    told = [await _tell_user(client, id_, alert) for id_ in sorted(admins.ids or owners(client.application))]
    return any(told)


async def _tell_channel(client: discord.Client, id_: int, alert: Alert) -> bool:
    channel = client.get_partial_messageable(id_)
    known = client.get_channel(id_)
    guild = getattr(known, "guild", None)
    words = language_for(guild.preferred_locale) if guild is not None else language(DEFAULT)
    return await _send(channel, alert, words, f"PLIMATE_ALERT_CHANNEL {id_}")


async def _tell_user(client: discord.Client, id_: int, alert: Alert) -> bool:
    try:
        user = await client.create_dm(discord.Object(id_))
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        log.warning("admin %s cannot be told: %s", id_, in_a_line(error))
        return False
    return await _send(user, alert, language(DEFAULT), f"admin {id_}")


async def _send(whom: discord.abc.Messageable, alert: Alert, words: Language, name: str) -> bool:
    try:
        await whom.send(embed=alert_embed(alert, words))
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        log.warning("%s cannot be told: %s", name, in_a_line(error))
        return False
    return True
