"""What an agent leaves behind: in its logs no comment and no secret, on the disk only its own
files for their owner only, and after it ends no port, no key and nothing that starts it again."""

from __future__ import annotations

import asyncio
import base64
import os
import socket
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import model_servers as servers
import pytest
from speaking_browser import Browser, capture_frame, comment, picture, seen

from accalmie.demo.browser import free_port
from accalmie.link.agent import Agent
from accalmie.link.client import DeskClient
from accalmie.link.instance import read_instance
from accalmie.link.messages import (
    CasesList,
    CasesTold,
    PairOpen,
    PairOpened,
    TicketMade,
    TicketMake,
)

TEXT, AUTHOR = "Colis jamais arrivé, c'est lamentable, canari-du-texte.", "Canari Delauteur"
MODEL_KEY = "sk-canari-de-la-clef"
LOUD = "canari-du-bruit"


@dataclass
class Run:
    """An agent of its own in a home of its own; `said` is all it wrote to its terminal."""

    home: Path
    port: int
    said: bytes = b""
    secrets: dict[str, bytes] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        return self.home / "share" / "accalmie"

    @property
    def config(self) -> Path:
        return self.home / "config" / "accalmie"

    def environment(self) -> dict[str, str]:
        places = {"HOME": self.home, "XDG_CONFIG_HOME": self.home / "config"}
        places |= {"XDG_DATA_HOME": self.home / "share", "XDG_STATE_HOME": self.home / "state"}
        places |= {"XDG_CACHE_HOME": self.home / "cache", "XDG_RUNTIME_DIR": self.home / "run"}
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        return {
            **kept,
            **{name: str(place) for name, place in places.items()},
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "ACCALMIE_MODEL_KEY": MODEL_KEY,
            "PYTHONASYNCIODEBUG": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
        }


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """An agent that was started, used and misused in every way, and stopped."""
    run = Run(tmp_path_factory.mktemp("home"), free_port())
    asyncio.run(live(run))
    return run


async def live(run: Run) -> None:
    run.config.mkdir(parents=True)
    async with servers.running(servers.failing) as model:
        settings = f'port = {run.port}\n[model]\nurl = "{model.url}"\nmodel = "m"\n'
        (run.config / "accalmie.toml").write_text(settings)
        command = 'umask 0; exec "$0" -m accalmie run'
        process = await asyncio.create_subprocess_exec(
            "sh", "-c", command, sys.executable, env=run.environment(), cwd=run.home,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            await use(run, process)
        finally:
            process.terminate()
            run.said, _ = await process.communicate()
    assert process.returncode == 0, run.said.decode()


async def use(run: Run, process: asyncio.subprocess.Process) -> None:
    while (client := await asyncio.to_thread(DeskClient.find, run.data, "en")) is None:
        assert process.returncode is None
        await asyncio.sleep(0.1)
    with client:
        opened = await asyncio.to_thread(client.ask, PairOpen(way="page"), PairOpened)
        ticket = (await asyncio.to_thread(client.ask, TicketMake(), TicketMade)).ticket
        secret = opened.url.partition("#s=")[2]
        browser = Browser(run.port)
        await browser.pair(secret)
        token = await sign_in(run, ticket)
        await converse(browser)
        await make_noise(run, secret, token)
        told = await asyncio.to_thread(client.ask, CasesList(), CasesTold)
        assert told.total == 1
    instance = read_instance(run.data)
    assert instance is not None
    run.secrets = {
        "pairing secret": secret.encode(), "ticket": ticket.encode(), "token": token.encode(),
        "model key": MODEL_KEY.encode(), "desk key": instance.key, "browser key": browser.key,
    }  # fmt: skip


async def sign_in(run: Run, ticket: str) -> str:
    address = f"http://127.0.0.1:{run.port}"
    headers = {"Origin": address, "X-Accalmie": "1", "Content-Type": "application/json"}
    async with (
        aiohttp.ClientSession(address, headers=headers) as session,
        session.post("/board/session", data=f'{{"ticket": "{ticket}"}}') as answer,
    ):
        return str((await answer.json())["token"])


async def converse(browser: Browser) -> None:
    """The whole way of a comment, then mistakes of every kind with the same words in them."""
    one = {**comment(text=TEXT), "author_name": AUTHOR}
    told = await browser.ask("comments.seen", seen(one))
    case = told["data"]["readings"][0]["case"]["case_id"]
    await browser.socket.send(capture_frame(case, picture(), comment=one, outer_html=TEXT))
    await browser.next()
    await browser.ask("drafts.ask", {"case_id": case})
    while not (await browser.next()).get("data", {}).get("done"):
        pass
    reply = {"key": "k-canary-1", "case_id": case, "text": TEXT}
    for kind, data in (
        ("reply.insert", reply),
        ("case.decide", {"key": "k-canary-2", "case_id": case, "decision": "hide"}),
        ("no.such", {"text": TEXT}),
        ("reply.check", {"case_id": "0" * 32, "text": TEXT}),
    ):
        await browser.ask(kind, data)
    await browser.socket.send(capture_frame(case, b"\x89PNG" + TEXT.encode(), outer_html=TEXT))
    await browser.next()
    await browser.socket.send(f'{{"v": 1, "id": "m", "kind": "comments.seen", "data": "{TEXT}"}}')
    assert await browser.close_code() == 4400


async def make_noise(run: Run, secret: str, token: str) -> None:
    """Requests that are wrong in every way a program may be wrong, with something to remember."""
    address, bearer = f"http://127.0.0.1:{run.port}", f"Bearer {token}"
    async with aiohttp.ClientSession(address) as session:
        for path in (f"/{LOUD}", f"/?t={secret}", f"/pair?s={secret}", f"/board/cases/{LOUD}",
                     f"/board/cases?text={LOUD}", f"/board/captures/{LOUD}/full"):  # fmt: skip
            for headers in ({}, {"Authorization": bearer}, {"Host": LOUD}, {"Origin": LOUD}):
                async with session.get(path, headers=headers) as answer:
                    await answer.read()
    for raw in (
        f"{LOUD}\r\n\r\n",
        f"GET /{LOUD} HTTP/9.9\r\n\r\n",
        f"GET /\x00{LOUD} HTTP/1.1\r\n\r\n",
        f"GET / HTTP/1.1\r\n{LOUD}\r\n\r\n",
        f"GET / HTTP/1.1\r\nA: {token}\x00\r\n\r\n",
        f"POST /board/session HTTP/1.1\r\nContent-Length: {LOUD}\r\n\r\n",
        f"\x16\x03\x01{LOUD}",
        "GET / HTTP/1.1\r\n" + f"A: {LOUD}\r\n" * 5000,
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", run.port)
        writer.write(raw.encode("latin-1"))
        writer.write_eof()
        try:
            await reader.read()
            writer.close()
        except ConnectionError:
            continue  # it hung up while we were still shouting


def forms(secret: bytes) -> list[bytes]:
    """How a secret may be written down."""
    return [
        secret,
        secret.hex().encode(),
        base64.b64encode(secret),
        base64.urlsafe_b64encode(secret),
    ]


def test_no_comment_and_no_secret_is_said(ended: Run) -> None:
    """What the agent wrote to its terminal holds no text, no name, no key and no request."""
    assert b"accalmie" in ended.said.lower()
    for canary in (b"canari", AUTHOR.encode(), TEXT.encode(), LOUD.encode()):
        assert canary not in ended.said, ended.said.decode()
    for name, secret in ended.secrets.items():
        for form in forms(secret):
            assert form not in ended.said, name


def test_a_secret_is_kept_where_it_belongs_alone(ended: Run) -> None:
    """The browser's key is in devices.json; no other secret is in any file that is left."""
    for path in (path for path in ended.home.rglob("*") if path.is_file()):
        content = path.read_bytes()
        for name, secret in ended.secrets.items():
            if (name, path.name) != ("browser key", "devices.json"):
                assert not any(form in content for form in forms(secret)), (name, path)


def test_comments_are_kept_where_they_belong_alone(ended: Run) -> None:
    """The comment is in the data folder's log and evidence, and in no other file of the home."""
    holding = {
        path.relative_to(ended.home).parts[:2]
        for path in ended.home.rglob("*")
        if path.is_file() and b"canari-du-texte" in path.read_bytes()
    }
    assert holding == {("share", "accalmie")}


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_the_files_are_for_their_owner_only(ended: Run) -> None:
    """With the loosest umask, files of the data folder are 0600 and folders 0700."""
    modes = {
        path: stat.S_IMODE(path.stat().st_mode) for path in (ended.data, *ended.data.rglob("*"))
    }
    assert len(modes) > 5
    wrong = {
        path: oct(mode)
        for path, mode in modes.items()
        if mode != (0o700 if path.is_dir() else 0o600)
    }
    assert wrong == {}


def test_nothing_is_left_that_runs_or_starts_it(ended: Run) -> None:
    """Its port is closed, agent.json is gone, and its two folders are all there is of it."""
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", ended.port)) != 0
    assert not (ended.data / "agent.json").exists()
    files = [path for path in ended.home.rglob("*") if path.is_file()]
    outside = [path for path in files if not {ended.data, ended.config} & set(path.parents)]
    assert outside == []
    names = {path.name for path in files}
    assert not {name for name in names if name.endswith((".service", ".desktop", ".plist"))}


async def test_a_mistake_of_ours_is_logged_by_its_kind(
    agent: Agent, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An exception that quotes a comment, met while the board is served, leaves its kind alone."""

    def fail(_ui: str) -> None:
        raise ValueError(TEXT)

    monkeypatch.setattr(agent.pipeline, "status", fail)
    headers = {"Authorization": f"Bearer {agent.tickets.redeem(agent.tickets.make())}"}
    async with (
        aiohttp.ClientSession(f"http://127.0.0.1:{agent.port}", headers=headers) as session,
        session.get("/board/status") as answer,
    ):
        assert answer.status == 500
        assert "canari" not in await answer.text()
    assert "ValueError" in caplog.text
    assert "canari" not in caplog.text
