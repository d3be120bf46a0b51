"""The report's figures and where its bars stand."""

from __future__ import annotations

from datetime import UTC, date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_case

from accalmie.case import Case
from accalmie.comment import Cause
from accalmie.export.charts import HEIGHT, WIDTH, response_chart, share_chart, volume_chart
from accalmie.export.figures import Volume, figures_of, response_bands, volume_of
from accalmie.export.words import EN, FR

MINUTE = timedelta(minutes=1)
LATER = NOW + timedelta(hours=3)


def _seen(day: int, cause: Cause | None, number: int = 1) -> Case:
    case = a_case(number, first_seen_at=NOW + timedelta(days=day))
    return replace(case, verdict=replace(case.verdict, cause=cause))


def _answered(minutes: int) -> Case:
    return a_case(status="watching", replied_at=NOW + minutes * MINUTE)


def test_shares_say_of_what() -> None:
    """Late open cases count as missed, running ones as neither, void ones nowhere."""
    cases = [
        _answered(10),
        _answered(50),
        _answered(90),
        a_case(status="new"),
        a_case(status="new", due_at=LATER + MINUTE),
        a_case(status="closed", decision="hide", resolved_at=NOW + MINUTE),
        a_case(status="void", resolved_at=NOW),
    ]
    figures = figures_of(cases, LATER)
    assert (figures.total, figures.void, figures.open, figures.late) == (6, 1, 2, 1)
    assert (figures.within, figures.settled, figures.running) == (3, 5, 1)
    assert figures.share_within == 0.6
    assert (figures.answered, figures.median_minutes, figures.mean_minutes) == (3, 50, 50)
    assert (figures.p90_minutes, figures.hidden) == (90, 1)


def test_nothing_has_no_share() -> None:
    """Without cases there is no share and no median, rather than a zero."""
    figures = figures_of([], LATER)
    assert (figures.total, figures.share_within, figures.median_minutes) == (0, None, None)
    assert figures.p90_minutes is figures.mean_minutes is None


@pytest.mark.parametrize(("count", "p90"), [(1, 1), (9, 9), (10, 9), (11, 10), (20, 18)])
def test_nine_in_ten(count: int, p90: int) -> None:
    """The ninetieth percentile is a time within which nine answers in ten really came."""
    cases = [_answered(minutes) for minutes in range(1, count + 1)]
    assert figures_of(cases, LATER).p90_minutes == p90
    assert p90 >= 0.9 * count


def test_bands() -> None:
    """Sixty minutes are within the hour, sixty-one are not, and what waits late is apart."""
    minutes = [0, 15, 16, 60, 61, 2000]
    counts, waiting = response_bands(
        [*map(_answered, minutes), a_case(), a_case(status="void")], LATER
    )
    assert (counts, waiting) == ([2, 1, 0, 1, 1, 0, 0, 1], 1)


def test_volume_by_day() -> None:
    """Days without a case are there with zeros, and the smallest causes are one group."""
    causes = ["delivery"] * 3 + ["staff"] * 2 + ["price", "quality", "billing", None]
    cases = [_seen(0, cause) for cause in causes]
    cases += [_seen(2, "delivery")]
    volume = volume_of(cases, NOW)
    assert volume.periods == (date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4))
    assert volume.causes == ("delivery", "staff", "price", "quality", "other")
    assert volume.counts == ((3, 2, 1, 1, 2), (0, 0, 0, 0, 0), (1, 0, 0, 0, 0))


def test_volume_in_the_persons_zone() -> None:
    """A case seen at 23:30 in UTC belongs to the next day in Paris."""
    late = a_case(first_seen_at=NOW.replace(hour=23, minute=30))
    assert volume_of([late], NOW.astimezone(UTC)).periods == (date(2026, 3, 2),)
    paris = NOW.astimezone(timezone(timedelta(hours=1)))
    assert volume_of([late], paris).periods == (date(2026, 3, 3),)


@pytest.mark.parametrize(
    ("days", "step", "periods"), [(30, "day", 31), (31, "week", 5), (216, "week", 31),
                                  (217, "month", 8), (400, "month", 14)],
)  # fmt: skip
def test_long_times_are_weeks_or_months(days: int, step: str, periods: int) -> None:
    """More than a month is told by the week, more than seven by the month, without gaps."""
    volume = volume_of([_seen(0, "staff"), _seen(days, "staff")], NOW)
    assert (volume.step, len(volume.periods)) == (step, periods)
    assert sum(map(sum, volume.counts)) == 2
    assert volume.counts[0] == volume.counts[-1] == (1,)


_counts = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 50)), min_size=1, max_size=40)


@given(_counts)
def test_bars_stay_in_the_picture(counts: list[tuple[int, int]]) -> None:
    """Whatever the numbers, bars stay inside, stack without gaps, and grow with their count."""
    days = tuple(date(2026, 1, 1) + timedelta(days=n) for n in range(len(counts)))
    chart = volume_chart(Volume(days, "day", ("delivery", "other"), tuple(counts)), EN)
    for bar in chart.bars:
        assert bar.x >= 0 and bar.y >= 0 and bar.height >= 0
        assert bar.x + bar.width <= WIDTH and bar.y + bar.height <= HEIGHT
    assert len(chart.bars) == sum(count > 0 for row in counts for count in row)
    assert 2 <= len(chart.ticks) <= 6
    assert len(chart.labels) <= 10
    assert [row[-1] for row in chart.rows] == [str(sum(row)) for row in counts]


@pytest.mark.parametrize("words", [EN, FR])
def test_the_hour_stands_between_the_bars(words: dict) -> None:
    """The line of the hour is right of the bars in time and left of the late ones."""
    chart = response_chart([1] * 8, 1, words)
    assert chart.line is not None
    for bar in chart.bars:
        assert (bar.kind == "in-time") is (bar.x + bar.width < chart.line.x)
    assert sum(bar.kind == "in-time" for bar in chart.bars) == 4
    assert len(chart.labels) == len(chart.rows) == 9


def test_the_share_fills_its_bar() -> None:
    """The parts of the share's bar fill it side by side; nothing gives an empty bar."""
    cases = [_answered(10), _answered(90), a_case(due_at=LATER)]
    chart = share_chart(figures_of(cases, LATER), EN)
    assert [bar.kind for bar in chart.bars] == ["in-time", "late", "running"]
    assert chart.bars[-1].x + chart.bars[-1].width == pytest.approx(WIDTH, abs=3)
    assert share_chart(figures_of([], LATER), EN).bars == ()
