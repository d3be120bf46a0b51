"""When a comment is the author of a case writing again, and which comments are gone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from samples import NOW, a_case, a_comment

from accalmie.case import Case, FollowUp
from accalmie.comment import Comment
from accalmie.monitor import find_follow_up, gone_and_back, is_place_holder

REPLIED = NOW + timedelta(minutes=30)
OURS = "demo:127.0.0.1:50"


def _answered(number: int = 1, **changes: Any) -> Case:
    fields = {"status": "watching", "replied_at": REPLIED, "our_replies": (OURS,)}
    return a_case(number, **{**fields, **changes})


def _again(**changes: Any) -> Comment:
    """The author of case 1 under their own comment, an hour after our reply."""
    fields = {
        "text": "Toujours rien reçu.",
        "parent_id": a_comment(1).id,
        "author_url": a_comment(1).author_url,
        "posted_at": REPLIED + timedelta(hours=1),
    }
    return a_comment(60, **{**fields, **changes})


@pytest.mark.parametrize("parent", ["", a_comment(1).id, OURS])
def test_the_author_after_our_reply_writes_again(parent: str) -> None:
    """Under the comment, under our reply, or beside them on a flat site."""
    case = _answered()
    assert find_follow_up(_again(parent_id=parent), [case]) == case


@pytest.mark.parametrize(
    "changes",
    [
        {"author_url": "http://127.0.0.1:8080/people/another"},
        {"own": True},
        {"posted_at": REPLIED - timedelta(minutes=10)},
        {"posted_at": REPLIED + timedelta(minutes=30), "posted_at_precision": "hour"},
        {"posted_at": None, "posted_at_precision": "unknown"},
        {"parent_id": "demo:127.0.0.1:99"},
        {"parent_id": "", "author_url": "", "author_handle": ""},
        {"id": OURS},
    ],
)
def test_another_or_an_earlier_comment_does_not(changes: dict[str, Any]) -> None:
    """Another author or thread, our own words, or a time that is not surely later."""
    assert find_follow_up(_again(**changes), [_answered()]) is None


def test_under_our_reply_the_time_need_not_be_known() -> None:
    """Nobody answers a reply before it stands there."""
    undated = _again(parent_id=OURS, posted_at=None, posted_at_precision="unknown")
    assert find_follow_up(undated, [_answered()]) == _answered()


def test_what_is_known_is_not_found_again() -> None:
    """The same message is one follow-up; the next one under it is another."""
    first = FollowUp(
        comment_id=_again().id, text="x", seen_at=NOW, sentiment="negative", negativity=0.9
    )
    case = _answered(follow_ups=(first,))
    assert find_follow_up(_again(), [case]) is None
    deeper = _again(id="demo:127.0.0.1:61", parent_id=_again().id, posted_at=None)
    assert find_follow_up(deeper, [case]) == case


def test_a_case_without_a_reply_is_not_followed_up() -> None:
    """Before our reply another comment of the author is a comment like any other."""
    assert find_follow_up(_again(), [a_case(1)]) is None


def test_of_two_cases_of_one_author_the_one_it_hangs_under_is_meant() -> None:
    """The thread says which."""
    other = _answered(2, comment=a_comment(2, author_url=a_comment(1).author_url))
    assert find_follow_up(_again(), [_answered(), other]) == _answered()


def test_a_comment_that_the_whole_thread_lacks_is_gone_and_may_be_back() -> None:
    """Only what has its site's own id; nothing is said of an empty page."""
    here, deleted = a_case(1), a_case(2, comment_state="deleted")
    nameless = a_case(3, comment=a_comment(3, platform_id=""))
    cases = [here, deleted, nameless]
    assert gone_and_back(cases, {"demo:127.0.0.1:9"}) == ([here], [])
    assert gone_and_back(cases, {here.comment.id, deleted.comment.id}) == ([], [deleted])
    assert gone_and_back(cases, set()) == ([], [])


def test_a_place_holder_is_told_from_a_text() -> None:
    """What sites put where a comment was, whatever its case and spaces."""
    assert is_place_holder(" [Deleted]\n")
    assert not is_place_holder("They [deleted] my review!")
