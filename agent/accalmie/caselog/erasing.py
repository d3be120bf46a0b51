"""`cases.erasing`: there while a file may still hold what was erased.

An erasure counts once its events are in the log; taking it out of the copies comes after. The mark
is on the disk before both, so that a crash in between is made good at the next start. It is empty.
"""

from __future__ import annotations

from pathlib import Path

from ..disk import storage_failed, sync_folder, write_whole

FILE = "cases.erasing"


class Erasing:
    """The mark in a data folder; one process at a time, as for the case log."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    @property
    def is_unfinished(self) -> bool:
        return self._path.exists()

    def begin(self) -> None:
        """Raises: StorageFailed."""
        if not self.is_unfinished:
            write_whole(self._path, ())

    def end(self) -> None:
        """Raises: StorageFailed."""
        try:
            self._path.unlink(missing_ok=True)
            sync_folder(self._path.parent)
        except OSError as error:
            raise storage_failed(self._path, error) from error
