"""The case log on TinyDB: tables `cases` (one row a case) and `events` (the audit chain).

It knows cases and events; `storage` knows files.
"""

from __future__ import annotations

import builtins
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import msgspec
from tinydb import Query
from tinydb.queries import QueryInstance

from ..case import FIRST_LINK, OPEN, Case, Event, link
from ..errors import BadInput, NotAllowed, StorageFailed
from .chain import verify_chain
from .index import CaseIndex
from .journal import Document, RowChange
from .protocol import CaseLog, Change, Wanted
from .storage import CHECKPOINT_BYTES, JournalStorage
from .tables import JournalDB


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
        self._cases = self.db.table("cases")
        try:
            self._read_index()
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            self.db.close()
            raise StorageFailed(
                f"A row of {folder / 'cases.json'} is no case: restore it from a backup."
            ) from error

    def _read_index(self) -> None:
        tables = self._storage.read()
        self._index = CaseIndex(tables.get("cases", {}))
        events = tables.get("events", {})
        self._rows_of: dict[str, list[str]] = {}
        for row_id, row in events.items():
            self._rows_of.setdefault(row["case_id"], []).append(row_id)
        last = events[str(len(events))] if events else None
        self._head = (last["seq"], last["hash"]) if last else (0, FIRST_LINK)

    @property
    def notices(self) -> tuple[str, ...]:
        return tuple(self._storage.notices)

    # Writing --------------------------------------------------------------------------------------

    def record(self, case: Case, events: Sequence[Event]) -> None:
        self.record_many([(case, events)])

    def record_many(self, changes: Sequence[Change]) -> None:
        cases: dict[str, Document] = {}  # by row id: the last change of a case wins
        new_rows: dict[str, str] = {}
        for case, _ in changes:
            _require_grounds(case)
            row_id = self._index.by_id.get(case.id) or new_rows.setdefault(
                case.id, str(self._index.next_row() + len(new_rows))
            )
            cases[row_id] = _row(case)
        self._commit(cases, [event for _, events in changes for event in events])

    def note(self, event: Event) -> None:
        self._commit({}, [event])

    def close(self) -> None:
        self.db.close()

    def _commit(self, cases: dict[str, Document], events: Sequence[Event]) -> None:
        linked = self._linked(events)
        rows: list[RowChange] = [("cases", row_id, row) for row_id, row in cases.items()]
        rows += [("events", str(event.seq), msgspec.to_builtins(event)) for event in linked]
        stored = self._storage.read().get("cases", {})
        before = {row_id: stored.get(row_id) for row_id in cases}
        self._storage.commit(rows)
        for row_id, row in cases.items():
            self._index.put(row_id, row, before[row_id])
        for event in linked:
            self._rows_of.setdefault(event.case_id, []).append(str(event.seq))
            self._head = (event.seq, event.hash)

    def _linked(self, events: Sequence[Event]) -> builtins.list[Event]:
        seq, previous = self._head
        linked = []
        for event in events:
            seq += 1
            linked.append(link(event, seq, previous))
            previous = linked[-1].hash
        return linked

    # Finding --------------------------------------------------------------------------------------

    def get(self, id: str) -> Case | None:
        return self._at(self._index.by_id.get(id))

    def by_comment(self, comment_id: str) -> Case | None:
        return self._at(self._index.by_comment.get(comment_id))

    def by_number(self, number: str) -> Case | None:
        return self._at(self._index.by_number.get(number))

    def on_page(self, post_url: str) -> builtins.list[Case]:
        return self._all_at(self._index.on_page(post_url))

    def list(
        self, status: Wanted = "open", text: str = "", offset: int = 0, limit: int | None = 50
    ) -> tuple[int, builtins.list[Case]]:
        found = self._cases.search(_wanted(status, text))
        found.sort(key=lambda document: document.doc_id, reverse=True)
        shown = found[offset:] if limit is None else found[offset : offset + limit]
        return len(found), [_case(document) for document in shown]

    def events(self, case_id: str | None = None) -> builtins.list[Event]:
        rows = self._storage.read().get("events", {})
        chosen = rows.values() if case_id is None else map(rows.get, self._rows_of.get(case_id, ()))
        return msgspec.convert(builtins.list(chosen), builtins.list[Event])

    def next_number(self, year: int) -> str:
        return f"{year}-{self._index.take_number(year):06d}"

    def recent_replies(self, limit: int = 50) -> builtins.list[str]:
        found = self.latest_replied(limit)
        return [case.reply.text for case in found if case.reply and case.reply.text]

    def latest_replied(self, limit: int) -> builtins.list[Case]:
        return self._all_at(self._index.latest_replied(limit))

    def problems(self) -> builtins.list[str]:
        return verify_chain(self.events())

    def _at(self, row_id: str | None) -> Case | None:
        if row_id is None:
            return None
        document = self._cases.get(doc_id=int(row_id))
        return None if document is None else _case(cast(Document, document))

    def _all_at(self, row_ids: Sequence[str]) -> builtins.list[Case]:
        return [case for row_id in row_ids if (case := self._at(row_id)) is not None]


def _case(document: Document) -> Case:
    try:
        return msgspec.convert(document, Case)
    except msgspec.ValidationError as error:
        raise StorageFailed(
            f"Case {document.get('number')} of the log cannot be read ({error}): "
            "restore cases.json from a backup."
        ) from error


def _row(case: Case) -> Document:
    """The case as TinyDB keeps it. Raises: BadInput for one that could not be read again."""
    row: Document = msgspec.to_builtins(case)
    try:
        msgspec.convert(row, Case)
    except msgspec.ValidationError as error:
        raise BadInput(f"This comment cannot be kept: {error}.") from error
    return row


def _require_grounds(case: Case) -> None:
    """The store enforces it, not only the screen (CASES.md)."""
    if case.decision not in ("hide", "report"):
        return
    if not (case.captures and case.decision_reason and case.conduct_clause):
        raise NotAllowed(
            "Hiding or reporting needs a sealed capture, a reason code and a clause of the code of "
            "conduct: add what is missing, or answer the comment."
        )


def _wanted(status: Wanted, text: str) -> QueryInstance:
    case = Query()
    if status == "open":
        query: QueryInstance = case.status.one_of(builtins.list(OPEN))
    elif status == "all":
        query = case.id.exists()
    else:
        query = case.status == status
    words = _folded(text).split()
    return query & _having(words) if words else query


def _having(words: Sequence[str]) -> QueryInstance:
    """Rows in which every word occurs."""

    def test(row: Mapping[str, Any]) -> bool:
        comment = row["comment"]
        fields = ("text", "author_name", "author_handle", "page_title", "post_url")
        where = _folded("\n".join([row["number"], *(comment[field] for field in fields)]))
        return all(word in where for word in words)

    return QueryInstance(test, ("having", *words))


def _folded(text: str) -> str:
    """Without accents or capitals: "Éloïse" is found as "eloise"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
