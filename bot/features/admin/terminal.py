"""The commands that keep the data."""

from __future__ import annotations

from bot.features.admin.refresh_terminal import refresh
from bot.features.admin.snapshots_terminal import rollback, snapshots

COMMANDS = (refresh, snapshots, rollback)
