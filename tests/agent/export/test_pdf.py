"""The report as a PDF, opened and read by another program's library."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import NOW, a_case, a_change

from accalmie.case import Case, Reply
from accalmie.caselog import CaseLog, open_log
from accalmie.export import pdf
from accalmie.export.exporting import finish
from accalmie.export.pdf import PdfExport
from accalmie.export.selection import Chosen, Selection

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path / "log")
    yield opened
    opened.close()


def _texts(log: CaseLog, folder: Path, ui: str = "en", **how: bool) -> list[str]:
    """The text of each page, spaces and line ends folded."""
    export = PdfExport(Chosen.of(log, Selection(), LATER), folder, LATER, ui, **how)
    [path] = finish(export, log)
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage() for page in document]
        return [" ".join(page.get_text_bounded().split()) for page in pages]
    finally:
        document.close()


def _answered() -> Case:
    reply = Reply(text="Bonjour Camille", inserted_at=NOW, observed="Bonjour Camille !")
    return a_case(
        status="watching", reply=reply, replied_at=NOW + timedelta(minutes=42), draft_suggested="x"
    )


@pytest.mark.parametrize(
    ("ui", "told"),
    [
        ("en", ("Cases and answers", "within the hour", "42 min", "Reply: Bonjour Camille !")),
        ("fr", ("Cas et réponses", "dans l'heure", "42 min", "Réponse : Bonjour Camille !")),
    ],
)
def test_it_says_what_the_page_says(
    log: CaseLog, tmp_path: Path, ui: str, told: tuple[str, ...]
) -> None:
    """Figures, pictures' names, the comment and the reply, in the person's language."""
    log.record(_answered(), a_change()[1])
    text = " ".join(_texts(log, tmp_path, ui))
    for words in (*told, "2026-000001", "Éloïse, déçue."):
        assert words in text
    assert log.events("")[0].details["format"] == "pdf"


def test_figures_only(log: CaseLog, tmp_path: Path) -> None:
    """Without the cases nothing of a comment, of its author or of a reply is in the file."""
    log.record(_answered(), a_change()[1])
    text = " ".join(_texts(log, tmp_path, with_cases=False))
    assert "Figures only" in text
    for told in ("Camille", "colis", "2026-000001"):
        assert told not in text


def test_notes_stay_inside(log: CaseLog, tmp_path: Path) -> None:
    """Without what is internal there is no draft and no reason of the advice."""
    log.record(a_case(draft_suggested="Un brouillon"), a_change()[1])
    assert "Un brouillon" in " ".join(_texts(log, tmp_path))
    text = " ".join(_texts(log, tmp_path, internal=False))
    assert "Un brouillon" not in text and "Une plainte" not in text


def test_a_long_list_is_cut_and_says_so(
    log: CaseLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The newest cases are listed, and how many there are is told."""
    monkeypatch.setattr(pdf, "LISTED", 2)
    log.record_many([a_change(number) for number in range(1, 5)])
    text = " ".join(_texts(log, tmp_path))
    assert "The last 2 of 4 cases" in text
    assert "2026-000004" in text and "2026-000003" in text and "2026-000002" not in text


def test_an_empty_log(log: CaseLog, tmp_path: Path) -> None:
    """Without a case it says so on one page."""
    [text] = _texts(log, tmp_path)
    assert "No case yet" in text


@given(st.text(max_size=60))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_can_be_printed(tmp_path: Path, text: str) -> None:
    """Signs that no font of ours has, controls and endless words never stop a report."""
    folder = tmp_path / f"{abs(hash(text))}"
    opened = open_log(folder / "log")
    try:
        opened.record(*a_change(1, text=f"{text}{'w' * 300}", author_name=text))
        assert _texts(opened, folder)
    finally:
        opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_it_is_the_owners(log: CaseLog, tmp_path: Path) -> None:
    """Only its owner reads it."""
    log.record(*a_change())
    _texts(log, tmp_path / "out")
    [path] = (tmp_path / "out").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
