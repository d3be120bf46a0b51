"""An organisation with departments: the whole agent, on one data folder that outlives it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from deciding_clock import Clock
from samples import a_comment

from accalmie.app import Accalmie, Running
from accalmie.link.agent import Agent
from accalmie.notify.delivery import Delivery
from accalmie.notify.ledger import Ledger
from accalmie.settings import Folders


class Office:
    """An organisation's data folder; `open` runs the agent on it, as often as it is restarted."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock

    def settings(self, text: str) -> None:
        self.folder.mkdir(exist_ok=True)
        (self.folder / "accalmie.toml").write_text(text, "utf-8")

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Agent]:
        with Accalmie.open(Folders.under(self.folder), now=self.clock) as accalmie:
            running = await Running.start(accalmie, [0])
            try:
                yield running.agent
            finally:
                await running.stop()

    def ledger(self) -> list[Delivery]:
        """Between two runs."""
        ledger = Ledger(self.folder, self.clock())
        ledger.close()
        return ledger.all()


def hooked(url: str, **more: object) -> str:
    """Settings with one department behind a signed web hook."""
    lines = [f"{name} = {str(value).lower()}" for name, value in more.items()]
    return "\n".join(["[departments.Billing]", 'by = "webhook"', f'to = "{url}"', *lines, ""])


def mailed(port: int) -> str:
    """Settings with one department that is reached by e-mail."""
    return (
        f'[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
        'sender = "social@shop.example"\n'
        '[departments.Billing]\nby = "email"\nto = "billing@shop.example"\n'
    )


async def a_case_of(agent: Agent, number: int = 1) -> str:
    """A case of a comment that was just posted; its id."""
    comment = a_comment(number, posted_at=agent.now(), seen_at=agent.now())
    (reading,), _ = await agent.work(agent.pipeline.read, [comment], "en")
    assert reading.case is not None
    return reading.case.case_id


async def passed(agent: Agent, number: int = 1) -> str:
    """A case that was passed to Billing; its id."""
    case_id = await a_case_of(agent, number)
    await agent.work(agent.pipeline.pass_on, case_id, "Billing")
    agent.wake_courier()
    return case_id


async def until(happened: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait for what another task brings about."""
    for _ in range(int(seconds * 100)):
        if happened():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not happen")


def states(agent: Agent) -> list[tuple[str, str]]:
    assert agent.courier is not None
    return [(one.kind, one.state) for one in agent.courier.dispatch.ledger.all()]
