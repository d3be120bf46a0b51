"""A backup read: a ZIP from anywhere, so hostile until shown otherwise. Nothing is unpacked here.

In: an open file. Out: its listing and its members, or Differs with the first thing that is not as
it should be. Members are stored as they are, so nothing unpacks to more than is there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

import msgspec
from msgspec import Struct

from ..errors import Differs
from ..evidence.facts import sha256
from ..export.container import read_directory, read_member, visible
from .listing import (
    DIGEST,
    ENTRY_BYTES,
    FORMAT,
    HEAD_BYTES,
    LISTING,
    File,
    Listing,
    digest_bytes,
    path_of,
)

Seen = Callable[[bytes], object]  # given each piece that was looked at


class Backup:
    """The container and the listing are compared here; each member's bytes as they are read."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises: Differs, OSError."""
        self._file = file
        self._entries = {entry.name: entry for entry in read_directory(file)}
        self.listing, self.sha256 = self._read_listing()
        self.bytes = sum(one.bytes for one in self.listing.files)
        self._compare()

    def check(self, seen: Seen) -> None:
        """Read every file once. Raises: Differs for the first whose hash is another, OSError."""
        for file in self.listing.files:
            for chunk in self.read(file):
                seen(chunk)

    def read(self, file: File) -> Iterator[bytes]:
        """Its content in chunks. Raises: Differs at the end, OSError."""
        digest = hashlib.sha256()
        for chunk in read_member(self._file, self._entries[file.path]):
            digest.update(chunk)
            yield chunk
        if digest.hexdigest() != file.sha256:
            raise Differs(f"In the archive, «{visible(file.path)}» was changed.")

    def _read_listing(self) -> tuple[Listing, str]:
        if LISTING not in self._entries or DIGEST not in self._entries:
            raise Differs("This is no backup of Accalmie: choose a file that its backup made.")
        data = self._whole(LISTING, HEAD_BYTES + ENTRY_BYTES * len(self._entries))
        digest = sha256(data)
        if self._whole(DIGEST, HEAD_BYTES) != digest_bytes(digest):
            raise Differs(f"In the archive, «{LISTING}» is not the one that «{DIGEST}» names.")
        try:
            listing = msgspec.json.decode(data, type=Listing)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            if _format_of(data) > FORMAT:
                raise Differs("A newer Accalmie made this backup: update this one.") from error
            raise Differs(f"In the archive, «{LISTING}» cannot be read.") from error
        if listing.format > FORMAT:
            raise Differs("A newer Accalmie made this backup: update this one.")
        return listing, digest

    def _whole(self, name: str, limit: int) -> bytes:
        entry = self._entries[name]
        if entry.size > limit:
            raise Differs(f"In the archive, «{name}» is larger than it can be.")
        return b"".join(read_member(self._file, entry))

    def _compare(self) -> None:
        """The members are those of the listing, in its order, and each may be there."""
        for file in self.listing.files:
            entry = self._entries.get(file.path)
            if entry is None:
                raise Differs(f"In the archive, «{visible(file.path)}» is missing.")
            if path_of(file.path) is None:
                raise Differs(f"In the archive, «{visible(file.path)}» does not belong.")
            if entry.size != file.bytes:
                raise Differs(f"In the archive, «{visible(file.path)}» is not as {LISTING} has it.")
        wanted = dict.fromkeys((*(file.path for file in self.listing.files), LISTING, DIGEST))
        for name in self._entries:
            if name not in wanted:
                raise Differs(f"In the archive, «{visible(name)}» is not in {LISTING}.")
        if list(self._entries) != list(wanted) or len(wanted) != len(self.listing.files) + 2:
            raise Differs(f"The archive's files are not in the order of {LISTING}.")


class _Format(Struct, frozen=True):
    format: int = 0


def _format_of(data: bytes) -> int:
    try:
        return msgspec.json.decode(data, type=_Format).format
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return 0
