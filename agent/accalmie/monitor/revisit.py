"""When the page of an answered case is to be looked at again. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from ..case import Case

STEPS = (timedelta(hours=4), timedelta(days=1), timedelta(days=3), timedelta(days=6))  # after it
EVERY = timedelta(hours=1)  # a page that stays open is noted no more often


def is_to_revisit(case: Case, now: datetime) -> bool:
    """Whether a step has passed since our reply without a look at the page since."""
    replied = case.reply.observed_at if case.reply else None
    if case.status != "watching" or replied is None or not case.comment.post_url:
        return False
    passed = [replied + step for step in STEPS if replied + step <= now]
    return bool(passed) and (case.last_checked_at or replied) < passed[-1]


def to_revisit(cases: Iterable[Case], now: datetime) -> list[Case]:
    """One case a page, the one that was looked at longest ago first."""
    due = sorted(
        (case for case in cases if is_to_revisit(case, now)),
        key=lambda case: case.last_checked_at or case.first_seen_at,
    )
    return list({case.comment.post_url: case for case in reversed(due)}.values())[::-1]


def is_worth_noting(case: Case, now: datetime) -> bool:
    """Whether this look at the page of a watched case is to be kept."""
    if case.status not in ("watching", "replied"):
        return False
    return case.last_checked_at is None or now - case.last_checked_at >= EVERY
