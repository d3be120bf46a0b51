"""The hour: where it starts, when it ends, how it stands."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import NOW, a_case, a_comment

from accalmie.clock import (
    clock_state,
    due_at,
    first_response_minutes,
    minutes_left,
    start_of,
    stopped_at,
)

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("precision", ["exact", "minute"])
def test_starts_when_posted(precision: str) -> None:
    """A time of posting known to the minute starts the clock."""
    comment = a_comment(posted_at=NOW, posted_at_precision=precision, seen_at=NOW + 20 * MINUTE)
    assert start_of(comment, NOW + 30 * MINUTE) == NOW


@pytest.mark.parametrize("precision", ["hour", "day", "unknown"])
def test_a_vague_time_starts_at_first_sight(precision: str) -> None:
    """ "2 hours ago" or a bare date is no start: the first sight is."""
    seen = NOW + 20 * MINUTE
    comment = a_comment(posted_at=NOW, posted_at_precision=precision, seen_at=seen)
    assert start_of(comment, NOW + 30 * MINUTE) == seen


def test_an_old_or_future_posting_starts_at_first_sight() -> None:
    """A comment older than a day, dated ahead of us, or without a date starts when seen."""
    for posted in (NOW - timedelta(hours=24, seconds=1), NOW + MINUTE, None):
        assert start_of(a_comment(posted_at=posted, seen_at=NOW), NOW) == NOW
    day_old = NOW - timedelta(hours=24)
    assert start_of(a_comment(posted_at=day_old, seen_at=NOW), NOW) == day_old


def test_first_sight_is_never_ahead_of_now() -> None:
    """Without a sight, or with one from a clock ahead of ours, the clock starts now."""
    for seen in (None, NOW + MINUTE):
        assert start_of(a_comment(posted_at=None, seen_at=seen), NOW) == NOW


def test_due_is_an_hour_of_real_time() -> None:
    """Sixty minutes pass even where the clocks go back in between."""
    paris = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Paris"))
    due = due_at(paris)
    assert due == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert due.tzinfo is UTC
    assert due_at(NOW, minutes=15) == NOW + 15 * MINUTE


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_due_in_any_zone(moment: datetime, offset: int) -> None:
    """The time zone that a moment is told in does not move the due time."""
    here = moment.replace(tzinfo=UTC)
    there = here.astimezone(timezone(timedelta(minutes=offset)))
    assert due_at(there) == due_at(here) == here + timedelta(hours=1)


def test_a_moment_needs_its_zone() -> None:
    """A time without a zone is refused rather than guessed."""
    with pytest.raises(ValueError, match="time zone"):
        due_at(datetime(2026, 3, 2, 9, 30))


@pytest.mark.parametrize(
    ("changes", "after_due", "state"),
    [
        ({}, -MINUTE, "active"),
        ({}, timedelta(0), "active"),
        ({}, MINUTE, "active_with_misses"),
        ({"replied_at": NOW}, 99 * MINUTE, "hit"),
        ({"replied_at": NOW + 61 * MINUTE}, 99 * MINUTE, "missed"),
        ({"resolved_at": NOW}, 99 * MINUTE, "hit"),
        ({"resolved_at": NOW + 61 * MINUTE}, 99 * MINUTE, "missed"),
        ({"replied_at": NOW, "resolved_at": NOW + 61 * MINUTE}, 99 * MINUTE, "hit"),
    ],
)
def test_states(changes: dict, after_due: timedelta, state: str) -> None:
    """A reply or a closing decision stops the clock for good; without one it runs on, late."""
    case = a_case(due_at=NOW + 60 * MINUTE, **changes)
    assert clock_state(case, case.due_at + after_due) == state


@given(st.integers(-10_000, 10_000))
def test_minutes_left_are_negative_exactly_when_late(seconds: int) -> None:
    """The sign of the minutes left and the state never disagree."""
    case = a_case()
    now = case.due_at - timedelta(seconds=seconds)
    assert (minutes_left(case, now) < 0) is (clock_state(case, now) == "active_with_misses")


def test_minutes_left_stay_when_stopped() -> None:
    """A stopped clock shows what was left when it stopped."""
    case = a_case(due_at=NOW + 60 * MINUTE, replied_at=NOW + 18 * MINUTE)
    assert stopped_at(case) == case.replied_at
    assert minutes_left(case, NOW + timedelta(days=3)) == 42
    assert minutes_left(a_case(due_at=NOW), NOW + timedelta(seconds=30)) == -1


def test_first_response_minutes() -> None:
    """The response time counts from the clock's start to the reply, and never below zero."""
    assert first_response_minutes(a_case()) is None
    assert first_response_minutes(a_case(replied_at=NOW + 18 * MINUTE)) == 18
    assert first_response_minutes(a_case(replied_at=NOW - MINUTE)) == 0
