"""The language of whoever asks, and the names of the commands in each."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.text.language import DEFAULT, Language, language


def language_of(interaction: discord.Interaction) -> Language:
    """The language of the person who asks."""
    return language_for(interaction.locale)


def language_for(locale: discord.Locale) -> Language:
    """The one of ours that suits a locale of Discord's."""
    return language("ko" if locale is discord.Locale.korean else DEFAULT)


def localised(key: str) -> app_commands.locale_str:
    """A command's name or description, by its key in the locale files."""
    return app_commands.locale_str(language(DEFAULT)(key), key=key)


class LocaleTranslator(app_commands.Translator):
    """Gives Discord the Korean names and descriptions; English is what is registered."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 the base class names it
    ) -> str | None:
        key = string.extras.get("key")
        if locale is discord.Locale.korean and key is not None:
            return language("ko")(key)
        return None
