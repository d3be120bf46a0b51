"""A case as the desk and the board list it: the record, with what its clock says now. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from ..case import Case, Event
from ..clock import awaited, clock_state, earliest_due, minutes_left, minutes_until


def case_row(case: Case, now: datetime) -> dict[str, Any]:
    """The whole record as JSON values, plus what its clock says.

    `clock_state` is that of the first response. `awaited_at`: when our next word is due, None where
    none is awaited; `minutes_left` until then (below 0: late by). `earliest_due_at`: when it may
    have been due already, where the page tells only roughly when the comment was posted.
    """
    row: dict[str, Any] = msgspec.to_builtins(case)
    due, rough = awaited(case), earliest_due(case)
    row["clock_state"] = clock_state(case, now)
    row["awaited_at"] = msgspec.to_builtins(due)
    row["minutes_left"] = minutes_left(case, now) if due is None else minutes_until(due, now)
    row["earliest_due_at"] = msgspec.to_builtins(rough if due == case.due_at else None)
    return row


def event_row(event: Event) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(event)
    return row
