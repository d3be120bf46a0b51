"""The calendar against a wall clock that is watched minute by minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.clock import ALWAYS, Calendar
from accalmie.clock.hours import DAY_MINUTES, Span, parse_span, parse_week

MINUTE = timedelta(minutes=1)
WATCHED = timedelta(days=9)
ZONES = [
    "Europe/Paris", "America/New_York", "Australia/Lord_Howe",  # half an hour
    "America/Havana", "Africa/Cairo", "America/St_Johns", "Asia/Kolkata", "UTC",
]  # fmt: skip
JUMPS = {  # just before a change of clocks: forward, back
    "Europe/Paris": ["2026-03-27", "2026-10-23"],
    "America/New_York": ["2026-03-06", "2026-10-30"],
    "Australia/Lord_Howe": ["2026-04-03", "2026-10-02"],
    "America/Havana": ["2026-03-06", "2026-10-30"],  # at midnight
    "Africa/Cairo": ["2026-04-22", "2026-10-28"],  # at midnight, going back over it
    "America/St_Johns": ["2026-03-06", "2026-10-30"],
}


class Brute:
    """The same answers, from looking at the wall clock of every minute."""

    def __init__(self, week: tuple[Span, ...], zone: str, closed: set[date], start: datetime):
        self.open: list[datetime] = []
        highest = datetime.min
        moment = start - timedelta(days=1)
        while moment < start + WATCHED:
            wall = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            highest = max(highest, wall)  # a repeated hour is part of what was open before it
            minute = highest.hour * 60 + highest.minute
            if moment >= start and highest.date() not in closed:
                for span in week:
                    if highest.weekday() in span.days and span.opens <= minute < span.closes:
                        self.open.append(moment)
                        break
            moment += MINUTE

    def add(self, minutes: int, frozen: tuple[datetime, datetime]) -> datetime | None:
        running = [at for at in self.open if not frozen[0] <= at < frozen[1]]
        return running[minutes - 1] + MINUTE if len(running) >= minutes else None

    def between(self, end: datetime) -> timedelta:
        return MINUTE * sum(at < end for at in self.open)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    days = draw(st.frozensets(st.integers(0, 6), min_size=1) | st.just(frozenset(range(7))))
    quarter = st.integers(0, 14) | st.integers(0, 95)  # clocks change at night
    opens = draw(quarter) * 15 + draw(st.sampled_from([0, 0, 7]))
    later = st.integers(opens + 1, DAY_MINUTES)
    closes = draw(st.integers(opens + 1, max(opens + 1, 240)) | later)
    return Span(days, opens, closes)


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone, and a minute, more often than not just before its clocks change."""
    zone = draw(st.sampled_from(ZONES))
    first = draw(st.sampled_from([*JUMPS.get(zone, []), "2026-07-01"]))
    start = datetime.fromisoformat(first).replace(tzinfo=UTC)
    return zone, start + MINUTE * draw(st.integers(0, 4 * DAY_MINUTES))


@settings(max_examples=120, deadline=None)
@given(
    moments(),
    st.lists(spans(), min_size=1, max_size=4),
    st.sets(st.integers(0, 8), max_size=3),
    st.integers(1, 3000),
    st.integers(0, 5 * DAY_MINUTES),
    st.integers(0, DAY_MINUTES),
)
def test_agrees_with_a_watched_wall_clock(
    moment: tuple[str, datetime],
    week: list[Span],
    holidays: set[int],
    minutes: int,
    frozen_after: int,
    frozen_for: int,
) -> None:
    """Sums and differences are those of counting open minutes one by one, over both changes."""
    zone, start = moment
    closed = {start.date() + timedelta(days=day) for day in holidays}
    calendar = Calendar(week, ZoneInfo(zone), closed.__contains__)
    brute = Brute(tuple(week), zone, closed, start)
    begins = start + MINUTE * frozen_after
    frozen = (begins, begins + MINUTE * frozen_for)
    expected = brute.add(minutes, frozen)
    if expected is not None:
        assert calendar.add(start, minutes, [frozen]) == expected
    end = start + MINUTE * frozen_after
    assert calendar.between(start, end) == brute.between(end)
    assert calendar.is_open(end) is (end in brute.open)


@settings(deadline=None)
@given(moments(), st.integers(0, 3000))
def test_open_around_the_clock_is_real_time(moment: tuple[str, datetime], minutes: int) -> None:
    """All week in any zone is time as it passes, whatever the clocks on the wall do."""
    zone, start = moment
    assert Calendar(zone=ZoneInfo(zone)).add(start, minutes) == start + MINUTE * minutes
    assert ALWAYS.add(start, minutes) == start + MINUTE * minutes


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2026-03-02T08:30:00Z", "2026-03-02T09:30:00Z"),  # Monday 09:30 in Paris
        ("2026-03-02T11:00:00Z", "2026-03-02T13:00:00Z"),  # over lunch
        ("2026-03-06T16:50:00Z", "2026-03-09T08:50:00Z"),  # Friday 17:50: ten minutes are left
        ("2026-03-07T12:00:00Z", "2026-03-09T09:00:00Z"),  # Saturday
        ("2026-03-27T16:50:00Z", "2026-03-30T07:50:00Z"),  # summer time begins in between
        ("2026-10-23T15:50:00Z", "2026-10-26T08:50:00Z"),  # and ends
    ],
)
def test_an_hour_of_a_desk_with_lunch(start: str, due: str) -> None:
    """Sixty minutes count only while the desk is open."""
    week = parse_week(["Mon-Fri 09:00-12:30", "lun-ven 13:30-18:00"])
    calendar = Calendar(week, ZoneInfo("Europe/Paris"))
    assert calendar.add(datetime.fromisoformat(start), 60) == datetime.fromisoformat(due)


@pytest.mark.parametrize(
    ("hours", "opens", "closes"),
    [
        ("Sun 02:30-05:00", "2026-03-29T01:00Z", "2026-03-29T03:00Z"),  # half past two is skipped
        ("Sun 01:00-02:30", "2026-03-29T00:00Z", "2026-03-29T01:00Z"),
        ("Sun 02:10-02:50", "2026-04-05T00:10Z", "2026-04-05T00:50Z"),  # all skipped: next week
        ("Sun 02:30-05:00", "2026-10-25T00:30Z", "2026-10-25T04:00Z"),  # half past two comes twice
        ("Sun 01:00-02:30", "2026-10-24T23:00Z", "2026-10-25T00:30Z"),
    ],
)
def test_hours_in_the_night_that_the_clocks_change(hours: str, opens: str, closes: str) -> None:
    """A shift begins when its hour is first reached, and none is counted twice."""
    calendar = Calendar(parse_week([hours]), ZoneInfo("Europe/Paris"))
    first, last = datetime.fromisoformat(opens), datetime.fromisoformat(closes)
    midnight = datetime(
        2026, 3 if first.month < 6 else 10, 28 if first.month < 6 else 24, tzinfo=UTC
    )
    assert calendar.add(midnight, 1) == first + MINUTE
    assert calendar.add(midnight, (last - first) / MINUTE) == last
    assert not calendar.is_open(last) and not calendar.is_open(first - MINUTE)


def test_a_week_without_open_time_is_refused() -> None:
    """A calendar that never opens has no due time: it is refused, and so is one closed for good."""
    with pytest.raises(ValueError, match="open time"):
        Calendar(())
    with pytest.raises(OverflowError):
        Calendar(closed=lambda day: True).add(datetime(2026, 3, 2, tzinfo=UTC), 1)


@pytest.mark.parametrize(
    ("text", "days", "opens", "closes"),
    [
        ("Mon-Fri 09:00-12:30", {0, 1, 2, 3, 4}, 540, 750),
        ("  samedi 9:00 - 24:00 ", {5}, 540, 1440),
        ("Sat-Mon 00:00-00:01", {5, 6, 0}, 0, 1),
        ("dim 10:00-11:00", {6}, 600, 660),
    ],
)
def test_spans_are_read(text: str, days: set[int], opens: int, closes: int) -> None:
    """Days in English or French, over the week's end too, times to the minute."""
    assert parse_span(text) == Span(frozenset(days), opens, closes)


@pytest.mark.parametrize(
    "text",
    ["", "Mon", "Xyz 09:00-10:00", "Mon 10:00-09:00", "Mon 22:00-06:00", "Mon 09:60-10:00",
     "Mon 09:00-24:01", "Mon 09:00-09:00", "Mon-Xyz 09:00-10:00", "9-18"],
)  # fmt: skip
def test_what_is_no_span_is_refused(text: str) -> None:
    """A mistake is told, not guessed at."""
    with pytest.raises(ValueError, match=r"write them like|must end after"):
        parse_span(text)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_span_or_refused(text: str) -> None:
    """Whatever stands in the file, the answer is a sound span or ValueError."""
    try:
        span = parse_span(text)
    except ValueError:
        return
    assert span.days <= set(range(7)) and 0 <= span.opens < span.closes <= DAY_MINUTES
