"""One process owns a case log; the system frees the lock however that process ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..disk import storage_failed
from ..errors import LogBusy


class Lock:
    """Held from construction to `close`."""

    def __init__(self, path: Path) -> None:
        """Raises: LogBusy where somebody holds it, StorageFailed where the file cannot be made."""
        try:
            self._fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise storage_failed(path, error) from error
        try:
            _lock(self._fd)
        except OSError as error:
            os.close(self._fd)
            raise LogBusy(
                f"Another Accalmie owns the case log in {path.parent}: "
                "use that one, or close it first."
            ) from error

    def close(self) -> None:
        """Twice is once: the number may be another file's by then."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
