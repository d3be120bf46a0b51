"""How fast a browser may speak, and what it is told when the agent is behind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from speaking_browser import Browser, seen

from accalmie.link import connection
from accalmie.link.pace import BEHIND_SECONDS, Bucket, hold_ms


def test_a_burst_is_taken_and_then_as_much_as_time_gives() -> None:
    """Five at once, then one each half second."""
    bucket = Bucket(per_second=2, burst=5, now_seconds=0.0)
    assert [bucket.take(0.0) for _ in range(6)] == [True] * 5 + [False]
    assert [bucket.take(0.5), bucket.take(0.6)] == [True, False]


def test_an_answer_in_time_holds_nobody() -> None:
    """Up to three seconds nothing is said."""
    assert hold_ms(BEHIND_SECONDS) == 0


@given(st.floats(min_value=BEHIND_SECONDS, max_value=1e9, exclude_min=True))
def test_a_late_answer_holds_as_long_as_it_took_within_bounds(took_seconds: float) -> None:
    """The hold is what the wire allows: a millisecond to a minute."""
    assert 1 <= hold_ms(took_seconds) <= 60_000


async def test_a_browser_that_finds_the_agent_behind_is_told_to_hold(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer comes first, then the word to hold what can wait."""
    monkeypatch.setattr(connection, "hold_ms", lambda _took: 4000)
    assert (await browser.ask("comments.seen", seen()))["kind"] == "comments.read"
    told = await browser.next()
    assert (told["kind"], told["data"]) == ("link.slow", {"wait_ms": 4000})
