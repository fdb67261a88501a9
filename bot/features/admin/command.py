"""Keeping the data: its commands, its controls, and who is told when a refresh fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.client.feature import Feature
from bot.features.admin.alerting import Refreshing
from bot.features.admin.cancel_button import CancelButton
from bot.features.admin.following import Following
from bot.features.admin.refresh_command import RefreshCog
from bot.features.admin.rollback import RollbackMenu
from bot.features.admin.snapshots_command import SnapshotsCog

if TYPE_CHECKING:
    from bot.client.services import Services


def feature(services: Services) -> Feature:
    refreshing, admins = services.refreshing, services.admins
    following = Following(refreshing)
    return Feature(
        "admin",
        cogs=(RefreshCog(refreshing, admins, following), SnapshotsCog(refreshing, admins)),
        controls=(CancelButton, RollbackMenu),
        works=(Refreshing(refreshing, admins, following),),
    )
