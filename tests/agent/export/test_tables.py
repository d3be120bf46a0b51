"""CSV and JSON lines: what is in them, and what a spreadsheet makes of them."""

from __future__ import annotations

import csv
import io
import json
import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import NOW, a_case, a_change, a_comment

from accalmie.case import CaptureRef, Reply
from accalmie.caselog import CaseLog, open_log
from accalmie.errors import StorageFailed
from accalmie.export import export_csv, export_jsonl
from accalmie.export.rows import COLUMNS, EVENT_COLUMNS, case_row, escalated
from accalmie.export.tables import cell

LATER = NOW + timedelta(hours=3)
DOCUMENTED = [
    "number", "id", "status", "escalated", "cause", "intent", "severity", "priority",
    "platform", "page_account", "post_url", "comment_url", "comment_platform_id", "author_name",
    "author_handle", "author_url", "language", "comment_text", "posted_at",
    "posted_at_precision", "first_seen_at", "captured_at", "negativity", "abuse", "why",
    "model_version", "assignee", "department", "tags", "first_response_due_at", "replied_at",
    "first_response_minutes", "first_response_within", "resolved_at", "resolution_minutes",
    "clock_state", "advice", "decision", "decision_reason", "conduct_clause", "decided_by",
    "draft_suggested", "reply_final", "reply_observed", "reply_url", "face_test_at",
    "face_test_sha256", "apology", "solution", "watch_until", "last_checked_at",
    "comment_state", "reopened_count", "outcome", "capture_count", "capture_sha256",
    "retention_until",
]  # fmt: skip


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path / "log")
    yield opened
    opened.close()


def _read(path: Path) -> list[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_columns_are_the_documented_ones() -> None:
    """A case's columns and their order are fixed, and a row has exactly them."""
    assert list(COLUMNS) == DOCUMENTED
    assert list(case_row(a_case(), LATER)) == DOCUMENTED


def test_csv(log: CaseLog, tmp_path: Path) -> None:
    """One row a case, oldest first, one row an event, texts with line ends and accents intact."""
    text = 'Éloïse : "déçue";\nvraiment, 🙁'
    log.record_many([a_change(1), a_change(2, text=text)])
    files = export_csv(log, tmp_path / "out", LATER)
    assert [file.name for file in files] == ["cases.csv", "events.csv"]
    cases, events = map(_read, files)
    assert [row["number"] for row in cases] == ["2026-000001", "2026-000002"]
    assert cases[1]["comment_text"] == text
    assert cases[0]["first_response_due_at"] == "2026-03-02T10:30:00Z"
    assert cases[0]["replied_at"] == cases[0]["model_version"] == ""
    assert (cases[0]["escalated"], cases[0]["clock_state"]) == ("true", "active_with_misses")
    assert list(events[0]) == list(EVENT_COLUMNS)
    assert [row["case_number"] for row in events] == ["2026-000001", "2026-000002"]
    assert json.loads(events[0]["details"])["severity"] == 2


def test_jsonl(log: CaseLog, tmp_path: Path) -> None:
    """The same columns with every value as it is, a formula included."""
    log.record(*a_change(1, text="=1+1"))
    cases, events, _ = export_jsonl(log, tmp_path, LATER)
    (row,) = [json.loads(line) for line in cases.read_text("utf-8").splitlines()]
    assert list(row) == list(COLUMNS)
    assert (row["comment_text"], row["severity"], row["escalated"]) == ("=1+1", 2, True)
    assert row["replied_at"] is None
    assert json.loads(events.read_text("utf-8"))["action"] == "opened"


def test_each_export_is_noted(log: CaseLog, tmp_path: Path) -> None:
    """An export is an event of the log itself, with its format, files and number of cases."""
    log.record(*a_change())
    export_csv(log, tmp_path, LATER)
    export_jsonl(log, tmp_path, LATER)
    first, second = log.events("")
    assert first.details == {"format": "csv", "files": ["cases.csv", "events.csv"], "cases": 1}
    assert (second.details["format"], second.at, second.actor) == ("jsonl", LATER, "person")
    assert log.problems() == []


def test_an_empty_log(log: CaseLog, tmp_path: Path) -> None:
    """An empty log exports its headings."""
    cases, events = export_csv(log, tmp_path, LATER)
    assert cases.read_text("utf-8-sig").strip() == ",".join(COLUMNS)
    assert events.read_text("utf-8-sig").strip() == ",".join(EVENT_COLUMNS)
    assert export_jsonl(log, tmp_path, LATER)[0].read_bytes() == b""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＠"])
def test_formulas_are_defused(log: CaseLog, tmp_path: Path, start: str) -> None:
    """A name that a spreadsheet would run gets an apostrophe; numbers stay numbers."""
    log.record(*a_change(1, author_name=f'{start}HYPERLINK("http://x")'))
    (row,) = _read(export_csv(log, tmp_path, LATER)[0])
    assert row["author_name"] == f'\'{start}HYPERLINK("http://x")'
    assert row["negativity"] == "0.94"


@given(st.text())
def test_no_text_is_a_formula(text: str) -> None:
    """Whatever the text, its cell starts like none, and the text can be had back."""
    shown = cell(text)
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert text in (shown, shown[1:])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_cells_survive_csv(cells: list[str]) -> None:
    """Line ends, quotes, commas and NUL inside a cell never make another cell."""
    from accalmie.export.tables import csv_line

    (row,) = csv.reader(io.StringIO(csv_line(cells).decode(), newline=""))
    assert row == cells


def test_figures_of_an_answered_case() -> None:
    """Response and resolution are counted in minutes from the clock's start."""
    case = a_case(
        status="watching", replied_at=NOW + timedelta(minutes=42),
        resolved_at=NOW + timedelta(minutes=90),
        reply=Reply(text="Bonjour", inserted_at=NOW, observed="Bonjour !", observed_at=NOW),
        captures=tuple(
            CaptureRef(sha256=c * 64, captured_at=NOW, manifest_sha256="") for c in "ab"
        ),
    )  # fmt: skip
    row = case_row(case, LATER)
    assert (row["first_response_minutes"], row["first_response_within"]) == (42.0, True)
    assert (row["resolution_minutes"], row["clock_state"]) == (90.0, "hit")
    assert (row["reply_final"], row["reply_observed"]) == ("Bonjour", "Bonjour !")
    assert (row["capture_count"], row["capture_sha256"]) == (2, f"{'a' * 64} {'b' * 64}")
    late = case_row(a_case(replied_at=LATER), LATER)
    assert (late["first_response_within"], late["clock_state"]) == (False, "missed")


def test_a_row_says_until_when_its_case_is_kept() -> None:
    """Twelve months after it was resolved, or what the settings say; an open case says nothing."""
    closed = a_case(status="closed", resolved_at=NOW)
    assert case_row(a_case(), LATER)["retention_until"] is None
    assert case_row(closed, LATER)["retention_until"] == "2027-03-02T09:30:00Z"
    assert case_row(closed, LATER, months=1)["retention_until"] == "2026-04-02T09:30:00Z"
    assert case_row(closed, LATER, months=0)["retention_until"] is None


def test_escalated_is_computed() -> None:
    """An open case is escalated when late or when the advice says so; a closed one is not."""
    case = a_case()
    assert not escalated(case, NOW) and escalated(case, LATER)
    assert not escalated(a_case(status="closed", resolved_at=NOW), LATER)
    passed_on = a_case(advice=type(case.advice)(move="escalate", reason=""))
    assert escalated(passed_on, NOW)


def test_a_folder_that_cannot_be(log: CaseLog, tmp_path: Path) -> None:
    """Where the export cannot be written it is said, and nothing is noted as exported."""
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StorageFailed):
        export_csv(log, tmp_path / "out", LATER)
    (tmp_path / "dir" / "cases.csv").mkdir(parents=True)
    with pytest.raises(StorageFailed):
        export_csv(log, tmp_path / "dir", LATER)
    assert log.events("") == []
    assert [path.name for path in (tmp_path / "dir").iterdir()] == ["cases.csv"]


def test_what_the_history_cannot_hold_is_not_exported(
    log: CaseLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk refuses the note of an export, its files are taken back."""

    def refuse(event: object) -> None:
        raise StorageFailed("The disk is full.")

    log.record(*a_change())
    monkeypatch.setattr(log, "note", refuse)
    with pytest.raises(StorageFailed):
        export_csv(log, tmp_path / "out", LATER)
    assert [*(tmp_path / "out").iterdir()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_files_are_the_owners(log: CaseLog, tmp_path: Path) -> None:
    """Exports hold names: only their owner reads them, and an older one is replaced."""
    log.record(*a_change())
    for _ in range(2):
        for path in export_csv(log, tmp_path / "out", LATER):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert a_comment(1).text in (tmp_path / "out" / "cases.csv").read_text("utf-8-sig")
