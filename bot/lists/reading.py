"""Who reads an answer: from which data, in which language, and whether alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.client.localisation import language_of

if TYPE_CHECKING:
    from datetime import datetime

    import discord

    from bot.client.services import Host
    from bot.tastes.kept import KeptTastes
    from bot.text.language import Language
    from recommender.snapshots.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Reading:
    """Read once, at the start of an interaction.

    private: nobody but the reader sees the answer. now: when it is read; None where no age is to be told.
    pictures: whether any can be drawn. web: where the pages are found, "" where there are none.
    """

    snapshot: Snapshot
    tastes: KeptTastes
    words: Language
    private: bool = False
    now: datetime | None = None
    pictures: bool = False
    web: str = ""


def reading_of(interaction: discord.Interaction[Host], *, private: bool | None = None) -> Reading:
    """Without `private`, what answers a press is as private as the message that was pressed."""
    services = interaction.client.services
    if private is None:
        private = interaction.message is not None and interaction.message.flags.ephemeral
    words = language_of(interaction)
    snapshot, now, drawn = services.live.snapshot, interaction.created_at, services.pictures is not None
    return Reading(snapshot, services.tastes, words, private, now, drawn, services.web)
