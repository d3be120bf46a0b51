"""`accalmie erase` and `accalmie export --author`, as a person runs them."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from canary import HANDLE, NAME, open_other, opened, put_through, traces
from deciding_clock import Clock
from typer.testing import CliRunner

from accalmie.cli import erase as command
from accalmie.cli.root import app
from accalmie.link.agent import Agent


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("words", "options", "desk"):
        monkeypatch.setattr(f"accalmie.cli.{module}.UI", "en")


@pytest.fixture
def data(tmp_path: Path, clock: Clock) -> Path:
    """A folder with one case of the canary and one of somebody else."""
    with opened(tmp_path / "data", clock) as (pipeline, _):
        put_through(pipeline)
        open_other(pipeline, 2)
    return tmp_path / "data"


def accalmie(*arguments: object, given: str = "") -> Any:
    return CliRunner().invoke(app, [str(one) for one in arguments], input=given)


@pytest.mark.parametrize("answer", ["n\n", "\n", "maybe\n"])
def test_it_shows_and_asks_first(data: Path, answer: str) -> None:
    """The cases are shown; anything but yes erases nothing, with status 1."""
    result = accalmie("erase", "--author", NAME, "--data", data, given=answer)
    assert result.exit_code == 1
    assert "2026-000001" in result.stdout and "2026-000002" not in result.stdout
    assert "1 case(s) and 1 capture(s) will be erased" in result.stdout
    assert "Nothing was erased." in result.stdout
    assert traces(data) != {}


@pytest.mark.parametrize(("options", "answer"), [((), "y\n"), ((), "OUI\n"), (("--yes",), "")])
def test_yes_erases(data: Path, options: tuple[str, ...], answer: str) -> None:
    """With a yes nothing of that author is left in the folder, and the rest is told."""
    result = accalmie("erase", "--author", HANDLE, "--data", data, *options, given=answer)
    assert result.exit_code == 0, result.output
    assert "Erased: 1 case(s), 1 capture(s)" in result.stdout
    assert "Backups and exports made before still hold them" in result.stdout
    assert traces(data) == {}
    listed = accalmie("cases", "list", "--status", "all", "--data", data).stdout
    assert "(erased)" in listed and "Jean D." in listed
    shown = accalmie("cases", "show", "2026-000001", "--data", data).stdout
    assert "(erased)" in shown and "erased  person  by=author" in shown


def test_one_case_by_its_number(data: Path) -> None:
    """`--case` erases that one alone; a second time there is nothing left to erase."""
    arguments = ("erase", "--case", "2026-000002", "--yes", "--data", data)
    assert "Erased: 1 case(s)" in accalmie(*arguments).stdout
    assert traces(data) != {}
    again = accalmie(*arguments)
    assert again.exit_code == 2 and "No such case is kept" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["erase"], "--author NAME, or --case NUMBER"),
        (["erase", "--platform", "isso", "--yes"], "--author NAME, or --case NUMBER"),
        (["erase", "--author", "Canari", "--yes"], "No such case is kept"),
        (["erase", "--author", NAME, "--platform", "isso", "--yes"], "No such case is kept"),
        (["export", "--platform", "isso"], "No case matches"),
        (["export", "--author", "Canari"], "No such case is kept"),
        (["export", "--author", NAME, "--case", "2026-000001"], "--author goes alone"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(
    data: Path, tmp_path: Path, arguments: list[str], part: str
) -> None:
    """One sentence, status 2, and nothing is erased or written."""
    to = ("--to", tmp_path / "out") if arguments[0] == "export" else ()
    result = accalmie(*arguments, *to, "--data", data)
    assert result.exit_code == 2
    assert part in result.stderr and len(result.stderr.strip().splitlines()) == 1
    assert traces(data) != {} and not (tmp_path / "out" / "cases.jsonl").exists()


def test_a_person_gets_their_own_records(data: Path, tmp_path: Path) -> None:
    """JSON lines and pictures, whatever the format asked for."""
    out = tmp_path / "out"
    arguments = ("--author", "eloise canaribleu", "--format", "csv", "--to", out)
    result = accalmie("export", *arguments, "--data", data)
    assert result.exit_code == 0 and "1 case(s):" in result.stdout
    [record] = [json.loads(line) for line in (out / "cases.jsonl").read_text("utf-8").splitlines()]
    assert record["comment"]["author_name"] == NAME
    assert sorted(path.name for path in (out / "pictures").iterdir()) == [
        "2026-000001-1.json", "2026-000001-1.png",
    ]  # fmt: skip


async def test_the_running_agent_erases(agent: Agent) -> None:
    """With an agent on the folder it is asked, and its log holds the tombstone."""
    case_id = await agent.work(put_through, agent.pipeline)
    result = await asyncio.to_thread(
        accalmie, "erase", "--author", NAME, "--yes", "--data", agent.data
    )
    assert result.exit_code == 0, result.output
    case = agent.pipeline.log.get(case_id)
    assert case is not None and case.erased_at is not None
    assert traces(agent.data) == {}


def test_many_numbers_are_cut() -> None:
    """A list of other people's cases ends with an ellipsis."""
    numbers = [f"2026-{n:06d}" for n in range(50)]
    shown = command._listed(numbers)
    assert shown.endswith("2026-000019, …")
    assert command._listed(numbers[:2]) == "2026-000000, 2026-000001"
