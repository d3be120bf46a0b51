"""Rows as they stand in the files: one JSON object each, in ASCII, parsed when it is asked for.

Keeping the bytes makes opening, writing and copying a log cheap, and a log in memory as large as
its file. ASCII, because stock TinyDB opens files in the system's own encoding. Pure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import overload

import msgspec

from ..errors import BadInput
from .history import Document

Row = bytes | msgspec.Raw  # a part of the file that was read is a Raw: it has no copy of its own
Rows = dict[str, Row]  # by document id, as TinyDB has it: "1", "2", …
Tables = dict[str, Rows]
RowChange = tuple[str, str, Row | None]  # table, document id, row; None removes it

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_encoder = msgspec.json.Encoder()


def encode_row(document: object) -> bytes:
    """Raises: BadInput for text that no file can hold (a lone surrogate)."""
    try:
        return ascii_row(_encoder.encode(document))
    except UnicodeEncodeError as error:
        raise BadInput("The text holds half a character: copy it again, then retry.") from error


def ascii_row(row: Row) -> bytes:
    """The same JSON with every other character escaped. Raises: UnicodeDecodeError."""
    data = bytes(row)
    if data.isascii():
        return data
    text = _NOT_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], data.decode())
    return text.encode("ascii")


def decode_row(row: Row) -> Document:
    """A document of its own: changing it changes nothing. Raises: msgspec.DecodeError."""
    document: Document = msgspec.json.decode(row)
    return document


def same_row(one: Row, other: Row) -> bool:
    """Whether both hold the same, whatever their order of fields and spaces."""
    return bytes(one) == bytes(other) or decode_row(one) == decode_row(other)


class DecodedRows(Mapping[str, Document]):
    """A table as TinyDB reads it; each document is parsed when it is looked at."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def __getitem__(self, id: str) -> Document:
        return decode_row(self.rows[id])

    def __contains__(self, id: object) -> bool:
        return id in self.rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


class Documents(Sequence[Document]):
    """A table's rows as they are now, in their order; each is parsed when it is looked at."""

    def __init__(self, rows: Rows) -> None:
        self._rows = tuple(rows.values())

    @overload
    def __getitem__(self, place: int) -> Document: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Document]: ...
    def __getitem__(self, place: int | slice) -> Document | Sequence[Document]:
        if isinstance(place, slice):
            return [decode_row(row) for row in self._rows[place]]
        return decode_row(self._rows[place])

    def __iter__(self) -> Iterator[Document]:
        return map(decode_row, self._rows)

    def __len__(self) -> int:
        return len(self._rows)
