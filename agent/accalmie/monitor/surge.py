"""A surge: negative comments come faster than this account's own history explains.

In: each negative comment's moment and author, as cases are opened. Out: an alarm, once for each
surge. A scan statistic: after each comment the latest windows are counted and compared with a
negative binomial around the account's baseline (docs/surge.md). Pure: it looks at no clock, and
holds no text.
"""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from .baseline import HOUR, WEEKS, Baseline, Local, Span

WINDOWS = (timedelta(minutes=30), timedelta(hours=2), timedelta(hours=8))
FALSE_ALARMS_A_MONTH = 0.5  # at most, where the model holds: shared out over a month's looks
LEAST = 4  # people in the window, or it is not called a surge however rare
LEARNING = timedelta(days=3)  # of history, before which there is no "usual"
FRESH = timedelta(hours=24)  # a comment found later than this is no news
SAME_PERSON = timedelta(hours=8)  # one who writes five times in it counts once
QUIET = 0.2  # a surge is over once its window is this likely
LONGEST = timedelta(hours=24)
REBUILT_EVERY = HOUR


class Sighting(Struct, frozen=True, order=True):
    """A negative comment: when it was posted, and who wrote it, as a key that is no name."""

    at: datetime
    case_id: str
    author: str = ""


class Surge(Struct, frozen=True, kw_only=True):
    """`count` people in `window_minutes`, where `expected` is usual."""

    started_at: datetime  # the window's beginning
    noticed_at: datetime
    window_minutes: int
    count: int
    expected: float
    case_ids: tuple[str, ...] = ()  # of the comments in it, oldest first, later ones too


class SurgeWatch:
    """`past`: earlier surges, from their beginning to their end; they are not what is usual.

    `on`: one that was noticed before a restart and may last; its comments are found again.
    """

    def __init__(
        self,
        sightings: Iterable[Sighting],
        since: datetime,
        local: Local,
        past: Sequence[Span] = (),
        on: Surge | None = None,
    ) -> None:
        """`since`: when the history begins."""
        self._since, self._local, self._past = since, local, list(past)
        self._all: list[Sighting] = []
        self._last_of: dict[str, datetime] = {}
        self._baseline: Baseline | None = None
        self._built_at = since
        self._surge: Surge | None = None
        for sighting in sorted(sightings):
            self._take(sighting)
        if on is not None:
            inside = self._between(on.started_at, datetime.max.replace(tzinfo=UTC))
            self._surge = replace(on, case_ids=tuple(one.case_id for one in inside))

    def see(self, sighting: Sighting, now: datetime) -> Surge | None:
        """The surge that this comment makes known; None for none, or for one known already."""
        if not self._take(sighting):
            return None
        current = self.current(now)
        if current is not None:
            self._surge = replace(current, case_ids=(*current.case_ids, sighting.case_id))
            return None
        if sighting.at < now - FRESH or now - self._since < LEARNING:
            return None
        self._surge = self._scan(min(sighting.at, now), now)
        return self._surge

    def current(self, now: datetime) -> Surge | None:
        """The surge that is on; one that has calmed down is none any more."""
        surge = self._surge
        if surge is None:
            return None
        window = max(timedelta(minutes=surge.window_minutes), WINDOWS[1])
        likely = self._likelihood(now, window, self._baseline_at(now))
        if now - surge.noticed_at > LONGEST or (likely > QUIET and now - surge.noticed_at > window):
            self._past.append((surge.started_at, now))
            self._surge, self._baseline = None, None
        return self._surge

    def _take(self, sighting: Sighting) -> bool:
        """Whether it counts: one person counts once in SAME_PERSON."""
        last = self._last_of.get(sighting.author) if sighting.author else None
        if last is not None and abs(sighting.at - last) < SAME_PERSON:
            return False
        if sighting.author:
            self._last_of[sighting.author] = sighting.at
        insort(self._all, sighting)
        return True

    def _scan(self, at: datetime, now: datetime) -> Surge | None:
        baseline = self._baseline_at(now)
        looks = len(WINDOWS) * max(1.0, baseline.per_month)
        for window in WINDOWS:
            inside = self._between(at - window, at)
            if len(inside) < LEAST:
                continue
            if self._likelihood(at, window, baseline) < FALSE_ALARMS_A_MONTH / looks:
                return Surge(
                    started_at=at - window,
                    noticed_at=now,
                    window_minutes=int(window.total_seconds() // 60),
                    count=len(inside),
                    expected=baseline.expected(at - window, at),
                    case_ids=tuple(one.case_id for one in inside),
                )
        return None

    def _likelihood(self, at: datetime, window: timedelta, baseline: Baseline) -> float:
        """Of as many as there are in the window before `at`, the one at its end being given."""
        others = len(self._between(at - window, at)) - 1
        shape = baseline.shape_of(max(1, round(window / HOUR)))
        mean = baseline.expected(at - window, at)
        # Where one comment is, more are likely: the gamma mixture's law, given that one.
        return tail(others, mean * (shape + 1) / shape, shape + 1)

    def _between(self, after: datetime, until: datetime) -> list[Sighting]:
        key = lambda one: one.at  # noqa: E731
        first = bisect_right(self._all, after, key=key)
        return self._all[first : bisect_right(self._all, until, key=key)]

    def _baseline_at(self, now: datetime) -> Baseline:
        """The history up to a window ago: what may be a surge is not yet what is usual."""
        if self._baseline is None or not self._built_at <= now < self._built_at + REBUILT_EVERY:
            since = max(self._since, now - timedelta(weeks=WEEKS))
            until = max(since, now - WINDOWS[-1])
            self._forget(since - SAME_PERSON, now - SAME_PERSON)
            times = [one.at for one in self._between(since, until)]
            self._baseline = Baseline(times, since, until, self._past, self._local)
            self._built_at = now
        return self._baseline

    def _forget(self, sightings_before: datetime, authors_before: datetime) -> None:
        self._all = [one for one in self._all if one.at >= sightings_before]
        self._last_of = {who: at for who, at in self._last_of.items() if at >= authors_before}


def tail(count: int, mean: float, shape: float) -> float:
    """P(X >= count) of a negative binomial: variance = mean + mean² / shape.

    1.0 for a count that is not above the mean: nobody asks.
    """
    if count <= mean or count <= 0:
        return 1.0
    log_term = (
        math.lgamma(count + shape) - math.lgamma(shape) - math.lgamma(count + 1)
        + shape * math.log(shape / (shape + mean)) + count * math.log(mean / (shape + mean))
    )  # fmt: skip
    term, total = math.exp(log_term), 0.0
    while term > total * 1e-12 and term > 0:
        total += term
        term *= (count + shape) / (count + 1) * mean / (shape + mean)
        count += 1
    return min(1.0, total)
