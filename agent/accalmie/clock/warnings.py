"""When somebody is warned of a response that becomes due: before, and at the hour. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from ..case import OPEN, Case
from .first_response import stopped_at

Warned = Literal["soon", "due"]
STALE = timedelta(hours=24)  # later than this, everybody knows: an agent that was off says nothing


def awaited(case: Case) -> datetime | None:
    """When our next word is due: the next response, else the first; None where none is awaited."""
    if case.status not in OPEN:
        return None
    if case.next_due_at is not None:
        return case.next_due_at
    return None if stopped_at(case) is not None else case.due_at


def warning_for(case: Case, minutes_before: int, now: datetime) -> Warned | None:
    """What is to be told: "soon" from `minutes_before` on, "due" from the hour on, else None.

    0 minutes before: no "soon". One that was never told is not made up for by "due": the caller
    tells each at most once.
    """
    due = awaited(case)
    if due is None:
        return None
    if now >= due:
        return "due" if now - due <= STALE else None
    return "soon" if now >= due - timedelta(minutes=minutes_before) else None
