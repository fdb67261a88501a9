"""The bot on Discord: starts, serves until it is told to stop, stops cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord.http import HTTPClient

from bot.client.endings import REFUSED, words_for_end
from bot.client.gateway import NotConnectedError, stay_connected
from bot.client.patience import PASSING, in_a_line, waited_out
from bot.client.registration import register_commands
from bot.client.secrecy import keep_tokens_out_of_logs

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.client.bot import PlimateBot

log = logging.getLogger(__name__)
UNAUTHORIZED = 401
UNREACHABLE = "Discord cannot be reached"


class DiscordUnavailableError(Exception):
    """Discord refuses or cannot be reached; the message says what to do. Never holds the token."""


def shards_meanwhile(token: str) -> Future[int]:
    """Ask Discord how many shards it wants, in a thread: whoever starts opens its data meanwhile."""
    keep_tokens_out_of_logs()
    asked: Future[int] = Future()

    def ask() -> None:
        try:
            asked.set_result(asyncio.run(_shards_asked_for(token)))
        except Exception as error:  # noqa: BLE001 it is raised where the answer is awaited
            asked.set_exception(error)

    threading.Thread(target=ask, daemon=True).start()
    return asked


async def run_bot(
    made_for: Callable[[int], PlimateBot], token: str, asked: Future[int] | None = None
) -> None:
    """Serve until SIGINT or SIGTERM. While Discord fails or cannot be reached it waits, at start too.

    `made_for`: the bot for so many shards, as Discord asks for. `asked`: of `shards_meanwhile`.

    Raises:
        DiscordUnavailableError: Discord refuses the token or the connection for good.
    """
    keep_tokens_out_of_logs()
    stay_connected()
    serving = asyncio.ensure_future(_serve(made_for, token, asked))
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels the run by itself
        for wanted in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(wanted, serving.cancel)
    try:
        await serving
    except asyncio.CancelledError:
        log.info("stopping")
    except (discord.LoginFailure, discord.ConnectionClosed, discord.PrivilegedIntentsRequired) as error:
        raise DiscordUnavailableError(words_for_end(error)) from None
    except discord.HTTPException as error:
        raise DiscordUnavailableError(_refusal(error)) from error


async def _serve(made_for: Callable[[int], PlimateBot], token: str, asked: Future[int] | None) -> None:
    before = iter(() if asked is None else (asked,))

    async def shards_wanted() -> int:
        first = next(before, None)
        return await (_shards_asked_for(token) if first is None else asyncio.wrap_future(first))

    shards = await waited_out(shards_wanted, UNREACHABLE)
    bot = made_for(shards)

    async def log_in() -> None:
        try:
            await bot.login(token)
        except (*PASSING, discord.HTTPException):
            # The next try opens a connection of its own.
            await bot.http.close()
            bot.http.connector = discord.utils.MISSING
            raise

    try:
        await waited_out(log_in, UNREACHABLE)
        await waited_out(lambda: _connect(bot), "Discord's gateway cannot be reached")
    finally:
        await bot.close()


async def _shards_asked_for(token: str) -> int:
    """As Discord says; asked before there is a bot, for it is of another kind from two on."""
    http = HTTPClient(asyncio.get_running_loop())
    try:
        await http.static_login(token.strip())
        shards, _, _ = await http.get_bot_gateway()
    finally:
        await http.close()
    return shards


async def _connect(bot: PlimateBot) -> None:
    try:
        await bot.connect()
    except NotConnectedError as error:
        raise ConnectionError(str(error)) from error


def _refusal(error: discord.HTTPException) -> str:
    return (
        REFUSED if error.status == UNAUTHORIZED else f"Discord refuses ({in_a_line(error)}); try again later"
    )


async def sync_commands(bot: PlimateBot, token: str, *, force: bool) -> bool:
    """Register the commands, if Discord has others, without going online; whether they were.

    Raises:
        DiscordUnavailableError: Discord refuses or cannot be reached; nothing is waited for here.
    """
    keep_tokens_out_of_logs()
    try:
        await bot.login(token)
        return await register_commands(bot.tree, force=force)
    except discord.LoginFailure:
        raise DiscordUnavailableError(REFUSED) from None
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise DiscordUnavailableError(f"Discord refused or cannot be reached ({in_a_line(error)})") from error
    finally:
        await bot.close()
