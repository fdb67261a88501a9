"""When a cron expression comes due."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

    from apscheduler.triggers.cron import CronTrigger

FIELDS = 5
# In cron 0 and 7 are Sunday; the library counts from Monday, but knows the names.
WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
SATURDAY = 6
# An expression of cron has no year: what comes due at all, does after any day.
SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)


class CronError(ValueError):
    """No cron expression of five fields; the message says what is wrong."""


def cron_trigger(expression: str, timezone: tzinfo) -> CronTrigger:
    """When an expression of five fields (minute, hour, day, month, weekday) comes due.

    Raises:
        CronError: it is none.
    """
    from apscheduler.triggers.cron import CronTrigger  # noqa: PLC0415 most commands have no schedule

    fields = expression.split()
    if len(fields) != FIELDS:
        raise CronError(f"{len(fields)} fields where cron has five, as in 0 4 * * * (every day at 04:00)")
    *rest, weekdays = fields
    try:
        trigger = CronTrigger.from_crontab(" ".join([*rest, _named(weekdays)]), timezone)
    except ValueError as error:
        raise CronError(str(error)) from error
    if trigger.get_next_fire_time(None, SOME_DAY) is None:
        raise CronError(f"{expression} never comes due")
    return trigger


def _named(weekdays: str) -> str:
    """Cron's numbers of weekdays as names; ranges day by day, for the library's week begins elsewhere."""
    days: list[str] = []
    for part in weekdays.split(","):
        found = re.fullmatch(r"(?:\*|([0-7])(?:-([0-7]))?)(?:/([1-7]))?", part)
        if found is None or part == "*":
            days.append(part)
            continue
        days += WEEKDAYS[_range(part, *found.groups())]
    return ",".join(dict.fromkeys(days))


def _range(part: str, first: str | None, last: str | None, step: str | None) -> slice:
    """Which of `WEEKDAYS` a part means: `3`, `1-5`, `1-5/2`, `*/2`, and `3/2`, which is `3-6/2`."""
    begin = int(first or 0)
    end = int(last) if last else begin if first and not step else SATURDAY
    if end < begin:
        raise CronError(f"the range of weekdays {part} runs backwards")
    return slice(begin, end + 1, int(step or 1))
