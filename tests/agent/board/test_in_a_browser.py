"""Board and report in a real browser: hostile comments are only ever text."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import a_change

from accalmie.demo.browser import find_browsers, start_browser
from accalmie.export import export_html
from accalmie.link.agent import Agent
from accalmie.settings import extension_folder

ATTACKS = [
    "<script>window.__pwned = 1</script>",
    "<img src=x onerror='window.__pwned = 1'>",
    "</textarea><svg onload='window.__pwned = 1'>",
    "javascript:window.__pwned=1",
    "‮ desrever \x00 nul \x1b[31m",
    "</script><script>window.__pwned = 1</script>",
    "{{ words }} ${window.__pwned = 1}",
    "<iframe srcdoc='<script>parent.__pwned = 1</script>'></iframe>",
    "<base href='http://evil.test/'><link rel=stylesheet href=//evil.test/x>",
    "<meta http-equiv=refresh content='0;url=javascript:window.__pwned=1'>",
    "<math><mtext></mtext><mglyph><style><img src onerror=window.__pwned=1>",
    "<details open ontoggle=window.__pwned=1>",
    "<form action=javascript:window.__pwned=1><input autofocus onfocus=window.__pwned=1>",
    "data:text/html,<script>window.__pwned=1</script>",
    "<a href='javascript:window.__pwned=1' id=words name=main>x</a>",
    "]]><![CDATA[<script>window.__pwned = 1</script>",
    "<template><script>window.__pwned = 1</script></template>",
    "&lt;script&gt;window.__pwned = 1&lt;/script&gt;",
    "<style>*{background:url(//evil.test/x)}</style>",
    "\"><script src='data:,window.__pwned=1'></script>",
]
SHAPES = [
    "{}",
    "C'est nul. {}",
    "{0} {0}",
    "\n{}\n",
    "'{}",
    '"{}',
    "</p>{}",
    "<!--{}",
    "\\{}",
    "{}\u200b",
]
HOSTILE = [shape.format(attack) for shape, attack in itertools.product(SHAPES, ATTACKS)]
WAIT_SECONDS = 15
WATCH = """window.__reports = [];
const report = event => window.__reports.push(event.violatedDirective ?? event.message);
for (const type of ['securitypolicyviolation', 'error']) addEventListener(type, report);"""
# By the board's own code; two hundred changes of the address are more than Chromium takes.
SHOW = """import('/static/case.js').then(async ({casePage}) => {
    const main = document.getElementById('main');
    main.replaceChildren(...await casePage('NUMBER'));
    const tags = [...main.querySelectorAll('*')].map(one => one.localName);
    return [main.querySelector('blockquote').textContent, tags.join(' ')];
})"""
HARM = "[window.__pwned ?? null, window.__reports, document.querySelectorAll('[onerror]').length]"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A page that notes what its policy refused."""
    if "chromium" not in find_browsers():
        pytest.skip("Chromium is not installed")
    profile = tmp_path_factory.mktemp("profile")
    browser = start_browser("chromium", extension_folder(), profile, headless=True)
    page: Any = browser.page
    page.call("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    yield page
    browser.close()


def hostile_cases() -> list[Any]:
    """Two hundred cases, each hostile in every field a page fills; the last one is plain."""
    texts = [*HOSTILE, "plain"]
    return [
        a_change(
            number, text=text, author_name=text[:300], author_handle=text[:300],
            page_title=text[:300], comment_url=text, author_url=text, post_url=text,
        )
        for number, text in enumerate(texts, 1)
    ]  # fmt: skip


def until(page: Any, condition: str) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not page.evaluate(condition):
        assert time.monotonic() < end, page.evaluate("document.body.innerText")[-300:]
        time.sleep(0.02)


def shown(page: Any, number: int) -> tuple[str, str]:
    """The text of a case on the board, and the elements of its page."""
    text, tags = page.evaluate(SHOW.replace("NUMBER", f"2026-{number:06}"))
    return text, tags


def look_at_the_board(page: Any, url: str) -> None:
    page.goto(url)
    until(page, "document.querySelectorAll('.case').length === 50")
    assert page.evaluate(HARM) == [None, [], 0]
    _, plain = shown(page, len(HOSTILE) + 1)
    for number, text in enumerate(HOSTILE, 1):
        assert shown(page, number) == (text, plain)
    assert page.evaluate(HARM) == [None, [], 0]


@pytest.mark.browser
async def test_hostile_comments_stay_text(agent: Agent, page: Any) -> None:
    """Of 200 hostile cases each has its text and the elements of a plain one, and nothing ran."""
    assert len(set(HOSTILE)) == 200
    await agent.work(agent.pipeline.log.record_many, hostile_cases())
    await asyncio.to_thread(look_at_the_board, page, agent.board_url())


@pytest.mark.browser
async def test_a_hostile_report_stays_text(agent: Agent, page: Any, tmp_path: Path) -> None:
    """The report on the same cases, opened as a file, runs nothing and asks for nothing."""
    log, evidence = agent.pipeline.log, agent.pipeline.evidence
    await agent.work(log.record_many, hostile_cases())
    [file] = await agent.work(export_html, log, evidence, tmp_path, agent.now(), "en")
    await asyncio.to_thread(page.goto, file.as_uri())
    assert page.evaluate("document.readyState") == "complete"
    assert page.evaluate(HARM) == [None, [], 0]
    assert (
        page.evaluate("document.querySelectorAll('script, iframe, object, form, base').length") == 0
    )
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0
    assert "window.__pwned = 1" in page.evaluate("document.body.innerText")
