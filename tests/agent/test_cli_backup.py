"""`accalmie backup`, `restore` and `doctor --repair`, as a person runs them."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from canary import open_other, opened, put_through
from deciding_clock import Clock
from samples import a_change
from typer.testing import CliRunner

from accalmie.caselog import open_log
from accalmie.cli.root import app
from accalmie.link.agent import Agent


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("words", "options", "desk", "backup"):
        monkeypatch.setattr(f"accalmie.cli.{module}.UI", "en")


@pytest.fixture
def data(tmp_path: Path, clock: Clock) -> Path:
    """A folder with two cases, one of them with a capture."""
    with opened(tmp_path / "data", clock) as (pipeline, _):
        put_through(pipeline)
        open_other(pipeline, 2)
    return tmp_path / "data"


def accalmie(*arguments: object) -> Any:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_backup_there_and_back(data: Path, tmp_path: Path) -> None:
    """A backup says what is in it and what is not; putting it back says where the old one is."""
    made = accalmie("backup", tmp_path / "b.zip", "--data", data)
    assert made.exit_code == 0, made.output
    assert "2 case(s), 1 capture(s)" in made.stdout and str(tmp_path / "b.zip") in made.stdout
    assert "paired browsers are not in it" in made.stdout
    again = accalmie("restore", tmp_path / "b.zip", "--data", tmp_path / "back")
    assert again.exit_code == 0, again.output
    assert "2 case(s), 1 capture(s)" in again.stdout and "Nothing was changed" in again.stdout
    assert accalmie("verify", "--data", tmp_path / "back").exit_code == 0
    over = accalmie("restore", tmp_path / "b.zip", "--data", data, "--replace")
    assert over.exit_code == 0 and "What was there is kept: " in over.stdout
    kept = Path(over.stdout.split("is kept: ")[1].splitlines()[0])
    assert kept.parent == tmp_path and (kept / "cases.json").exists()


def test_what_stands_in_the_way_is_said(data: Path, tmp_path: Path) -> None:
    """A backup or a folder that is there: one sentence, status 2, and nothing is touched."""
    accalmie("backup", tmp_path / "b.zip", "--data", data)
    before = (tmp_path / "b.zip").read_bytes()
    again = accalmie("backup", tmp_path / "b.zip", "--data", data)
    assert again.exit_code == 2 and "add --force" in again.stderr
    assert (tmp_path / "b.zip").read_bytes() == before
    assert accalmie("backup", tmp_path / "b.zip", "--data", data, "--force").exit_code == 0
    onto = accalmie("restore", tmp_path / "b.zip", "--data", data)
    assert onto.exit_code == 2 and "add --replace" in onto.stderr
    (tmp_path / "b.zip").write_bytes(before[:-1])
    torn = accalmie("restore", tmp_path / "b.zip", "--data", tmp_path / "back")
    assert torn.exit_code == 1 and "Nothing was restored: " in torn.stderr
    assert not (tmp_path / "back").exists()


def test_damage_of_before_is_said_again(data: Path, tmp_path: Path) -> None:
    """A capture that was damaged when it was backed up is named then, and once it is back."""
    crop = next((data / "evidence").rglob("*.crop.png"))
    crop.write_bytes(b"?")
    made = accalmie("backup", tmp_path / "b.zip", "--data", data)
    assert made.exit_code == 0 and "1 capture(s) in it are not as they were sealed" in made.stdout
    back = accalmie("restore", tmp_path / "b.zip", "--data", tmp_path / "back")
    assert back.exit_code == 1 and "The crop of capture" in back.stdout
    assert (tmp_path / "back" / "cases.json").exists()


async def test_beside_a_running_agent(agent: Agent, tmp_path: Path) -> None:
    """The agent makes the backup; nothing is put back, nor repaired, under its hands."""
    path, data = tmp_path / "b.zip", agent.data
    await agent.work(agent.pipeline.log.record, *a_change(1))
    made = await asyncio.to_thread(accalmie, "backup", path, "--data", data)
    assert made.exit_code == 0 and "1 case(s), 0 capture(s)" in made.stdout, made.output
    back = await asyncio.to_thread(accalmie, "restore", path, "--data", data, "--replace")
    assert back.exit_code == 2 and "stop it (Ctrl+C)" in back.stderr
    repair = await asyncio.to_thread(accalmie, "doctor", "--repair", "--data", data)
    assert repair.exit_code == 1 and "close it first" in repair.stderr
    assert names(tmp_path) == {"data", "b.zip"}


def damaged(folder: Path) -> Path:
    """Six cases; `cases.json` cut off, and a row of its copy unreadable."""
    for number in range(1, 7):
        log = open_log(folder)
        log.record(*a_change(number))
        log.close()
    main, copy = folder / "cases.json", folder / "cases.json.bak"
    main.write_bytes(main.read_bytes()[:3000])
    copy.write_bytes(copy.read_bytes().replace(b'"2026-000002"', b'"2026-000002', 1))
    return folder


def test_a_damaged_log_is_repaired(tmp_path: Path) -> None:
    """The doctor names the damage; its repair says what is lost, and keeps the files."""
    folder = damaged(tmp_path / "data")
    sick = accalmie("doctor", "--data", folder)
    assert sick.exit_code == 1 and "accalmie doctor --repair" in sick.stdout
    mended = accalmie("doctor", "--repair", "--data", folder)
    assert mended.exit_code == 0, mended.output
    assert "Damaged: cases.json.bak, cases.json" in mended.stdout
    assert "The log is made whole: " in mended.stdout
    kept = [line.strip() for line in mended.stdout.splitlines() if ".damaged-" in line]
    assert len(kept) == 4 and all(Path(path).exists() for path in kept)
    assert accalmie("verify", "--data", folder).exit_code == 0
    again = accalmie("doctor", "--repair", "--data", folder)
    assert again.exit_code == 0 and "nothing in it is changed" in again.stdout


def test_a_repair_for_a_program(tmp_path: Path) -> None:
    """`--json` gives what was damaged, what was kept and what is lost."""
    told = json.loads(accalmie("doctor", "--repair", "--json", "--data", damaged(tmp_path)).stdout)
    assert told["anything"] and told["damaged"] == ["cases.json.bak", "cases.json"]
    assert set(told["lost"]) == {"changes", "events", "cases", "differing"}


def test_no_log_is_no_damage(tmp_path: Path) -> None:
    """A folder without a log is named, with status 2."""
    result = accalmie("doctor", "--repair", "--data", tmp_path / "none")
    assert result.exit_code == 2 and "--data" in result.stderr
