"""The log on a disk that is full, limited or read-only: real ones where the system allows."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import a_change

from accalmie.caselog import open_log
from accalmie.errors import StorageFailed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these limits")


def _mount(folder: Path, *options: str) -> bool:
    command = ["mount", *options, str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A file system of 256 kB."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    if not _mount(folder, "-t", "tmpfs", "-o", "size=256k,mode=700", "tmpfs"):
        pytest.skip("mounting a small file system is not permitted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _numbers(folder: Path) -> list[str]:
    log = open_log(folder)
    numbers = sorted(case.number for case in log.list("all", "", 0, None)[1])
    assert log.problems() == []
    log.close()
    return numbers


def test_a_full_disk(tiny: Path, tmp_path: Path) -> None:
    """On a full disk a write is refused and leaves nothing; with room again, writing goes on."""
    ballast = tiny / "ballast"
    ballast.write_bytes(bytes(120_000))
    log = open_log(tiny)
    recorded = 0
    with pytest.raises(StorageFailed, match="The disk is full: free some space"):
        while recorded < 1000:
            log.record(*a_change(recorded + 1))
            recorded += 1
    assert recorded > 10
    assert log.list("all")[0] == recorded and len(log.events()) == recorded
    size = (tiny / "cases.journal").stat().st_size
    with pytest.raises(StorageFailed):
        log.record(*a_change(999, text="x" * 15_000))
    assert (tiny / "cases.journal").stat().st_size == size
    ballast.unlink()
    log.record(*a_change(recorded + 1))
    log.close()  # too little room for cases.json: the journal keeps it all
    assert _numbers(tiny) == [f"2026-{n:06d}" for n in range(1, recorded + 2)]


def test_a_full_disk_at_closing(tiny: Path) -> None:
    """A checkpoint that finds no room changes nothing: the next opening reads the journal."""
    log = open_log(tiny)
    for number in range(1, 11):
        log.record(*a_change(number))
    ballast = tiny / "ballast"
    with ballast.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while True:
            file.write(bytes(4096))
    log.close()
    assert not (tiny / "cases.json").exists()
    ballast.unlink()
    assert len(_numbers(tiny)) == 10
    assert (tiny / "cases.json").exists()


_LIMITED = """
import resource, sys
from pathlib import Path
from samples import a_change
from accalmie.caselog import open_log
from accalmie.errors import StorageFailed
folder = Path(sys.argv[1])
log = open_log(folder)
log.record(*a_change(1))
size = (folder / "cases.journal").stat().st_size
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 500, hard))
try:
    log.record(*a_change(2))
except StorageFailed as error:
    print(error)
assert (folder / "cases.journal").stat().st_size == size
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
log.record(*a_change(3))
log.close()
"""


def test_a_write_cut_in_the_middle(tmp_path: Path) -> None:
    """A write that the system stops half-way is taken back, and later ones work."""
    here = Path(__file__).resolve()
    path = os.pathsep.join([str(here.parents[1]), str(here.parents[3] / "agent")])
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert done.returncode == 0, done.stderr
    assert "free some space" in done.stdout
    assert _numbers(tmp_path) == ["2026-000001", "2026-000003"]


def test_a_read_only_disk(tmp_path: Path) -> None:
    """A read-only folder is said in one sentence that says what to do."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    if not _mount(folder, "-t", "tmpfs", "-o", "ro,size=64k", "tmpfs"):
        pytest.skip("mounting a read-only file system is not permitted here")
    try:
        with pytest.raises(StorageFailed, match="allow writing there"):
            open_log(folder)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_folder_without_permission(tmp_path: Path) -> None:
    """A folder that the user may not write is said in one sentence."""
    if os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StorageFailed, match="allow writing there"):
            open_log(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    """A file in the folder's place is said in one sentence."""
    (tmp_path / "log").write_text("")
    with pytest.raises(StorageFailed, match="could not be written"):
        open_log(tmp_path / "log")
