"""The journal's lines: what changed since `cases.json` was written. Pure: bytes in, bytes out.

One entry a line, `{"sum": "<16 hex>", "entry": {"seq": n, "changes": [[table, id, row]]}}`; `sum`
is the beginning of the SHA-256 of the entry's bytes, a row of null is removed. A file's first line
says where it begins: `{"sum": ..., "begin": {"after": n, "format": f}}`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from .rows import Row, RowChange, ascii_row


class Begin(Struct, frozen=True):
    """What follows in the file follows entry `after`; its rows are of `format`."""

    after: int
    format: int


class Entry(Struct, frozen=True):
    seq: int
    changes: tuple[RowChange, ...]


class Replay(Struct, frozen=True):
    """`lines` end at byte `good`; after it come `torn` bytes of a write that did not finish.

    A file put together from others has several beginnings; one of before format 2 has none.
    """

    lines: tuple[Begin | Entry, ...]
    good: int
    torn: int
    damaged: tuple[int, ...] = ()  # numbers of lines that cannot be read, where that is allowed


class DamagedLine(Exception):
    """A line that is followed by good ones cannot be read: this is no torn write."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class _Change(Struct, frozen=True, array_like=True):
    table: str
    id: str
    row: Raw


class _Entry(Struct, frozen=True):
    seq: int
    changes: tuple[_Change, ...]


class _Line(Struct, frozen=True):
    sum: str
    entry: Raw | UnsetType = UNSET
    begin: Raw | UnsetType = UNSET


_line = msgspec.json.Decoder(_Line)
_entry = msgspec.json.Decoder(_Entry)
_begin = msgspec.json.Decoder(Begin)
_encoder = msgspec.json.Encoder()


def encode_entry(seq: int, changes: Sequence[RowChange]) -> bytes:
    """Rows must be ASCII JSON on one line, as `rows.encode_row` makes them."""
    entry = _encoder.encode(
        {"seq": seq, "changes": [(table, id, _raw(row)) for table, id, row in changes]}
    )
    return _summed(b"entry", entry)


def encode_begin(after: int, format: int) -> bytes:
    return _summed(b"begin", _encoder.encode(Begin(after, format)))


def decode_journal(data: bytes, *, keep_damaged: bool = False) -> Replay:
    """The lines of a journal, whatever byte it was cut at.

    A write that did not finish was never acknowledged: what it left at the end is no entry.
    Raises: DamagedLine for a line that cannot be read before one that can, unless `keep_damaged`.
    """
    lines: list[Begin | Entry] = []
    bad: list[int] = []
    damaged: tuple[int, ...] = ()
    good, at = 0, 0
    for number, line in enumerate(data.split(b"\n")[:-1], start=1):
        at += len(line) + 1
        read = _decode(line)
        if read is None:
            bad.append(number)
            continue
        if bad and not keep_damaged:
            raise DamagedLine(bad[0])
        good, damaged = at, tuple(bad)
        lines.append(read)
    return Replay(tuple(lines), good, len(data) - good, damaged)


def _decode(line: bytes) -> Entry | Begin | None:
    try:
        read = _line.decode(line)
        name, body = (b"begin", read.begin) if read.entry is UNSET else (b"entry", read.entry)
        if body is UNSET or line + b"\n" != _summed(name, bytes(body)):  # byte for byte
            return None
        if read.entry is UNSET:
            return _begin.decode(body)
        entry = _entry.decode(body)
        return Entry(entry.seq, tuple((c.table, c.id, _row(c.row)) for c in entry.changes))
    except (msgspec.DecodeError, UnicodeError):
        return None


def _row(raw: Raw) -> Row | None:
    row = ascii_row(raw)
    return None if row == b"null" else row


def _raw(row: Row | None) -> Raw:
    return Raw(b"null") if row is None else Raw(row)


def _summed(name: bytes, body: bytes) -> bytes:
    return b'{"sum":"%s","%s":%s}\n' % (_sum(body), name, body)


def _sum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest()[:16].encode()
