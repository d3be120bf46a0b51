"""The log after a crash: at any byte, at any step, in a real process killed while it writes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_change

from accalmie.caselog import TinyDBLog, open_log
from accalmie.errors import StorageFailed

SMALL = 4_000  # bytes: a checkpoint every few records


def _numbers(folder: Path) -> list[str]:
    log = open_log(folder)
    numbers = sorted(case.number for case in log.list("all", "", 0, None)[1])
    assert log.problems() == []
    log.close()
    return numbers


def _record(folder: Path, *numbers: int) -> None:
    log = open_log(folder)
    for number in numbers:
        log.record(*a_change(number))
    log.close()


@pytest.fixture(scope="module")
def journaled(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, list[int]]:
    """A journal of six records, and its size after each was acknowledged."""
    folder = tmp_path_factory.mktemp("journaled")
    log = open_log(folder)
    sizes = []
    for number in range(1, 7):
        log.record(*a_change(number))
        sizes.append((folder / "cases.journal").stat().st_size)
    data = (folder / "cases.journal").read_bytes()
    log.close()
    return data, sizes


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_cut_at_any_byte(journaled: tuple[bytes, list[int]], data: st.DataObject) -> None:
    """Whatever byte the journal ends at, every record acknowledged by then is there, once."""
    whole, sizes = journaled
    cut = data.draw(st.integers(0, len(whole)))
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "cases.journal").write_bytes(whole[:cut])
        acknowledged = sum(size <= cut for size in sizes)
        numbers = [f"2026-{n:06d}" for n in range(1, acknowledged + 1)]
        log = open_log(Path(name))
        torn = cut not in (0, *sizes)
        assert any("cut off" in notice for notice in log.notices) is torn
        log.record(*a_change(90))
        log.close()
        assert _numbers(Path(name)) == [*numbers, "2026-000090"]


def test_a_damaged_line_in_the_middle(journaled: tuple[bytes, list[int]], tmp_path: Path) -> None:
    """Damage before good lines stops the opening with a sentence, and changes no file."""
    whole, _ = journaled
    damaged = whole.replace(b"opened", b"0pened", 1)
    (tmp_path / "cases.journal").write_bytes(damaged)
    with pytest.raises(StorageFailed, match=r"Line 2 of cases.journal .* doctor --repair"):
        open_log(tmp_path)
    assert (tmp_path / "cases.journal").read_bytes() == damaged


def test_missing_entries(journaled: tuple[bytes, list[int]], tmp_path: Path) -> None:
    """A journal that does not begin where `cases.json` ends is refused: something was lost."""
    whole, sizes = journaled
    (tmp_path / "cases.journal").write_bytes(whole[sizes[1] :])
    with pytest.raises(StorageFailed, match="Changes 1 to 2 are missing"):
        open_log(tmp_path)


def test_crash_between_checkpoint_and_journal(tmp_path: Path) -> None:
    """Entries that `cases.json` already holds are passed over, not made twice."""
    log = open_log(tmp_path)
    log.record(*a_change(1))
    journal = (tmp_path / "cases.journal").read_bytes()
    log.close()
    (tmp_path / "cases.journal").write_bytes(journal)
    assert _numbers(tmp_path) == ["2026-000001"]


def test_crash_between_the_two_renames(tmp_path: Path) -> None:
    """Where the old file was moved away and the new one is not yet there, nothing is lost."""
    _record(tmp_path, 1)
    log = open_log(tmp_path)
    log.record(*a_change(2))
    journal = (tmp_path / "cases.journal").read_bytes()
    log.close()
    (tmp_path / "cases.json").unlink()
    (tmp_path / "cases.journal").write_bytes(journal)
    (tmp_path / "cases.json.new").write_bytes(b"half of it")
    assert _numbers(tmp_path) == ["2026-000001", "2026-000002"]
    _record(tmp_path, 3)
    assert not (tmp_path / "cases.json.new").exists()
    assert _numbers(tmp_path) == ["2026-000001", "2026-000002", "2026-000003"]


def test_a_damaged_file_is_rebuilt(tmp_path: Path) -> None:
    """A damaged `cases.json` is rebuilt from the copy and the journals, every time, and said."""
    _record(tmp_path, 1)
    for number in (2, 3, 4):
        _record(tmp_path, number)
        (tmp_path / "cases.json").write_bytes(b'{"log": {"1": {"se')
        log = open_log(tmp_path)
        assert any("cases.json was damaged" in notice for notice in log.notices)
        log.close()
        assert (tmp_path / "cases.json.damaged").exists()
        assert len(_numbers(tmp_path)) == number


def test_damage_beyond_the_copies(tmp_path: Path) -> None:
    """With the copies gone too, a damaged file is refused: an empty log would hide the loss."""
    _record(tmp_path, 1)
    (tmp_path / "cases.json").write_bytes(b"not json")
    (tmp_path / "cases.journal.bak").unlink()
    (tmp_path / "cases.journal").unlink()
    with pytest.raises(StorageFailed, match="is damaged: run «accalmie doctor --repair»"):
        open_log(tmp_path)
    assert (tmp_path / "cases.json").read_bytes() == b"not json"


def test_an_empty_file_of_stock_tinydb(tmp_path: Path) -> None:
    """The empty file that stock TinyDB leaves behind is an empty log."""
    (tmp_path / "cases.json").touch()
    assert _numbers(tmp_path) == []


def test_checkpoints_by_themselves(tmp_path: Path) -> None:
    """The journal is folded into `cases.json` beside the writer, which goes on meanwhile."""
    log = TinyDBLog(tmp_path, checkpoint_bytes=SMALL)
    number = 0
    while number < 60 or not (tmp_path / "cases.json.bak").exists():
        number += 1
        log.record(*a_change(number))
    log.close()
    assert (tmp_path / "cases.journal").stat().st_size < SMALL
    assert list(tmp_path.glob("cases.journal.[0-9]*")) == []
    assert len(_numbers(tmp_path)) == number


def test_a_checkpoint_refused_by_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a checkpoint that failed, the next one still leaves a way from the copy."""
    log = TinyDBLog(tmp_path)
    for number in (1, 2, 3):
        log.record(*a_change(number))
        with monkeypatch.context() as patch:
            if number == 2:
                patch.setattr("accalmie.caselog.snapshot.write_whole", _full)
                with pytest.raises(StorageFailed):
                    log._storage.checkpoint()
            else:
                log._storage.checkpoint()
    log.close()
    (tmp_path / "cases.json").write_bytes(b"{}")
    assert _numbers(tmp_path) == ["2026-000001", "2026-000002", "2026-000003"]


def _full(*_: object) -> None:
    raise StorageFailed("The disk is full: free some space, then try again (here).")


_WRITER = """
import sys
from pathlib import Path
from samples import a_change
from accalmie.caselog import TinyDBLog
log = TinyDBLog(Path(sys.argv[1]), checkpoint_bytes=%d)
number = log.list("all", "", 0, None)[0]
while True:
    number += 1
    log.record(*a_change(number))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_while_writing(tmp_path: Path) -> None:
    """Killed at any moment, again and again, the log has every acknowledged record, once."""
    here = Path(__file__).resolve()
    path = os.pathsep.join([str(here.parents[1]), str(here.parents[3] / "agent")])
    for delay in (0.02, 0.05, 0.08, 0.13):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER % SMALL, str(tmp_path)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert writer.stdout is not None
        writer.stdout.readline()  # it has begun
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        told = writer.communicate()[0].split()
        assert told, "it was killed before its second record: nothing was tried"
        numbers = _numbers(tmp_path)
        assert len(set(numbers)) == len(numbers) >= int(told[-1])
        assert numbers == [f"2026-{n:06d}" for n in range(1, len(numbers) + 1)]
