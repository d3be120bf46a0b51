"""Writes that are whole, durable and the owner's."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from accalmie.disk import (
    LineFile,
    NewFile,
    private_folder,
    read_plain,
    storage_failed,
    write_new,
    write_whole,
)
from accalmie.errors import StorageFailed


def test_replaces_whole(tmp_path: Path) -> None:
    """A file is replaced by all the chunks, in their order, with nothing left beside it."""
    path = tmp_path / "file"
    path.write_bytes(b"old and longer")
    write_whole(path, [b"new", b"", b"er"])
    assert path.read_bytes() == b"newer"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_a_failure_keeps_the_old(tmp_path: Path) -> None:
    """Where a chunk fails to come, the old file stays and no other is left."""
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        write_whole(path, chunks())
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_an_old_mode_is_tightened(tmp_path: Path) -> None:
    """A file that others could read is replaced by one that they cannot."""
    path = private_folder(tmp_path / "a" / "b") / "file"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_whole(path, [b"new"])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) == 0o700


def test_lines_go_to_the_good_end(tmp_path: Path) -> None:
    """After a cut, the next line follows the last good one; what was opened again is all there."""
    file = LineFile(tmp_path / "lines")
    file.append(b"one\n")
    file.append(b"tw")
    file.cut(4)
    file.append(b"two\n")
    assert file.read() == b"one\ntwo\n" and file.size == 8
    file.close()
    again = LineFile(tmp_path / "lines")
    again.append(b"three\n")
    assert again.read() == b"one\ntwo\nthree\n"
    again.close()
    again.close()


def test_a_closed_file_refuses(tmp_path: Path) -> None:
    """Appending after closing fails in a sentence instead of writing somewhere else."""
    file = LineFile(tmp_path / "lines")
    file.close()
    with pytest.raises(StorageFailed):
        file.append(b"lost\n")
    assert (tmp_path / "lines").read_bytes() == b""


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EDQUOT, "free some space"),
        (errno.EROFS, "choose another folder with --data"),
        (errno.EACCES, "allow writing there"),
        (errno.EIO, "check the disk"),
    ],
)
def test_each_error_says_what_to_do(tmp_path: Path, number: int, says: str) -> None:
    """Every error of the disk becomes one sentence that says what to do."""
    failed = storage_failed(tmp_path, OSError(number, os.strerror(number)))
    assert says in str(failed) and str(failed).endswith((".", ")."))


def test_only_plain_files_are_read(tmp_path: Path) -> None:
    """A link, a folder and more bytes than asked for are refused; what is missing is missing."""
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    assert read_plain(path, 5) == b"12345"
    (tmp_path / "link").symlink_to(path)
    for other, at_most in ((path, 4), (tmp_path / "link", 9), (tmp_path, 9)):
        with pytest.raises(StorageFailed):
            read_plain(other, at_most)
    with pytest.raises(FileNotFoundError):
        read_plain(tmp_path / "none", 9)


def test_a_new_file_is_there_once_it_is_kept(tmp_path: Path) -> None:
    """What is written, and written over, is in the file when it is kept, and nowhere before."""
    path = tmp_path / "file"
    new = NewFile(path)
    new.write(b"0123")
    new.write_at(1, b"xx")
    new.write(b"45")
    assert not path.exists()
    new.keep()
    assert path.read_bytes() == b"0xx345"
    given_up = NewFile(path)
    given_up.write(b"lost")
    given_up.drop()
    given_up.drop()
    assert path.read_bytes() == b"0xx345" and [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes, nor such links")
def test_what_a_crash_left_is_not_written_through(tmp_path: Path) -> None:
    """An unfinished file's link leads nowhere, and its open mode does not last."""
    path, elsewhere = tmp_path / "file", tmp_path / "elsewhere"
    elsewhere.write_bytes(b"kept")
    (tmp_path / "file.tmp").symlink_to(elsewhere)
    write_whole(path, [b"new"])
    assert elsewhere.read_bytes() == b"kept" and path.read_bytes() == b"new"
    (tmp_path / "file.tmp").write_bytes(b"")
    (tmp_path / "file.tmp").chmod(0o666)
    write_whole(path, [b"newer"])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (tmp_path / "lines").symlink_to(elsewhere)
    with pytest.raises(StorageFailed):
        LineFile(tmp_path / "lines")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes, nor such links")
def test_a_new_file_takes_no_place(tmp_path: Path) -> None:
    """It is for its owner only; what is there, or a link that leads elsewhere, stays as it is."""
    write_new(tmp_path / "file", [b"ab", b"c"])
    assert (tmp_path / "file").read_bytes() == b"abc"
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("file", "link"):
        with pytest.raises(StorageFailed):
            write_new(tmp_path / name, [b"x"])
    assert (tmp_path / "file").read_bytes() == b"abc" and not (tmp_path / "elsewhere").exists()
