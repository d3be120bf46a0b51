"""The report's figures, each with what it is a share of. Pure: cases in, numbers out.

Void cases (not negative after all) count nowhere, erased ones as what is left of them; open ones
count, and one that is already late counts as missed: a figure must not look better because nobody
answered.
"""

from __future__ import annotations

import math
import statistics
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from ..case import OPEN, Case
from ..clock import clock_state, first_response_minutes
from .rows import resolution_minutes

SHOWN_CAUSES = 4  # with a colour of their own; the rest is one group
BANDS = (15, 30, 45, 60, 120, 240, 1440)  # minutes: upper ends of the response time's bands


class Spread(Struct, frozen=True, kw_only=True):
    """How `count` durations are spread, in minutes; None of nothing."""

    count: int
    median: float | None
    mean: float | None
    p90: float | None  # nearest rank: nine in ten were this long or shorter


class Figures(Struct, frozen=True, kw_only=True):
    """Minutes are None where nothing was answered; shares are 0 to 1, None of nothing."""

    total: int
    open: int
    late: int  # open, and past its due time
    answered: int
    within: int  # first responses in time
    settled: int  # what `within` is a share of: answered, closed, or late already
    running: int  # still in time, and so neither
    share_within: float | None
    share_answered: float | None  # of `total`
    median_minutes: float | None
    mean_minutes: float | None
    p90_minutes: float | None
    resolution: Spread
    reopened: int  # cases, however often each
    hidden: int
    void: int


class Tally:
    """Counts cases one by one; what it holds of each is two figures at most."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._states: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._first, self._resolution = array("d"), array("d")

    def add(self, case: Case) -> None:
        counts = self._counts
        if case.status == "void":
            counts["void"] += 1
            return
        counts["total"] += 1
        counts["open"] += case.status in OPEN
        counts["hidden"] += case.decision in ("hide", "report")
        counts["reopened"] += case.reopened_count > 0
        if not _cut_short(case):
            self._states[clock_state(case, self._now)] += 1
            if (minutes := resolution_minutes(case)) is not None:
                self._resolution.append(minutes)
        if (minutes := first_response_minutes(case)) is not None:
            self._first.append(minutes)

    def figures(self) -> Figures:
        counts, states = self._counts, self._states
        settled = states["hit"] + states["missed"] + states["active_with_misses"]
        first = spread_of(self._first)
        return Figures(
            total=counts["total"],
            open=counts["open"],
            late=states["active_with_misses"],
            answered=first.count,
            within=states["hit"],
            settled=settled,
            running=states["active"],
            share_within=states["hit"] / settled if settled else None,
            share_answered=first.count / counts["total"] if counts["total"] else None,
            median_minutes=first.median,
            mean_minutes=first.mean,
            p90_minutes=first.p90,
            resolution=spread_of(self._resolution),
            reopened=counts["reopened"],
            hidden=counts["hidden"],
            void=counts["void"],
        )


def spread_of(minutes: Sequence[float]) -> Spread:
    values = sorted(minutes)
    return Spread(
        count=len(values),
        median=statistics.median(values) if values else None,
        mean=math.fsum(values) / len(values) if values else None,
        p90=_p90(values),
    )


class Volume(Struct, frozen=True):
    """Cases by period and cause. `causes` are the largest first, then "other" for the rest."""

    periods: tuple[date, ...]  # the first day of each
    step: str  # "day", "week" or "month"
    causes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]  # one row a period, one column a cause


def figures_of(cases: Iterable[Case], now: datetime) -> Figures:
    tally = Tally(now)
    for case in cases:
        tally.add(case)
    return tally.figures()


def response_bands(cases: Iterable[Case], now: datetime) -> tuple[list[int], int]:
    """How many were answered within each of BANDS (and beyond), and how many wait, late."""
    counts = [0] * (len(BANDS) + 1)
    waiting = 0
    for case in cases:
        if case.status == "void":
            continue
        minutes = first_response_minutes(case)
        if minutes is not None:
            counts[sum(minutes > band for band in BANDS)] += 1
        elif clock_state(case, now) == "active_with_misses":
            waiting += 1
    return counts, waiting


def volume_of(cases: Iterable[Case], now: datetime) -> Volume:
    """By the day of first sight in the time zone of `now`; by week or month over long times."""
    return volume_by_day(
        Counter(
            (case.first_seen_at.astimezone(now.tzinfo).date(), case.verdict.cause or "other")
            for case in cases
            if case.status != "void"
        )
    )


def volume_by_day(seen: Counter[tuple[date, str]]) -> Volume:
    """`seen`: how many cases on which day with which cause."""
    days = {day for day, _ in seen}
    if not days:
        return Volume((), "day", (), ())
    span = (max(days) - min(days)).days + 1
    step = "day" if span <= 31 else "week" if span <= 31 * 7 else "month"
    periods = _periods(min(days), max(days), step)
    largest: Counter[str] = Counter()
    for (_, cause), count in seen.items():
        largest[cause] += count
    named = [cause for cause, _ in largest.most_common() if cause != "other"][:SHOWN_CAUSES]
    causes = (*named, "other") if len(named) < len(largest) else (*named,)
    counts: Counter[tuple[date, str]] = Counter()
    for (day, cause), count in seen.items():
        counts[_start(day, step), cause if cause in named else "other"] += count
    table = tuple(tuple(counts[period, cause] for cause in causes) for period in periods)
    return Volume(tuple(periods), step, causes, table)


def _cut_short(case: Case) -> bool:
    """Erased while it was open: its clock was stopped by that, neither in time nor late."""
    return case.erased_at is not None and case.resolved_at == case.erased_at


def _p90(minutes: Sequence[float]) -> float | None:
    """Nearest rank: the smallest time within which nine answers in ten came."""
    return minutes[-(-9 * len(minutes) // 10) - 1] if minutes else None


def _periods(first: date, last: date, step: str) -> list[date]:
    periods = [_start(first, step)]
    while (following := _next(periods[-1], step)) <= last:
        periods.append(following)
    return periods


def _start(day: date, step: str) -> date:
    if step == "month":
        return day.replace(day=1)
    return day - timedelta(days=day.weekday()) if step == "week" else day


def _next(period: date, step: str) -> date:
    if step == "month":
        return (period.replace(day=28) + timedelta(days=4)).replace(day=1)
    return period + timedelta(days=7 if step == "week" else 1)
