"""What the running agent does by itself for the person: tells the desktop, and ends quiet watches.

In: the agent, what to tell and how. Out: notices, each once: before a reply is due, at its hour,
and when a surge is noticed; paused for as long as the person says. Nothing here waits for the
desktop in the pipeline's thread.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ..clock import Warned, warning_for
from ..errors import AccalmieError
from ..notices import due_notice, surge_notice

if TYPE_CHECKING:
    from ..case import Case
    from ..desktop import Notice, Show
    from .agent import Agent
    from .messages import SurgeView

LOOK_SECONDS = 20.0
LOOKED_AT = 200  # of the cases that are due first
WATCHES_EVERY = timedelta(hours=1)
_log = logging.getLogger(__name__)


class Alerts:
    """`language` of the notices; `show_text`: whether a comment's own words may be in them."""

    def __init__(
        self, agent: Agent, show: Show | None, language: str, show_text: bool = False
    ) -> None:
        self._agent, self._show = agent, show
        self._language, self._show_text = language, show_text
        self._told: dict[str, tuple[Warned, datetime]] = {}  # by case id: what, for which hour
        self._watched_at: datetime | None = None
        self.paused_until: datetime | None = None

    async def run(self, pause: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Run until cancelled."""
        while True:
            try:
                await self.look()
            except AccalmieError as error:
                _log.warning("What is due is told later: %s", error)
            await pause(LOOK_SECONDS)

    async def look(self) -> None:
        """Tell what has become due since the last look; close what was quiet long enough."""
        now = self._agent.now()
        if self._watched_at is None or now - self._watched_at >= WATCHES_EVERY:
            self._watched_at = now
            for case_id in await self._agent.work(self._agent.pipeline.end_watches):
                await self._agent.tell_change(case_id)
        found = await self._agent.work(self._due, now)
        for warned, cases in found.items():
            await self._tell(due_notice(warned, cases, self._language, self._show_text))

    async def tell_surge(self, surge: SurgeView) -> None:
        await self._tell(surge_notice(surge, self._language, self._show_text))

    def pause(self, minutes: int) -> datetime | None:
        """Tell the desktop nothing for so long; 0 ends it."""
        now = self._agent.now()
        self.paused_until = now + timedelta(minutes=minutes) if minutes else None
        return self.paused_until

    def _due(self, now: datetime) -> dict[Warned, list[Case]]:
        """The cases that have just become so. What is shown in a pause is not made up for."""
        pipeline = self._agent.pipeline
        found: dict[Warned, list[Case]] = {}
        still: dict[str, tuple[Warned, datetime]] = {}
        for case in pipeline.log.soonest(LOOKED_AT):
            warned = warning_for(case, pipeline.clock.warn, now)
            if warned is None:
                continue
            still[case.id] = (warned, case.awaited_at)
            if self._told.get(case.id) != still[case.id]:
                found.setdefault(warned, []).append(case)
        self._told = still
        return found

    async def _tell(self, notice: Notice) -> None:
        paused = self.paused_until is not None and self._agent.now() < self.paused_until
        if self._show is not None and not paused:
            await asyncio.to_thread(self._show, notice)
