"""TinyDB's storage: the rows in memory, each change in the journal before it counts.

TinyDB's own queries and writes work on it. A write costs what it changes: `tables` tells the
storage which rows an operation touched, where stock TinyDB hands over the whole database. Several
changes at once are one line of the journal and one wait for the disk; a queue that gathers the
writes of several threads would wait for nobody here, because the log has one caller.

`cases.json` is rewritten beside the writer (`checkpoint`), once the journal has grown by a share of
it. `opening` says how the files make the log again, whatever was cut off.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tinydb.storages import Storage

from ..disk import private_folder, read_whole, write_whole
from ..errors import StorageFailed
from .checkpoint import Checkpoint
from .folding import SET_ASIDE, fold, remove, unfinished
from .history import Document
from .journal import Entry, encode_entry
from .lock import Lock
from .migrations import migrate
from .opening import FRESH, MAIN, apply, open_files
from .rows import DecodedRows, RowChange, Tables, encode_row, same_row
from .segments import NAME, Segments, find_sealed
from .snapshot import FORMAT, Snapshot

LOCK = "cases.lock"
CHECKPOINT_BYTES = 4 * 1024 * 1024  # a journal at least this long is folded into cases.json
SHARE = 4  # and at least this part of cases.json: so that the cost evens out

_log = logging.getLogger(__name__)

Watcher = Callable[[Sequence[RowChange], Tables], Callable[[], None]]


class JournalStorage(Storage):
    """Owns the log's files in a folder, and the lock on it, until `close`. One thread calls it."""

    def __init__(self, folder: Path, checkpoint_bytes: int = CHECKPOINT_BYTES) -> None:
        """Open the log: read `cases.json`, replay the journals, migrate an older format.

        Raises: LogBusy; StorageFailed where the files are damaged beyond what the copies repair,
        or of a newer format.
        """
        self.folder = private_folder(folder)
        self._checkpoint_bytes = checkpoint_bytes
        self._checkpoint: Checkpoint | None = None
        self._watch: Watcher = _nobody
        self._lock = Lock(folder / LOCK)
        try:
            remove(folder, f"{NAME}.next", "cases.*.tmp")
            self._segments = Segments(folder)
            try:
                self._load()
            except BaseException:
                self._segments.close()
                raise
        except BaseException:
            self._lock.close()
            raise
        self._open = True

    def _load(self) -> None:
        opened = open_files(self.folder, self._segments)
        self._snapshot, self._on_disk = opened.snapshot, opened.on_disk
        self.notices = opened.notices
        remove(self.folder, FRESH)
        if self._snapshot.format < FORMAT:
            self._migrate()
        elif (leftovers := unfinished(self.folder)) is not None:
            self._try(lambda: self._fold(leftovers))
        for notice in self.notices:
            _log.warning("%s", notice)
        self._set_limit()

    # What TinyDB asks for -------------------------------------------------------------------------

    def read(self) -> dict[str, DecodedRows]:  # type: ignore[override]  # TinyDB reads them as dicts
        """The tables; each document is parsed when it is looked at, and is the caller's own."""
        return {name: DecodedRows(rows) for name, rows in self._snapshot.tables.items()}

    def write(self, data: Mapping[str, Mapping[str, Document]]) -> None:
        """Make the tables those of `data` (TinyDB drops tables this way)."""
        changes: list[RowChange] = []
        for name, rows in self._snapshot.tables.items():
            changes += [(name, id, None) for id in rows if id not in data.get(name, {})]
        for name, documents in data.items():
            known = self._snapshot.tables.get(name, {})
            if isinstance(documents, DecodedRows) and documents.rows is known:
                continue
            for id, document in documents.items():
                row = encode_row(document)
                if id not in known or not same_row(known[id], row):
                    changes.append((name, id, row))
        self.commit(changes)

    def close(self) -> None:
        """Fold the journal into `cases.json` and free the lock. Where the disk refuses, the journal
        keeps it all for the next opening.
        """
        if not self._open:
            return
        self._open = False
        try:
            self._wait()
            if self._snapshot.seq != (self._on_disk or 0):
                self._try(self.checkpoint)
        finally:
            self._segments.close()
            self._lock.close()

    # What the log asks for ------------------------------------------------------------------------

    @property
    def rows(self) -> Tables:
        """The rows as they are: not to be changed by the caller."""
        return self._snapshot.tables

    def watch(self, watcher: Watcher) -> None:
        """`watcher` is given the changes of each commit, and the rows before it.

        What it returns is called once they are on the disk; what it raises refuses them.
        """
        self._watch = watcher

    def commit(self, changes: Sequence[RowChange]) -> None:
        """Make `changes`, all of them or none; they are on the disk when this returns.

        Raises: StorageFailed; what the watcher raises.
        """
        if not changes:
            return
        entry = Entry(self._snapshot.seq + 1, tuple(changes))
        done = self._watch(changes, self._snapshot.tables)
        self._segments.append(encode_entry(entry.seq, changes))
        apply(self._snapshot, entry)
        done()
        self._harvest()
        if self._checkpoint is None and self._segments.size > self._limit:
            self._try(self._begin_checkpoint)

    def view(self) -> Snapshot:
        """The log as it is now, to be written elsewhere while it goes on."""
        return self._snapshot.view()

    def checkpoint(self) -> None:
        """Write `cases.json` whole, keep the one before it with the journals that lead from it.

        Raises: StorageFailed; the journals then still hold what `cases.json` may not.
        """
        self._wait()
        checkpoint = self._new_checkpoint(self._snapshot)
        try:
            checkpoint.run()
        finally:
            self._take_over(checkpoint)

    def fold(self) -> None:
        """Write `cases.json` and its copy anew, empty the journals, remove what was set aside: no
        file keeps an older row.

        Cut off, it is done again at the next opening. Raises: StorageFailed; call it again then.
        """
        self._wait()
        self._fold(SET_ASIDE)

    def _fold(self, leftovers: Sequence[str] = ()) -> None:
        self._on_disk = None  # where it fails, the copy and what leads from it are still needed
        fold(self.folder, self._snapshot, self._segments, leftovers)
        self._on_disk = self._snapshot.seq
        self._set_limit()

    # The checkpoint beside the writer -------------------------------------------------------------

    def _begin_checkpoint(self) -> None:
        self._checkpoint = self._new_checkpoint(self._snapshot)
        self._checkpoint.start()

    def _new_checkpoint(self, snapshot: Snapshot) -> Checkpoint:
        if snapshot.seq > self._segments.after:
            self._segments.seal(snapshot.seq)
        return Checkpoint(self.folder, snapshot.view(), self._on_disk, tuple(self._segments.sealed))

    def _harvest(self) -> None:
        if self._checkpoint is not None and self._checkpoint.is_done:
            self._wait()

    def _wait(self) -> None:
        """The end of the checkpoint under way. The journals hold everything: it may fail."""
        done, self._checkpoint = self._checkpoint, None
        if done is not None:
            done.wait()
            self._take_over(done)
            if done.error is not None:
                _warn(done.error)

    def _take_over(self, done: Checkpoint) -> None:
        self._on_disk = done.on_disk
        self._segments.sealed = [one for one in self._segments.sealed if one.path.exists()]
        self._set_limit()

    def _try(self, step: Callable[[], None]) -> None:
        """The journals already hold everything, so a failure here is no failure of the caller's."""
        try:
            step()
        except StorageFailed as error:
            _warn(error)
            self._set_limit()

    def _set_limit(self) -> None:
        """How long the growing journal may get: longer where the last checkpoint failed."""
        try:
            whole = (self.folder / MAIN).stat().st_size
        except OSError:  # no checkpoint yet, or a disk in trouble: the least will do
            whole = 0
        waiting = sum(_size(one.path) for one in self._segments.sealed)
        self._limit = max(self._checkpoint_bytes, whole // SHARE, waiting)
        if self._segments.size > self._limit:
            self._limit = 2 * self._segments.size

    # An older format ------------------------------------------------------------------------------

    def _migrate(self) -> None:
        """Bring the rows to today's format; the files as they were are kept. Raises: StorageFailed.

        Cut off before `cases.json` is replaced, the next opening begins again.
        """
        before = self._snapshot.format
        files = (self.folder / MAIN, *find_sealed(self.folder), self.folder / NAME)
        for path in filter(Path.exists, files):
            write_whole(path.with_name(f"{path.name}.format-{before}"), [read_whole(path)])
        migrate(self._snapshot.tables, before)
        self._snapshot.format = FORMAT
        self._fold()
        self.notices.append(
            f"The log was brought from format {before} to {FORMAT}: its files as they were are "
            "kept beside it."
        )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # it counts once it can be looked at
        return 0


def _warn(error: StorageFailed) -> None:
    _log.warning("cases.json could not be rewritten, the journal goes on: %s", error)


def _nobody(_changes: Sequence[RowChange], _rows: Tables) -> Callable[[], None]:
    return lambda: None
