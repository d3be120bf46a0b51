"""The journal's files: `cases.journal` grows, `cases.journal.<n>` are whole and wait to be dropped.

A sealed file is never written again, so the entries up to it can be folded into `cases.json` beside
the writer. `cases.journal.bak` leads from `cases.json.bak` to `cases.json`.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from ..disk import LineFile, storage_failed, sync_folder, write_whole
from .journal import encode_begin
from .snapshot import FORMAT

NAME = "cases.journal"
_SEALED = re.compile(r"cases\.journal\.([1-9][0-9]*)")


class Sealed(Struct, frozen=True):
    """A file whose last entry is number `last`."""

    path: Path
    last: int


class Segments:
    """The growing file and the sealed ones, oldest first. One thread uses it."""

    def __init__(self, folder: Path) -> None:
        """Open or make the growing file. Raises: StorageFailed."""
        self._path, self._next = folder / NAME, folder / f"{NAME}.next"
        self.sealed: list[Sealed] = []  # who opens the log fills both in, as it reads the files
        self.after = 0  # the entry that the growing file follows
        self._file = LineFile(self._path)

    @property
    def size(self) -> int:
        """Bytes of the growing file."""
        return self._file.size

    def read(self) -> bytes:
        """The growing file. Raises: StorageFailed."""
        return self._file.read()

    def cut(self, size: int) -> None:
        """Forget what follows the growing file's first `size` bytes. Raises: StorageFailed."""
        self._file.cut(size)

    def begin(self, after: int) -> None:
        """Say in the empty growing file which entry it follows. Raises: StorageFailed."""
        self._file.append(encode_begin(after, FORMAT))
        self.after = after

    def append(self, line: bytes) -> None:
        """On the disk when this returns. Raises: StorageFailed, and the file is as it was."""
        self._file.append(line)

    def seal(self, last: int) -> None:
        """Close the growing file, which ends with entry `last`, and begin the next one.

        Raises: StorageFailed; the growing file then goes on growing.
        """
        self._file.tidy()  # a sealed file ends with a whole line
        write_whole(self._next, [encode_begin(last, FORMAT)])
        sealed = Sealed(self._path.with_name(f"{NAME}.{self._number()}"), last)
        self._file.close()  # Windows renames no open file
        try:
            self._path.replace(sealed.path)
            sync_folder(self._path.parent)  # this name before the one that takes its place
            try:
                self._next.replace(self._path)
            except OSError:
                sealed.path.replace(self._path)
                raise
            sync_folder(self._path.parent)
        except OSError as error:
            raise storage_failed(self._path, error) from error
        finally:
            self._file = LineFile(self._path)
        self.sealed.append(sealed)
        self.after = last

    def restart(self, after: int) -> None:
        """An empty growing file that follows entry `after`, and no sealed one. Raises: as `seal`.

        For when everything is in `cases.json`.
        """
        self._file.close()
        try:
            write_whole(self._path, [encode_begin(after, FORMAT)])
        finally:
            self._file = LineFile(self._path)
        drop(self.sealed)
        self.sealed.clear()
        self.after = after

    def close(self) -> None:
        self._file.close()

    def _number(self) -> int:
        return 1 + max((number_of(one.path) for one in self.sealed), default=0)


def find_sealed(folder: Path) -> list[Path]:
    """The sealed files there are, oldest first."""
    found = [path for path in folder.glob(f"{NAME}.*") if _SEALED.fullmatch(path.name)]
    return sorted(found, key=number_of)


def number_of(path: Path) -> int:
    found = _SEALED.fullmatch(path.name)
    assert found is not None  # only sealed files are asked for theirs
    return int(found[1])


def keep_as(path: Path, kept: Path | None, sealed: Sequence[Sealed]) -> None:
    """Make `path` hold `kept` (a file, or nothing) and the sealed files; these are gone then.

    Cut off at any step, every entry is still in one of the files. Raises: StorageFailed.
    """
    try:
        if kept is None and len(sealed) == 1:
            sealed[0].path.replace(path)
            sync_folder(path.parent)
        elif sealed:
            before = [] if kept is None else [kept]
            write_whole(path, _contents([*before, *(one.path for one in sealed)]))
            drop(sealed)
    except OSError as error:
        raise storage_failed(path, error) from error


def drop(sealed: Sequence[Sealed]) -> None:
    """Remove files that nothing needs any more; one that stays is passed over at opening."""
    for one in sealed:
        with contextlib.suppress(OSError):
            one.path.unlink(missing_ok=True)


def _contents(paths: Sequence[Path]) -> Iterator[bytes]:
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            yield path.read_bytes()
