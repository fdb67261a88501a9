"""What admins are told unasked: a scheduled refresh fails, once a reason; and that it works again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.refreshing.outcomes import History, Outcome


@dataclass(frozen=True, slots=True)
class Failing:
    """A scheduled refresh failed for a reason that the admins have not been told yet."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Recovered:
    """The first refresh that succeeded after a failure they were told."""

    outcome: Outcome


Alert: TypeAlias = Failing | Recovered


def alert_of(history: History, outcome: Outcome, *, scheduled: bool) -> Alert | None:
    """What to tell after this outcome. `history.alerted` is the reason they were told last."""
    if outcome.good:
        return Recovered(outcome) if history.alerted else None
    # Who cancels knows it, and a refresh that was interrupted goes on.
    failed = outcome.cause is not None
    return Failing(outcome) if scheduled and failed and outcome.reason != history.alerted else None
