"""Who may change which data everybody is answered from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord


def may_keep_data(interaction: discord.Interaction, admins: frozenset[int]) -> bool:
    """The owner's list anywhere; in a server that has added the bot also members with Manage Server.

    Anybody manages some server, and may bring the bot along there as an app of their own: that is no say.
    """
    if interaction.user.id in admins:
        return True
    brought_along = interaction.is_user_integration() and not interaction.is_guild_integration()
    return interaction.guild_id is not None and not brought_along and interaction.permissions.manage_guild
