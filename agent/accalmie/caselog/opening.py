"""The log's files read at opening: what they hold together, and what had to be repaired.

`cases.json` plus the journals make the log, and so do `cases.json.bak` plus all of them. Entries
are numbered; those that a file holds already are passed over, and a number that is missing is
told, never skipped. Nothing is written here but the end of a torn journal; a damaged `cases.json`
is renamed, and so is a new one that was about to take its place.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from ..disk import read_whole, storage_failed
from ..errors import StorageFailed
from .journal import Begin, DamagedLine, Entry, Replay, decode_journal
from .segments import NAME, Sealed, Segments, find_sealed
from .snapshot import FORMAT, SUMMED, Damaged, Snapshot, read_snapshot

MAIN, COPY, DAMAGED = "cases.json", "cases.json.bak", "cases.json.damaged"
FRESH = "cases.json.new"  # on its way to be `cases.json`
JOURNAL_COPY = f"{NAME}.bak"


class Opened(Struct):
    """`on_disk`: the last entry that `cases.json` holds, None where it is to be written anew."""

    snapshot: Snapshot
    on_disk: int | None
    notices: list[str]


def open_files(folder: Path, segments: Segments) -> Opened:
    """Read everything, drop the end of a write that did not finish, fill `segments.sealed`.

    Raises: StorageFailed where the files are damaged beyond what the copies repair, or newer than
    this program.
    """
    return _Opening(folder, segments).done()


class _Opening:
    def __init__(self, folder: Path, segments: Segments) -> None:
        self._folder, self._segments = folder, segments
        self._notices: list[str] = []

    def done(self) -> Opened:
        damaged = False
        try:
            snapshot = read_snapshot(self._folder / MAIN) or self._fresh()
        except Damaged:
            snapshot, damaged = None, True
        on_disk = None if snapshot is None else snapshot.seq
        reached = False
        if snapshot is None:
            snapshot = self._copy()
            reached = self._replay_copied(snapshot)
        refuse_newer(snapshot.format)
        before = snapshot.seq
        self._replay_sealed(snapshot)
        lines = self._replay_growing(snapshot)
        if damaged:
            begun = isinstance(next(iter(lines), None), Begin)  # and nothing was missing before it
            self._set_aside(reached=reached or begun or snapshot.seq > before)
        elif not lines and on_disk is not None and snapshot.format >= SUMMED:
            self._notice_missing_journal()
        return Opened(snapshot, on_disk, self._notices)

    def _fresh(self) -> Snapshot | None:
        """A new `cases.json` whose last step, taking the old one's place, was cut off."""
        fresh = self._folder / FRESH
        try:
            snapshot = read_snapshot(fresh)
            if snapshot is not None:
                fresh.replace(self._folder / MAIN)
        except Damaged:
            return None
        except OSError as error:
            raise storage_failed(fresh, error) from error
        return snapshot

    def _copy(self) -> Snapshot:
        """What `cases.json` was before; an empty log where there is none that can be read."""
        try:
            found = read_snapshot(self._folder / COPY)
        except Damaged:
            found = None
        return found or Snapshot({}, format=0)

    def _replay_copied(self, snapshot: Snapshot) -> bool:
        """The way from the copy to `cases.json`; whether it led anywhere and is whole.

        A damaged line there may be one that nobody needs: numbers that are missing are found later.
        """
        before = snapshot.seq
        replay = decode_journal(read_whole(self._folder / JOURNAL_COPY), keep_damaged=True)
        self._apply(snapshot, replay)
        return snapshot.seq > before and not (replay.damaged or replay.torn)

    def _replay_sealed(self, snapshot: Snapshot) -> None:
        for path in find_sealed(self._folder):
            replay = self._decoded(read_whole(path), path.name)
            if replay.torn:
                raise self._damaged(len(replay.lines) + 1, path.name)
            self._apply(snapshot, replay)
            self._segments.sealed.append(Sealed(path, snapshot.seq))

    def _replay_growing(self, snapshot: Snapshot) -> tuple[Begin | Entry, ...]:
        """The lines of the file; where there is none, it says from now on where it begins."""
        replay = self._decoded(self._segments.read(), NAME)
        self._segments.after = snapshot.seq
        self._apply(snapshot, replay)
        if replay.torn:
            self._segments.cut(replay.good)
            self._notices.append("The end of cases.journal, a write that was cut off, was dropped.")
        if not snapshot.format:  # nothing there says otherwise
            snapshot.format = 1 if snapshot.seq else FORMAT
        if not replay.lines:
            self._segments.begin(snapshot.seq)
        return replay.lines

    def _decoded(self, data: bytes, name: str) -> Replay:
        try:
            return decode_journal(data)
        except DamagedLine as error:
            raise self._damaged(error.line, name) from error

    def _apply(self, snapshot: Snapshot, replay: Replay) -> None:
        """Apply the entries that `snapshot` has not. Raises: StorageFailed where some miss."""
        for line in replay.lines:
            if isinstance(line, Begin):
                refuse_newer(line.format)
                snapshot.format = snapshot.format or line.format
                self._require(snapshot, line.after)
            elif line.seq > snapshot.seq:
                self._require(snapshot, line.seq - 1)
                apply(snapshot, line)

    def _require(self, snapshot: Snapshot, after: int) -> None:
        if after > snapshot.seq:
            raise StorageFailed(
                f"Changes {snapshot.seq + 1} to {after} are missing in {self._folder}: "
                "run «accalmie doctor --repair», or restore a backup."
            )

    def _damaged(self, line: int, name: str) -> StorageFailed:
        return StorageFailed(
            f"Line {line} of {name} in {self._folder} is damaged: run «accalmie doctor --repair», "
            "or restore a backup."
        )

    def _notice_missing_journal(self) -> None:
        if not self._segments.sealed:
            self._notices.append(
                "cases.journal was missing or empty: what was written after cases.json is lost."
            )

    def _set_aside(self, *, reached: bool) -> None:
        """Keep the damaged `cases.json` under another name; `reached`: the copies go as far."""
        main = self._folder / MAIN
        if not reached:
            raise StorageFailed(
                f"{main} is damaged: run «accalmie doctor --repair», or restore a backup."
            )
        try:
            main.replace(self._folder / DAMAGED)
        except OSError as error:
            raise storage_failed(main, error) from error
        self._notices.append(
            "cases.json was damaged or changed by another program: it was rebuilt from "
            "cases.json.bak and the journals, and is kept as cases.json.damaged."
        )


def apply(snapshot: Snapshot, entry: Entry) -> None:
    """`entry` is the one that follows."""
    for name, id, row in entry.changes:
        rows = snapshot.tables.setdefault(name, {})
        if row is None:
            rows.pop(id, None)
        else:
            rows[id] = row
    snapshot.seq = entry.seq


def refuse_newer(format: int) -> None:
    """Raises: StorageFailed for a format that is not known yet."""
    if format > FORMAT:
        raise StorageFailed(
            f"The log was written by a newer Accalmie (format {format}): update this one."
        )
