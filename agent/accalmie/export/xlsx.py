"""One workbook for Excel and LibreOffice: a sheet of cases, a sheet of events.

It is written row by row; what waits to be packed stands in a folder of its own beside the file, and
goes with it. XlsxWriter is known here only.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from ..disk import NewFile
from ..erasure import MONTHS
from .exporting import TableExport
from .rows import COLUMNS, EVENT_COLUMNS, Cell, Row
from .selection import Chosen
from .tables import may_run

MAX_CHARACTERS = 32_767  # of a cell, as Excel has it
MAX_ROWS = 1_048_576  # of a sheet; what follows goes to another one
_MOMENT = 'yyyy-mm-dd"T"hh:mm:ss"Z"'  # a date to compute with, shown as CSV writes it
_WIDE = {"comment_text": 60, "reply_final": 60, "details": 60, "post_url": 30, "why": 30}
_NARROW = 14
_MOMENTS = frozenset({"at", *(name for name in COLUMNS if name.endswith(("_at", "_until")))})


def xlsx_export(chosen: Chosen, folder: Path, now: datetime, months: int = MONTHS) -> TableExport:
    """`cases.xlsx`. Raises: StorageFailed."""
    return TableExport(chosen, "xlsx", ("cases.xlsx",), _Sheets, folder, now, months)


class _Sheets:
    def __init__(self, files: tuple[NewFile, ...]) -> None:
        [file] = files
        # On this disk, readable by the owner only: it holds what the workbook holds.
        self._beside = tempfile.mkdtemp(prefix=".accalmie-", dir=file.path.parent)
        options = {
            "constant_memory": True, "tmpdir": self._beside, "strings_to_formulas": False,
            "strings_to_numbers": False, "strings_to_urls": False,
        }  # fmt: skip
        self._book = Workbook(_Writable(file), options)
        self._cases = _Sheet(self._book, "cases", COLUMNS)
        self._events = _Sheet(self._book, "events", EVENT_COLUMNS)

    def case(self, row: Row) -> None:
        self._cases.write([row[column] for column in COLUMNS])

    def event(self, row: Row) -> None:
        self._events.write([row[column] for column in EVENT_COLUMNS])

    def finish(self) -> None:
        self._book.close()

    def close(self) -> None:
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()  # of a workbook that was given up; else it is closed already
        shutil.rmtree(self._beside, ignore_errors=True)  # nothing is there to be lost


class _Sheet:
    """Rows of one kind; a second sheet takes what the first has no room for."""

    def __init__(self, book: Workbook, name: str, columns: Sequence[str]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._moment = book.add_format({"num_format": _MOMENT})
        self._text = book.add_format({"quote_prefix": True})
        self._sheets = 0
        self._open()

    def write(self, cells: Sequence[Cell]) -> None:
        if self._row == MAX_ROWS:
            self._open()
        for place, value in enumerate(cells):
            self._write(place, value)
        self._row += 1

    def _open(self) -> None:
        self._sheets += 1
        name = self._name if self._sheets == 1 else f"{self._name} {self._sheets}"
        self._sheet: Worksheet = self._book.add_worksheet(name)
        self._sheet.freeze_panes(1, 1)
        for place, column in enumerate(self._columns):
            self._sheet.set_column(place, place, _WIDE.get(column, _NARROW))
            self._sheet.write_string(0, place, column, self._head)
        self._row = 1

    def _write(self, place: int, value: Cell) -> None:
        sheet, row = self._sheet, self._row
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, place, value)
        elif isinstance(value, int | float):
            sheet.write_number(row, place, value)
        elif self._columns[place] in _MOMENTS:
            moment = datetime.fromisoformat(value).astimezone(UTC).replace(tzinfo=None)
            sheet.write_datetime(row, place, moment, self._moment)
        else:  # a text is a text, also once a person has edited its cell
            text = value if len(value) <= MAX_CHARACTERS else f"{value[: MAX_CHARACTERS - 1]}…"
            sheet.write_string(row, place, text, self._text if may_run(text) else None)


class _Writable:
    """A `NewFile` as the file that a ZIP is written to, in one go from its beginning to its end."""

    def __init__(self, file: NewFile) -> None:
        self._file = file

    def write(self, data: Any) -> int:
        self._file.write(data)
        return len(data)

    def flush(self) -> None:
        """The file is flushed when it is kept."""
