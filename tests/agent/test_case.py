"""The case's transitions: what each changes, notes and refuses."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_case, a_change, a_comment, a_verdict

from accalmie.case import (
    FIRST_LINK,
    Advice,
    CaptureRef,
    Case,
    Event,
    Reply,
    add_capture,
    decide,
    insert_reply,
    link,
    observe_reply,
    open_case,
    pass_face_test,
    priority_of,
    read_again,
    suggest_draft,
    text_sha256,
    watch,
)
from accalmie.comment import needs_a_case
from accalmie.errors import NotAllowed

LATER = NOW + timedelta(minutes=30)
PICTURE = CaptureRef(sha256="a" * 64, captured_at=NOW, manifest_sha256="b" * 64)


def _insulting(**changes: object) -> Case:
    verdict = a_verdict(a_comment(), abuse=("insult",), severity=3)
    return a_case(verdict=verdict, captures=(PICTURE,), **changes)


@pytest.mark.parametrize(
    ("severity", "priority"), [(1, "low"), (2, "medium"), (3, "high"), (4, "urgent")]
)
def test_opening(severity: int, priority: str) -> None:
    """A new case takes its priority from the severity and its first sight from the comment."""
    comment = a_comment()
    case, event = open_case(
        case_id="c", number="2026-000001", comment=comment,
        verdict=a_verdict(comment, severity=severity),
        advice=Advice(move="private", reason="r"), due_at=LATER, now=NOW,
    )  # fmt: skip
    assert (case.status, case.priority, case.due_at) == ("new", priority, LATER)
    assert priority_of(severity) == priority
    assert case.first_seen_at == comment.seen_at
    assert (event.action, event.case_id, event.actor, event.at) == ("opened", "c", "agent", NOW)
    details = {"number": "2026-000001", "severity": severity, "advice": "private"}
    assert event.details == details


def test_opening_without_a_sight() -> None:
    """A comment without a time of sight was first seen now."""
    comment = a_comment(seen_at=None)
    case, _ = open_case(
        case_id="c", number="n", comment=comment, verdict=a_verdict(comment),
        advice=Advice(move="answer", reason=""), due_at=LATER, now=NOW,
    )  # fmt: skip
    assert case.first_seen_at == NOW


@pytest.mark.parametrize(
    ("changes", "needed"),
    [
        ({}, True),
        ({"sentiment": "neutral"}, False),
        ({"sentiment": "positive", "abuse": ("insult",)}, True),
        ({"unsure": True}, False),
        ({"read": False}, False),
    ],
)
def test_what_needs_a_case(changes: dict, needed: bool) -> None:
    """What is surely negative needs a case, and abuse in any mood; what was not read does not."""
    assert needs_a_case(a_verdict(a_comment(), **changes)) is needed


def test_captures_add_up() -> None:
    """Another picture is added; the same one again changes nothing of the case."""
    once, event = add_capture(a_case(), PICTURE, LATER)
    assert once.captures == (PICTURE,)
    sealed = {"sha256": PICTURE.sha256, "manifest_sha256": PICTURE.manifest_sha256}
    assert (event.action, event.details) == ("captured", sealed)
    assert add_capture(once, PICTURE, LATER)[0] == once
    other = replace(PICTURE, sha256="c" * 64)
    assert add_capture(once, other, LATER)[0].captures == (PICTURE, other)


def test_an_edited_comment() -> None:
    """An edit brings the new text and verdict, and leaves clock, first sight and advice alone."""
    case = a_case()
    comment = a_comment(text="C'est réglé.", seen_at=LATER)
    after, event = read_again(case, comment, a_verdict(comment, severity=1, advice="none"), LATER)
    assert (after.comment.text, after.comment_state) == ("C'est réglé.", "edited")
    assert after.comment.seen_at == case.comment.seen_at
    assert (after.verdict.severity, after.verdict.advice) == (1, case.verdict.advice)
    assert (after.due_at, after.status, after.number) == (case.due_at, case.status, case.number)
    assert event.details == {"before_sha256": text_sha256(case.comment.text), "severity": 1}


@pytest.mark.parametrize("status", ["new", "waiting_department", "watching"])
def test_a_draft_begins_the_work(status: str) -> None:
    """Suggesting a draft turns a new case into one in progress, and no other."""
    after, event = suggest_draft(a_case(status=status), "Bonjour", LATER)
    assert after.status == ("in_progress" if status == "new" else status)
    assert after.draft_suggested == "Bonjour"
    assert event.details == {"sha256": text_sha256("Bonjour")}


def test_the_face_test_is_for_one_text() -> None:
    """A reply goes in after a yes to exactly its text; one character more asks again."""
    with pytest.raises(NotAllowed, match="to their face"):
        insert_reply(a_case(), "Bonjour", LATER)
    approved, said = pass_face_test(a_case(), "Bonjour", NOW)
    assert (said.action, said.actor) == ("face_test", "person")
    with pytest.raises(NotAllowed):
        insert_reply(approved, "Bonjour ", LATER)
    after, event = insert_reply(approved, "Bonjour", LATER)
    assert (after.status, after.reply) == (
        "in_progress", Reply(text="Bonjour", inserted_at=LATER),
    )  # fmt: skip
    assert (event.action, event.actor) == ("reply_inserted", "person")
    assert event.details == said.details


@given(st.text(), st.text())
def test_only_the_same_text_goes_in(approved: str, inserted: str) -> None:
    """Whatever the two texts, the reply goes in exactly when they are the same."""
    case, _ = pass_face_test(a_case(), approved, NOW)
    try:
        insert_reply(case, inserted, LATER)
        went_in = True
    except NotAllowed:
        went_in = False
    assert went_in is (approved == inserted)


def test_a_reply_seen() -> None:
    """A reply seen keeps what was inserted, the page's own time, and both changes of status."""
    case = a_case(reply=Reply(text="Bonjour", inserted_at=NOW))
    seen = a_comment(9, text="Bonjour !", posted_at=LATER, comment_url="http://x/#9")
    until = LATER + timedelta(days=7)
    replied, events = observe_reply(case, seen, 0.94321, until, LATER + timedelta(minutes=5))
    assert replied.status == "replied" and replied.replied_at == LATER
    assert replied.watch_until == until
    assert replied.reply == Reply(
        text="Bonjour", inserted_at=NOW, observed="Bonjour !",
        observed_at=LATER + timedelta(minutes=5), url="http://x/#9",
    )  # fmt: skip
    assert [event.action for event in events] == ["reply_observed", "status_changed"]
    assert events[0].details == {"similarity": 0.943, "comment_sha256": text_sha256(seen.id)}
    assert events[1].details == {"from": "new", "to": "replied"}
    watched, event = watch(replied, LATER)
    assert watched.status == "watching"
    assert event.details == {"from": "replied", "to": "watching"}


def test_a_reply_seen_again_keeps_the_first_time() -> None:
    """The first response counts once; without a date on the page it is the time of sight."""
    case, _ = observe_reply(a_case(), a_comment(9, posted_at=None), 0, LATER, NOW)
    assert case.replied_at == NOW and case.reply is not None and case.reply.text == ""
    again, _ = observe_reply(case, a_comment(10, posted_at=LATER), 0, LATER, LATER)
    assert again.replied_at == NOW


@pytest.mark.parametrize(
    ("decision", "status", "resolved"),
    [
        ("answer", "new", None),
        ("later", "new", None),
        ("leave_alone", "closed", LATER),
        ("not_negative", "void", LATER),
    ],
)
def test_decisions(decision: str, status: str, resolved: object) -> None:
    """Leaving alone closes a case and «not negative» voids it; the others leave it open."""
    after, event = decide(a_case(), decision, reason="", clause="", actor="person", now=LATER)
    assert (after.decision, after.status, after.resolved_at) == (decision, status, resolved)
    assert (event.action, event.actor, after.decided_by) == ("decision", "person", "person")
    assert event.details["status"] == status


@pytest.mark.parametrize("decision", ["hide", "report"])
def test_hiding_abuse(decision: str) -> None:
    """With a capture, a reason code and a clause, abuse may be hidden or reported."""
    after, event = decide(
        _insulting(), decision, reason="insult", clause="respect", actor="person", now=LATER
    )
    assert (after.status, after.resolved_at) == ("closed", LATER)
    assert (after.decision_reason, after.conduct_clause) == ("insult", "respect")
    assert event.action == "decision_hide"


@pytest.mark.parametrize(
    ("case", "reason", "clause", "says"),
    [
        (a_case(captures=(PICTURE,)), "insult", "respect", "don't delete"),
        (_insulting(), "rude", "respect", "reason code"),
        (_insulting(), "", "respect", "reason code"),
        (_insulting(), "insult", "", "clause"),
        (replace(_insulting(), captures=()), "insult", "respect", "screenshot"),
    ],
)
@pytest.mark.parametrize("decision", ["hide", "report"])
def test_hiding_without_grounds(
    decision: str, case: Case, reason: str, clause: str, says: str
) -> None:
    """Plain criticism is not hidden; abuse is not either while one ground is missing."""
    with pytest.raises(NotAllowed, match=says):
        decide(case, decision, reason=reason, clause=clause, actor="person", now=LATER)


def test_hiding_what_was_advised() -> None:
    """Where the code of conduct advises to report (spam), no insult is needed."""
    case = a_case(captures=(PICTURE,), advice=Advice(move="report", reason="r", clause="spam"))
    after, _ = decide(case, "report", reason="spam", clause="spam", actor="person", now=LATER)
    assert after.status == "closed"


def test_a_later_decision_keeps_the_resolution() -> None:
    """A decision that closes nothing leaves an earlier resolution where it was."""
    case = a_case(status="closed", resolved_at=NOW)
    after, _ = decide(case, "answer", reason="", clause="", actor="person", now=LATER)
    assert after.resolved_at == NOW


def test_links() -> None:
    """A link's hash covers the event, its number and what is before it, and nothing it carried."""
    _, (event,) = a_change()
    first = link(event, 1, FIRST_LINK)
    assert (first.seq, first.previous, len(first.hash)) == (1, FIRST_LINK, 64)
    assert link(first, 1, FIRST_LINK) == first
    others = [
        link(event, 2, FIRST_LINK),
        link(event, 1, "1" * 64),
        link(replace(event, actor="x"), 1, FIRST_LINK),
        link(replace(event, details={}), 1, FIRST_LINK),
    ]
    assert len({first.hash, *(other.hash for other in others)}) == 5


def test_a_link_survives_json() -> None:
    """Through JSON and back, an event has the same hash, in any order of its details."""
    _, (event,) = a_change()
    linked = link(replace(event, details={"b": 1, "a": "é"}), 1, FIRST_LINK)
    read = msgspec.json.decode(msgspec.json.encode(linked), type=Event)
    turned = replace(read, details={"a": "é", "b": 1})
    assert link(turned, 1, FIRST_LINK).hash == linked.hash
