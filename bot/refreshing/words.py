"""Why a refresh failed or was refused, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.refreshing.outcomes import Cause
from bot.text.untrusted import markdown
from recommender.snapshots.doubts import Doubt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.refreshing.outcomes import Outcome
    from bot.text.language import Language
    from recommender.snapshots.doubts import Reason

MESSAGE_LENGTH = 800
# A field of /status has a date and two sentences more.
REASONS_LENGTH = 700
PERCENTAGES = frozenset({Doubt.BLANKS_ROSE})


def failure_text(outcome: Outcome, words: Language, *, details: bool = True) -> str:
    """Why it failed or was refused; `details` adds what only operators can use."""
    if outcome.report is not None and outcome.report.doubts and outcome.cause is Cause.REFUSED:
        return f"{words('refresh-refused')}\n{refusal_text(outcome.report.doubts, words)}"
    text = words("refresh-failed", cause=words(f"refresh-cause-{outcome.cause or Cause.BUILD}"))
    if outcome.cause is Cause.NOT_SET_UP:
        return f"{text}\n{words(outcome.message)}"
    if details and outcome.message:
        return f"{text}\n>>> {markdown(outcome.told(words.code), MESSAGE_LENGTH)}"
    return text


def refusal_text(doubts: Sequence[Reason], words: Language) -> str:
    """As many reasons as there is room for, and how to publish the rows anyway."""
    lines, rest = doubt_lines(doubts, words), 0
    while sum(map(len, lines)) + len(lines) > REASONS_LENGTH:
        lines.pop()
        rest += 1
    more = [words("snapshots-more", count=rest)] if rest else []
    return "\n".join([*lines, *more, words("refresh-refused-kept")])


def doubt_lines(doubts: Sequence[Reason], words: Language) -> list[str]:
    return [f"- {_doubt(reason, words)}" for reason in doubts]


def _doubt(reason: Reason, words: Language) -> str:
    digits = 1 if reason.doubt in PERCENTAGES else 0
    figures = {"before": f"{reason.before:.{digits}f}", "after": f"{reason.after:.{digits}f}"}
    column = f"`{reason.column}`"
    return words(f"doubt-{reason.doubt}", column=column, **figures)
