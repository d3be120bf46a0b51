"""The surge alarm: its statistic against known figures, once, and never for what is usual."""

from __future__ import annotations

import math
import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import a_case, a_comment

from accalmie.monitor.baseline import Baseline
from accalmie.monitor.shared import what_is_shared
from accalmie.monitor.surge import Sighting, SurgeWatch, tail

START = datetime(2026, 1, 5, tzinfo=UTC)  # a Monday
NOW = START + timedelta(weeks=12)
HOUR = timedelta(hours=1)


def _usual(per_day: int = 6, weeks: int = 12) -> list[datetime]:
    """Evenly over office hours of working days."""
    days = [START + timedelta(days=n) for n in range(weeks * 7)]
    return [
        day + timedelta(hours=9 + 8 * n / per_day)
        for day in days
        if day.weekday() < 5
        for n in range(per_day)
    ]


def _watch(times: list[datetime], since: datetime = START) -> SurgeWatch:
    return SurgeWatch((Sighting(at, "old") for at in times), since, lambda at: at)


def _burst(watch: SurgeWatch, at: datetime, count: int, author: str = "") -> list[int]:
    """Which of `count` comments, two minutes apart, raised the alarm."""
    moments = [at + timedelta(minutes=2 * n) for n in range(count)]
    return [
        n
        for n, moment in enumerate(moments, 1)
        if watch.see(Sighting(moment, f"{n}", author), moment) is not None
    ]


def test_the_tail_is_that_of_the_negative_binomial() -> None:
    """Known values: k = 1 is geometric, a large k is Poisson."""
    assert tail(3, 2.0, 1.0) == pytest.approx((2 / 3) ** 3)
    poisson = 1 - sum(math.exp(-2) * 2**n / math.factorial(n) for n in range(6))
    assert tail(6, 2.0, 1e7) == pytest.approx(poisson, rel=1e-4)
    assert tail(2, 2.0, 5.0) == tail(0, 2.0, 5.0) == 1.0


@given(st.integers(1, 400), st.floats(0.001, 200), st.floats(0.5, 1e4))
def test_the_tail_is_a_probability_that_falls(count: int, mean: float, shape: float) -> None:
    """Between 0 and 1, and no larger for one more."""
    assert 0 <= tail(count + 1, mean, shape) <= tail(count, mean, shape) <= 1


def test_the_baseline_knows_the_week() -> None:
    """Office hours are busier than nights, week-ends quieter than Mondays; the sum is kept."""
    base = Baseline(_usual(), START, NOW, [], lambda at: at)
    monday, saturday = NOW, NOW + timedelta(days=5)
    office = base.expected(monday + 9 * HOUR, monday + 17 * HOUR)
    assert office > 4 * base.expected(monday + 20 * HOUR, monday + 28 * HOUR)
    assert office > 4 * base.expected(saturday + 9 * HOUR, saturday + 17 * HOUR)
    week = sum(base.expected(NOW + n * HOUR, NOW + (n + 1) * HOUR) for n in range(168))
    assert week == pytest.approx(30, rel=0.1)
    assert base.per_month == pytest.approx(week * 30 / 7, rel=1e-6)


def test_a_quarter_of_an_hour_is_a_quarter_of_its_hour() -> None:
    """A window that begins and ends within hours takes its share of each."""
    base = Baseline(_usual(), START, NOW, [], lambda at: at)
    hour = base.expected(NOW + 10 * HOUR, NOW + 11 * HOUR)
    quarter = base.expected(NOW + 10.5 * HOUR, NOW + 10.75 * HOUR)
    assert quarter == pytest.approx(hour / 4)


def test_a_burst_raises_the_alarm_once() -> None:
    """Thirty comments in an hour are one alarm, early among them; a day later it is over."""
    watch = _watch(_usual())
    raised = _burst(watch, NOW + 10 * HOUR, 30)
    assert len(raised) == 1 and raised[0] <= 8
    surge = watch.current(NOW + 11 * HOUR)
    assert surge is not None and len(surge.case_ids) == 30
    assert surge.count == raised[0]
    assert watch.current(NOW + 40 * HOUR) is None
    assert len(_burst(watch, NOW + 58 * HOUR, 30)) == 1


def test_what_is_usual_raises_none() -> None:
    """Three more weeks like the twelve before them are quiet."""
    watch, more = _watch(_usual()), _usual(weeks=15)
    late = [at for at in more if at >= NOW]
    assert all(watch.see(Sighting(at, "n"), at) is None for at in late)


def test_one_person_who_writes_often_is_no_surge() -> None:
    """Thirty comments of one author count once."""
    assert _burst(_watch(_usual()), NOW + 10 * HOUR, 30, author="one") == []


def test_old_comments_found_late_are_no_surge() -> None:
    """A page of last month's complaints, opened today, raises nothing."""
    watch = _watch(_usual())
    old = NOW - timedelta(days=3) + 3 * HOUR
    found = [watch.see(Sighting(old + timedelta(minutes=n), f"{n}"), NOW) for n in range(30)]
    assert found == [None] * 30


def test_a_new_account_learns_first() -> None:
    """Without three days of history nothing is usual yet, nor unusual."""
    assert _burst(_watch([], NOW - timedelta(days=2)), NOW, 30) == []
    assert len(_burst(_watch([], NOW - timedelta(days=4)), NOW, 30)) == 1


def test_past_surges_are_not_what_is_usual() -> None:
    """Left out of the history, they do not raise what is expected."""
    surge = [NOW - timedelta(days=7) + timedelta(hours=10, minutes=n) for n in range(50)]
    times = sorted([*_usual(), *surge])
    span = (surge[0] - HOUR, surge[-1] + HOUR)
    plain = Baseline(times, START, NOW, [], lambda at: at)
    clean = Baseline(times, START, NOW, [span], lambda at: at)
    at = NOW + timedelta(hours=10)
    assert clean.expected(at, at + HOUR) < plain.expected(at, at + HOUR) / 2


@given(st.integers(0, 2**31), st.integers(0, 300))
def test_any_history_gives_sound_figures(seed: int, count: int) -> None:
    """Whatever the past: an expectation above 0, a finite shape, at most one alarm for a burst."""
    rng = random.Random(seed)
    times = [START + timedelta(weeks=12) * rng.random() for _ in range(count)]
    base = Baseline(sorted(times), START, NOW, [], lambda at: at)
    assert base.expected(NOW, NOW + HOUR) > 0
    assert 0.5 <= base.shape_of(2) < math.inf
    assert len(_burst(_watch(times), NOW, 12)) <= 1


def test_what_a_surge_shares_is_said() -> None:
    """The cause and the page of most, and words that are rare otherwise; not those of everybody."""
    texts = ["Le colis bleu n'arrive pas", "Colis bleu perdu, merci", "Toujours pas de colis bleu"]
    cases = [a_case(n, comment=a_comment(n, text=text)) for n, text in enumerate(texts, 1)]
    others = ["merci pour rien", "toujours pareil", "le colis est perdu"] * 20
    shared = what_is_shared(cases, others)
    assert (shared.cause, shared.cause_share, shared.page_share) == ("delivery", 1.0, 1.0)
    assert shared.words == ("bleu",)
    scattered = [
        replace(
            case,
            verdict=replace(case.verdict, cause=cause),
            comment=replace(case.comment, post_url=f"http://127.0.0.1/{cause}"),
        )
        for case, cause in zip(cases, ("price", "staff", "delivery"), strict=True)
    ]
    assert what_is_shared(scattered, others).cause is None
    assert what_is_shared([], others).words == ()
