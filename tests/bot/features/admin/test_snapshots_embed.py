"""Reasons against new rows, in whatever room a message has: whole lines, and always what to do."""

import pytest

from bot.features.admin.snapshots_embed import snapshots_embed
from bot.refreshing.outcomes import Cause, Outcome, Report, Result
from bot.refreshing.words import failure_text
from bot.text.language import LANGUAGES, language
from recommender.snapshots.doubts import Doubt, Reason
from tests.bot.tables import NOW


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("count", [1, 12, 40])
def test_reasons_are_whole_lines_and_the_way_out_is_never_cut_off(code: str, count: int) -> None:
    words = language(code)
    report = Report(doubts=tuple(Reason(Doubt.BLANKS_ROSE, 1, 50, f"column_{n}") for n in range(count)))
    (field,) = snapshots_embed((), "", report, words).fields
    *reasons, way_out = (field.value or "").splitlines()
    assert way_out == words("refresh-refused-kept")
    assert len(field.value or "") <= 1024
    shown = [line for line in reasons if line.startswith("- ")]
    assert all(line.endswith(".") for line in shown)
    assert reasons[len(shown) :] == (
        [words("snapshots-more", count=count - len(shown))] if count > 20 else []
    )
    outcome = Outcome("r", Result.REFUSED, NOW, NOW, Cause.REFUSED, "", report)
    assert failure_text(outcome, words).endswith(field.value or "")
