"""A paired browser, connected to the running agent of `tests/agent/conftest.py`."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from speaking_browser import Browser

from accalmie.link.agent import Agent


@pytest.fixture
async def browser(agent: Agent) -> AsyncIterator[Browser]:
    """A browser that is paired and connected."""
    browser = Browser(agent.port)
    ready = await browser.pair(agent.pairing.open("page").secret)
    assert ready["kind"] == "link.ready"
    yield browser
    await browser.socket.close()
