"""A backup put back: only a whole one, never over what is there, or beside a running agent."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from backups import LATER, OWN, back_up, everything, fill, pack, put_back
from deciding_clock import Clock
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.backup import restore
from accalmie.backup.listing import File, member_of, path_of
from accalmie.caselog import open_log
from accalmie.errors import AccalmieError, BadInput, Differs, LogBusy, StorageFailed, WrongUse
from accalmie.evidence.facts import sha256
from accalmie.settings import Folders
from accalmie.verify import verify_store

LIMITS = settings(max_examples=200, deadline=None)


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = fill(tmp_path_factory.mktemp("full") / "data", Clock())
    return back_up(folder, folder.parent / "b.zip", Clock()).path


def refused(path: Path, error: type[AccalmieError], match: str) -> None:
    """It is refused with this sentence, and nothing at all was written."""
    home = path.parent / "home"
    home.mkdir(exist_ok=True)
    with pytest.raises(error, match=match):
        put_back(path, home / "data")
    assert list(home.iterdir()) == []


@LIMITS
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_is_refused(
    backup: Path, tmp_path_factory: pytest.TempPathFactory, place: float, bit: int
) -> None:
    """Wherever one bit differs, in a file or between them, nothing is written."""
    data = bytearray(backup.read_bytes())
    data[int(place * len(data))] ^= 1 << bit
    path = tmp_path_factory.mktemp("flipped") / "b.zip"
    path.write_bytes(data)
    refused(path, Differs, "^Nothing was restored: ")


def test_every_byte_of_what_is_between_the_files_counts(backup: Path, tmp_path: Path) -> None:
    """The headers, the names, the listing and the directory: each byte changed is refused."""
    data, path = backup.read_bytes(), tmp_path / "b.zip"
    with zipfile.ZipFile(backup) as archive:
        headers = [range(one.header_offset, one.header_offset + 90) for one in archive.infolist()]
        listing = archive.getinfo("backup.json").header_offset
    places = {place for header in headers for place in header[::7]}
    for place in sorted(places | set(range(listing, len(data), 11))):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        refused(path, Differs, "^Nothing was restored: ")


@LIMITS
@given(place=st.floats(0, 1, exclude_max=True))
def test_a_piece_of_a_backup_is_refused(
    backup: Path, tmp_path_factory: pytest.TempPathFactory, place: float
) -> None:
    """Cut off anywhere, or with more behind it, it is no whole backup."""
    data = backup.read_bytes()
    path = tmp_path_factory.mktemp("cut") / "b.zip"
    for piece in (data[: int(place * len(data))], data + data[: int(place * 100) + 1]):
        path.write_bytes(piece)
        refused(path, Differs, "^Nothing was restored: ")


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "data/../../evil", "/etc/evil", "data\\evil", "C:evil", "data/evil",
        "config/playbook/..%2F..%2Fevil.toml", "config/playbook/%2e%2e/evil.toml",
        "config/playbook/a%00.toml", "config/playbook/a%5Cb.toml", "config/sites/x/y.json",
        "config/playbook/%61.toml", "data/agent.json", "data/devices.json", "config/evil.toml",
        "data/evidence/ab/" + "cd" * 32 + ".png", "data/cases.lock", "config/playbook/.toml",
        "data/cases.json/", "data/cases.json\n", "data/evidence/ab/" + "ab" * 32 + "-1.png",
    ],
)  # fmt: skip
def test_a_name_that_has_no_place_is_refused(tmp_path: Path, name: str) -> None:
    """What would leave the folders, or be what no backup holds, is not unpacked."""
    refused(pack(tmp_path / "b.zip", [(name, b"x")]), Differs, "unsafe name|does not belong")


@given(name=st.text(max_size=40) | st.binary(max_size=20).map(lambda b: b.decode("latin-1")))
def test_a_name_stays_in_its_folder(name: str) -> None:
    """Whatever a member is called, it has a place below its top folder, or none."""
    for member in (name, f"config/playbook/{name}.toml", f"data/evidence/{name}"):
        path = path_of(member)
        if path is not None:
            parts = path.split("/")
            assert parts[0] in ("data", "config") and ".." not in parts and "" not in parts
            assert member_of(path) == member


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    """Neither the same name twice, nor twice in the listing."""
    twice = pack(tmp_path / "a.zip", [("data/cases.json", b"1"), ("data/CASES.json", b"2")])
    refused(twice, Differs, "twice")
    one = File(path="data/cases.json", bytes=1, sha256=sha256(b"1"))
    listed = pack(tmp_path / "b.zip", [("data/cases.json", b"1")], [one, one])
    refused(listed, Differs, "order")


@pytest.mark.parametrize(
    ("listed", "match"),
    [
        ([], "is not in backup.json"),
        ([File(path="data/cases.json", bytes=2, sha256=sha256(b"1"))], "is not as backup.json"),
        ([File(path="data/cases.json", bytes=1, sha256=sha256(b"2"))], "was changed"),
        ([File(path="data/lessons.jsonl", bytes=1, sha256=sha256(b"1"))], "is missing"),
    ],
)
def test_a_listing_that_lies_is_refused(tmp_path: Path, listed: list[File], match: str) -> None:
    """Each file is in the listing with its length and its hash, and nothing else is."""
    refused(pack(tmp_path / "b.zip", [("data/cases.json", b"1")], listed), Differs, match)


def test_a_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    """What would unpack to more than is there is not unpacked."""
    with zipfile.ZipFile(tmp_path / "b.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data/cases.json", bytes(50_000_000))
    refused(tmp_path / "b.zip", Differs, "compressed")


@pytest.mark.parametrize(
    ("content", "match"),
    [(b'{"format": 2, "more": []}', "newer"), (b"[", "cannot be read"), (b"[" * 9999, "cannot")],
)
def test_another_listing_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, match: str
) -> None:
    """A newer format says to update; what is no listing is not guessed at."""
    monkeypatch.setattr("backups.listing_bytes", lambda *_: [content])
    refused(pack(tmp_path / "b.zip", []), Differs, match)


def test_what_is_no_backup_is_refused(tmp_path: Path) -> None:
    """A ZIP of something else, a folder, nothing: a sentence, and nothing written."""
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    refused(tmp_path / "empty.zip", Differs, "no backup of Accalmie")
    refused(tmp_path, BadInput, "check the path")
    refused(tmp_path / "missing.zip", BadInput, "check the path")


def test_a_log_that_is_none_is_refused(tmp_path: Path) -> None:
    """Hashes that hold do not make a log of what is none."""
    files = [("data/cases.json", b"{}"), ("data/cases.journal", b"?")]
    refused(pack(tmp_path / "b.zip", files), Differs, "cases.json was changed")


def test_what_is_there_stays(backup: Path, tmp_path: Path) -> None:
    """A folder that is not empty is left alone, unless it is to be kept aside."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "precious").write_text("x")
    with pytest.raises(WrongUse, match="--replace"):
        put_back(backup, tmp_path / "data")
    restored = put_back(backup, tmp_path / "data", over=True)
    aside = tmp_path / f"data.before-{LATER:%Y%m%d-%H%M%S}"
    assert restored.kept == (aside,)
    assert everything(aside) == {"precious": b"x"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", aside.name]
    assert verify_store(tmp_path / "data", lambda done, total: None).cases == 2


def test_an_empty_folder_and_a_link_to_one_will_do(backup: Path, tmp_path: Path) -> None:
    """The folder that a link names is filled, and the link stays one."""
    (tmp_path / "disk").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "disk")
    put_back(backup, tmp_path / "data")
    assert (tmp_path / "data").is_symlink() and (tmp_path / "disk" / "cases.json").exists()


def test_settings_of_their_own_folder_come_back_there(backup: Path, tmp_path: Path) -> None:
    """Where data and settings are apart, each goes to its place; both are kept aside."""
    folders = Folders(data=tmp_path / "share" / "accalmie", config=tmp_path / "etc" / "accalmie")
    for _ in range(2):
        restored = restore(backup, folders, LATER, lambda done, total: None, over=True)
    assert set(everything(folders.config)) == set(OWN)
    assert "cases.json" in everything(folders.data)
    assert [path.parent.name for path in restored.kept] == ["share", "etc"]


def test_nothing_moves_where_one_cannot(backup: Path, tmp_path: Path) -> None:
    """Where the second folder cannot take its place, the first goes back to its own."""
    folders = Folders(data=tmp_path / "share" / "accalmie", config=tmp_path / "etc" / "accalmie")
    for folder in (folders.data, folders.config):
        folder.mkdir(parents=True)
        (folder / "precious").write_text("x")
    aside = folders.config.with_name(f"accalmie.before-{LATER:%Y%m%d-%H%M%S}")
    aside.mkdir()
    (aside / "other").write_text("x")
    with pytest.raises(StorageFailed):
        restore(backup, folders, LATER, lambda done, total: None, over=True)
    for folder in (folders.data, folders.config):
        assert everything(folder) == {"precious": b"x"}
    assert [path.name for path in folders.data.parent.iterdir()] == ["accalmie"]


@pytest.mark.parametrize("moves", [0, 1, 2])
def test_broken_off_while_it_moves_it_moves_back(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """Ctrl+C between two steps of the change leaves what was there where it was."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "precious").write_text("x")
    left, rename = iter(range(moves)), Path.rename

    def broken_off(self: Path, target: Path) -> Path:
        if next(left, None) is None:
            monkeypatch.undo()
            raise KeyboardInterrupt
        moved = rename(self, target)
        return Path(moved)

    monkeypatch.setattr(Path, "rename", broken_off)
    if moves < 2:
        with pytest.raises(KeyboardInterrupt):
            put_back(backup, tmp_path / "data", over=True)
        assert everything(tmp_path) == {"data/precious": b"x"}
    else:
        assert put_back(backup, tmp_path / "data", over=True).kept


def test_it_keeps_away_from_an_open_log(backup: Path, tmp_path: Path) -> None:
    """While a process owns the log nothing is moved under it."""
    log = open_log(tmp_path / "data")
    with pytest.raises(LogBusy):
        put_back(backup, tmp_path / "data", over=True)
    log.close()
    put_back(backup, tmp_path / "data", over=True)


def test_two_at_a_time_do_not_mix(backup: Path, tmp_path: Path) -> None:
    """What another restore has begun, or left, is not built upon."""
    (tmp_path / "data.restoring").mkdir()
    with pytest.raises(StorageFailed, match="delete it"):
        put_back(backup, tmp_path / "data")
    assert (tmp_path / "data.restoring").exists()


def test_a_file_that_changes_meanwhile_is_refused(backup: Path, tmp_path: Path) -> None:
    """The hash counts again when a file is written, not only when it was checked."""
    path = tmp_path / "b.zip"
    path.write_bytes(data := backup.read_bytes())

    def change(done: int, total: int) -> None:
        if done >= total // 2:
            path.write_bytes(data.replace(b"colis", b"gazon").replace(b"retard", b"bonheur"))

    with pytest.raises(Differs):
        restore(path, Folders.under(tmp_path / "data"), LATER, change, over=False)
    assert [one.name for one in tmp_path.iterdir()] == ["b.zip"]


@pytest.mark.parametrize("calls", [1, 5, 12])
def test_a_full_disk_leaves_nothing(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int
) -> None:
    """Where the disk refuses at any file, the folders are as they were."""
    left = iter(range(calls))

    def full(fd: int) -> None:
        if next(left, None) is None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("accalmie.disk.sync", full)
    with pytest.raises(StorageFailed, match="disk is full"):
        put_back(backup, tmp_path / "data")
    assert list(tmp_path.iterdir()) == []
