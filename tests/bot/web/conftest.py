"""The pages over the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.live import Live
from bot.web.app import create_app
from bot.web.site import Site
from tests.bot.tables import sample
from tests.bot.web.asking import browser, unhurried

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import httpx
    from fastapi import FastAPI

    from recommender.snapshots.snapshot import Snapshot


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return sample()


@pytest.fixture(scope="session")
def site(snapshot: Snapshot) -> Site:
    return Site(Live(snapshot), public="https://plimate.example", paces=unhurried())


@pytest.fixture(scope="session")
def app(site: Site) -> FastAPI:
    return create_app(site)


@pytest.fixture
async def client(site: Site) -> AsyncIterator[httpx.AsyncClient]:
    async with browser(site) as made:
        yield made
