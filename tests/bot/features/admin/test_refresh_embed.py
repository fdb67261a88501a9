"""How the end of a refresh is told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.features.admin.refresh_embed import alert_embed, outcome_embed
from bot.refreshing.alerts import Recovered
from bot.refreshing.outcomes import Outcome, Report, Result
from bot.text.language import language
from recommender.snapshots.doubts import Doubt, Reason

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DOUBT = Reason(Doubt.ROWS_FELL, 500, 200)


def published(unchanged_since: datetime | None) -> Outcome:
    report = Report("id", 200, 3, doubts=(DOUBT,), unchanged_since=unchanged_since)
    return Outcome("run", Result.PUBLISHED, NOW, NOW, report=report)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_unchanged_rows_were_not_published_whatever_speaks_against_them(code: str) -> None:
    words = language(code)
    text = outcome_embed(published(NOW), words).description or ""
    assert words("refresh-forced") not in text
    assert words("refresh-first") not in text
    assert words("refresh-rejected", count=3) in text
    assert words("refresh-forced") in (outcome_embed(published(None), words).description or "")


@pytest.mark.parametrize("code", ["en", "ko"])
def test_what_works_again_says_whether_there_is_new_data(code: str) -> None:
    words = language(code)
    assert alert_embed(Recovered(published(None)), words).description == words("alert-recovered")
    said = alert_embed(Recovered(published(NOW)), words).description
    assert said == words("alert-recovered-unchanged")


@pytest.mark.parametrize("code", ["en", "ko"])
def test_names_found_otherwise_than_before_are_told(code: str) -> None:
    words = language(code)
    report = Report("id", 200, names_anew=True)
    text = outcome_embed(Outcome("run", Result.PUBLISHED, NOW, NOW, report=report), words).description or ""
    assert words("refresh-names-anew") in text
    assert words("refresh-names-anew") not in (outcome_embed(published(None), words).description or "")


@pytest.mark.parametrize("code", ["en", "ko"])
def test_another_recipe_than_before_is_told(code: str) -> None:
    words = language(code)
    report = Report("id", 200, recipe="tuned", recipe_before="tuned-1")
    text = outcome_embed(Outcome("run", Result.PUBLISHED, NOW, NOW, report=report), words).description or ""
    assert words("refresh-recipe", recipe="tuned", before="tuned-1") in text
    assert "tuned-1" not in (outcome_embed(published(None), words).description or "")
