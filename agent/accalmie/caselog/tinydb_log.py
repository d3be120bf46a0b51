"""The case log on TinyDB: tables `cases` (one row a case) and `events` (the audit chain).

It knows cases and events; `storage` knows files, `index` where things stand.
"""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from ..case import Case, Event, link
from ..errors import BadInput, NotAllowed, StorageFailed
from .chain import verify_chain
from .copying import LogCopy
from .history import Document, canonical_sha256
from .index import CaseIndex, EventIndex, read_case, read_event
from .protocol import CaseLog, Change, Wanted
from .rows import Documents, Row, RowChange, Tables, decode_row, encode_row
from .storage import CHECKPOINT_BYTES, JournalStorage
from .tables import JournalDB
from .words import folded

F = TypeVar("F")
_case = msgspec.json.Decoder(Case).decode
_event = msgspec.json.Decoder(Event).decode


def open_log(folder: Path) -> CaseLog:
    """The case log in `folder`, which is made (0700) where it is missing.

    Raises: LogBusy where another process owns it; StorageFailed.
    """
    return TinyDBLog(folder)


class TinyDBLog:
    """A `CaseLog`; `db` is TinyDB itself, for queries that the protocol does not foresee."""

    def __init__(self, folder: Path, checkpoint_bytes: int = CHECKPOINT_BYTES) -> None:
        self.db = JournalDB(folder, checkpoint_bytes, storage=JournalStorage)
        self._storage = cast(JournalStorage, self.db.storage)
        try:
            self._cases = CaseIndex(self._storage.rows.setdefault("cases", {}))
            self._events = EventIndex(self._storage.rows.setdefault("events", {}))
        except (msgspec.DecodeError, ValueError) as error:
            self.db.close()
            raise StorageFailed(
                f"A row of {folder / 'cases.json'} is no case: run «accalmie doctor --repair», "
                "or restore a backup."
            ) from error
        self._storage.watch(self._prepare)

    @property
    def notices(self) -> tuple[str, ...]:
        return tuple(self._storage.notices)

    @property
    def identity(self) -> str:
        first = self._storage.rows.get("events", {}).get("1")
        return read_event(first).hash if first is not None else ""

    # Writing --------------------------------------------------------------------------------------

    def record(self, case: Case, events: Sequence[Event]) -> None:
        self.record_many([(case, events)])

    def record_many(self, changes: Sequence[Change]) -> None:
        cases: dict[str, Row] = {}  # by row id: the last change of a case wins
        new_rows: dict[str, int] = {}
        for case, _ in changes:
            _require_grounds(case)
            row_id = self._cases.by_id.get(case.id) or new_rows.setdefault(
                case.id, self._cases.next_row() + len(new_rows)
            )
            cases[str(row_id)] = _row(case)
        events = [event for _, events in changes for event in events]
        linked = self._linked(_with_hashes(cases.values(), events))
        self._storage.commit([*(("cases", id, row) for id, row in cases.items()), *linked])

    def note(self, event: Event) -> None:
        self._storage.commit(self._linked([event]))

    def fill(self, rows: Iterable[tuple[str, Document]]) -> None:
        if any(self._storage.rows.values()):
            raise NotAllowed(
                "The case log is not empty: import into a new folder, with --data FOLDER."
            )
        counts: Counter[str] = Counter()
        changes: builtins.list[RowChange] = []
        for table, row in rows:
            counts[table] += 1
            changes.append((table, str(counts[table]), encode_row(row)))
        self._storage.commit(changes)

    def close(self) -> None:
        self._cases.words.close()
        self.db.close()

    def _linked(self, events: Iterable[Event]) -> builtins.list[RowChange]:
        seq, previous = self._events.head
        rows: builtins.list[RowChange] = []
        for event in events:
            seq += 1
            linked = link(event, seq, previous)
            rows.append(("events", str(seq), encode_row(linked)))
            previous = linked.hash
        return rows

    def _prepare(self, changes: Sequence[RowChange], rows: Tables) -> Callable[[], None]:
        """The indexes follow every commit, TinyDB's own writes too. Raises: BadInput."""
        steps = [
            step
            for table, id, row in changes
            if (step := self._step(table, id, row, rows.get(table, {}).get(id))) is not None
        ]

        def done() -> None:
            for step in steps:
                step()

        return done

    def _step(
        self, table: str, id: str, row: Row | None, before: Row | None
    ) -> Callable[[], None] | None:
        try:
            if table == "cases":
                case, was = _or_none(read_case, row), _or_none(read_case, before)
                row_id = int(id)
                return lambda: self._cases.put(row_id, case, was)
            if table == "events":
                event, known = _or_none(read_event, row), _or_none(read_event, before)
                return lambda: self._events.put(id, event, known)
        except (msgspec.DecodeError, ValueError) as error:
            raise BadInput(
                f"This row does not belong in the table {table} ({error}): put it in another."
            ) from error
        return None

    # Finding --------------------------------------------------------------------------------------

    def get(self, id: str) -> Case | None:
        return self._at(self._cases.by_id.get(id))

    def by_comment(self, comment_id: str) -> Case | None:
        return self._at(self._cases.by_comment.get(comment_id))

    def by_number(self, number: str) -> Case | None:
        return self._at(self._cases.by_number.get(number))

    def on_page(self, post_url: str) -> builtins.list[Case]:
        return self._all_at(self._cases.on_page(post_url))

    def list(
        self, status: Wanted = "open", text: str = "", offset: int = 0, limit: int | None = 50
    ) -> tuple[int, builtins.list[Case]]:
        found = self._cases.with_status(status)
        words = folded(text).split()
        if words:
            found = self._cases.words.among(found, words)
        end = max(0, len(found) - offset)
        start = 0 if limit is None else max(0, end - limit)
        return len(found), self._all_at(found[start:end][::-1])

    def warm(self) -> None:
        self._cases.words.warm(self._cases.with_status("all"))

    def soonest(self, limit: int, skip: int = 0) -> builtins.list[Case]:
        return self._all_at(self._cases.soonest(limit, skip))

    def due_by(self, moment: datetime) -> int:
        return self._cases.due_by(moment)

    def events(self, case_id: str | None = None) -> builtins.list[Event]:
        rows = self._storage.rows.get("events", {})
        if case_id is None:
            return [_event(row) for row in rows.values()]
        return [_event(rows[id]) for id in self._events.of(case_id)]

    def rows(self) -> tuple[Sequence[Document], Sequence[Document]]:
        tables = self._storage.rows
        return Documents(tables.get("cases", {})), Documents(tables.get("events", {}))

    def erased_since(self, seq: int, limit: int) -> tuple[int, builtins.list[Case]]:
        rows, (last, _) = self._storage.rows.get("events", {}), self._events.head
        found: builtins.list[Case] = []
        for number in range(seq + 1, last + 1):
            row = rows.get(str(number), b"")
            event = _event(row) if b'"erased"' in bytes(row) else None  # most are never parsed
            if event is None or event.action != "erased":
                continue
            case = self.get(event.case_id)
            if case is not None:
                found.append(case)
            if len(found) == limit:
                return number, found
        return max(seq, last), found

    def next_number(self, year: int) -> str:
        return f"{year}-{self._cases.take_number(year):06d}"

    def recent_replies(self, limit: int = 50) -> builtins.list[str]:
        found = self.latest_replied(limit)
        return [case.reply.text for case in found if case.reply and case.reply.text]

    def latest_replied(self, limit: int) -> builtins.list[Case]:
        return self._all_at(self._cases.latest_replied(limit))

    def problems(self) -> builtins.list[str]:
        return verify_chain(self.events())

    # The whole of it ------------------------------------------------------------------------------

    def copy(self) -> LogCopy:
        return LogCopy(self._storage.view())

    def purge(self) -> None:
        self._storage.fold()

    def _at(self, row_id: int | None) -> Case | None:
        return None if row_id is None else self._all_at([row_id])[0]

    def _all_at(self, row_ids: Sequence[int]) -> builtins.list[Case]:
        rows = self._storage.rows.get("cases", {})
        return [_read(rows[str(row_id)]) for row_id in row_ids]


def _read(row: Row) -> Case:
    try:
        return _case(row)
    except msgspec.DecodeError as error:
        raise StorageFailed(
            f"Case {read_case(row).number} of the log cannot be read ({error}): "
            "run «accalmie doctor --repair», or restore a backup."
        ) from error


def _row(case: Case) -> Row:
    """The case as TinyDB keeps it. Raises: BadInput for one that could not be read again."""
    row = encode_row(case)
    try:
        _case(row)
    except msgspec.DecodeError as error:
        raise BadInput(f"This comment cannot be kept: {error}.") from error
    return row


def _with_hashes(rows: Iterable[Row], events: Sequence[Event]) -> builtins.list[Event]:
    """`events`, the last one of each case with the hash of the row that it leaves."""
    left = builtins.list(events)
    hashes = {row["id"]: canonical_sha256(row) for row in map(decode_row, rows)}
    for place in range(len(left) - 1, -1, -1):
        digest = hashes.pop(left[place].case_id, None)
        if digest is not None:
            left[place] = msgspec.structs.replace(left[place], case_sha256=digest)
    return left


def _or_none(read: Callable[[Row], F], row: Row | None) -> F | None:
    return None if row is None else read(row)


def _require_grounds(case: Case) -> None:
    """The store enforces it, not only the screen (CASES.md)."""
    if case.decision not in ("hide", "report"):
        return
    if not (case.captures and case.decision_reason and case.conduct_clause):
        raise NotAllowed(
            "Hiding or reporting needs a sealed capture, a reason code and a clause of the code of "
            "conduct: add what is missing, or answer the comment."
        )
