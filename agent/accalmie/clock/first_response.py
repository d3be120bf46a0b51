"""The first response clock: 60 minutes of the calendar's open time (CASES.md, Zammad's semantics).

It starts when the comment was posted, where the page says so to the minute; else when it was
first seen. It never starts again when the case changes hands or the comment is edited.
"""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Literal

from ..case import Case
from ..comment import Comment, Precision
from .calendar import ALWAYS, Calendar
from .calendar import in_utc as _utc

ClockState = Literal["active", "hit", "missed", "active_with_misses"]

Basis = Literal["posted", "first_seen"]

WITHIN_MINUTES = 60  # the guide's rule: reply within the hour
RECENT = timedelta(hours=24)  # an older comment was out of reach: its hour starts when it is seen
_ROUGH: dict[Precision, timedelta] = {"hour": timedelta(hours=1), "day": timedelta(days=1)}


def start_of(comment: Comment, now: datetime) -> datetime:
    """When the clock of `comment` starts, in UTC.

    The time of posting counts where it is known to the minute, is not older than RECENT when the
    comment is first seen and is not in the future (a site's clock may be ahead of ours). "2 hours
    ago" or a bare date would make a case late by guesswork: there, the first sight counts.
    """
    seen = min(_utc(comment.seen_at or now), _utc(now))
    if comment.posted_at is None or comment.posted_at_precision not in ("exact", "minute"):
        return seen
    posted = _utc(comment.posted_at)
    return posted if seen - RECENT <= posted <= seen else seen


def due_at(start: datetime, minutes: int = WITHIN_MINUTES, calendar: Calendar = ALWAYS) -> datetime:
    """`minutes` of open time after `start`, in UTC, whatever a clock change does in between.

    Raises: ValueError for a `start` without a time zone.
    """
    return calendar.add(start, minutes)


def basis_of(case: Case) -> Basis:
    """What its clock counts from: shown beside the minutes where it is not the posting."""
    comment = case.comment
    start = start_of(comment, case.first_seen_at)
    known = comment.posted_at_precision in ("exact", "minute")
    return "posted" if known and comment.posted_at == start else "first_seen"


def earliest_due(case: Case) -> datetime | None:
    """When it may have been due already, where the page tells only roughly when it was posted.

    None where the time is known to the minute, is not told, or is out of reach (see RECENT). The
    minutes allowed are taken as real ones: this is a «may be», never a state.
    """
    comment = case.comment
    rough = _ROUGH.get(comment.posted_at_precision)
    if rough is None or comment.posted_at is None:
        return None
    start = start_of(comment, case.first_seen_at)
    posted = _utc(comment.posted_at) - rough
    return case.due_at - (start - posted) if start - RECENT <= posted < start else None


def stopped_at(case: Case) -> datetime | None:
    """When the first response clock stopped: our reply, else a decision that closed the case."""
    return case.replied_at or case.resolved_at


def clock_state(case: Case, now: datetime) -> ClockState:
    """`hit` and `missed` are final; `active_with_misses` runs on, late."""
    stopped = stopped_at(case)
    if stopped is not None:
        return "hit" if stopped <= case.due_at else "missed"
    return "active" if now <= case.due_at else "active_with_misses"


def minutes_left(case: Case, now: datetime) -> int:
    """Whole minutes left before it is due, rounded down: below 0 exactly when it is late.

    For a stopped clock: what was left when it stopped.
    """
    return minutes_until(case.due_at, stopped_at(case) or now)


def minutes_until(due: datetime, moment: datetime) -> int:
    """Whole minutes from `moment` to `due`, rounded down: below 0 exactly when `due` is past."""
    return math.floor((due - moment).total_seconds() / 60)


def first_response_minutes(case: Case) -> float | None:
    """Minutes from the start of the clock to our reply; None without a reply seen.

    The start is `start_of` of the comment at first sight, so that the figure and the due time
    agree. A reply that its site dates before the comment (clocks differ) counts as 0.
    """
    if case.replied_at is None:
        return None
    start = start_of(case.comment, case.first_seen_at)
    return max(0.0, (case.replied_at - start).total_seconds() / 60)
