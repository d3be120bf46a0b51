"""The board's form for departments, used in a real browser."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from office import Office, a_case_of, hooked
from receivers import hook, taking

from accalmie.demo.browser import find_browsers, start_browser
from accalmie.settings import extension_folder

pytestmark = pytest.mark.browser
WAIT_SECONDS = 15
FORM = "document.querySelector('.department')"


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Any]:
    if "chromium" not in find_browsers():
        pytest.skip("Chromium is not installed")
    browser = start_browser("chromium", extension_folder(), tmp_path / "profile", headless=True)
    yield browser.page
    browser.close()


def until(page: Any, condition: str) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not page.evaluate(condition):
        assert time.monotonic() < end, page.evaluate("document.body.innerText")[-500:]
        time.sleep(0.02)


def pass_and_answer(page: Any, url: str) -> None:
    page.goto(url)
    until(page, "document.querySelectorAll('.case').length === 1")
    page.evaluate("location.hash = document.querySelector('.case a, a.case').getAttribute('href')")
    until(page, f"{FORM} !== null")
    page.evaluate(f"{FORM}.querySelector('button').click()")
    until(page, f"{FORM}?.innerText.includes('Billing since') ?? false")
    until(page, f"{FORM}?.querySelector('textarea') != null")
    page.evaluate(f"{FORM}.querySelector('textarea').value = '<b>Refunded</b> this morning.'")
    page.evaluate(f"{FORM}.querySelector('textarea').form.requestSubmit()")
    until(page, f"{FORM}?.querySelector('blockquote') != null")
    assert page.evaluate(f"{FORM}.querySelector('blockquote').textContent") == (
        "<b>Refunded</b> this morning."
    )


async def test_a_case_is_passed_and_its_answer_noted(office: Office, page: Any) -> None:
    """One button passes it; then the page asks for the answer, which ends the waiting."""
    async with hook(taking) as one:
        office.settings('language = "en"\n' + hooked(one.url))
        async with office.open() as agent:
            case_id = await a_case_of(agent)
            await asyncio.to_thread(pass_and_answer, page, agent.board_url())
            case = agent.pipeline.log.get(case_id)
            assert case is not None and case.status == "in_progress"
        assert len(one.heard) == 1
