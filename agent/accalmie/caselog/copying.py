"""The log as it was at one moment, to be written elsewhere while it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .journal import encode_begin
from .opening import MAIN
from .segments import NAME as JOURNAL
from .snapshot import FORMAT, Snapshot, snapshot_bytes


class LogCopy:
    """Counts of what it holds; `files` may run in another thread than the log's."""

    def __init__(self, view: Snapshot) -> None:
        self._view = view
        self.cases = len(view.tables.get("cases", {}))
        self.events = len(view.tables.get("events", {}))

    def files(self) -> Iterator[tuple[str, Iterable[bytes]]]:
        """Name and content, in chunks, of each file of a folder that is this log."""
        yield MAIN, snapshot_bytes(self._view)
        yield JOURNAL, [encode_begin(self._view.seq, FORMAT)]
