"""What can still be read of the log's files, whatever became of them. Pure: bytes in, rows out.

Nothing is believed here: the history says which of several rows is the right one.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Raw, Struct

from ..case import Case, Event
from .journal import Begin, Entry, decode_journal
from .rows import Row, RowChange, Tables, ascii_row
from .snapshot import FORMAT, SUMMED, Damaged, is_whole, parse_snapshot

_TABLE = re.compile(rb'\{?"(\w+)":\{')
_ROW = re.compile(rb'"(\d+)":(\{.*\})')
_SEQ = re.compile(rb'"seq":(\d+)')
_TAIL = 200  # bytes at the end of a file in which its own number stands
_any_row = msgspec.json.Decoder(dict[str, Raw])


class Layer(Struct, frozen=True):
    """Rows as they stood after change number `seq`; a later layer counts before an earlier one."""

    seq: int
    changes: Sequence[RowChange]


class Salvaged(Struct, frozen=True):
    """What one file gave. `after`: changes up to this number are in other files, or lost."""

    layers: tuple[Layer, ...]
    is_sound: bool  # it is as it was written
    is_whole: bool = False  # it holds everything up to its layer, if it is sound
    after: int = 0
    format: int = FORMAT


def salvage_snapshot(data: bytes) -> Salvaged:
    """A whole file, or the rows that can be read of it, line by line."""
    try:
        read = parse_snapshot(data)
    except Damaged:
        found = _SEQ.findall(data[-_TAIL:])
        layer = Layer(int(found[-1]) if found else 0, tuple(_sorted_out(_rows_of(data))))
        return Salvaged((layer,), is_sound=False, is_whole=True)
    is_sound = read.format < SUMMED or is_whole(data)
    changes = _changes(read.tables) if is_sound else _sorted_out(_changes(read.tables))
    layer = Layer(read.seq, tuple(changes))
    return Salvaged((layer,), is_sound, is_whole=True, format=read.format if is_sound else FORMAT)


def salvage_journal(data: bytes) -> Salvaged:
    """Every line that is as it was written."""
    replay = decode_journal(data, keep_damaged=True)
    entries = [line for line in replay.lines if isinstance(line, Entry)]
    layers = tuple(Layer(entry.seq, entry.changes) for entry in entries)
    begins = [line for line in replay.lines if isinstance(line, Begin)]
    return Salvaged(
        layers,
        is_sound=bool(replay.lines) and not (replay.damaged or replay.torn),
        after=max((begin.after for begin in begins), default=0),
        format=max((begin.format for begin in begins), default=FORMAT),
    )


def _rows_of(data: bytes) -> Iterator[RowChange]:
    """Rows of a file that is no JSON any more: one stands on each line, after its table's name."""
    table = ""
    for line in data.split(b"\n"):
        if row := _ROW.match(line):
            yield table, row[1].decode(), _row(row[2])
        elif begun := _TABLE.match(line):
            table = begun[1].decode()


def _sorted_out(changes: Iterable[RowChange]) -> Iterator[RowChange]:
    """What is a case or an event is known as one, where its table's name is damaged too."""
    for table, id, row in changes:
        name = "" if row is None else _table_of(row) or table
        if name and id.isdecimal():
            yield name, id, row


def _table_of(row: Row) -> str:
    for name, kind in (("cases", Case), ("events", Event)):
        with contextlib.suppress(msgspec.DecodeError):
            msgspec.json.decode(row, type=kind)
            return name
    return ""


def _row(data: bytes) -> Row | None:
    """The object at the beginning of `data`; the last of a table is followed by the table's end."""
    for piece in (data, data[:-1]):
        try:
            _any_row.decode(piece)
            return ascii_row(piece)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return None


def _changes(tables: Tables) -> Iterator[RowChange]:
    for table, rows in tables.items():
        for id, row in rows.items():
            yield table, id, row
