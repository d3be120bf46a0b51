"""What a department is owed of a case, and when no longer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from samples import NOW, a_case

from accalmie.clock import ALWAYS, ClockSettings
from accalmie.department import Department
from accalmie.notify.owed import is_owed, owed_by_clock, owed_by_passing

MINUTE = timedelta(minutes=1)
BILLING = Department(by="email", to="billing@shop.example", causes=("billing",), remind_minutes=30)
KNOWN = {"Billing": BILLING}
PASSED: dict[str, Any] = {
    "status": "waiting_department", "department": "Billing", "passed_at": NOW,
}  # fmt: skip


def kinds(case: object, now: datetime, calendar: object = ALWAYS) -> list[tuple[str, int]]:
    owed = owed_by_passing(case, KNOWN, calendar, now)  # type: ignore[arg-type]
    return [(one.kind, one.nth) for one in owed]


@pytest.mark.parametrize(
    ("minutes", "owed"),
    [
        (0, [("handover", 1)]), (29, [("handover", 1)]),
        (30, [("handover", 1), ("reminder", 1)]), (65, [("handover", 1), ("reminder", 2)]),
        (9000, [("handover", 1), ("reminder", 3)]), (60 * 24 * 61, []),
    ],
)  # fmt: skip
def test_the_hand_over_and_the_last_reminder(minutes: int, owed: list[tuple[str, int]]) -> None:
    """Three reminders half an hour apart; of those that were missed only the last."""
    assert kinds(a_case(**PASSED), NOW + minutes * MINUTE) == owed


@pytest.mark.parametrize(
    "changes",
    [{"status": "in_progress"}, {"status": "closed"}, {"department": "Nobody"},
     {"passed_at": None}],
)  # fmt: skip
def test_nothing_is_owed_where_nobody_waits(changes: dict[str, Any]) -> None:
    """An answered, closed or never passed case owes nothing."""
    assert kinds(a_case(**{**PASSED, **changes}), NOW + 99 * MINUTE) == []


def test_reminders_wait_for_the_desk_to_open() -> None:
    """Nobody is reminded at night: open minutes count."""
    chosen = ClockSettings(timezone="UTC", hours=("Mon-Fri 09:00-10:00",))
    case = a_case(**PASSED)  # Monday 09:30
    assert kinds(case, NOW + 20 * 60 * MINUTE, chosen.calendar()) == [
        ("handover", 1), ("reminder", 1),
    ]  # fmt: skip
    assert kinds(case, NOW + 24 * 60 * MINUTE, chosen.calendar())[1] == ("reminder", 2)


def test_the_same_is_owed_under_the_same_key() -> None:
    """Asked again, also later, the keys do not change; passed on again, they do."""
    case = a_case(**PASSED)
    [first] = owed_by_passing(case, KNOWN, ALWAYS, NOW)
    assert owed_by_passing(case, KNOWN, ALWAYS, NOW + 9 * MINUTE)[0].key == first.key
    again = a_case(**{**PASSED, "passed_at": NOW + MINUTE})
    assert owed_by_passing(again, KNOWN, ALWAYS, NOW + MINUTE)[0].key != first.key
    assert is_owed(first, case) and not is_owed(first, again)


@pytest.mark.parametrize(
    "changes", [{"status": "in_progress"}, {"status": "closed"}, {"erased_at": NOW}]
)
def test_what_waits_is_dropped_with_its_reason(changes: dict[str, Any]) -> None:
    """An answer, an end or an erasure takes it from the queue; so does a case that is gone."""
    [first] = owed_by_passing(a_case(**PASSED), KNOWN, ALWAYS, NOW)
    assert not is_owed(first, a_case(**{**PASSED, **changes})) and not is_owed(first, None)


def test_warnings_have_their_own_keys() -> None:
    """Before and at the hour are two, once each; a next response is warned of anew."""
    case = a_case()
    soon = owed_by_clock(case, "Billing", 15, case.due_at - 10 * MINUTE)
    due = owed_by_clock(case, "Billing", 15, case.due_at + MINUTE)
    assert soon is not None and due is not None and (soon.kind, due.kind) == ("soon", "due")
    assert owed_by_clock(case, "Billing", 15, case.due_at - 20 * MINUTE) is None
    again = a_case(replied_at=NOW, status="in_progress", next_due_at=case.due_at + 99 * MINUTE)
    anew = owed_by_clock(again, "Billing", 15, case.due_at + 90 * MINUTE)
    assert anew is not None and anew.key not in (soon.key, due.key)
    assert is_owed(anew, again) and not is_owed(anew, a_case(status="watching"))
