"""The journal's lines: what changed since `cases.json` was written. Pure: bytes in, bytes out.

One entry a line, `{"sum": "<16 hex>", "entry": {"seq": n, "changes": [[table, id, document]]}}`;
`sum` is the beginning of the SHA-256 of the entry's bytes, a document of null removes the row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

Document = dict[str, Any]
RowChange = tuple[str, str, Document | None]  # table, document id, document


class Entry(Struct, frozen=True):
    seq: int
    changes: tuple[RowChange, ...]


class Replay(Struct, frozen=True):
    """`entries` end at byte `good`; after it come `torn` bytes of a write that did not finish."""

    entries: tuple[Entry, ...]
    good: int
    torn: int


class DamagedLine(Exception):
    """A line that is followed by good ones cannot be read: this is no torn write."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class _Line(Struct, frozen=True):
    sum: str
    entry: msgspec.Raw


def encode_entry(seq: int, changes: Sequence[RowChange]) -> bytes:
    """Raises: UnicodeEncodeError for text that is not Unicode (a lone surrogate)."""
    entry = msgspec.json.encode({"seq": seq, "changes": changes})
    return b'{"sum":"%s","entry":%s}\n' % (_sum(entry), entry)


def decode_entries(data: bytes) -> Replay:
    """The entries of a journal, whatever byte it was cut at.

    A write that did not finish was never acknowledged: what it left at the end is no entry.
    Raises: DamagedLine for a line that cannot be read before one that can.
    """
    entries: list[Entry] = []
    good, bad_line = 0, 0
    for number, line in enumerate(data.splitlines(keepends=True), start=1):
        entry = _decode(line)
        if entry is None:
            bad_line = bad_line or number
        elif bad_line:
            raise DamagedLine(bad_line)
        else:
            entries.append(entry)
            good += len(line)
    return Replay(tuple(entries), good, len(data) - good)


def _decode(line: bytes) -> Entry | None:
    if not line.endswith(b"\n"):
        return None
    try:
        read = msgspec.json.decode(line, type=_Line)
        if read.sum.encode() != _sum(bytes(read.entry)):
            return None
        return msgspec.json.decode(read.entry, type=Entry)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _sum(entry: bytes) -> bytes:
    return hashlib.sha256(entry).hexdigest()[:16].encode()
