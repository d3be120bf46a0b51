"""Who may open a socket at all: Host, Origin, subprotocol."""

from __future__ import annotations

import aiohttp
import pytest
from speaking_browser import CHROME, FIREFOX, Browser
from websockets.exceptions import InvalidStatus
from websockets.typing import Subprotocol

from accalmie.link.agent import Agent

STRANGERS = [
    None,
    "null",
    "http://shop.test",
    "http://127.0.0.1:{port}",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop.evil.test",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop/",
    "chrome-extension://abc",
    "moz-extension://x",
    "CHROME-EXTENSION://abcdefghijklmnopabcdefghijklmnop",
]
HOSTS = [
    "evil.test:{port}",
    "127.0.0.1.nip.io:{port}",
    "127.0.0.1",
    "127.0.0.1:1",
    "0.0.0.0:{port}",
    "localhost",
    "localhost:{port}.evil.test",
    "user@127.0.0.1:{port}",
    "[::1]:{port}",
]


@pytest.mark.parametrize("origin", STRANGERS)
async def test_strangers_are_refused(agent: Agent, origin: str | None) -> None:
    """Without an extension's Origin, exactly, the link answers 403."""
    with pytest.raises(InvalidStatus) as refused:
        await Browser(agent.port).open(origin=origin and origin.format(port=agent.port))
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("origin", [CHROME, FIREFOX])
async def test_extensions_may_knock(agent: Agent, origin: str) -> None:
    """An extension of either browser gets as far as the handshake."""
    socket = await Browser(agent.port, origin=origin).open()
    assert socket.subprotocol == "accalmie.v1"
    await socket.close()


@pytest.mark.parametrize("origin", [CHROME, "null", "http://shop.test"])
async def test_the_desk_refuses_any_origin(agent: Agent, origin: str) -> None:
    """A browser cannot reach the command line's socket, whatever it says it is."""
    with pytest.raises(InvalidStatus) as refused:
        await Browser(agent.port, origin=origin).open("/desk")
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("path", ["/", "/pair", "/link", "/desk", "/static/board.css", "/nowhere"])
async def test_a_foreign_host_is_refused_on_every_path(agent: Agent, host: str, path: str) -> None:
    """A Host that is not ours, port included, gets 421 before any route is looked at."""
    url = f"http://127.0.0.1:{agent.port}{path}"
    headers = {"Host": host.format(port=agent.port), "Origin": CHROME}
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        assert answer.status == 421


async def test_an_unknown_subprotocol_is_told_to_update(agent: Agent) -> None:
    """A client that speaks another version of the link gets 426 and the one that is spoken."""
    with pytest.raises(InvalidStatus) as refused:
        await Browser(agent.port).open(subprotocols=[Subprotocol("accalmie.v9")])
    assert refused.value.response.status_code == 426
    assert refused.value.response.headers["Sec-WebSocket-Protocol"] == "accalmie.v1"


async def test_every_answer_carries_the_strict_headers(agent: Agent) -> None:
    """Pages, errors and refusals carry the policy and no permission for other origins."""
    async with aiohttp.ClientSession() as session:
        for path in ("/", "/nowhere", "/link"):
            async with session.get(f"http://127.0.0.1:{agent.port}{path}") as answer:
                assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
                assert answer.headers["X-Frame-Options"] == "DENY"
                assert "Access-Control-Allow-Origin" not in answer.headers
