"""The doctor: what it finds and what it says to do."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from accalmie.doctor import Check, examine
from accalmie.link.agent import Agent
from accalmie.link.devices import Devices, PairedDevice
from accalmie.settings import Folders


def found(folders: Folders, ui: str = "en") -> dict[str, Check]:
    return {check.name: check for check in examine(folders, ui)}


def test_a_new_folder_lacks_a_browser_only(tmp_path: Path) -> None:
    """Everything is sound at first, except that no browser was paired yet."""
    checks = found(Folders.under(tmp_path / "data"))
    assert {name for name, check in checks.items() if not check.ok} <= {"extension", "browser"}
    assert "accalmie pair" in checks["extension"].to_do


def test_a_paired_browser_was_seen(tmp_path: Path) -> None:
    """The last contact is told."""
    moment = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    Devices(tmp_path / "devices.json").add(
        PairedDevice(
            client="a" * 32,
            label="Firefox",
            origin="x",
            created_at=moment,
            last_seen_at=moment,
            key=bytes(32),
        )
    )
    check = found(Folders.under(tmp_path))["extension"]
    assert check.ok and f"{moment.astimezone():%Y-%m-%d %H:%M}" in check.found


async def test_a_running_agent_answers_for_its_log(agent: Agent) -> None:
    """With an agent on the folder, its port is named and its log is not opened twice."""
    checks = await asyncio.to_thread(found, Folders.under(agent.data))
    assert checks["agent"].ok and str(agent.port) in checks["agent"].found
    assert checks["log"].ok


@pytest.mark.parametrize(
    ("name", "content", "check"),
    [
        ("accalmie.toml", "port = 'x'\n", "settings"),
        ("devices.json", "{", "extension"),
    ],
)
def test_what_is_broken_is_named(tmp_path: Path, name: str, content: str, check: str) -> None:
    """A damaged file makes its check fail, naming the file and what to do."""
    (tmp_path / name).write_text(content, "utf-8")
    broken = found(Folders.under(tmp_path))[check]
    assert not broken.ok and name in broken.found and broken.to_do


def test_a_folder_under_a_file_is_said(tmp_path: Path) -> None:
    """Where the data folder cannot be made, nothing below it is looked at."""
    (tmp_path / "file").write_text("x", "utf-8")
    checks = found(Folders.under(tmp_path / "file" / "data"), "fr")
    assert not checks["folder"].ok and "log" not in checks
    assert "--data" in checks["folder"].to_do


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    """A folder that belongs to somebody else is found out before anything is lost."""
    tmp_path.chmod(0o500)
    try:
        assert not found(Folders.under(tmp_path))["folder"].ok
    finally:
        tmp_path.chmod(0o700)
