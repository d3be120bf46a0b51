"""Which cases an export or a report is about, and the log as it was when it was asked for.

In: the log. Out: its cases and events one by one, parsed as they are asked for and never all in
memory; what is recorded later does not show. It may be read beside whoever writes the log.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

import msgspec
from msgspec import Struct

from ..case import Case, Event
from ..caselog import CaseLog
from ..caselog.history import Document
from ..errors import NotFound

NO_CAUSE = "other"  # a case without a cause is counted, and selected, as this one


class Selection(Struct, frozen=True, kw_only=True):
    """What is empty says nothing; all that is not must fit. Days are those of the first sight."""

    case: str = ""  # its number or its id
    since: date | None = None
    until: date | None = None  # this day included
    platform: str = ""
    cause: str = ""
    assignee: str = ""

    @property
    def is_everything(self) -> bool:
        return self == Selection()

    def takes(self, row: Document, now: datetime) -> bool:
        """`row` as the log keeps it. Days are those of `now`'s time zone."""
        if self.case and self.case not in (row["number"], row["id"]):
            return False
        if self.platform and not _same(self.platform, row["comment"].get("platform", "")):
            return False
        if self.cause and self.cause != (row["verdict"].get("cause") or NO_CAUSE):
            return False
        if self.assignee and not _same(self.assignee, row.get("assignee", "")):
            return False
        day = datetime.fromisoformat(row["first_seen_at"]).astimezone(now.tzinfo).date()
        return (self.since or day) <= day <= (self.until or day)


class Chosen:
    """The cases that a selection takes, oldest first, and their events."""

    def __init__(
        self,
        rows: Sequence[Document],
        places: Sequence[int],
        events: Sequence[Document],
        whole: bool,
    ) -> None:
        """`rows` and `events` are all there are; `places` those of the chosen cases in `rows`."""
        self.rows, self.events, self.whole = rows, events, whole
        self._places = places

    @classmethod
    def of(cls, log: CaseLog, wanted: Selection, now: datetime) -> Chosen:
        """Raises: NotFound where a selection takes no case of a log."""
        rows, events = log.rows()
        places: Sequence[int] = range(len(rows))
        if not wanted.is_everything:
            places = [place for place, case in enumerate(rows) if wanted.takes(case, now)]
            if not places:
                raise NotFound(
                    "No case matches: «accalmie cases list --status all» shows them all."
                )
        return cls(rows, places, events, wanted.is_everything)

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Case]:
        return (msgspec.convert(self.rows[place], Case) for place in self._places)

    def newest(self, limit: int) -> Iterator[Case]:
        """The last `limit` of them, newest first."""
        places = self._places[max(0, len(self._places) - limit) :]
        return (msgspec.convert(self.rows[place], Case) for place in reversed(places))

    def events_of(self, ids: set[str] | dict[str, str]) -> Iterator[Event]:
        """The events of the cases with these ids, oldest first; "" is the log itself."""
        return (msgspec.convert(row, Event) for row in self.events if row["case_id"] in ids)

    def events_by_case(self) -> Callable[[str], list[Event]]:
        """What finds the events of a case by its id: their places are kept, not they."""
        places: dict[str, array[int]] = {}
        for place, row in enumerate(self.events):
            places.setdefault(row["case_id"], array("l")).append(place)

        def events(id: str) -> list[Event]:
            return [msgspec.convert(self.events[place], Event) for place in places.get(id, ())]

        return events


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
