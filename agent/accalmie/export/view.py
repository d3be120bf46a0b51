"""What the report shows of one case: every word ready, nothing left for the template to decide."""

from __future__ import annotations

import re
from base64 import b64encode
from datetime import datetime
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from ..case import CaptureRef, Case, Event
from ..clock import clock_state, first_response_minutes, minutes_left
from ..comment import Why
from ..errors import AccalmieError
from ..evidence import EvidenceStore
from .words import Words, minutes_text, moment_text

PICTURE_BYTES = 300_000  # a larger crop is shown as its thumbnail


class Segment(Struct, frozen=True):
    """A run of the comment's text; `weighed` where it spoke for the verdict."""

    text: str
    weighed: bool


class Picture(Struct, frozen=True):
    """`source` is a data: URL, empty where the picture cannot be read: `missing` says why."""

    source: str
    missing: str
    taken: str
    seal: str


class CaseShown(Struct, frozen=True, kw_only=True):
    number: str
    status: str
    what: str  # "complaint", or what kind of abuse
    grave: bool  # a threat
    cause: str
    severity: int
    author: str
    author_url: str
    comment_url: str
    platform: str
    page_title: str
    seen: str
    seen_label: str
    state: str  # "edited since", "deleted", "erased" or nothing
    due: str
    clock: str
    clock_kind: str  # "calm" or "late"
    segments: tuple[Segment, ...]
    advice: str
    reason: str
    clause: str
    reply: str
    reply_at: str
    observed: str
    observed_at: str
    reply_url: str
    draft: str
    decision: str
    pictures: tuple[Picture, ...] = ()
    history: tuple[tuple[str, str, str, str], ...] = ()  # when, who, what, details


def case_shown(
    case: Case, events: list[Event], evidence: EvidenceStore, now: datetime, words: Words
) -> CaseShown:
    """With its pictures and its history."""
    return replace(
        words_shown(case, now, words),
        pictures=tuple(_picture(case, ref, evidence, now, words) for ref in case.captures),
        history=tuple(
            (
                moment_text(event.at, now, words),
                words.get(f"actor.{event.actor}", event.actor),
                words[f"action.{event.action}"],
                _details(event, words),
            )
            for event in events
        ),
    )


def words_shown(case: Case, now: datetime, words: Words) -> CaseShown:
    """Without pictures and history."""
    comment, verdict, reply = case.comment, case.verdict, case.reply
    posted = comment.posted_at
    state = comment_state(case, words)
    return CaseShown(
        number=case.number,
        status=words[f"status.{case.status}"],
        what=_what(case, words),
        grave="threat" in verdict.abuse,
        cause=words[f"cause.{verdict.cause}"] if verdict.cause else "",
        severity=verdict.severity,
        author=comment.author_name or comment.author_handle or words["anonymous"],
        author_url=web_address(comment.author_url),
        comment_url=web_address(comment.comment_url or comment.post_url),
        platform=comment.platform,
        page_title=comment.page_title,
        seen=moment_text(posted or case.first_seen_at, now, words),
        seen_label=words["posted" if posted else "seen"],
        state=state,
        due=moment_text(case.due_at, now, words),
        clock=clock_text(case, now, words),
        clock_kind="calm" if clock_state(case, now) in ("active", "hit") else "late",
        segments=segments_of(comment.text, verdict.why),
        advice=words[f"move.{case.advice.move}"],
        reason=case.advice.reason,
        clause=case.advice.clause or case.conduct_clause,
        reply=reply.text if reply else "",
        reply_at=moment_text(reply.inserted_at, now, words) if reply and reply.text else "",
        observed=reply.observed if reply else "",
        observed_at=moment_text(reply.observed_at, now, words)
        if reply and reply.observed_at
        else "",
        reply_url=web_address(reply.url) if reply else "",
        draft="" if reply else case.draft_suggested,
        decision=_decision(case, words),
    )


def segments_of(text: str, why: tuple[Why, ...]) -> tuple[Segment, ...]:
    """`text` cut where the words that weighed towards negative begin and end."""
    wanted = sorted({w.text for w in why if w.weight > 0 and w.text.strip()}, key=len, reverse=True)
    if not wanted:
        return (Segment(text, False),)
    pattern = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in wanted)
    segments, place = [], 0
    for found in re.finditer(pattern, text, re.IGNORECASE):
        segments += [Segment(text[place : found.start()], False), Segment(found[0], True)]
        place = found.end()
    segments.append(Segment(text[place:], False))
    return tuple(segment for segment in segments if segment.text)


def clock_text(case: Case, now: datetime, words: Words) -> str:
    """As "42 min left", "late by 12 min", "answered in 18 min", "decided in time"."""
    state, left = clock_state(case, now), minutes_left(case, now)
    if state == "active":
        return words["left"].format(time=minutes_text(left, words))
    if state == "active_with_misses":
        return words["late_by"].format(time=minutes_text(-left, words))
    minutes = first_response_minutes(case)
    if minutes is None:
        return words["closed_in_time" if state == "hit" else "closed_late"]
    key = "answered_in" if state == "hit" else "answered_late"
    return words[key].format(time=minutes_text(minutes, words))


def comment_state(case: Case, words: Words) -> str:
    if case.erased_at is not None:
        return words["erased"]
    return words.get(case.comment_state, "")  # "present" and "unknown" need no word


def web_address(url: str) -> str:
    """`url` where it leads to a web page, else nothing: a page may put anything in a link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def _what(case: Case, words: Words) -> str:
    verdict = case.verdict
    if verdict.abuse:
        return ", ".join(words[f"abuse.{abuse}"] for abuse in verdict.abuse)
    return words[f"intent.{verdict.intent}"]


def _picture(
    case: Case, ref: CaptureRef, evidence: EvidenceStore, now: datetime, words: Words
) -> Picture:
    try:
        png = evidence.crop(ref.sha256, case.id)
        if len(png) > PICTURE_BYTES:
            png = evidence.thumbnail(ref.sha256, case.id)
        source = "data:image/png;base64," + b64encode(png).decode()
    except AccalmieError:  # the report says so in the picture's place
        source = ""
    missing = words["erased_capture" if case.erased_at else "missing_capture"]
    return Picture(source, missing, moment_text(ref.captured_at, now, words), ref.sha256[:8])


def _decision(case: Case, words: Words) -> str:
    if case.decision is None:
        return ""
    reason = words.get(f"reason.{case.decision_reason}", case.decision_reason)
    clause = f"{words['clause']} {case.conduct_clause}" if case.conduct_clause else ""
    told = ", ".join(part for part in (reason, clause) if part)
    return words[f"decision.{case.decision}"] + (f" ({told})" if told else "")


def _details(event: Event, words: Words) -> str:
    """What is worth reading of an event's details; the exports hold all of it."""
    details = event.details
    if event.action == "status_changed":
        before, after = (words.get(f"status.{details.get(key)}", "") for key in ("from", "to"))
        return f"{before} → {after}"
    if event.action == "picture_erased":
        return f"{details['sha256'][:8]} ({details['with']})"
    sha = str(details.get("sha256", ""))
    return sha[:8]
