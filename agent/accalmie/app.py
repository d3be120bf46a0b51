"""The composition root: builds the seven steps, the log and the server, runs and stops them.

The only module that knows everybody. `Accalmie.open` is also how the command line works on the
log when no agent runs.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import signal
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from . import desktop
from .board.routes import board_routes
from .caselog import LessonFile, open_log
from .conduct import Conduct
from .desktop import Show
from .draft import Composer, Playbooks
from .errors import BadSettings, StorageFailed
from .evidence import EvidenceStore
from .link.agent import Agent
from .link.alerts import Alerts
from .link.instance import Instance, forget, new_instance, publish, withdraw
from .link.model import LanguageModel
from .link.retention import keep_retention
from .link.second_opinion import SecondOpinion
from .link.server import PORTS, Server, serve
from .link.sites import load_sites
from .notify import Courier, Dispatch, Ledger, Sender
from .pipeline import Pipeline
from .settings import (
    Folders,
    ReaderSettings,
    Settings,
    Ui,
    choose_language,
    load_settings,
    make_private,
)
from .spot import Lesson, Lessons, Muted, Reader
from .spot.deep import load_deep
from .spot.weights import Weights

_log = logging.getLogger(__name__)


def utc_now() -> datetime:
    return datetime.now(UTC)


class Accalmie:
    """Everything of one data folder, opened. Close it, or use it in a `with` block."""

    def __init__(
        self,
        folders: Folders,
        settings: Settings,
        pipeline: Pipeline,
        problems: list[BadSettings],
    ) -> None:
        self.folders, self.settings = folders, settings
        self.pipeline, self.problems = pipeline, problems

    @classmethod
    def open(cls, folders: Folders, *, now: Callable[[], datetime] = utc_now) -> Accalmie:
        """Build the pipeline on `folders`.

        `problems` holds the mistakes in playbooks and site files: the built-in ones serve.
        Raises: BadSettings (conduct.toml, accalmie.toml), StorageFailed, LogBusy.
        """
        make_private(folders)
        settings = load_settings(folders)
        conduct, composer, problems = open_desk(folders)
        log = open_log(folders.data)
        try:
            lessons = LessonFile(folders.data)
            reader = load_reader(settings.reader, lessons.load())
            evidence = EvidenceStore(folders.data / "evidence")
        except BaseException:
            log.close()
            raise
        pipeline = Pipeline(
            reader,
            conduct,
            composer,
            log,
            evidence,
            keep_lessons=lessons.save,
            now=now,
            new_id=lambda: secrets.token_hex(16),
            clock=settings.clock,
            departments=settings.departments,
        )
        return cls(folders, settings, pipeline, [*problems, *load_sites(folders.sites)[1]])

    def close(self) -> None:
        self.pipeline.evidence.close()
        self.pipeline.log.close()

    def __enter__(self) -> Accalmie:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_desk(folders: Folders) -> tuple[Conduct, Composer, list[BadSettings]]:
    """What advises and drafts, without the log: enough for the filters of the command line.

    Raises: BadSettings (conduct.toml).
    """
    conduct_file = folders.conduct_file if folders.conduct_file.exists() else None
    playbooks = Playbooks.load(folders.playbooks if folders.playbooks.is_dir() else None)
    return Conduct.load(conduct_file), Composer(playbooks), list(playbooks.problems)


def load_reader(chosen: ReaderSettings, lessons: Iterable[Lesson] = ()) -> Reader:
    """The reader as the settings want it. Raises: BadSettings."""
    return Reader(
        Weights.load(),
        mode=chosen.mode,
        muted=Muted.of(chosen.muted_words, chosen.muted_authors),
        lessons=Lessons(lessons),
        deeper=load_deep() if chosen.deep else None,
    )


class Running:
    """An agent that listens. `stop` ends it cleanly: answers under way are kept."""

    def __init__(self, agent: Agent, server: Server, instance: Instance) -> None:
        self.agent, self._server, self._instance = agent, server, instance
        self._retention = asyncio.create_task(keep_retention(agent))
        self._alerts = asyncio.create_task(agent.alerts.run())
        self._courier = asyncio.create_task(agent.courier.run()) if agent.courier else None

    @classmethod
    async def start(
        cls,
        accalmie: Accalmie,
        ports: Iterable[int] = PORTS,
        language: Ui | None = None,
        show: Show | None = None,
    ) -> Running:
        """Listen on the first free of `ports`; the board speaks `language`, None the browser's.

        `show` shows what is due on the desktop, where the settings want it; None: nowhere.
        Raises: WrongUse, StorageFailed.
        """
        folders = accalmie.folders
        agent = Agent(
            accalmie.pipeline,
            folders.data,
            folders.sites,
            accalmie.pipeline.now,
            SecondOpinion.of(accalmie.settings.second_opinion),
            LanguageModel.of(accalmie.settings.model),
            accalmie.settings.extensions,
            accalmie.settings.retention.months,
        )
        agent.courier = _courier(accalmie, agent)
        agent.alerts = _alerts(accalmie, agent, language, show)
        forget(folders.data)  # of an agent that was killed: its key opens nothing any more
        server = await serve(agent, board_routes(agent, language), ports)
        instance = new_instance(agent.port, agent.desk_key)
        try:
            publish(folders.data, instance)
        except BaseException:
            await server.stop()
            raise
        accalmie.pipeline.log.warm()
        return cls(agent, server, instance)

    async def stop(self) -> None:
        withdraw(self.agent.data, self._instance)
        await self._server.stop()
        for task in (self._retention, self._alerts):
            task.cancel()
        await self.agent.stop_asking()
        if self._courier is not None and self.agent.courier is not None:
            self.agent.courier.stop()
            await self._courier
        await asyncio.to_thread(self.agent.stop_work)
        await asyncio.gather(self._retention, self._alerts, return_exceptions=True)


async def run_until_stopped(
    accalmie: Accalmie,
    ports: Iterable[int],
    language: Ui | None,
    on_ready: Callable[[Agent], None],
) -> None:
    """Run the agent until SIGINT or SIGTERM. Raises: WrongUse, StorageFailed."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_say_its_kind)
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: KeyboardInterrupt stops it
            loop.add_signal_handler(name, stopping.set)
    running = await Running.start(accalmie, ports, language, desktop.show)
    try:
        on_ready(running.agent)
        await stopping.wait()
    finally:
        await running.stop()


def _alerts(accalmie: Accalmie, agent: Agent, language: Ui | None, show: Show | None) -> Alerts:
    wanted, spoken = accalmie.settings.desktop, language or choose_language(None, accalmie.settings)
    return Alerts(agent, show if wanted.notifications else None, spoken, wanted.show_text)


def _courier(accalmie: Accalmie, agent: Agent) -> Courier | None:
    """What tells the departments; None where none is named, or what was sent cannot be read."""
    settings, pipeline = accalmie.settings, accalmie.pipeline
    if not settings.departments:
        return None
    try:
        ledger = Ledger(accalmie.folders.data, pipeline.now())
    except StorageFailed as error:  # the rest of the agent is worth having without it
        _log.error("No department is told of anything: %s", error)
        return None
    dispatch = Dispatch(pipeline, ledger, settings)
    return Courier(dispatch, Sender(settings.mail, pipeline.now), agent.work)


def _say_its_kind(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A mistake nobody caught: what it quotes may be a comment, so only its kind is logged."""
    error = context.get("exception")
    _log.error("internal error: %s", type(error).__name__ if error else context["message"])
    _log.debug("internal error", exc_info=error)
