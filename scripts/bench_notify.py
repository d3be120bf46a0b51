"""`scripts/bench notify`: how soon a department hears of a case, while the agent is busy.

A real agent on an empty folder, a real server of web hooks, real mail; comments are read all the
while, as many at a time as a busy page shows, and a department that never answers holds its share
of the places. Out: milliseconds from the person's click to the receiver having the whole message
(p50, p95, p99), and whether anything came twice or never.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web
from aiosmtpd.smtp import Envelope

if TYPE_CHECKING:
    from accalmie.link.agent import Agent

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "agent"), str(ROOT / "tests/agent"), str(ROOT / "tests/agent/notify")]

GOAL_MS = 1000  # p95: nobody waits a second for it
PAUSE, PATIENCE = 0.02, 60.0  # seconds between two cases, and after the last one
SHARES = (0.5, 0.95, 0.99)
BATCH = 20  # comments of a page that is being read
SETTINGS = """
[mail]
host = "127.0.0.1"
port = {mail}
security = "none"
sender = "social@shop.example"
[departments.Hook]
by = "mattermost"
to = "{hook}"
[departments.Mail]
by = "email"
to = "billing@shop.example"
[departments.Slow]
by = "slack"
to = "{slow}"
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit status 1 where the goal is missed, or a case came twice or never."""
    parser = argparse.ArgumentParser(description="Time what departments are told, under load.")
    parser.add_argument("--cases", type=int, default=200)
    options = parser.parse_args(argv)
    print(f"{options.cases} cases passed on while comments are read, {BATCH} at a time\n")
    print(f"{'':<26}{'p50 ms':>9}{'p95 ms':>9}{'p99 ms':>9}{'twice':>7}{'never':>7}")
    missed = False
    for by in ("Hook", "Mail"):
        for load in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                missed |= asyncio.run(measure(Path(folder), by, load, options.cases))
    return int(missed)


async def measure(folder: Path, by: str, load: bool, cases: int) -> bool:
    """One row of the table; whether it misses the goal."""
    from office import a_case_of
    from receivers import Hook, Mailbox, hook, mail_server, stalling

    from accalmie.app import Accalmie, Running
    from accalmie.settings import Folders

    arrived = Arrivals()

    async def taking(_: Hook, request: web.Request) -> web.Response:
        arrived.note((await request.read()).decode())
        return web.Response(text="ok")

    class Box(Mailbox):
        def _keep(self, envelope: Envelope) -> None:
            super()._keep(envelope)
            arrived.note(str(self.messages[-1]["Subject"]))

    async with hook(taking) as one, hook(stalling) as slow:
        with mail_server(Box()) as server:
            text = SETTINGS.format(mail=server.port, hook=one.url, slow=slow.url)
            (folder / "accalmie.toml").write_text(text, "utf-8")
            with Accalmie.open(Folders.under(folder), now=lambda: datetime.now(UTC)) as accalmie:
                running = await Running.start(accalmie, [0])
                agent = running.agent
                for number in (1, 2):  # the department that never answers holds its two places
                    await pass_on(agent, await a_case_of(agent, 900_000 + number), "Slow")
                reading = asyncio.create_task(read_on(agent)) if load else None
                passed: dict[str, float] = {}
                for number in range(1, cases + 1):
                    case_id = await a_case_of(agent, number)
                    started = time.perf_counter()
                    passed[await pass_on(agent, case_id, by)] = started
                    await asyncio.sleep(PAUSE)
                for _ in range(int(PATIENCE / PAUSE)):
                    if len(arrived.at) >= cases:
                        break
                    await asyncio.sleep(PAUSE)
                if reading is not None:
                    reading.cancel()
                await running.stop()
    return print_row(f"{by.lower()}, {'reading beside' if load else 'idle'}", passed, arrived)


class Arrivals:
    """When each case arrived, by its number: a receiver's own word."""

    def __init__(self) -> None:
        self.at: dict[str, list[float]] = {}

    def note(self, told: str) -> None:
        found = re.search(r"\d{4}-\d{6}", told)
        if found:
            self.at.setdefault(found[0], []).append(time.perf_counter())


async def pass_on(agent: Agent, case_id: str, department: str) -> str:
    """As the board does it; the case's number."""
    case = await agent.work(agent.pipeline.pass_on, case_id, department)
    agent.wake_courier()
    return str(case.number)


async def read_on(agent: Agent) -> None:
    """A page with new comments, again and again."""
    from samples import a_comment

    first = 1_000_000
    while True:
        page = [
            a_comment(first + n, text=f"Nice colours, number {first + n}.") for n in range(BATCH)
        ]
        await agent.work(agent.pipeline.read, page, "en")
        first += BATCH


def print_row(name: str, passed: dict[str, float], arrived: Arrivals) -> bool:
    waits = sorted((at[0] - passed[n]) * 1000 for n, at in arrived.at.items() if n in passed)
    twice = sum(len(at) > 1 for at in arrived.at.values())
    never = len(passed) - len(waits)
    shares = [waits[min(len(waits) - 1, int(len(waits) * p))] if waits else 0 for p in SHARES]
    print(f"{name:<26}" + "".join(f"{ms:>9.0f}" for ms in shares) + f"{twice:>7}{never:>7}")
    return bool(twice or never or shares[1] > GOAL_MS)


if __name__ == "__main__":
    sys.exit(main())
