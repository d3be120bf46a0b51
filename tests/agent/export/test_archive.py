"""The evidence archive: what it holds, and that nothing in it can be changed unseen."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import NOW, a_change, a_png, the_facts

from accalmie.case import FIRST_LINK, Case, add_capture
from accalmie.caselog import open_log
from accalmie.caselog.history import canonical, canonical_sha256
from accalmie.disk import NewFile
from accalmie.errors import BadInput, Differs, NotFound, StorageFailed
from accalmie.evidence import EvidenceStore
from accalmie.export import container
from accalmie.export.archive import Contents, Packing, Selection, export_zip
from accalmie.export.container import Entry, Packer, directory, local_header, read_directory
from accalmie.export.package import DIGEST, PACKAGE, SUMS
from accalmie.export.verify_zip import Verified, verify_file, verify_zip
from accalmie.link.french import in_language

LATER = NOW + timedelta(hours=2)
SHARED, OWN = a_png(40, 30, (5, 5, 20, 20)), a_png(20, 10)
EVERYTHING = Selection()


class Desk:
    """A log and its evidence. Case 1 has two captures, the first one shows case 2 as well."""

    def __init__(self, folder: Path) -> None:
        self.log, self.evidence = open_log(folder), EvidenceStore(folder / "evidence")
        self.out = folder / "out"
        self.cases = [self._case(1, SHARED, OWN), self._case(2, SHARED), self._case(3)]

    def _case(self, number: int, *pictures: bytes) -> Case:
        case, events = a_change(number)
        self.log.record(case, events)
        for png in pictures:
            case, event = add_capture(
                case, self.evidence.seal(png, the_facts(png, number), NOW), NOW
            )
            self.log.record(case, [event])
        return case

    def export(self, wanted: Selection = EVERYTHING) -> Path:
        return export_zip(self.log, self.evidence, self.out, LATER, wanted)

    def close(self) -> None:
        self.evidence.close()
        self.log.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk(tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of an archive that holds everything."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    path = desk.export()
    desk.close()
    return path.read_bytes()


def verify(path: Path) -> Verified:
    return verify_zip(path, lambda done, total: None)


def difference(data: bytes) -> str:
    """The first difference in an archive of these bytes; "" where it is sound."""
    try:
        verify_file(io.BytesIO(data), lambda done, total: None)
    except Differs as error:
        return str(error)
    return ""


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: dict[str, bytes], folder: Path) -> bytes:
    """An archive of these files in our container, whatever they are."""
    file = NewFile(folder / "packed.zip")
    packer = Packer(file)
    for name, data in files.items():
        packer.add(name, [data])
    packer.finish()
    file.keep()
    return (folder / "packed.zip").read_bytes()


def forged(files: dict[str, bytes], folder: Path, **changes: Any) -> bytes:
    """`files` with every list of hashes made to fit, as somebody would who knows this code."""
    kept = {name: data for name, data in files.items() if name not in (SUMS, PACKAGE, DIGEST)}
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in kept.items()]
    kept[SUMS] = "".join(lines).encode()
    package = json.loads(files[PACKAGE]) | changes
    package["resources"] = []
    head = msgspec.json.encode(package)[:-2]
    rows = [
        msgspec.json.encode({
            "name": name.replace("/", "-").lower(), "path": name, "bytes": len(data),
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        })
        for name, data in kept.items()
    ]  # fmt: skip
    kept[PACKAGE] = head + b"\n" + b",\n".join(rows) + b"\n]}\n"
    digest = hashlib.sha256(kept[PACKAGE]).hexdigest()
    kept[DIGEST] = b'{"path":"datapackage.json","hash":"sha256:%s"}\n' % digest.encode()
    return packed(kept, folder)


# What it holds -----------------------------------------------------------------------------------


def test_everything_is_in_it(desk: Desk) -> None:
    """The archive holds each case, each picture once, each manifest, and the whole history."""
    path = desk.export()
    files = members(path.read_bytes())
    sha, own = (hashlib.sha256(png).hexdigest() for png in (SHARED, OWN))
    second = f"{sha}-{2:032x}"
    captures = [
        f"evidence/{name[:2]}/{name}{suffix}"
        for name, pictures in ((sha, [".png"]), (own, [".png"]), (second, []))
        for suffix in (".json", ".html.txt", ".crop.png", *pictures)
    ]
    assert list(files) == [
        "INSTRUCTIONS.txt", "events.jsonl",
        *[f"cases/2026-{number:06d}.json" for number in (1, 2, 3)],
        "evidence/chain", *captures, SUMS, PACKAGE, DIGEST,
    ]  # fmt: skip
    assert files[f"evidence/{sha[:2]}/{sha}.png"] == SHARED
    assert msgspec.json.decode(files["cases/2026-000002.json"], type=Case) == desk.cases[1]
    assert len(files["events.jsonl"].splitlines()) == 6
    html = files[f"evidence/{sha[:2]}/{sha}.html.txt"].decode()
    assert html == the_facts(SHARED).outer_html
    found = verify(path)
    assert (found.cases, found.events, found.captures, found.erased) == (3, 6, 3, 0)


def test_it_is_a_data_package(sound: bytes) -> None:
    """`datapackage.json` is one of Frictionless: names, paths, lengths and hashes of all files."""
    files = members(sound)
    package = json.loads(files[PACKAGE])
    assert package["profile"] == "data-package"
    assert "does not prove what the site served" in package["statement"]
    assert [one["path"] for one in package["resources"]] == list(files)[:-2]
    for one in package["resources"]:
        assert one["bytes"] == len(files[one["path"]])
        assert one["hash"] == f"sha256:{hashlib.sha256(files[one['path']]).hexdigest()}"
    names = [one["name"] for one in package["resources"]]
    assert len({*names}) == len(names) and all(name == name.lower() for name in names)
    digest = json.loads(files[DIGEST])
    assert digest == {
        "path": PACKAGE, "hash": f"sha256:{hashlib.sha256(files[PACKAGE]).hexdigest()}",
    }  # fmt: skip


def test_one_case(desk: Desk) -> None:
    """An archive of one case shows of others only what the two chains need: hashes."""
    path = desk.export(Selection(case="2026-000002"))
    assert path.name == "evidence-2026-000002-20260302T113000Z.zip"
    files = members(path.read_bytes())
    rows = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    assert [sorted(row) == ["hash", "seq"] for row in rows] == [True] * 3 + [False] * 2 + [True]
    everything = b"".join(files.values())
    for stranger in (b"2026-000001", b"commande 3", desk.cases[2].id.encode()):
        assert stranger not in everything
    assert verify(path).cases == 1
    assert export_zip(
        desk.log, desk.evidence, desk.out, LATER, Selection(case=desk.cases[1].id)
    ).name == "evidence-2026-000002-20260302T113000Z-2.zip"  # fmt: skip


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [(0, 0, 3), (None, 0, 3), (0, None, 3), (1, None, 0), (None, -1, 0)],
)
def test_some_days(desk: Desk, since: int | None, until: int | None, found: int) -> None:
    """Days are counted with both ends, in the time zone of whoever asks."""
    first = NOW.date()
    wanted = Selection(
        since=None if since is None else first + timedelta(days=since),
        until=None if until is None else first + timedelta(days=until),
    )
    if found:
        assert verify(desk.export(wanted)).cases == found
    else:
        with pytest.raises(NotFound, match="No case matches"):
            desk.export(wanted)


def test_an_empty_log(tmp_path: Path) -> None:
    """A log without a case gives an archive that says so."""
    log, evidence = open_log(tmp_path), EvidenceStore(tmp_path / "evidence")
    path = export_zip(log, evidence, tmp_path, LATER, EVERYTHING)
    assert verify(path).cases == 0
    log.close()
    evidence.close()


def test_it_is_noted(desk: Desk) -> None:
    """Each archive is an event of the log, with the hash that its receiver can be told."""
    path = desk.export()
    [event] = desk.log.events("")
    found = verify(path)
    assert event.details == {
        "format": "zip", "files": [path.name], "cases": 3, "sha256": found.sha256,
    }  # fmt: skip
    assert desk.log.problems() == []
    assert verify(desk.export()).events == 7


def test_an_archive_that_cannot_be_noted_is_none(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the history cannot take the event, no archive is left."""

    def refuse(event: object) -> None:
        raise StorageFailed("The disk is full.")

    monkeypatch.setattr(desk.log, "note", refuse)
    with pytest.raises(StorageFailed):
        desk.export()
    assert list(desk.out.iterdir()) == []


@pytest.mark.parametrize("suffix", [".png", ".crop.png", ".json"])
@pytest.mark.parametrize("removed", [False, True])
def test_what_does_not_hold_is_not_exported(desk: Desk, suffix: str, removed: bool) -> None:
    """Evidence that was changed stops the archive, and leaves nothing of it."""
    sha = hashlib.sha256(SHARED).hexdigest()
    path = desk.evidence.folder / sha[:2] / f"{sha}{suffix}"
    path.unlink() if removed else path.write_bytes(path.read_bytes() + b" ")
    said = "is missing" if removed else "was changed"
    with pytest.raises(Differs, match=f"No archive was made: .*{said}"):
        desk.export()
    assert list(desk.out.iterdir()) == [] and desk.log.events("") == []


def test_an_archive_given_up_leaves_nothing(desk: Desk) -> None:
    """A packing that is closed before its end removes what it wrote."""
    packing = Packing(
        Contents.of(desk.log, desk.evidence, EVERYTHING, LATER),
        desk.evidence.files,
        desk.out,
        LATER,
    )
    pieces = packing.run()
    assert next(pieces) == 1 and packing.total == 3
    assert [path.suffix for path in desk.out.iterdir()] == [".tmp"]
    pieces.close()
    assert list(desk.out.iterdir()) == []


def test_what_is_recorded_meanwhile_is_not_in_it(desk: Desk) -> None:
    """An archive holds the log as it was when it was asked for, and is sound all the same."""
    contents = Contents.of(desk.log, desk.evidence, EVERYTHING, LATER)
    packing = Packing(contents, desk.evidence.files, desk.out, LATER)
    pieces = packing.run()
    next(pieces)
    desk._case(4, a_png(10, 10))
    list(pieces)
    assert verify(packing.path).cases == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_it_is_the_owners(desk: Desk) -> None:
    """The archive and what is unpacked of it have mode 0600."""
    path = desk.export()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with zipfile.ZipFile(path) as archive:
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o100600}


def test_erased_captures_are_told_apart(desk: Desk) -> None:
    """What was erased is a seal without files, for the case it shared its picture with too."""
    [shared, _own] = desk.cases[0].captures
    [name] = [
        link.name for link in desk.evidence.seals.links() if link.seal == shared.manifest_sha256
    ]
    case, event = desk.cases[0], a_change(1)[1][0]
    desk.log.record(case, [msgspec.structs.replace(event, action="erased", details={})])
    desk.evidence.erase(name)
    found = verify(desk.export())
    assert (found.captures, found.erased) == (2, 1)
    one = desk.export(Selection(case="2026-000002"))
    files = members(one.read_bytes())
    assert f"evidence/{name[:2]}/{name}.png" not in files
    assert f"evidence/{name[:2]}/{name}-{2:032x}.crop.png" in files
    assert verify(one).captures == 1


# Without us --------------------------------------------------------------------------------------


@pytest.mark.skipif(
    not all(map(shutil.which, ("sh", "unzip", "sha256sum"))),
    reason="Linux's own tools are not here",
)
@pytest.mark.parametrize("case", ["", "2026-000002"])
def test_the_instructions_work(desk: Desk, tmp_path: Path, case: str) -> None:
    """What INSTRUCTIONS.txt says is enough: unzip, sha256sum, and its own small program."""
    path = desk.export(Selection(case=case))
    folder = tmp_path / "unpacked"

    def run(*command: str) -> str:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr + ("" if done.returncode == 0 else f"({done.returncode})")

    folder.mkdir()
    assert run("unzip", "-q", str(path)) == ""
    assert run("sha256sum", "--check", "--strict", "--quiet", SUMS) == ""
    assert run("sha256sum", PACKAGE)[:64] in (folder / DIGEST).read_text()
    text = (folder / "INSTRUCTIONS.txt").read_text("utf-8")
    assert "prouve pas" in text and "does not prove" in text
    program = text[text.index("previous=0000") :]
    assert run("sh", "-c", program) == ""
    events = folder / "events.jsonl"
    events.write_text(events.read_text().replace('"severity":2', '"severity":1', 1))
    assert run("sh", "-c", program).startswith("changed: ")
    assert f"{SUMS}" not in run("sha256sum", "--check", "--quiet", SUMS).splitlines()[0]


# What is found -----------------------------------------------------------------------------------


def test_every_byte_counts(sound: bytes) -> None:
    """Each byte of the file, container and contents, is changed once, and each change is found."""
    for place in range(len(sound)):
        changed = bytearray(sound)
        changed[place] ^= 1 << place % 8
        assert difference(bytes(changed)), f"byte {place}"


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_change_is_found(data: st.DataObject, sound: bytes) -> None:
    """Bytes removed, added, swapped, doubled or cut off anywhere are found."""
    start = data.draw(st.integers(0, len(sound) - 1))
    end = data.draw(st.integers(start, min(len(sound), start + 2000)))
    put = data.draw(st.binary(max_size=20) | st.just(sound[start:end] * 2))
    changed = sound[:start] + put + sound[end:]
    if changed != sound:
        assert difference(changed)


def test_the_first_difference_is_named(sound: bytes) -> None:
    """A change in a member's content names the member, whichever it is, in both languages."""
    for entry in read_directory(io.BytesIO(sound)):
        name, changed = entry.name, bytearray(sound)
        changed[entry.end - entry.size // 2] ^= 4
        said = difference(bytes(changed))
        assert f"«{name}»" in said or (name == "events.jsonl" and "Event" in said), said
        assert in_language(said, "fr") != said


def _without(files: dict[str, bytes], name: str) -> dict[str, bytes]:
    return {other: data for other, data in files.items() if other != name}


@pytest.mark.parametrize("place", range(20))
def test_a_missing_member_is_named(sound: bytes, tmp_path: Path, place: int) -> None:
    """A member taken out, the container made to fit, is named as missing."""
    files = members(sound)
    name = list(files)[place]
    assert len(files) == 20
    assert difference(packed(_without(files, name), tmp_path)) == (
        f"In the archive, «{name}» is missing."
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("evil.exe", "«evil.exe» does not belong"),
        ("cases/2026-000009.json", "«cases/2026-000009.json» is not in datapackage.json"),
        ("../x", "an unsafe name, «../x»"),
        ("/etc/passwd", "an unsafe name, «/etc/passwd»"),
        ("a/../../x", "an unsafe name"),
        ("C:\\x", "an unsafe name"),
        ("C:x", "an unsafe name"),
        ("a\x00b", "an unsafe name, «a\\x00b»"),
        ("", "an unsafe name, «(no name)»"),
        ("./x", "an unsafe name"),
        ("x" * 300, "an unsafe name"),
        ("évidence", "«évidence» does not belong"),
        ("\u202egnp.x", "«\\u202egnp.x» does not belong"),
        ("evidence/", "«evidence/» does not belong"),
    ],
)
def test_an_extra_member_is_named(sound: bytes, tmp_path: Path, name: str, says: str) -> None:
    """A member put in is named, and harmless on a terminal; unsafe names are said to be unsafe."""
    said = difference(packed({**members(sound), name: b"x"}, tmp_path))
    assert says in said


def test_extra_members_that_the_lists_know(sound: bytes, tmp_path: Path) -> None:
    """A member that every list of hashes names, but no case and no seal, is named all the same."""
    name = f"evidence/aa/{'a' * 64}.png"
    said = difference(forged({**members(sound), name: b"x"}, tmp_path))
    assert said == f"In the archive, «{name}» belongs to no seal and no case."


def test_swapped_members(sound: bytes, tmp_path: Path) -> None:
    """Two members in each other's place are found, with their names or without."""
    files = members(sound)
    one, two = [name for name in files if name.endswith(".crop.png")][:2]
    swapped = files | {one: files[two], two: files[one]}
    assert f"«{one}»" in difference(packed(swapped, tmp_path))
    assert "not the one that was sealed" in difference(forged(swapped, tmp_path))
    moved = dict(reversed(files.items()))
    assert "not in the order" in difference(packed(moved, tmp_path))


def _zipped(fill: Callable[[zipfile.ZipFile], None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        fill(archive)
    return out.getvalue()


def test_the_same_name_twice(sound: bytes, tmp_path: Path) -> None:
    """A second member of a name that is there is refused by name, in capitals too."""
    once = members(sound)
    name = list(once)[2]

    def fill(archive: zipfile.ZipFile) -> None:
        for other, data in once.items():
            archive.writestr(other, data)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(name, b"another")

    assert difference(_zipped(fill)) == (f"The archive holds «{name}» twice: do not unpack it.")
    said = difference(packed({**once, "CASES/2026-000001.JSON": b""}, tmp_path))
    assert "«CASES/2026-000001.JSON» twice" in said


def test_a_link_is_refused(sound: bytes) -> None:
    """A symbolic link in place of a file is refused by name."""
    files = members(sound)
    name = list(files)[8]

    def fill(archive: zipfile.ZipFile) -> None:
        for other, data in files.items():
            info = zipfile.ZipInfo(other)
            info.external_attr = (0o120777 if other == name else 0o100600) << 16
            archive.writestr(info, b"/etc/passwd" if other == name else data)

    said = difference(_zipped(fill))
    assert said == f"In the archive, «{name}» is a link: do not unpack it."


def test_a_bomb_is_never_unpacked(sound: bytes) -> None:
    """A compressed member is refused by name before a byte of it is unpacked."""
    files = members(sound)

    def fill(archive: zipfile.ZipFile) -> None:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.writestr("x.png", bytes(50_000_000), zipfile.ZIP_DEFLATED)

    assert "«x.png» is compressed" in difference(_zipped(fill))


def test_overlapping_members(sound: bytes) -> None:
    """Members that share their bytes, as in a bomb without compression, are refused."""
    entries = read_directory(io.BytesIO(sound))
    first = entries[0]
    twin = Entry("cases/2026-000009.json", first.size, first.crc, 0)
    tail = b"".join(directory([first, twin]))
    place = first.end
    assert difference(sound[:place] + tail)


def test_packed_again(sound: bytes) -> None:
    """An archive that another program packed again is said to be that."""

    def fill(archive: zipfile.ZipFile) -> None:
        for name, data in members(sound).items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 2, 9, 30, 0)), data)

    assert "another program packed it" in difference(_zipped(fill))


@pytest.mark.parametrize(
    "data", [b"", b"PK\3\4", b"\xff\xd8\xff\xe0 a picture", bytes(5000)], ids=len
)
def test_what_is_no_archive(data: bytes) -> None:
    """Any other file is a difference too, never a crash."""
    assert "cut off" in difference(data)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file and a folder are said in one sentence."""
    for path in (tmp_path / "none.zip", tmp_path):
        with pytest.raises(BadInput, match="check the path"):
            verify(path)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400) | st.binary(max_size=200).map(lambda rest: b"PK\1\2" + rest))
def test_hostile_bytes(data: bytes) -> None:
    """Whatever bytes come before an end of a ZIP, they are a difference and no other error."""
    for place in (0, len(data) // 2, len(data), 0xFFFFFFFF):
        end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(data), place, 0)
        assert difference(data + end)


# What the files say of each other ----------------------------------------------------------------


def _edited(files: dict[str, bytes], name: str, old: bytes, new: bytes) -> dict[str, bytes]:
    assert old in files[name]
    return files | {name: files[name].replace(old, new, 1)}


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (
            "cases/2026-000001.json",
            b"Camille Roux",
            b"Someone Else",
            "Case 2026-000001 was changed",
        ),
        ("cases/2026-000001.json", b'{"', b'{ "', "not written as Accalmie writes it"),
        ("cases/2026-000001.json", b'"2026-000001"', b'"2026-000007"', "was changed"),
        ("events.jsonl", b'"severity":2', b'"severity":1', "Event 1 was changed"),
        ("events.jsonl", b'"seq":2', b'"seq":3', "Event 2 is missing"),
        ("events.jsonl", b'"hash":"', b'"hash":"0', "Event 1 was changed"),
        ("evidence/chain", b"\n", b" erased\n", "line 1 of «evidence/chain» is no seal"),
        ("evidence/chain", b" ", b"  ", "line 1 of «evidence/chain» is no seal"),
    ],
)
def test_a_forger_who_fits_the_hashes(
    sound: bytes, tmp_path: Path, name: str, old: bytes, new: bytes, says: str
) -> None:
    """Where every list of hashes was made to fit, the chains still tell."""
    assert says in difference(forged(_edited(members(sound), name, old, new), tmp_path))


def test_a_forged_archive_of_the_same_files_is_sound(sound: bytes, tmp_path: Path) -> None:
    """The forger of these tests makes archives that are refused for what they hold."""
    assert forged(members(sound), tmp_path) == sound


def test_a_manifest_of_another_page(sound: bytes, tmp_path: Path) -> None:
    """A manifest that was changed does not have the hash of its seal."""
    files = members(sound)
    name = next(name for name in files if name.startswith("evidence/") and name.endswith(".json"))
    said = difference(forged(_edited(files, name, b"Camille", b"Somebody"), tmp_path))
    assert said == f"The manifest of capture {name[12:20]} was changed."


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"cases": 2}, "another value for cases"),
        ({"events": 9}, "another value for events"),
        ({"history_head": "0" * 64}, "another value for history_head"),
        ({"seals_head": "0" * 64}, "another value for seals_head"),
        ({"whole": 3}, "«datapackage.json» cannot be read"),
        ({"extra": 1}, "«datapackage.json» cannot be read"),
        ({"whole": False}, ""),
    ],
)
def test_the_package_tells_what_is_there(
    sound: bytes, tmp_path: Path, changes: dict[str, Any], says: str
) -> None:
    """The figures in `datapackage.json` are those of what was found."""
    said = difference(forged(members(sound), tmp_path, **changes))
    assert says in said and bool(says) == bool(said)


def test_a_case_left_out(sound: bytes, tmp_path: Path) -> None:
    """A case that its events speak of cannot be left out."""
    files = _without(members(sound), "cases/2026-000003.json")
    said = difference(forged(files, tmp_path, cases=2))
    assert said == f"The history speaks of a case that is not in the archive ({3:032x})."


def test_a_capture_left_out(sound: bytes, tmp_path: Path) -> None:
    """A capture that a case names cannot be left out of the chain, nor be called erased."""
    files = members(sound)
    lines = files["evidence/chain"].splitlines(keepends=True)
    less = files | {"evidence/chain": b"".join(lines[:-1])}
    assert "Capture" in (said := difference(forged(less, tmp_path)))
    assert "of case 2026-000002 is not among the seals" in said
    erased = files | {"evidence/chain": b"".join([*lines, lines[0][:-1] + b" erased\n"])}
    assert "no event says so" in difference(forged(erased, tmp_path))


def _rebuilt(files: dict[str, bytes], case: dict[str, Any]) -> dict[str, bytes]:
    """`files` with case 3 replaced and the whole chain made to fit: only the store could tell."""
    lines, previous = [], FIRST_LINK
    for line in files["events.jsonl"].splitlines():
        row = json.loads(line) | {"previous": previous, "hash": ""}
        if row["case_id"] == f"{3:032x}":
            row["case_sha256"] = canonical_sha256(case)
        row["hash"] = previous = canonical_sha256(row)
        lines.append(canonical(row) + b"\n")
    return files | {"events.jsonl": b"".join(lines), "cases/2026-000003.json": canonical(case)}


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, ""),
        ({"assignee": "somebody"}, "another value for history_head"),
        ({"captures": 5}, "is no case"),
        ({"captures": ["x"]}, "is no case"),
        ({"captures": [{"sha256": "a" * 64}]}, "is no case"),
        ({"captures": [{"sha256": "\x1b[2J", "manifest_sha256": "b"}]}, "Capture \\x1b[2J of case"),
        ({"number": ["2026-000003"]}, "is no case"),
        ({"number": "2026-000007"}, "is another case"),
        ({"id": {}}, "is no case"),
        ({"id": "x"}, "is in no event of the history"),
    ],
    ids=str,
)
def test_a_forger_who_rebuilds_the_chain(
    sound: bytes, tmp_path: Path, changes: dict[str, Any], says: str
) -> None:
    """Whatever a case holds, it is a difference and no crash; a rebuilt chain has another head."""
    files = members(sound)
    case = json.loads(files["cases/2026-000003.json"]) | changes
    said = difference(forged(_rebuilt(files, case), tmp_path))
    assert says in said and bool(says) == bool(said)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_hostile_contents(data: st.DataObject, sound: bytes, tmp_path_factory: Any) -> None:
    """Members that hold anything, every list of hashes made to fit, are a difference each time."""
    files = members(sound)
    name = data.draw(st.sampled_from([*files][1:-3]))
    content = data.draw(
        st.binary(max_size=40)
        | JSON.map(lambda value: json.dumps(value).encode())
        | st.dictionaries(st.sampled_from(["id", "number", "captures", "seq", "facts"]), JSON).map(
            lambda value: canonical({**json.loads(files["cases/2026-000001.json"]), **value})
        )
    )
    changed = files | {name: content if content != files[name] else b""}
    assert difference(forged(changed, tmp_path_factory.getbasetemp()))


# Large ones --------------------------------------------------------------------------------------


def test_beyond_four_gigabytes(tmp_path: Path) -> None:
    """A member that begins after 4 GiB has an entry that other programs read too."""
    far = Entry("evidence/chain", 3, 0x884863D2, 5 << 30)
    path = tmp_path / "large.zip"
    with path.open("wb") as file:  # a hole: no disk is filled
        file.seek(far.offset)
        file.write(local_header(far) + b"123" + b"".join(directory([far])))
    with zipfile.ZipFile(path) as archive:
        assert archive.read("evidence/chain") == b"123"
    with path.open("rb") as file, pytest.raises(Differs, match="«evidence/chain»"):
        read_directory(file)  # a hole is no member


def test_many_members() -> None:
    """More than 65,535 members are listed, and found again by other programs."""
    entries, place = [], 0
    for number in range(66_000):
        entries.append(Entry(f"cases/2026-{number:06d}.json", 0, 0, place))
        place = entries[-1].end
    data = b"".join(map(local_header, entries)) + b"".join(directory(entries))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(archive.namelist()) == 66_000
    assert read_directory(io.BytesIO(data)) == entries


def test_a_member_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A member of more than 4 GB is refused while it is written, in a sentence that says why."""
    monkeypatch.setattr(container, "MAX_MEMBER", 10)
    file = NewFile(tmp_path / "x.zip")
    with pytest.raises(StorageFailed, match="more than 4 GB"):
        Packer(file).add("events.jsonl", [bytes(11)])
    file.drop()
    assert list(tmp_path.iterdir()) == []
