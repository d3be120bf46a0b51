"""When the desk is open: weekly hours in a time zone, without public holidays and pauses. Pure.

In: instants with a time zone. Out: instants in UTC and spans of open time. Hours are those of the
wall clock: where it jumps forward, what it skips is no open time; where it goes back, the repeated
hour counts, once, as part of whatever was open when it began.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .hours import ALL_WEEK, DAY_MINUTES, Span, spans_on

Stretch = tuple[datetime, datetime]  # UTC; the end is not included
MOST_DAYS = 4000  # looked through for open time: longer than any pauses the settings allow
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Calendar:
    """`closed` says which local dates are closed all day: public holidays and pauses."""

    def __init__(
        self,
        week: Sequence[Span] = ALL_WEEK,
        zone: ZoneInfo | None = None,
        closed: Callable[[date], bool] = lambda day: False,
    ) -> None:
        """Raises: ValueError for a week without open time."""
        self._days = [spans_on(week, weekday) for weekday in range(7)]
        if not any(self._days):
            raise ValueError("a week needs at least one span of open time")
        self._zone, self._closed = zone or ZoneInfo("UTC"), closed

    def add(self, start: datetime, minutes: float, frozen: Sequence[Stretch] = ()) -> datetime:
        """When `minutes` of open time have passed after `start`, those in `frozen` not counted.

        0 minutes end at once, whether it is open or not. Raises: ValueError for a `start` without
        its time zone, OverflowError where nothing opens for MOST_DAYS.
        """
        left, start = timedelta(minutes=minutes), in_utc(start)
        if left <= timedelta(0):
            return start
        for opens, closes in self._running(start, frozen):
            if closes - opens >= left:
                return opens + left
            left -= closes - opens
        raise OverflowError("the calendar does not open in time")

    def between(self, start: datetime, end: datetime, frozen: Sequence[Stretch] = ()) -> timedelta:
        """The open time from `start` to `end`, without what is in `frozen`; 0 where `end` is first.

        Raises: ValueError for an instant without its time zone.
        """
        end, passed = in_utc(end), timedelta(0)
        for opens, closes in self._running(in_utc(start), frozen):
            if opens >= end:
                break
            passed += min(closes, end) - opens
        return passed

    def is_open(self, moment: datetime) -> bool:
        """Raises: ValueError for a moment without its time zone."""
        moment = in_utc(moment)
        return self.between(moment, moment + timedelta(microseconds=1)) > timedelta(0)

    def _running(self, start: datetime, frozen: Sequence[Stretch]) -> Iterator[Stretch]:
        """Open time from `start` on, in its order, without what is frozen."""
        for opens, closes in self._stretches(start):
            at = opens
            for begins, ends in sorted(frozen):
                if at < begins < closes:
                    yield at, begins
                if begins < closes:
                    at = max(at, ends)
            if at < closes:
                yield at, closes

    def _stretches(self, start: datetime) -> Iterator[Stretch]:
        day = start.astimezone(self._zone).date()
        for _ in range(MOST_DAYS):
            for opens, closes in [] if self._closed(day) else self._days[day.weekday()]:
                first, last = self._instant(day, opens), self._instant(day, closes)
                if last > start and last > first:
                    yield max(first, start), last
            day += _DAY

    def _instant(self, day: date, minute: int) -> datetime:
        """The first instant at which the wall clock has reached `minute` of `day`."""
        if minute == DAY_MINUTES:
            day, minute = day + _DAY, 0
        wall = datetime.combine(day, time(minute // 60, minute % 60), self._zone)
        instant = wall.astimezone(UTC)
        if instant.astimezone(self._zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
            return instant
        before = wall.replace(fold=1).astimezone(UTC)  # the wall clock skips it: find the jump
        while instant - before > _MINUTE:
            middle = before + _halved(instant - before)
            if middle.astimezone(self._zone).replace(tzinfo=None) < wall.replace(tzinfo=None):
                before = middle
            else:
                instant = middle
        return instant


def in_utc(moment: datetime) -> datetime:
    """Raises: ValueError for a moment without its time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC)


def _halved(span: timedelta) -> timedelta:
    return timedelta(minutes=max(1, span // _MINUTE // 2))


ALWAYS = Calendar()
