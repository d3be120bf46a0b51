"""`cases.json`: the whole log as a plain TinyDB file, replaced in one step.

Tables `cases` and `events`, and last `log` with one row: `format`, `seq`, the number of the last
journal entry that the file holds, and `sha256`, the hash of every byte before it. One row a line.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Raw, Struct

from ..disk import read_whole, write_whole
from .rows import Row, Rows, Tables, ascii_row

FORMAT = 2
SUMMED = 2  # the first format whose files carry their hash

T = TypeVar("T")
_ROWS_A_CHUNK = 500  # about a megabyte: small enough that a writer beside it does not wait
_HASH = b',"sha256":"'
_END = b'"}}}\n'


class Snapshot(Struct):
    """Rows are never changed, only replaced: a copy of the dicts is a copy of the log."""

    tables: Tables
    seq: int = 0
    format: int = FORMAT

    def view(self) -> Snapshot:
        """It as it is now, whatever becomes of it."""
        return Snapshot({name: dict(rows) for name, rows in self.tables.items()}, self.seq)


class Damaged(Exception):
    """The file is not what this module writes."""


class _Log(Struct, frozen=True):
    seq: int
    format: int = 1
    sha256: str = ""


def read_snapshot(path: Path) -> Snapshot | None:
    """None where there is no such file, or an empty one as stock TinyDB makes it.

    Raises: Damaged (also for a file that another program changed); StorageFailed where the disk
    does not give it.
    """
    data = read_whole(path)
    if not data:
        return None
    snapshot = parse_snapshot(data)
    # The hash counts where there is one, whatever became of the format that stands before it.
    if (snapshot.format >= SUMMED or b'"sha256"' in data[-100:]) and not is_whole(data):
        raise Damaged(path.name)
    return snapshot


def parse_snapshot(data: bytes) -> Snapshot:
    """What a file holds, whether or not its hash is right. Raises: Damaged."""
    try:
        tables = msgspec.json.decode(data, type=dict[str, dict[str, Raw]])
        log = msgspec.json.decode(tables.pop("log")["1"], type=_Log)
        if not data.isascii():
            tables = {n: {id: Raw(ascii_row(r)) for id, r in t.items()} for n, t in tables.items()}
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError) as error:
        raise Damaged from error
    return Snapshot(_as_tables(tables), log.seq, log.format)


def is_whole(data: bytes) -> bool:
    """Whether the hash at the end of the file is that of what stands before it."""
    before = len(data) - len(_END) - 64
    return (
        data.endswith(_END)
        and data[before - len(_HASH) : before] == _HASH
        and hashlib.sha256(memoryview(data)[: before - len(_HASH)]).hexdigest().encode()
        == data[before : before + 64]
    )


def write_snapshot(path: Path, snapshot: Snapshot) -> None:
    """Raises: StorageFailed; the file that was there stays."""
    write_whole(path, snapshot_bytes(snapshot))


def snapshot_bytes(snapshot: Snapshot) -> Iterator[bytes]:
    """The file in chunks: the log is never in memory a second time."""
    whole = hashlib.sha256()
    for chunk in _chunks(snapshot):
        whole.update(chunk)
        yield chunk
    yield _HASH + whole.hexdigest().encode() + _END


def _chunks(snapshot: Snapshot) -> Iterator[bytes]:
    yield b"{"
    for name, rows in snapshot.tables.items():
        yield _key(name) + b":{"
        separator = b"\n"
        for some in _by(_ROWS_A_CHUNK, rows.items()):
            yield separator + b",\n".join([_line(id, row) for id, row in some])
            separator = b",\n"
        yield b"},\n"
    yield b'"log":{"1":{"format":%d,"seq":%d' % (FORMAT, snapshot.seq)


def _line(id: str, row: Row) -> bytes:
    return b"".join((_key(id), b":", row))


def _key(name: str) -> bytes:
    plain = name.isascii() and name.isalnum()
    return f'"{name}"'.encode() if plain else json.dumps(name).encode("ascii")


def _by(size: int, values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


def _as_tables(tables: dict[str, dict[str, Raw]]) -> Tables:
    """The same, typed: a Raw is a Row."""
    typed: Tables = {}
    for name, rows in tables.items():
        held: Rows = rows  # type: ignore[assignment]  # dicts are invariant; nothing else holds it
        typed[name] = held
    return typed
