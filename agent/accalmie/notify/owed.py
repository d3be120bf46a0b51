"""What departments are owed of a case at this moment. Pure.

In: a case, the settings, the time. Out: deliveries, with the same keys each time they are asked
for, so that whoever keeps them knows which are new. This is all that passing a case on needs: the
case says that it waits, and what is owed follows, also after a crash.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from ..case import OPEN, Case
from ..clock import Calendar, awaited, warning_for
from ..department import Department
from .delivery import Delivery, key_of, new_delivery

REMINDERS = 3  # then a person asks in another way
OWED_FOR = timedelta(days=60)  # since it was passed: shorter than deliveries are remembered


def owed_by_passing(
    case: Case, departments: Mapping[str, Department], calendar: Calendar, now: datetime
) -> list[Delivery]:
    """The hand-over, and the last reminder whose time has come; nothing where nobody waits."""
    asked = departments.get(case.department)
    since = case.passed_at
    if case.status != "waiting_department" or since is None or asked is None:
        return []
    if now - since > OWED_FOR:
        return []
    owed = [new_delivery(case.id, case.department, "handover", since, now)]
    nth = _reminders(asked, calendar, since, now)
    if nth:
        owed.append(new_delivery(case.id, case.department, "reminder", since, now, nth))
    return owed


def owed_by_clock(
    case: Case, department: str, minutes_before: int, now: datetime
) -> Delivery | None:
    """The warning that the first response is due soon, or due."""
    warning, due = warning_for(case, minutes_before, now), awaited(case)
    if warning is None or due is None:
        return None
    return new_delivery(case.id, department, warning, due, now)


def is_owed(delivery: Delivery, case: Case | None) -> bool:
    """Whether what waits is still to be sent: an erased, answered or closed case needs nothing.

    Of a case that was passed on again, only the last passing counts.
    """
    if case is None or case.status not in OPEN or case.erased_at is not None:
        return False
    if delivery.kind in ("soon", "due"):
        return awaited(case) is not None
    since = case.passed_at
    return (
        case.status == "waiting_department"
        and since is not None
        and delivery.key == key_of(case.id, case.department, delivery.kind, delivery.nth, since)
    )


def _reminders(asked: Department, calendar: Calendar, since: datetime, now: datetime) -> int:
    """How many reminders' times have come: each `remind_minutes` of open time."""
    if not asked.remind_minutes:
        return 0
    passed = calendar.between(since, now) // timedelta(minutes=asked.remind_minutes)
    return min(REMINDERS, passed)
