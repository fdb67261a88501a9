"""When a cron expression comes due, by the rules of Debian's cron: CronSim knows them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from cronsim import CronSim, CronSimError

FIELDS = 5
# An expression of cron has no year: what comes due at all, does after any day.
SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)
SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
MINUTES = range(DAY // MINUTE + 1)


class CronError(ValueError):
    """No cron expression of five fields; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class CronTrigger:
    """A schedule in a time zone. Day *or* weekday where both are given.

    What a clock change leaves out runs when the clock has changed; what it repeats runs once, unless the
    minute or the hour begins with a star: that runs whenever the clock on the wall shows a time of it.
    """

    expression: str
    timezone: tzinfo

    def next_run(self, after: datetime) -> datetime:
        """The first moment after this one at which it comes due, in its zone."""
        moment = after.astimezone(UTC)
        if any(field.startswith("*") for field in self.expression.split()[:2]):
            return self._shown(moment).astimezone(self.timezone)
        # Compared as moments: on a day of a clock change the wall shows some times twice.
        runs = CronSim(self.expression, after.astimezone(self.timezone))
        return next(run for run in runs if run.astimezone(UTC) > moment)

    def _shown(self, moment: datetime) -> datetime:
        """The first moment after this one at which the wall shows a time of the expression.

        CronSim goes by hours that pass, and so past a run where half an hour is changed: it is asked for
        times on a wall whose clock never changes, from one change to the next.
        """
        run = self._passed(moment, moment)
        while change := _clock_change(self.timezone, moment, run):
            moment = change
            run = self._passed(moment, moment - SECOND)
        return run

    def _passed(self, moment: datetime, after: datetime) -> datetime:
        """The first run after one moment, were the clock always set as it is at another."""
        ahead = moment.astimezone(self.timezone).utcoffset() or timedelta(0)
        wall = next(CronSim(self.expression, (after + ahead).replace(tzinfo=None)))
        return wall.replace(tzinfo=UTC) - ahead


def _clock_change(timezone: tzinfo, begin: datetime, end: datetime) -> datetime | None:
    """The first change of a clock after `begin` and not after `end`, to the minute; None without one."""
    set_to = begin.astimezone(timezone).utcoffset()

    def changed(moment: datetime) -> bool:
        return moment.astimezone(timezone).utcoffset() != set_to

    while begin < end:
        following = min(begin + DAY, end)
        if changed(following):
            minute = begin.replace(second=0, microsecond=0)
            found = bisect_left(MINUTES, x=True, key=lambda passed: changed(minute + passed * MINUTE))
            return minute + found * MINUTE
        begin = following
    return None


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
