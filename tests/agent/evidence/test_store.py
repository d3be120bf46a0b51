"""The store of sealed pictures: what it keeps, and what it notices."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from samples import NOW, a_png, the_facts

from accalmie.errors import BadInput, NotFound, StorageFailed
from accalmie.evidence import EvidenceStore, Manifest
from accalmie.evidence.facts import sha256
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
    ("suffix", "says"),
    [
        (".png", "Picture {} was changed"),
        (".json", "The manifest of capture {} was changed"),
        (".crop.png", "The crop of capture {} was changed"),
    ],
)
@pytest.mark.parametrize("removed", [False, True])
def test_changes_are_found(store: EvidenceStore, suffix: str, says: str, removed: bool) -> None:
    """A changed or missing file is named."""
    store.seal(PNG, the_facts(PNG), NOW)
    path = store.folder / SHA[:2] / f"{SHA}{suffix}"
    path.unlink() if removed else path.write_bytes(path.read_bytes() + b" ")
    (problem,) = store.verify(SHA)
    assert says.format(SHA[:8]) in problem
    assert store.verify_all() == [problem]


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
