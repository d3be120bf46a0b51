"""The log as it was at one moment, to be written elsewhere while it goes on."""

from __future__ import annotations

from pathlib import Path

from .snapshot import Snapshot, write_snapshot


class LogCopy:
    """Counts of what it holds; `write` may run in another thread than the log's."""

    def __init__(self, view: Snapshot) -> None:
        self._view = view
        self.cases = len(view.tables.get("cases", {}))
        self.events = len(view.tables.get("events", {}))

    def write(self, path: Path) -> None:
        """As a `cases.json` of its own, mode 0600. Raises: StorageFailed."""
        write_snapshot(path, self._view)
