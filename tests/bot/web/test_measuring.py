"""`/metrics`: how many, how long, how much; never what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.web.measuring import kind_of
from tests.bot.web.asking import browser

if TYPE_CHECKING:
    from bot.web.site import Site
    from recommender.snapshots.snapshot import Snapshot


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/", "home"), ("/c/abc", "c"), ("/api/v1/card", "api"), ("/wp-login.php", "other"), ("//c", "home")],
)
def test_kinds_are_few(path: str, kind: str) -> None:
    assert kind_of(path) == kind


async def test_every_request_counts_and_none_is_told(site: Site, snapshot: Snapshot) -> None:
    async with browser(site) as asking:
        for path in ("/?q=qqqqzzzz", "/c/nobody", "/c/nobody", "/secret-path", "/browse"):
            await asking.get(path)
        await asking.request("BREW", "/")
        page = await asking.get("/metrics")
    assert page.headers["content-type"].startswith("text/plain")
    assert page.headers["cache-control"] == "no-store"
    assert "qqqqzzzz" not in page.text
    assert "nobody" not in page.text
    assert "secret" not in page.text
    samples = {
        (one.name, *sorted(one.labels.values())): one.value
        for family in text_string_to_metric_families(page.text)
        for one in family.samples
    }
    assert samples["plimate_web_requests_total", "404", "GET", "c"] == 2
    assert samples["plimate_web_requests_total", "404", "GET", "home"] == 1
    assert samples["plimate_web_requests_total", "404", "GET", "other"] == 1
    assert samples["plimate_web_requests_total", "405", "home", "other"] == 1
    assert samples["plimate_web_request_seconds_count", "browse"] == 1
    assert samples["plimate_web_sent_bytes_total", "browse"] > 1000
    assert samples["plimate_channels",] == len(snapshot.catalogue)
    assert samples["process_resident_memory_bytes",] > 0
