"""Step 4, don't wait: when a reply is due, how its clock stands, and when somebody is warned.

In: a comment or a case, the calendar that the person chose, and the time. Out: instants in UTC, a
state, whole minutes. It reads no clock of its own and stores nothing.
"""

from .calendar import ALWAYS, Calendar
from .chosen import ClockSettings, Pause
from .clocks import Clocks, Standing, clocks_of
from .first_response import (
    RECENT,
    WITHIN_MINUTES,
    Basis,
    ClockState,
    basis_of,
    clock_state,
    due_at,
    earliest_due,
    first_response_minutes,
    minutes_left,
    minutes_until,
    start_of,
    stopped_at,
)
from .warnings import STALE, Warned, awaited, warning_for

__all__ = [
    "ALWAYS",
    "RECENT",
    "STALE",
    "WITHIN_MINUTES",
    "Basis",
    "Calendar",
    "ClockSettings",
    "ClockState",
    "Clocks",
    "Pause",
    "Standing",
    "Warned",
    "awaited",
    "basis_of",
    "clock_state",
    "clocks_of",
    "due_at",
    "earliest_due",
    "first_response_minutes",
    "minutes_left",
    "minutes_until",
    "start_of",
    "stopped_at",
    "warning_for",
]
