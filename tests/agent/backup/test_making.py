"""A backup made: what is in it, what never is, and what it does not write over."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

import pytest
from backups import OWN, back_up, everything, fill, put_back
from canary import NAME, open_other, opened, put_through, traces
from deciding_clock import Clock
from samples import NOW

from accalmie.backup import Making, View, note_backup
from accalmie.caselog import open_log
from accalmie.erasure import Whose
from accalmie.errors import BadInput, WrongUse
from accalmie.settings import Folders
from accalmie.verify import verify_store


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    return fill(tmp_path / "data", clock)


BESIDE = ("lessons.jsonl", "deliveries.jsonl")


def nothing(done: int, total: int) -> None:
    """Nobody watches."""


def test_everything_comes_back(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """Cases, history, evidence, lessons and settings are what they were; the folder verifies."""
    before = everything(folder)
    made = back_up(folder, tmp_path / "out" / "b.zip", clock)
    restored = put_back(made.path, tmp_path / "back")
    assert (restored.cases, restored.captures, restored.kept) == (2, 1, ())
    assert restored.sha256 == made.sha256
    after = everything(tmp_path / "back")
    kept = {name for name in before if name.startswith("evidence/")} | {*OWN, *BESIDE}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert set(after) == kept | {"cases.json", "cases.journal"}
    assert verify_store(tmp_path / "back", nothing).captures == 1
    logs = [open_log(one) for one in (folder, tmp_path / "back")]
    assert [list(rows) for rows in logs[0].rows()] == [list(rows) for rows in logs[1].rows()]
    assert logs[1].notices == ()
    for log in logs:
        log.close()


def test_any_program_unpacks_it(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """Unpacked by hand, its two folders are a data folder and one of settings; no secret is in."""
    made = back_up(folder, tmp_path / "b.zip", clock)
    with zipfile.ZipFile(made.path) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "by hand")
    assert verify_store(tmp_path / "by hand" / "data", nothing).cases == 2
    assert not [name for name in archive.namelist() if "devices" in name or "agent" in name]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_it_is_for_its_owner_only(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """The ZIP and every restored file have mode 0600, folders 0700."""
    made = back_up(folder, tmp_path / "b.zip", clock)
    put_back(made.path, tmp_path / "back")
    for path in (made.path, tmp_path / "back", *(tmp_path / "back").rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_nothing_is_written_over(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """A file that is there is replaced only where that is asked for."""
    path = tmp_path / "b.zip"
    path.write_bytes(b"precious")
    with pytest.raises(WrongUse, match="--force"):
        back_up(folder, path, clock)
    assert path.read_bytes() == b"precious"
    back_up(folder, path, clock, over=True)
    assert zipfile.is_zipfile(path)


def test_a_file_that_comes_meanwhile_stays(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """What takes the name while the backup is made is not lost either."""
    path = tmp_path / "b.zip"
    with opened(folder, clock) as (pipeline, _):
        view = View.of(pipeline.log, pipeline.evidence, folder)
        run = Making(view, Folders.under(folder), path, NOW, over=False).run()
        next(run)
        path.write_bytes(b"precious")
        with pytest.raises(WrongUse, match="--force"):
            list(run)
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["b.zip"]
    assert path.read_bytes() == b"precious"


def test_no_backup_lies_in_what_it_saves(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """In the data folder, by a link too, or in the place of a folder, none is made."""
    (tmp_path / "link").symlink_to(folder)
    for path in (folder / "b.zip", folder / "evidence" / "b.zip", tmp_path / "link" / "b.zip"):
        with pytest.raises(WrongUse, match="somewhere else"):
            back_up(folder, path, clock)
    with pytest.raises(WrongUse, match="is a folder"):
        back_up(folder, tmp_path, clock)


def test_given_up_it_leaves_nothing(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """Closed before its end, no file is there."""
    with opened(folder, clock) as (pipeline, _):
        view = View.of(pipeline.log, pipeline.evidence, folder)
        run = Making(view, Folders.under(folder), tmp_path / "o" / "b.zip", NOW, over=False).run()
        next(run)
        run.close()
    assert list((tmp_path / "o").iterdir()) == []


def test_what_comes_after_the_view_is_not_in_it(folder: Path, tmp_path: Path, clock: Clock) -> None:
    """Cases, captures and events of after the view stay out, its own event too."""
    with opened(folder, clock) as (pipeline, _):
        view = View.of(pipeline.log, pipeline.evidence, folder)
        put_through(pipeline, 3)
        open_other(pipeline, 4)
        making = Making(view, Folders.under(folder), tmp_path / "b.zip", NOW, over=False)
        assert [*making.run()] == [1, 2]
        note_backup(pipeline.log, making)
        [event] = pipeline.log.events("")
    assert event.details["sha256"] == making.sha256 and event.details["files"] == ["b.zip"]
    put_back(making.path, tmp_path / "back")
    found = verify_store(tmp_path / "back", nothing)
    assert (found.cases, found.captures) == (2, 1)


@pytest.mark.parametrize("suffix", [".png", ".crop.png", ".json"])
@pytest.mark.parametrize("change", ["flip", "remove", "link"])
def test_a_damaged_capture_is_copied_and_counted(
    folder: Path, tmp_path: Path, clock: Clock, suffix: str, change: str
) -> None:
    """A backup of a damaged folder is made all the same, and says how many captures are."""
    name = next(path for path in (folder / "evidence").rglob("*.json"))
    path = name.with_suffix(suffix)
    if change == "flip":
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    else:
        path.unlink()
        if change == "link":
            path.symlink_to(folder / "accalmie.toml")
    made = back_up(folder, tmp_path / "b.zip", clock)
    assert made.damaged == 1
    put_back(made.path, tmp_path / "back")
    copy = tmp_path / "back" / path.relative_to(folder)
    assert copy.exists() == (change == "flip")


@pytest.mark.parametrize("name", ["x" * 120, "what?", ".hidden", "a\\b", "back\nslash"])
def test_a_name_that_cannot_be_kept_is_told(
    folder: Path, tmp_path: Path, clock: Clock, name: str
) -> None:
    """No file of the person's is left out in silence: the one to rename is named."""
    (folder / "playbook" / f"{name}.toml").write_text("x", "utf-8")
    with pytest.raises(BadInput, match="rename it"):
        back_up(folder, tmp_path / "b.zip", clock)
    assert not (tmp_path / "b.zip").exists()


def test_names_that_some_systems_take_for_one_are_told(
    folder: Path, tmp_path: Path, clock: Clock
) -> None:
    """Two files that could not both come back everywhere are not backed up as one."""
    (folder / "playbook" / "BRAND.toml").write_text("x", "utf-8")
    if len(list((folder / "playbook").glob("[bB]*"))) == 1:
        pytest.skip("this system takes them for one")
    with pytest.raises(BadInput, match="rename it"):
        back_up(folder, tmp_path / "b.zip", clock)


def test_an_unfinished_erasure_is_finished_after_it(
    folder: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup taken between an erasure and its end erases when it is put back."""
    with opened(folder, clock) as (pipeline, eraser):
        with monkeypatch.context() as crash:
            crash.setattr(eraser, "clean", lambda: None)
            eraser.erase(Whose(author=NAME))
        view = View.of(pipeline.log, pipeline.evidence, folder)
        making = Making(view, Folders.under(folder), tmp_path / "b.zip", NOW, over=False)
        list(making.run())
    put_back(making.path, tmp_path / "back")
    with opened(tmp_path / "back", clock) as (_, eraser):
        eraser.clean()
    assert traces(tmp_path / "back") == {}


def test_a_backup_of_before_an_erasure_holds_the_person(
    folder: Path, tmp_path: Path, clock: Clock
) -> None:
    """What docs/privacy.md warns of: the backup of before brings back what was erased after."""
    old = back_up(folder, tmp_path / "old.zip", clock)
    with opened(folder, clock) as (_, eraser):
        eraser.erase(Whose(author=NAME))
    new = back_up(folder, tmp_path / "new.zip", clock)
    put_back(old.path, tmp_path / "old")
    put_back(new.path, tmp_path / "new")
    assert traces(tmp_path / "old") != {} and traces(tmp_path / "new") == {}
