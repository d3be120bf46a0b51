"""Ask the running agent, or do the same work here when none runs: one way to ask, two answerers."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from ..errors import WrongUse
from ..link.client import DeskClient
from ..link.messages import Message
from ..settings import Folders
from .words import UI, say

M = TypeVar("M", bound=Message)


class Desk(Protocol):
    def ask(self, message: Message, answer: type[M]) -> M:
        """Raises: AccalmieError."""


@contextmanager
def open_desk(folders: Folders) -> Iterator[Desk]:
    """The running agent's desk, else the log opened here.

    Raises: LinkFailed, StorageFailed, LogBusy (an agent starts or stops at this moment).
    """
    client = DeskClient.find(folders.data, UI)
    if client is not None:
        with client:
            yield client
    else:
        with _open_here(folders) as desk:
            yield desk


@contextmanager
def running_desk(folders: Folders) -> Iterator[Desk]:
    """The running agent's desk. Raises: WrongUse where no agent runs."""
    client = DeskClient.find(folders.data, UI)
    if client is None:
        raise WrongUse(say("no_agent"))
    with client:
        yield client


@contextmanager
def _open_here(folders: Folders) -> Iterator[Desk]:
    from ..app import Accalmie  # the reader's model and the log load only where they are needed
    from ..link.agent import Agent
    from ..link.answers import answer
    from ..link.greeting import Caller

    class Here:
        def ask(self, message: Message, answer_kind: type[M]) -> M:
            told = asyncio.run(answer(agent, caller, message, b"")).message
            assert isinstance(told, answer_kind)  # each kind has one kind of answer
            return told

    caller = Caller(client="0" * 32, door="desk", ui=UI, browser="accalmie")
    with Accalmie.open(folders) as accalmie:
        pipeline = accalmie.pipeline
        agent = Agent(pipeline, folders.data, folders.sites, pipeline.now)
        try:
            yield Here()
        finally:
            agent.stop_work()
