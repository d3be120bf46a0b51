"""Paired browsers are named, renamed and shut out: from the command line and from the board."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp
import pytest
from speaking_browser import Browser, seen
from typer.testing import CliRunner

from accalmie.cli.root import app
from accalmie.errors import WrongUse
from accalmie.link.agent import Agent
from accalmie.link.devices import Devices, sound_name


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("words", "options", "desk"):
        monkeypatch.setattr(f"accalmie.cli.{module}.UI", "en")


async def accalmie(agent: Agent, *arguments: str) -> Any:
    """The command line, on the running agent."""
    command = ["devices", *arguments, "--data", str(agent.data)]
    return await asyncio.to_thread(CliRunner().invoke, app, command)


@pytest.fixture
async def board(agent: Agent) -> Any:
    """The board's own page, signed in."""
    address = f"http://127.0.0.1:{agent.port}"
    headers = {
        "Authorization": f"Bearer {agent.tickets.redeem(agent.tickets.make())}",
        "Origin": address,
        "X-Accalmie": "1",
        "Content-Type": "application/json",
    }
    async with aiohttp.ClientSession(address, headers=headers) as session:
        yield session


async def refused_since(browser: Browser) -> int | None:
    """The close code of the open socket; then that of the next try with the same key."""
    first = await browser.close_code()
    await browser.open()
    await browser.send("link.hello", browser.hello())
    assert await browser.close_code() == first
    return first


async def test_the_command_line_shuts_a_browser_out_at_once(agent: Agent, browser: Browser) -> None:
    """`devices remove` ends the live connection with 4403, and the key opens nothing more."""
    removed = await accalmie(agent, "remove", browser.client[:6])
    assert removed.exit_code == 0, removed.output
    assert await refused_since(browser) == 4403
    assert agent.hub.get(browser.client) is None
    assert browser.key.hex() not in (agent.data / "devices.json").read_text()


async def test_the_board_shuts_a_browser_out_at_once(
    agent: Agent, browser: Browser, board: aiohttp.ClientSession
) -> None:
    """Removed on the board, the live connection ends with 4403 as well."""
    async with board.delete(f"/board/browsers/{browser.client}", json={}) as answer:
        assert (answer.status, await answer.json()) == (200, {"devices": []})
    assert await refused_since(browser) == 4403


async def test_the_others_stay_connected(agent: Agent, browser: Browser) -> None:
    """Removing one browser leaves the connection and the key of another alone."""
    other = Browser(agent.port)
    await other.pair(agent.pairing.open("page").secret)
    await agent.forget(browser.client)
    assert (await other.ask("link.ping", {}))["kind"] == "link.pong"
    assert [device.client for device in agent.devices.shown()] == [other.client]
    await other.socket.close()


async def test_removed_while_it_proves_itself(agent: Agent, browser: Browser) -> None:
    """A browser that is removed between its proof and its place gets no place."""
    await browser.socket.close()
    seen_at = agent.devices.seen

    def remove_meanwhile(client: str, at: Any) -> None:
        seen_at(client, at)
        agent.devices.remove(client)

    agent.devices.seen = remove_meanwhile  # type: ignore[method-assign]
    assert (await browser.connect())["kind"] == "link.ready"
    assert await browser.close_code() == 4403
    assert agent.hub.get(browser.client) is None


async def test_what_was_sent_before_the_removal_is_kept_and_nothing_after(
    agent: Agent, browser: Browser
) -> None:
    """The batch that was under way is in the log; one sent into the closing socket is not."""
    await browser.ask("comments.seen", seen())
    await asyncio.gather(agent.forget(browser.client), browser.close_code())
    total, _ = await agent.work(agent.pipeline.log.list, "all", "", 0, 1)
    assert total == 1
    assert agent.hub.get(browser.client) is None


async def test_a_browser_is_renamed(agent: Agent, browser: Browser) -> None:
    """The new name is listed and kept, the key and the connection are as they were."""
    renamed = await accalmie(agent, "rename", browser.client[:6], "  Office   laptop ")
    assert renamed.exit_code == 0 and "Office laptop" in renamed.stdout
    listed = await accalmie(agent, "--json")
    assert json.loads(listed.stdout)["label"] == "Office laptop"
    kept = Devices(agent.data / "devices.json").get(browser.client)
    assert kept is not None and (kept.label, kept.key) == ("Office laptop", browser.key)
    assert (await browser.ask("link.ping", {}))["kind"] == "link.pong"


async def test_the_board_renames_a_browser(
    agent: Agent, browser: Browser, board: aiohttp.ClientSession
) -> None:
    """A name given on the board is the one that is listed; an unknown browser is a 404."""
    path = f"/board/browsers/{browser.client}"
    async with board.patch(path, json={"label": "Accueil"}) as answer:
        assert [one["label"] for one in (await answer.json())["devices"]] == ["Accueil"]
    async with board.patch(f"/board/browsers/{'0' * 32}", json={"label": "x"}) as answer:
        assert answer.status == 404
    for label in ("", " \n ", "x" * 61, "x" * 400, "a\x1b[31mb", "\u202eb"):
        async with board.patch(path, json={"label": label}) as answer:
            assert answer.status == 400
    assert [device.label for device in agent.devices.shown()] == ["Accueil"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x00b", "\u202e", "\x1b]0;x\x07"])
def test_a_name_that_cannot_be_seen_is_none(name: str) -> None:
    """Empty, endless or invisible names are refused with what to do."""
    with pytest.raises(WrongUse, match="choose another"):
        sound_name(name)


async def test_a_wrong_name_is_said_and_nothing_changes(agent: Agent, browser: Browser) -> None:
    """The command line says what a name may be, with status 2."""
    told = await accalmie(agent, "rename", browser.client, "x" * 61)
    assert told.exit_code == 2 and "60 visible characters" in told.stderr
    unknown = await accalmie(agent, "rename", "zz", "Laptop")
    assert unknown.exit_code == 2 and "accalmie devices" in unknown.stderr
    assert [device.label for device in agent.devices.shown()] == ["Chromium"]
