"""What erasing a case means: which cases, what is left of one, when its time is over. Pure.

In: cases, whose they are, a moment. Out: whether they go, their tombstones and the events that say
so. `eraser` carries it out. A tombstone keeps what counts (id, number, times, status, severity,
cause, hashes, figures) and nothing that anybody wrote or is called; the audit chain stays whole.
"""

from __future__ import annotations

import calendar
import hashlib
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal

from msgspec import Struct

from .case import OPEN, REASON_CODES, Action, Advice, Case, Event
from .comment import Comment, Verdict

MONTHS = 12  # after closing, where the settings say nothing else (CASES.md)
MARK = "erased:"  # begins the comment id of a tombstone

By = Literal["author", "number", "retention"]

# A field that is not named here goes, one that is added to the record later too.
KEPT = (
    "id", "number", "priority", "first_seen_at", "due_at", "captures", "face_test", "replied_at",
    "watch_until", "decision", "conduct_clause", "decided_by", "department", "passed_at",
    "answered_at", "comment_state", "reopened_count", "last_checked_at", "mood",
)  # fmt: skip
KEPT_OF_COMMENT = (
    "platform", "posted_at", "posted_at_precision", "seen_at", "own", "partial",
)  # fmt: skip
KEPT_OF_VERDICT = (
    "language", "sentiment", "negativity", "abuse", "cause", "topic", "intent", "severity",
    "advice", "unsure", "read",
)  # fmt: skip


class Whose(Struct, frozen=True, kw_only=True):
    """Which cases are meant: those of one author, on one platform where it is named; or one case.

    What is empty says nothing; all that is not must fit.
    """

    author: str = ""  # the whole name, handle or address, whatever its case, accents and "@"
    platform: str = ""
    number: str = ""

    def __bool__(self) -> bool:
        """Whether anybody is meant: a platform alone is nobody."""
        return bool(_folded(self.author) or self.number)

    @property
    def words(self) -> str:
        """What a search of the log needs to find them all among others; "" for every case."""
        return "" if "/" in self.author else self.author.strip().lstrip("@")

    def fits(self, case: Case) -> bool:
        """False for a tombstone, which is nobody's."""
        comment = case.comment
        names = (comment.author_name, comment.author_handle, comment.author_url)
        return (
            bool(self)
            and case.erased_at is None
            and (not self.author or _folded(self.author) in map(_folded, names))
            and (not self.platform or _folded(self.platform) == _folded(comment.platform))
            and (not self.number or self.number == case.number)
        )


def erased_id(log_identity: str, comment_id: str) -> str:
    """The id that stands for `comment_id` in a tombstone: a hash nobody can read back.

    It is there so that a comment which still stands on its page does not open a case again.
    """
    named = f"{log_identity}|{comment_id}".encode("utf-8", "surrogatepass")
    return MARK + hashlib.sha256(named).hexdigest()


def erase(
    case: Case, log_identity: str, by: By, now: datetime, also_shown: Sequence[Case] = ()
) -> tuple[Case, Event]:
    """The tombstone of `case` and the event that says so; an open case is closed by it.

    `also_shown`: the other cases that one of its pictures shows, and which lose it.
    """
    details = {
        "by": by, "status": case.status,
        "captures": [capture.sha256 for capture in case.captures],
        "also_shown": [other.number for other in also_shown],
    }  # fmt: skip
    return _tombstone(case, log_identity, now), _event(case, "erased", by, details, now)


def lose_picture(case: Case, sha256: str, because_of: Case, by: By, now: datetime) -> Event:
    """The event of a case that an erased picture showed too: its crop and manifest stay."""
    details = {"sha256": sha256, "with": because_of.number}
    return _event(case, "picture_erased", by, details, now)


def ended_at(case: Case) -> datetime | None:
    """When the time of keeping starts: closed, or no longer watched; None while it is worked on."""
    if case.resolved_at is not None or case.status in OPEN:
        return case.resolved_at
    return case.watch_until or case.replied_at


def kept_until(case: Case, months: int) -> datetime | None:
    """The end of its retention; None for an open case, a tombstone, and for 0 months: never."""
    ended = ended_at(case)
    if ended is None or case.erased_at is not None or not months:
        return None
    years, month = divmod(ended.month - 1 + months, 12)
    year, month = ended.year + years, month + 1
    if year > datetime.max.year:
        return None
    return ended.replace(
        year=year, month=month, day=min(ended.day, calendar.monthrange(year, month)[1])
    )


def _tombstone(case: Case, log_identity: str, now: datetime) -> Case:
    comment, verdict, advice = case.comment, case.verdict, case.advice
    id = erased_id(log_identity, comment.id)
    was_open = case.status in OPEN
    return Case(
        **{name: getattr(case, name) for name in KEPT},
        status="closed" if was_open else case.status,
        resolved_at=case.resolved_at or (now if was_open else None),
        decision_reason=case.decision_reason if case.decision_reason in REASON_CODES else "",
        comment=Comment(id=id, text="", **{n: getattr(comment, n) for n in KEPT_OF_COMMENT}),
        verdict=Verdict(id=id, **{name: getattr(verdict, name) for name in KEPT_OF_VERDICT}),
        advice=Advice(move=advice.move, reason="", clause=advice.clause),
        erased_at=now,
    )


def _event(case: Case, action: Action, by: By, details: dict[str, Any], now: datetime) -> Event:
    actor = "retention" if by == "retention" else "person"
    return Event(case_id=case.id, at=now, actor=actor, action=action, details=details)


def _folded(name: str) -> str:
    """Without capitals, accents, "@" and doubled spaces: the same person's name is the same."""
    decomposed = unicodedata.normalize("NFKD", name.strip().lstrip("@"))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return " ".join(plain.split())
