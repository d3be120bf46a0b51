"""One log out of every row that any file still holds. Pure: layers in, tables out.

The history decides: an event counts where its own hash holds, and of a case's rows the one whose
hash its last event names. An event that is gone leaves one in its place that says so ("lost"), and
what the history cannot vouch for any more is said in new events ("lost", "repaired").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from ..case import FIRST_LINK, Action, Case, Event, link
from .history import canonical_sha256
from .rows import Row, Rows, Tables, decode_row, encode_row
from .salvage import Salvaged

Range = tuple[int, int]  # the first and the last


class Lost(Struct, frozen=True, kw_only=True):
    """What no file holds any more."""

    changes: tuple[Range, ...] = ()  # of anything, after the last file that was whole
    events: tuple[Range, ...] = ()
    cases: tuple[str, ...] = ()  # numbers, or ids where the number is lost too
    differing: tuple[str, ...] = ()  # numbers of cases that no event says are as they should be

    def __bool__(self) -> bool:
        return bool(self.changes or self.events or self.cases or self.differing)


class Rebuilt(Struct, frozen=True):
    """`seq`: every change that any file knows of has this number or a lower one."""

    tables: Tables
    seq: int
    lost: Lost


def rebuild(files: Sequence[Salvaged], now: datetime) -> Rebuilt:
    """`now`: when the history says that it was repaired."""
    tables = _all_rows(files)
    events = _Events(tables.pop("events", ()), now)
    cases = _Cases(tables.pop("cases", ()), events)
    lost = Lost(
        changes=tuple(_missing_changes(files)),
        events=tuple(events.missing),
        cases=tuple(cases.lost.values()),
        differing=tuple(number for number, _ in cases.differing.values()),
    )
    for id in cases.lost:
        events.add(id, "lost")
    for id, (_, digest) in cases.differing.items():
        events.add(id, "repaired", case_sha256=digest)
    if lost:
        events.add("", "repaired", details=msgspec.to_builtins(lost))
    others = {name: _present(rows) for name, rows in tables.items()}
    whole = {**others, "cases": cases.rows, "events": events.rows}
    return Rebuilt(whole, max(map(_reach, files), default=0), lost)


Candidates = Sequence[tuple[str, Row | None]]  # row ids and rows, the newest last; None: removed


class _Events:
    """The history as far as it holds, each event that is missing replaced by one that says so."""

    def __init__(self, candidates: Candidates, now: datetime) -> None:
        sound = {
            event.seq: row
            for _, row in candidates
            if row is not None and (event := _sound_event(row)) is not None
        }
        self._now = now
        self.rows: Rows = {}
        self.numbers: dict[str, str] = {}  # of cases, by id, as their first event says
        self.hashes: dict[str, str] = {}  # of cases, by id, as their last event says
        self.erased: set[str] = set()
        self._seq, self._head = 0, FIRST_LINK
        self.missing = list(_gaps(sound, 0))
        for seq in range(1, max(sound, default=0) + 1):
            if seq in sound:
                self._take(sound[seq])
            else:
                self.add("", "lost")

    def add(self, case_id: str, action: Action, **more: Any) -> None:
        """One more event, at the end of the history."""
        event = Event(case_id=case_id, at=self._now, actor="agent", action=action, **more)
        self._take(encode_row(link(event, self._seq + 1, self._head)))

    def _take(self, row: Row) -> None:
        event = msgspec.json.decode(row, type=Event)
        self.rows[str(event.seq)] = row
        self._seq, self._head = event.seq, event.hash
        if not event.case_id:
            return
        before = self.hashes.get(event.case_id, "")
        self.hashes[event.case_id] = event.case_sha256 or before
        if event.action == "opened":
            self.numbers[event.case_id] = str(event.details.get("number", ""))
        elif event.action == "erased":
            self.erased.add(event.case_id)
        elif event.action == "lost":
            del self.hashes[event.case_id]


class _Cases:
    """Of each case the row that the history vouches for, else its newest."""

    def __init__(self, candidates: Candidates, events: _Events) -> None:
        self._events = events
        self.rows: Rows = {}
        self.differing: dict[str, tuple[str, str]] = {}  # by id: number, and hash of the row
        present = _present(candidates)
        found: dict[str, list[_CaseRow]] = {}
        for one in filter(None, map(_case_row, candidates)):
            found.setdefault(one.case.id, []).append(one)
        gone = {id for id, rows in found.items() if rows[-1].row_id not in present}
        chosen = [self._choose(rows) for id, rows in found.items() if id not in gone]
        for one in filter(None, chosen):
            self._place(one)
        there = gone | {one.case.id for one in chosen if one is not None}
        self.lost = {id: events.numbers.get(id) or id for id in events.hashes if id not in there}

    def _choose(self, rows: Sequence[_CaseRow]) -> _CaseRow | None:
        newest_first = rows[::-1]
        expected = self._events.hashes.get(rows[0].case.id)
        for one in newest_first:
            if expected and one.digest == expected:
                return one
        # What was erased is not brought back: an older row would.
        is_erased = rows[0].case.id in self._events.erased
        for one in newest_first:
            if one.case.erased_at or not is_erased:
                left = _CaseRow(one.row_id, encode_row(one.case), one.case)  # with every field
                if expected != "":  # an event of before format 2 vouches for any row
                    self.differing[one.case.id] = (one.case.number, left.digest)
                return left
        return None

    def _place(self, chosen: _CaseRow) -> None:
        """At its row, or after the others where damage gave two cases the same."""
        row_id = chosen.row_id
        if row_id in self.rows:
            row_id = str(1 + max(map(int, self.rows)))
        self.rows[row_id] = chosen.row


class _CaseRow(Struct, frozen=True):
    row_id: str
    row: Row
    case: Case

    @property
    def digest(self) -> str:
        return canonical_sha256(decode_row(self.row))


def _all_rows(files: Sequence[Salvaged]) -> dict[str, Candidates]:
    """Every row by table, in the order of the changes."""
    layers = sorted((layer for file in files for layer in file.layers), key=lambda one: one.seq)
    tables: dict[str, list[tuple[str, Row | None]]] = {}
    for layer in layers:
        for name, id, row in layer.changes:
            tables.setdefault(name, []).append((id, row))
    return {**tables}


def _present(candidates: Candidates) -> Rows:
    """The newest row of each id, where it was not removed."""
    return {id: row for id, row in dict(candidates).items() if row is not None}


def _missing_changes(files: Sequence[Salvaged]) -> Iterator[Range]:
    """Numbers after the newest whole file that no journal holds."""
    whole = max((one.layers[0].seq for one in files if one.is_whole), default=0)
    known = {layer.seq for one in files if not one.is_whole for layer in one.layers}
    yield from _gaps({*known, max(map(_reach, files), default=0) + 1}, whole)


def _gaps(known: Iterable[int], after: int) -> Iterator[Range]:
    """The ranges between the numbers of `known` that are greater than `after`."""
    for number in sorted(known):
        if number > after + 1:
            yield after + 1, number - 1
        after = max(after, number)


def _reach(file: Salvaged) -> int:
    return max((layer.seq for layer in file.layers), default=file.after)


def _sound_event(row: Row) -> Event | None:
    try:
        event = msgspec.json.decode(row, type=Event)
        document = decode_row(row)
    except msgspec.DecodeError:
        return None
    return event if canonical_sha256({**document, "hash": ""}) == event.hash else None


def _case_row(candidate: tuple[str, Row | None]) -> _CaseRow | None:
    id, row = candidate
    try:
        return None if row is None else _CaseRow(id, row, msgspec.json.decode(row, type=Case))
    except msgspec.DecodeError:
        return None
