"""Programs between a browser and the agent, or in the agent's place: they get nothing."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from speaking_browser import FIREFOX, Browser
from websockets.exceptions import ConnectionClosed

from accalmie.errors import LinkFailed
from accalmie.link.agent import Agent
from accalmie.link.client import DeskClient
from accalmie.link.handshake import agent_mac, client_mac, fresh_nonce
from accalmie.link.instance import new_instance, publish
from accalmie.link.pairing import TRIES


@pytest.fixture
async def relay(agent: Agent) -> AsyncIterator[int]:
    """The port of a program that passes every byte on, both ways, with the Host made right."""
    pumps = set[asyncio.Task[None]]()

    async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, port: int) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await source.read(65536):
                ours, theirs = f"127.0.0.1:{agent.port}", f"127.0.0.1:{port}"
                sink.write(data.replace(theirs.encode(), ours.encode()))
                await sink.drain()
        sink.close()

    async def between(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", agent.port)
        port = writer.get_extra_info("sockname")[1]
        pumps.update(
            asyncio.create_task(pump(*ends, port)) for ends in ((reader, back), (there, writer))
        )

    server = await asyncio.start_server(between, "127.0.0.1", 0)
    yield server.sockets[0].getsockname()[1]
    server.close()
    for task in pumps:
        task.cancel()
    await asyncio.gather(*pumps, return_exceptions=True)


async def test_a_relay_cannot_pass_the_agents_proof_on(
    agent: Agent, browser: Browser, relay: int
) -> None:
    """The agent proves itself for its own port, so a browser on another one believes nothing."""
    await browser.socket.close()
    through = Browser(relay, client=browser.client, key=browser.key)
    await through.open()
    nonce, challenge = await through.challenged("connect")
    mac, proofs = challenge["mac"], (nonce, challenge["nonce"])
    assert mac == agent_mac(browser.key, agent.port, *proofs)
    assert mac != agent_mac(browser.key, relay, *proofs)
    await through.socket.close()


async def test_a_browser_that_believed_a_relay_is_not_let_in(
    agent: Agent, browser: Browser, relay: int
) -> None:
    """A proof made for the relay's port opens nothing on the agent's."""
    await browser.socket.close()
    through = Browser(relay, client=browser.client, key=browser.key)
    with pytest.raises(ConnectionClosed):
        await through.connect()
    assert through.socket.close_code == 4401


async def test_the_command_line_does_not_believe_a_relay(
    agent: Agent, relay: int, tmp_path: Path
) -> None:
    """Sent to another port with the right key, it says that another program answers there."""
    publish(tmp_path, new_instance(relay, agent.desk_key))
    with pytest.raises(LinkFailed, match=f"Another program answers on port {relay}"):
        await asyncio.to_thread(DeskClient.find, tmp_path, "en")


async def test_an_old_proof_is_worth_nothing_again(agent: Agent, browser: Browser) -> None:
    """A proof that was overheard fits the nonces of its own connection alone."""
    await browser.socket.close()
    await browser.open()
    nonce, challenge = await browser.challenged("connect")
    proof = client_mac(browser.key, agent.port, nonce, challenge["nonce"], browser.origin)
    await browser.socket.close()
    await browser.open()
    await browser.ask("link.hello", browser.hello(nonce=nonce))
    await browser.send("link.proof", {"mac": proof})
    assert await browser.close_code() == 4401


async def test_the_agents_own_proof_is_none_of_a_client(agent: Agent, browser: Browser) -> None:
    """What the agent says of itself, said back to it, proves nothing."""
    await browser.socket.close()
    await browser.open()
    _, challenge = await browser.challenged("connect")
    await browser.send("link.proof", {"mac": challenge["mac"]})
    assert await browser.close_code() == 4401


@pytest.mark.parametrize("kind", ["comments.seen", "status.ask", "ticket.make", "devices.list"])
async def test_nothing_is_answered_before_the_proof(agent: Agent, kind: str) -> None:
    """After the agent's challenge only a proof is heard."""
    stranger = Browser(agent.port, origin=FIREFOX)
    await stranger.open()
    await stranger.challenged("connect")
    await stranger.send(kind, {"key": "k-12345678", "comments": []} if "seen" in kind else {})
    assert await stranger.close_code() == 4400


async def test_a_one_click_secret_cannot_be_used_up(agent: Agent) -> None:
    """Another add-on that keeps trying does not take the pairing away: it cannot be guessed."""
    secret = agent.pairing.open("page").secret
    for _ in range(TRIES + 1):
        guesser = Browser(agent.port, origin=FIREFOX)
        await guesser.open()
        await guesser.challenged("pair")
        await guesser.send("link.proof", {"mac": fresh_nonce()})
        assert await guesser.close_code() == 4401
    person = Browser(agent.port)
    assert (await person.pair(secret))["kind"] == "link.ready"
    await person.socket.close()


async def test_the_desks_key_opens_no_browsers_door(agent: Agent) -> None:
    """The key of agent.json is good for the command line alone, and a browser's for /link alone."""
    impostor = Browser(agent.port, key=agent.desk_key)
    with pytest.raises(ConnectionClosed):
        await impostor.connect()
    assert impostor.socket.close_code == 4401
