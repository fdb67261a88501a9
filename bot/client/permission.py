"""Who may change which data everybody is answered from."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from discord import AppInfo
    from discord.ext import commands

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Admins:
    """Who keeps the data, by Discord ids; the channel where they are told; the servers that are theirs."""

    ids: frozenset[int] = frozenset()
    channel: int | None = None
    home_guilds: frozenset[int] = frozenset()


def may_keep_data(interaction: discord.Interaction, admins: Admins) -> bool:
    """The operator: the application's owner or team, the list, who manages one of the operator's servers.

    Anybody manages some server and may add a public bot to it: that is no say over everybody's data.
    """
    user, guild = interaction.user.id, interaction.guild_id
    if user in admins.ids or user in owners(interaction.client.application):
        return True
    if guild in admins.home_guilds and interaction.permissions.manage_guild:
        return True
    if interaction.type is not discord.InteractionType.autocomplete:
        log.info("user %s in server %s may not keep the data; PLIMATE_HOME_GUILDS names servers", user, guild)
    return False


def show_to_admins(cog: commands.Cog, admins: Admins) -> None:
    """Let Discord show the cog's commands to whoever may use them.

    Discord hides by permissions in the server alone, and knows nothing of our list: who is named there may
    have none. So where anybody is named, the commands are shown to all, and refused to the others.
    """
    if admins.ids:
        for command in cog.get_app_commands():
            command.default_permissions = None


def owners(application: AppInfo | None) -> frozenset[int]:
    """Whose application it is, as Discord told at log-in: of a team all who joined and may more than look."""
    if application is None:
        return frozenset()
    if application.team is None:
        return frozenset({application.owner.id})
    joined, looks = discord.TeamMembershipState.accepted, discord.TeamMemberRole.read_only
    members = (m for m in application.team.members if m.membership_state is joined and m.role is not looks)
    return frozenset(member.id for member in members)
