"""From each format of the log to the next. Pure: tables in, tables changed in place.

`MIGRATIONS[n]` takes tables of format n to format n + 1. Whoever opens an older log keeps a copy of
its files first.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec import Struct

from ..case import Case
from .rows import Tables, encode_row
from .snapshot import FORMAT


def migrate(tables: Tables, format: int) -> None:
    """Bring `tables`, of an older `format`, to FORMAT."""
    for step in range(format, FORMAT):
        MIGRATIONS[step](tables)


def _complete_cases(tables: Tables) -> None:
    """Cases get the fields that they have had since, so that stock TinyDB's queries find them.

    A row that is no case stays as it is: who reads it says so. So does one whose hash an event
    holds: the history would call it changed.
    """
    events = [_event(row) for row in tables.get("events", {}).values()]
    hashed = {event.case_id for event in events if event.case_sha256}
    cases = tables.get("cases", {})
    for id, row in cases.items():
        try:
            case = msgspec.json.decode(row, type=Case)
        except msgspec.DecodeError:
            continue
        if case.id not in hashed:
            cases[id] = encode_row(case)


class _Event(Struct, frozen=True):
    case_id: str = ""
    case_sha256: str = ""


_event = msgspec.json.Decoder(_Event).decode
MIGRATIONS: dict[int, Callable[[Tables], None]] = {1: _complete_cases}
