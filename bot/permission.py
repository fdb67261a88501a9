"""Who may change which data everybody is answered from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord


def may_keep_data(interaction: discord.Interaction, admins: frozenset[int]) -> bool:
    """The owner's list anywhere; in a server also members with Manage Server."""
    if interaction.user.id in admins:
        return True
    return interaction.guild_id is not None and interaction.permissions.manage_guild
