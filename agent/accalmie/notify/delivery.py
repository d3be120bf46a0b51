"""One message on its way to a department: its states and its rules. Pure.

waiting ──► sending ──► sent        the receiver took it
   ▲           │ ├────► unsure      it may have: never sent again by itself
   └───────────┘ └────► given_up    it was refused, or nobody took it in time
waiting ──► dropped                 its case no longer waits: answered, closed, erased

A delivery is recorded as `sending` before a byte leaves and as what came of it afterwards. What a
crash cuts off in between is unsure, except for receivers that drop what carries a known key: to
them it is sent again with the same key. A delivery holds no text of a comment and no name of its
author: the message is made from the case each time it is sent.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ..comment import Instant

Kind = Literal["handover", "reminder", "soon", "due"]
State = Literal["waiting", "sending", "sent", "unsure", "given_up", "dropped"]
Result = Literal["taken", "not_now", "refused", "unknown"]

ENDED: frozenset[State] = frozenset({"sent", "unsure", "given_up", "dropped"})
GIVE_UP = timedelta(days=2)  # mail servers are said to be away for a weekend
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
MOST_WAIT = timedelta(hours=6)  # that a receiver may ask for
WARNING_WAITS = timedelta(hours=2)  # a warning that is older warns of nothing


class Outcome(Struct, frozen=True, kw_only=True):
    """What came of one try. `detail` is a code: "250", "429", "timeout", never a text."""

    result: Result
    detail: str = ""
    wait: timedelta | None = None  # as the receiver asked


class Delivery(Struct, frozen=True, kw_only=True, omit_defaults=True):
    key: str  # the same for the same message: the receiver's idempotency key
    case_id: str
    department: str
    kind: Kind
    nth: int = 1  # of the reminders
    state: State = "waiting"
    queued_at: Instant
    next_at: Instant
    tries: int = 0
    detail: str = ""  # of the last try
    ended_at: Instant | None = None


def key_of(case_id: str, department: str, kind: Kind, nth: int, since: datetime) -> str:
    """The key of what is owed since `since`: computed again, it is the same."""
    named = f"{case_id}|{department}|{kind}|{nth}|{since.timestamp():.6f}"
    return "acc-" + hashlib.sha256(named.encode()).hexdigest()[:32]


def new_delivery(
    case_id: str, department: str, kind: Kind, since: datetime, now: datetime, nth: int = 1
) -> Delivery:
    key = key_of(case_id, department, kind, nth, since)
    return Delivery(
        key=key, case_id=case_id, department=department, kind=kind, nth=nth,
        queued_at=now, next_at=now,
    )  # fmt: skip


def begin(delivery: Delivery) -> Delivery:
    """To be recorded before it is sent."""
    return replace(delivery, state="sending", tries=delivery.tries + 1)


def end(delivery: Delivery, outcome: Outcome, now: datetime, *, knows_keys: bool) -> Delivery:
    """What is recorded of a try. `knows_keys`: the receiver drops a key that it has seen."""
    tried = replace(delivery, detail=outcome.detail)
    if outcome.result == "taken":
        return replace(tried, state="sent", ended_at=now)
    if outcome.result == "refused":
        return replace(tried, state="given_up", ended_at=now)
    if outcome.result == "unknown" and not knows_keys:
        return replace(tried, state="unsure", ended_at=now)
    asked = min(outcome.wait or FIRST_WAIT, MOST_WAIT)
    next_at = now + max(asked, wait_after(delivery.tries))
    lives = WARNING_WAITS if delivery.kind in ("soon", "due") else GIVE_UP
    if next_at - delivery.queued_at > lives:
        return replace(tried, state="given_up", ended_at=now)
    return replace(tried, state="waiting", next_at=next_at)


def cut_off(delivery: Delivery, now: datetime, *, knows_keys: bool) -> Delivery:
    """What a `sending` of a run that ended is."""
    outcome = Outcome(result="unknown", detail="cut_off")
    return end(delivery, outcome, now, knows_keys=knows_keys)


def drop(delivery: Delivery, now: datetime) -> Delivery:
    return replace(delivery, state="dropped", ended_at=now)


def wait_after(tries: int) -> timedelta:
    """5 s, 10 s, 20 s and so on, to a quarter of an hour."""
    doublings: int = min(max(tries - 1, 0), 10)
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << doublings))
