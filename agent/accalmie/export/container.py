"""The ZIP container of an evidence archive: one way to write it, and so only one way to read it.

Its members are stored as they are, one after the other, with a fixed date and mode: every byte of
the file follows from their names, lengths, checksums and contents. So a bit that differs is seen
wherever it is, and nothing in it can unpack to more than is there. Any program opens it; what
another program packed is refused. In: an open file. Out: members, or Differs. It writes nothing
but the new archive, and never unpacks.
"""

from __future__ import annotations

import re
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from msgspec import Struct

from ..disk import NewFile
from ..errors import Differs, StorageFailed

CHUNK = 1024 * 1024
MAX_MEMBER = 0xFFFFFFFE  # bytes: more needs another form of header

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_END64 = struct.Struct("<4sQHHIIQQQQ")
_LOCATOR = struct.Struct("<4sIQI")
_OFFSET64 = struct.Struct("<HHQ")
_PLAIN, _LARGE = 20, 45  # the version of the format that a reader needs
_MADE_BY = 3 << 8 | _LARGE  # Unix, so that the mode counts
_DATE = 0x21  # 1980-01-01, the first day there is
_MODE = stat.S_IFREG | 0o600
_SHORT, _LONG = 0xFFFF, 0xFFFFFFFF
_UNSAFE = re.compile(r"^$|^/|[\\:\x00-\x1f\x7f]|(?:^|/)\.\.?(?:/|$)|.{256}", re.DOTALL)


class Entry(Struct, frozen=True):
    """A member: `crc` its CRC-32, `offset` where its header stands."""

    name: str
    size: int
    crc: int
    offset: int

    @property
    def end(self) -> int:
        return self.offset + len(local_header(self)) + self.size


class Packer:
    """Writes the members one by one, then the directory. Raises: StorageFailed."""

    def __init__(self, file: NewFile) -> None:
        self.entries: list[Entry] = []
        self._file = file

    def add(self, name: str, chunks: Iterable[bytes]) -> int:
        """One more member, not kept in memory; its size. The name is ASCII."""
        offset = self.entries[-1].end if self.entries else 0
        blank = Entry(name, 0, 0, offset)
        self._file.write(local_header(blank))
        size = crc = 0
        for chunk in chunks:
            self._file.write(chunk)
            size, crc = size + len(chunk), zlib.crc32(chunk, crc)
            if size > MAX_MEMBER:
                raise StorageFailed(
                    "The archive would hold a file of more than 4 GB: choose fewer cases with "
                    "--case, --since or --until."
                )
        entry = Entry(name, size, crc, offset)
        self._file.write_at(offset, local_header(entry))
        self.entries.append(entry)
        return size

    def finish(self) -> None:
        for piece in directory(self.entries):
            self._file.write(piece)


def read_directory(file: BinaryIO) -> list[Entry]:
    """The members in their order, once the whole container but their contents was compared.

    Raises: Differs, naming the first member that is not as it should be.
    """
    size = file.seek(0, 2)
    place = _directory_place(file, size)
    entries: list[Entry] = []
    known: set[str] = set()
    file.seek(place)
    while file.tell() + _CENTRAL.size <= size:
        record = file.read(_CENTRAL.size)
        if record[:4] != b"PK\1\2":
            break
        fields = _CENTRAL.unpack(record)
        name = file.read(fields[10]).decode("utf-8", "replace")
        file.seek(fields[11] + fields[12], 1)
        _refuse(name, fields, known)
        known.add(name.casefold())
        entries.append(Entry(name, fields[9], fields[7], entries[-1].end if entries else 0))
    _compare_directory(file, place, entries)
    _compare_headers(file, place, entries)
    return entries


def read_member(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Its content in chunks. Raises: Differs at the end, where the checksum is another."""
    file.seek(entry.end - entry.size)
    left, crc = entry.size, 0
    while left and (chunk := file.read(min(left, CHUNK))):
        left, crc = left - len(chunk), zlib.crc32(chunk, crc)
        yield chunk
    if left or crc != entry.crc:
        raise Differs(f"In the archive, «{entry.name}» was changed.")


def hold(problem: str) -> None:
    """Raises: Differs where there is a problem."""
    if problem:
        raise Differs(problem)


def visible(name: str) -> str:
    """A member's name in a sentence: short, and harmless on a terminal."""
    said = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)
    return said if len(said) <= 200 else f"{said[:199]}…"


def local_header(entry: Entry) -> bytes:
    name = entry.name.encode()
    return _LOCAL.pack(
        b"PK\3\4", _PLAIN, 0, 0, 0, _DATE, entry.crc, entry.size, entry.size, len(name), 0
    ) + name  # fmt: skip


def directory(entries: Iterable[Entry]) -> Iterator[bytes]:
    """What follows the last member: a record for each, and the end."""
    place = count = length = 0
    for entry in entries:
        record = _central_record(entry)
        place, count, length = entry.end, count + 1, length + len(record)
        yield record
    if count >= _SHORT or length >= _LONG or place >= _LONG:
        yield _END64.pack(
            b"PK\6\6", _END64.size - 12, _MADE_BY, _LARGE, 0, 0, count, count, length, place
        )
        yield _LOCATOR.pack(b"PK\6\7", 0, place + length, 1)
    count, length, place = min(count, _SHORT), min(length, _LONG), min(place, _LONG)
    yield _END.pack(b"PK\5\6", 0, 0, count, count, length, place, 0)


def _central_record(entry: Entry) -> bytes:
    name, extra = entry.name.encode(), b""
    if entry.offset >= _LONG:
        extra = _OFFSET64.pack(1, 8, entry.offset)
    return _CENTRAL.pack(
        b"PK\1\2", _MADE_BY, _LARGE if extra else _PLAIN, 0, 0, 0, _DATE, entry.crc, entry.size,
        entry.size, len(name), len(extra), 0, 0, 0, _MODE << 16, min(entry.offset, _LONG),
    ) + name + extra  # fmt: skip


def _directory_place(file: BinaryIO, size: int) -> int:
    """Where the directory begins, as the end of the file says."""
    tail = _read_at(file, max(0, size - _END.size), _END.size)
    if len(tail) < _END.size or tail[:4] != b"PK\5\6":
        raise Differs("The archive is cut off, or was changed at its end: get a whole copy of it.")
    count, place = _END.unpack(tail)[4], int(_END.unpack(tail)[6])
    large = size - _END.size - _LOCATOR.size - _END64.size
    if (count == _SHORT or place == _LONG) and large >= 0:
        record = _read_at(file, large, _END64.size)
        if record[:4] == b"PK\6\6":
            place = _END64.unpack(record)[9]
    if place > size:
        raise Differs("The archive is cut off, or was changed at its end: get a whole copy of it.")
    return place


def _refuse(name: str, fields: tuple[int, ...], known: set[str]) -> None:
    """What no archive of ours holds, by name. Raises: Differs."""
    said = visible(name) or "(no name)"
    if _UNSAFE.search(name):
        raise Differs(f"The archive holds an unsafe name, «{said}»: do not unpack it.")
    if name.casefold() in known:
        raise Differs(f"The archive holds «{said}» twice: do not unpack it.")
    if stat.S_ISLNK(fields[15] >> 16):
        raise Differs(f"In the archive, «{said}» is a link: do not unpack it.")
    if fields[3] & 1:
        raise Differs(f"In the archive, «{said}» is encrypted: it is not one of ours.")
    if fields[4]:
        raise Differs(f"In the archive, «{said}» is compressed: another program packed it.")


def _compare_directory(file: BinaryIO, place: int, entries: list[Entry]) -> None:
    """Every byte from the directory to the end is the one that the members make it."""
    file.seek(place)
    pieces = directory(entries)
    for entry in entries:
        piece = next(pieces)
        if file.read(len(piece)) != piece:
            raise Differs(
                f"The archive's entry for «{visible(entry.name)}» was changed, or another program "
                "packed it."
            )
    for piece in pieces:
        if file.read(len(piece)) != piece:
            raise Differs(
                "The archive is cut off, or was changed at its end: get a whole copy of it."
            )
    if file.read(1) or place != (entries[-1].end if entries else 0):
        raise Differs("The archive holds more than its members: get a whole copy of it.")


def _compare_headers(file: BinaryIO, place: int, entries: list[Entry]) -> None:
    for entry in entries:
        header = local_header(entry)
        if entry.end > place or _read_at(file, entry.offset, len(header)) != header:
            raise Differs(
                f"The archive's entry for «{visible(entry.name)}» was changed, or another program "
                "packed it."
            )


def _read_at(file: BinaryIO, place: int, size: int) -> bytes:
    file.seek(place)
    return file.read(size)
