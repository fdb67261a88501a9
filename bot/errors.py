"""Errors in words: ephemeral, the reason first, then what to do."""

from __future__ import annotations

import logging
import secrets

import discord
from discord import app_commands

from bot.language import Language, language_of

log = logging.getLogger(__name__)
UNKNOWN_INTERACTION = 10062


class NotYoursError(Exception):
    """Somebody pressed a control that belongs to another person."""


class GoneError(Exception):
    """The channel that a control remembers is not in the present data."""


def words_for(error: BaseException, words: Language) -> str | None:
    """What the person reads; None for an error nobody expected."""
    match error:
        case NotYoursError():
            return words("error-not-yours")
        case GoneError():
            return words("error-gone")
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            return words("error-outdated")
        case app_commands.CheckFailure():
            return words("error-permission")
        case app_commands.TransformerError():
            return words("error-outdated")
        case _:
            return None


async def answer_error(interaction: discord.Interaction, error: BaseException) -> None:
    """Tell the person; an unexpected error also goes to the log in full, under the number they are told."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.NotFound) and cause.code == UNKNOWN_INTERACTION:
        log.warning("interaction %s was answered too late; Discord waits three seconds", interaction.id)
        return
    words = language_of(interaction)
    text = words_for(cause, words)
    if text is None:
        number = secrets.token_hex(4)
        log.error("error %s while answering interaction %s", number, interaction.id, exc_info=cause)
        text = words("error-unexpected", id=number)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as failure:
        # The interaction is gone (its token is past its time, or Discord fails): nobody is left to tell.
        log.warning("interaction %s could not be told about an error: %s", interaction.id, failure)
