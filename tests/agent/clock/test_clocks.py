"""First response, next response, resolution: when each starts, stands still and stops."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import NOW, a_case, a_comment

from accalmie.case import Event
from accalmie.clock import (
    ALWAYS,
    ClockSettings,
    basis_of,
    clocks_of,
    earliest_due,
    warning_for,
)
from accalmie.clock.clocks import waits_of

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
CHOSEN = ClockSettings(resolution=8 * 60, next_response=30)
START = NOW  # of the sample's clock: it was posted then


def event(minutes: int, action: Any, **details: Any) -> Event:
    at = START + minutes * MINUTE
    return Event(case_id="1", at=at, actor="agent", action=action, details=details)


def replied(minutes: int) -> list[Event]:
    moved = event(minutes, "status_changed", **{"from": "replied", "to": "watching"})
    return [event(minutes, "reply_observed"), moved]


def test_only_the_first_response_runs_at_first() -> None:
    """Without a reply there is no next response; resolution runs where it is counted."""
    clocks = clocks_of(a_case(), [], ClockSettings(), ALWAYS, START)
    assert clocks.next_response is None and clocks.resolution is None
    assert (clocks.first_response.state, clocks.first_response.minutes_left) == ("active", 60)
    counted = clocks_of(a_case(), [], CHOSEN, ALWAYS, START).resolution
    assert counted is not None and counted.due_at == START + 8 * HOUR


@pytest.mark.parametrize(
    ("events", "at", "state", "left"),
    [
        ([*replied(10), event(100, "reopened")], 110, "active", 20),
        ([*replied(10), event(100, "reopened")], 131, "active_with_misses", -1),
        ([*replied(10), event(100, "reopened"), event(120, "reopened")], 110, "active", 20),
        ([*replied(10), event(100, "reopened"), *replied(125)], 999, "hit", 5),
        ([*replied(10), event(100, "reopened"), *replied(145)], 999, "missed", -15),
        ([*replied(10), event(100, "reopened"),
          event(105, "decision", status="closed")], 999, "hit", 25),
        ([*replied(10), event(100, "reopened"), *replied(145), event(200, "reopened")],
         210, "active", 20),
    ],
)  # fmt: skip
def test_the_next_response(events: list[Event], at: int, state: str, left: int) -> None:
    """It counts from the author's first word since our reply, until ours or the end."""
    clocks = clocks_of(a_case(), events, CHOSEN, ALWAYS, START + at * MINUTE)
    standing = clocks.next_response
    assert standing is not None
    assert (standing.state, standing.minutes_left) == (state, left)


def test_resolution_stands_still_while_the_author_is_awaited() -> None:
    """The hours between our reply and the author's next word do not count."""
    case, answered = a_case(status="watching"), replied(60)
    frozen = clocks_of(case, answered, CHOSEN, ALWAYS, START + 99 * HOUR).resolution
    assert frozen is not None
    assert (frozen.due_at, frozen.minutes_left, frozen.state) == (None, None, "active")
    again = [*answered, event(60 + 600, "reopened")]
    running = clocks_of(case, again, CHOSEN, ALWAYS, START + 11 * HOUR).resolution
    assert running is not None and running.due_at == START + 18 * HOUR
    ended = a_case(resolved_at=START + 19 * HOUR)
    stopped = clocks_of(ended, again, CHOSEN, ALWAYS, START + 99 * HOUR).resolution
    assert stopped is not None and (stopped.state, stopped.minutes_left) == ("missed", -60)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["ours", "theirs", "hands"]), max_size=12))
def test_waits_never_overlap(turns: list[str]) -> None:
    """Whoever writes when, the author's turns follow each other, and only the last one is open."""
    events: list[Event] = []
    for number, turn in enumerate(turns):
        if turn == "ours":
            events += replied(number)
        elif turn == "theirs":
            events.append(event(number, "reopened"))
        else:
            events.append(event(number, "assigned", department="Billing"))
    waits = waits_of(events)
    for (_, until), (since, _) in pairwise(waits):
        assert until is not None and until <= since
    spoken = [turn for turn in turns if turn != "hands"]
    assert bool(waits and waits[-1][1] is None) is (spoken[-1:] == ["ours"])


@pytest.mark.parametrize(
    ("precision", "minutes_before", "due"),
    [
        ("exact", 20, None), ("minute", 20, None), ("unknown", 20, None),
        ("hour", 120, -120),  # posted two to three hours before it was seen
        ("day", 0, -24 * 60 + 60), ("day", 3 * 24 * 60, None),
    ],
)  # fmt: skip
def test_a_rough_time_may_be_late_already(
    precision: str, minutes_before: int, due: int | None
) -> None:
    """ "2 hours ago" may be three: the clock says so beside its minutes, and is not late by it."""
    posted = NOW - minutes_before * MINUTE
    comment = a_comment(posted_at=posted, posted_at_precision=precision, seen_at=NOW)
    case = a_case(comment=comment, first_seen_at=NOW, due_at=NOW + HOUR)
    assert basis_of(case) == ("posted" if precision in ("exact", "minute") else "first_seen")
    assert earliest_due(case) == (None if due is None else NOW + due * MINUTE)


@pytest.mark.parametrize(
    ("minutes", "changes", "warned"),
    [
        (-16, {}, None), (-15, {}, "soon"), (-1, {}, "soon"), (0, {}, "due"), (500, {}, "due"),
        (24 * 60 + 1, {}, None), (-5, {"status": "closed"}, None),
        (-5, {"replied_at": NOW}, None), (5, {"status": "waiting_department"}, "due"),
    ],
)  # fmt: skip
def test_warnings(minutes: int, changes: dict[str, Any], warned: str | None) -> None:
    """Fifteen minutes before and at the hour, while somebody can still act on it."""
    case = a_case(**changes)
    assert warning_for(case, 15, case.due_at + minutes * MINUTE) == warned
    if minutes < 0:
        assert warning_for(case, 0, case.due_at + minutes * MINUTE) is None
