"""Keeps nothing longer than the settings say: at start and once a day, in small steps.

In: the agent and its clock. Out: tombstones, by the actor "retention", and the browsers told. Other
work goes between two steps; what fails is tried again the next day.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from ..eraser import ENDED, in_steps
from ..errors import AccalmieError
from .agent import Agent

EVERY = timedelta(days=1)
LOOK_SECONDS = 3600.0  # whether a day has passed: a machine that slept loses no day by it
_log = logging.getLogger(__name__)


async def keep_retention(
    agent: Agent, pause: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Run until cancelled; `pause` waits for so many seconds.

    After a long silence the first run waits for a day: what is erased because a clock was wrong at
    start does not come back when it is put right.
    """
    waits = await agent.work(agent.eraser.is_long_silent)
    done_at = agent.now() if waits else None
    while True:
        try:
            if done_at is None or agent.now() - done_at >= EVERY:
                done_at = agent.now()
                await erase_due(agent)
            else:
                await agent.work(agent.eraser.clean)
        except AccalmieError as error:
            _log.warning("What is past its time is erased later: %s", error)
        await pause(LOOK_SECONDS)


async def erase_due(agent: Agent) -> int:
    """Erase what is past its time, and finish what a crash left unfinished; how many cases went.

    Raises: StorageFailed.
    """
    erased = 0
    for status in ENDED if agent.months else ():
        offset: int | None = 0
        while offset is not None:
            due, offset = await agent.work(agent.eraser.due, agent.months, status, offset)
            for some in in_steps(due):
                await agent.erase(agent.eraser.erase_due, some)
            erased += len(due)
    await agent.work(agent.eraser.clean)
    if erased:
        await agent.tell_erased()
    return erased
