"""The states of a delivery, whatever happens in whatever order."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import NOW

from accalmie.notify.delivery import (
    ENDED,
    GIVE_UP,
    LONGEST_WAIT,
    Delivery,
    Outcome,
    begin,
    cut_off,
    end,
    key_of,
    new_delivery,
    wait_after,
)

SECOND = timedelta(seconds=1)
outcomes = st.builds(
    Outcome,
    result=st.sampled_from(["taken", "not_now", "refused", "unknown"]),
    detail=st.sampled_from(["250", "429", "timeout"]),
    wait=st.none() | st.timedeltas(timedelta(0), timedelta(days=400)),
)


def a_delivery(kind: str = "handover") -> Delivery:
    return new_delivery("c" * 32, "Billing", kind, NOW, NOW)  # type: ignore[arg-type]


@settings(deadline=None)
@given(st.lists(outcomes | st.just("crash"), max_size=60), st.booleans())
def test_is_sent_again_only_where_nobody_took_it(
    story: list[Outcome | str], knows_keys: bool
) -> None:
    """Once it was taken or may have been, it never leaves again, save to who knows its key."""
    delivery, now, maybe_taken = a_delivery(), NOW, 0
    for outcome in story:
        if delivery.state in ENDED:
            break
        now = max(now, delivery.next_at)
        delivery = begin(delivery)
        before = maybe_taken
        if outcome == "crash":
            delivery = cut_off(delivery, now, knows_keys=knows_keys)
            maybe_taken += 1
        else:
            delivery = end(delivery, outcome, now, knows_keys=knows_keys)
            maybe_taken += outcome.result in ("taken", "unknown")
        if not knows_keys:
            assert before == 0  # it was sent although it may have been taken
    if not knows_keys and maybe_taken:
        assert delivery.state in ("sent", "unsure")
    if delivery.state == "waiting":
        assert delivery.next_at - delivery.queued_at <= GIVE_UP


@settings(deadline=None)
@given(st.integers(1, 10_000))
def test_waits_grow_to_a_quarter_of_an_hour(tries: int) -> None:
    """Each wait is as long as the last or longer, and never above the longest."""
    assert 5 * SECOND <= wait_after(tries) <= wait_after(tries + 1) <= LONGEST_WAIT


@pytest.mark.parametrize(
    ("asked", "waits"),
    [(None, 5), (timedelta(seconds=90), 90), (timedelta(0), 5), (timedelta(days=9), 6 * 3600)],
)
def test_waits_as_long_as_it_is_asked_to(asked: timedelta | None, waits: int) -> None:
    """Retry-After counts where it is longer than our own wait, up to some hours."""
    outcome = Outcome(result="not_now", detail="429", wait=asked)
    after = end(begin(a_delivery()), outcome, NOW, knows_keys=False)
    assert (after.state, after.next_at) == ("waiting", NOW + waits * SECOND)


@pytest.mark.parametrize(("kind", "hours"), [("handover", 48), ("reminder", 48), ("soon", 2)])
def test_gives_up_after_a_while(kind: str, hours: int) -> None:
    """A hand-over is tried for two days, a warning for two hours."""
    delivery, now = a_delivery(kind), NOW
    while delivery.state == "waiting":
        now = delivery.next_at
        delivery = end(begin(delivery), Outcome(result="not_now"), now, knows_keys=False)
    assert delivery.state == "given_up"
    assert timedelta(hours=hours) - LONGEST_WAIT <= now - NOW <= timedelta(hours=hours)


@settings(deadline=None)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_the_key_of_the_same_is_the_same(since: datetime) -> None:
    """A key depends on the case, the department, the kind, the number and when it was passed."""
    keys = {
        key_of(case, department, kind, nth, moment.replace(tzinfo=NOW.tzinfo))
        for case in ("a" * 32, "b" * 32)
        for department in ("Billing", "Shop")
        for kind in ("handover", "reminder")
        for nth in (1, 2)
        for moment in (since, since + SECOND)
    }
    assert len(keys) == 32
    assert all(key.isascii() and len(key) == 36 for key in keys)
