"""The first four messages of a connection: who is there, proven both ways, before anything else.

The agent proves itself first. A client that is not known gets a challenge like any other, made
with a key nobody has, so that asking tells nothing about who is paired.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal, Protocol, TypeVar

from msgspec import Struct

from .. import __version__
from .agent import REMOVED, REVOKED, Agent
from .devices import PairedDevice
from .handshake import (
    DESK_ORIGIN,
    agent_mac,
    client_mac,
    fresh_key,
    fresh_nonce,
    paired_key,
    pairing_key,
    same,
)
from .messages import (
    VERSION,
    ErrorTold,
    Limits,
    LinkChallenge,
    LinkHello,
    LinkProof,
    LinkReady,
    Message,
)
from .origins import browser_of

MALFORMED, NOT_PROVEN, SILENT = 4400, 4401, 4408
GREETING_SECONDS = 3.0
LIMITS = Limits(
    message_bytes=256 * 1024,
    capture_bytes=4 * 1024 * 1024,
    messages_per_second=20,
    burst=40,
    unacked=8,
)
M = TypeVar("M", bound=Message)


class Refused(Exception):
    """The connection ends with this close code."""

    def __init__(self, code: int, reason: str) -> None:
        self.code, self.reason = code, reason
        super().__init__(f"{code} {reason}")


class Peer(Protocol):
    """The socket as the greeting sees it: one decoded message in, one message out."""

    async def next(self) -> tuple[str, Message]: ...
    async def send(self, message: Message, re: str = "") -> None: ...


class Caller(Struct, frozen=True, kw_only=True):
    """Who was let in: `door` "desk" is the command line, "link" a paired browser."""

    client: str
    door: Literal["link", "desk"]
    ui: str
    browser: str


async def greet(peer: Peer, agent: Agent, origin: str, seconds: float = GREETING_SECONDS) -> Caller:
    """Let the other side prove itself. Raises: Refused, StorageFailed (a pairing not kept)."""
    hello_id, hello = await _within(seconds, lambda: _expect(peer, LinkHello))
    if VERSION not in hello.versions:
        await peer.send(_version_differs(hello), re=hello_id)
        raise Refused(MALFORMED, "version")
    if hello.purpose == "connect" and agent.devices.was_removed(hello.client):
        raise Refused(REVOKED, REMOVED)
    secret = agent.pairing.attempt() if _pairs(hello, origin) else None
    if secret:
        key: bytes | None = await asyncio.to_thread(pairing_key, secret)  # slow for a typed code
    else:
        key = _known_key(agent, hello, origin)
    nonce = fresh_nonce()
    # A key is made in any case, so that an unknown client costs the same time as a known one.
    mac = agent_mac(key or fresh_key(), agent.port, hello.nonce, nonce)
    await peer.send(LinkChallenge(version=VERSION, nonce=nonce, mac=mac), re=hello_id)
    proof_id, proof = await _within(seconds, lambda: _expect(peer, LinkProof))
    if key is None or not same(proof.mac, client_mac(key, agent.port, hello.nonce, nonce, origin)):
        raise Refused(NOT_PROVEN, "not proven")
    if secret:
        await _keep(agent, hello, secret, nonce, origin)
    elif origin != DESK_ORIGIN:
        await agent.work(agent.devices.seen, hello.client, agent.now())
    await peer.send(LinkReady(agent_version=__version__, limits=LIMITS), re=proof_id)
    return Caller(
        client=hello.client,
        door="desk" if origin == DESK_ORIGIN else "link",
        ui="fr" if hello.ui_language.lower().startswith("fr") else "en",
        browser=hello.browser,
    )


def _pairs(hello: LinkHello, origin: str) -> bool:
    return hello.purpose == "pair" and origin != DESK_ORIGIN


def _known_key(agent: Agent, hello: LinkHello, origin: str) -> bytes | None:
    if hello.purpose != "connect":
        return None
    if origin == DESK_ORIGIN:
        return agent.desk_key
    device = agent.devices.get(hello.client)
    return device.key if device is not None and device.origin == origin else None


async def _keep(agent: Agent, hello: LinkHello, secret: str, nonce: str, origin: str) -> None:
    """The pairing is on disk before the browser hears that it is ready."""
    if not agent.pairing.use(secret):
        raise Refused(NOT_PROVEN, "another browser used this code")
    device = PairedDevice(
        client=hello.client,
        label=hello.label or browser_of(origin),
        origin=origin,
        created_at=agent.now(),
        last_seen_at=agent.now(),
        key=await asyncio.to_thread(paired_key, secret, hello.nonce, nonce, origin),
    )
    await agent.work(agent.devices.add, device)


def _version_differs(hello: LinkHello) -> ErrorTold:
    older = "extension" if max(hello.versions, default=0) < VERSION else "agent"
    return ErrorTold(
        code="version",
        message=f"This extension and agent {__version__} do not fit: update the {older}.",
    )


async def _expect(peer: Peer, kind: type[M]) -> tuple[str, M]:
    message_id, message = await peer.next()
    if not isinstance(message, kind):
        raise Refused(MALFORMED, "not the message the handshake expects")
    return message_id, message


async def _within(seconds: float, step: Callable[[], Awaitable[tuple[str, M]]]) -> tuple[str, M]:
    try:
        async with asyncio.timeout(seconds):
            return await step()
    except TimeoutError:
        raise Refused(SILENT, f"no proof within {seconds:g} s") from None
