"""The one slot that holds what answers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lookup.channels import ChannelDirectory

if TYPE_CHECKING:
    from recommender.snapshots.snapshot import Snapshot


class Live:
    """Holds the snapshot in use. An interaction reads the directory once, at its start."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._directory = ChannelDirectory(snapshot)

    @property
    def directory(self) -> ChannelDirectory:
        """The channels of the snapshot in use, by whatever people call them."""
        return self._directory

    @directory.setter
    def directory(self, directory: ChannelDirectory) -> None:
        """Take a directory into use that was made beside the event loop."""
        self._directory = directory

    @property
    def snapshot(self) -> Snapshot:
        return self._directory.snapshot

    @snapshot.setter
    def snapshot(self, snapshot: Snapshot) -> None:
        self._directory = ChannelDirectory(snapshot)
