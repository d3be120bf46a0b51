"""Whether a data folder is as it was written, and that any change in it is found."""

from __future__ import annotations

import ast
import inspect
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import NOW, a_change, a_png, the_facts
from tinydb import TinyDB

from accalmie.case import add_capture
from accalmie.caselog import TinyDBLog, history, on_disk, open_log
from accalmie.caselog.rows import encode_row
from accalmie.caselog.snapshot import Snapshot, write_snapshot
from accalmie.errors import Differs, NotFound
from accalmie.evidence import EvidenceStore, sound
from accalmie.link.french import in_language
from accalmie.verify import Verified, verify_store

LOCK = "cases.lock"  # empty: it is locked, not read


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an agent leaves it that was killed: each kind of file has something in it."""
    folder = tmp_path_factory.mktemp("kept")
    data = folder / "data"
    for numbers in ((1, 2), (3,), (4, 5)):
        log, evidence = open_log(data), EvidenceStore(data / "evidence")
        for number in numbers:
            case, events = a_change(number)
            log.record(case, events)
            png = a_png(40, 30, (5, 5, 20, 20)) if number < 3 else a_png(10 * number, 10)
            ref = evidence.seal(png, the_facts(png, number), NOW)
            case, event = add_capture(case, ref, NOW)
            log.record(case, [event])
        if 5 in numbers:
            shutil.copytree(data, folder / "killed")
        evidence.close()
        log.close()
    return folder / "killed"


@pytest.fixture(autouse=True)
def _nobody_writes(request: pytest.FixtureRequest) -> Iterator[None]:
    """No waiting for a writer, but where there is one."""
    with pytest.MonkeyPatch.context() as patch:
        if request.node.name != "test_beside_a_writer":
            patch.setattr("accalmie.verify.REST_SECONDS", 0.0)
        yield


@pytest.fixture
def data(kept: Path, tmp_path: Path) -> Path:
    return shutil.copytree(kept, tmp_path / "data")


def verify(data: Path) -> Verified:
    return verify_store(data, lambda done, total: None)


def difference(data: Path) -> str:
    """The first difference, "" where there is none."""
    try:
        verify(data)
    except Differs as error:
        return str(error)
    return ""


def files_of(data: Path) -> list[str]:
    paths = (path for path in data.rglob("*") if path.is_file() and path.name != LOCK)
    return sorted(path.relative_to(data).as_posix() for path in paths)


def test_what_is_looked_at(data: Path) -> None:
    """A folder that nobody touched is sound, whatever file the rows are in, and stays untouched."""
    before = {name: (data / name).read_bytes() for name in files_of(data)}
    found = verify(data)
    assert (found.cases, found.events, found.captures) == (5, 10, 5)
    assert {name: (data / name).read_bytes() for name in files_of(data)} == before
    assert {"cases.json", "cases.json.bak", "cases.journal", "cases.journal.bak"} < {*before}
    assert all(before.values())
    log = open_log(data)
    [*_, last] = log.events()
    log.close()
    assert found.head == last.hash
    assert verify(data) == found


def test_every_file_is_looked_at(data: Path) -> None:
    """A bit flipped in the beginning, the middle or the end of any file is found."""
    for name in files_of(data):
        path = data / name
        sound = path.read_bytes()
        for place in {0, len(sound) // 3, len(sound) // 2, len(sound) - 2, len(sound) - 1}:
            path.write_bytes(sound[:place] + bytes([sound[place] ^ 4]) + sound[place + 1 :])
            said = difference(data)
            assert said, f"byte {place} of {name}"
            assert in_language(said, "fr") != said
        path.write_bytes(sound)
    assert difference(data) == ""


@pytest.mark.parametrize("place", range(19))
def test_a_missing_file_is_found(data: Path, place: int) -> None:
    """A file taken out is found, whichever it is; so is evidence in its neighbour's place."""
    names = files_of(data)
    assert len(names) == 19
    (data / names[place]).rename(data / "aside")
    assert difference(data)
    if names[place].startswith("evidence/"):
        shutil.copy(data / names[place - 1], data / names[place])
        assert difference(data)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("evidence/notes.txt", "evidence/notes.txt belongs to no capture."),
        ("evidence/ab/x.png", "evidence/ab/x.png belongs to no capture."),
        (f"evidence/ab/{'c' * 64}.png", "belongs to no capture."),
        (f"evidence/{'c' * 64}.png", "belongs to no capture."),
        (f"evidence/cc/{'c' * 64}-{'1' * 32}.png", "belongs to no capture."),
        (f"evidence/cc/{'c' * 300}.png"[:255], "belongs to no capture."),
        (f"evidence/cc/{'c' * 64}.png", ""),
        (f"evidence/cc/{'c' * 64}-{'1' * 32}.json", ""),
        (f"evidence/cc/{'c' * 64}.crop.png.tmp", ""),
    ],
)
def test_a_file_put_in(data: Path, name: str, says: str) -> None:
    """A file that no capture has is found; what one that was cut off leaves is harmless."""
    (data / name).parent.mkdir(exist_ok=True)
    (data / name).write_bytes(b"x")
    assert says in difference(data)
    if not says:
        [notice] = verify(data).notices
        assert notice.startswith(f"{name} is what a capture that was cut off left")
        assert in_language(notice, "fr") != notice


def test_links_are_no_evidence(data: Path) -> None:
    """A link to the very same bytes is a difference: what it points to may change."""
    name = next(name for name in files_of(data) if name.endswith(".crop.png"))
    (data / name).rename(data / "aside")
    (data / name).symlink_to(data / "aside")
    assert "is not the file it should be" in difference(data)
    (data / name).unlink()
    (data / "aside").rename(data / name)
    folder = (data / name).parent
    folder.rename(data / "elsewhere")
    folder.symlink_to(data / "elsewhere")
    assert "is not the folder it should be" in difference(data)


def test_the_case_is_named(data: Path) -> None:
    """What was changed is said with the number of its case."""
    [*_, name] = (name for name in files_of(data) if name.endswith(f"{2:032x}.json"))
    (data / name).write_bytes(b"{}")
    said = difference(data)
    assert said == f"Case 2026-000002: The manifest of capture {name[12:20]} was changed."
    french = f"Dossier 2026-000002 : La fiche de la capture {name[12:20]} a été changée."
    assert in_language(said, "fr") == french


def _rewritten(data: Path, old: str, new: str) -> None:
    """Change a row of `cases.json` as stock TinyDB does: with nothing of ours left in the file."""
    log = open_log(data)
    log.close()
    path = data / "cases.json"
    with TinyDB(path) as db:
        tables = db.storage.read()
        assert tables is not None and old in json.dumps(tables)
        db.storage.write(json.loads(json.dumps(tables).replace(old, new)))


def _with_a_new_hash(path: Path) -> None:
    """What a forger does who knows the file: its hash is made to fit."""
    tables = json.loads(path.read_text())
    log = tables.pop("log")["1"]
    rows = {name: {id: encode_row(row) for id, row in t.items()} for name, t in tables.items()}
    write_snapshot(path, Snapshot(rows, log["seq"]))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Camille Roux", "Somebody Else", "Case 2026-000001 was changed, and no event says so."),
        ('"severity": 2, "advice"', '"severity": 1, "advice"', "Event 1 was changed"),
        ('"seq": 4', '"seq": 5', "Event 4 is missing"),
    ],
)
def test_a_forger_who_knows_the_file(data: Path, old: str, new: str, says: str) -> None:
    """Rows changed by another program are found; with the file's own hash made to fit, too."""
    _rewritten(data, old, new)
    assert difference(data) == "cases.json was changed."
    _with_a_new_hash(data / "cases.json")
    assert says in difference(data)


def test_a_capture_that_no_seal_knows(data: Path) -> None:
    """The last line of the chain cannot be taken out with its files: its case still names it."""
    chain = data / "evidence" / "chain"
    lines = chain.read_bytes().splitlines(keepends=True)
    chain.write_bytes(b"".join(lines[:-1]))
    name = lines[-1].split()[1].decode()
    for path in (data / "evidence" / name[:2]).iterdir():
        path.unlink()
    assert difference(data) == f"Capture {name[:8]} of case 2026-000005 is not among the seals."


def test_called_erased(data: Path) -> None:
    """Removing a capture and calling it erased is found: no event says so."""
    store = EvidenceStore(data / "evidence")
    [*_, link] = store.seals.links()
    store.erase(link.name)
    store.close()
    assert difference(data) == (
        f"Capture {link.name[:8]} is marked as erased, and no event says so."
    )


SAYING = [inspect.getsourcefile(module) for module in (history, sound, on_disk)]


@pytest.mark.parametrize("path", SAYING, ids=lambda path: Path(path).stem)
def test_what_is_found_is_said_in_french(path: str) -> None:
    """Each sentence that a check returns has its French, as those have that are raised."""
    tree = ast.parse(Path(path).read_text("utf-8"))
    said = [
        "".join(part.value if isinstance(part, ast.Constant) else "1" for part in node.values)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
    ]
    sentences = [sentence for sentence in said if sentence.endswith(".")]
    assert len(sentences) >= 3
    assert [one for one in sentences if in_language(one, "fr") == one] == []


def test_no_log(tmp_path: Path) -> None:
    """A folder without a log is not called sound."""
    with pytest.raises(NotFound, match="choose the folder with --data"):
        verify(tmp_path)


def test_a_new_log(tmp_path: Path) -> None:
    """A log in which nothing was recorded is sound, before any evidence."""
    open_log(tmp_path).close()
    assert verify(tmp_path).events == 0


def test_beside_a_writer(data: Path) -> None:
    """While an agent records, seals and rewrites the log, what is read is sound every time."""
    over = threading.Event()

    def write() -> None:
        log, evidence = TinyDBLog(data, checkpoint_bytes=2000), EvidenceStore(data / "evidence")
        for number in range(6, 106):
            case, events = a_change(number)
            log.record(case, events)
            png = a_png(number, 10)
            case, event = add_capture(case, evidence.seal(png, the_facts(png, number), NOW), NOW)
            log.record(case, [event])
        evidence.close()
        log.close()
        over.set()

    writer = threading.Thread(target=write)
    writer.start()
    counts = [5]
    while not over.is_set():
        counts.append(verify(data).cases)
    writer.join()
    assert counts == sorted(counts) and verify(data).cases == 105


@pytest.mark.parametrize("name", ["cases.json", "cases.json.bak", "cases.journal"])
def test_what_surrounds_the_rows_counts(data: Path, name: str) -> None:
    """Where the files say what they are, no bit and no space can be put in or changed."""
    sound = (data / name).read_bytes()
    ends = (*range(60), *range(len(sound) - 150, len(sound)))
    for place in ends:
        changed = bytes([sound[place] ^ 1 << place % 8])
        for put in (changed, b" " + sound[place : place + 1]):
            (data / name).write_bytes(sound[:place] + put + sound[place + 1 :])
            assert difference(data), f"byte {place}: {put!r}"


@settings(max_examples=300, deadline=None)
@given(draw=st.data())
def test_any_change_is_found(draw: st.DataObject, kept: Path) -> None:
    """Bytes changed, removed, added or cut off anywhere in the folder are found."""
    path = kept / draw.draw(st.sampled_from(files_of(kept)))
    sound = path.read_bytes()
    start = draw.draw(st.integers(0, len(sound) - 1))
    end = draw.draw(st.integers(start, min(len(sound), start + 300)))
    bit = bytes([sound[start] ^ 1 << draw.draw(st.integers(0, 7))])
    put = draw.draw(st.just(bit + sound[start + 1 : end]) | st.binary(max_size=10))
    changed = sound[:start] + put + sound[end:]
    # Whole lines less at the very end are what the journal was a moment earlier.
    earlier = path.name == "cases.journal" and sound.startswith(changed) and changed[-1:] in b"\n"
    if changed != sound and not earlier:
        try:
            path.write_bytes(changed)
            assert difference(kept)
        finally:
            path.write_bytes(sound)
