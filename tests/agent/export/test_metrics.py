"""Every figure of the report against a synthetic year whose true figures were decided first."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))

import synthetic_year as year

from accalmie.case import OPEN, Case, Event
from accalmie.erasure import erase
from accalmie.export.metrics import Drafts, Metrics, metrics_of

IN_TIME = {"accepted", "hidden", "left", "reopened", "unclocked"}
ANSWERED = {"accepted", "edited", "reopened", "unclocked"}


@pytest.fixture(scope="module")
def rows() -> list[year.Row]:
    return [row for row in year.plan() if row.fate != "void"]


@pytest.fixture(scope="module")
def lived() -> list[tuple[Case, list[Event]]]:
    return list(year.changes())


@pytest.fixture(scope="module")
def metrics(lived: list[tuple[Case, list[Event]]]) -> Metrics:
    return _metrics(lived)


def _metrics(lived: list[tuple[Case, list[Event]]]) -> Metrics:
    events = [event for _, events in lived for event in events]
    return metrics_of((case for case, _ in lived), events, year.END)


def test_the_year_is_the_same_each_time() -> None:
    """The generator is seeded: two years are equal, and hold as many cases as was decided."""
    assert year.plan() == year.plan()
    assert Counter(row.fate for row in year.plan()) == year.FATES


def test_counts(metrics: Metrics) -> None:
    """1,040 cases, 80 of them not negative; open are the late, the running and the reopened."""
    figures = metrics.figures
    assert (figures.total, figures.void, metrics.corrected) == (960, 80, 80)
    assert (figures.open, figures.late, figures.running) == (120 + 40 + 60, 120, 40)
    assert (figures.reopened, metrics.reopenings) == (60, 60)
    assert figures.hidden == 80
    assert metrics.hidden_by == (("insult", 60), ("threat", 20))


def test_share_within_the_hour(metrics: Metrics) -> None:
    """What was answered or decided in time, of that and of all that was or is too late."""
    figures = metrics.figures
    assert figures.within == 400 + 60 + 40 + 60 + 20
    assert figures.settled == figures.within + 200 + 20 + 120
    assert figures.share_within == 580 / 920


def test_first_response(metrics: Metrics) -> None:
    """Forty each of 5, 10, … 50 minutes, sixty of 20, twenty of 45, and one each of 61 to 260."""
    figures = metrics.figures
    assert (figures.answered, figures.share_answered) == (680, 680 / 960)
    assert figures.median_minutes == 37.5  # the 340th is 35, the 341st 40
    assert figures.mean_minutes == pytest.approx((11_000 + 1_200 + 900 + 32_100) / 680)
    assert figures.p90_minutes == 192  # the 612th: 480 within the hour, then 61 + 131
    assert metrics.bands == (120, 180, 140, 40, 60, 120, 20, 0)
    assert metrics.waiting == 120


def test_resolution(metrics: Metrics) -> None:
    """Sixty after 10 minutes, forty after 30, twenty after 90; the void ones count nowhere."""
    spread = metrics.figures.resolution
    assert (spread.count, spread.median, spread.mean, spread.p90) == (120, 20, 30, 90)


def test_drafts(metrics: Metrics) -> None:
    """Each offered draft was used as it was, replaced, left, or still waits."""
    assert metrics.drafts == Drafts(
        offered=840, accepted=480, edited=200, discarded=40, waiting=120
    )


@pytest.mark.parametrize(
    ("key", "name_of"),
    [
        ("cause", lambda row: row.cause or "other"),
        ("platform", lambda row: row.platform),
        ("department", lambda row: row.department),
        ("assignee", lambda row: row.assignee),
    ],
)
def test_groups(
    metrics: Metrics, rows: list[year.Row], key: str, name_of: Callable[[year.Row], str]
) -> None:
    """Each group's figures are those of its rows, the largest group first, and they add up."""
    groups = metrics.by[key]
    assert [group.figures.total for group in groups] == sorted(
        Counter(map(name_of, rows)).values(), reverse=True
    )
    for group in groups:
        fates = Counter(row.fate for row in rows if name_of(row) == group.name)
        minutes = sorted(
            row.minutes or 0 for row in rows if name_of(row) == group.name and row.fate in ANSWERED
        )
        figures = group.figures
        assert figures.total == fates.total() > 0
        assert figures.within == sum(fates[fate] for fate in IN_TIME)
        assert figures.late == fates["late"]
        assert figures.answered == len(minutes)
        assert figures.mean_minutes == pytest.approx(sum(minutes) / len(minutes))
        assert figures.hidden == fates["hidden"] + fates["reported"]
    assert sum(group.figures.total for group in groups) == metrics.figures.total


def test_heat(metrics: Metrics, rows: list[year.Row]) -> None:
    """Each case stands at the hour at which its clock started, Monday first."""
    truth = Counter((row.posted_at.weekday(), row.posted_at.hour) for row in rows)
    told = {
        (day, hour): count
        for day, hours in enumerate(metrics.heat)
        for hour, count in enumerate(hours)
        if count
    }
    assert told == truth
    assert {hour for _, hour in told} == {9, 18, 23}  # 23: those that still run at the end


def test_volume(metrics: Metrics, rows: list[year.Row]) -> None:
    """A year is told by the month, each month with the cases first seen in it."""
    truth = Counter(row.posted_at.month for row in rows)
    volume = metrics.volume
    assert volume.step == "month"
    told = {
        period.month: sum(row) for period, row in zip(volume.periods, volume.counts, strict=True)
    }
    assert told == truth
    assert sorted(volume.causes) == ["billing", "delivery", "other", "service"]


def test_erasing_changes_no_figure(lived: list[tuple[Case, list[Event]]], metrics: Metrics) -> None:
    """Tombstones of ended cases count as the cases did; only the person's name is gone."""
    erased = []
    for case, events in lived:
        if case.status in OPEN:
            erased.append((case, events))
        else:
            tombstone, event = erase(case, "log", "retention", year.END)
            erased.append((tombstone, [*events, event]))
    after = _metrics(erased)
    assert after.figures == metrics.figures
    assert (after.drafts, after.bands, after.volume) == (
        metrics.drafts, metrics.bands, metrics.volume,
    )  # fmt: skip
    assert after.heat == metrics.heat
    assert after.hidden_by == metrics.hidden_by
    assert after.by["cause"] == metrics.by["cause"]
    assert after.by["department"] == metrics.by["department"]


def test_of_nothing_there_is_nothing() -> None:
    """An empty log has no share, no median and no group, rather than noughts."""
    metrics = metrics_of([], [], year.END)
    assert metrics.figures.share_within is metrics.figures.share_answered is None
    assert metrics.figures.resolution.median is None
    assert (metrics.drafts.offered, metrics.hidden_by) == (0, ())
    assert not any(metrics.by.values())
