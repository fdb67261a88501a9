"""When a cron expression comes due, by the rules of Debian's cron: CronSim knows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from cronsim import CronSim, CronSimError

FIELDS = 5
# An expression of cron has no year: what comes due at all, does after any day.
SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)


class CronError(ValueError):
    """No cron expression of five fields; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class CronTrigger:
    """A schedule in a time zone. Day *or* weekday where both are given.

    What a clock change leaves out runs when the clock has changed; what it repeats runs once, unless the
    minute or the hour begins with a star: that goes by the time that passes.
    """

    expression: str
    timezone: tzinfo

    def next_run(self, after: datetime) -> datetime:
        """The first moment after this one at which it comes due, in its zone."""
        # Compared as moments: on a day of a clock change the wall shows some times twice.
        moment = after.astimezone(UTC)
        runs = CronSim(self.expression, after.astimezone(self.timezone))
        return next(run for run in runs if run.astimezone(UTC) > moment)


def cron_trigger(expression: str, timezone: tzinfo) -> CronTrigger:
    """The schedule of an expression of five fields: minute, hour, day, month, weekday.

    Raises:
        CronError: it is none, or never comes due.
    """
    fields = len(expression.split())
    if fields != FIELDS:
        raise CronError(f"{fields} fields where cron has five, as in 0 4 * * * (every day at 04:00)")
    trigger = CronTrigger(expression, timezone)
    try:
        trigger.next_run(SOME_DAY)
    except CronSimError as error:
        raise CronError(_refused(expression, str(error).removeprefix("Bad "))) from error
    except StopIteration as error:
        raise CronError(f"{expression} never comes due") from error
    return trigger


def _refused(expression: str, field: str) -> str:
    """Why the library takes no such expression: a day that its months have not is none to it, either."""
    minute, hour, day, _, weekday = expression.split()
    unknown = f"{expression}: the {field} is none that cron knows"
    try:
        CronSim(f"{minute} {hour} {day} * {weekday}", SOME_DAY)
    except CronSimError:
        return unknown
    return f"{expression} never comes due" if field == "day-of-month" else unknown
