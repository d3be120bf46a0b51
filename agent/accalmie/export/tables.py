"""CSV for spreadsheets, JSON lines for programs: cases in one file, their events in another."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from ..case import Event
from ..caselog import CaseLog
from ..disk import private_folder, write_whole
from ..erasure import MONTHS
from .rows import COLUMNS, EVENT_COLUMNS, Cell, Row, case_row, event_row, numbers_of

_FORMULA = tuple("=+-@＝＋－＠")
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}  # categories a spreadsheet may pass over at the start
_BOM = "\ufeff".encode()


def export_csv(log: CaseLog, folder: Path, now: datetime, months: int = MONTHS) -> list[Path]:
    """Write `cases.csv` and `events.csv`, UTF-8 with the byte order mark that Excel needs.

    `months`: how long a case is kept after it ended, for the column that says until when.
    Raises: StorageFailed.
    """
    return _export(log, folder, now, "csv", _csv, months)


def export_jsonl(log: CaseLog, folder: Path, now: datetime, months: int = MONTHS) -> list[Path]:
    """Write `cases.jsonl` and `events.jsonl`: the same columns, every value as it is.

    Raises: StorageFailed.
    """
    return _export(log, folder, now, "jsonl", _jsonl, months)


def note_export(log: CaseLog, now: datetime, form: str, files: list[Path], cases: int) -> None:
    """Say in the history what left the log. Raises: StorageFailed."""
    details = {"format": form, "files": [file.name for file in files], "cases": cases}
    log.note(Event(case_id="", at=now, actor="person", action="exported", details=details))


def cell(value: Cell) -> str:
    """`value` as a spreadsheet's cell that no spreadsheet takes for a formula.

    Text that starts like one gets an apostrophe in front; numbers are ours and stay numbers.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _may_run(text) else text


def _may_run(text: str) -> bool:
    seen = next((char for char in text if unicodedata.category(char) not in _UNSEEN), "")
    return text.startswith(("\t", "\r")) or seen in _FORMULA


_Writer = Callable[[tuple[str, ...], Iterable[Row]], Iterator[bytes]]


def _export(
    log: CaseLog, folder: Path, now: datetime, form: str, write: _Writer, months: int
) -> list[Path]:
    private_folder(folder)
    _, cases = log.list("all", "", 0, None)
    cases.reverse()  # oldest first
    numbers = numbers_of(cases)
    files = [folder / f"cases.{form}", folder / f"events.{form}"]
    write_whole(files[0], write(COLUMNS, (case_row(case, now, months) for case in cases)))
    events = (event_row(event, numbers.get(event.case_id, "")) for event in log.events())
    write_whole(files[1], write(EVENT_COLUMNS, events))
    note_export(log, now, form, files, len(cases))
    return files


def _csv(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[bytes]:
    yield _BOM + _csv_line(columns)
    for row in rows:
        yield _csv_line([cell(row[column]) for column in columns])


def _csv_line(cells: Iterable[str]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line).writerow(cells)
    return line.getvalue().encode()


def _jsonl(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[bytes]:
    for row in rows:
        yield msgspec.json.encode({column: row[column] for column in columns}) + b"\n"
