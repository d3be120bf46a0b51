"""The browsers that are connected now: who they are, and news for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from .messages import Message

MAX_CLIENTS = 4


class Listener(Protocol):
    """A connected browser, after its handshake."""

    client: str
    ui: str

    async def tell(self, message: Message) -> None: ...
    async def is_alive(self) -> bool: ...
    async def hang_up(self, code: int, reason: str) -> None: ...


class Hub:
    def __init__(self) -> None:
        self._listeners: dict[str, Listener] = {}

    def get(self, client: str) -> Listener | None:
        return self._listeners.get(client)

    def is_full(self) -> bool:
        return len(self._listeners) >= MAX_CLIENTS

    def join(self, listener: Listener) -> None:
        self._listeners[listener.client] = listener

    def leave(self, listener: Listener) -> None:
        """A listener that was replaced in the meantime leaves its successor alone."""
        if self._listeners.get(listener.client) is listener:
            del self._listeners[listener.client]

    def everyone(self) -> list[Listener]:
        return list(self._listeners.values())

    def languages(self) -> set[str]:
        return {listener.ui for listener in self._listeners.values()}

    async def tell_all(
        self, message_in: Callable[[str], Message], *, but: Listener | None = None
    ) -> None:
        """News to every browser but one, `message_in` giving it in each one's language."""
        for listener in list(self._listeners.values()):
            if listener is not but:
                await listener.tell(message_in(listener.ui))

    async def hang_up_all(self, code: int, reason: str) -> None:
        for listener in list(self._listeners.values()):
            await listener.hang_up(code, reason)
