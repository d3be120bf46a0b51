"""Carries letters while the agent runs: takes what is due, sends it, records what came of it.

In: the pipeline's thread to run `Dispatch` in, a `Sender`. Out: nothing; it runs until it is
stopped. A letter that is on its way at that moment has a few seconds to arrive.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from ..errors import AccalmieError
from .delivery import Delivery, Outcome
from .dispatch import Dispatch, Job
from .sender import Sender

LOOK_SECONDS = 5.0  # for reminders and warnings; a case that is passed on wakes it at once
STOP_SECONDS = 3.0
_log = logging.getLogger(__name__)
Work = Callable[..., Awaitable[Any]]  # `work(step, *arguments)`, in the pipeline's thread


class Courier:
    def __init__(self, dispatch: Dispatch, sender: Sender, work: Work) -> None:
        self.dispatch, self._sender, self._work = dispatch, sender, work
        self._wake, self._stopping = asyncio.Event(), False
        self._sending = set[asyncio.Task[None]]()
        self._unrecorded: list[tuple[Delivery, Outcome]] = []  # the disk did not take them yet

    def wake(self) -> None:
        """Look now: something may be owed."""
        self._wake.set()

    def stop(self) -> None:
        """`run` returns soon after."""
        self._stopping = True
        self.wake()

    async def run(self) -> None:
        """Until it is stopped: never cut off between a record and its letter."""
        recovered = False
        while not self._stopping:
            self._wake.clear()
            seconds = LOOK_SECONDS
            try:
                if not recovered:
                    await self._work(self.dispatch.recover)
                    recovered = True
                await self._record()
                for job in await self._work(self.dispatch.take):
                    self._send_later(job)
                seconds = await self._work(self.dispatch.seconds_to_next, LOOK_SECONDS)
            except AccalmieError as error:
                _log.warning("Departments are told later: %s", error)
            except Exception as error:  # noqa: BLE001 - the next look is another chance
                _log.error("Departments are told later: %s", type(error).__name__)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), seconds)
        await self._settle()

    async def _settle(self) -> None:
        """Wait a little for what is on its way; what is left is settled at the next start."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=STOP_SECONDS)
        for task in tuple(self._sending):
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)
        with contextlib.suppress(AccalmieError):  # it is settled at the next start
            await self._record()
        await self._work(self.dispatch.ledger.close)

    def _send_later(self, job: Job) -> None:
        task = asyncio.create_task(self._send(job))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _send(self, job: Job) -> None:
        name = job.delivery.department
        outcome = await self._sender.send(name, job.department, job.letter, job.thread)
        self._unrecorded.append((job.delivery, outcome))
        try:
            await self._record()
        except AccalmieError as error:
            _log.warning("A department was told, which is noted later: %s", error)
        self.wake()

    async def _record(self) -> None:
        """Raises: StorageFailed; nothing is forgotten by it."""
        while self._unrecorded:
            delivery, outcome = self._unrecorded.pop()
            try:
                await self._work(self.dispatch.finish, delivery, outcome)
            except BaseException:
                self._unrecorded.append((delivery, outcome))
                raise
