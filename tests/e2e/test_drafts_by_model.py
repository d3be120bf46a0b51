"""Drafts by a language model in the card: a real server on this machine, real browsers."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator

import pytest
from aiohttp import web
from conftest import World
from overlay import badges, card, glimpse, open_card_of, press, until

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

WRITTEN = {
    "short": "Deux semaines sans nouvelles de votre colis, nous comprenons votre agacement.",
    "warm": "Attendre deux semaines un colis et ne rien entendre, nous comprenons que cela pèse.",
    "formal": "Nous avons lu avec attention que votre colis est attendu depuis deux semaines.",
}


class Slowly:
    """A server in a thread of its own that writes its answer while one looks on."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.heard: list[str] = []
        self.port = asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(10)

    async def _start(self) -> int:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return int(self._runner.addresses[0][1])

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.heard.append(await request.text())
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        text = json.dumps(WRITTEN)
        for start in range(0, len(text), 10):
            piece = {"choices": [{"delta": {"content": text[start : start + 10]}}]}
            await response.write(f"data: {json.dumps(piece)}\n\n".encode())
            await asyncio.sleep(0.1)
        await response.write(b"data: [DONE]\n\n")
        return response

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self._runner.cleanup(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()


@pytest.fixture
def model(world: World) -> Iterator[Slowly]:
    """The agent asks this server while the test runs, and none afterwards."""
    server = Slowly()
    settings = world.desk.data / "accalmie.toml"
    settings.write_text(f'[model]\nurl = "http://127.0.0.1:{server.port}/v1"\nmodel = "m"\n')
    world.desk.stop()
    world.desk.start()
    yield server
    settings.unlink()
    world.desk.stop()
    world.desk.start()
    server.stop()


def test_the_models_drafts_are_seen_coming_and_added(world: World, model: Slowly) -> None:
    """The playbook's drafts are there at once; the model's appear, and are chosen like others."""
    thread = world.isso.thread(f"{world.kind}-model")
    number = thread.post("Deux semaines que j'attends mon colis, c'est lamentable.", "Ada Fairlie")
    world.page.goto(thread.url)
    until(lambda: badges(world.page), "a badge")
    shown = open_card_of(world.page, f"#isso-{number}")
    assert len(shown["tabs"]) >= 2 and "127.0.0.1" in shown["note"]
    seen = until(lambda: glimpse(world.page), "what is being written")
    assert WRITTEN["short"].startswith(seen) or WRITTEN["short"] == seen
    world.picture("model-writing")
    tabs = until(
        lambda: (now := card(world.page)) and len(now["tabs"]) > len(shown["tabs"]) and now["tabs"],
        "the model's drafts",
    )
    press(world.page, ".card [role=tab]", len(shown["tabs"]))
    chosen = until(
        lambda: (now := card(world.page)) and now["text"] != shown["text"] and now, "its text"
    )
    assert WRITTEN["short"] in chosen["text"]
    world.picture("model-written")
    assert len(tabs) >= len(shown["tabs"]) + 2
    assert model.heard and "Fairlie" not in model.heard[0]
