"""The bot on Discord: starts, serves until it is told to stop, stops cleanly."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.client.bot import PlimateBot

log = logging.getLogger(__name__)
REFUSED = (
    "Discord refuses the token. Copy it again (developer portal → your application → Bot → Reset Token) "
    "into the line DISCORD_TOKEN=… of .env"
)


class DiscordUnavailableError(Exception):
    """Discord refuses or cannot be reached; the message says what to do. Never holds the token."""


async def run_bot(bot: PlimateBot, token: str) -> None:
    """Serve until SIGINT or SIGTERM.

    Raises:
        DiscordUnavailableError: the token is refused or Discord cannot be reached at start.
    """
    serving = asyncio.ensure_future(bot.start(token))
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels the run by itself
        for wanted in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(wanted, serving.cancel)
    try:
        await serving
    except asyncio.CancelledError:
        log.info("stopping")
    except discord.LoginFailure:
        raise DiscordUnavailableError(REFUSED) from None
    except discord.PrivilegedIntentsRequired as error:
        raise DiscordUnavailableError(str(error)) from error
    except (discord.HTTPException, discord.GatewayNotFound, OSError) as error:
        raise DiscordUnavailableError(f"Discord cannot be reached ({error}); try again later") from error
    finally:
        await bot.close()


async def sync_commands(bot: PlimateBot, token: str, *, force: bool) -> bool:
    """Register the commands, if they changed, without going online; whether they were.

    Raises:
        DiscordUnavailableError: as `run_bot`.
    """
    try:
        await bot.login(token)
        return await bot.register.sync(bot.tree, force=force)
    except discord.LoginFailure:
        raise DiscordUnavailableError(REFUSED) from None
    except (discord.HTTPException, OSError) as error:
        raise DiscordUnavailableError(f"Discord refused or cannot be reached ({error})") from error
    finally:
        await bot.close()
