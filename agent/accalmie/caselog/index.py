"""Where each case and each event stands in its table, by everything that asks for it.

In memory only: read from the rows at opening, then told of each change.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar, get_args

import msgspec
from msgspec import Struct

from ..case import FIRST_LINK, OPEN, Status
from ..comment import Instant
from .rows import Rows
from .words import Words

T = TypeVar("T", int, tuple[datetime, int])
_LISTS: dict[str, tuple[str, ...]] = {  # the lists that a case of each status stands in
    status: ("all", "open", status) if status in OPEN else ("all", status)
    for status in get_args(Status)
}


class _Comment(Struct, frozen=True, gc=False):
    id: str
    text: str
    author_name: str = ""
    author_handle: str = ""
    page_title: str = ""
    post_url: str = ""


class _Reply(Struct, frozen=True, gc=False):
    inserted_at: Instant


class CaseFacts(Struct, frozen=True, gc=False):
    """The part of a case's row that finding it needs."""

    id: str
    number: str
    status: Status
    due_at: Instant
    comment: _Comment
    reply: _Reply | None = None
    next_due_at: Instant | None = None

    @property
    def awaited_at(self) -> datetime:
        """As `Case.awaited_at`."""
        return self.next_due_at or self.due_at

    @property
    def words(self) -> tuple[str, ...]:
        comment = self.comment
        return (
            self.number, comment.text, comment.author_name, comment.author_handle,
            comment.page_title, comment.post_url,
        )  # fmt: skip


class EventFacts(Struct, frozen=True, gc=False):
    """The part of an event's row that finding it, and linking the next one, needs."""

    case_id: str
    seq: int
    hash: str


read_case = msgspec.json.Decoder(CaseFacts).decode
read_event = msgspec.json.Decoder(EventFacts).decode


class CaseIndex:
    """Row ids by id, number, comment, page, status, due time and words; replies by their order."""

    def __init__(self, rows: Rows) -> None:
        """`rows` is read from later too: it is the table itself.

        Raises: msgspec.DecodeError or ValueError for a row that is no case.
        """
        self.by_id: dict[str, int] = {}
        self.by_number: dict[str, int] = {}
        self.by_comment: dict[str, int] = {}
        self.words = Words(lambda row_id: read_case(rows[str(row_id)]).words)
        self._pages: dict[str, dict[int, None]] = {}
        self._statuses: dict[str, list[int]] = {  # row ids, ascending
            name: [] for name in ("all", "open", *get_args(Status))
        }
        self._due: list[tuple[datetime, int]] = []  # of open cases, ascending
        self._replied: dict[int, None] = {}  # the oldest reply first
        self._last_number: dict[str, int] = {}
        replied: list[tuple[datetime, int]] = []
        for id, row in rows.items():
            case, row_id = read_case(row), int(id)
            self._enter(row_id, case)
            if case.reply:
                replied.append((case.reply.inserted_at, row_id))
        self._replied = dict.fromkeys(row_id for _, row_id in sorted(replied))

    def put(self, row_id: int, case: CaseFacts | None, before: CaseFacts | None) -> None:
        """`case` now stands at `row_id`, in place of `before`; None is no row."""
        if before is not None:
            self._leave(row_id, before)
        if case is not None:
            self._enter(row_id, case)
            self.words.put(row_id, case.words)
        reply = case.reply if case else None
        if not reply:
            self._replied.pop(row_id, None)
        elif before is None or before.reply != reply:
            self._replied.pop(row_id, None)
            self._replied[row_id] = None

    def on_page(self, post_url: str) -> list[int]:
        return list(self._pages.get(post_url, ()))

    def with_status(self, status: str) -> Sequence[int]:
        """Row ids of a status, or of "open" or "all", in the order in which they were opened."""
        return self._statuses.get(status, ())

    def due_by(self, moment: datetime) -> int:
        """How many open cases are due at `moment` or before."""
        return bisect_right(self._due, moment, key=lambda due: due[0])

    def soonest(self, limit: int, skip: int = 0) -> list[int]:
        """`limit` of the open cases that are due first, without the first `skip` of them."""
        return [row_id for _, row_id in self._due[skip : skip + limit]]

    def latest_replied(self, limit: int) -> list[int]:
        """The cases of the last `limit` replies, newest first."""
        return list(islice(reversed(self._replied), limit))

    def next_row(self) -> int:
        """The row after the last one; the same until a row is put there."""
        return self._statuses["all"][-1] + 1 if self._statuses["all"] else 1

    def take_number(self, year: int) -> int:
        self._last_number[str(year)] = self._last_number.get(str(year), 0) + 1
        return self._last_number[str(year)]

    def _enter(self, row_id: int, case: CaseFacts) -> None:
        self.by_id[case.id] = row_id
        self.by_number[case.number] = row_id
        comment = case.comment
        self.by_comment[comment.id] = row_id
        if comment.post_url:
            page = self._pages.get(comment.post_url)
            if page is None:
                page = self._pages[comment.post_url] = {}
            page[row_id] = None
        for name in _LISTS[case.status]:
            _put(self._statuses[name], row_id)
        if case.status in OPEN:
            _put(self._due, (case.awaited_at, row_id))
        year, _, number = case.number.partition("-")
        if number.isdecimal() and int(number) > self._last_number.get(year, 0):
            self._last_number[year] = int(number)

    def _leave(self, row_id: int, case: CaseFacts) -> None:
        for index, key in (
            (self.by_id, case.id),
            (self.by_number, case.number),
            (self.by_comment, case.comment.id),
        ):
            if index.get(key) == row_id:
                del index[key]
        self.words.remove(row_id)
        page = case.comment.post_url
        rows = self._pages.get(page, {})
        if rows.pop(row_id, "none") is None and not rows:
            del self._pages[page]
        for name in _LISTS[case.status]:
            _take(self._statuses[name], row_id)
        if case.status in OPEN:
            _take(self._due, (case.awaited_at, row_id))


class EventIndex:
    """The events of each case, and the end of the chain."""

    def __init__(self, rows: Rows) -> None:
        """Raises: msgspec.DecodeError or ValueError for a row that is no event."""
        self._rows_of: dict[str, list[str]] = {}
        self._head: tuple[int, str] = (0, FIRST_LINK)
        for id, row in rows.items():
            self.put(id, read_event(row), None)

    @property
    def head(self) -> tuple[int, str]:
        """Number and hash of the last event."""
        return self._head

    def of(self, case_id: str) -> Sequence[str]:
        """The row ids of a case's events, oldest first."""
        return self._rows_of.get(case_id, ())

    def put(self, id: str, event: EventFacts | None, before: EventFacts | None) -> None:
        """`event` now stands at row `id`, in place of `before`; None is no row."""
        if before is not None:
            self._rows_of[before.case_id].remove(id)
        if event is not None:
            self._rows_of.setdefault(event.case_id, []).append(id)
            if event.seq >= self._head[0]:
                self._head = (event.seq, event.hash)


def _put(ascending: list[T], value: T) -> None:
    if ascending and value < ascending[-1]:
        insort(ascending, value)
    else:
        ascending.append(value)


def _take(ascending: list[T], value: T) -> None:
    at = bisect_left(ascending, value)
    if ascending[at : at + 1] == [value]:
        del ascending[at]
