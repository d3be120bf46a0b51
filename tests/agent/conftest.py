"""What tests of the running agent share: a clock they decide, and an agent on a free port."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from deciding_clock import Clock

if TYPE_CHECKING:
    from accalmie.app import Running
    from accalmie.link.agent import Agent


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def running(tmp_path: Path, clock: Clock) -> AsyncIterator[Running]:
    """Everything the person runs, on an empty data folder; only the clock is the test's."""
    from accalmie.app import Accalmie, Running
    from accalmie.settings import Folders

    folders = Folders(data=tmp_path / "data", config=tmp_path / "data")
    with Accalmie.open(folders, now=clock) as accalmie:
        running = await Running.start(accalmie, [0])
        yield running
        await running.stop()


@pytest.fixture
def agent(running: Running) -> Agent:
    return running.agent
