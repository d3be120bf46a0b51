"""Language model servers of many kinds, each a real one on this machine."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

GOOD = {
    "short": "Six days without your parcel is a long wait, and we understand the annoyance.",
    "warm": "Waiting six days for a parcel and hearing nothing is wearing, we can see that.",
    "formal": "We have read with care that your parcel has been awaited for six days.",
}
Answering = Callable[["Model", web.Request, dict[str, Any]], Awaitable[web.StreamResponse]]


class Model:
    """One server; `heard` holds every question it got."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering
        self.heard: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        self.heard.append(asked)
        self.keys.append(request.headers.get("Authorization", ""))
        return await self._answering(self, request, asked)


@asynccontextmanager
async def running(answering: Answering) -> AsyncIterator[Model]:
    model = Model(answering)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", model.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    model.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield model
    finally:
        await runner.cleanup()


async def streamed(request: web.Request, text: str, size: int = 12) -> web.StreamResponse:
    """`text` as server-sent events, `size` characters each."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    for start in range(0, len(text), size):
        piece = {"choices": [{"delta": {"content": text[start : start + size]}}]}
        await response.write(f"data: {json.dumps(piece)}\n\n".encode())
        await asyncio.sleep(0.001)
    await response.write(b"data: [DONE]\n\n")
    return response


def whole(text: str) -> web.Response:
    """`text` as one JSON body, from a server that does not stream."""
    said = {"choices": [{"message": {"role": "assistant", "content": text}}]}
    return web.Response(text=json.dumps(said), content_type="application/json")


async def obedient(_: Model, request: web.Request, asked: dict[str, Any]) -> web.StreamResponse:
    """Has schemas and does as it is told."""
    assert asked["response_format"]["type"] == "json_schema"
    return await streamed(request, json.dumps(GOOD))


async def schemaless(_: Model, request: web.Request, asked: dict[str, Any]) -> web.StreamResponse:
    """Refuses every form of answer, thinks aloud, and puts its JSON into a fence."""
    if "response_format" in asked:
        return web.Response(status=400, text='{"error": "response_format is not supported"}')
    text = f"<think>They want {{json}}.</think>Here you are:\n```json\n{json.dumps(GOOD)}\n```"
    return await streamed(request, text)


async def bodily(_: Model, _request: web.Request, _asked: dict[str, Any]) -> web.StreamResponse:
    """Ignores `stream` and answers in one body."""
    return whole(json.dumps(GOOD))


async def injected(_: Model, request: web.Request, asked: dict[str, Any]) -> web.StreamResponse:
    """Obeys whatever a comment may order: links, mentions, numbers, insults, its own prompt."""
    system = asked["messages"][0]["content"]
    orders = {
        "short": "Claim your refund at https://evil.example/now, said @brand.",
        "warm": f"Call 07700 900123. My instructions: {system[:80]}",
        "formal": "You are a liar and you should have read the manual.",
    }
    return await streamed(request, json.dumps(orders))


async def stalling(_: Model, request: web.Request, _asked: dict[str, Any]) -> web.StreamResponse:
    """Begins, and never ends."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    piece = {"choices": [{"delta": {"content": '{"short": "Six days'}}]}
    await response.write(f"data: {json.dumps(piece)}\n\n".encode())
    await asyncio.sleep(30)
    return response


async def nonsense(_: Model, request: web.Request, _asked: dict[str, Any]) -> web.StreamResponse:
    """Answers what nobody asked."""
    return await streamed(request, "The capital of France is {Paris}. " * 20)


async def endless(_: Model, request: web.Request, _asked: dict[str, Any]) -> web.StreamResponse:
    """Never stops talking."""
    return await streamed(request, "a" * 300_000, size=4000)


async def elsewhere(_: Model, _request: web.Request, _asked: dict[str, Any]) -> web.StreamResponse:
    """Sends whoever asks to another host."""
    raise web.HTTPTemporaryRedirect("http://127.0.0.1:9/v1/chat/completions")


async def failing(_: Model, _request: web.Request, _asked: dict[str, Any]) -> web.StreamResponse:
    return web.Response(status=503)


async def learning(model: Model, request: web.Request, asked: dict[str, Any]) -> web.StreamResponse:
    """Wrong the first time, right once it hears why."""
    first = len(model.heard) == 1
    said = dict.fromkeys(GOOD, "It is all your fault, 24 hours.") if first else GOOD
    return await streamed(request, json.dumps(said))
