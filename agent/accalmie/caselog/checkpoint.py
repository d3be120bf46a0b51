"""`cases.json` written anew from a view of the log, beside the writer, in a thread of its own.

Cut off or refused at any step, `cases.json` or its copy, with the journals, still make the log:
nothing that they need is removed before what replaces it is on the disk.
"""

from __future__ import annotations

import threading
from pathlib import Path

from ..disk import storage_failed, sync_folder
from ..errors import StorageFailed
from .opening import COPY, FRESH, JOURNAL_COPY, MAIN
from .segments import Sealed, drop, keep_as
from .snapshot import Snapshot, write_snapshot


class Checkpoint:
    """Folds the entries up to `view.seq`, all of them in `sealed` files, into `cases.json`.

    `on_disk` is the entry that `cases.json` ends with, None where there is none to keep.
    """

    def __init__(
        self, folder: Path, view: Snapshot, on_disk: int | None, sealed: tuple[Sealed, ...]
    ) -> None:
        self._folder, self._view = folder, view
        self.on_disk, self._sealed = on_disk, sealed  # `on_disk` follows each step
        self.error: StorageFailed | None = None
        self._thread: threading.Thread | None = None

    @property
    def seq(self) -> int:
        return self._view.seq

    def start(self) -> None:
        """Begin beside the caller; `wait` ends it, and `error` then says what went wrong."""
        self._thread = threading.Thread(target=self._try, name="checkpoint")
        self._thread.start()

    @property
    def is_done(self) -> bool:
        return self._thread is None or not self._thread.is_alive()

    def wait(self) -> None:
        if self._thread is not None:
            self._thread.join()

    def run(self) -> None:
        """All of it, here and now. Raises: StorageFailed."""
        fresh, main = self._folder / FRESH, self._folder / MAIN
        copied = self.on_disk
        write_snapshot(fresh, self._view)
        try:
            if copied is not None:
                main.replace(self._folder / COPY)
                self.on_disk = None
            fresh.replace(main)
            self.on_disk = self._view.seq
            sync_folder(self._folder)
        except OSError as error:
            raise storage_failed(main, error) from error
        self._keep_the_way(copied)

    def _keep_the_way(self, copied: int | None) -> None:
        """The journals that lead from the copy to the new `cases.json`, in one file."""
        path = self._folder / JOURNAL_COPY
        if copied is None:  # the copy stays, and so must the entries that follow it
            keep_as(path, path, self._sealed)
        else:
            keep_as(path, None, [one for one in self._sealed if one.last > copied])
            drop([one for one in self._sealed if one.last <= copied])

    def _try(self) -> None:
        try:
            self.run()
        except StorageFailed as error:
            self.error = error
