"""Errors in words: ephemeral, the reason first, then what to do."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord import app_commands

from bot.client.localisation import language_of
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    from bot.text.language import Language

log = logging.getLogger(__name__)
UNKNOWN_INTERACTION = 10062


class SaidError(Exception):
    """A refusal that the person reads: `key` names its text, `variables` go into it.

    Features raise subclasses of their own where they find what is wrong; `answer_error` says them.
    """

    key = "error-outdated"

    @property
    def variables(self) -> dict[str, str | int]:
        """What the text needs, safe to show."""
        return {}


class NotYoursError(SaidError):
    """Somebody pressed a control that belongs to another person."""

    key = "error-not-yours"


class OutdatedControlError(SaidError):
    """A control of ours in a form that this version does not know."""

    key = "error-outdated-control"


SAID: tuple[tuple[type[Exception], str], ...] = (
    (TooLittleKnownError, "similar-unknown"),
    (app_commands.CommandSignatureMismatch, "error-outdated"),
    (app_commands.CommandNotFound, "error-outdated"),
    (app_commands.TransformerError, "error-outdated"),
    (app_commands.CheckFailure, "error-permission"),
)


def words_for(error: BaseException, words: Language) -> str | None:
    """What the person reads; None for an error nobody expected."""
    if isinstance(error, SaidError):
        return words(error.key, **error.variables)
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
