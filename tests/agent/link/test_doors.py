"""Who may open a socket at all: Host, Origin, subprotocol."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import logging
import socket

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from speaking_browser import CHROME, FIREFOX, Browser
from websockets.exceptions import InvalidStatus
from websockets.typing import Subprotocol

from accalmie.link.agent import STRANGERS_NAMED, Agent
from accalmie.link.origins import CHROMIUM_ID, is_board, is_our_extension, is_our_host
from accalmie.settings import extension_folder

OTHER_ID = "abcdefghijklmnopabcdefghijklmnop"
STRANGERS = [
    None,
    "null",
    "http://shop.test",
    "http://127.0.0.1:{port}",
    "http://localhost:{port}",
    f"chrome-extension://{OTHER_ID}",
    f"{CHROME}.evil.test",
    f"{CHROME}:{{port}}",
    f"{CHROME}/",
    f"{CHROME} http://shop.test",
    f"http://shop.test {CHROME}",
    CHROME.upper(),
    CHROME.replace("chrome-", "chrome-untrusted-"),
    CHROME.replace("chrome-extension", "https"),
    "chrome-extension://abc",
    "moz-extension://x",
    f"{FIREFOX}.evil.test",
    f"{FIREFOX}/",
    FIREFOX.upper(),
    "safari-web-extension://3f6c1d2e-8a4b-4c5d-9e6f-7a8b9c0d1e2f",
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
    "127.1:{port}",
    "2130706433:{port}",
    "127.0.0.1.:{port}",
    "LOCALHOST:{port}",
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


def test_the_id_is_that_of_the_manifest() -> None:
    """Chromium makes the id from the manifest's key: 32 digits of its SHA-256, written a to p."""
    manifest = json.loads((extension_folder() / "manifest.json").read_text("utf-8"))
    digits = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(digit, 16)) for digit in digits) == CHROMIUM_ID


async def test_an_id_of_the_settings_may_knock(agent: Agent) -> None:
    """A store's build of our extension, with an id of its own, is let in by name."""
    agent.extensions = (OTHER_ID,)
    socket = await Browser(agent.port, origin=f"chrome-extension://{OTHER_ID}").open()
    await socket.close()


async def test_another_extension_is_named_once_and_in_few_words(
    agent: Agent, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says whose knock was refused, each once, and a crowd of them does not fill it."""
    caplog.set_level(logging.WARNING, logger="accalmie")
    for letter in "abcdefgh":
        for _ in range(2):
            with pytest.raises(InvalidStatus):
                await Browser(agent.port, origin=f"chrome-extension://{letter * 32}").open()
    assert len(caplog.records) == STRANGERS_NAMED
    assert "a" * 32 in caplog.text and "accalmie.toml" in caplog.text


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


@pytest.mark.parametrize("path", ["/link", "/desk"])
async def test_a_socket_by_a_foreign_name_is_refused(agent: Agent, path: str) -> None:
    """A whole WebSocket handshake that comes by another name gets 421: rebinding opens none."""
    browser = Browser(agent.port)
    options = {} if path == "/link" else {"origin": None}
    with pytest.raises(InvalidStatus) as refused:
        await browser.open(path, name="evil.test", **options)
    assert refused.value.response.status_code == 421


@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.0\r\n",
        "GET / HTTP/1.1\r\nHost: {ours}\r\nHost: evil.test\r\n",
        "GET / HTTP/1.1\r\nHost: evil.test\r\nHost: {ours}\r\n",
        "GET / HTTP/1.1\r\nHost : {ours}\r\n",
        "GET / HTTP/1.1\r\nHost: {ours}\x00evil.test\r\n",
        "GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\n",
        "GET / HTTP/1.1\r\nX-Forwarded-Host: {ours}\r\nHost: evil.test\r\n",
    ],
)
async def test_an_odd_request_reaches_no_page(agent: Agent, head: str) -> None:
    """No Host, two of them, or one that is hard to read: 400 or 421, and never a page."""
    reader, writer = await asyncio.open_connection("127.0.0.1", agent.port)
    ours = f"127.0.0.1:{agent.port}"
    writer.write(f"{head.format(ours=ours)}Connection: close\r\n\r\n".encode("latin-1"))
    answer = await reader.read()
    writer.close()
    assert answer.split()[1] in (b"400", b"421")
    assert b"<html" not in answer


@pytest.mark.parametrize("address", ["127.0.0.2", "::1"])
async def test_only_one_address_is_listened_on(agent: Agent, address: str) -> None:
    """The port is open on 127.0.0.1 and on no other address, of this machine or the network."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.settimeout(1)
        assert probe.connect_ex((address, agent.port)) != 0


OURS = [CHROME, f"127.0.0.1:{47431}", f"http://127.0.0.1:{47431}"]


@given(st.sampled_from(OURS), st.integers(0, 60), st.integers(0, 3), st.text(max_size=3))
def test_one_character_more_or_less_is_a_stranger(
    ours: str, at: int, without: int, instead: str
) -> None:
    """Whatever is cut from or put into a name of ours makes it nobody's."""
    changed = ours[:at] + instead + ours[at + without :]
    if changed in (*OURS, "localhost:47431", "http://localhost:47431"):
        return
    assert not is_our_extension(changed)
    assert not is_our_host(changed, 47431)
    assert not is_board(changed, 47431)


async def test_an_unknown_subprotocol_is_told_to_update(agent: Agent) -> None:
    """A client that speaks another version of the link gets 426 and the one that is spoken."""
    with pytest.raises(InvalidStatus) as refused:
        await Browser(agent.port).open(subprotocols=[Subprotocol("accalmie.v9")])
    assert refused.value.response.status_code == 426
    assert refused.value.response.headers["Sec-WebSocket-Protocol"] == "accalmie.v1"


async def test_every_answer_carries_the_strict_headers(agent: Agent) -> None:
    """Pages, errors, refusals and preflights carry the policy, and nothing for other origins."""
    paths = [
        "/",
        "/pair",
        "/static/board.js",
        "/board/cases",
        "/board/session",
        "/nowhere",
        "/link",
    ]
    asks = {"Origin": "http://evil.test", "Access-Control-Request-Method": "POST"}
    async with aiohttp.ClientSession(f"http://127.0.0.1:{agent.port}", headers=asks) as session:
        for method in ("GET", "OPTIONS", "POST", "HEAD"):
            for path in paths:
                async with session.request(method, path) as answer:
                    headers = answer.headers
                assert "default-src 'none'" in headers["Content-Security-Policy"]
                assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
                assert headers["X-Frame-Options"] == "DENY"
                assert headers["X-Content-Type-Options"] == "nosniff"
                assert headers["Referrer-Policy"] == "no-referrer"
                assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
                assert [name for name in headers if name.startswith("Access-Control-")] == []
                assert "Set-Cookie" not in headers and "Server" not in headers
