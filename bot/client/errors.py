"""Errors in words: ephemeral, the reason first, then what to do."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

import aiohttp
import discord
from discord import app_commands

from bot.client.localisation import language_of
from bot.client.patience import in_a_line, is_outage
from bot.client.refusals import expected_refusal
from bot.tastes.asked import TasteGoneError
from bot.text.said import SaidError
from recommender.similarity.taste import TooLittleKnownError

if TYPE_CHECKING:
    from bot.client.refusals import Refusal
    from bot.client.services import Host
    from bot.text.language import Language

log = logging.getLogger(__name__)


class OutdatedControlError(SaidError):
    """A control of ours in a form that this version does not know."""

    key = "error-outdated-control"


SAID: tuple[tuple[type[Exception], str], ...] = (
    (TooLittleKnownError, "similar-unknown"),
    (TasteGoneError, "error-taste-gone"),
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


async def answer_error(interaction: discord.Interaction[Host], error: BaseException) -> None:
    """Tell the person; an unexpected error also goes to the log in full, under the number they are told."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if (refusal := expected_refusal(cause)) is not None:
        await _answer_refusal(interaction, refusal)
        return
    words = language_of(interaction)
    if is_outage(cause):
        failure = await _told(interaction, words("error-discord-failing"))
        told = "" if failure is None else " (and nobody could be told)"
        log.warning("interaction %s: Discord failed (%s)%s", interaction.id, in_a_line(cause), told)
        return
    text = words_for(cause, words)
    if text is None:
        text = words("error-unexpected", id=record_error(interaction, cause))
    if (failure := await _told(interaction, text)) is not None:
        log.warning("interaction %s could not be told about an error: %s", interaction.id, failure)


async def answer_malformed(interaction: discord.Interaction[Host], error: SaidError) -> None:
    """Refuse what cannot be answered: in a sentence, or, while somebody types, by a list of nothing."""
    log.info("interaction %s is refused: %s", interaction.id, error)
    if interaction.type is not discord.InteractionType.autocomplete:
        await answer_error(interaction, error)
        return
    try:
        await interaction.response.autocomplete([])
    except (discord.DiscordException, aiohttp.ClientError, OSError) as failure:
        log.info("an autocomplete: %s", in_a_line(failure))


async def _answer_refusal(interaction: discord.Interaction[Host], refusal: Refusal) -> None:
    """One line in the log, and a plain sentence to the person where one can still be sent."""
    failure = None
    if refusal.key:
        failure = await _told(interaction, language_of(interaction)(refusal.key))
    untold = "" if failure is None else " (and nobody could be told)"
    interaction.client.refusals.note(refusal, f"interaction {interaction.id}{untold}")


async def _told(interaction: discord.Interaction[Host], text: str) -> Exception | None:
    """Say it to the person alone; None, or why nobody is left to tell: the token is past its time, say."""
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as failure:
        return failure
    return None


def record_error(interaction: discord.Interaction, error: BaseException) -> str:
    """Log an error in full; returns the number it is found by."""
    number = secrets.token_hex(4)
    log.error("error %s while answering interaction %s", number, interaction.id, exc_info=error)
    return number
