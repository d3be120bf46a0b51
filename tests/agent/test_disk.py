"""Writes that are whole, durable and the owner's."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from accalmie.disk import LineFile, private_folder, storage_failed, write_whole
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
