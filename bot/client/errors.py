"""Errors in words: ephemeral, the reason first, then what to do."""

from __future__ import annotations

import logging
import secrets

import aiohttp
import discord
from discord import app_commands

from bot.text.language import Language, language_of
from bot.text.untrusted import markdown
from recommender.similarity.taste import TooLittleKnownError

log = logging.getLogger(__name__)
NAME_LENGTH = 60
UNKNOWN_INTERACTION = 10062


class NotYoursError(Exception):
    """Somebody pressed a control that belongs to another person."""


class GoneError(Exception):
    """The channel that a control remembers is not in the present data."""


class NobodyAlikeError(Exception):
    """The list to explain is empty in the present data."""


class NotListedError(Exception):
    """The channel to explain is in the present data, but no longer in the list."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name!r} is no longer in the list")


SAID: tuple[tuple[type[Exception], str], ...] = (
    (NotYoursError, "error-not-yours"),
    (GoneError, "error-gone"),
    (NobodyAlikeError, "similar-nobody"),
    (TooLittleKnownError, "similar-unknown"),
    (app_commands.CommandSignatureMismatch, "error-outdated"),
    (app_commands.CommandNotFound, "error-outdated"),
    (app_commands.TransformerError, "error-outdated"),
    (app_commands.CheckFailure, "error-permission"),
)


def words_for(error: BaseException, words: Language) -> str | None:
    """What the person reads; None for an error nobody expected."""
    if isinstance(error, NotListedError):
        return words("why-not-listed", name=markdown(error.name, NAME_LENGTH))
    key = next((key for kind, key in SAID if isinstance(error, kind)), None)
    return None if key is None else words(key)


async def answer_error(interaction: discord.Interaction, error: BaseException) -> None:
    """Tell the person; an unexpected error also goes to the log in full, under the number they are told."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.NotFound) and cause.code == UNKNOWN_INTERACTION:
        log.warning("interaction %s was answered too late; Discord waits three seconds", interaction.id)
        return
    words = language_of(interaction)
    text = words_for(cause, words)
    if text is None:
        text = words("error-unexpected", id=record_error(interaction, cause))
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as failure:
        # The interaction is gone (its token is past its time, or Discord fails): nobody is left to tell.
        log.warning("interaction %s could not be told about an error: %s", interaction.id, failure)


def record_error(interaction: discord.Interaction, error: BaseException) -> str:
    """Log an error in full; returns the number it is found by."""
    number = secrets.token_hex(4)
    log.error("error %s while answering interaction %s", number, interaction.id, exc_info=error)
    return number
