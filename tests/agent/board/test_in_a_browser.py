"""The board in a real browser: hostile comments are only ever text."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from accalmie.comment import Comment
from accalmie.demo.browser import Browser, find_browsers, start_browser
from accalmie.link.agent import Agent
from accalmie.settings import extension_folder

HOSTILE = [
    "<script>window.__pwned = 1</script>",
    "<img src=x onerror='window.__pwned = 1'>",
    "</textarea><svg onload='window.__pwned = 1'>",
    "javascript:window.__pwned=1",
    "‮ desrever \x00 nul",
    "</script><script>window.__pwned = 1</script>",
    "{{ words }} ${window.__pwned = 1}",
]
WAIT_SECONDS = 15


def show(browser: Browser, agent: Agent) -> tuple[int, object, int, str]:
    """Cases in the list, what an attack would have left, foreign elements, the text of a case."""
    page = browser.page
    page.goto(agent.board_url())
    until(browser, f"document.querySelectorAll('.case').length === {len(HOSTILE)}")
    shown = page.evaluate("document.querySelectorAll('.case').length")
    foreign = "document.querySelectorAll('main script, main svg, main img[src=x]').length"
    in_list = page.evaluate(foreign)
    page.evaluate("document.querySelector('.case').click()")
    until(browser, "document.querySelector('blockquote') !== null")
    text = page.evaluate("document.querySelector('blockquote').textContent")
    return shown, page.evaluate("window.__pwned ?? null"), in_list + page.evaluate(foreign), text


def until(browser: Browser, condition: str) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not browser.page.evaluate(condition):
        assert time.monotonic() < end, condition
        time.sleep(0.05)


@pytest.mark.browser
@pytest.mark.skipif("chromium" not in find_browsers(), reason="Chromium is not installed")
async def test_hostile_comments_stay_text(agent: Agent, tmp_path: Path) -> None:
    """Signed in by its ticket, the board shows script, markup and control characters as text."""
    insult = "C'est lamentable, service nul, colis jamais arrivé. "
    comments = [
        Comment(
            id=f"isso:shop.test:{index}",
            text=insult + attack,
            author_name=attack,
            comment_url="javascript:window.__pwned=1",
            language_hint="fr",
        )
        for index, attack in enumerate(HOSTILE)
    ]
    await agent.work(agent.pipeline.read, comments, "en")
    browser = await asyncio.to_thread(
        start_browser, "chromium", extension_folder(), tmp_path / "profile", headless=True
    )
    try:
        shown, pwned, foreign, text = await asyncio.to_thread(show, browser, agent)
    finally:
        await asyncio.to_thread(browser.close)
    assert (shown, pwned, foreign) == (len(HOSTILE), None, 0)
    assert text.startswith(insult)
