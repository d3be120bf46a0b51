"""What the log's files may become between two openings: damaged, older, newer, folded."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import tinydb
from damage import changed
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_change

from accalmie.case import Event
from accalmie.caselog import TinyDBLog, migrations, open_log, snapshot
from accalmie.errors import StorageFailed

COUNT = 6
ALL = [f"2026-{number:06d}" for number in range(1, COUNT + 1)]


def numbers(folder: Path) -> list[str]:
    """The numbers of every case there, whose events hold. Raises: StorageFailed."""
    log = open_log(folder)
    try:
        assert log.problems() == []
        found = [case.number for case in reversed(log.list("all", "", 0, None)[1])]
        assert len(log.events()) == len(found)
        return found
    finally:
        log.close()


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A journal of six records, never folded."""
    folder = tmp_path_factory.mktemp("journal")
    log = open_log(folder)
    for number in range(1, COUNT + 1):
        log.record(*a_change(number))
    data = (folder / "cases.journal").read_bytes()
    log.close()
    return data


@settings(max_examples=200, deadline=None)
@given(draw=st.data())
def test_whatever_becomes_of_the_journal(journal: bytes, draw: st.DataObject) -> None:
    """A changed journal is refused in a sentence, or gives its first records and no others."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cases.journal").write_bytes(changed(journal, draw))
        try:
            found = numbers(folder)
        except StorageFailed as error:
            assert "doctor --repair" in str(error)
        else:
            assert found == ALL[: len(found)]


@settings(max_examples=100, deadline=None)
@given(draw=st.data())
def test_whatever_becomes_of_the_file(kept: Path, draw: st.DataObject) -> None:
    """However `cases.json` or its copy is changed, every case is there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "log"
        shutil.copytree(kept, folder)
        file = folder / draw.draw(st.sampled_from(["cases.json", "cases.json.bak"]))
        file.write_bytes(changed(file.read_bytes(), draw))
        assert numbers(folder) == ALL


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with all its files: two cases in the copy, two more in the file, two in the journal."""
    folder = tmp_path_factory.mktemp("kept")
    for first in (1, 3):
        log = open_log(folder)
        log.record_many([a_change(first), a_change(first + 1)])
        log.close()
    log = open_log(folder)
    log.record(*a_change(5))
    log.record(*a_change(6))
    copy = tmp_path_factory.mktemp("kept") / "log"
    shutil.copytree(folder, copy)
    log.close()
    return copy


def test_a_missing_journal_is_told(kept: Path, tmp_path: Path) -> None:
    """Without the journal the log opens as `cases.json` is, and says that something is lost."""
    shutil.copy(kept / "cases.json", tmp_path)
    log = open_log(tmp_path)
    assert "is lost" in log.notices[0] and log.list("all")[0] == 4
    log.close()
    again = open_log(tmp_path)
    assert again.notices == ()
    again.close()


def test_a_missing_file_is_told(kept: Path, tmp_path: Path) -> None:
    """A journal alone that begins later says what is missing, and makes no empty log."""
    shutil.copy(kept / "cases.journal", tmp_path)
    with pytest.raises(StorageFailed, match="Changes 1 to 2 are missing"):
        open_log(tmp_path)


# Folding ------------------------------------------------------------------------------------------


@pytest.fixture
def canary(kept: Path, tmp_path: Path) -> Iterator[TinyDBLog]:
    """A log in which a row that held CANARY was replaced, after it went through every file."""
    log = TinyDBLog(tmp_path)
    log.record(*a_change(1, text="CANARY é"))
    log.close()
    (tmp_path / "cases.json").write_bytes(b"{}")
    (tmp_path / "cases.json.format-1").write_text("CANARY")
    log = TinyDBLog(tmp_path)
    log.record(*a_change(2, text="CANARY"))
    log.close()
    log = TinyDBLog(tmp_path)
    log.record_many([a_change(1), a_change(2), a_change(3, text="kept")])
    yield log
    log.close()


def holding(folder: Path, word: str) -> set[str]:
    return {path.name for path in folder.iterdir() if word.encode() in path.read_bytes()}


def test_folding_leaves_no_old_row(canary: TinyDBLog, tmp_path: Path) -> None:
    """What was replaced is in no file any more; what is there is in both whole files."""
    assert {"cases.json", "cases.json.bak"} & holding(tmp_path, "CANARY")
    canary.purge()
    assert holding(tmp_path, "CANARY") == set()
    assert holding(tmp_path, "kept") == {"cases.json", "cases.json.bak"}
    assert not list(tmp_path.glob("cases.json.*[!k]")) and canary.list("all")[0] == 3


def test_a_fold_cut_off_is_done_again(canary: TinyDBLog, tmp_path: Path) -> None:
    """Where folding was not finished, the next opening finishes it."""
    canary.close()
    names = ("cases.json.damaged", "cases.json.format-*", "cases.journal*.format-*")
    (tmp_path / "cases.folding").write_text("\n".join(names))
    assert holding(tmp_path, "CANARY") != set()
    open_log(tmp_path).close()
    assert holding(tmp_path, "CANARY") == set()
    assert not (tmp_path / "cases.folding").exists()


# Formats ------------------------------------------------------------------------------------------


def older(folder: Path) -> dict[str, dict[str, dict[str, object]]]:
    """Write a log of format 1, whose cases lack a field that came later."""
    log = open_log(folder)
    log.record_many([a_change(1), a_change(2)])
    log.record(*a_change(3))
    log.close()
    tables = json.loads((folder / "cases.json").read_bytes())
    for row in tables["cases"].values():
        del row["tags"]
    for row in ("1", "2"):
        del tables["events"][row]["case_sha256"]
    tables["log"]["1"] = {"format": 1, "seq": tables["log"]["1"]["seq"]}
    for path in folder.iterdir():
        path.unlink()
    (folder / "cases.json").write_text(json.dumps(tables))
    return tables


def test_an_older_log_is_brought_up(tmp_path: Path) -> None:
    """A log of format 1 is completed, whole again, and kept as it was beside it."""
    before = older(tmp_path)
    log = open_log(tmp_path)
    assert "from format 1 to 2" in log.notices[0] and log.list("all")[0] == 3
    log.close()
    assert json.loads((tmp_path / "cases.json.format-1").read_bytes()) == before
    with tinydb.TinyDB(tmp_path / "cases.json", access_mode="r") as stock:
        found = stock.table("cases").search(tinydb.where("tags") == [])
        assert [row["number"] for row in found] == ALL[:2]  # the history holds the third one's hash
        assert stock.table("log").all()[0]["format"] == 2
    again = open_log(tmp_path)
    assert again.notices == ()
    again.close()


def test_a_journal_of_format_1(journal: bytes, tmp_path: Path) -> None:
    """A journal without a first line, as format 1 wrote it, is read and kept too."""
    _, _, entries = journal.partition(b"\n")
    (tmp_path / "cases.journal").write_bytes(entries)
    assert numbers(tmp_path) == ALL
    assert (tmp_path / "cases.journal.format-1").read_bytes() == entries


@pytest.mark.parametrize("name", ["cases.json", "cases.journal"])
def test_a_newer_log_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log of a later format is refused in a sentence, and its files stay as they are."""
    newer = snapshot.FORMAT + 1
    with monkeypatch.context() as patch:
        for module in ("snapshot", "segments", "opening", "storage", "migrations"):
            patch.setattr(f"accalmie.caselog.{module}.FORMAT", newer)
        log = open_log(tmp_path)
        log.record(*a_change(1))
        if name == "cases.json":
            log.close()
        data = (tmp_path / name).read_bytes()
        log.close()
    for path in tmp_path.iterdir():
        path.unlink()
    (tmp_path / name).write_bytes(data)
    with pytest.raises(StorageFailed, match=r"newer Accalmie \(format 3\): update this one"):
        open_log(tmp_path)
    assert (tmp_path / name).read_bytes() == data


def test_every_older_format_has_its_step() -> None:
    """There is a way from each format to today's."""
    assert sorted(migrations.MIGRATIONS) == list(range(1, snapshot.FORMAT))


# Copying ------------------------------------------------------------------------------------------


def test_a_copy_is_of_its_moment(tmp_path: Path) -> None:
    """What is recorded after the copy was taken is not in it; the copy is a log of its own."""
    log = TinyDBLog(tmp_path / "log")
    log.record(*a_change(1))
    copy = log.copy()
    log.record_many([a_change(2), (replace(a_change(1)[0], status="closed"), [])])
    log.note(Event(case_id="", at=NOW, actor="person", action="exported"))
    (tmp_path / "copy").mkdir()
    for name, chunks in copy.files():
        (tmp_path / "copy" / name).write_bytes(b"".join(chunks))
    log.close()
    assert (copy.cases, copy.events) == (1, 1)
    opened = open_log(tmp_path / "copy")
    assert [case.status for case in opened.list("all")[1]] == ["new"]
    assert opened.notices == ()
    opened.close()
