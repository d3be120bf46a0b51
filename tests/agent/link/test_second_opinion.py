"""A second opinion, asked of a real server on this machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from deciding_clock import Clock
from speaking_browser import Browser, comment, seen

from accalmie.app import Accalmie, Running
from accalmie.comment import Comment
from accalmie.link.second_opinion import SecondOpinion
from accalmie.settings import Folders, OpinionSettings
from accalmie.spot import Reader

ANSWERS = {"bad": "Yes.", "calm": "no", "odd": "perhaps", "ill": ""}
MAYBE = (
    "Received it today, not what I had in mind.",
    "The box was a little bent but the bowl is fine.",
    "Opening hours on the door differ from those on the website.",
    "Could be better.",
    "Bof, sans plus.",
    "Un peu cher pour ce que c'est.",
)


class Server:
    """Speaks chat completions: answers by the comment's text, and keeps what it was sent."""

    def __init__(self) -> None:
        self.heard: list[dict[str, object]] = []
        self.keys: list[str] = []
        self.url = ""

    async def answer(self, request: web.Request) -> web.Response:
        asked = await request.json()
        self.heard.append(asked)
        self.keys.append(request.headers.get("Authorization", ""))
        text = asked["messages"][-1]["content"]
        if text == "slow":
            await asyncio.sleep(30)
        if text == "ill":
            return web.Response(status=500)
        if text == "away":
            raise web.HTTPFound("http://127.0.0.1:9/elsewhere")
        if text == "broken":
            return web.Response(text="{")
        said = {"choices": [{"message": {"content": ANSWERS.get(text, "no")}}]}
        return web.Response(text=json.dumps(said), content_type="application/json")


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    server = Server()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    server.url = f"http://127.0.0.1:{port}/v1"
    yield server
    await runner.cleanup()


def opinion(url: str, seconds: float = 5.0) -> SecondOpinion:
    chosen = OpinionSettings(url=url, model="some-model", seconds=seconds)
    return SecondOpinion(chosen, "sesame")


async def test_yes_no_and_neither(server: Server) -> None:
    """Yes is negative, no is not; whatever else comes leaves the reader's verdict."""
    told = await opinion(server.url).ask(["bad", "calm", "odd", "ill", "broken", "away"])
    assert told == [True, False, None, None, None, None]
    assert set(server.keys) == {"Bearer sesame"}
    assert {asked["model"] for asked in server.heard} == {"some-model"}


async def test_an_answer_is_kept(server: Server) -> None:
    """The same text is asked about once."""
    asks = opinion(server.url)
    assert await asks.ask(["bad"]) == await asks.ask(["bad"]) == [True]
    assert len(server.heard) == 1


async def test_it_does_not_wait_for_ever(server: Server) -> None:
    """What has not come within the seconds is no opinion; what has come counts."""
    assert await opinion(server.url, 0.5).ask(["slow", "bad"]) == [None, True]


async def test_nobody_there() -> None:
    """An endpoint that does not answer is no opinion, and no error."""
    assert await opinion("http://127.0.0.1:9/v1").ask(["bad"]) == [None]


async def test_a_calm_opinion_is_told_to_the_browsers(
    server: Server, tmp_path: Path, clock: Clock
) -> None:
    """A comment the reader was unsure of is told again, calm, so that its dot goes away."""
    unsure = next(
        text for text in MAYBE if Reader.load().read([Comment(id="1", text=text)])[0].unsure
    )
    (tmp_path / "accalmie.toml").write_text(
        f'[second_opinion]\nurl = "{server.url}"\nmodel = "some-model"\n'
    )
    folders = Folders(data=tmp_path / "data", config=tmp_path)
    with Accalmie.open(folders, now=clock) as accalmie:
        running = await Running.start(accalmie, [0])
        browser = Browser(running.agent.port)
        await browser.pair(running.agent.pairing.open("page").secret)
        answer = await browser.ask("comments.seen", seen(comment(text=unsure)))
        assert answer["data"]["readings"][0]["verdict"]["unsure"]
        news = await browser.next()
        await browser.socket.close()
        await running.stop()
    assert (news["kind"], news.get("re")) == ("comments.read", None)
    [reading] = news["data"]["readings"]
    assert (reading["verdict"]["unsure"], reading["case"]) == (False, None)
    assert reading["verdict"]["sentiment"] != "negative"
