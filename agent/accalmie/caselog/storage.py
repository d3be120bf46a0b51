"""TinyDB's storage: the tables in memory, each change in the journal before it counts.

TinyDB's own queries and writes work on it. A write costs what it changes: `tables` tells the
storage which rows an operation touched, where stock TinyDB hands over the whole database.

Nothing is lost at any step: `cases.json` plus `cases.journal` make the log, and so do
`cases.json.bak` plus both journals. Entries are numbered; those a file holds are passed over.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from ..disk import LineFile, private_folder, storage_failed, sync_folder, write_whole
from ..errors import BadInput, StorageFailed
from .journal import DamagedLine, Entry, RowChange, decode_entries, encode_entry
from .lock import Lock
from .snapshot import Damaged, Snapshot, Tables, read_snapshot, write_snapshot

CHECKPOINT_BYTES = 4 * 1024 * 1024  # a journal at least this long is folded into cases.json

_log = logging.getLogger(__name__)


class JournalStorage(Storage):
    """Owns the five files of the log's folder, and the lock on it, until `close`."""

    def __init__(self, folder: Path, checkpoint_bytes: int = CHECKPOINT_BYTES) -> None:
        """Open the log: read `cases.json`, replay the journal.

        Raises: LogBusy; StorageFailed where the files are damaged beyond what the copies repair.
        """
        self.folder = private_folder(folder)
        self.notices: list[str] = []
        self._main, self._copy = folder / "cases.json", folder / "cases.json.bak"
        self._fresh = folder / "cases.json.new"
        self._journal_copy = folder / "cases.journal.bak"
        self._checkpoint_bytes = checkpoint_bytes
        self._lock = Lock(folder / "cases.lock")
        try:
            self._journal = LineFile(folder / "cases.journal")
            try:
                self._snapshot = self._opened()
            except BaseException:
                self._journal.close()
                raise
        except BaseException:
            self._lock.close()
            raise
        self._open = True
        self._set_limit()

    # What TinyDB asks for -------------------------------------------------------------------------

    def read(self) -> Tables:
        """The tables as they are: their rows are not to be changed by the caller."""
        return dict(self._snapshot.tables)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the tables those of `data` (TinyDB drops tables this way)."""
        before = self._snapshot.tables
        changes: list[RowChange] = [
            (name, id, None)
            for name, rows in before.items()
            for id in rows
            if id not in data.get(name, {})
        ]
        for name, rows in data.items():
            known = before.get(name, {})
            changes += [(name, id, row) for id, row in rows.items() if known.get(id) != row]
        self.commit(changes)

    def close(self) -> None:
        """Fold the journal into `cases.json` and free the lock. Where the disk refuses, the journal
        keeps it all for the next opening.
        """
        if not self._open:
            return
        self._open = False
        try:
            if self._journal.size:
                self._try_checkpoint()
        finally:
            self._journal.close()
            self._lock.close()

    # What the log asks for ------------------------------------------------------------------------

    def commit(self, changes: Sequence[RowChange]) -> None:
        """Make `changes`, all of them or none; they are on the disk when this returns.

        Raises: StorageFailed; BadInput for text that no file can hold.
        """
        if not changes:
            return
        seq = self._snapshot.seq + 1
        try:
            line = encode_entry(seq, changes)
        except UnicodeEncodeError as error:
            raise BadInput("The text holds half a character: copy it again, then retry.") from error
        self._journal.append(line)
        _apply(self._snapshot, decode_entries(line).entries[0])  # memory holds what the disk does
        if self._journal.size > self._checkpoint_at:
            self._try_checkpoint()

    def checkpoint(self) -> None:
        """Write `cases.json` whole, keep the one before it with its journal, empty the journal.

        Raises: StorageFailed; the journal then still holds what `cases.json` may not.
        """
        write_snapshot(self._fresh, self._snapshot)
        kept = b""
        try:
            if self._main.exists():
                self._main.replace(self._copy)
            else:  # the copy stays, and so must the entries that follow it
                kept = self._copied_journal()
            self._fresh.replace(self._main)
            sync_folder(self.folder)
        except OSError as error:
            raise storage_failed(self._main, error) from error
        write_whole(self._journal_copy, [kept, self._journal.read()])
        self._journal.cut(0)

    def _try_checkpoint(self) -> None:
        """The journal already holds everything, so a failure here is no failure of the caller's."""
        try:
            self.checkpoint()
        except StorageFailed as error:
            _log.warning("cases.json could not be rewritten, the journal goes on: %s", error)
        self._set_limit()

    def _set_limit(self) -> None:
        """The next checkpoint: once the journal has doubled the log, so that the cost evens out."""
        try:
            whole = self._main.stat().st_size
        except OSError:  # no checkpoint yet, or a disk in trouble: the least will do
            whole = 0
        self._checkpoint_at = max(self._checkpoint_bytes, whole, 2 * self._journal.size)

    # Opening --------------------------------------------------------------------------------------

    def _opened(self) -> Snapshot:
        for leftover in (self._fresh, *self.folder.glob("cases.*.tmp")):
            leftover.unlink(missing_ok=True)
        try:
            snapshot, damaged = read_snapshot(self._main), False
        except Damaged:
            snapshot, damaged = None, True
        if snapshot is None:
            snapshot = self._from_copy(damaged)
        data = self._journal.read()
        torn = self._replay(snapshot, data)
        if torn:
            self._journal.cut(len(data) - torn)
            self._say("The end of cases.journal, a write that was cut off, was dropped.")
        return snapshot

    def _from_copy(self, damaged: bool) -> Snapshot:
        """What `cases.json` held, from the copy before it and its journal.

        Raises: StorageFailed where the copies do not reach as far.
        """
        try:
            snapshot = read_snapshot(self._copy) or Snapshot({})
        except Damaged:
            snapshot = Snapshot({})
        before = snapshot.seq
        self._replay(snapshot, self._copied_journal())
        if not damaged:
            return snapshot
        if snapshot.seq == before:  # a checkpoint follows at least one entry: it is missing
            raise StorageFailed(f"{self._main} is damaged: restore the folder from a backup.")
        try:
            self._main.replace(self._main.with_name("cases.json.damaged"))
        except OSError as error:
            raise storage_failed(self._main, error) from error
        self._say(
            "cases.json was damaged: it was rebuilt from cases.json.bak and the journals, and the "
            "damaged file is kept as cases.json.damaged."
        )
        return snapshot

    def _copied_journal(self) -> bytes:
        try:
            return self._journal_copy.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise storage_failed(self._journal_copy, error) from error

    def _replay(self, snapshot: Snapshot, data: bytes) -> int:
        """Apply the entries that `snapshot` has not; the number of torn bytes at the end.

        Raises: StorageFailed for a damaged line, and for entries that are missing.
        """
        try:
            replay = decode_entries(data)
        except DamagedLine as error:
            raise StorageFailed(
                f"Line {error.line} of the journal in {self.folder} is damaged: "
                "restore that folder from a backup."
            ) from error
        for entry in replay.entries:
            if entry.seq <= snapshot.seq:
                continue
            if entry.seq != snapshot.seq + 1:
                raise StorageFailed(
                    f"Changes {snapshot.seq + 1} to {entry.seq - 1} are missing in {self.folder}: "
                    "restore that folder from a backup."
                )
            _apply(snapshot, entry)
        return replay.torn

    def _say(self, sentence: str) -> None:
        self.notices.append(sentence)
        _log.warning("%s", sentence)


def _apply(snapshot: Snapshot, entry: Entry) -> None:
    for name, id, document in entry.changes:
        rows = snapshot.tables.setdefault(name, {})
        if document is None:
            rows.pop(id, None)
        else:
            rows[id] = document
    snapshot.seq = entry.seq
