"""The three clocks of a case: first response, next response, resolution. Pure.

In: a case, its events, the calendar and the minutes that are allowed. Out: for each clock when it
is due and how it stands. The semantics are Zammad's (CASES.md): a clock never starts again when
the case changes hands; the next response counts from when the author wrote again; resolution is
frozen while it is the author's turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from ..case import Case, Event
from ..comment import Instant
from .calendar import Calendar, Stretch
from .chosen import ClockSettings
from .first_response import ClockState, clock_state, minutes_left, minutes_until, start_of

OURS_DONE = frozenset({"replied", "watching"})  # it is the author's turn


class Standing(Struct, frozen=True, kw_only=True):
    """One clock. `due_at` is None while it is frozen."""

    due_at: Instant | None
    state: ClockState
    minutes_left: int | None  # rounded down: below 0, late by that many; None while frozen


class Clocks(Struct, frozen=True, kw_only=True):
    """None is a clock that does not run for this case."""

    first_response: Standing
    next_response: Standing | None = None
    resolution: Standing | None = None


def clocks_of(
    case: Case, events: Sequence[Event], chosen: ClockSettings, calendar: Calendar, now: datetime
) -> Clocks:
    """How the clocks of `case` stand; `events` are its own, oldest first."""
    first = Standing(
        due_at=case.due_at, state=clock_state(case, now), minutes_left=minutes_left(case, now)
    )
    return Clocks(
        first_response=first,
        next_response=_next_response(case, events, chosen, calendar, now),
        resolution=_resolution(case, events, chosen, calendar, now),
    )


def waits_of(events: Sequence[Event]) -> list[tuple[datetime, datetime | None]]:
    """When it was the author's turn: from our reply until they wrote again; None: it still is."""
    waits: list[tuple[datetime, datetime | None]] = []
    since: datetime | None = None
    for event in events:
        if since is None and _is_our_reply(event):
            since = event.at
        elif since is not None and _is_theirs(event):
            waits.append((since, max(since, event.at)))
            since = None
    return [*waits, (since, None)] if since is not None else waits


def _next_response(
    case: Case, events: Sequence[Event], chosen: ClockSettings, calendar: Calendar, now: datetime
) -> Standing | None:
    """The clock of the last time the author wrote again; None where they never did."""
    asked: datetime | None = None
    answered: datetime | None = None
    for event in events:
        if event.action == "reopened":
            if asked is None or answered is not None:  # a second message does not start it again
                asked, answered = event.at, None
        elif asked is not None and answered is None and (_is_our_reply(event) or _closes(event)):
            answered = event.at
    if asked is None:
        return None
    due = case.next_due_at if answered is None else None
    return _standing(due or calendar.add(asked, chosen.next_response), answered, now)


def _resolution(
    case: Case, events: Sequence[Event], chosen: ClockSettings, calendar: Calendar, now: datetime
) -> Standing | None:
    if not chosen.resolution:
        return None
    start = start_of(case.comment, case.first_seen_at)
    waits = waits_of(events)
    passed: list[Stretch] = [(since, until) for since, until in waits if until is not None]
    due = calendar.add(start, chosen.resolution, passed)
    waiting = waits[-1][0] if waits and waits[-1][1] is None else None
    if case.resolved_at is None and waiting is not None:
        state: ClockState = "active" if waiting <= due else "active_with_misses"
        return Standing(due_at=None, state=state, minutes_left=None)
    return _standing(due, case.resolved_at, now)


def _standing(due: datetime, stopped: datetime | None, now: datetime) -> Standing:
    moment = stopped or now
    if stopped is not None:
        state: ClockState = "hit" if stopped <= due else "missed"
    else:
        state = "active" if now <= due else "active_with_misses"
    return Standing(due_at=due, state=state, minutes_left=minutes_until(due, moment))


def _is_our_reply(event: Event) -> bool:
    return event.action == "reply_observed" or (
        event.action == "status_changed" and event.details.get("to") in OURS_DONE
    )


def _is_theirs(event: Event) -> bool:
    to = event.details.get("to")
    return event.action == "reopened" or (
        event.action == "status_changed" and to is not None and to not in OURS_DONE
    )


def _closes(event: Event) -> bool:
    closed = event.details.get("status") in ("closed", "void")
    return closed and event.action in ("decision", "decision_hide")
