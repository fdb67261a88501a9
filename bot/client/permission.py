"""Who may change which data everybody is answered from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord


@dataclass(frozen=True, slots=True)
class Admins:
    """Who keeps the data: Discord ids, and the channel where they want to be told."""

    ids: frozenset[int] = frozenset()
    channel: int | None = None


def may_keep_data(interaction: discord.Interaction, admins: Admins) -> bool:
    """The owner's list anywhere; in a server that has added the bot also members with Manage Server.

    Anybody manages some server, and may bring the bot along there as an app of their own: that is no say.
    """
    if interaction.user.id in admins.ids:
        return True
    brought_along = interaction.is_user_integration() and not interaction.is_guild_integration()
    return interaction.guild_id is not None and not brought_along and interaction.permissions.manage_guild
