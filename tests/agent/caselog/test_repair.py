"""A damaged log repaired: what can be read is there, and what is lost is said exactly."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from damage import changed
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_change

from accalmie.case import Case, Event
from accalmie.caselog import TinyDBLog, open_log
from accalmie.caselog.history import History
from accalmie.caselog.rebuild import Lost
from accalmie.caselog.repair import Repaired, repair
from accalmie.caselog.snapshot import FORMAT
from accalmie.errors import LogBusy, NotFound, StorageFailed

LATER = NOW + timedelta(days=1)
FILES = ("cases.json", "cases.json.bak", "cases.journal", "cases.journal.bak")


def closed(number: int) -> tuple[Case, list[Event]]:
    case = replace(a_change(number)[0], status="closed")
    return case, [Event(case_id=case.id, at=NOW, actor="person", action="status_changed")]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six cases over four files; the first is closed in the last one."""
    folder = tmp_path_factory.mktemp("sound")
    for first in (1, 3):
        log = open_log(folder)
        log.record(*a_change(first))
        log.record(*a_change(first + 1))
        log.close()
    log = open_log(folder)
    for change in (a_change(5), closed(1), a_change(6)):
        log.record(*change)
    copy = tmp_path_factory.mktemp("sound") / "log"
    shutil.copytree(folder, copy)
    log.close()
    return copy


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return shutil.copytree(sound, tmp_path / "log")


def opened(folder: Path) -> dict[str, Case]:
    """The cases of the repaired log, by number; nothing in it contradicts its history."""
    log = open_log(folder)
    assert log.notices == () and log.problems() == []
    history = History()
    cases, events = log.rows()
    assert [history.follow(row) for row in events] == [""] * len(events)
    assert [history.case_problem(row) for row in cases] == [""] * len(cases)
    assert {row["id"] for row in cases} == set(history.cases)
    found = {case.number: case for case in log.list("all", "", 0, None)[1]}
    log.close()
    return found


def numbers(*which: int) -> set[str]:
    return {f"2026-{number:06d}" for number in which}


def test_a_sound_log_is_left_alone(folder: Path) -> None:
    """Where nothing is damaged, no file is touched."""
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert repair(folder, LATER) == Repaired(cases=6, events=7)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_damaged_line(folder: Path) -> None:
    """What a damaged line held is lost, and said; what follows it is there."""
    journal = folder / "cases.journal"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:1], b"?" + lines[1], *lines[2:]]))
    with pytest.raises(StorageFailed, match="Line 2"):
        open_log(folder)
    done = repair(folder, LATER)
    assert done.damaged == ("cases.journal",)
    assert done.lost == Lost(changes=((5, 5),), events=((5, 5),))
    found = opened(folder)
    assert set(found) == numbers(1, 2, 3, 4, 6) and found["2026-000001"].status == "closed"
    log = open_log(folder)
    assert [event.action for event in log.events()[4:]] == [
        "lost", "status_changed", "opened", "repaired",
    ]  # fmt: skip
    log.close()
    assert {(folder / name).read_bytes() for name in done.kept} >= {journal_with(lines)}


def journal_with(lines: list[bytes]) -> bytes:
    return b"".join([*lines[:1], b"?" + lines[1], *lines[2:]])


def test_the_way_from_the_copy_is_gone(folder: Path) -> None:
    """A damaged file without its copies still gives its rows, checked against their history."""
    (folder / "cases.journal.bak").unlink()
    main = folder / "cases.json"
    main.write_bytes(main.read_bytes().replace(b'{"cases"', b'["cases"', 1))
    with pytest.raises(StorageFailed, match="missing"):
        open_log(folder)
    assert repair(folder, LATER).lost == Lost()
    assert set(opened(folder)) == numbers(1, 2, 3, 4, 5, 6)


def test_a_change_that_only_an_event_knows(folder: Path) -> None:
    """A case whose last change is lost stays as it was before, and is named."""
    for name in ("cases.json.bak", "cases.journal.bak"):
        (folder / name).unlink()
    log = TinyDBLog(folder)
    log.close()  # the closing of case 1 is in cases.json now
    for name in ("cases.json.bak", "cases.journal.bak"):
        (folder / name).unlink(missing_ok=True)
    main = folder / "cases.json"
    main.write_bytes(main.read_bytes().replace(b'"status":"closed"', b'"status":"new"'))
    done = repair(folder, LATER)
    assert done.lost.differing == ("2026-000001",)
    assert opened(folder)["2026-000001"].status == "new"


def test_what_was_erased_stays_erased(folder: Path) -> None:
    """An older row of an erased case is not brought back, even where its tombstone is lost."""
    log = open_log(folder)
    case = a_change(2)[0]
    tombstone = replace(case, comment=replace(case.comment, text=""), erased_at=NOW)
    erased = Event(case_id=case.id, at=NOW, actor="person", action="erased")
    log.record(tombstone, [erased])
    log.close()
    main = folder / "cases.json"
    main.write_bytes(main.read_bytes().replace(b'"erased_at":"20', b'"erased_at":"?0'))
    (folder / "cases.journal.bak").unlink()
    done = repair(folder, LATER)
    assert done.lost.cases == ("2026-000002",)
    assert "2026-000002" not in opened(folder)


def test_nothing_to_repair_from(tmp_path: Path) -> None:
    """No log, a log in use and one of which nothing is left are said; nothing is changed."""
    with pytest.raises(NotFound, match="no case log"):
        repair(tmp_path, LATER)
    log = open_log(tmp_path)
    log.record(*a_change(1))
    with pytest.raises(LogBusy):
        repair(tmp_path, LATER)
    log.close()
    for path in tmp_path.iterdir():
        path.write_bytes(b"nothing of it")
    with pytest.raises(StorageFailed, match="restore a backup"):
        repair(tmp_path, LATER)
    assert (tmp_path / "cases.json").read_bytes() == b"nothing of it"


def test_a_newer_log_is_not_repaired(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a later version wrote is left to that version."""
    monkeypatch.setattr("accalmie.caselog.opening.FORMAT", FORMAT - 1)
    with pytest.raises(StorageFailed, match="newer Accalmie"):
        repair(folder, LATER)


@settings(max_examples=150, deadline=None)
@given(draw=st.data(), names=st.sets(st.sampled_from(FILES), min_size=1, max_size=4))
def test_whatever_is_damaged(sound: Path, draw: st.DataObject, names: set[str]) -> None:
    """However many files are changed, each case is as it once was, or is named as lost."""
    with tempfile.TemporaryDirectory() as root:
        folder = shutil.copytree(sound, Path(root) / "log")
        for name in sorted(names):
            (folder / name).write_bytes(changed((folder / name).read_bytes(), draw))
        try:
            done = repair(folder, LATER)
        except StorageFailed:
            return
        found = {case.id: case for case in opened(folder).values()}
        once = {case.id: (case,) for case, _ in map(a_change, range(1, 7))}
        once[f"{1:032x}"] += (closed(1)[0],)
        numbers_of = {id: versions[0].number for id, versions in once.items()}
        for id, case in found.items():
            assert case in once.get(id, ()) or case.number in done.lost.differing
        lost = {name for name in done.lost.cases if name not in done.lost.differing}
        gone = {number for id, number in numbers_of.items() if id not in found}
        assert {numbers_of.get(name, name) for name in lost} <= gone
        if gone - lost and not done.anything:  # whole lines cut off the end: nothing can tell
            assert "cases.journal" in names
        assert not repair(folder, LATER).anything
