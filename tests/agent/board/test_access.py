"""Who may use the board, over real HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest
from deciding_clock import Clock

from accalmie.link.agent import Agent

PATHS = ["/board/status", "/board/cases", "/board/cases/2026-000001", "/board/browsers"]


@pytest.fixture
async def http(agent: Agent) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(f"http://127.0.0.1:{agent.port}") as session:
        yield session


@pytest.fixture
def own(agent: Agent) -> dict[str, str]:
    """What the board's own page sends with a change."""
    return {
        "Origin": f"http://127.0.0.1:{agent.port}",
        "X-Accalmie": "1",
        "Content-Type": "application/json",
    }


@pytest.fixture
async def token(http: aiohttp.ClientSession, agent: Agent, own: dict[str, str]) -> str:
    body = {"ticket": agent.tickets.make()}
    async with http.post("/board/session", json=body, headers=own) as answer:
        found: str = (await answer.json())["token"]
        return found


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("path", PATHS)
async def test_nothing_is_read_without_a_session(http: aiohttp.ClientSession, path: str) -> None:
    """Without a token, or with an invented one, every JSON route answers 401."""
    for headers in ({}, bearer("0" * 32)):
        async with http.get(path, headers=headers) as answer:
            assert answer.status == 401


async def test_a_ticket_opens_one_session(
    http: aiohttp.ClientSession, agent: Agent, own: dict[str, str], clock: Clock
) -> None:
    """A ticket works once, and not after a minute."""
    used, old = agent.tickets.make(), agent.tickets.make()
    async with http.post("/board/session", json={"ticket": used}, headers=own) as answer:
        assert (await answer.json())["token"]
    clock.pass_seconds(60)
    for ticket in (used, old, "x"):
        async with http.post("/board/session", json={"ticket": ticket}, headers=own) as answer:
            assert (await answer.json())["token"] is None


@pytest.mark.parametrize("path", ["/", "/pair", "/static/board.js"])
async def test_what_is_served_to_anybody_holds_no_secret(
    http: aiohttp.ClientSession, agent: Agent, token: str, path: str
) -> None:
    """Pages and files hold no token, no pairing secret, no key."""
    secret = agent.pairing.open("page").secret
    async with http.get(path) as answer:
        body = await answer.text()
    assert answer.status == 200
    for hidden in (token, secret, agent.desk_key.hex()):
        assert hidden not in body


def without(name: str) -> Callable[[dict[str, str]], dict[str, str]]:
    return lambda headers: {key: value for key, value in headers.items() if key != name}


def changed(**values: str) -> Callable[[dict[str, str]], dict[str, str]]:
    named = {key.replace("_", "-"): value for key, value in values.items()}
    return lambda headers: {**headers, **named}


@pytest.mark.parametrize(
    "forge",
    [
        without("Origin"),
        without("X-Accalmie"),
        changed(Origin="null"),
        changed(Origin="http://127.0.0.1:1"),
        changed(Origin="http://shop.test"),
        changed(Content_Type="text/plain"),
        changed(Content_Type="application/x-www-form-urlencoded"),
        changed(Sec_Fetch_Site="cross-site"),
        changed(Sec_Fetch_Site="same-site"),
    ],
)
async def test_a_change_must_come_from_our_own_page(
    http: aiohttp.ClientSession, token: str, own: dict[str, str], forge: Any
) -> None:
    """A forged request is refused even with the session's token."""
    headers = forge({**own, **bearer(token)})
    async with http.post("/board/pairing", data="{}", headers=headers) as answer:
        assert answer.status == 403


async def test_a_foreign_page_reads_nothing(http: aiohttp.ClientSession, token: str) -> None:
    """A GET that a browser says comes from elsewhere is refused, and no header lets it read."""
    headers = {**bearer(token), "Sec-Fetch-Site": "cross-site"}
    async with http.get("/board/cases", headers=headers) as answer:
        assert answer.status == 403
        assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("name", ["..%2Froutes.py", "board.js%00", "none.js", "%2e%2e%2fpages.py"])
async def test_static_serves_its_own_files_only(http: aiohttp.ClientSession, name: str) -> None:
    """A name that is not in the folder's list is not found, whatever it points at."""
    async with http.get(f"/static/{name}") as answer:
        assert answer.status in (400, 404)


@pytest.mark.parametrize(
    ("accepted", "lang"), [("fr-FR,fr;q=0.9,en;q=0.8", "fr"), ("de,fr;q=0.5", "en"), ("", "en")]
)
async def test_the_page_speaks_the_browsers_language(
    http: aiohttp.ClientSession, accepted: str, lang: str
) -> None:
    """Without a setting, the first language of the browser decides."""
    async with http.get("/", headers={"Accept-Language": accepted}) as answer:
        assert f'<html lang="{lang}">' in await answer.text()


async def test_the_pairing_page_has_what_the_extension_looks_for(
    http: aiohttp.ClientSession,
) -> None:
    """The mark of the agent, the button and the place for the result."""
    async with http.get("/pair") as answer:
        body = await answer.text()
    for part in ('<meta name="accalmie-agent"', 'id="pair"', 'id="pair-result"'):
        assert part in body
