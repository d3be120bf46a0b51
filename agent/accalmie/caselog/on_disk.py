"""What the files of a log hold, read without opening it: nothing is changed, and no lock is needed.

In: the folder. Out: every case and every event as it stands on the disk, or Differs with the first
line or file that is not as it was written. An agent may write meanwhile: read again then.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..disk import read_whole
from ..errors import Differs
from .history import Document
from .journal import Begin, DamagedLine, Entry, Replay, decode_journal
from .opening import COPY, JOURNAL_COPY, MAIN, apply
from .rows import Documents
from .segments import NAME as JOURNAL
from .segments import find_sealed
from .snapshot import Damaged, Snapshot, read_snapshot

FILES = (MAIN, COPY, JOURNAL, JOURNAL_COPY)


def read_log(folder: Path) -> tuple[Iterable[Document], Iterable[Document]]:
    """Raises: Differs; StorageFailed where the disk does not give a file."""
    copy, snapshot = _snapshot(folder / COPY), _snapshot(folder / MAIN)
    if snapshot is None and copy is not None:
        raise Differs(f"{MAIN} is missing.")
    if not (folder / JOURNAL).exists():
        raise Differs(f"{JOURNAL} is missing.")
    log = snapshot or Snapshot({})
    way = [_journal(folder / JOURNAL_COPY)]
    for path in (*find_sealed(folder), folder / JOURNAL):
        way.append(_journal(path))
        _replay(log, way[-1])
    if (copy or way[0].lines) and _reached(copy.seq if copy else 0, way) < log.seq:
        raise Differs(f"The journals do not lead from {COPY} to {MAIN}.")
    return Documents(log.tables.get("cases", {})), Documents(log.tables.get("events", {}))


def _replay(log: Snapshot, journal: Replay) -> None:
    for line in journal.lines:
        before = line.after if isinstance(line, Begin) else line.seq - 1
        if before > log.seq:
            raise Differs(f"Changes {log.seq + 1} to {before} of the log are missing.")
        if not isinstance(line, Begin) and line.seq > log.seq:
            apply(log, line)


def _reached(seq: int, way: Iterable[Replay]) -> int:
    """The last entry that can be reached from number `seq`."""
    for journal in way:
        for line in journal.lines:
            if isinstance(line, Entry) and line.seq == seq + 1:
                seq += 1
    return seq


def _snapshot(path: Path) -> Snapshot | None:
    try:
        return read_snapshot(path)
    except Damaged as error:
        raise Differs(f"{path.name} was changed.") from error


def _journal(path: Path) -> Replay:
    try:
        replay = decode_journal(read_whole(path))
    except DamagedLine as error:
        raise Differs(f"Line {error.line} of {path.name} was changed.") from error
    if replay.torn:
        raise Differs(f"The end of {path.name} was changed or cut off.")
    return replay
