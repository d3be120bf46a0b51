"""The workbook, opened by LibreOffice where it is there, and by openpyxl everywhere."""

from __future__ import annotations

import csv
import io
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import NOW, a_change

from accalmie.caselog import CaseLog, open_log
from accalmie.export import xlsx
from accalmie.export.exporting import finish
from accalmie.export.rows import COLUMNS, EVENT_COLUMNS
from accalmie.export.selection import Chosen, Selection
from accalmie.export.xlsx import xlsx_export

LATER = NOW + timedelta(hours=3)
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path / "log")
    yield opened
    opened.close()


def _export(log: CaseLog, folder: Path) -> Path:
    [path] = finish(xlsx_export(Chosen.of(log, Selection(), LATER), folder, LATER), log)
    return path


def _rows(path: Path, sheet: str) -> list[dict[str, object]]:
    head, *rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_a_sheet_of_cases_and_a_sheet_of_events(log: CaseLog, tmp_path: Path) -> None:
    """Columns are the documented ones; numbers, truths and moments are what they are."""
    log.record_many([a_change(1), a_change(2, text='Éloïse : "déçue";\n🙁 <b>&')])
    path = _export(log, tmp_path / "out")
    cases, events = _rows(path, "cases"), _rows(path, "events")
    assert (tuple(cases[0]), tuple(events[0])) == (COLUMNS, EVENT_COLUMNS)
    assert [row["number"] for row in cases] == ["2026-000001", "2026-000002"]
    assert cases[1]["comment_text"] == 'Éloïse : "déçue";\n🙁 <b>&'
    assert (cases[0]["severity"], cases[0]["escalated"], cases[0]["replied_at"]) == (2, True, None)
    assert cases[0]["posted_at"] == datetime(2026, 3, 2, 9, 30)
    assert [row["case_number"] for row in events] == ["2026-000001", "2026-000002"]
    assert log.events("")[0].details["format"] == "xlsx"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "＝"])
def test_a_formula_is_a_text(log: CaseLog, tmp_path: Path, start: str) -> None:
    """No cell is a formula; one that would become one when it is edited is marked as text."""
    told = f'{start}HYPERLINK("http://x")'
    log.record(*a_change(1, author_name=told))
    path = _export(log, tmp_path / "out")
    sheet = openpyxl.load_workbook(path)["cases"]
    [cell] = [cell for cell in sheet[2] if cell.value == told]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    assert {cell.data_type for cell in sheet[2]} <= {"s", "n", "b", "d"}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=40))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_can_be_opened(tmp_path: Path, text: str) -> None:
    """Whatever somebody wrote, the workbook opens and the text is there."""
    with_it = log_of(tmp_path, text)
    try:
        [row] = _rows(_export(with_it, tmp_path / "out"), "cases")
    finally:
        with_it.close()
    if text.isprintable():
        assert (row["page_account"], row["comment_text"] or "") == (None, text)


def log_of(folder: Path, text: str) -> CaseLog:
    shutil.rmtree(folder / "log", ignore_errors=True)
    opened = open_log(folder / "log")
    opened.record(*a_change(1, text=text))
    return opened


def test_a_long_text_is_cut_and_a_full_sheet_goes_on(
    log: CaseLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Excel's limits hold: characters of a cell, rows of a sheet."""
    monkeypatch.setattr(xlsx, "MAX_CHARACTERS", 10)
    monkeypatch.setattr(xlsx, "MAX_ROWS", 3)
    log.record_many([a_change(number) for number in range(1, 6)])
    path = _export(log, tmp_path / "out")
    names = openpyxl.load_workbook(path).sheetnames
    assert names == ["cases", "events", "cases 2", "cases 3", "events 2", "events 3"]
    assert [row["number"] for row in _rows(path, "cases 3")] == ["2026-0000…"]
    assert len(_rows(path, "cases")) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_it_leaves_one_file_of_its_own(log: CaseLog, tmp_path: Path) -> None:
    """Only its owner reads the workbook, and what was written beside it is gone."""
    log.record(*a_change())
    path = _export(log, tmp_path / "out")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [*path.parent.iterdir()] == [path]
    half = xlsx_export(Chosen.of(log, Selection(), LATER), tmp_path / "half", LATER)
    going = half.run()
    next(going)
    assert [*(tmp_path / "half").iterdir()]
    going.close()
    assert [*(tmp_path / "half").iterdir()] == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(log: CaseLog, tmp_path: Path) -> None:
    """LibreOffice reads the cases as they were written, and computes nothing."""
    log.record(*a_change(1, author_name="=1+1"))
    path = _export(log, tmp_path / "out")
    command = [str(OFFICE), "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), path]
    subprocess.run(command, check=True, capture_output=True, env={"HOME": str(tmp_path)})
    text = (tmp_path / "cases.csv").read_text("utf-8")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row["author_name"] == "=1+1" and row["number"] == "2026-000001"
