"""The report's figures, each with what it is a share of. Pure: cases in, numbers out.

Void cases (not negative after all) count nowhere, erased ones as what is left of them; open ones
count, and one that is already late counts as missed: a figure must not look better because nobody
answered.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from ..case import OPEN, Case
from ..clock import clock_state, first_response_minutes

SHOWN_CAUSES = 4  # with a colour of their own; the rest is one group
BANDS = (15, 30, 45, 60, 120, 240, 1440)  # minutes: upper ends of the response time's bands


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
    median_minutes: float | None
    mean_minutes: float | None
    p90_minutes: float | None
    hidden: int
    void: int


class Volume(Struct, frozen=True):
    """Cases by period and cause. `causes` are the largest first, then "other" for the rest."""

    periods: tuple[date, ...]  # the first day of each
    step: str  # "day", "week" or "month"
    causes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]  # one row a period, one column a cause


def figures_of(cases: Sequence[Case], now: datetime) -> Figures:
    counted = [case for case in cases if case.status != "void"]
    states = Counter(clock_state(case, now) for case in counted if not _cut_short(case))
    minutes = sorted(m for case in counted if (m := first_response_minutes(case)) is not None)
    settled = states["hit"] + states["missed"] + states["active_with_misses"]
    return Figures(
        total=len(counted),
        open=sum(case.status in OPEN for case in counted),
        late=states["active_with_misses"],
        answered=len(minutes),
        within=states["hit"],
        settled=settled,
        running=states["active"],
        share_within=states["hit"] / settled if settled else None,
        median_minutes=statistics.median(minutes) if minutes else None,
        mean_minutes=statistics.fmean(minutes) if minutes else None,
        p90_minutes=_p90(minutes),
        hidden=sum(case.decision in ("hide", "report") for case in counted),
        void=len(cases) - len(counted),
    )


def response_bands(cases: Sequence[Case], now: datetime) -> tuple[list[int], int]:
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


def volume_of(cases: Sequence[Case], now: datetime) -> Volume:
    """By the day of first sight in the time zone of `now`; by week or month over long times."""
    counted = [case for case in cases if case.status != "void"]
    days = [case.first_seen_at.astimezone(now.tzinfo).date() for case in counted]
    if not days:
        return Volume((), "day", (), ())
    span = (max(days) - min(days)).days + 1
    step = "day" if span <= 31 else "week" if span <= 31 * 7 else "month"
    periods = _periods(min(days), max(days), step)
    largest = Counter(case.verdict.cause or "other" for case in counted)
    named = [cause for cause, _ in largest.most_common() if cause != "other"][:SHOWN_CAUSES]
    causes = (*named, "other") if sum(largest[c] for c in named) < len(counted) else (*named,)
    counts: Counter[tuple[date, str]] = Counter()
    for case, day in zip(counted, days, strict=True):
        cause = case.verdict.cause if case.verdict.cause in named else "other"
        counts[_start(day, step), cause or "other"] += 1
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
