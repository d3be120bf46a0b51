"""One row a case, one row an event, in fixed columns. Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from ..case import OPEN, Case, Event
from ..clock import clock_state, first_response_minutes, start_of
from ..erasure import MONTHS, kept_until

Cell = str | int | float | bool | None
Row = dict[str, Cell]

COLUMNS = (
    "number", "id", "status", "escalated", "cause", "intent", "severity", "priority",
    "platform", "page_account", "post_url", "comment_url", "comment_platform_id",
    "author_name", "author_handle", "author_url", "language", "comment_text", "posted_at",
    "posted_at_precision", "first_seen_at", "captured_at", "negativity", "abuse", "why",
    "model_version", "assignee", "department", "tags", "first_response_due_at", "replied_at",
    "first_response_minutes", "first_response_within", "resolved_at", "resolution_minutes",
    "clock_state", "advice", "decision", "decision_reason", "conduct_clause", "decided_by",
    "draft_suggested", "reply_final", "reply_observed", "reply_url", "face_test_at",
    "face_test_sha256", "apology", "solution", "watch_until", "last_checked_at",
    "comment_state", "reopened_count", "outcome", "capture_count", "capture_sha256",
    "retention_until",
)  # fmt: skip
EVENT_COLUMNS = ("seq", "at", "case_number", "case_id", "actor", "action", "details",
                 "previous", "hash")  # fmt: skip


def case_row(case: Case, now: datetime, months: int = MONTHS) -> Row:
    """The columns of `case` in their order; None where a thing is unknown.

    `months`: how long a case is kept after it ended. Not known yet, and so empty: page_account,
    model_version, apology, solution.
    """
    comment, verdict, reply = case.comment, case.verdict, case.reply
    minutes, resolution = first_response_minutes(case), resolution_minutes(case)
    row: Row = dict.fromkeys(COLUMNS)
    row |= {name: getattr(case, name) for name in _OF_CASE}
    row |= {name: getattr(comment, name) for name in _OF_COMMENT}
    row |= {
        "escalated": escalated(case, now),
        "cause": verdict.cause,
        "intent": verdict.intent,
        "severity": verdict.severity,
        "comment_platform_id": comment.platform_id,
        "language": verdict.language,
        "comment_text": comment.text,
        "posted_at": instant(comment.posted_at),
        "first_seen_at": instant(case.first_seen_at),
        "captured_at": instant(case.captures[0].captured_at) if case.captures else None,
        "negativity": verdict.negativity,
        "abuse": " ".join(verdict.abuse),
        "why": " | ".join(why.text for why in verdict.why),
        "tags": " ".join(case.tags),
        "first_response_due_at": instant(case.due_at),
        "replied_at": instant(case.replied_at),
        "first_response_minutes": None if minutes is None else round(minutes, 1),
        "first_response_within": None if minutes is None else case.replied_at <= case.due_at,  # type: ignore[operator]
        "resolved_at": instant(case.resolved_at),
        "resolution_minutes": None if resolution is None else round(resolution, 1),
        "clock_state": clock_state(case, now),
        "advice": case.advice.move,
        "reply_final": reply.text if reply else None,
        "reply_observed": reply.observed if reply else None,
        "reply_url": reply.url if reply else None,
        "face_test_at": instant(case.face_test.at) if case.face_test else None,
        "face_test_sha256": case.face_test.sha256 if case.face_test else None,
        "watch_until": instant(case.watch_until),
        "last_checked_at": instant(case.last_checked_at),
        "capture_count": len(case.captures),
        "capture_sha256": " ".join(capture.sha256 for capture in case.captures),
        "retention_until": instant(kept_until(case, months)),
    }
    return {name: None if value == "" else value for name, value in row.items()}


_OF_CASE = (
    "number", "id", "status", "priority", "assignee", "department", "decision",
    "decision_reason", "conduct_clause", "decided_by", "draft_suggested", "comment_state",
    "reopened_count", "outcome",
)  # fmt: skip
_OF_COMMENT = (
    "platform", "post_url", "comment_url", "author_name", "author_handle", "author_url",
    "posted_at_precision",
)  # fmt: skip


def event_row(event: Event, number: str) -> Row:
    """`number` is that of the event's case, "" for an event of the log itself."""
    return {
        "seq": event.seq,
        "at": instant(event.at),
        "case_number": number or None,
        "case_id": event.case_id or None,
        "actor": event.actor,
        "action": event.action,
        "details": msgspec.json.encode(event.details, order="sorted").decode(),
        "previous": event.previous,
        "hash": event.hash,
    }


def escalated(case: Case, now: datetime) -> bool:
    """Computed, never a status: an open case that is late, or that the advice passes on."""
    late = clock_state(case, now) == "active_with_misses"
    return case.status in OPEN and (late or case.advice.move == "escalate")


def numbers_of(cases: Iterable[Case]) -> dict[str, str]:
    """The number of each case by its id, and "" for the log itself."""
    return {"": ""} | {case.id: case.number for case in cases}


def instant(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, to the second: 2026-03-02T09:30:00Z."""
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def resolution_minutes(case: Case) -> float | None:
    """From the start of the first response clock to the end of the case; None before it."""
    if case.resolved_at is None:
        return None
    start = start_of(case.comment, case.first_seen_at)
    return max(0.0, (case.resolved_at - start).total_seconds() / 60)
