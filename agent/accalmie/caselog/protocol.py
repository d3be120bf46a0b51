"""What a case log is, whatever keeps it."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal, Protocol

from ..case import Case, Event, Status
from .copying import LogCopy
from .history import Document

Change = tuple[Case, Sequence[Event]]
Wanted = Status | Literal["open", "all"]


class CaseLog(Protocol):
    """What writes is durable when it returns, or raises StorageFailed and wrote nothing.

    One thread calls it at a time.
    """

    @property
    def notices(self) -> tuple[str, ...]:
        """What opening the log had to repair, one sentence each; empty most of the time."""

    @property
    def identity(self) -> str:
        """What tells this log from any other: the hash of its first event, "" before there is one.

        Nobody can guess it, and it never changes: it salts what stands for an erased comment.
        """

    def record(self, case: Case, events: Sequence[Event]) -> None:
        """Store `case` (new or changed) with the events that made it so.

        Raises: StorageFailed; NotAllowed for a hidden or reported case without its grounds.
        """

    def record_many(self, changes: Sequence[Change]) -> None:
        """Store several changes at once: all of them, or none. Raises: as `record`."""

    def note(self, event: Event) -> None:
        """Store an event of the log itself (`case_id` empty). Raises: StorageFailed."""

    def fill(self, rows: Iterable[tuple[str, Document]]) -> None:
        """Make an empty log hold these rows ("cases" or "events", row), all of them or none.

        Raises: NotAllowed for a log that is not empty; StorageFailed; what `rows` raises.
        """

    def get(self, id: str) -> Case | None: ...

    def by_comment(self, comment_id: str) -> Case | None: ...

    def by_number(self, number: str) -> Case | None: ...

    def on_page(self, post_url: str) -> builtins.list[Case]:
        """The cases of one post, in the order in which they were opened."""

    def list(
        self, status: Wanted = "open", text: str = "", offset: int = 0, limit: int | None = 50
    ) -> tuple[int, builtins.list[Case]]:
        """How many cases match, and `limit` of them from `offset` on, newest first.

        `text`: every word must occur in the comment, its author, page, or the case's number,
        whatever the accents and the case of letters. `limit` None means all.
        """

    def warm(self) -> None:
        """Get ready to search, beside whoever works: for a log that stays open."""

    def soonest(self, limit: int, skip: int = 0) -> builtins.list[Case]:
        """`limit` of the open cases whose first or next response is due first, without the first
        `skip` of them.
        """

    def due_by(self, moment: datetime) -> int:
        """How many open cases are due at `moment` or before."""

    def events(self, case_id: str | None = None) -> builtins.list[Event]:
        """The events of one case, or all of them with None, oldest first."""

    def rows(self) -> tuple[Sequence[Document], Sequence[Document]]:
        """Every case and every event as they are kept, oldest first, parsed one by one.

        What is recorded later does not show in them.
        """

    def erased_since(self, seq: int, limit: int) -> tuple[int, builtins.list[Case]]:
        """The first `limit` tombstones made by an event after number `seq`, and how far that is:
        the number of the last event that was looked at.
        """

    def purge(self) -> None:
        """Leave nothing in any file but the rows of now: no copy, no journal holds an older one.

        Cut off, it is done again at the next opening. Raises: StorageFailed; call it again then.
        """

    def next_number(self, year: int) -> str:
        """A number not yet given, "2026-000123"; each call gives another one."""

    def recent_replies(self, limit: int = 50) -> builtins.list[str]:
        """The last replies put into a box, newest first."""

    def latest_replied(self, limit: int) -> builtins.list[Case]:
        """The cases of the last replies, newest first."""

    def problems(self) -> builtins.list[str]:
        """What does not hold in the audit chain, first difference first; empty when it is sound."""

    def copy(self) -> LogCopy:
        """The log as it is now; taking it costs milliseconds, writing it is the caller's."""

    def close(self) -> None: ...
