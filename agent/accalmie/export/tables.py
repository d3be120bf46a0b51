"""CSV for spreadsheets, JSON lines for programs: cases in one file, their events in another."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from ..caselog import CaseLog
from ..disk import NewFile
from ..erasure import MONTHS
from .exporting import Sheets, TableExport, finish
from .log_lines import LOG_FILE, log_lines
from .rows import COLUMNS, EVENT_COLUMNS, Cell, Row
from .selection import Chosen, Selection

_FORMULA = tuple("=+-@＝＋－＠")
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}  # categories a spreadsheet may pass over at the start
BOM = "\ufeff".encode()


def csv_export(chosen: Chosen, folder: Path, now: datetime, months: int = MONTHS) -> TableExport:
    """`cases.csv` and `events.csv`, UTF-8 with the byte order mark that Excel needs.

    Raises: StorageFailed.
    """
    names = ("cases.csv", "events.csv")
    return TableExport(chosen, "csv", names, _CsvSheets, folder, now, months)


class JsonlExport(TableExport):
    """`cases.jsonl` and `events.jsonl`: the same columns, every value as it is.

    Of a whole log also `log.jsonl`, from which «accalmie import» makes the same log: a part of a
    log has a history with holes, and is none.
    """

    def __init__(self, chosen: Chosen, folder: Path, now: datetime, months: int = MONTHS) -> None:
        """Raises: StorageFailed."""
        names = ("cases.jsonl", "events.jsonl", *([LOG_FILE] if chosen.whole else []))
        super().__init__(chosen, "jsonl", names, _JsonlSheets, folder, now, months)

    @property
    def total(self) -> int:
        return super().total * (2 if self.chosen.whole else 1)

    def _fill(self, sheets: Sheets) -> Iterator[int]:
        assert isinstance(sheets, _JsonlSheets)
        yield from super()._fill(sheets)
        if self.chosen.whole:
            lines = log_lines(self.chosen.rows, self.chosen.events)
            for done, line in enumerate(lines, start=super().total):
                sheets.log_line(line)
                yield done


def export_csv(log: CaseLog, folder: Path, now: datetime, months: int = MONTHS) -> list[Path]:
    """`csv_export` of everything, in one go. Raises: StorageFailed."""
    return finish(csv_export(Chosen.of(log, Selection(), now), folder, now, months), log)


def export_jsonl(log: CaseLog, folder: Path, now: datetime, months: int = MONTHS) -> list[Path]:
    """`JsonlExport` of everything, in one go. Raises: StorageFailed."""
    return finish(JsonlExport(Chosen.of(log, Selection(), now), folder, now, months), log)


def cell(value: Cell) -> str:
    """`value` as a spreadsheet's cell that no spreadsheet takes for a formula.

    Text that starts like one gets an apostrophe in front; numbers are ours and stay numbers.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and may_run(text) else text


def may_run(text: str) -> bool:
    """Whether a spreadsheet may take `text` for a formula."""
    if text[:1].isalnum():
        return False  # most do: nothing else needs to be looked at
    seen = next((char for char in text if unicodedata.category(char) not in _UNSEEN), "")
    return text.startswith(("\t", "\r")) or seen in _FORMULA


class _CsvSheets:
    def __init__(self, files: tuple[NewFile, ...]) -> None:
        self._cases, self._events = files
        self._cases.write(BOM + csv_line(COLUMNS))
        self._events.write(BOM + csv_line(EVENT_COLUMNS))

    def case(self, row: Row) -> None:
        self._cases.write(csv_line([cell(row[column]) for column in COLUMNS]))

    def event(self, row: Row) -> None:
        self._events.write(csv_line([cell(row[column]) for column in EVENT_COLUMNS]))

    def finish(self) -> None:
        pass  # each line was written as it came

    def close(self) -> None:
        pass  # there is nothing beside the files


class _JsonlSheets:
    def __init__(self, files: tuple[NewFile, ...]) -> None:
        self._cases, self._events = files[:2]
        self._log = files[-1]

    def case(self, row: Row) -> None:
        self._cases.write(_json_line(row, COLUMNS))

    def event(self, row: Row) -> None:
        self._events.write(_json_line(row, EVENT_COLUMNS))

    def log_line(self, line: bytes) -> None:
        self._log.write(line)

    def finish(self) -> None:
        pass  # each line was written as it came

    def close(self) -> None:
        pass  # there is nothing beside the files


def csv_line(cells: Iterable[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()


def _json_line(row: Row, columns: tuple[str, ...]) -> bytes:
    return msgspec.json.encode({column: row[column] for column in columns}) + b"\n"
