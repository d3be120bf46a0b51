"""Step 4, don't wait: when the first reply to a comment is due, and how its clock stands.

In: a comment or a case, and the time. Out: instants in UTC, a state, whole minutes. It reads no
clock of its own and stores nothing.
"""

from .first_response import (
    RECENT,
    WITHIN_MINUTES,
    ClockState,
    clock_state,
    due_at,
    first_response_minutes,
    minutes_left,
    start_of,
    stopped_at,
)

__all__ = [
    "RECENT",
    "WITHIN_MINUTES",
    "ClockState",
    "clock_state",
    "due_at",
    "first_response_minutes",
    "minutes_left",
    "start_of",
    "stopped_at",
]
