"""How many negative comments an account gets in each hour of the week, by its own history.

In: the moments of past comments, how long the history is, the surges to leave out. Out: how many
are expected between two moments, and how much more than chance they vary. Pure; docs/surge.md is
the method.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

HOUR = timedelta(hours=1)
WEEKS = 12  # of history that count
CELLS = 168  # hours of a week
PRIOR_COMMENTS, PRIOR_HOURS = 1.0, 24.0  # what is believed before anything is known: one a day
CELL_WEIGHT = 8.0  # comments that a cell must show to weigh as much as its day's and hour's shape
SHAPE_WEIGHT = 12.0  # the same for the shape of the days and of the hours against flat ones
LEFT_OUT_AT_MOST = 0.1  # of the hours: more surges than that are how things are now
LEAST_SHAPE = 0.5  # of the spread: comments come in clusters, but history cannot be all noise
LEAST_TILES = 20

Local = Callable[[datetime], datetime]  # a moment as the clock on the account's wall shows it
Span = tuple[datetime, datetime]


class Baseline:
    """`shape_of` is the negative binomial's k: variance = mean + mean² / k."""

    def __init__(
        self,
        times: Sequence[datetime],
        since: datetime,
        until: datetime,
        left_out: Sequence[Span],
        local: Local,
    ) -> None:
        """`times` ascending, within `since` and `until`."""
        self._local = local
        hours = max(0, int((until - since) / HOUR))
        starts = [since + HOUR * n for n in range(hours)]
        kept = _kept(starts, left_out)
        self._counts = [
            bisect_left(times, start + HOUR) - bisect_left(times, start) if keep else 0
            for start, keep in zip(starts, kept, strict=True)
        ]
        self._cells = [_cell(local(start)) for start in starts]
        self._kept = kept
        self.seen = sum(self._counts)
        self._rates = self._rates_of()
        self._shapes: dict[int, float] = {}

    @property
    def per_month(self) -> float:
        """Comments expected in thirty days."""
        return sum(self._rates) / CELLS * 24 * 30

    def expected(self, start: datetime, end: datetime) -> float:
        """Comments expected between two moments, at most a few days apart."""
        total, at = 0.0, start
        while at < end:
            local = self._local(at)
            left = HOUR - timedelta(
                minutes=local.minute, seconds=local.second, microseconds=local.microsecond
            )
            step = min(left, end - at)
            total += self._rates[_cell(local)] * (step / HOUR)
            at += step
        return total

    def shape_of(self, hours: int) -> float:
        """k for windows of so many hours: from the history's spread, and from how little it is."""
        if hours not in self._shapes:
            self._shapes[hours] = self._spread(hours)
        return self._shapes[hours]

    def _spread(self, hours: int) -> float:
        surplus, square, tiles = 0.0, 0.0, 0
        for at in range(0, len(self._counts) - hours + 1, hours):
            if not all(self._kept[at : at + hours]):
                continue
            mean = sum(self._rates[cell] for cell in self._cells[at : at + hours])
            count = sum(self._counts[at : at + hours])
            surplus += (count - mean) ** 2 - mean
            square += mean**2
            tiles += 1
        unsure = 1 / (PRIOR_COMMENTS + self.seen)
        spread = max(0.0, surplus / square) if tiles >= LEAST_TILES and square > 0 else 0.0
        return max(LEAST_SHAPE, 1 / (unsure + spread))

    def _rates_of(self) -> list[float]:
        """Comments an hour for each hour of the week, shrunk towards what a day and an hour are."""
        counts, hours = [0.0] * CELLS, [0] * CELLS
        for cell, count, keep in zip(self._cells, self._counts, self._kept, strict=True):
            if keep:
                counts[cell] += count
                hours[cell] += 1
        total = sum(hours)
        flat = (self.seen + PRIOR_COMMENTS) / (total + PRIOR_HOURS)
        days = _shape([cell // 24 for cell in range(CELLS)], counts, hours, flat, 7)
        clock = _shape([cell % 24 for cell in range(CELLS)], counts, hours, flat, 24)
        rates = []
        for cell in range(CELLS):
            guess = flat * days[cell // 24] * clock[cell % 24]
            weight = CELL_WEIGHT / guess  # hours of the guess that weigh CELL_WEIGHT comments
            rates.append((counts[cell] + guess * weight) / (hours[cell] + weight))
        told = sum(rate * there for rate, there in zip(rates, hours, strict=True))
        scale = flat * total / told if told else 1.0  # shrinking must not change the sum
        return [rate * scale for rate in rates]


def _shape(
    group_of: Sequence[int], counts: Sequence[float], hours: Sequence[int], flat: float, groups: int
) -> list[float]:
    """For each group of cells how much it differs from `flat`, shrunk towards 1."""
    seen, expected = [0.0] * groups, [0.0] * groups
    for cell, group in enumerate(group_of):
        seen[group] += counts[cell]
        expected[group] += hours[cell] * flat
    return [
        (there + SHAPE_WEIGHT) / (mean + SHAPE_WEIGHT)
        for there, mean in zip(seen, expected, strict=True)
    ]


def _kept(starts: Sequence[datetime], left_out: Sequence[Span]) -> list[bool]:
    kept = [not any(a <= start + HOUR and start <= b for a, b in left_out) for start in starts]
    few = kept.count(False) <= LEFT_OUT_AT_MOST * len(kept)
    return kept if few else [True] * len(kept)


def _cell(local: datetime) -> int:
    return local.weekday() * 24 + local.hour
