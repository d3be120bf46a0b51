"""What every door of the running agent shares: the pipeline and its one thread, who is paired,
who is connected, who may read the board. Made by `app`, used by `connection` and the board.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..caselog import Erasing
from ..eraser import Eraser
from ..erasure import MONTHS
from .alerts import Alerts
from .archiving import Archiving
from .devices import Devices
from .forgetting import next_to_forget
from .handshake import fresh_key
from .hub import Hub
from .messages import CaseChanged, CommentsRead, SurgeTold
from .pairing import Pairing, Way
from .tickets import Tickets
from .written import write_drafts

if TYPE_CHECKING:
    from ..comment import Comment
    from ..notify import Courier
    from ..pipeline import Pipeline
    from .hub import Listener
    from .messages import Reading
    from .model import LanguageModel
    from .second_opinion import SecondOpinion

P = ParamSpec("P")
T = TypeVar("T")
REVOKED = 4403
REMOVED = "This browser was removed: pair it again."
GOING_AWAY = 1001
STRANGERS_NAMED = 5  # other extensions that are named in the log, once each
_log = logging.getLogger(__name__)


class Agent:
    """`data` is the data folder, `sites` the folder of the person's own site files.

    `extensions` are ids that our extension has in Chromium beside its own: builds of a store.
    `months`: how long a case is kept after it ended, 0 for ever.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        data: Path,
        sites: Path,
        now: Callable[[], datetime],
        opinion: SecondOpinion | None = None,
        model: LanguageModel | None = None,
        extensions: Collection[str] = (),
        months: int = MONTHS,
    ) -> None:
        self.pipeline, self.data, self.sites, self.now = pipeline, data, sites, now
        self.devices = Devices(data / "devices.json")
        self.pairing, self.tickets, self.hub = Pairing(now), Tickets(now), Hub()
        self.eraser, self.months = Eraser(pipeline, Erasing(data)), months
        self._opinion, self.model = opinion, model
        self.extensions, self._strangers = extensions, set[str]()
        self.archiving = Archiving()
        self.courier: Courier | None = None  # set by `app` where departments are told
        self._asked = set[asyncio.Task[None]]()  # opinions and drafts on their way
        self.desk_key = fresh_key()
        self.alerts = Alerts(self, None, "en")  # `app` gives the one that the desktop hears
        self.port = 0  # set by the server once it listens
        # One thread: the pipeline and the log are called by one at a time, in order of arrival.
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pipeline")

    async def work(self, step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `step` in the pipeline's thread, after whatever was asked before."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, lambda: step(*args, **kwargs))

    async def erase(self, step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`work` for a step that erases: an archive on its way would still hold what goes."""
        self.archiving.give_up()
        try:
            return await self.work(step, *args, **kwargs)
        finally:
            self.archiving.give_up()  # one may have begun before the step's turn came

    def wake_courier(self) -> None:
        """A department may be owed something."""
        if self.courier is not None:
            self.courier.wake()

    async def tell_change(self, case_id: str, *, but: Listener | None = None) -> None:
        """News of a case to every connected browser, each in its language."""
        views = {ui: await self.work(self._view, case_id, ui) for ui in self.hub.languages()}
        await self.hub.tell_all(lambda ui: views[ui], but=but)

    async def tell_surge(self) -> None:
        """A surge that was just noticed is told to every browser, and to the desktop; once."""
        surge = await self.work(self.pipeline.surges.take_news)
        if surge is not None:
            told = SurgeTold(surge=surge)
            await self.hub.tell_all(lambda _ui: told)
            await self.alerts.tell_surge(surge)

    def _view(self, case_id: str, ui: str) -> CaseChanged:
        case = self.pipeline.log.get(case_id)
        assert case is not None  # it was just changed, and cases are never removed
        return CaseChanged(case=self.pipeline.view(case, ui))

    def ask_opinion(
        self, comments: Sequence[Comment], readings: Sequence[Reading], ui: str
    ) -> None:
        """Ask about what the reader was unsure of; what comes of it is told as news.

        Nobody waits for it: the reader's own verdicts have been answered by then.
        """
        unsure = [
            comment
            for comment, reading in zip(comments, readings, strict=True)
            if reading.verdict.unsure and reading.case is None and not comment.own
        ]
        if self._opinion is not None and unsure:
            self._later(self._settle(self._opinion, unsure, ui))

    def ask_model(self, model: LanguageModel, case_id: str, listener: Listener) -> None:
        """Have drafts written for a case; `listener` hears of them as they come."""
        self._later(write_drafts(self, model, case_id, listener))

    def _later(self, asking: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(asking)
        self._asked.add(task)
        task.add_done_callback(self._asked.discard)

    async def _settle(self, opinion: SecondOpinion, unsure: Sequence[Comment], ui: str) -> None:
        told = await opinion.ask([comment.text for comment in unsure])
        for comment, negative in zip(unsure, told, strict=True):
            if negative is None:
                continue
            reading = await self.work(self.pipeline.settle, comment, negative, ui)
            if reading.case is not None:
                await self.tell_change(reading.case.case_id)
            else:
                await self._tell_calm(reading)

    async def _tell_calm(self, reading: Reading) -> None:
        told = CommentsRead(readings=(reading,))
        await self.hub.tell_all(lambda _ui: told)

    async def tell_erased(self, *listeners: Listener) -> None:
        """Have connected browsers, all or these, drop what was erased; others hear later."""
        for listener in listeners or self.hub.everyone():
            told = await self.work(next_to_forget, self.devices, self.pipeline.log, listener.client)
            if told.case_ids:
                await listener.tell(told)

    async def forget(self, client: str) -> None:
        """Remove a paired browser and close its connection at once. Raises: NotFound."""
        await self.work(self.devices.remove, client)
        listener = self.hub.get(client)
        if listener is not None:
            await listener.hang_up(REVOKED, REMOVED)

    def strange(self, extension: str) -> None:
        """Another Chromium extension knocked: say so, it may be ours under an id not known here."""
        known = extension in self._strangers or len(self._strangers) >= STRANGERS_NAMED
        if extension and not known:
            self._strangers.add(extension)
            _log.warning(
                "Refused the browser extension %s: if it is Accalmie, add its id to "
                "«extensions» in accalmie.toml.",
                extension,
            )

    def open_pairing(self, way: Way) -> tuple[str, str, datetime]:
        """A new pairing: the code to type or the page to open (the other one empty), its end."""
        pending = self.pairing.open(way)
        if way == "code":
            return pending.shown, "", pending.expires_at
        return "", f"{self.address}/pair#s={pending.secret}", pending.expires_at

    def board_url(self) -> str:
        """The board's address with a fresh ticket: good once, for a minute."""
        return f"{self.address}/#t={self.tickets.make()}"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def stop_asking(self) -> None:
        """Give up the opinions and drafts that are still on their way."""
        for task in tuple(self._asked):
            task.cancel()
        await asyncio.gather(*self._asked, return_exceptions=True)

    def stop_work(self) -> None:
        """Finish what is under way, then end the thread."""
        self._worker.shutdown(wait=True)
        self.archiving.give_up()
