"""What `accalmie.toml` says of the clock under [clock], and the calendar that comes of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Meta, Struct

from .calendar import ALWAYS, Calendar
from .first_response import WITHIN_MINUTES
from .hours import parse_week
from .public_holidays import public_holidays

WARN_MINUTES = 15  # before it is due (CASES.md)
MOST_CLOSED_DAYS = 3000  # together: the calendar opens within MOST_DAYS
Minutes = Annotated[int, Meta(ge=1, le=43_200)]  # up to thirty days, open around the clock


class Pause(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"first": "from"}
):
    """Closed from one local date to another, both included."""

    first: date
    until: date

    def __post_init__(self) -> None:
        if self.until < self.first:
            raise ValueError("a pause ends on the day it begins or later")


class ClockSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Without hours the clock runs all day, every day. Hours are those of `timezone`."""

    timezone: str = ""  # "Europe/Paris"
    hours: tuple[str, ...] = ()  # "Mon-Fri 09:00-12:30"
    holidays: str = ""  # "FR", "DE-BY": public holidays are closed
    pauses: tuple[Pause, ...] = ()
    first_response: Minutes = WITHIN_MINUTES
    next_response: Minutes = WITHIN_MINUTES
    resolution: Annotated[int, Meta(ge=0, le=525_600)] = 0  # 0: not counted
    warn: Annotated[int, Meta(ge=0, le=1440)] = WARN_MINUTES

    def __post_init__(self) -> None:
        """Raises: ValueError with what to write instead."""
        self.calendar()

    def calendar(self) -> Calendar:
        """Raises: ValueError for hours, a zone or a country that are none."""
        if not (self.timezone or self.hours or self.holidays or self.pauses):
            return ALWAYS
        if not self.timezone:
            raise ValueError('hours need a time zone: add one like timezone = "Europe/Paris"')
        return Calendar(parse_week(self.hours), _zone(self.timezone), self._closed())

    def _closed(self) -> Callable[[date], bool]:
        closed = sum((pause.until - pause.first).days + 1 for pause in self.pauses)
        if closed > MOST_CLOSED_DAYS:
            raise ValueError(f"pauses of {closed} days are too long: {MOST_CLOSED_DAYS} at most")
        is_holiday, pauses = public_holidays(self.holidays), self.pauses
        return lambda day: is_holiday(day) or any(p.first <= day <= p.until for p in pauses)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f'"{name}" is no time zone: write it like "Europe/Paris"') from None
