"""The person's own site files, read as data."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from accalmie.errors import BadInput
from accalmie.link.sites import MAX_BYTES, MAX_FILES, keep_site, load_sites

SITE: dict[str, Any] = {
    "site": "my-forum",
    "version": 1,
    "name": "My forum",
    "matches": ["https://forum.test/*"],
    "variants": [{"container": ".post", "fields": {"text": [{"select": ".body"}]}}],
}


def test_a_sound_file_is_passed_on_whole(tmp_path: Path) -> None:
    """What the extension needs beyond the checked part travels too."""
    site = {**SITE, "roots": "#thread"}
    (tmp_path / "forum.json").write_text(json.dumps(site), "utf-8")
    assert load_sites(tmp_path) == ([site], [])


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b'{"site": "x",\n  "version": }', 2, "Expecting value"),
        (json.dumps({**SITE, "variants": []}).encode(), None, "variants"),
        (json.dumps({**SITE, "site": "../x"}).encode(), None, "site"),
        (b"[]", None, "array"),
        (b"\xff\xfe", None, "cannot be read"),
        (b" " * (MAX_BYTES + 1), None, "64 KiB"),
        (b"[" * 60_000, None, "nested"),
    ],
)
def test_a_broken_file_is_named_and_the_rest_load(
    tmp_path: Path, content: bytes, line: int | None, reason: str
) -> None:
    """A mistake costs one file, not the others."""
    (tmp_path / "a-broken.json").write_bytes(content)
    (tmp_path / "forum.json").write_text(json.dumps(SITE), "utf-8")
    sites, [problem] = load_sites(tmp_path)
    assert sites == [SITE]
    assert (problem.path, problem.line) == (tmp_path / "a-broken.json", line)
    assert reason in problem.reason


def test_no_folder_means_no_sites(tmp_path: Path) -> None:
    """Most people have no site files of their own."""
    assert load_sites(tmp_path / "none") == ([], [])


def test_what_was_taught_is_kept_and_read_again(tmp_path: Path) -> None:
    """A kept file is the next version of its name; the one before stays beside it."""
    folder = tmp_path / "sites"
    assert keep_site(folder, SITE) == [SITE]
    again = keep_site(folder, {**SITE, "roots": "#thread"})
    assert again == [{**SITE, "roots": "#thread", "version": 2}]
    before = json.loads((folder / "my-forum.json.before").read_text("utf-8"))
    assert before == SITE
    assert (folder / "my-forum.json").stat().st_mode & 0o777 == 0o600 or os.name == "nt"


@pytest.mark.parametrize(
    "site",
    [{}, {**SITE, "site": "../x"}, {**SITE, "variants": []}, {**SITE, "note": "x" * MAX_BYTES}],
)
def test_what_is_no_site_file_is_not_kept(tmp_path: Path, site: dict[str, Any]) -> None:
    """Nothing is written for what the extension could not use."""
    with pytest.raises(BadInput):
        keep_site(tmp_path / "sites", site)
    assert not list(tmp_path.rglob("*.json"))


def test_the_folder_does_not_fill_without_end(tmp_path: Path) -> None:
    """One file too many is refused; one that is there already may still be taught anew."""
    for n in range(MAX_FILES):
        keep_site(tmp_path, {**SITE, "site": f"forum-{n}"})
    with pytest.raises(BadInput):
        keep_site(tmp_path, SITE)
    assert len(keep_site(tmp_path, {**SITE, "site": "forum-7"})) == MAX_FILES
