"""Writes that survive a power cut: files for the owner only, replaced whole or appended to.

In: bytes and where they go. Out: bytes on the disk (fsynced) or StorageFailed, never half of
them. What the bytes mean is the business of `caselog`, `evidence` and `export`.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable
from pathlib import Path

from .errors import StorageFailed

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would translate line ends without it


def private_folder(folder: Path) -> Path:
    """Make `folder` (and what is above it) with mode 0700 where it is not there yet.

    Raises: StorageFailed.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise storage_failed(folder, error) from error
    return folder


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Put `chunks` in place of `path`, mode 0600, in one step: a reader sees the old or the new.

    Raises: StorageFailed; `path` is then what it was before.
    """
    temporary = path.with_name(f"{path.name}.tmp")
    try:
        try:
            fd = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
            with os.fdopen(fd, "wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                file.flush()
                sync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):  # the first error is the one worth telling
                temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise storage_failed(path, error) from error


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
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
            self.size = os.fstat(self._fd).st_size
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
