"""Passing a case on from the command line and from the board, with and without an agent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from deciding_clock import Clock
from office import Office, a_case_of, hooked, states, until
from receivers import hook, taking
from samples import a_comment
from typer.testing import CliRunner

from accalmie.app import Accalmie
from accalmie.cli.root import app
from accalmie.settings import Folders

NUMBER = "2026-000001"


@pytest.fixture
def folder(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one department and one case; no agent runs."""
    for module in ("words", "options", "desk"):
        monkeypatch.setattr(f"accalmie.cli.{module}.UI", "en")
    (tmp_path / "accalmie.toml").write_text(hooked("http://127.0.0.1:9/hook"), "utf-8")
    with Accalmie.open(Folders.under(tmp_path), now=clock) as accalmie:
        accalmie.pipeline.read([a_comment(1)], "en")
    return tmp_path


def accalmie(folder: Path, *arguments: str) -> Any:
    return CliRunner().invoke(app, ["pass", *arguments, "--data", str(folder)])


def test_a_case_is_passed_and_answered(folder: Path) -> None:
    """The command says who is asked; the answer is shown with the case."""
    told = accalmie(folder, NUMBER, "Billing")
    assert (told.exit_code, "waits for Billing" in told.stdout) == (0, True)
    again = accalmie(folder, NUMBER, "Billing")
    assert again.exit_code == 1 and "--again" in again.stderr
    assert accalmie(folder, NUMBER, "Billing", "--again").exit_code == 0
    assert "is noted" in accalmie(folder, NUMBER, "--answer", "Refunded.").stdout
    shown = CliRunner().invoke(app, ["cases", "show", NUMBER, "--data", str(folder)])
    assert "< Billing: Refunded." in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([NUMBER, "Shop"], 2, "no such department in accalmie.toml (Billing)"),
        ([NUMBER], 2, "no such department"),  # its cause points to none
        (["2026-000009", "Billing"], 2, "no such case"),
        ([NUMBER, "--answer", "Refunded."], 1, "No department was asked"),
        (["--answer", "Refunded."], 2, "noted alone"),
        ([NUMBER, "Billing", "--answer", "Refunded."], 2, "noted alone"),
    ],
)
def test_what_cannot_be_passed(folder: Path, arguments: list[str], status: int, said: str) -> None:
    """One sentence that says what to do."""
    told = accalmie(folder, *arguments)
    assert told.exit_code == status
    assert said in " ".join(told.stderr.split())


def test_alone_it_shows_who_can_be_asked(folder: Path) -> None:
    """The departments and where they are; nothing was sent yet."""
    told = accalmie(folder)
    assert "Billing" in told.stdout and "127.0.0.1" in told.stdout
    assert "Nothing was sent" in told.stdout
    [shown] = [json.loads(line) for line in accalmie(folder, "--json").stdout.splitlines()]
    assert shown == {
        "name": "Billing", "by": "webhook", "receiver": "127.0.0.1", "automatic": False,
    }  # fmt: skip
    (folder / "accalmie.toml").write_text("", "utf-8")
    assert "No department is named" in accalmie(folder).stdout


async def test_the_board_passes_a_case(office: Office) -> None:
    """The department hears of it at once, and the page shows how that stands."""
    async with hook(taking) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent, ClientSession(agent.address) as web:
            await a_case_of(agent)
            token = agent.tickets.redeem(agent.tickets.make())
            headers = {
                "Authorization": f"Bearer {token}", "Origin": agent.address, "X-Accalmie": "1",
            }  # fmt: skip
            page = f"/board/cases/{NUMBER}"

            async def ask(path: str, **body: Any) -> Any:
                answer = await web.post(f"{page}/{path}", json=body, headers=headers)
                return answer.status, await answer.json()

            async def seen() -> Any:
                return await (await web.get(page, headers=headers)).json()

            assert [found["name"] for found in (await seen())["departments"]] == ["Billing"]
            assert (await ask("pass", department="Nobody"))[0] == 404
            status, told = await ask("pass", department="Billing")
            assert (status, told["case"]["status"]) == (200, "waiting_department")
            await until(lambda: one.heard)
            await until(lambda: states(agent) == [("handover", "sent")])
            shown = (await seen())["deliveries"]
            assert [(d["kind"], d["state"]) for d in shown] == [("handover", "sent")]
            assert (await ask("pass", department="Billing"))[0] == 403
            status, told = await ask("answer", text="Refunded.")
            assert (status, told["case"]["department_answer"]) == (200, "Refunded.")
            assert (await web.post(f"{page}/pass", json={"department": "Billing"})).status == 403
