"""The command line's side of the link, against a listening agent and against strangers."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from accalmie.errors import LinkFailed, NotFound, WrongUse
from accalmie.link.agent import Agent
from accalmie.link.client import DeskClient
from accalmie.link.instance import new_instance, publish
from accalmie.link.messages import (
    CaseShow,
    CasesList,
    CasesTold,
    CaseTold,
    DraftsAsk,
    DraftsOffered,
    LinkChallenge,
    StatusAsk,
    StatusTold,
    decode,
    encode,
)


def find(folder: Path) -> DeskClient:
    client = DeskClient.find(folder, "en")
    assert client is not None
    return client


async def test_the_desk_is_answered(agent: Agent) -> None:
    """The command line finds the agent by its data folder and asks."""

    def ask() -> tuple[StatusTold, CasesTold]:
        with find(agent.data) as desk:
            return desk.ask(StatusAsk(), StatusTold), desk.ask(CasesList(), CasesTold)

    status, cases = await asyncio.to_thread(ask)
    assert (status.open_cases, cases.total) == (0, 0)


async def test_the_desk_raises_what_it_is_told(agent: Agent) -> None:
    """An error of the agent is the same exception here; a browser's message has no place."""

    def ask() -> None:
        with find(agent.data) as desk:
            with pytest.raises(NotFound):
                desk.ask(CaseShow(number="2026-000009"), CaseTold)
            with pytest.raises(WrongUse):
                desk.ask(DraftsAsk(case_id="0" * 32), DraftsOffered)

    await asyncio.to_thread(ask)


def test_no_agent_is_no_error(tmp_path: Path) -> None:
    """Without agent.json, or where nobody listens any more, there is no client."""
    assert DeskClient.find(tmp_path, "en") is None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        publish(tmp_path, new_instance(free.getsockname()[1], bytes(32)))
    assert DeskClient.find(tmp_path, "en") is None


async def test_a_stranger_on_the_port_learns_nothing(tmp_path: Path) -> None:
    """A program that cannot prove the key gets a hello and nothing more."""
    heard: list[str] = []

    async def squat(connection: ServerConnection) -> None:
        async for frame in connection:
            envelope, _ = decode(frame)
            heard.append(envelope.kind)
            challenge = LinkChallenge(version=1, nonce="0" * 64, mac="0" * 64)
            await connection.send(encode(challenge, id="s-1", re=envelope.id))

    async with serve(squat, "127.0.0.1", 0, subprotocols=["accalmie.v1"]) as server:  # type: ignore[list-item]
        port = next(iter(server.sockets)).getsockname()[1]
        publish(tmp_path, new_instance(port, bytes(32)))
        with pytest.raises(LinkFailed, match="Another program answers"):
            await asyncio.to_thread(DeskClient.find, tmp_path, "en")
    assert heard == ["link.hello"]


async def test_a_wrong_key_does_not_open_the_desk(agent: Agent, tmp_path: Path) -> None:
    """Who cannot read the data folder cannot speak for the person."""
    publish(tmp_path, new_instance(agent.port, bytes(32)))
    with pytest.raises(LinkFailed):
        await asyncio.to_thread(DeskClient.find, tmp_path, "en")
