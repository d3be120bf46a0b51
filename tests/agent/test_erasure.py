"""What is left of an erased case, whose cases are meant, and when their time is over."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_case, a_comment, a_verdict

from accalmie.case import (
    Advice,
    CaptureRef,
    Case,
    Edit,
    Event,
    FaceTest,
    FollowUp,
    Reply,
    ask_model,
    decide,
    insert_reply,
    observe_reply,
    open_case,
    pass_face_test,
    read_again,
    suggest_draft,
)
from accalmie.comment import Comment, Verdict, Why
from accalmie.erasure import (
    KEPT,
    KEPT_OF_COMMENT,
    KEPT_OF_VERDICT,
    MARK,
    Whose,
    ended_at,
    erase,
    erased_id,
    kept_until,
    lose_picture,
)
from accalmie.errors import NotAllowed

CANARY = "Zoé-Canari"
LATER = NOW + timedelta(hours=2)
PICTURE = CaptureRef(sha256="a" * 64, captured_at=NOW, manifest_sha256="b" * 64)


def a_marked_case(**changes: object) -> Case:
    """A case with the canary wherever a comment, its author, or anybody's own words stand."""
    comment = a_comment(
        id=f"isso:{CANARY}:7", text=CANARY, platform_id=CANARY, parent_id=CANARY,
        author_name=CANARY, author_handle=f"@{CANARY}", author_url=f"https://x.test/{CANARY}",
        comment_url=f"https://x.test/{CANARY}/7", post_url=f"https://x.test/{CANARY}",
        page_title=CANARY, language_hint=CANARY, adapter=CANARY,
    )  # fmt: skip
    case = a_case(
        comment=comment, verdict=a_verdict(comment, why=(Why(CANARY, 0.9),)),
        advice=Advice(move="answer", reason=CANARY, clause="respect"), captures=(PICTURE,),
        reply=Reply(text=CANARY, inserted_at=NOW, observed=CANARY, observed_at=NOW, url=CANARY),
        assignee=CANARY, tags=(CANARY,), draft_suggested=CANARY, sent_to_model=CANARY,
        outcome=CANARY, decision="answer", decision_reason=CANARY, replied_at=LATER,
        face_test=FaceTest(sha256="c" * 64, at=NOW), reopened_count=2,
        earlier_texts=(Edit(text=CANARY, until=NOW),), our_replies=(CANARY,),
        earlier_replies=(Reply(text=CANARY, inserted_at=NOW),),
        follow_ups=(
            FollowUp(
                comment_id=CANARY, text=CANARY, seen_at=NOW, sentiment="negative", negativity=0.9
            ),
        ),
    )  # fmt: skip
    return replace(case, **changes)


def json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def test_a_tombstone_holds_nothing_that_anybody_wrote() -> None:
    """Text, names, addresses, drafts, replies and words that weighed are gone from the record."""
    case = a_marked_case()
    assert json(case).count(CANARY) > 20
    after, event = erase(case, "f" * 64, "author", LATER)
    assert CANARY not in json(after) and CANARY not in json(event)


def test_a_tombstone_keeps_what_counts() -> None:
    """Id, number, times, status, severity, cause, hashes and figures are as they were."""
    case = a_marked_case(status="watching", watch_until=LATER)
    after, _ = erase(case, "f" * 64, "author", LATER)
    for name in (*KEPT, "status"):
        assert getattr(after, name) == getattr(case, name), name
    for name in KEPT_OF_COMMENT:
        assert getattr(after.comment, name) == getattr(case.comment, name), name
    for name in KEPT_OF_VERDICT:
        assert getattr(after.verdict, name) == getattr(case.verdict, name), name
    assert (after.erased_at, after.resolved_at) == (LATER, None)


@pytest.mark.parametrize(
    ("kind", "decided"),
    [
        (Case, {*KEPT, "status", "resolved_at", "decision_reason", "comment", "verdict", "advice",
                "erased_at", "reply", "assignee", "tags", "draft_suggested", "sent_to_model",
                "outcome", "next_due_at", "earlier_texts", "follow_ups", "our_replies",
                "earlier_replies", "department_answer"}),
        (Comment, {*KEPT_OF_COMMENT, "id", "text", "platform_id", "parent_id", "author_name",
                   "author_handle", "author_url", "comment_url", "post_url", "page_title",
                   "language_hint", "adapter"}),
        (Verdict, {*KEPT_OF_VERDICT, "id", "why"}),
    ],
)  # fmt: skip
def test_each_field_was_decided_on(kind: type[msgspec.Struct], decided: set[str]) -> None:
    """A field that is added to the record goes with the rest until somebody decides to keep it."""
    assert set(kind.__struct_fields__) == decided


def test_an_open_case_is_closed_by_it() -> None:
    """Nothing waits for an answer any more; a reason that is no code is not kept."""
    after, event = erase(a_marked_case(replied_at=None), "f" * 64, "number", LATER)
    assert (after.status, after.resolved_at, after.decision_reason) == ("closed", LATER, "")
    assert event.details["status"] == "new"
    kept, _ = erase(a_marked_case(decision_reason="spam"), "f" * 64, "number", LATER)
    assert kept.decision_reason == "spam"


def test_the_event_names_what_went_by_hashes_and_numbers() -> None:
    """It holds the pictures' hashes and the numbers of the cases that they show too."""
    case, other = a_marked_case(), a_case(99)
    _, event = erase(case, "f" * 64, "author", LATER, [other])
    assert event.details == {
        "by": "author", "status": "new", "captures": ["a" * 64], "also_shown": ["2026-000099"],
    }  # fmt: skip
    assert (event.action, event.actor, event.case_id) == ("erased", "person", case.id)
    assert erase(case, "f" * 64, "retention", LATER)[1].actor == "retention"
    lost = lose_picture(other, "a" * 64, case, "author", LATER)
    assert (lost.case_id, lost.action) == (other.id, "picture_erased")
    assert lost.details == {"sha256": "a" * 64, "with": case.number}


@given(st.text(min_size=1, max_size=300), st.text(alphabet="0123456789abcdef", max_size=64))
def test_an_erased_id_is_the_same_for_the_same_comment_only(comment_id: str, identity: str) -> None:
    """It depends on the log and the comment, and says neither."""
    one = erased_id(identity, comment_id)
    assert one == erased_id(identity, comment_id) != erased_id(identity, comment_id + "x")
    assert one != erased_id(identity + "0", comment_id)
    assert len(one) == len(MARK) + 64
    assert Comment(id=one, text="").id == one


@pytest.mark.parametrize(
    ("named", "fits"),
    [
        ("Éloïse Dupré", True), ("eloise  dupre", True), (" ÉLOÏSE DUPRÉ ", True),
        ("@Elo", True), ("elo", True), ("https://x.test/elo", True),
        ("Éloïse", False), ("Dupré", False), ("el", False), ("*", False), ("https://x.test", False),
    ],
)  # fmt: skip
def test_an_author_is_named_whole(named: str, fits: bool) -> None:
    """By name, handle or address, whatever the accents; a part of a name is another person."""
    comment = a_comment(
        author_name="Éloïse Dupré", author_handle="@elo", author_url="https://x.test/elo"
    )
    assert Whose(author=named).fits(a_case(comment=comment)) is fits


def test_the_platform_and_the_number_narrow_it() -> None:
    """All that is named must fit; a tombstone is nobody's."""
    case = a_case()
    assert Whose(author="camille", platform="Accalmie-Demo").fits(case)
    assert not Whose(author="camille", platform="isso").fits(case)
    assert Whose(number=case.number).fits(case)
    assert not Whose(author="camille", number="2026-000999").fits(case)
    after, _ = erase(case, "f" * 64, "number", LATER)
    assert not Whose(number=case.number).fits(after)


@pytest.mark.parametrize("whose", [Whose(), Whose(platform="isso"), Whose(author=" @ ")])
def test_nobody_is_nobody(whose: Whose) -> None:
    """Without a name or a number nothing fits, an author without a name least of all."""
    assert not whose
    assert not whose.fits(a_case(comment=a_comment(author_name="", author_handle="")))


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_hostile_name_means_everybody(named: str, author: str) -> None:
    """Whatever is named, it means an author only where their whole name is the same."""
    comment = a_comment(author_name=author, author_handle="", author_url="")
    if Whose(author=named).fits(a_case(comment=comment)):
        assert author.strip().lstrip("@")
        assert Whose(author=author).fits(a_case(comment=comment))


@pytest.mark.parametrize(
    ("changes", "ended"),
    [
        ({}, None),
        ({"status": "in_progress", "watch_until": LATER}, None),
        ({"status": "closed", "resolved_at": NOW}, NOW),
        ({"status": "void", "resolved_at": NOW}, NOW),
        ({"status": "watching", "replied_at": NOW, "watch_until": LATER}, LATER),
        ({"status": "replied", "replied_at": NOW}, NOW),
    ],
)
def test_when_a_case_ends(changes: dict[str, object], ended: object) -> None:
    """Closed, or no longer watched; an open case does not end."""
    assert ended_at(a_case(**changes)) == ended


def test_months_end_where_the_month_does() -> None:
    """Twelve months from a leap day, one from the end of January; 0 months never end."""
    leap = a_case(status="closed", resolved_at=NOW.replace(year=2028, month=2, day=29))
    assert kept_until(leap, 12) == NOW.replace(year=2029, month=2, day=28)
    january = a_case(status="closed", resolved_at=NOW.replace(month=1, day=31))
    assert kept_until(january, 1) == NOW.replace(month=2, day=28)
    assert kept_until(january, 0) is None
    assert kept_until(january, 12 * 8000) is None
    assert kept_until(a_case(), 12) is None
    assert kept_until(erase(january, "f" * 64, "retention", LATER)[0], 1) is None


@given(st.integers(1, 1200), st.datetimes(min_value=NOW.replace(tzinfo=None)))
def test_no_time_of_keeping_is_an_error(months: int, resolved: object) -> None:
    """Whatever the months and the day, the end is later or there is none."""
    moment = resolved.replace(tzinfo=NOW.tzinfo)  # type: ignore[attr-defined]
    until = kept_until(a_case(status="closed", resolved_at=moment), months)
    assert until is None or until > moment


def test_no_event_holds_what_somebody_wrote() -> None:
    """The chain is never shortened: whatever happens to a case, events hold codes and hashes."""
    case = a_marked_case()
    events: list[Event] = []
    comment, verdict = case.comment, case.verdict
    events.append(
        open_case(
            case_id=case.id, number=case.number, comment=comment, verdict=verdict,
            advice=case.advice, due_at=LATER, now=NOW,
        )[1]
    )  # fmt: skip
    events.append(read_again(case, replace(comment, text=CANARY * 2), verdict, NOW)[1])
    events.append(suggest_draft(case, CANARY, NOW)[1])
    events.append(ask_model(case, "127.0.0.1", "a-model", CANARY, NOW)[1])
    case, event = pass_face_test(case, CANARY, NOW)
    events += [event, insert_reply(case, CANARY, NOW)[1]]
    events += observe_reply(case, comment, 0.9, LATER, NOW)[1]
    events.append(decide(case, "answer", reason="", clause="", actor="person", now=NOW)[1])
    events.append(erase(case, "f" * 64, "author", NOW)[1])
    assert CANARY not in json(events) and CANARY.casefold() not in json(events).casefold()


@pytest.mark.parametrize("decision", ["answer", "leave_alone", "not_negative", "later"])
def test_a_reason_is_a_code(decision: str) -> None:
    """Free words would stay in the chain for ever: they are refused for every decision."""
    with pytest.raises(NotAllowed, match="one of these reasons"):
        decide(
            a_case(),
            decision,
            reason=CANARY,
            clause="",
            actor="person",
            now=NOW,  # type: ignore[arg-type]
        )
