"""A roll-back and what is said of it; where it cannot be done, what is stored, to choose from anew."""

from __future__ import annotations

import asyncio
import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.client.control import Control, Placed
from bot.client.custom_id import custom_id
from bot.client.errors import OutdatedControlError
from bot.client.localisation import language_of
from bot.client.permission import may_keep_data
from bot.client.view import View
from bot.features.admin.snapshots_embed import rollback_embed, snapshot_choices, snapshots_embed
from recommender.snapshots.store_errors import NoSnapshotError, StoreBusyError, StoreError

if TYPE_CHECKING:
    from bot.client.services import Host
    from bot.refreshing.service import RefreshService
    from bot.text.language import Language

log = logging.getLogger(__name__)
KIND = "rb"
# What an id looks like; one that is not there is of data that was removed.
SNAPSHOT_ID = re.compile(r"[0-9]{8}T[0-9]{9}Z-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Said:
    """What became of a roll-back, as a message."""

    content: str | None = None
    embed: discord.Embed | None = None
    view: discord.ui.View | None = None

    async def show(self, interaction: discord.Interaction[Any]) -> None:
        """In the place of the answer that was promised."""
        await interaction.edit_original_response(content=self.content, embed=self.embed, view=self.view)


async def rolled_back(refreshing: RefreshService, id_: str | None, words: Language) -> Said:
    """Roll back to the snapshot of that name, or to the one before, and say what came of it."""
    try:
        done = await refreshing.roll_back(id_)
    except NoSnapshotError as error:
        log.info("no roll-back: %s", error)
        return await asyncio.to_thread(_offered, refreshing, id_, words)
    except StoreBusyError as error:
        log.error("no roll-back: %s", error)  # noqa: TRY400 the cause is in the line
        return Said(words("rollback-busy", holder=f"`{error.holder}`"))
    except StoreError as error:
        log.error("no roll-back: %s", error)  # noqa: TRY400 the cause is in the line
        return Said(words("refresh-cause-store"))
    return Said(embed=rollback_embed(done, words))


def _offered(refreshing: RefreshService, id_: str | None, words: Language) -> Said:
    """Why not, and what else is stored: between list and choice newer data may have taken the place."""
    if id_ is None:
        return Said(words("rollback-none"))
    entries = refreshing.listing()
    gone = SNAPSHOT_ID.fullmatch(id_) and id_ not in [entry.id for entry in entries]
    choices = snapshot_choices(entries, "", words)
    content = words("rollback-gone" if gone else "rollback-unknown")
    embed = snapshots_embed(entries, refreshing.used, None, words)
    return Said(content, embed, _menu(choices, words) if choices else None)


def _menu(choices: list[app_commands.Choice[str]], words: Language) -> discord.ui.View:
    select: discord.ui.Select[Any] = discord.ui.Select(
        custom_id=custom_id(KIND, ""),
        placeholder=words("rollback-choose"),
        options=[discord.SelectOption(label=choice.name, value=choice.value) for choice in choices],
    )
    return View().add_item(Placed(select))


class RollbackMenu(Control, kind=KIND):
    """Rolls back to the snapshot that is chosen."""

    async def pressed(self, interaction: discord.Interaction[Host]) -> None:
        services = interaction.client.services
        if not may_keep_data(interaction, services.admins):
            raise app_commands.CheckFailure
        if self.chosen is None:
            raise OutdatedControlError
        await interaction.response.defer()
        said = await rolled_back(services.refreshing, self.chosen, language_of(interaction))
        await said.show(interaction)
