"""Everything is put together here, and nowhere else.

A feature is a folder of `bot/features` and one line of `FEATURES`. What is imported is imported where it is
used: the command line needs no Discord, and Discord no command line.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from types import ModuleType

    from bot.client.bot import PlimateBot
    from bot.client.feature import Feature
    from bot.client.permission import Admins
    from bot.client.services import Services
    from bot.cron import CronTrigger
    from bot.live import Live
    from bot.processes.clock import Clock
    from bot.refreshing.refresher import Refresher
    from bot.refreshing.service import RefreshService
    from bot.refreshing.source import Source
    from bot.settings import Settings

FEATURES = (
    "similar",
    "mix",
    "browse",
    "message_menu",
    "card",
    "random",
    "compare",
    "map",
    "path",
    "search",
    "inspect",
    "about",
    "admin",
    "doctor",
)


def terminal_commands() -> Iterator[Callable[..., None]]:
    """The commands of the command line that features bring along, in the order of `FEATURES`."""
    return (command for part in _parts("terminal") for command in part.COMMANDS)


def features(services: Services) -> tuple[Feature, ...]:
    """All that the client is told of features, and the controls that every list shares."""
    from bot.client.feature import Feature
    from bot.lists.all_controls import CONTROLS, FORMS

    own = (part.feature(services) for part in _parts("command"))
    return (Feature("lists", controls=CONTROLS, forms=FORMS), *own)


def _parts(part: str) -> Iterator[ModuleType]:
    """The module of this name of every feature that has one."""
    names = (f"bot.features.{name}.{part}" for name in FEATURES)
    return (import_module(name) for name in names if find_spec(name) is not None)


def plimate_bot(
    live: Live,
    folder: Path,
    refreshing: RefreshService | None = None,
    admins: Admins | None = None,
    *,
    shard_count: int = 1,
    web: str = "",
    **options: Any,
) -> PlimateBot:
    """The bot over a data folder; without `refreshing` nothing is refreshed. `options`: see `PlimateBot`.

    web: where its pages are found, "" where there are none.
    """
    from bot.client.bot import PlimateBot, ShardedPlimateBot
    from bot.client.permission import Admins
    from bot.client.services import Services
    from bot.drawing.painter import Painter
    from bot.refreshing.source import NoSource
    from bot.tastes.kept import KeptTastes
    from bot.text.extras import can_render

    refreshing = refreshing or refreshing_from(NoSource(), live, folder, live.snapshot.manifest.recipe)
    pictures = Painter() if can_render() else None
    services = Services(live, refreshing, admins or Admins(), KeptTastes.open(folder), pictures, web)
    if shard_count > 1:
        return ShardedPlimateBot(services, features(services), shard_count=shard_count, **options)
    return PlimateBot(services, features(services), **options)


async def described_commands(admin_ids: frozenset[int]) -> list[dict[str, Any]]:
    """The slash commands as Discord is told about them. The data in use has no part in that."""
    from datetime import UTC, datetime
    from tempfile import TemporaryDirectory

    from bot.client.permission import Admins
    from bot.client.registration import command_payloads
    from bot.live import Live
    from recommender.snapshots.opening import sample_snapshot

    with TemporaryDirectory(prefix="plimate-") as folder:
        live, admins = Live(sample_snapshot("tuned", datetime.now(UTC))), Admins(admin_ids)
        bot = plimate_bot(live, Path(folder), admins=admins, serves=False)
        await bot.prepare()
        return await command_payloads(bot.tree)


def refreshing_as_set_up(settings: Settings, live: Live, folder: Path) -> RefreshService:
    """As the operator has set it up; without DATALAB_URL nothing is scheduled."""
    from bot.cron import cron_trigger
    from bot.refreshing.source import SettingsSource

    source = SettingsSource(settings)
    trigger = None if source.missing() else cron_trigger(settings.plimate_refresh_cron, settings.timezone)
    return refreshing_from(source, live, folder, settings.plimate_recipe, trigger)


def refreshing_from(
    source: Source,
    live: Live,
    folder: Path,
    recipe: str,
    trigger: CronTrigger | None = None,
    clock: Clock | None = None,
) -> RefreshService:
    """Refreshing of a data folder; without a trigger it happens on demand alone."""
    from bot.lookup.channels import prepare
    from bot.processes.clock import SystemClock
    from bot.refreshing.service import RefreshService
    from bot.refreshing.watch import StoreWatch
    from recommender.snapshots.store import SnapshotStore

    clock, store = clock or SystemClock(), SnapshotStore(folder)
    watch = StoreWatch(store, live, clock, prepare)
    refresher = refresher_of(source, folder, recipe, watch.look, clock)
    return RefreshService(live, store, refresher, watch, source, trigger, clock)


def refresher_of(
    source: Source,
    folder: Path,
    recipe: str,
    adopt: Callable[[], Awaitable[bool]],
    clock: Clock | None = None,
) -> Refresher:
    """What refreshes a data folder; `adopt` takes a published snapshot into use."""
    from bot.processes.clock import SystemClock
    from bot.refreshing.refresher import Refresher

    return Refresher(folder, recipe, source, adopt, clock or SystemClock())
