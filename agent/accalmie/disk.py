"""Writes that survive a power cut: files for the owner only, replaced whole or appended to.

In: bytes and where they go. Out: bytes on the disk (fsynced) or StorageFailed, never half of
them. What the bytes mean is the business of `caselog`, `evidence` and `export`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from .errors import StorageFailed

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would translate line ends without it
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)  # no link, no waiting pipe


def private_folder(folder: Path) -> Path:
    """Make `folder` (and what is above it) with mode 0700 where it is not there yet.

    Raises: StorageFailed.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise storage_failed(folder, error) from error
    return folder


def read_plain(path: Path, at_most: int) -> bytes:
    """The bytes of `path`, never of what a link points to.

    Raises: FileNotFoundError; StorageFailed, also for a link, a pipe, a device, and for more than
    `at_most` bytes.
    """
    try:
        fd = os.open(path, os.O_RDONLY | _PLAIN | _BINARY)
        with os.fdopen(fd, "rb") as file:
            found = os.fstat(fd)
            if stat.S_ISREG(found.st_mode) and found.st_size <= at_most:
                return file.read(at_most)
    except FileNotFoundError:
        raise
    except OSError as error:
        if not path.is_symlink():
            raise storage_failed(path, error) from error
    raise StorageFailed(f"{path} is not the file it should be: restore it from a backup.")


def read_whole(path: Path) -> bytes:
    """What `path` holds; nothing where it is not there. Raises: StorageFailed."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise storage_failed(path, error) from error


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Put `chunks` in place of `path`, mode 0600, in one step: a reader sees the old or the new.

    Raises: StorageFailed; `path` is then what it was before.
    """
    new = NewFile(path)
    try:
        for chunk in chunks:
            new.write(chunk)
        new.keep()
    except BaseException:
        new.drop()
        raise


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """Put `chunks` in `path`, mode 0600, where nothing was; its folder is the caller's to sync.

    Raises: StorageFailed, also where something is there.
    """
    try:
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN | _BINARY, 0o600)
        with os.fdopen(fd, "wb") as file:
            for chunk in chunks:
                file.write(chunk)
            file.flush()
            sync(fd)
    except OSError as error:
        raise storage_failed(path, error) from error


class NewFile:
    """A file, mode 0600, that is there whole once it is kept; until then `path` stays as it is.

    `keep` or `drop` ends it. Each method raises StorageFailed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._temporary = path.with_name(f"{path.name}.tmp")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        try:
            self._temporary.unlink(missing_ok=True)  # of a crash; its mode and its links go too
            self._file = os.fdopen(os.open(self._temporary, flags, 0o600), "wb")
        except OSError as error:
            raise storage_failed(path, error) from error

    def write(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except OSError as error:
            raise storage_failed(self.path, error) from error

    def write_at(self, place: int, data: bytes) -> None:
        """Put `data` over what was written at byte `place`; what follows goes to the end again."""
        try:
            self._file.seek(place)
            self._file.write(data)
            self._file.seek(0, os.SEEK_END)
        except OSError as error:
            raise storage_failed(self.path, error) from error

    def keep(self) -> None:
        """Put it in the place of `path`; it is on the disk when this returns."""
        try:
            self._file.flush()
            sync(self._file.fileno())
            self._file.close()
            self._temporary.replace(self.path)
            sync_folder(self.path.parent)
        except OSError as error:
            raise storage_failed(self.path, error) from error

    def drop(self) -> None:
        """Leave nothing of it; nothing to drop is fine, and so is a disk that does not answer."""
        with contextlib.suppress(OSError):  # closing writes what is left: the disk may be full
            self._file.close()
        with contextlib.suppress(OSError):
            self._temporary.unlink(missing_ok=True)


def sync(fd: int) -> None:
    """Wait until the disk has what was written to `fd`."""
    os.fsync(fd)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in `folder`; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        sync(fd)
    finally:
        os.close(fd)


def storage_failed(path: Path, error: OSError) -> StorageFailed:
    """The sentence for `error`, met while writing at `path`."""
    if error.errno in _FULL:
        return StorageFailed(f"The disk is full: free some space, then try again ({path}).")
    if error.errno in _FORBIDDEN:
        return StorageFailed(
            f"{path} cannot be written: allow writing there, or choose another folder with --data."
        )
    reason = error.strerror or str(error)
    return StorageFailed(f"{path} could not be written ({reason}): check the disk and the folder.")


class LineFile:
    """A file that only grows, one durable line at a time. `size` is where the good bytes end."""

    def __init__(self, path: Path) -> None:
        """Open or create `path`, mode 0600. Raises: StorageFailed."""
        self.path = path
        try:
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT | _PLAIN | _BINARY, 0o600)
            self.size = os.fstat(self._fd).st_size
            if not self.size:  # it may be new
                sync_folder(path.parent)
        except OSError as error:
            raise storage_failed(path, error) from error
        self._clean = True  # false while bytes after `size` may be left from a failed write

    def read(self) -> bytes:
        """Everything there is. Raises: StorageFailed."""
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise storage_failed(self.path, error) from error

    def cut(self, size: int) -> None:
        """Forget what follows the first `size` bytes. Raises: StorageFailed."""
        try:
            self._cut(size)
        except OSError as error:
            raise storage_failed(self.path, error) from error

    def append(self, line: bytes) -> None:
        """Add `line`; it is on the disk when this returns.

        Raises: StorageFailed, and the file is as it was; a later call works once there is room.
        """
        try:
            if not self._clean:
                self._cut(self.size)
            self._clean = False
            self._write(line)
        except OSError as error:
            with contextlib.suppress(OSError):  # tried again before the next append
                self._cut(self.size)
            raise storage_failed(self.path, error) from error
        self._clean = True
        self.size += len(line)

    def tidy(self) -> None:
        """Remove what a failed write may have left at the end. Raises: StorageFailed."""
        if not self._clean:
            self.cut(self.size)

    def close(self) -> None:
        """Twice is once: the number may be another file's by then."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)

    def _write(self, line: bytes) -> None:
        os.lseek(self._fd, self.size, os.SEEK_SET)
        rest = memoryview(line)
        while rest:
            rest = rest[os.write(self._fd, rest) :]
        sync(self._fd)

    def _cut(self, size: int) -> None:
        os.ftruncate(self._fd, size)
        sync(self._fd)
        self.size, self._clean = size, True
