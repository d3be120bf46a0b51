"""Spans of a week as a person writes them: "Mon-Fri 09:00-12:30". Pure.

In: the text. Out: the days and the two times of day of the wall clock. Days may be named in
English or in French, by their first three letters or in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

DAY_MINUTES = 24 * 60
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_JOURS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_DAY_OF = {name: day for names in (_DAYS, _JOURS) for day, name in enumerate(names)}
_SPAN = re.compile(
    r"\s*([a-z]{3,9})(?:\s*-\s*([a-z]{3,9}))?\s+(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)\s*",
    re.IGNORECASE,
)


class Span(Struct, frozen=True):
    """From minute `opens` to minute `closes` (not included) of each of `days` (0 is Monday)."""

    days: frozenset[int]
    opens: int  # 0 to 1439
    closes: int  # above `opens`, at most 1440


ALL_WEEK = (Span(frozenset(range(7)), 0, DAY_MINUTES),)


def parse_span(text: str) -> Span:
    """The span that `text` names: "Mon-Fri 09:00-12:30", "Sat 10:00-24:00", "Fri-Mon 00:00-24:00".

    Raises: ValueError with what is expected; a span that goes past midnight is two spans.
    """
    found = _SPAN.fullmatch(text)
    first = _day(found[1]) if found else None
    last = first if found is None or found[2] is None else _day(found[2])
    if found is None or first is None or last is None:
        raise ValueError(f'"{text}" names no hours: write them like "Mon-Fri 09:00-18:00"')
    opens, closes = _minute(found[3], found[4]), _minute(found[5], found[6])
    if opens is None or closes is None or opens >= closes:
        raise ValueError(f'"{text}" must end after it begins, at 24:00 at the latest')
    days = frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
    return Span(days, opens, closes)


def parse_week(texts: Iterable[str]) -> tuple[Span, ...]:
    """Every span of `texts`; no text at all is all week. Raises: ValueError."""
    return tuple(map(parse_span, texts)) or ALL_WEEK


def spans_on(week: Iterable[Span], weekday: int) -> list[tuple[int, int]]:
    """(opens, closes) of one day in their order, overlapping and touching spans made one."""
    joined: list[tuple[int, int]] = []
    for opens, closes in sorted((s.opens, s.closes) for s in week if weekday in s.days):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(closes, joined[-1][1]))
        else:
            joined.append((opens, closes))
    return joined


def _day(name: str) -> int | None:
    return _DAY_OF.get(name[:3].lower())


def _minute(hour: str, minute: str) -> int | None:
    at = int(hour) * 60 + int(minute)
    return at if int(minute) < 60 and at <= DAY_MINUTES else None
