"""A case as the desk and the board list it: the record, with what its clock says now. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from ..case import Case, Event
from ..clock import clock_state, minutes_left


def case_row(case: Case, now: datetime) -> dict[str, Any]:
    """The whole record as JSON values, plus `clock_state` and `minutes_left` (below 0: late by)."""
    row: dict[str, Any] = msgspec.to_builtins(case)
    row["clock_state"] = clock_state(case, now)
    row["minutes_left"] = minutes_left(case, now)
    return row


def event_row(event: Event) -> dict[str, Any]:
    row: dict[str, Any] = msgspec.to_builtins(event)
    return row
