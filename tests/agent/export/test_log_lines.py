"""`log.jsonl`: from it an empty log becomes the same log, or nothing at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_case, a_change

from accalmie.case import Event
from accalmie.caselog import CaseLog, open_log
from accalmie.erasure import erase
from accalmie.errors import BadInput, NotAllowed
from accalmie.export import export_jsonl
from accalmie.export.exporting import finish
from accalmie.export.log_lines import LogReader
from accalmie.export.selection import Chosen, Selection
from accalmie.export.tables import JsonlExport

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path / "log")
    yield opened
    opened.close()


def _lines(log: CaseLog, folder: Path) -> list[bytes]:
    return export_jsonl(log, folder, LATER)[2].read_bytes().splitlines(keepends=True)


def _lived(log: CaseLog) -> None:
    """Cases, one of them changed and one erased, and an event of the log itself."""
    log.record_many([a_change(1), a_change(2, text="=1+1 🙁\u2028 \x00"), a_change(3)])
    case = replace(a_case(1), assignee="Nadia")
    log.record(case, [Event(case_id=case.id, at=NOW, actor="person", action="assigned")])
    tombstone, event = erase(a_case(3), log.identity, "author", LATER)
    log.record(tombstone, [event])


def test_it_makes_the_same_log(log: CaseLog, tmp_path: Path) -> None:
    """Cases, events, hashes and numbers are those of the log that was exported."""
    _lived(log)
    before = [list(rows) for rows in log.rows()]
    lines = _lines(log, tmp_path)
    again = open_log(tmp_path / "again")
    again.fill(LogReader().read(lines))
    again.close()
    again = open_log(tmp_path / "again")
    try:
        assert [list(rows) for rows in again.rows()] == before
        assert again.problems() == []
        assert again.identity == log.identity
        assert again.next_number(2026) == log.next_number(2026)
        assert _lines(again, tmp_path / "out") == lines
    finally:
        again.close()


def test_only_an_empty_log_is_filled(log: CaseLog, tmp_path: Path) -> None:
    """A log that holds a case stays as it is."""
    log.record(*a_change())
    lines = _lines(log, tmp_path)
    with pytest.raises(NotAllowed, match="not empty"):
        log.fill(LogReader().read(lines))
    assert log.list("all")[0] == 1


def test_a_part_of_a_log_is_none(log: CaseLog, tmp_path: Path) -> None:
    """With a selection there is no `log.jsonl`: its history would have holes."""
    log.record_many([a_change(1), a_change(2)])
    chosen = Chosen.of(log, Selection(case="2026-000002"), LATER)
    files = finish(JsonlExport(chosen, tmp_path / "out", LATER), log)
    assert [file.name for file in files] == ["cases.jsonl", "events.jsonl"]
    assert [len(file.read_bytes().splitlines()) for file in files] == [1, 1]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda lines: [], "no log to import"),
        (lambda lines: [b'{"id": 1}\n'], "no log to import"),
        (lambda lines: lines[1:], "no log to import"),
        (lambda lines: [lines[0].replace(b'"format":1', b'"format":2')], "newer Accalmie"),
        (lambda lines: lines[:-1], "not whole"),
        (lambda lines: [lines[0]], "not whole"),
        (lambda lines: [*lines, b"{\n"], "no JSON"),
        (lambda lines: [*lines, b"{}\n"], "neither a case nor an event"),
        (lambda lines: [lines[0], *lines[2:]], "Line 2"),
        (lambda lines: [line.replace(b"delivery", b"billing") for line in lines], "was changed"),
        (lambda lines: [line.replace(b'"agent"', b'"person"') for line in lines], "was changed"),
        (lambda lines: [*lines[:-2], lines[-1], lines[-1]], "already"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_named_and_nothing_is_imported(
    log: CaseLog, tmp_path: Path, change: object, told: str
) -> None:
    """The first line that is not as it was exported stops it; the log stays empty."""
    log.record_many([a_change(1), a_change(2)])
    lines = change(_lines(log, tmp_path))  # type: ignore[operator]
    empty = open_log(tmp_path / "empty")
    try:
        with pytest.raises(BadInput, match=told):
            empty.fill(LogReader().read(lines))
        assert (empty.list("all")[0], empty.events()) == (0, [])
    finally:
        empty.close()


@given(st.lists(st.binary(max_size=60), max_size=4))
def test_no_line_makes_it_fall_over(lines: list[bytes]) -> None:
    """Whatever the file holds, it is read or refused in one sentence."""
    head = b'{"accalmie":"log","format":1,"cases":0,"events":0,"head":"%s"}\n' % (b"0" * 64)
    for given_lines in (lines, [head, *lines]):
        try:
            assert list(LogReader().read(given_lines)) == []
        except BadInput as error:
            assert str(error).count(". ") == 0
