"""Every figure of the report, from one pass over the cases and one over their events. Pure.

docs/metrics.md says what each means and where its edges are; a synthetic year whose true figures
are known holds them to it. Void cases (not negative after all) count nowhere but as `void`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime

from msgspec import Struct

from ..case import OPEN, Case, Event
from ..clock import clock_state, first_response_minutes, start_of
from .figures import BANDS, Figures, Tally, Volume, volume_by_day

DAYS, HOURS = 7, 24


class Group(Struct, frozen=True, kw_only=True):
    """The cases that have one thing in common; `name` is a code or a name, "" where unknown."""

    name: str
    figures: Figures


class Drafts(Struct, frozen=True, kw_only=True):
    """What became of the first draft that each case was offered: the last four are `offered`."""

    offered: int
    accepted: int  # put into the reply box as it was offered
    edited: int  # the reply was another text: edited, another draft, or the person's own
    discarded: int  # the case ended without a reply put into the box
    waiting: int  # the case is open, and nothing was put into the box yet


class Metrics(Struct, frozen=True, kw_only=True):
    """`heat[day][hour]`: cases whose clock started then, Monday first. `by`: the largest first."""

    figures: Figures
    corrected: int  # verdicts that a person found not negative: the void cases
    reopenings: int  # a case that was reopened twice counts twice
    by: dict[str, tuple[Group, ...]]  # "cause", "platform", "department", "assignee"
    hidden_by: tuple[tuple[str, int], ...]  # reason code, cases
    bands: tuple[int, ...]  # first responses within each of BANDS, and beyond
    waiting: int  # late, without a response
    heat: tuple[tuple[int, ...], ...]
    volume: Volume
    drafts: Drafts


KEYS: dict[str, Callable[[Case], str]] = {
    "cause": lambda case: case.verdict.cause or "other",
    "platform": lambda case: case.comment.platform,
    "department": lambda case: case.department,
    "assignee": lambda case: case.assignee,
}


class Counting:
    """Takes the cases, then their events; `metrics` are what they say. Days are `now`'s zone's."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._all = Tally(now)
        self._groups: dict[str, dict[str, Tally]] = {key: {} for key in KEYS}
        self._hidden: Counter[str] = Counter()
        self._bands = [0] * (len(BANDS) + 1)
        self._waiting = self._reopenings = 0
        self._heat = [[0] * HOURS for _ in range(DAYS)]
        self._volume: Counter[tuple[date, str]] = Counter()
        self._drafts = _Offered()

    def add(self, case: Case) -> None:
        self._all.add(case)
        for key, name_of in KEYS.items():
            groups, name = self._groups[key], name_of(case)
            if case.status != "void":
                groups.setdefault(name, Tally(self._now)).add(case)
        if case.status == "void":
            return
        self._drafts.open(case)
        self._reopenings += case.reopened_count
        if case.decision in ("hide", "report"):
            self._hidden[case.decision_reason] += 1
        self._place(case)

    def add_event(self, event: Event) -> None:
        self._drafts.follow(event)

    def metrics(self) -> Metrics:
        figures = self._all.figures()
        return Metrics(
            figures=figures,
            corrected=figures.void,
            reopenings=self._reopenings,
            by={key: _groups(groups) for key, groups in self._groups.items()},
            hidden_by=tuple(sorted(self._hidden.items(), key=lambda pair: (-pair[1], pair[0]))),
            bands=tuple(self._bands),
            waiting=self._waiting,
            heat=tuple(map(tuple, self._heat)),
            volume=volume_by_day(self._volume),
            drafts=self._drafts.drafts(),
        )

    def _place(self, case: Case) -> None:
        """In its band, its hour of the week and its day."""
        minutes = first_response_minutes(case)
        if minutes is not None:
            self._bands[sum(minutes > band for band in BANDS)] += 1
        elif clock_state(case, self._now) == "active_with_misses":
            self._waiting += 1
        zone = self._now.tzinfo
        start = start_of(case.comment, case.first_seen_at).astimezone(zone)
        self._heat[start.weekday()][start.hour] += 1
        self._volume[case.first_seen_at.astimezone(zone).date(), KEYS["cause"](case)] += 1


def metrics_of(cases: Iterable[Case], events: Iterable[Event], now: datetime) -> Metrics:
    counting = Counting(now)
    for case in cases:
        counting.add(case)
    for event in events:
        counting.add_event(event)
    return counting.metrics()


class _Offered:
    """The drafts of each case by their hashes: an erased case still counts."""

    def __init__(self) -> None:
        self._open: dict[str, bool] = {}
        self._offered: dict[str, set[str]] = {}
        self._replied: dict[str, bool] = {}  # whether with one that was offered

    def open(self, case: Case) -> None:
        self._open[case.id] = case.status in OPEN

    def follow(self, event: Event) -> None:
        id = event.case_id
        if id not in self._open:
            return
        sha256 = event.details.get("sha256", "")
        if event.action == "draft_suggested":
            self._offered.setdefault(id, set()).add(sha256)
        elif event.action == "reply_inserted":
            self._replied[id] = sha256 in self._offered.get(id, ())

    def drafts(self) -> Drafts:
        fates = Counter(self._fate(id) for id in self._offered)
        return Drafts(
            offered=len(self._offered),
            accepted=fates["accepted"],
            edited=fates["edited"],
            discarded=fates["discarded"],
            waiting=fates["waiting"],
        )

    def _fate(self, id: str) -> str:
        if id in self._replied:
            return "accepted" if self._replied[id] else "edited"
        return "waiting" if self._open[id] else "discarded"


def _groups(tallies: dict[str, Tally]) -> tuple[Group, ...]:
    groups = (Group(name=name, figures=tally.figures()) for name, tally in tallies.items())
    return tuple(sorted(groups, key=lambda group: (-group.figures.total, group.name)))
