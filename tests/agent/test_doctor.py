"""The doctor: what it finds and what it says to do."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from samples import a_change

from accalmie.caselog import open_log
from accalmie.caselog.snapshot import read_snapshot, write_snapshot
from accalmie.doctor import Check, examine
from accalmie.link.agent import Agent
from accalmie.link.devices import Devices, PairedDevice
from accalmie.link.looks import note_looks
from accalmie.link.messages import SiteLook
from accalmie.settings import Folders


def found(folders: Folders, ui: str = "en") -> dict[str, Check]:
    return {check.name: check for check in examine(folders, ui)}


EMPTY = SiteLook(site="x", name="X", version=1, why="nothing")
LACKS = SiteLook(site="reddit", name="Reddit", version=1, why="fields", fields=("author", "time"))
WELL = SiteLook(site="isso", name="Isso", version=1)


def a_browser(client: str) -> PairedDevice:
    moment = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    return PairedDevice(
        client=client, label="Firefox", origin="x", created_at=moment, key=bytes(32)
    )


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


@pytest.mark.parametrize(
    ("ui", "empty", "lacks"),
    [
        ("en", "X seems to have changed: no comment", "(author, time)"),
        ("fr", "X semble avoir changé : aucun commentaire", "(auteur, heure)"),
    ],
)
def test_sites_that_have_changed_are_named(tmp_path: Path, ui: str, empty: str, lacks: str) -> None:
    """What a paired browser told of them is said, with the folder for a file of one's own."""
    folders = Folders.under(tmp_path / "data")
    assert found(folders, ui)["sites"].ok
    Devices(folders.data / "devices.json").add(a_browser("a" * 32))
    note_looks(folders.data, "a" * 32, (EMPTY, LACKS, WELL))
    note_looks(folders.data, "b" * 32, (WELL,))
    check = found(folders, ui)["sites"]
    assert not check.ok and str(folders.sites) in check.to_do
    assert empty in check.found and lacks in check.found and "Isso" not in check.found


def test_a_removed_browser_has_no_say(tmp_path: Path) -> None:
    """What a browser told that is paired no longer is nobody's trouble."""
    folders = Folders.under(tmp_path / "data")
    found(folders)
    note_looks(folders.data, "b" * 32, (EMPTY,))
    assert found(folders)["sites"].ok


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


def damage_the_log(folder: Path) -> None:
    """Three cases, in files of which none leads to the others any more."""
    for number in (1, 2, 3):
        log = open_log(folder)
        log.record(*a_change(number))
        log.close()
    for name in ("cases.json", "cases.json.bak"):
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b'"comment"', b'"kommentar"', 1))


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_a_damaged_log_is_named_with_its_repair(tmp_path: Path, ui: str) -> None:
    """The log's check fails in the person's language, and names the command that repairs it."""
    damage_the_log(tmp_path)
    check = found(Folders.under(tmp_path), ui)["log"]
    assert not check.ok and "accalmie doctor --repair" in check.to_do
    assert str(tmp_path) in check.found
    assert ("manquent" in check.found) == (ui == "fr")


def test_a_damaged_copy_of_the_log_is_named_too(tmp_path: Path) -> None:
    """A log that opens is still not sound where its copy would not make it again."""
    for number in (1, 2):
        log = open_log(tmp_path)
        log.record(*a_change(number))
        log.close()
    (tmp_path / "cases.json.bak").write_bytes(b"{")
    check = found(Folders.under(tmp_path))["log"]
    assert not check.ok and "cases.json.bak" in check.found and "--repair" in check.to_do


def test_a_log_of_a_newer_accalmie_needs_no_repair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is damaged, no repair is named."""
    log = open_log(tmp_path)
    log.record(*a_change(1))
    log.close()
    snapshot = read_snapshot(tmp_path / "cases.json")
    assert snapshot is not None
    monkeypatch.setattr("accalmie.caselog.snapshot.FORMAT", 999)
    write_snapshot(tmp_path / "cases.json", snapshot)
    check = found(Folders.under(tmp_path))["log"]
    assert not check.ok and not check.to_do and "update" in check.found


@pytest.mark.parametrize(
    ("name", "content", "check", "told"),
    [
        (
            "playbook/en.toml",
            '[meta]\nlanguage = "en"\nregistre = "formal"\n',
            "playbook",
            "line 3",
        ),
        (
            "playbook/brand.toml",
            'name = "Nord"\nregister = "vous"\n',
            "playbook",
            "Write one of: as-comment, familiar, formal.",
        ),
        ("conduct.toml", '[[clause]]\nid = "Calm Tone"\n', "conduct", "line 2"),
    ],
)
def test_a_mistake_in_the_persons_own_words_is_told(
    tmp_path: Path, name: str, content: str, check: str, told: str
) -> None:
    """A playbook, brand or code of conduct that cannot serve is named, with its line."""
    folders = Folders.under(tmp_path)
    path = folders.config / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")
    for ui in ("en", "fr"):
        broken = found(folders, ui)[check]
        assert not broken.ok and path.name in broken.found and broken.to_do
    assert told in found(folders)[check].found


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
