"""The case record, its rules and its events. Pure: no clock, no disk, no randomness of its own.

A case holds personal data (the comment) for as long as its retention says: 12 months after
closing by default. Names follow CASES.md's columns; derived figures (minutes, shares) are
computed where they are shown, never stored.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from .comment import Comment, Instant, Move, Sentiment, Severity, Verdict
from .errors import NotAllowed

Status = Literal[
    "new", "in_progress", "waiting_department", "awaiting_approval",
    "replied", "watching", "closed", "void",
]  # fmt: skip
Priority = Literal["low", "medium", "high", "urgent"]
ReasonCode = Literal[
    "insult", "threat", "hate", "harassment", "privacy", "spam", "illegal", "other"
]
Decision = Literal["answer", "hide", "report", "leave_alone", "not_negative", "later"]
Level = Literal["error", "warning", "hint"]
Tone = Literal["short", "warm", "formal"]
Action = Literal[
    "opened", "captured", "read_again", "assigned", "told", "status_changed", "noted",
    "draft_suggested", "model_asked", "draft_edited", "face_test", "approved", "rejected",
    "reply_inserted", "reply_observed", "decision", "decision_hide",
    "author_wrote", "checked", "comment_deleted", "comment_back", "watch_ended", "surge",
    "exported", "reopened", "erased", "picture_erased",
    "lost", "repaired",
]  # fmt: skip


class Advice(Struct, frozen=True, kw_only=True):
    """What to do with a comment. `reason` is one sentence in the person's language."""

    move: Move
    reason: str
    clause: str = ""  # id of the clause of the code of conduct, where the advice cites one


class Finding(Struct, frozen=True, kw_only=True):
    """One thing the check says of a reply; `start`/`end` are code point offsets in the text."""

    rule: str
    severity: Level
    start: int
    end: int
    message: str  # one line in the person's language
    fix: str | None = None  # what to put in place of text[start:end]


class Draft(Struct, frozen=True, kw_only=True):
    """One suggested reply. `length` and `limit` are counted as the platform counts them."""

    tone: Tone
    text: str
    length: int
    limit: int
    findings: tuple[Finding, ...] = ()


class CaptureRef(Struct, frozen=True, kw_only=True):
    """A sealed picture: `sha256` of the untouched PNG, which is also its name in the store."""

    sha256: str
    captured_at: Instant
    manifest_sha256: str


class FaceTest(Struct, frozen=True, kw_only=True):
    """«Would you say it to their face?» answered yes, for exactly the text of this hash."""

    sha256: str
    at: Instant


class Reply(Struct, frozen=True, kw_only=True):
    """What was put into the site's reply box, and what was later seen on the page."""

    text: str
    inserted_at: Instant
    observed: str = ""
    observed_at: Instant | None = None
    url: str = ""


class Edit(Struct, frozen=True, kw_only=True):
    """What the comment said before its author edited it at `until` or a little earlier."""

    text: str
    until: Instant


class FollowUp(Struct, frozen=True, kw_only=True):
    """What the author of the case wrote again in its thread."""

    comment_id: str
    text: str
    posted_at: Instant | None = None
    seen_at: Instant
    sentiment: Sentiment
    negativity: float


class Mood(Struct, frozen=True, kw_only=True):
    """Others' comments under the same post, before our reply and after it: how many, how many bad.

    Only those whose side of the reply is known are counted.
    """

    read_before: int = 0
    negative_before: int = 0
    read_after: int = 0
    negative_after: int = 0


class Case(Struct, frozen=True, kw_only=True):
    id: str  # 32 hex digits, random
    number: str  # "2026-000123"
    status: Status = "new"
    comment: Comment
    verdict: Verdict
    advice: Advice
    priority: Priority = "medium"
    first_seen_at: Instant
    due_at: Instant  # first response
    captures: tuple[CaptureRef, ...] = ()
    face_test: FaceTest | None = None
    reply: Reply | None = None
    replied_at: Instant | None = None
    resolved_at: Instant | None = None
    watch_until: Instant | None = None
    decision: Decision | None = None
    decision_reason: str = ""
    conduct_clause: str = ""
    decided_by: str = ""
    assignee: str = ""
    department: str = ""
    passed_at: Instant | None = None  # to the department, the last time
    department_answer: str = ""  # what it said, as the person noted it
    answered_at: Instant | None = None
    tags: tuple[str, ...] = ()
    draft_suggested: str = ""
    sent_to_model: str = ""  # the comment as a language model was last given it, masked
    comment_state: Literal["present", "edited", "deleted", "unknown"] = "present"
    reopened_count: int = 0
    outcome: str = ""
    next_due_at: Instant | None = None  # next response: the author wrote again, we have not
    last_checked_at: Instant | None = None  # under watch, to the hour
    earlier_texts: tuple[Edit, ...] = ()  # oldest first; `comment` holds the newest text
    follow_ups: tuple[FollowUp, ...] = ()  # oldest first
    our_replies: tuple[str, ...] = ()  # comment ids of ours that answer it
    earlier_replies: tuple[Reply, ...] = ()  # seen on the page before the author wrote again
    mood: Mood | None = None
    erased_at: Instant | None = None  # from then on a tombstone: see `erasure`

    @property
    def awaited_at(self) -> datetime:
        """When our next word is due: the next response where one is awaited, else the first."""
        return self.next_due_at or self.due_at


class Event(Struct, frozen=True, kw_only=True):
    """One row of the audit chain. `hash` covers everything else and `previous`.

    The chain outlives what it speaks of: `details` hold codes, hashes and figures, never a text, a
    name or an address that somebody wrote.
    """

    case_id: str  # empty for events of the log itself (exported)
    at: Instant
    actor: str  # "agent", "person", "retention", or a department's name
    action: Action
    details: dict[str, Any] = {}
    seq: Annotated[int, Meta(ge=0)] = 0  # set by the log, with the two hashes
    previous: str = ""
    hash: str = ""
    case_sha256: str | UnsetType = UNSET  # of the case as this event left it; set by the log


OPEN: frozenset[str] = frozenset({"new", "in_progress", "waiting_department", "awaiting_approval"})
REASON_CODES: frozenset[str] = frozenset(get_args(ReasonCode))
FIRST_LINK = "0" * 64
EDITS_KEPT = 20  # of one case, the first text always among them
_PRIORITIES: tuple[Priority, ...] = ("low", "medium", "high", "urgent")


def text_sha256(text: str) -> str:
    """SHA-256, in hex, of the text as it will stand in the reply box (UTF-8)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def open_case(
    *,
    case_id: str,
    number: str,
    comment: Comment,
    verdict: Verdict,
    advice: Advice,
    due_at: datetime,
    department: str = "",
    now: datetime,
) -> tuple[Case, Event]:
    """A new case and its first event; its priority follows the severity."""
    case = Case(
        id=case_id,
        number=number,
        comment=comment,
        verdict=verdict,
        advice=advice,
        priority=priority_of(verdict.severity),
        first_seen_at=comment.seen_at or now,
        due_at=due_at,
        department=department,
    )
    details = {"number": number, "severity": verdict.severity, "advice": advice.move}
    return case, Event(case_id=case_id, at=now, actor="agent", action="opened", details=details)


def priority_of(severity: Severity) -> Priority:
    return _PRIORITIES[severity - 1]


def add_capture(case: Case, capture: CaptureRef, now: datetime) -> tuple[Case, Event]:
    """The case with one more sealed picture; the same picture twice changes nothing."""
    known = any(c.sha256 == capture.sha256 for c in case.captures)
    captures = case.captures if known else (*case.captures, capture)
    event = Event(
        case_id=case.id, at=now, actor="agent", action="captured",
        details={"sha256": capture.sha256, "manifest_sha256": capture.manifest_sha256},
    )  # fmt: skip
    return msgspec.structs.replace(case, captures=captures), event


def read_again(case: Case, comment: Comment, verdict: Verdict, now: datetime) -> tuple[Case, Event]:
    """The author edited the comment: the case keeps its clock and takes the new text and verdict.

    Both texts are kept; the event holds the hash of the old one, without white space at its ends,
    as lessons do.
    """
    whole = not case.comment.partial  # else it is not edited, only read to its end now
    said = (Edit(text=case.comment.text, until=now),) if whole else ()
    texts = (*case.earlier_texts, *said)
    if len(texts) > EDITS_KEPT:
        texts = (texts[0], *texts[1 - EDITS_KEPT :])
    after = msgspec.structs.replace(
        case, comment=msgspec.structs.replace(comment, seen_at=case.comment.seen_at),
        verdict=msgspec.structs.replace(verdict, advice=case.verdict.advice),
        comment_state="edited" if whole else case.comment_state, earlier_texts=texts,
    )  # fmt: skip
    before = text_sha256(case.comment.text.strip())
    details = {"before_sha256": before, "severity": verdict.severity}
    event = Event(case_id=case.id, at=now, actor="agent", action="read_again", details=details)
    return after, event


def suggest_draft(case: Case, text: str, now: datetime) -> tuple[Case, Event]:
    status: Status = "in_progress" if case.status == "new" else case.status
    event = Event(
        case_id=case.id, at=now, actor="agent", action="draft_suggested",
        details={"sha256": text_sha256(text)},
    )  # fmt: skip
    return msgspec.structs.replace(case, draft_suggested=text, status=status), event


def ask_model(
    case: Case, receiver: str, model: str, sent: str, now: datetime
) -> tuple[Case, Event]:
    """What of the comment leaves the machine, and where to: the text stays with the case."""
    details = {"receiver": receiver, "model": model, "sha256": text_sha256(sent)}
    event = Event(case_id=case.id, at=now, actor="agent", action="model_asked", details=details)
    return msgspec.structs.replace(case, sent_to_model=sent), event


def pass_face_test(case: Case, text: str, now: datetime) -> tuple[Case, Event]:
    """Bind the person's «yes» to this exact text; another text asks again."""
    digest = text_sha256(text)
    event = Event(
        case_id=case.id, at=now, actor="person", action="face_test", details={"sha256": digest}
    )
    return msgspec.structs.replace(case, face_test=FaceTest(sha256=digest, at=now)), event


def insert_reply(case: Case, text: str, now: datetime) -> tuple[Case, Event]:
    """The text was put into the reply box (not sent).

    Raises: NotAllowed where the face-to-face question was not answered for this exact text.
    """
    if case.face_test is None or case.face_test.sha256 != text_sha256(text):
        raise NotAllowed(
            "Answer the question «would you say it to their face?» for this text, then insert it."
        )
    status: Status = "in_progress" if case.status == "new" else case.status
    reply = Reply(text=text, inserted_at=now)
    event = Event(
        case_id=case.id, at=now, actor="person", action="reply_inserted",
        details={"sha256": text_sha256(text)},
    )  # fmt: skip
    after = msgspec.structs.replace(
        case, reply=reply, status=status, earlier_replies=_earlier_replies(case)
    )
    return after, event


def observe_reply(
    case: Case, observed: Comment, similarity: float, watch_until: datetime, now: datetime
) -> tuple[Case, list[Event]]:
    """Our reply was seen on the page: the case is replied, then watched.

    `similarity` (0 to 1) compares it with what was approved. Returns both status changes as
    events, so that the history shows «replied» even though the case rests at «watching».
    """
    waits = case.reply if case.reply and not case.reply.observed else None
    base = waits or Reply(text="", inserted_at=now)
    reply = msgspec.structs.replace(
        base, observed=observed.text, observed_at=now, url=observed.comment_url
    )
    replied_at = case.replied_at or observed.posted_at or now
    after = msgspec.structs.replace(
        case, reply=reply, status="replied", replied_at=replied_at, watch_until=watch_until,
        our_replies=(*case.our_replies, observed.id), next_due_at=None, last_checked_at=now,
        earlier_replies=_earlier_replies(case),
    )  # fmt: skip
    details = {"similarity": round(similarity, 3), "comment_sha256": text_sha256(observed.id)}
    return after, [
        Event(case_id=case.id, at=now, actor="agent", action="reply_observed", details=details),
        _status_event(case, "replied", "agent", now),
    ]


def _earlier_replies(case: Case) -> tuple[Reply, ...]:
    """With the one that was seen on the page, which another takes the place of."""
    seen = case.reply is not None and bool(case.reply.observed)
    return (*case.earlier_replies, case.reply) if seen and case.reply else case.earlier_replies


def watch(case: Case, now: datetime) -> tuple[Case, Event]:
    """A replied case is kept under watch until `watch_until`."""
    return msgspec.structs.replace(case, status="watching"), _status_event(
        case, "watching", "agent", now
    )


def pass_on(
    case: Case, department: str, actor: str, now: datetime, *, again: bool = False
) -> tuple[Case, Event]:
    """The case waits for `department`, which is told of it from here on.

    Raises: NotAllowed for a case that is done, or that waits for it already and not `again`.
    """
    if case.status not in OPEN:
        raise NotAllowed("This case is done: only an open one can be passed to a department.")
    waits = case.status == "waiting_department" and case.department == department
    if waits and not again:
        raise NotAllowed(
            f"This case waits for {department} already: note the answer, or ask again with --again."
        )
    event = Event(
        case_id=case.id, at=now, actor=actor, action="assigned",
        details={"department": department, "from": case.status},
    )  # fmt: skip
    status: Status = "waiting_department"
    return msgspec.structs.replace(
        case, department=department, passed_at=now, answered_at=None, status=status
    ), event


def note_answer(case: Case, text: str, now: datetime) -> tuple[Case, Event]:
    """What the department said: the case is in the person's hands again.

    Raises: NotAllowed where no department was asked.
    """
    if case.passed_at is None:
        raise NotAllowed("No department was asked about this case: pass it to one first.")
    status: Status = "in_progress" if case.status == "waiting_department" else case.status
    event = Event(
        case_id=case.id, at=now, actor="person", action="noted",
        details={"department": case.department, "sha256": text_sha256(text)},
    )  # fmt: skip
    return msgspec.structs.replace(
        case, department_answer=text, answered_at=now, status=status
    ), event


def tell(case: Case, details: dict[str, Any], now: datetime) -> Event:
    """That a department was told of the case: which, by what way, where to, and the outcome."""
    return Event(case_id=case.id, at=now, actor="agent", action="told", details=details)


def decide(
    case: Case, decision: Decision, *, reason: str, clause: str, actor: str, now: datetime
) -> tuple[Case, Event]:
    """Record what the person decided.

    Raises: NotAllowed for hiding or reporting without a sealed capture, a reason code and a
    clause of the code of conduct, or against plain criticism: answer, don't delete; and for a
    reason that is no code.
    """
    if decision in ("hide", "report"):
        _require_grounds(case, reason, clause)
    elif reason and reason not in REASON_CODES:
        raise NotAllowed(
            f"Choose one of these reasons, or none: {', '.join(sorted(REASON_CODES))}."
        )
    status: Status = case.status
    if decision == "not_negative":
        status = "void"
    elif decision in ("hide", "report", "leave_alone"):
        status = "closed"
    after = msgspec.structs.replace(
        case, status=status, decision=decision, decision_reason=reason,
        conduct_clause=clause, decided_by=actor,
        resolved_at=now if status != case.status else case.resolved_at,
    )  # fmt: skip
    action: Action = "decision_hide" if decision in ("hide", "report") else "decision"
    details = {"decision": decision, "reason": reason, "clause": clause, "status": status}
    return after, Event(case_id=case.id, at=now, actor=actor, action=action, details=details)


def _require_grounds(case: Case, reason: str, clause: str) -> None:
    if not case.verdict.abuse and case.advice.move != "report":
        raise NotAllowed("This is criticism, not abuse: answer it, don't delete it.")
    if not case.captures:
        raise NotAllowed("Take a screenshot first: nothing is hidden without a sealed capture.")
    if reason not in REASON_CODES:
        raise NotAllowed(f"Choose a reason code for hiding it: {', '.join(sorted(REASON_CODES))}.")
    if not clause:
        raise NotAllowed("Name the clause of your code of conduct that this comment breaks.")


def _status_event(case: Case, status: Status, actor: str, now: datetime) -> Event:
    return Event(
        case_id=case.id, at=now, actor=actor, action="status_changed",
        details={"from": case.status, "to": status},
    )  # fmt: skip


def link(event: Event, seq: int, previous: str) -> Event:
    """The event as link number `seq` of the audit chain, after the one whose hash is `previous`."""
    bare = msgspec.structs.replace(event, seq=seq, previous=previous, hash="")
    canonical = msgspec.json.encode(bare, order="sorted")
    return msgspec.structs.replace(bare, hash=hashlib.sha256(canonical).hexdigest())
