"""The sheet to train people with: nobody is in it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_case, a_change

from accalmie.case import Reply
from accalmie.caselog import CaseLog, open_log
from accalmie.erasure import erase
from accalmie.export.exporting import finish
from accalmie.export.selection import Chosen, Selection
from accalmie.export.training import COLUMNS, redact, training_export

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path / "log")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Je suis Camille Roux, rappelez-moi", "Je suis [NAME], rappelez-moi"),
        ("commande n° 48213, 3 jours", "commande n° [NUMBER], [NUMBER] jours"),
        ("Écrivez à camille.roux@example.fr !", "Écrivez à [EMAIL] !"),
        ("see www.example.com/p/12 and @bob_92", "see [LINK] and [NAME]"),
        ("M. Quillfeather a menti", "M. [NAME] a menti"),
        ("Frau Dr. Krämerin rief um 14:30 an", "Frau [NAME]. Krämerin rief um [NUMBER] an"),
        ("camille92 ne répond pas", "[NAME] ne répond pas"),
        ("Toujours pas de colis.Rien !", "Toujours pas de colis.Rien !"),
    ],
)
def test_what_names_a_person_is_taken_out(text: str, told: str) -> None:
    """Names, handles, addresses, links and numbers go; what happened stays."""
    assert redact(text, "Camille Roux", "@camille92") == told


@given(st.text(max_size=80), st.sampled_from(["", "Zoé", "@a.b"]))
def test_no_number_and_no_handle_is_left(text: str, author: str) -> None:
    """Whatever the text, no digit and no "@" is in what comes out."""
    told = redact(text, author, author)
    assert not re.search(r"\d|@", told)


def test_the_sheet(log: CaseLog, tmp_path: Path) -> None:
    """What was written and answered, no number of a case, no date, no name, no formula."""
    case, events = a_change(1, text="=Je suis Camille, commande 48213")
    reply = Reply(text="Bonjour Camille, voyez https://x.example", inserted_at=NOW)
    log.record(replace(case, reply=reply, replied_at=NOW), events)
    [path] = finish(training_export(Chosen.of(log, Selection(), LATER), tmp_path, LATER), log)
    text = path.read_text("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert tuple(row) == COLUMNS
    assert row["comment_text"] == "'=Je suis [NAME], commande [NUMBER]"
    assert row["reply_final"] == "Bonjour [NAME], voyez [LINK]"
    for told in ("Camille", "Roux", "camille", "2026", case.id, "127.0.0.1"):
        assert told not in text
    assert log.events("")[0].details["format"] == "training"


def test_an_erased_case_teaches_nothing(log: CaseLog, tmp_path: Path) -> None:
    """A tombstone has no line in the sheet."""
    case = a_case(1)
    tombstone, event = erase(case, "log", "author", LATER)
    log.record(tombstone, [*a_change(1)[1], event])
    [path] = finish(training_export(Chosen.of(log, Selection(), LATER), tmp_path, LATER), log)
    assert len(path.read_text("utf-8").splitlines()) == 1
