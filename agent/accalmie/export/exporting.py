"""One export on its way: a piece at a time, so that whoever waits sees how far it is.

In: the cases chosen, a form, a folder. Out: files, mode 0600, each whole or not there at all. It
reads a log that does not change any more, so it may run beside whoever writes the log; `event` is
what the history is told once it is done.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from ..case import Event
from ..caselog import CaseLog
from ..disk import NewFile, private_folder
from ..erasure import MONTHS
from .rows import Row, case_row, event_row
from .selection import Chosen


class Export(ABC):
    """One way to write the chosen cases to `files`."""

    form: str

    def __init__(self, chosen: Chosen, folder: Path, names: tuple[str, ...], now: datetime) -> None:
        """Raises: StorageFailed."""
        self.chosen, self.now = chosen, now
        self.files = tuple(private_folder(folder) / name for name in names)

    @property
    def cases(self) -> int:
        return len(self.chosen)

    @property
    def total(self) -> int:
        """Events of other cases are looked at too, and count."""
        return self.cases + len(self.chosen.events)

    @abstractmethod
    def run(self) -> Generator[int, None, None]:
        """Yields how many of `total` rows are done; closed before its end, it leaves nothing.

        Raises: StorageFailed.
        """

    def event(self) -> Event:
        """What the history is told of it."""
        return exported(self.form, self.files, self.cases, self.now)


class Sheets(Protocol):
    """Where the rows of an export go, in their order: the cases, then the events."""

    def case(self, row: Row) -> None: ...

    def event(self, row: Row) -> None: ...

    def finish(self) -> None:
        """Write what is still to be written; the files are kept afterwards."""

    def close(self) -> None:
        """Leave nothing but the files."""


OpenSheets = Callable[[tuple[NewFile, ...]], Sheets]


class TableExport(Export):
    """Cases and their events as rows. `names` are those of the files that `sheets` fills."""

    def __init__(
        self,
        chosen: Chosen,
        form: str,
        names: tuple[str, ...],
        sheets: OpenSheets,
        folder: Path,
        now: datetime,
        months: int = MONTHS,
    ) -> None:
        """`months`: how long a case is kept after it ended, for the column that says until when.

        Raises: StorageFailed.
        """
        super().__init__(chosen, folder, names, now)
        self.form, self._sheets, self._months = form, sheets, months

    def run(self) -> Generator[int, None, None]:
        with new_files(self.files) as opened, closing(self._sheets(opened)) as sheets:
            yield from self._fill(sheets)
            sheets.finish()

    def _fill(self, sheets: Sheets) -> Iterator[int]:
        numbers = {"": ""} if self.chosen.whole else {}
        done = 0
        for done, case in enumerate(self.chosen, start=1):
            numbers[case.id] = case.number
            sheets.case(case_row(case, self.now, self._months))
            yield done
        for event in self.chosen.events_of(numbers):
            sheets.event(event_row(event, numbers[event.case_id]))
            done += 1
            yield done


@contextmanager
def new_files(paths: tuple[Path, ...]) -> Iterator[tuple[NewFile, ...]]:
    """Files that are there once the block is left well, and not at all otherwise."""
    files: list[NewFile] = []
    try:
        for path in paths:
            files.append(NewFile(path))
        yield tuple(files)
        for file in files:
            file.keep()
    finally:
        for file in files:
            file.drop()  # nothing is left to drop of one that was kept


def exported(form: str, files: tuple[Path, ...], cases: int, now: datetime) -> Event:
    details = {"format": form, "files": [file.name for file in files], "cases": cases}
    return Event(case_id="", at=now, actor="person", action="exported", details=details)


def note_export(log: CaseLog, export: Export) -> None:
    """Say in the history what left the log; where that fails there is no export.

    Raises: StorageFailed.
    """
    try:
        log.note(export.event())
    except BaseException:
        for file in export.files:
            file.unlink(missing_ok=True)
        raise


def finish(export: Export, log: CaseLog) -> list[Path]:
    """Make an export in one go, and say so in the history. Raises: StorageFailed."""
    for _ in export.run():
        pass
    note_export(log, export)
    return list(export.files)
