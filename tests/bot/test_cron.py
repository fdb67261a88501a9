"""Schedules mean what cron means, in any zone, over clock changes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from croniter import croniter
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cron import cron_trigger

# Midnight is left out in some, an hour is repeated in most, half an hour in one; three never change.
ZONES = (
    *("America/Los_Angeles", "America/New_York", "America/Havana", "America/Santiago", "Europe/Berlin"),
    *("Africa/Cairo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Auckland"),
    *("Asia/Seoul", "Asia/Kolkata", "UTC"),
)
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
MINUTES = 10 * 365 * 24 * 60
FIXED = [
    "0 0 * * *",
    "30 2 * * *",
    "0 1,13 * * *",
    "0 0 * * mon",
    "15 1 1 * *",
    "0 0 13 * 5",
    "45 23 1-7 * 0",
]
STARRED = ["*/15 * * * *", "30 * * * *", "*/20 0-2 * * *", "0 */6 * * *", "10,40 */2 * 4,10 *", "* 2 * * 0"]


def after_the_gap(wall: datetime) -> datetime:
    """The moment of a time on the wall, the first of two; where it is left out, the change's end."""
    while wall.astimezone(UTC).astimezone(wall.tzinfo).replace(tzinfo=None) != wall.replace(tzinfo=None):
        wall += timedelta(minutes=1)
    return wall.astimezone(UTC)


def expected(expression: str, zone: ZoneInfo, after: datetime) -> datetime:
    """By croniter, which is asked for times on a wall whose clock never changes."""
    before = after.astimezone(zone).replace(tzinfo=None) - timedelta(days=1)
    walls = croniter(expression, before, implement_cron_bug=True)
    while True:
        wall = walls.get_next(datetime).replace(tzinfo=zone)
        if (moment := after_the_gap(wall)) > after:
            return moment


@cache
def numbers_of(expression: str) -> list[set[int]]:
    """The minutes, hours, days, months and weekdays (Sunday is 0) of an expression, written out."""
    fields = croniter.expand(expression)[0]
    every = (range(60), range(24), range(1, 32), range(1, 13), range(7))
    return [
        set(whole) if field == ["*"] else {int(one) for one in field}
        for field, whole in zip(fields, every, strict=True)
    ]


def matching(expression: str, zone: ZoneInfo, after: datetime) -> datetime:
    """The first minute after it at which the wall shows a time of the expression: minute by minute.

    Of expressions without a day of the month, where a day is no "or". Not by croniter, which leaves out a run
    where half an hour is repeated.
    """
    minutes, hours, _, months, weekdays = numbers_of(expression)
    moment = after.replace(second=0, microsecond=0)
    while True:
        moment += timedelta(minutes=1)
        wall = moment.astimezone(zone)
        if (
            wall.minute in minutes
            and wall.hour in hours
            and wall.month in months
            and wall.isoweekday() % 7 in weekdays
        ):
            return moment


@cache
def changes_of(zone: ZoneInfo) -> list[datetime]:
    """The hours before which its clock changes within the ten years."""
    hours = [BEGIN + timedelta(hours=hour) for hour in range(MINUTES // 60)]
    offsets = [hour.astimezone(zone).utcoffset() for hour in hours]
    return [hour for hour, was, now in zip(hours[1:], offsets, offsets[1:], strict=False) if was != now]


@given(st.sampled_from(FIXED), st.sampled_from(ZONES), st.integers(0, MINUTES))
@settings(max_examples=200, deadline=None)
def test_any_minute_of_ten_years_in_twelve_zones(expression: str, zone: str, minute: int) -> None:
    after, place = BEGIN + timedelta(minutes=minute), ZoneInfo(zone)
    assert cron_trigger(expression, place).next_run(after) == expected(expression, place, after)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("expression", FIXED)
def test_around_every_clock_change_of_ten_years(expression: str, zone: str) -> None:
    place = ZoneInfo(zone)
    trigger = cron_trigger(expression, place)
    for change in changes_of(place):
        for hours in (-26, -1, 0, 0.5, 1):
            after = change + timedelta(hours=hours)
            assert trigger.next_run(after).astimezone(UTC) == expected(expression, place, after), after


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("expression", STARRED)
def test_what_begins_with_a_star_goes_by_the_wall(expression: str, zone: str) -> None:
    place = ZoneInfo(zone)
    trigger = cron_trigger(expression, place)
    for change in [BEGIN, *changes_of(place)]:
        after = change - timedelta(hours=3)
        while after < change + timedelta(hours=3):
            found = trigger.next_run(after).astimezone(UTC)
            if found - after > timedelta(days=1):
                break  # beyond the change; too far to walk
            assert found == matching(expression, place, after), after
            after = found


@given(st.sampled_from(STARRED[:4]), st.sampled_from(ZONES), st.integers(0, MINUTES), st.integers(0, 59))
@settings(max_examples=200, deadline=None)
def test_any_second_of_ten_years_by_the_wall(expression: str, zone: str, minute: int, second: int) -> None:
    after, place = BEGIN + timedelta(minutes=minute, seconds=second), ZoneInfo(zone)
    assert cron_trigger(expression, place).next_run(after) == matching(expression, place, after)


@pytest.mark.parametrize("expression", [*STARRED, *FIXED])
@pytest.mark.parametrize("zone", ["Australia/Lord_Howe", "America/New_York", "Africa/Casablanca"])
def test_runs_follow_each_other_and_none_comes_twice(expression: str, zone: str) -> None:
    place = ZoneInfo(zone)
    trigger = cron_trigger(expression, place)
    for change in changes_of(place)[:4]:
        after = change - timedelta(hours=3)
        for _ in range(10):
            found = trigger.next_run(after).astimezone(UTC)
            assert found > after
            again = trigger.next_run(found - timedelta(seconds=1)).astimezone(UTC)
            assert again == found, "what is asked a second before comes at another time"
            after = found


def test_half_an_hour_repeated_or_left_out_costs_no_run() -> None:
    trigger = cron_trigger("30 * * * *", ZoneInfo("Australia/Lord_Howe"))
    autumn = datetime(2027, 4, 3, 14, tzinfo=UTC)
    runs = [autumn := trigger.next_run(autumn) for _ in range(3)]
    assert [f"{run:%H:%M %z}" for run in runs] == ["01:30 +1100", "01:30 +1030", "02:30 +1030"]
    spring = datetime(2027, 10, 2, 14, 45, tzinfo=UTC)
    runs = [spring := trigger.next_run(spring) for _ in range(2)]
    assert [f"{run:%H:%M %z}" for run in runs] == ["01:30 +1030", "02:30 +1100"]


@pytest.mark.parametrize(
    ("expression", "zone", "day"),
    [
        ("0 0 * * *", "America/Los_Angeles", "2027-03-14"),
        ("0 0 * * *", "America/Los_Angeles", "2027-03-15"),
        ("0 0 * * mon", "America/New_York", "2027-03-15"),
        ("0 0 * * *", "America/Havana", "2027-03-14"),  # where that midnight is left out
    ],
)
def test_midnight_comes_on_the_day_of_a_clock_change(expression: str, zone: str, day: str) -> None:
    place = ZoneInfo(zone)
    before = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=place).astimezone(UTC) - timedelta(hours=3)
    run = cron_trigger(expression, place).next_run(before)
    assert run.astimezone(place).date().isoformat() == day


def test_an_hour_that_comes_twice_is_run_once() -> None:
    place = ZoneInfo("America/New_York")
    trigger = cron_trigger("30 1 * * *", place)
    first = trigger.next_run(datetime(2027, 11, 7, 4, tzinfo=UTC))
    assert first.astimezone(UTC) == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)
    assert trigger.next_run(first).astimezone(UTC) == datetime(2027, 11, 8, 6, 30, tzinfo=UTC)


def test_a_day_or_a_weekday_where_both_are_given() -> None:
    trigger = cron_trigger("0 0 13 * 5", UTC)
    first = trigger.next_run(datetime(2027, 1, 9, tzinfo=UTC))
    assert [first.day, trigger.next_run(first).day] == [13, 15]
