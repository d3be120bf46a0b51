"""The handshake over a real socket: what it lets in and how it ends for the others."""

from __future__ import annotations

import secrets

import pytest
from speaking_browser import CHROME, FIREFOX, Browser

from accalmie.app import Running
from accalmie.link import greeting
from accalmie.link.agent import Agent
from accalmie.link.devices import Devices
from accalmie.link.handshake import client_mac
from accalmie.link.pairing import TRIES


@pytest.mark.parametrize("way", ["code", "page"])
@pytest.mark.parametrize("origin", [CHROME, FIREFOX])
async def test_a_paired_browser_comes_back_with_its_key(
    agent: Agent, way: str, origin: str
) -> None:
    """After a pairing, the derived key opens later connections without the secret."""
    browser = Browser(agent.port, origin=origin)
    assert (await browser.pair(agent.pairing.open(way).secret))["kind"] == "link.ready"
    await browser.socket.close()
    ready = await browser.connect()
    assert ready["data"]["limits"] == {
        "message_bytes": 262144,
        "capture_bytes": 4194304,
        "messages_per_second": 20,
        "burst": 40,
        "unacked": 8,
    }
    await browser.socket.close()


async def test_a_secret_is_good_once(agent: Agent) -> None:
    """A second browser with the same secret is not proven."""
    secret = agent.pairing.open("page").secret
    first = Browser(agent.port)
    await first.pair(secret)
    await first.socket.close()
    second = Browser(agent.port)
    await second.open()
    await second.challenged("pair")
    await second.send("link.proof", {"mac": secrets.token_hex(32)})
    assert await second.close_code() == 4401


async def test_an_unknown_client_gets_a_challenge_like_any_other(agent: Agent) -> None:
    """Asking does not tell whether a client is paired; only the proof ends it."""
    stranger = Browser(agent.port)
    await stranger.open()
    _, challenge = await stranger.challenged("connect")
    assert set(challenge) == {"version", "nonce", "mac"}
    await stranger.send("link.proof", {"mac": "0" * 64})
    assert await stranger.close_code() == 4401


async def test_a_wrong_key_is_not_proven(agent: Agent, browser: Browser) -> None:
    """A paired client id with another key is refused."""
    await browser.socket.close()
    browser.key = bytes(32)
    await browser.open()
    await browser.challenged("connect")
    await browser.send("link.proof", {"mac": secrets.token_hex(32)})
    assert await browser.close_code() == 4401


async def test_a_key_is_pinned_to_its_origin(agent: Agent, browser: Browser) -> None:
    """Another extension that stole the key is refused: its origin is not the paired one."""
    await browser.socket.close()
    thief = Browser(agent.port, origin=FIREFOX, client=browser.client, key=browser.key)
    await thief.open()
    nonce, challenge = await thief.challenged("connect")
    mac = client_mac(browser.key, agent.port, nonce, challenge["nonce"], FIREFOX)
    await thief.send("link.proof", {"mac": mac})
    assert await thief.close_code() == 4401


@pytest.mark.parametrize(
    "frame",
    [
        "not json",
        "[]",
        '{"v": 1, "id": "m", "kind": "link.ping", "data": {}}',
        '{"v": 1, "id": "m", "kind": "link.hello", "data": {}}',
        '{"v": 2, "id": "m", "kind": "link.hello", "data": {}}',
        '{"v": 1, "id": "m", "kind": "no.such", "data": {}}',
        b"\x00\x01",
    ],
)
async def test_anything_but_a_hello_is_malformed(agent: Agent, frame: str | bytes) -> None:
    """The first message is a sound hello, or the connection ends with 4400."""
    stranger = Browser(agent.port)
    await stranger.open()
    await stranger.socket.send(frame)
    assert await stranger.close_code() == 4400


async def test_silence_ends_the_connection(agent: Agent, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens the socket and says nothing, or no proof, is let go with 4408."""
    monkeypatch.setattr(greeting.greet, "__defaults__", (0.05,))
    silent = Browser(agent.port)
    await silent.open()
    assert await silent.close_code() == 4408
    await silent.open()
    await silent.challenged("connect")
    assert await silent.close_code() == 4408


async def test_another_version_is_told_before_the_end(agent: Agent) -> None:
    """An extension of another version hears which side to update, then 4400."""
    newer = Browser(agent.port)
    await newer.open()
    told = await newer.ask("link.hello", newer.hello(versions=[9]))
    assert told["kind"] == "error.told"
    assert told["data"]["code"] == "version"
    assert "update the agent" in told["data"]["message"]
    assert await newer.close_code() == 4400


async def test_a_code_can_be_tried_five_times(agent: Agent) -> None:
    """Each challenge for a code counts; after the fifth the right code is of no use."""
    code = agent.pairing.open("code").secret
    for _ in range(TRIES):
        guesser = Browser(agent.port)
        await guesser.open()
        await guesser.challenged("pair")
        await guesser.send("link.proof", {"mac": "0" * 64})
        assert await guesser.close_code() == 4401
    late = Browser(agent.port)
    with pytest.raises(AssertionError):
        await late.pair(code)
    await late.socket.close()


async def test_a_removed_browser_is_told_so(agent: Agent, browser: Browser) -> None:
    """Removing closes the live connection with 4403, and a later one too, until paired again."""
    await agent.forget(browser.client)
    assert await browser.close_code() == 4403
    await browser.open()
    await browser.send("link.hello", browser.hello())
    assert await browser.close_code() == 4403
    ready = await browser.pair(agent.pairing.open("page").secret)
    assert ready["kind"] == "link.ready"
    await browser.socket.close()


async def test_the_second_socket_of_a_browser_yields(agent: Agent, browser: Browser) -> None:
    """While the first connection answers a ping, a second of the same client ends with 4409."""
    twin = Browser(agent.port, client=browser.client, key=browser.key)
    await twin.connect()
    assert await twin.close_code() == 4409
    assert (await browser.ask("link.ping", {}))["kind"] == "link.pong"


async def test_the_fifth_browser_is_one_too_many(agent: Agent) -> None:
    """Four browsers may be connected at a time."""
    browsers = [Browser(agent.port) for _ in range(5)]
    for browser in browsers:
        await browser.pair(agent.pairing.open("page").secret)
    assert await browsers[4].close_code() == 4429
    for browser in browsers[:4]:
        await browser.socket.close()


async def test_pairing_outlives_the_agent(running: Running, browser: Browser) -> None:
    """The key is in devices.json (0600) when the browser hears that it is ready."""
    path = running.agent.data / "devices.json"
    kept = Devices(path).get(browser.client)
    assert kept is not None
    assert kept.key == browser.key
    assert path.stat().st_mode & 0o777 == 0o600
