"""`plimate web`: the pages, served by a process of its own over the bot's data."""

from __future__ import annotations

import shlex
import signal
import socket
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from bot.terminal.context import DataDir, named_file, settings_or_fail, snapshot_or_fail
from bot.terminal.numbers import whole
from bot.terminal.output import USAGE, fail
from bot.terminal.speech import terminal_words
from bot.text.extras import can_serve, requirements_of_pages
from recommender.sentences import cause

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.web.site import Site
    from recommender.snapshots.snapshot import Snapshot
    from recommender.snapshots.store import SnapshotStore

HOST, PORT, RATE = "127.0.0.1", 8000, 100


def _named_path(given: str) -> Path:
    return Path(named_file(given))


def web(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="terminal-help-web-host")] = HOST,
    port: Annotated[
        int, typer.Option(parser=whole(0, 65535), metavar="PORT", help="terminal-help-web-port")
    ] = PORT,
    proxy: Annotated[
        list[str], typer.Option("--proxy", metavar="ADDRESS", help="terminal-help-web-proxy")
    ] = [],  # noqa: B006 Typer's way of several; it is never changed
    rate: Annotated[int, typer.Option(parser=whole(0), metavar="N", help="terminal-help-web-rate")] = RATE,
    csv: Annotated[
        Path | None, typer.Option("--csv", parser=_named_path, metavar="FILE", help="terminal-help-demo-csv")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """The pages in a browser."""
    from recommender.snapshots.store import SnapshotStore

    words, settings = terminal_words(), settings_or_fail()
    if csv is not None and data_dir is not None:
        fail(words("terminal-two-sources"), USAGE)
    proxies = frozenset(_address_or_fail(one) for one in proxy)
    needs_extra()
    signal.signal(signal.SIGTERM, leave)
    listening = _listening(host, port)
    with listening, TemporaryDirectory(prefix="plimate-web-") as folder:
        if csv is None:
            snapshot = snapshot_or_fail(data_dir)
            store = SnapshotStore(data_dir or settings.plimate_data_dir)
        else:
            store = SnapshotStore(folder)
            snapshot = _built(csv, settings.plimate_recipe, store)
        _serve(listening, snapshot, store, settings, (proxies, rate))


def leave(*_: object) -> None:
    """Told to end before it serves: the temporary folder goes."""
    raise SystemExit(0)


def _address_or_fail(text: str) -> str:
    from ipaddress import ip_address

    try:
        return str(ip_address(text.strip()))
    except ValueError:
        fail(terminal_words()("terminal-web-proxy", proxy=text), USAGE)


def needs_extra() -> None:
    if not can_serve():
        fail(terminal_words()("terminal-web-needs", requirement=requirements_of_pages()))


def _built(csv: Path, recipe: str, store: SnapshotStore) -> Snapshot:
    from bot.program.building import built_or_none
    from recommender.catalogue.errors import CatalogueError
    from recommender.snapshots.store_errors import StoreError

    try:
        snapshot = built_or_none(str(csv), recipe, store)
    except (CatalogueError, StoreError) as error:
        fail(terminal_words().told(error))
    if snapshot is None:
        fail(terminal_words()("terminal-demo-not-built", csv=shlex.quote(str(csv))))
    return snapshot


def _listening(host: str, port: int) -> socket.socket:
    """Bound, so that what stands in the way is said before anything is read.

    By name of the protocol: asyncio sends at once what is written to such a socket alone, else each answer
    waits for 40 ms.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except (OSError, UnicodeError, OverflowError) as error:
        listening.close()
        why = terminal_words().told(cause(error)) if isinstance(error, OSError) else str(error)
        fail(terminal_words()("terminal-web-port", host=host, port=port, cause=why))
    return listening


def _serve(
    listening: socket.socket,
    snapshot: Snapshot,
    store: SnapshotStore,
    settings: Settings,
    asking: tuple[frozenset[str], int],
) -> None:
    """asking: whose word about who asks is believed, and how often an address may."""
    import asyncio
    import gc

    from bot.program.web_following import following
    from bot.web.ahead import Ahead
    from bot.web.app import create_app
    from bot.web.server import serve

    _log(settings)
    site = _site(listening, snapshot, settings, asking)
    app = create_app(site)
    del snapshot
    gc.collect()
    gc.freeze()

    def ready() -> None:
        words = terminal_words()
        sys.stdout.write(f"{words('terminal-web')}\n\n    {site.at}/\n\n{words('terminal-web-end')}\n")
        sys.stdout.flush()

    async def serving() -> None:
        if site.pictures:
            site.studio.begin()
        try:
            ahead = Ahead(app, site, app.state.pages)
            await serve(app, listening, following(site, store, ahead=ahead), ready)
        finally:
            await site.studio.close()

    asyncio.run(serving())


def _log(settings: Settings) -> None:
    import logging

    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=settings.plimate_log, format=form)
    # That it starts and ends is said already, and each request has its line.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


def _site(
    listening: socket.socket, snapshot: Snapshot, settings: Settings, asking: tuple[frozenset[str], int]
) -> Site:
    import time
    from urllib.parse import urlsplit

    from bot.live import Live
    from bot.text.extras import can_render
    from bot.web.paces import Paces
    from bot.web.site import Site

    host, port = listening.getsockname()[:2]
    proxies, rate = asking
    return Site(
        Live(snapshot),
        public=settings.plimate_web_url,
        at=f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}",
        cpi=settings.plimate_web_cpi == "on",
        card=settings.plimate_web_card == "on",
        source=urlsplit(settings.datalab_url).hostname or "",
        paces=Paces(time.monotonic, rate),
        proxies=proxies,
        pictures=can_render(),
    )
