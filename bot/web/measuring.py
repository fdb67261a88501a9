"""What is measured of the pages, for Prometheus: never what was asked, nor by whom."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
)

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.web.site import Site

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
METHODS = frozenset({"GET", "HEAD"})
# First parts of paths; whatever else an address begins with is "other", however many of them are tried.
KINDS = frozenset(
    [
        "suggest",
        "c",
        "mix",
        "browse",
        "compare",
        "path",
        "map",
        "radar",
        "share",
        "card",
        "api",
        "docs",
        "static",
        "healthz",
        "metrics",
        "robots.txt",
        "sitemap.xml",
    ]
)
HOME, OTHER = "home", "other"


class Measures:
    """The figures of one application."""

    def __init__(self, site: Site) -> None:
        self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        self._requests = Counter(
            "plimate_web_requests",
            "Requests by kind of page, method and status.",
            ("kind", "method", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "plimate_web_request_seconds",
            "How long answers took, by kind of page.",
            ("kind",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._bytes = Counter(
            "plimate_web_sent_bytes",
            "Bytes of bodies sent, by kind of page.",
            ("kind",),
            registry=self.registry,
        )
        self._labelled: dict[tuple[str, str, int], tuple[Counter, Histogram, Counter]] = {}
        channels = Gauge("plimate_channels", "Channels of the snapshot in use.", registry=self.registry)
        channels.set_function(lambda: len(site.live.snapshot.catalogue))
        built = Gauge(
            "plimate_snapshot_built_timestamp_seconds",
            "When the snapshot in use was built.",
            registry=self.registry,
        )
        built.set_function(lambda: built_at(site))

    def note(self, kind: str, method: str, status: int, seconds: float, sent: int) -> None:
        """One request."""
        asked = (kind, method if method in METHODS else OTHER, status)
        if asked not in self._labelled:  # there are few of them, and finding one takes longer than counting
            requests = self._requests.labels(kind, asked[1], str(status))
            self._labelled[asked] = (requests, self._seconds.labels(kind), self._bytes.labels(kind))
        requests, took, bytes_sent = self._labelled[asked]
        requests.inc()
        took.observe(seconds)
        bytes_sent.inc(sent)


def built_at(site: Site) -> float:
    """Of the snapshot that is in use now."""
    return site.live.snapshot.manifest.built_at.timestamp()


class Measuring:
    """Around everything: what is refused counts, too."""

    def __init__(self, app: ASGIApp, measures: Measures) -> None:
        self._app, self._measures = app, measures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status, sent = perf_counter(), 500, 0

        async def noting(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
            sent += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            took = perf_counter() - began
            self._measures.note(kind_of(scope["path"]), scope["method"], status, took, sent)


def kind_of(path: str) -> str:
    """Which kind of page a path is of."""
    first = path[1:].partition("/")[0]
    return HOME if not first else first if first in KINDS else OTHER
