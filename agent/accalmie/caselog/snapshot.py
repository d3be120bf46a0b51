"""`cases.json`: the whole log as a plain TinyDB file, replaced in one step.

Tables `cases` and `events`, and `log` with one row: the number of the last journal entry that the
file holds. It is written in ASCII, because stock TinyDB opens files in the system's own encoding.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from ..disk import storage_failed, write_whole
from .journal import Document

FORMAT = 1

Rows = dict[str, Document]
Tables = dict[str, Rows]


class Snapshot(Struct):
    tables: Tables
    seq: int = 0


class Damaged(Exception):
    """The file is not what this module writes."""


def read_snapshot(path: Path) -> Snapshot | None:
    """None where there is no such file, or an empty one as stock TinyDB makes it.

    Raises: Damaged; StorageFailed where the disk does not give it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise storage_failed(path, error) from error
    if not data:
        return None
    try:
        tables = msgspec.json.decode(data, type=Tables)
        log: dict[str, Any] = tables.pop("log")["1"]
        return Snapshot(tables, msgspec.convert(log["seq"], int))
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError, KeyError) as error:
        raise Damaged(path.name) from error


def write_snapshot(path: Path, snapshot: Snapshot) -> None:
    """Raises: StorageFailed; the file that was there stays."""
    write_whole(path, _chunks(snapshot))


def _chunks(snapshot: Snapshot) -> Iterator[bytes]:
    """One chunk a row: the log is never in memory a second time."""
    yield b'{"log":{"1":%s}' % _ascii({"format": FORMAT, "seq": snapshot.seq})
    for name, rows in snapshot.tables.items():
        yield b",\n" + _ascii(name) + b":{"
        separator = b"\n"
        for id, row in rows.items():
            yield separator + _ascii(id) + b":" + _ascii(row)
            separator = b",\n"
        yield b"}"
    yield b"}\n"


def _ascii(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")
