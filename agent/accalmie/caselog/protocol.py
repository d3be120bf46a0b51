"""What a case log is, whatever keeps it."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Literal, Protocol

from ..case import Case, Event, Status

Change = tuple[Case, Sequence[Event]]
Wanted = Status | Literal["open", "all"]


class CaseLog(Protocol):
    """What writes is durable when it returns, or raises StorageFailed and wrote nothing.

    One thread calls it at a time.
    """

    @property
    def notices(self) -> tuple[str, ...]:
        """What opening the log had to repair, one sentence each; empty most of the time."""

    def record(self, case: Case, events: Sequence[Event]) -> None:
        """Store `case` (new or changed) with the events that made it so.

        Raises: StorageFailed; NotAllowed for a hidden or reported case without its grounds.
        """

    def record_many(self, changes: Sequence[Change]) -> None:
        """Store several changes at once: all of them, or none. Raises: as `record`."""

    def note(self, event: Event) -> None:
        """Store an event of the log itself (`case_id` empty). Raises: StorageFailed."""

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

    def events(self, case_id: str | None = None) -> builtins.list[Event]:
        """The events of one case, or all of them with None, oldest first."""

    def next_number(self, year: int) -> str:
        """A number not yet given, "2026-000123"; each call gives another one."""

    def recent_replies(self, limit: int = 50) -> builtins.list[str]:
        """The last replies put into a box, newest first."""

    def latest_replied(self, limit: int) -> builtins.list[Case]:
        """The cases of the last replies, newest first."""

    def problems(self) -> builtins.list[str]:
        """What does not hold in the audit chain, first difference first; empty when it is sound."""

    def close(self) -> None: ...
