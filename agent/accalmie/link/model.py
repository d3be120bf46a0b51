"""Asks a language model for drafts: any endpoint that speaks OpenAI's chat completions.

In: messages. Out: the model's answer, told as it comes, or None: not in time, an error, or a server
that failed three times of late. Off unless the settings name one; a server that is not this machine
must be named a second time, for that is where comments go. Redirections are not followed.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

import aiohttp

from ..draft.model import SCHEMA
from ..keys import key_of
from ..settings import Endpoint

MAX_ANSWER = 64 * 1024  # bytes of one answer that are read
CONNECT_SECONDS = 2.0
MOST_FAILURES = 3  # in a row; then the server is left alone for a while
REST_SECONDS = 300.0
log = logging.getLogger(__name__)

# What is asked of the answer's form, the strictest first. A server that refuses one (HTTP 400 or
# 422) is asked for the next from then on; one that accepts and ignores it is caught by the parser.
_FORMS: tuple[dict[str, Any], ...] = (
    {"response_format": {
        "type": "json_schema",
        "json_schema": {"name": "drafts", "strict": True, "schema": SCHEMA},
    }},
    {"response_format": {"type": "json_object"}},
    {},
)  # fmt: skip


_FAILURES = (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError, IndexError)


class LanguageModel:
    """One endpoint. `write` never raises: what fails is None, and the playbook's drafts stand."""

    def __init__(
        self, settings: Endpoint, key: str = "", clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._settings, self._key, self._clock = settings, key, clock
        self._form = 0
        self._failures, self._rests_until = 0, 0.0

    @classmethod
    def of(cls, settings: Endpoint) -> LanguageModel | None:
        """None where the settings name no endpoint. Raises: BadSettings (`Endpoint.receiver`)."""
        if not settings.url:
            return None
        settings.receiver  # noqa: B018 - raises where it is not allowed
        return cls(settings, key_of("model"))

    @property
    def receiver(self) -> str:
        """The host that comments are sent to, as the card names it."""
        return self._settings.receiver

    @property
    def name(self) -> str:
        return self._settings.model

    async def write(
        self, messages: Sequence[dict[str, str]], on_text: Callable[[str], None]
    ) -> str | None:
        """The whole answer; `on_text` hears all of it that has come, again and again."""
        if self._clock() < self._rests_until:
            return None
        try:
            async with asyncio.timeout(self._settings.seconds):
                answer = await self._write(messages, on_text)
        except _FAILURES as why:
            log.info("No drafts from the language model: %s", type(why).__name__)  # never its text
            self._failures += 1
            if self._failures >= MOST_FAILURES:
                self._failures, self._rests_until = 0, self._clock() + REST_SECONDS
            return None
        self._failures = 0
        return answer

    async def _write(
        self, messages: Sequence[dict[str, str]], on_text: Callable[[str], None]
    ) -> str:
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout, headers=headers) as session:
            while True:
                question = {
                    "model": self._settings.model, "messages": list(messages), "stream": True,
                    "temperature": 0.3, "max_tokens": 500, **_FORMS[self._form],
                }  # fmt: skip
                url = self._settings.url.rstrip("/") + "/chat/completions"
                async with session.post(url, json=question, allow_redirects=False) as response:
                    if response.status in (400, 422) and self._form < len(_FORMS) - 1:
                        self._form += 1
                        continue
                    response.raise_for_status()
                    if response.status != 200:
                        raise ValueError("a redirection is not followed")
                    answer = ""
                    async for piece in _pieces(response):
                        answer += piece
                        on_text(answer)
                    return answer


async def _pieces(response: aiohttp.ClientResponse) -> AsyncIterator[str]:
    """The answer's text piece by piece: server-sent events, or one JSON body from who has none.

    Raises: ValueError for more than MAX_ANSWER, or what is neither.
    """
    size = 0
    if response.content_type != "text/event-stream":
        body = await response.content.read(MAX_ANSWER)
        if not response.content.at_eof():
            raise ValueError("the answer is too long")
        yield str(json.loads(body)["choices"][0]["message"]["content"])
        return
    async for line in response.content:
        size += len(line)
        if size > MAX_ANSWER:
            raise ValueError("the answer is too long")
        data = line.strip()
        if not data.startswith(b"data:"):
            continue
        data = data[5:].strip()
        if data == b"[DONE]":
            return
        choices = json.loads(data).get("choices") or [{}]
        piece = (choices[0].get("delta") or {}).get("content")
        if isinstance(piece, str):
            yield piece
