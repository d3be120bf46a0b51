"""`log.jsonl`: a whole case log as JSON lines, and the log that they make again. Pure.

The first line says what follows: how many cases and events, and the hash of the last event. Then
one line an event, `{"event": row}`, in the order of the chain, and one a case, `{"case": row}`,
each as the log keeps it. Pictures are not in it: they are in the folder `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from ..case import FIRST_LINK, Case
from ..caselog.history import Document, History
from ..errors import BadInput

LOG_FILE = "log.jsonl"
FORMAT = 1


class Head(Struct, frozen=True, kw_only=True):
    """The first line."""

    accalmie: str = "log"
    format: int = FORMAT
    cases: int
    events: int
    head: str  # the hash of the last event


def log_lines(cases: Sequence[Document], events: Sequence[Document]) -> Iterator[bytes]:
    """The file, line by line."""
    last = events[len(events) - 1]["hash"] if len(events) else FIRST_LINK
    yield _line(Head(cases=len(cases), events=len(events), head=last))
    for event in events:
        yield _line({"event": event})
    for case in cases:
        yield _line({"case": case})


class LogReader:
    """Follows the lines of a file and holds them to their own history.

    `read` yields (table, row) for each; after its end the file was whole, and `head` is known.
    """

    def __init__(self) -> None:
        self.head = Head(cases=0, events=0, head=FIRST_LINK)
        self.captures = 0
        self._history = History()
        self._number, self._seen = 0, set[str]()

    def read(self, lines: Iterable[bytes]) -> Iterator[tuple[str, Document]]:
        """Raises: BadInput for the first line that does not hold."""
        counts = {"events": 0, "cases": 0}
        for self._number, line in enumerate(lines, start=1):
            if self._number == 1:
                self.head = self._first(line)
                continue
            table, row = self._row(line)
            counts[table] += 1
            yield table, row
        if not self._number:
            raise _not_ours()
        told = {"events": self.head.events, "cases": self.head.cases}
        if counts != told or self._history.head != self.head.head:
            raise BadInput("The file is not whole: export the log again, then import that file.")

    def _first(self, line: bytes) -> Head:
        try:
            head = msgspec.json.decode(line, type=Head)
        except msgspec.DecodeError as error:
            raise _not_ours() from error
        if head.accalmie != "log":
            raise _not_ours()
        if head.format > FORMAT:
            raise BadInput("The file was written by a newer Accalmie: update this one first.")
        return head

    def _row(self, line: bytes) -> tuple[str, Document]:
        try:
            told: Any = msgspec.json.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise self._wrong("it is no JSON") from error
        match told:
            case {"event": dict(row), **rest} if not rest:
                problem = self._history.follow(row)
                if problem:
                    raise self._wrong(problem.rstrip("."))
                return "events", row
            case {"case": dict(row), **rest} if not rest:
                return "cases", self._case(row)
        raise self._wrong("it is neither a case nor an event")

    def _case(self, row: Document) -> Document:
        problem = self._history.case_problem(row)
        try:
            case = msgspec.convert(row, Case)
            if case.id in self._seen:
                problem = f"Case {case.number} is there already"
            self._seen.add(case.id)
            self.captures += len(case.captures)
        except msgspec.ValidationError as error:
            problem = str(error)
        if problem:
            raise self._wrong(problem.rstrip("."))
        return row

    def _wrong(self, why: str) -> BadInput:
        return BadInput(
            f"Line {self._number} of the file does not hold ({why}): export the log again, then "
            "import that file."
        )


def _line(value: object) -> bytes:
    return msgspec.json.encode(value) + b"\n"


def _not_ours() -> BadInput:
    return BadInput(
        "This is no log to import: name the log.jsonl of «accalmie export --format jsonl»."
    )
