"""An author is erased while the browser is away: gone from the disk, the outbox and the page."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import World
from extension_page import extension_page
from isso_site import Thread
from overlay import badge_in, sure_badges, until

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

AUTHOR = "Zéphyrine Canari"
TEXT = "Canaripourpre ! Trois semaines de retard et personne ne répond, c'est honteux."
OTHER = "Je suis très déçu, le produit est de mauvaise qualité et mal emballé."
WORDS = (AUTHOR, TEXT, "canaripourpre", "zéphyrine")
# Every store of the extension's database, its pictures left out, as one text.
STORED = """
  (async () => {
    const opening = indexedDB.open("accalmie");
    const database = await new Promise((done, failed) => {
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const rows = {};
    for (const name of ["outbox", "quarantine", "settled"]) {
      const asked = database.transaction([name]).objectStore(name).getAll();
      rows[name] = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
    }
    database.close();
    return JSON.stringify(rows);
  })()
"""


@pytest.fixture
def thread(world: World, request: pytest.FixtureRequest) -> Thread:
    """A page with a comment of the author and one of somebody else."""
    thread = world.isso.thread(f"{world.kind}-{request.node.originalname}")
    thread.post(TEXT, AUTHOR)
    thread.post(OTHER, "Romain Bachelard")
    return thread


def stored(world: World) -> dict[str, str]:
    """What the extension keeps, by store, read on a page of its own."""
    return {name: json.dumps(rows, ensure_ascii=False).casefold()
            for name, rows in json.loads(world.page.evaluate(STORED)).items()}  # fmt: skip


def holding(folder: Path) -> list[str]:
    """The files below `folder` that hold the author's name or a word of theirs."""
    forms = [form.encode(code) for word in WORDS
             for form in (word, word.casefold(), json.dumps(word)[1:-1])
             for code in ("utf-8", "utf-16-le")]  # fmt: skip
    files = (path for path in folder.rglob("*") if path.is_file())
    return [str(path) for path in files if any(form in path.read_bytes() for form in forms)]


def erase(world: World) -> str:
    command = [sys.executable, "-m", "accalmie", "erase", "--author", AUTHOR, "--yes"]
    command += ["--data", str(world.desk.data), "--lang", "en"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_what_was_erased_leaves_the_browser_too(world: World, thread: Thread) -> None:
    """Queued while the agent was away, it is dropped when the browser is back; others arrive."""
    world.page.goto(thread.url)
    until(lambda: len(sure_badges(world.page)) == 2, "two badges")
    until(lambda: all(case["captures"] for case in world.desk.cases(thread.url)), "two captures")
    world.desk.kill()
    world.page.goto(thread.url)  # read again, with nobody to take it
    time.sleep(2)
    world.page.goto(extension_page(world, "welcome.html"))
    assert "canaripourpre" in stored(world)["outbox"]
    assert holding(world.desk.data)
    said = erase(world)
    assert "Erased: 1 case(s), 1 capture(s)" in said and "1 paired browser(s) are away" in said
    assert holding(world.desk.data) == []
    world.desk.start()
    world.page.goto(extension_page(world, "popup.html"))  # looks for the agent at once
    until(lambda: stored(world)["outbox"] == "[]", "an empty outbox", 60)
    kept = stored(world)
    assert not [name for name, rows in kept.items() if "canari" in rows or "zéphyrine" in rows]
    assert json.loads(kept["quarantine"]) == []
    world.page.goto(thread.url)
    until(lambda: len(sure_badges(world.page)) == 1, "the other's badge alone")
    time.sleep(1)
    assert badge_in(world.page, "#isso-thread .isso-comment:first-of-type") is None
    assert len(sure_badges(world.page)) == 1
    assert len(world.desk.cases(thread.url)) == 1
    assert holding(world.desk.data) == []


def test_erasing_while_a_page_is_open_takes_its_badge(world: World, thread: Thread) -> None:
    """The page that shows the comment loses the badge at once, and the others stay."""
    world.page.goto(thread.url)
    until(lambda: len(sure_badges(world.page)) == 2, "two badges")
    assert "Erased: 1 case(s)" in erase(world)
    until(lambda: len(sure_badges(world.page)) == 1, "one badge")
    assert [case["comment"]["author_name"] for case in world.desk.cases(thread.url)] == [
        "Romain Bachelard"
    ]
