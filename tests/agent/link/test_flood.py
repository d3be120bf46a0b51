"""Too much, too fast, too slow, too dense: each ends, and the others are served meanwhile."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import zlib
from typing import Any

import aiohttp
import pytest
from speaking_browser import Browser, seen
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode

from accalmie.link.agent import Agent
from accalmie.link.connection import OUTGOING
from accalmie.link.hub import MAX_CLIENTS
from accalmie.link.messages import SitesTold

MIB = 1024 * 1024
UNFOLDED_MIB = 50
COMPRESSED = 0x40  # the bit of a frame's first byte
WINDOWS = {"gzip": 31, "deflate": 15}  # zlib's numbers for the two


def peak_kib() -> int:
    """The most memory this process ever had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most


def bomb(window: int) -> bytes:
    """50 KiB that unfold to 50 MiB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    parts = [packer.compress(bytes(MIB)) for _ in range(UNFOLDED_MIB)]
    return b"".join([*parts, packer.flush()])


async def test_no_compression_is_agreed_on(agent: Agent, browser: Browser) -> None:
    """A browser that offers permessage-deflate is answered without it."""
    offered = Browser(agent.port)
    opened = await offered.open(compression="deflate")
    assert opened.request is not None and opened.response is not None
    assert "Sec-WebSocket-Extensions" in opened.request.headers
    assert "Sec-WebSocket-Extensions" not in opened.response.headers
    await opened.close()


async def test_a_compressed_bomb_is_not_unfolded(agent: Agent, browser: Browser) -> None:
    """A frame that claims to be compressed ends the connection before a byte of it is unfolded."""
    before = peak_kib()
    frame = bytearray(Frame(Opcode.TEXT, bomb(-15)).serialize(mask=True))
    frame[0] |= COMPRESSED
    browser.socket.transport.write(bytes(frame))
    assert await browser.close_code() == 1002
    assert peak_kib() - before < 30 * 1024


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
async def test_a_compressed_body_is_not_unfolded(agent: Agent, coding: str) -> None:
    """A small body that would unfold to 50 MiB is refused without the memory for it."""
    before = peak_kib()
    address = f"http://127.0.0.1:{agent.port}"
    headers = {
        "Origin": address, "X-Accalmie": "1", "Content-Type": "application/json",
        "Content-Encoding": coding,
    }  # fmt: skip
    async with (
        aiohttp.ClientSession(address, headers=headers, auto_decompress=False) as session,
        session.post("/board/session", data=bomb(WINDOWS.get(coding, -15))) as answer,
    ):
        assert answer.status in (400, 413, 415)
    assert peak_kib() - before < 30 * 1024


async def test_a_body_has_a_limit(agent: Agent) -> None:
    """A change on the board is at most 64 KiB."""
    address = f"http://127.0.0.1:{agent.port}"
    headers = {"Origin": address, "X-Accalmie": "1", "Content-Type": "application/json"}
    async with (
        aiohttp.ClientSession(address, headers=headers) as session,
        session.post("/board/session", data=b'{"ticket": "' + b"x" * 65536 + b'"}') as answer,
    ):
        assert answer.status == 413


async def test_a_message_in_endless_parts_is_cut_off(browser: Browser) -> None:
    """A message that never ends is counted as it comes: no more than the largest there is."""

    async def parts() -> Any:
        while True:
            yield b"x" * MIB
            await asyncio.sleep(0)

    with pytest.raises(ConnectionClosed):
        await browser.socket.send(parts())
    assert browser.socket.close_code in (1009, 1006)


async def test_many_who_never_prove_themselves_keep_nobody_out(
    agent: Agent, browser: Browser
) -> None:
    """Fifty sockets that say nothing take no place of the four, and a paired browser is served."""
    silent = [Browser(agent.port) for _ in range(50)]
    for one in silent:
        await one.open()
    assert len(silent) > MAX_CLIENTS
    told = await browser.ask("comments.seen", seen())
    assert told["kind"] == "comments.read"
    await asyncio.gather(*(one.socket.close() for one in silent))


async def test_a_browser_that_does_not_read_is_let_go(
    agent: Agent, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """News that one browser leaves unread neither holds up the others nor piles up for ever."""
    monkeypatch.setattr("accalmie.link.connection.NEWS_SECONDS", 0.1)
    deaf = Browser(agent.port)
    await deaf.pair(agent.pairing.open("page").secret)
    deaf.socket.transport.pause_reading()
    news = SitesTold(sites=({"padding": "x" * 200_000},))
    for _ in range(1000):
        await agent.hub.tell_all(lambda _ui: news)
        if agent.hub.get(deaf.client) is None:
            break
    assert agent.hub.get(deaf.client) is None
    assert (await browser.ask("link.ping", {}))["kind"] == "link.pong"
    deaf.socket.transport.abort()


async def deafen(agent: Agent, browser: Browser) -> None:
    """It reads no more, and all that can wait for it waits."""
    browser.socket.transport.pause_reading()
    news = SitesTold(sites=({"padding": "x" * 400_000},))
    for _ in range(OUTGOING):
        await agent.hub.tell_all(lambda _ui: news)


async def test_a_deaf_browser_can_be_removed_at_once(
    agent: Agent, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Removing does not wait for a goodbye that nobody reads, and serves nothing meanwhile."""
    monkeypatch.setattr("accalmie.link.connection.GOODBYE_SECONDS", 0.5)
    await deafen(agent, browser)
    removing = asyncio.create_task(agent.forget(browser.client))
    while agent.devices.get(browser.client) is not None:  # noqa: ASYNC110 - it tells nobody
        await asyncio.sleep(0.001)
    await asyncio.sleep(0.1)  # the goodbye is on its way, behind all that news
    await browser.send("comments.seen", seen())
    await removing
    while agent.hub.get(browser.client) is not None:  # noqa: ASYNC110 - the hub tells nobody
        await asyncio.sleep(0.01)
    total, _ = await agent.work(agent.pipeline.log.list, "all", "", 0, 1)
    assert total == 0
    browser.socket.transport.abort()


async def test_a_deaf_browser_gives_way_to_itself_come_back(
    agent: Agent, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that answers no ping is replaced by a newer one of the same browser."""
    for name in ("PONG_SECONDS", "GOODBYE_SECONDS"):
        monkeypatch.setattr(f"accalmie.link.connection.{name}", 0.2)
    await deafen(agent, browser)
    again = Browser(agent.port, client=browser.client, key=browser.key)
    assert (await again.connect())["kind"] == "link.ready"
    assert (await again.ask("link.ping", {}))["kind"] == "link.pong"
    browser.socket.transport.abort()
    await again.socket.close()


async def test_messages_nested_in_each_other_are_malformed(browser: Browser) -> None:
    """A message of a hundred thousand brackets is refused as it is read."""
    nested = "[" * 100_000
    await browser.socket.send(json.dumps({"v": 1, "id": "m", "kind": "x", "data": 0})[:-2] + nested)
    assert await browser.close_code() == 4400
