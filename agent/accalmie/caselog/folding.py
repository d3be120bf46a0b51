"""The log's files written anew from what is in memory, so that no file keeps an older row.

Cut off, the files still make the log, and a mark is there that says to begin again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..disk import read_whole, storage_failed, write_whole
from .opening import COPY, JOURNAL_COPY, MAIN
from .segments import NAME, Segments
from .snapshot import Snapshot, write_snapshot

SET_ASIDE = (f"{MAIN}*.damaged*", f"{NAME}*.damaged*", f"{MAIN}.format-*", f"{NAME}*.format-*")
_MARK = "cases.folding"  # there meanwhile; it names what is to be removed too


def fold(
    folder: Path, snapshot: Snapshot, segments: Segments, leftovers: Sequence[str] = ()
) -> None:
    """Write `cases.json` and its copy, empty the journals, remove `leftovers` (of SET_ASIDE).

    Raises: StorageFailed; it is to be done again then, at the next opening at the latest.
    """
    write_whole(folder / _MARK, ["\n".join(leftovers).encode()])
    write_snapshot(folder / MAIN, snapshot)
    write_snapshot(folder / COPY, snapshot)
    segments.restart(snapshot.seq)
    remove(folder, JOURNAL_COPY, *leftovers, _MARK)


def unfinished(folder: Path) -> list[str] | None:
    """The leftovers of a fold that was cut off; None where none was. Raises: StorageFailed."""
    if not (folder / _MARK).exists():
        return None
    named = read_whole(folder / _MARK).decode("ascii", "replace").splitlines()
    return [name for name in named if name in SET_ASIDE]


def remove(folder: Path, *patterns: str) -> None:
    """Raises: StorageFailed."""
    for path in [path for pattern in patterns for path in folder.glob(pattern)]:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise storage_failed(path, error) from error
