"""What the page shows of a case later on: its author again, the comment gone or back, a quiet end.

Pure transitions, like those of `case`: each gives the case and the events that say what happened.
Times and verdicts are passed in.
"""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from .case import Action, Case, Event, FollowUp, Mood, text_sha256
from .comment import Comment, Verdict

ANSWERED = frozenset({"replied", "watching", "closed"})
FOLLOW_UPS_KEPT = 50  # of one case; the latest


def was_answered(case: Case) -> bool:
    """Whether a new message reopens it: one that was hidden or left alone stays as decided."""
    return case.status in ANSWERED and case.replied_at is not None


def hear_author(
    case: Case, comment: Comment, verdict: Verdict, next_due_at: datetime | None, now: datetime
) -> tuple[Case, list[Event]]:
    """The author wrote again: kept with the case, which is reopened where it was answered.

    `next_due_at`: when the next response is due, None where none is called for ("Thank you!").
    """
    follow_ups = (*case.follow_ups, _follow_up(comment, verdict, now))[-FOLLOW_UPS_KEPT:]
    heard = replace(case, follow_ups=follow_ups)
    details = {
        "comment_sha256": text_sha256(comment.id), "sentiment": verdict.sentiment,
        "severity": verdict.severity,
    }  # fmt: skip
    wrote = _event(case, "author_wrote", details, now)
    if next_due_at is None or not was_answered(case):
        return heard, [wrote]
    reopened = replace(
        heard, status="in_progress", resolved_at=None, watch_until=None, outcome="",
        next_due_at=next_due_at, reopened_count=case.reopened_count + 1,
    )  # fmt: skip
    return reopened, [wrote, _event(case, "reopened", {"from": case.status}, now)]


def see_own_again(case: Case, comment: Comment, now: datetime) -> tuple[Case, Event]:
    """A further reply of ours under an answered case: it answers nothing that comes later."""
    after = replace(case, our_replies=(*case.our_replies, comment.id))
    details = {"comment_sha256": text_sha256(comment.id), "further": True}
    return after, _event(case, "reply_observed", details, now)


def lose_comment(case: Case, now: datetime) -> tuple[Case, Event]:
    """The comment is no longer on its page; text and captures stay with the case."""
    after = replace(case, comment_state="deleted")
    return after, _event(case, "comment_deleted", {"captures": len(case.captures)}, now)


def find_comment(case: Case, now: datetime) -> tuple[Case, Event]:
    """The comment that was gone stands on its page again."""
    after = replace(case, comment_state="edited" if case.earlier_texts else "present")
    return after, _event(case, "comment_back", {}, now)


def check(case: Case, mood: Mood | None, now: datetime) -> tuple[Case, Event]:
    """The page of a watched case was looked at; `mood` None leaves what was known."""
    mood = mood or case.mood
    after = replace(case, last_checked_at=now, mood=mood)
    details: dict[str, object] = {"state": case.comment_state}
    if mood is not None:
        details |= {name: getattr(mood, name) for name in Mood.__struct_fields__}
    return after, _event(case, "checked", details, now)


def end_watch(case: Case, now: datetime) -> tuple[Case, Event]:
    """Nobody wrote again until `watch_until`: the case is closed as of then."""
    assert case.watch_until is not None  # a watched case has one
    after = replace(case, status="closed", resolved_at=case.watch_until, outcome="quiet")
    return after, _event(case, "watch_ended", {"from": case.status, "to": "closed"}, now)


def _follow_up(comment: Comment, verdict: Verdict, now: datetime) -> FollowUp:
    return FollowUp(
        comment_id=comment.id, text=comment.text, posted_at=comment.posted_at,
        seen_at=comment.seen_at or now, sentiment=verdict.sentiment,
        negativity=verdict.negativity,
    )  # fmt: skip


def _event(case: Case, action: Action, details: dict[str, object], now: datetime) -> Event:
    return Event(case_id=case.id, at=now, actor="agent", action=action, details=details)
