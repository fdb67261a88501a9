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
STARRED = ["*/15 * * * *", "30 * * * *", "*/20 0-2 * * *", "0 */6 * * *"]


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


def matching(expression: str, zone: ZoneInfo, after: datetime) -> datetime:
    """The first minute after it at which the wall shows a time of the expression."""
    moment = after.replace(second=0, microsecond=0)
    while True:
        moment += timedelta(minutes=1)
        wall = moment.astimezone(zone).replace(tzinfo=None)
        if croniter.match(expression, wall):
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


# Not where half an hour is repeated: CronSim, which goes by hours there, leaves out one run in a year.
@pytest.mark.parametrize("zone", [zone for zone in ZONES if zone != "Australia/Lord_Howe"])
@pytest.mark.parametrize("expression", STARRED)
def test_what_begins_with_a_star_goes_by_the_time_that_passes(expression: str, zone: str) -> None:
    place = ZoneInfo(zone)
    trigger = cron_trigger(expression, place)
    for change in [BEGIN, *changes_of(place)][:5]:
        after = change - timedelta(hours=2)
        for _ in range(6):
            found = trigger.next_run(after).astimezone(UTC)
            assert found == matching(expression, place, after), after
            after = found


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
