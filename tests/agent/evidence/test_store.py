"""The store of sealed pictures: what it keeps, and what it notices."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_png, the_facts

from accalmie.errors import BadInput, NotAllowed, NotFound, StorageFailed
from accalmie.evidence import EvidenceStore, Manifest
from accalmie.evidence.facts import sha256
from accalmie.evidence.files import EvidenceFiles
from accalmie.link.messages import Rect as LinkRect

PNG = a_png(640, 400, (100, 50, 299, 129))
SHA = sha256(PNG)
OTHER = a_png(320, 200)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EvidenceStore]:
    opened = EvidenceStore(tmp_path / "evidence")
    yield opened
    opened.close()


def _files(store: EvidenceStore) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(store.folder.glob("*/*"))}


def test_seals_the_untouched_bytes(store: EvidenceStore) -> None:
    """The picture is kept as it came, under its own hash, beside manifest and crop."""
    ref = store.seal(PNG, the_facts(PNG), NOW)
    assert (ref.sha256, ref.captured_at) == (SHA, NOW + timedelta(minutes=2))
    files = _files(store)
    assert set(files) == {f"{SHA}.png", f"{SHA}.json", f"{SHA}.crop.png"}
    assert files[f"{SHA}.png"] == PNG == store.png(SHA)
    assert ref.manifest_sha256 == sha256(files[f"{SHA}.json"])
    assert (store.folder / SHA[:2] / f"{SHA}.png").exists()
    assert store.verify(SHA) == []


def test_the_manifest_tells_it_all(store: EvidenceStore) -> None:
    """The manifest holds the page's facts, the hashes and one honest sentence."""
    store.seal(PNG, the_facts(PNG), NOW)
    manifest = store.manifest(SHA)
    assert manifest.facts == the_facts(PNG)
    assert manifest.outer_html_sha256 == sha256(the_facts(PNG).outer_html.encode())
    assert (manifest.width, manifest.height, manifest.png_bytes) == (640, 400, len(PNG))
    assert manifest.crop_sha256 == sha256(store.crop(SHA))
    assert (manifest.sealed_at, manifest.previous) == (NOW, "0" * 64)
    assert "does not prove what the site served" in manifest.statement


def test_takes_the_links_own_rectangles(store: EvidenceStore) -> None:
    """A rectangle of another struct with the same fields is kept as ours."""
    rect = LinkRect(x=1, y=2, width=3, height=4)
    store.seal(PNG, the_facts(PNG, rect=rect), NOW)
    assert msgspec.to_builtins(store.manifest(SHA).facts.rect) == msgspec.to_builtins(rect)


def test_the_same_picture_twice(store: EvidenceStore) -> None:
    """The same picture for the same case is sealed once, also after a restart."""
    ref = store.seal(PNG, the_facts(PNG), NOW)
    before = _files(store)
    again = store.seal(PNG, the_facts(PNG, page_title="x"), NOW + timedelta(hours=1))
    store.close()
    restarted = EvidenceStore(store.folder)
    assert restarted.seal(PNG, the_facts(PNG), NOW) == again == ref
    assert _files(restarted) == before
    restarted.close()


def test_one_picture_for_two_cases(store: EvidenceStore) -> None:
    """Two comments in one picture: one PNG, and a manifest and a crop for each case."""
    first = store.seal(PNG, the_facts(PNG, 1), NOW)
    low = replace(the_facts(PNG, 2).rect, y=250)
    second = store.seal(PNG, the_facts(PNG, 2, rect=low), NOW)
    assert first.sha256 == second.sha256
    assert first.manifest_sha256 != second.manifest_sha256
    assert sum(name == f"{SHA}.png" for name in _files(store)) == 1
    one, two = f"{1:032x}", f"{2:032x}"
    assert store.manifest(SHA, two).facts.case_id == two
    assert store.manifest(SHA, one) == store.manifest(SHA)
    assert store.crop(SHA, one) == store.crop(SHA) != store.crop(SHA, two)
    assert store.thumbnail(SHA, one) != store.thumbnail(SHA, two)
    assert store.seal(PNG, the_facts(PNG, 2), NOW) == second
    assert store.verify(SHA) == []
    with pytest.raises(NotFound):
        store.crop(SHA, f"{3:032x}")


def test_seals_are_chained(store: EvidenceStore) -> None:
    """Each manifest names the one sealed before it, across restarts."""
    first = store.seal(PNG, the_facts(PNG), NOW)
    store.close()
    again = EvidenceStore(store.folder)
    again.seal(OTHER, the_facts(OTHER), NOW)
    assert again.manifest(sha256(OTHER)).previous == first.manifest_sha256
    assert again.verify_all() == []
    again.close()


@pytest.mark.parametrize(
    ("suffix", "what"),
    [
        (".png", "Picture {}"),
        (".json", "The manifest of capture {}"),
        (".crop.png", "The crop of capture {}"),
    ],
)
@pytest.mark.parametrize("removed", [False, True])
def test_changes_are_found(store: EvidenceStore, suffix: str, what: str, removed: bool) -> None:
    """A changed or missing file is named."""
    store.seal(PNG, the_facts(PNG), NOW)
    path = store.folder / SHA[:2] / f"{SHA}{suffix}"
    path.unlink() if removed else path.write_bytes(path.read_bytes() + b" ")
    said = "is missing." if removed else "was changed."
    assert store.verify(SHA) == store.verify_all() == [f"{what.format(SHA[:8])} {said}"]


def test_a_rebuilt_manifest_breaks_the_chain(store: EvidenceStore) -> None:
    """A manifest rewritten together with its line in the chain no longer fits its neighbours."""
    store.seal(PNG, the_facts(PNG), NOW)
    store.seal(OTHER, the_facts(OTHER), NOW)
    path = store.folder / SHA[:2] / f"{SHA}.json"
    old = path.read_bytes()
    forged = old.replace(b"Camille Roux", b"Someone Else")
    path.write_bytes(forged)
    chain = store.folder / "chain"
    lines = chain.read_bytes().replace(sha256(old).encode(), sha256(forged).encode())
    chain.write_bytes(lines)
    store.close()
    again = EvidenceStore(store.folder)
    (problem,) = again.verify_all()
    assert problem == f"Capture {sha256(OTHER)[:8]} does not follow the one sealed before it."
    again.close()


def test_html_that_is_not_the_sealed_one(store: EvidenceStore) -> None:
    """The kept HTML must have the hash that the manifest gives."""
    store.seal(PNG, the_facts(PNG), NOW)
    path = store.folder / SHA[:2] / f"{SHA}.json"
    manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    forged = msgspec.json.encode(
        replace(manifest, facts=replace(manifest.facts, outer_html="<p>")), order="sorted"
    )
    path.write_bytes(forged)
    (store.folder / "chain").write_text(f"{sha256(forged)} {SHA}\n")
    store.close()
    again = EvidenceStore(store.folder)
    (problem,) = again.verify(SHA)
    assert "is not the one that was sealed" in problem
    again.close()


def test_what_is_not_here(store: EvidenceStore) -> None:
    """What was never sealed is not found, and a name that is no hash leads nowhere."""
    assert store.verify(SHA) == [f"Capture {SHA[:8]} was never sealed here."]
    for name in (SHA, "../../../etc/passwd", "", "A" * 64, "a" * 63 + "/"):
        for read in (store.png, store.crop, store.thumbnail, store.manifest):
            with pytest.raises(NotFound):
                read(name)


@pytest.mark.parametrize(
    ("png", "changes"),
    [
        (PNG, {"sha256": "0" * 64}),
        (PNG, {"case_id": "../x"}),
        (b"no picture", {}),
        (PNG[:-30], {}),
    ],
    ids=["another picture", "no case", "no picture", "cut off"],
)
def test_bad_input_leaves_nothing(store: EvidenceStore, png: bytes, changes: dict) -> None:
    """What is refused leaves no file and no seal."""
    with pytest.raises(BadInput):
        store.seal(png, the_facts(png, **changes), NOW)
    assert _files(store) == {} and store.verify_all() == []


def test_a_seal_that_was_cut_off_is_made_anew(store: EvidenceStore) -> None:
    """A crash before the chain's line was whole leaves no seal; the picture sent again makes it."""
    first = store.seal(OTHER, the_facts(OTHER), NOW)
    store.seal(PNG, the_facts(PNG), NOW)
    store.close()
    chain = store.folder / "chain"
    chain.write_bytes(chain.read_bytes()[:-20])
    again = EvidenceStore(store.folder)
    assert again.verify(SHA) == [f"Capture {SHA[:8]} was never sealed here."]
    ref = again.seal(PNG, the_facts(PNG), NOW + timedelta(minutes=5))
    assert again.manifest(SHA).previous == first.manifest_sha256
    assert ref.manifest_sha256 == sha256(_files(again)[f"{SHA}.json"])
    assert again.verify_all() == []
    again.close()


def test_a_damaged_chain_is_told(store: EvidenceStore) -> None:
    """A chain damaged before its end is refused in a sentence that says what to do."""
    store.seal(PNG, the_facts(PNG), NOW)
    store.seal(OTHER, the_facts(OTHER), NOW)
    store.close()
    chain = store.folder / "chain"
    chain.write_bytes(b"x" + chain.read_bytes()[1:])
    with pytest.raises(StorageFailed, match="restore the evidence folder"):
        EvidenceStore(store.folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_files_are_the_owners(tmp_path: Path) -> None:
    """Folders are 0700 and files 0600, whatever the umask allows."""
    before = os.umask(0)
    try:
        store = EvidenceStore(tmp_path / "evidence")
        store.seal(PNG, the_facts(PNG), NOW)
        store.close()
    finally:
        os.umask(before)
    for path in [store.folder, *store.folder.rglob("*")]:
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path.name


def test_a_disk_that_refuses(store: EvidenceStore) -> None:
    """Where nothing can be written, the seal fails in a sentence and nothing counts as sealed."""
    (store.folder / SHA[:2]).write_text("a file in the folder's place")
    with pytest.raises(StorageFailed):
        store.seal(PNG, the_facts(PNG), NOW)
    assert store.verify(SHA) == [f"Capture {SHA[:8]} was never sealed here."]
    (store.folder / SHA[:2]).unlink()
    assert store.seal(PNG, the_facts(PNG), NOW).sha256 == SHA


def test_a_seal_without_its_line_is_finished(store: EvidenceStore) -> None:
    """A crash between the files and the line loses nothing: the very same seal is made whole."""
    store.seal(OTHER, the_facts(OTHER), NOW)
    ref = store.seal(PNG, the_facts(PNG), NOW)
    before = _files(store)
    store.close()
    chain = store.folder / "chain"
    lines = chain.read_bytes()
    chain.write_bytes(lines[:-1])
    again = EvidenceStore(store.folder)
    assert again.seal(PNG, the_facts(PNG), NOW + timedelta(minutes=5)) == ref
    assert (_files(again), chain.read_bytes()) == (before, lines)
    again.close()


@pytest.mark.parametrize("suffix", [".png", ".crop.png"])
def test_a_seal_without_all_its_files_is_made_anew(store: EvidenceStore, suffix: str) -> None:
    """What a crash left of a seal is not finished unless it is whole."""
    first = store.seal(PNG, the_facts(PNG), NOW)
    store.close()
    (store.folder / "chain").write_bytes(b"")
    (store.folder / SHA[:2] / f"{SHA}{suffix}").write_bytes(b"cut")
    again = EvidenceStore(store.folder)
    second = again.seal(PNG, the_facts(PNG), NOW + timedelta(minutes=5))
    assert second != first and again.verify_all() == []
    again.close()


def test_nothing_sealed_is_written_over(store: EvidenceStore) -> None:
    """A sealed picture that was damaged is set aside, not lost, when the same one comes again."""
    store.seal(PNG, the_facts(PNG, 1), NOW)
    path = store.folder / SHA[:2] / f"{SHA}.png"
    path.write_bytes(b"damaged")
    store.seal(PNG, the_facts(PNG, 2), NOW)
    assert path.read_bytes() == PNG and store.verify(SHA) == []
    assert path.with_name(f"{SHA}.png.damaged").read_bytes() == b"damaged"


def test_a_line_twice_or_out_of_place(store: EvidenceStore) -> None:
    """A line doubled, or one that erases what was not sealed, makes the chain damaged."""
    store.seal(PNG, the_facts(PNG), NOW)
    store.close()
    chain = store.folder / "chain"
    line = chain.read_bytes()
    erased = line[:-1] + b" erased\n"
    for damaged in (line * 2, erased + line, line + erased * 2, line + line.replace(b" ", b"  ")):
        chain.write_bytes(damaged)
        with pytest.raises(StorageFailed, match="is damaged"):
            EvidenceStore(store.folder)
        assert chain.read_bytes() == damaged


NAMES = [
    "../" + "a" * 61, "/etc/passwd", "C:\\" + "a" * 61, "a" * 63 + "\0", "a" * 300, "A" * 64, "",
    "a" * 64 + "-" + "x/../../../../../../../tmp/abcde"[:32],
    "a" * 64 + "-" + "0" * 31, "a" * 64 + ".png", "a" * 63 + "\n",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_is_no_hash_leads_nowhere(store: EvidenceStore, name: str) -> None:
    """No name from outside becomes a path: not a picture's, and not the case's in it."""
    store.seal(PNG, the_facts(PNG), NOW)
    for read in (store.png, store.crop, store.thumbnail, store.manifest, store.erase):
        with pytest.raises(NotFound):
            read(name)
    for case_id in (name[65:], name):
        if case_id:
            with pytest.raises(NotFound):
                store.crop(SHA, case_id)
    with pytest.raises(BadInput):
        store.seal(PNG, the_facts(PNG, case_id=name), NOW)


@given(st.text(max_size=120), st.text(max_size=40))
def test_no_text_is_a_path(tmp_path_factory: pytest.TempPathFactory, name: str, case: str) -> None:
    """Whatever the text, nothing outside the folder is read or named."""
    files = EvidenceFiles(tmp_path_factory.getbasetemp() / "evidence")
    for asked in (name, f"{SHA}-{case}"):
        with pytest.raises(NotFound):
            files.read(asked, ".png")


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links for everybody")
def test_links_are_not_followed(store: EvidenceStore, tmp_path: Path) -> None:
    """A link in the place of a picture, a folder or an unfinished file is never read or written."""
    secret = tmp_path / "secret"
    secret.write_bytes(b"not for the board")
    path = store.folder / SHA[:2] / f"{SHA}.png"
    path.parent.mkdir(mode=0o700)
    path.symlink_to(secret)
    path.with_name(f"{SHA}.png.tmp").symlink_to(secret)
    with pytest.raises(StorageFailed, match="is not the file it should be"):
        store.png(SHA)
    store.seal(PNG, the_facts(PNG), NOW)
    assert store.png(SHA) == PNG and not path.is_symlink()
    assert secret.read_bytes() == b"not for the board"
    path.parent.rename(tmp_path / "elsewhere")
    path.parent.symlink_to(tmp_path / "elsewhere")
    for step in (lambda: store.png(SHA), lambda: store.seal(PNG, the_facts(PNG, 2), NOW)):
        with pytest.raises(StorageFailed, match="is not the folder it should be"):
            step()
    assert "is not the folder it should be" in store.verify(SHA)[0]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(store: EvidenceStore) -> None:
    """A pipe or a folder in the place of a picture is said at once."""
    path = store.folder / SHA[:2] / f"{SHA}.png"
    path.parent.mkdir(mode=0o700)
    for make in (os.mkfifo, Path.mkdir):
        make(path)
        with pytest.raises(StorageFailed):
            store.png(SHA)
        path.unlink() if path.is_fifo() else path.rmdir()


def test_erased_is_told_apart(store: EvidenceStore) -> None:
    """An erased seal stays in the chain without its files, and its picture is never kept again."""
    store.seal(PNG, the_facts(PNG, 1), NOW)
    store.seal(PNG, the_facts(PNG, 2), NOW)
    store.seal(OTHER, the_facts(OTHER, 1), NOW)
    store.erase(SHA)
    store.erase(SHA)
    second = f"{SHA}-{2:032x}"
    names = {name for name in _files(store) if name.startswith(SHA)}
    assert names == {f"{second}.json", f"{second}.crop.png"}
    assert store.verify_all() == [] and store.seals.names_of(SHA) == [SHA, second]
    with pytest.raises(NotAllowed, match="erased for good"):
        store.seal(PNG, the_facts(PNG, 3), NOW)
    store.close()
    (store.folder / SHA[:2] / f"{SHA}.png").write_bytes(PNG)  # a crash before it was removed
    again = EvidenceStore(store.folder)
    assert again.verify_all() == []
    assert not (store.folder / SHA[:2] / f"{SHA}.png").exists()
    (store.folder / SHA[:2] / f"{SHA}.png").write_bytes(PNG)
    assert again.verify_all() == [f"Picture {SHA[:8]} was erased, and is there again."]
    again.close()
