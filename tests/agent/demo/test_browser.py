"""Finding browsers, by programs that only tell a version."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from accalmie.demo.browser import LOWEST, granted_copy, is_new_enough
from accalmie.settings import extension_folder

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")


def program(folder: Path, says: str) -> Path:
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return path


@posix
@pytest.mark.parametrize(
    ("says", "enough"),
    [
        ("Mozilla Firefox 141.0esr", False),
        ("Mozilla Firefox 142.0", True),
        ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)", True),
        ("a browser without a version", True),
    ],
)
def test_a_browser_older_than_the_extension_takes_is_not_found(
    says: str, enough: bool, tmp_path: Path
) -> None:
    """The version a program prints decides; one that prints none is tried."""
    assert is_new_enough(program(tmp_path, says), 142) is enough


@posix
def test_a_program_that_cannot_run_is_no_browser(tmp_path: Path) -> None:
    """A broken file in the path is passed over."""
    path = tmp_path / "browser"
    path.write_bytes(b"\0not a program")
    path.chmod(0o755)
    assert is_new_enough(path, 1) is False


def test_the_lowest_versions_are_the_manifests() -> None:
    """Nothing is opened that would refuse the extension."""
    manifest = json.loads((extension_folder() / "manifest.json").read_text("utf-8"))
    gecko = manifest["browser_specific_settings"]["gecko"]["strict_min_version"]
    assert {
        "chromium": int(manifest["minimum_chrome_version"]),
        "firefox": int(gecko.split(".")[0]),
    } == LOWEST


def test_the_granted_copy_differs_by_its_permission_alone(tmp_path: Path) -> None:
    """The demonstration's copy is the extension, with what onboarding asks for."""
    copy = granted_copy(extension_folder(), tmp_path)
    ours, theirs = (
        json.loads((folder / "manifest.json").read_text("utf-8"))
        for folder in (extension_folder(), copy)
    )
    assert theirs.pop("host_permissions") == ["<all_urls>"]
    del ours["host_permissions"], ours["optional_host_permissions"]
    assert theirs == ours
    files = {path.relative_to(copy) for path in copy.rglob("*")}
    assert files == {path.relative_to(extension_folder()) for path in extension_folder().rglob("*")}
