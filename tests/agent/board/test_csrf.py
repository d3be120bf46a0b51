"""Requests that other pages, other ports and other programs can make the browser send: none
changes anything, and none is answered with what the board knows."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from yarl import URL

from accalmie.board.routes import board_routes
from accalmie.comment import Comment
from accalmie.department import Department
from accalmie.link.agent import Agent
from accalmie.link.devices import PairedDevice

ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. Service nul."
CLIENT = "ab" * 16
BODIES = {
    "/board/session": '{"ticket": "TICKET"}',
    "/board/cases/{number}/drafts": "{}",
    "/board/cases/{number}/pass": '{"department": "Billing"}',
    "/board/cases/{number}/answer": '{"text": "Refunded."}',
    "/board/cases/{number}/decision": '{"decision": "not_negative"}',
    "/board/pairing": "{}",
    "/board/browsers/{client}": '{"label": "Mine now"}',
}
# What each way of forging takes from, or puts into, the headers of the board's own page.
FORGED: dict[str, dict[str, str | None]] = {
    "no Origin": {"Origin": None},
    "no header of ours": {"X-Accalmie": None},
    "a form": {"Content-Type": "application/x-www-form-urlencoded"},
    "a form of plain text": {"Content-Type": "text/plain"},
    "a form with files": {"Content-Type": "multipart/form-data; boundary=x"},
    "no type": {"Content-Type": None},
    "a type that names ours": {"Content-Type": "text/plain; application/json"},
    "an opaque origin": {"Origin": "null"},
    "another port": {"Origin": "http://127.0.0.1:1"},
    "another site": {"Origin": "http://evil.test"},
    "our name in another": {"Origin": "http://127.0.0.1:{port}.evil.test"},
    "another scheme": {"Origin": "https://127.0.0.1:{port}"},
    "an extension": {"Origin": "chrome-extension://abcdefghijklmnopabcdefghijklmnop"},
    "from another site": {"Sec-Fetch-Site": "cross-site"},
    "from another port": {"Sec-Fetch-Site": "same-site"},
    "from nowhere known": {"Sec-Fetch-Site": "elsewhere"},
}


def routes(agent: Agent) -> list[tuple[str, str]]:
    """Every method and path that the board answers."""
    found = [r for r in board_routes(agent) if isinstance(r, web.RouteDef)]
    return [(route.method, route.path) for route in found]


def state(agent: Agent) -> tuple[object, ...]:
    """What a request might change: every file of the data folder, and what is kept in memory."""
    files = sorted(path for path in agent.data.rglob("*") if path.is_file())
    disk = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    pending = agent.pairing._pending
    return disk, pending, agent.devices.shown(), set(agent.tickets._tickets)


@pytest.fixture
async def number(agent: Agent) -> str:
    """The number of a case, beside one paired browser."""
    device = PairedDevice(
        client=CLIENT, label="Firefox", origin="x", created_at=agent.now(), key=bytes(32)
    )
    agent.devices.add(device)
    agent.pipeline.departments = {"Billing": Department(by="email", to="billing@shop.example")}
    comment = Comment(id="isso:shop.test:1", text=ANGRY, language_hint="fr")
    readings, _ = await agent.work(agent.pipeline.read, [comment], "en")
    assert readings[0].case is not None
    return readings[0].case.number


@pytest.fixture
def own(agent: Agent) -> dict[str, str]:
    """The headers of the board's own page, signed in."""
    token = agent.tickets.redeem(agent.tickets.make())
    assert token is not None
    return {
        "Authorization": f"Bearer {token}",
        "Origin": f"http://127.0.0.1:{agent.port}",
        "X-Accalmie": "1",
        "Content-Type": "application/json",
    }


@pytest.fixture
async def http(agent: Agent) -> AsyncIterator[aiohttp.ClientSession]:
    jar = aiohttp.CookieJar(unsafe=True)  # cookies of addresses too, as browsers keep them
    skipped = ["Content-Type"]
    async with aiohttp.ClientSession(
        f"http://127.0.0.1:{agent.port}", cookie_jar=jar, skip_auto_headers=skipped
    ) as session:
        yield session


def address(path: str, number: str) -> str:
    values = {"number": number, "client": CLIENT, "sha": "0" * 64, "size": "full", "name": "x"}
    return path.format(**values)


@pytest.mark.parametrize("how", FORGED)
async def test_no_forged_change_is_taken(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str], number: str, how: str
) -> None:
    """Every changing route refuses it with 403, token or not, and changes nothing."""
    changing = [(method, path) for method, path in routes(agent) if method not in ("GET", "*")]
    assert {path for _, path in changing} == set(BODIES)
    headers = dict(own)
    for name, value in FORGED[how].items():
        headers.pop(name, None)
        if value is not None:
            headers[name] = value.format(port=agent.port)
    ticket = agent.tickets.make()
    before = state(agent)
    for method, path in changing:
        body = BODIES[path].replace("TICKET", ticket)
        async with http.request(
            method, address(path, number), data=body, headers=headers
        ) as answer:
            assert answer.status == 403, (method, path)
            assert "token" not in await answer.text()
    assert state(agent) == before


async def test_the_same_requests_unforged_are_taken(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str], number: str
) -> None:
    """What the test above sends is sound but for the forgery."""
    for method, path in routes(agent):
        if method in ("GET", "*"):
            continue
        body = BODIES[path].replace("TICKET", agent.tickets.make())
        async with http.request(method, address(path, number), data=body, headers=own) as answer:
            assert answer.status == 200, (method, path)


async def test_reading_changes_nothing(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str], number: str
) -> None:
    """No GET or HEAD, signed in or not, changes a byte on the disk or a thing in memory."""
    before = state(agent)
    reading = [path for method, path in routes(agent) if method == "GET"]
    for path, headers in itertools.product(reading, (own, {})):
        for method in ("GET", "HEAD"):
            async with http.request(method, address(path, number), headers=headers) as answer:
                await answer.read()
    assert state(agent) == before


@pytest.mark.parametrize("method", ["PUT", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "LINK"])
async def test_other_methods_do_nothing(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str], number: str, method: str
) -> None:
    """What is neither read nor changed by the board's own page is refused."""
    before = state(agent)
    for path in {path for _, path in routes(agent)}:
        async with http.request(method, address(path, number), data="{}", headers=own) as answer:
            assert answer.status in (400, 404, 405), path
    assert state(agent) == before


async def test_a_method_in_disguise_is_the_method_it_is(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str], number: str
) -> None:
    """A GET that claims to be a DELETE removes nobody."""
    headers = {**own, "X-HTTP-Method-Override": "DELETE"}
    async with http.get(f"/board/browsers?_method=DELETE&client={CLIENT}", headers=headers):
        pass
    assert [device.client for device in agent.devices.shown()] == [CLIENT]


async def test_nothing_crosses_to_another_port(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str]
) -> None:
    """Cookies know no port: we set none, and one that another port's app planted opens nothing."""
    heard: list[str] = []

    async def other(request: web.Request) -> web.Response:
        heard.append(request.headers.get("Cookie", ""))
        answer = web.Response(text="hello")
        for name in ("accalmie-session", "Authorization", "token", "session"):
            answer.set_cookie(name, own["Authorization"].removeprefix("Bearer "))
        return answer

    elsewhere = web.Application()
    elsewhere.router.add_get("/", other)
    runner = web.AppRunner(elsewhere)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    body = f'{{"ticket": "{agent.tickets.make()}"}}'
    async with http.post("/board/session", data=body, headers=own) as answer:
        assert (await answer.json())["token"]
    async with http.get(f"http://127.0.0.1:{port}/"):
        pass
    assert heard == [""]
    async with http.get("/board/cases") as answer:
        assert "Cookie" in answer.request_info.headers
        assert answer.status == 401
    async with http.get(f"/board/cases?token={own['Authorization'][7:]}") as answer:
        assert answer.status == 401
    await runner.cleanup()


NAMES = [
    "..", ".", "...", "../../devices.json", "..\\..\\devices.json", "C:\\devices.json",
    "/etc/passwd", "file:///etc/passwd", "devices.json", "agent.json\x00.js", "%2e%2e%2fx",
    "board.js/../../words.py", "x" * 300, "é" * 300, "CON", "nul", "a b", "\u202e", "🙂", "~root",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=lambda name: repr(name)[:24])
async def test_a_name_leads_to_no_file(
    agent: Agent, http: aiohttp.ClientSession, own: dict[str, str], number: str, name: str
) -> None:
    """Whatever stands where a name is expected, no file outside the lists is served or made."""
    (agent.data / "devices.json").write_text("canary-of-a-file", "utf-8")
    (agent.data.parent / "devices.json").write_text("canary-of-a-file", "utf-8")
    before = state(agent)
    for path in ("/static/{}", "/board/captures/{}/full", "/board/captures/{}/thumbnail",
                 "/board/captures/" + "0" * 64 + "/{}", "/board/cases/{}",
                 "/board/captures/" + "0" * 64 + "/thumbnail?case={}"):  # fmt: skip
        async with http.get(quoted(path, name), headers=own) as answer:
            assert answer.status in (400, 404), path
            assert "canary-of-a-file" not in await answer.text()
    assert state(agent) == before


def quoted(path: str, name: str) -> URL:
    """The address with every character of the name written as it must be to arrive whole."""
    letters = "".join(f"%{byte:02X}" for byte in name.encode())
    return URL(path.format(letters), encoded=True)
