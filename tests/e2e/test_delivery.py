"""What is noted while the agent is away: kept, told to the person, delivered once and in order."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from typing import Any, cast

import pytest
from conftest import World
from extension_page import extension_page, stop_background
from overlay import note, open_card_of, press, press_on_page, sure_badges, until
from strangers import Site, feed

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. Commande numéro"
EDITED = f"{ANGRY} 0, et ce n'est pas tout."
STEPS, AT_ONCE = 100, 3
KILL_EVERY = 23  # steps: now while the outbox rests, now while it is written
STEP_SECONDS = 0.2  # the page is read 120 ms after it changed, and told 50 ms later
POST = """(() => {
    for (const text of TEXTS) {
        const comment = document.createElement('article');
        comment.className = 'comment';
        comment.id = 'n' + document.querySelectorAll('article').length;
        comment.lang = 'fr';
        comment.innerHTML = '<header><a class="author">Ada</a></header><p class="text"></p>';
        comment.querySelector('.text').textContent = text;
        document.querySelector('main').append(comment);
    }
})()"""
EDIT = "document.querySelector('#n0 .text').textContent = TEXT"


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    site.pages["/feed"] = feed([])
    yield site
    site.close()


@pytest.fixture
def popup(world: World) -> str:
    """The popup's address, to be opened in the tab."""
    until(lambda: world.kind == "firefox" or workers(world), "the background")
    return extension_page(world, "popup.html")


def workers(world: World) -> list[Any]:
    return [one for one in cast(Any, world.page).targets() if one["type"] == "service_worker"]


def said(world: World, part: str) -> str:
    """What a part of the open popup says."""
    shown = f"document.getElementById({json.dumps(part)})"
    return str(world.page.evaluate(f"{shown}?.hidden ? '' : {shown}?.innerText ?? ''"))


def waiting(world: World) -> int:
    """How many messages the open popup says are waiting."""
    found = re.search(r"(\d+) waiting", said(world, "delivery"))
    return int(found[1]) if found else 0


def post(world: World, numbers: range) -> None:
    texts = json.dumps([f"{ANGRY} {number}." for number in numbers])
    world.page.evaluate(POST.replace("TEXTS", texts))


def test_what_waited_arrives_once_and_in_order(world: World, site: Site, popup: str) -> None:
    """300 comments while the agent is dead and the background is killed again and again."""
    url = f"{site.url}/feed"
    world.page.goto(url)
    world.desk.kill()
    for step in range(STEPS):
        post(world, range(step * AT_ONCE, (step + 1) * AT_ONCE))
        if step == STEPS // 2:
            world.page.evaluate(EDIT.replace("TEXT", json.dumps(EDITED)))
        time.sleep(STEP_SECONDS)
        if step % KILL_EVERY == KILL_EVERY - 1:
            stop_background(world)
    time.sleep(10)  # longer than the page waits before it asks a killed background again
    world.page.goto(popup)
    until(lambda: waiting(world) >= STEPS // 2, "what waits")
    assert "Batches of comments" in said(world, "waiting")
    assert "accalmie run" in said(world, "todo-command") or said(world, "todo-text")
    world.picture("waiting")
    stop_background(world)
    world.desk.start()
    world.page.goto(popup)
    until(lambda: "nothing waiting" in said(world, "delivery"), "an empty outbox", 120)
    assert re.match(r"Last accepted \d+ sec", said(world, "delivery"))
    assert said(world, "link") == "The agent answers"
    cases = sorted(world.desk.cases(url), key=lambda case: case["number"])
    told = [int(re.findall(r"numéro (\d+)", case["comment"]["text"])[0]) for case in cases]
    assert told == list(range(STEPS * AT_ONCE))
    assert cases[0]["comment"]["text"] == EDITED
    _, events = world.desk.case(cases[0]["number"])
    assert [event["action"] for event in events] == ["opened", "read_again"]


def test_what_the_agent_refuses_is_shown_and_holds_up_nothing(
    world: World, site: Site, popup: str
) -> None:
    """A decision on a case that is no more is set aside, what follows arrives, a person decides."""
    site.pages["/feed"] = feed([("Ada", f"{ANGRY} 7.")])
    url = f"{site.url}/feed"
    world.page.goto(url)
    until(lambda: sure_badges(world.page), "the badge")
    open_card_of(world.page, "#c1")
    world.desk.kill()
    press(world.page, "footer .link", 1)
    until(lambda: "Noted" in note(world.page), "the decision is kept")
    lose_the_log(world)
    post(world, range(8, 9))
    time.sleep(2)
    world.desk.start()
    until(lambda: len(world.desk.cases(url)) == 1, "the comment that came after", 90)
    world.page.goto(popup)
    until(lambda: "There is no such case" in said(world, "quarantine"), "what was refused")
    assert "nothing waiting" in said(world, "delivery")
    world.picture("set-aside")
    press_on_page(world.page, "#quarantine button")
    time.sleep(3)  # tried again, refused again
    assert "There is no such case" in said(world, "quarantine")
    while said(world, "refused"):  # its picture may have been under way as well
        press_on_page(world.page, "#quarantine .row button:last-child")
        time.sleep(3)  # longer than the popup takes to look again


def lose_the_log(world: World) -> None:
    for path in world.desk.data.glob("cases*"):
        path.unlink()
