"""A damaged log made a log again, from whatever its files still hold; they are kept as they were.

What is lost is said: in the result, and in the history itself (see `rebuild`).
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from msgspec import Struct

from ..disk import private_folder, read_whole, write_whole
from ..errors import Differs, NotFound, StorageFailed
from .folding import fold, remove
from .lock import Lock
from .on_disk import read_log
from .opening import COPY, FRESH, JOURNAL_COPY, MAIN, refuse_newer
from .rebuild import Lost, rebuild
from .salvage import Salvaged, salvage_journal, salvage_snapshot
from .segments import NAME, Sealed, Segments, find_sealed
from .snapshot import Snapshot
from .storage import LOCK


class Repaired(Struct, frozen=True, kw_only=True):
    """What the log holds now; unless `anything` was wrong, nothing was done."""

    cases: int
    events: int
    anything: bool = False
    damaged: tuple[str, ...] = ()  # names of files that were not as they were written
    kept: tuple[str, ...] = ()  # names under which all of them are kept
    lost: Lost = Lost()


def repair(folder: Path, now: datetime) -> Repaired:
    """Rebuild the log in `folder` where one of its files is damaged or does not fit the others.

    Raises: LogBusy; NotFound where there is no log; StorageFailed, also where nothing can be read
    or the log is of a newer format: the files are then as they were.
    """
    lock = Lock(private_folder(folder) / LOCK)
    try:
        if not any(path.exists() for path in _files(folder)):
            raise NotFound(f"There is no case log in {folder}: choose the folder with --data.")
        paths = [path for path in _files(folder) if path.exists() or path.name == NAME]
        salvaged = {path.name: _salvage(path) for path in paths}
        refuse_newer(max(file.format for file in salvaged.values()))
        rebuilt = rebuild(list(salvaged.values()), now)
        cases, events = (len(rebuilt.tables[name]) for name in ("cases", "events"))
        damaged = tuple(name for name, file in salvaged.items() if not file.is_sound)
        if not (damaged or rebuilt.lost) and _is_whole(folder):
            return Repaired(cases=cases, events=events)
        if not events:
            raise StorageFailed(f"Nothing of the log in {folder} can be read: restore a backup.")
        kept = _keep(paths, now)
        _write(folder, Snapshot(rebuilt.tables, rebuilt.seq + 1))
    finally:
        lock.close()
    return Repaired(
        cases=cases, events=events, anything=True, damaged=damaged, kept=kept, lost=rebuilt.lost
    )


def _files(folder: Path) -> list[Path]:
    journals = [folder / JOURNAL_COPY, *find_sealed(folder), folder / NAME]
    return [folder / COPY, folder / MAIN, folder / FRESH, *journals]


def _is_whole(folder: Path) -> bool:
    """Whether each file is as it was written, and they fit each other."""
    try:
        read_log(folder)
    except Differs:
        return False
    return True


def _salvage(path: Path) -> Salvaged:
    data = read_whole(path)
    if path.name.startswith(NAME):
        return salvage_journal(data)
    return salvage_snapshot(data) if data else Salvaged((), is_sound=False)


def _keep(paths: list[Path], now: datetime) -> tuple[str, ...]:
    kept = [f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}" for path in paths]
    for path, name in zip(paths, kept, strict=True):
        write_whole(path.with_name(name), [read_whole(path)])
    return tuple(kept)


def _write(folder: Path, snapshot: Snapshot) -> None:
    segments = Segments(folder)
    try:
        segments.sealed = [Sealed(path, snapshot.seq) for path in find_sealed(folder)]
        fold(folder, snapshot, segments)
    finally:
        segments.close()
    remove(folder, FRESH)
