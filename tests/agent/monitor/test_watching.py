"""The mood of a thread, when to look again, and cases of one post."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, PAGE, a_case, a_comment, a_verdict

from accalmie.case import Case, Mood, Reply
from accalmie.monitor import Threads, groups_of, is_worth_noting, to_revisit

HOUR = timedelta(hours=1)


def _see(threads: Threads, number: int, minutes: int, sentiment: str, **changes: Any) -> None:
    comment = a_comment(number, posted_at=NOW + timedelta(minutes=minutes), **changes)
    threads.see(comment, a_verdict(comment, sentiment=sentiment), NOW + 2 * HOUR)


def test_the_mood_counts_others_before_and_after_our_reply() -> None:
    """Ours do not count, a comment that is read again counts once, with its last mood."""
    threads = Threads()
    _see(threads, 1, 0, "negative")
    _see(threads, 2, 5, "negative")
    _see(threads, 2, 5, "neutral")
    _see(threads, 3, 40, "positive")
    _see(threads, 4, 41, "negative", own=True)
    assert threads.mood(PAGE, NOW + timedelta(minutes=30)) == Mood(
        read_before=2, negative_before=1, read_after=1, negative_after=0
    )
    assert threads.mood("http://127.0.0.1/other", NOW) is None


def test_a_comment_of_an_unknown_time_counts_on_no_side() -> None:
    """At the first look nobody knows; what appears later on an open page is later."""
    threads = Threads()
    undated = {"posted_at": None, "posted_at_precision": "unknown"}
    for number, minutes in ((1, 0), (2, 5), (3, 30)):
        comment = a_comment(number, **undated)
        threads.see(comment, a_verdict(comment), NOW + timedelta(minutes=minutes))
    assert threads.mood(PAGE, NOW + timedelta(minutes=20)) == Mood(read_after=1, negative_after=1)


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(-90, 90), st.booleans()), max_size=30))
def test_the_figures_add_up(seen: list[tuple[int, int, bool]]) -> None:
    """Whatever is read in whatever order, each comment stands on one side of the reply."""
    threads = Threads()
    for number, minutes, negative in seen:
        _see(threads, number, minutes, "negative" if negative else "neutral")
    mood = threads.mood(PAGE, NOW)
    total = 0 if mood is None else mood.read_before + mood.read_after
    assert total == len({number for number, _, _ in seen})
    if mood is not None:
        assert 0 <= mood.negative_before <= mood.read_before
        assert 0 <= mood.negative_after <= mood.read_after


def _watched(number: int = 1, **changes: Any) -> Case:
    fields = {
        "status": "watching",
        "reply": Reply(text="x", inserted_at=NOW, observed="x", observed_at=NOW),
        "replied_at": NOW,
        "last_checked_at": NOW,
        "watch_until": NOW + timedelta(days=7),
    }
    case = a_case(number, **{**fields, **changes})
    page = replace(case.comment, post_url=f"{PAGE}?{number}")
    return replace(case, comment=page)


def test_a_page_is_to_be_looked_at_again_after_each_step() -> None:
    """Four hours after our reply, then a day, three and six; a look in between settles one."""
    case = _watched()
    assert to_revisit([case], NOW + 3 * HOUR) == []
    assert to_revisit([case], NOW + 5 * HOUR) == [case]
    looked = replace(case, last_checked_at=NOW + 5 * HOUR)
    assert to_revisit([looked], NOW + 20 * HOUR) == []
    assert to_revisit([looked], NOW + 25 * HOUR) == [looked]
    assert to_revisit([replace(case, status="closed")], NOW + 25 * HOUR) == []


def test_one_reminder_a_page_the_longest_ago_first() -> None:
    """Two cases of one post are one page to open."""
    first, second = _watched(1, last_checked_at=NOW + HOUR), _watched(2)
    same = replace(_watched(3), comment=second.comment)
    found = to_revisit([first, second, same], NOW + 5 * HOUR)
    assert [case.comment.post_url for case in found] == [f"{PAGE}?2", f"{PAGE}?1"]


def test_a_look_is_noted_once_an_hour_and_only_under_watch() -> None:
    """A page that stays open does not fill the log."""
    assert not is_worth_noting(_watched(), NOW + timedelta(minutes=59))
    assert is_worth_noting(_watched(), NOW + HOUR)
    assert not is_worth_noting(a_case(1), NOW + HOUR)


def test_cases_of_one_post_are_a_group() -> None:
    """Fragments do not part them, void cases do not count, a cause needs more than half."""
    one = a_case(1)
    two = a_case(2, status="closed", comment=a_comment(2, post_url=f"{PAGE}#c2"))
    void = a_case(3, status="void")
    elsewhere = a_case(4, comment=a_comment(4, post_url="http://127.0.0.1/other"))
    [group] = groups_of([one, two, void, elsewhere])
    assert group.numbers == (one.number, two.number)
    assert (group.post_url, group.open, group.cause) == (PAGE, 1, "delivery")
    other = replace(two, verdict=replace(two.verdict, cause="price"))
    assert groups_of([one, other])[0].cause is None
