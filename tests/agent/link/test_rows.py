"""A case as the command line and the board show it: what its clock says beside the record."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from samples import NOW, a_case, a_comment

from accalmie.link.rows import case_row

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("changes", "awaited", "left"),
    [
        ({}, True, 40),
        ({"status": "watching", "replied_at": NOW + 10 * MINUTE}, False, 50),
        ({"status": "closed", "resolved_at": NOW + 10 * MINUTE}, False, 50),
        (
            {
                "status": "in_progress", "replied_at": NOW + 10 * MINUTE,
                "next_due_at": NOW + 15 * MINUTE,
            },
            True, -5,
        ),
    ],
)  # fmt: skip
def test_what_is_awaited(changes: dict[str, Any], awaited: bool, left: int) -> None:
    """The first response, then nothing, then the next one: the minutes are those of what runs."""
    row = case_row(a_case(**changes), NOW + 20 * MINUTE)
    assert (row["awaited_at"] is not None, row["minutes_left"]) == (awaited, left)
    assert row["earliest_due_at"] is None


def test_a_rough_time_is_told_as_one() -> None:
    """Where the page says "2 hours ago", the time left is at most what is shown."""
    posted = NOW - 120 * MINUTE
    comment = a_comment(posted_at=posted, posted_at_precision="hour", seen_at=NOW)
    case = a_case(comment=comment, first_seen_at=NOW, due_at=NOW + 60 * MINUTE)
    row = case_row(case, NOW)
    assert row["minutes_left"] == 60 and row["earliest_due_at"].startswith("2026-03-02T07:30")
