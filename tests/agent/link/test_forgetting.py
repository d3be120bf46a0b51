"""What was erased is told to the browsers: at once, or when they are back; and what comes late."""

from __future__ import annotations

import asyncio
import hashlib
import json
from datetime import timedelta

import msgspec
import pytest
from deciding_clock import Clock
from speaking_browser import ANGRY, Browser, comment, seen

from accalmie.erasure import Whose
from accalmie.errors import StorageFailed
from accalmie.link import forgetting, retention
from accalmie.link.agent import Agent
from accalmie.link.answers import answer
from accalmie.link.greeting import Caller
from accalmie.link.messages import ErasureAsk, ErasureMade, ErasureMake, ErasureTold
from accalmie.link.retention import erase_due, keep_retention

WHOSE = {"author": "Camille R."}
DESK = Caller(client="0" * 32, door="desk", ui="en", browser="accalmie")


async def erase(agent: Agent, **whose: str) -> ErasureMade:
    made = (await answer(agent, DESK, ErasureMake(**(whose or WHOSE)), b"")).message
    assert isinstance(made, ErasureMade)
    return made


async def read(browser: Browser, *comments: dict[str, object]) -> list[str]:
    """The ids of the cases that come of `comments`."""
    told = await browser.ask("comments.seen", seen(*comments))
    return [reading["case"]["case_id"] for reading in told["data"]["readings"] if reading["case"]]


async def news(browser: Browser, kind: str) -> dict[str, object]:
    while (told := await browser.next())["kind"] != kind:
        pass
    found: dict[str, object] = told["data"]
    return found


async def test_a_connected_browser_hears_at_once(agent: Agent, browser: Browser) -> None:
    """It gets the case and a hash of the comment's id, and nothing left once it has forgotten."""
    case_ids = await read(browser, comment())
    made = await erase(agent)
    assert (made.cases, made.browsers) == (1, 0)
    told = await news(browser, "comments.forget")
    digest = hashlib.sha256(f"{told['salt']}|isso:shop.test:7".encode()).hexdigest()
    assert (told["case_ids"], told["hashes"]) == (case_ids, [digest])
    assert "shop.test" not in json.dumps(told)
    left = await browser.ask("comments.forgotten", {"upto": told["upto"]})
    assert (left["kind"], left["data"]["case_ids"]) == ("comments.forget", [])
    device = agent.devices.get(browser.client)
    assert device is not None and device.forgotten_upto == told["upto"]


async def test_a_browser_that_was_away_hears_when_it_is_back(
    agent: Agent, browser: Browser
) -> None:
    """At each connection until it says that it has forgotten; then never again."""
    case_ids = await read(browser, comment())
    await browser.socket.close()
    await until_gone(agent, browser)
    assert (await erase(agent)).browsers == 1
    for _ in range(2):  # it was killed before it could answer
        await browser.connect()
        told = await news(browser, "comments.forget")
        assert told["case_ids"] == case_ids
        await browser.socket.close()
        await until_gone(agent, browser)
    await browser.connect()
    told = await news(browser, "comments.forget")
    await browser.ask("comments.forgotten", {"upto": told["upto"]})
    await browser.socket.close()
    await until_gone(agent, browser)
    await browser.connect()
    assert (await browser.ask("status.ask", {}))["kind"] == "status.told"  # and no news before it


async def test_many_are_told_in_pages(
    agent: Agent, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer to `comments.forgotten` brings the next page, the last one is empty."""
    monkeypatch.setattr(forgetting, "PAGE", 2)
    case_ids = await read(browser, *(comment(f"isso:shop.test:{n}") for n in range(5)))
    await erase(agent)
    told = await news(browser, "comments.forget")
    heard: list[str] = []
    while told["case_ids"]:
        heard += told["case_ids"]  # type: ignore[arg-type]
        told = (await browser.ask("comments.forgotten", {"upto": told["upto"]}))["data"]
    assert heard == case_ids


async def test_saying_more_than_was_told_skips_nothing_later(
    agent: Agent, browser: Browser
) -> None:
    """A browser that claims to have heard of what is yet to come is told of it all the same."""
    await read(browser, comment(), comment("isso:shop.test:8"))
    await browser.ask("comments.forgotten", {"upto": 10**9})
    await erase(agent)
    assert len((await news(browser, "comments.forget"))["case_ids"]) == 2  # type: ignore[arg-type]


async def test_what_comes_late_of_an_erased_case_is_refused(agent: Agent, browser: Browser) -> None:
    """The comment opens no case again, and a change is answered `erased`, for good."""
    [case_id] = await read(browser, comment())
    await erase(agent)
    assert await read(browser, comment(), comment("isso:shop.test:9")) != []
    assert agent.pipeline.log.list("open")[0] == 1  # the other comment's
    late = {"key": "k-12345678", "case_id": case_id, "text": "Bonjour."}
    told = await browser.ask("reply.approve", late)
    assert (told["data"]["code"], told["data"]["permanent"]) == ("erased", True)
    judged = {"key": "k-12345679", "comment": comment(), "negative": True}
    assert (await browser.ask("comment.judge", judged))["data"]["code"] == "erased"


async def test_a_browser_may_not_erase(browser: Browser) -> None:
    """Only the command line erases: a paired browser is told that it does not belong there."""
    for kind in ("erasure.ask", "erasure.make"):
        assert (await browser.ask(kind, WHOSE))["data"]["code"] == "wrong_use"


async def test_the_preview_is_what_the_erasure_takes(agent: Agent, browser: Browser) -> None:
    """Cases of the author and no others, as rows for a table."""
    [case_id] = await read(browser, comment())
    await read(browser, {**comment("isso:shop.test:8"), "author_name": "Jean D."})
    told = (await answer(agent, DESK, ErasureAsk(**WHOSE), b"")).message
    assert isinstance(told, ErasureTold)
    assert [row["id"] for row in told.cases] == [case_id]
    assert msgspec.json.encode(told.cases[0]).count(ANGRY.encode()) == 1
    assert (told.total, told.pictures) == (1, 0)


async def test_retention_runs_and_tells_the_browsers(
    agent: Agent, browser: Browser, clock: Clock
) -> None:
    """Twelve months after a case was closed it is erased, and the browsers hear."""
    [case_id] = await read(browser, comment())
    decision = {"key": "k-12345678", "case_id": case_id, "decision": "leave_alone"}
    await browser.ask("case.decide", decision)
    assert await erase_due(agent) == 0
    clock.pass_seconds(timedelta(days=366).total_seconds())
    assert await erase_due(agent) == 1
    assert (await news(browser, "comments.forget"))["case_ids"] == [case_id]
    assert await erase_due(agent) == 0


async def test_retention_comes_at_start_and_once_a_day(
    agent: Agent, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looks in between erase nothing; a failure is tried again the next day."""
    runs: list[object] = []

    async def counted(_: Agent) -> int:
        runs.append(clock())
        if len(runs) == 2:
            raise StorageFailed("The disk is full.")
        return 0

    async def hour(_seconds: float) -> None:
        clock.pass_seconds(3600)
        hours.append(1)
        if len(hours) == 50:
            raise asyncio.CancelledError

    hours: list[int] = []
    await agent.work(int)  # the agent's own run has begun
    monkeypatch.setattr(retention, "erase_due", counted)
    start = clock()
    with pytest.raises(asyncio.CancelledError):
        await keep_retention(agent, hour)
    assert runs == [start, start + timedelta(days=1), start + timedelta(days=2)]


async def test_after_a_long_silence_retention_waits_for_a_day(
    agent: Agent, browser: Browser, clock: Clock
) -> None:
    """A clock that is years ahead at start erases nothing before it could be put right."""
    [case_id] = await read(browser, comment())
    decision = {"key": "k-12345678", "case_id": case_id, "decision": "leave_alone"}
    await browser.ask("case.decide", decision)
    clock.pass_seconds(timedelta(days=3650).total_seconds())

    async def stop(_seconds: float) -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await keep_retention(agent, stop)
    case = agent.pipeline.log.get(case_id)
    assert case is not None and case.erased_at is None


async def test_an_archive_on_its_way_is_given_up(
    agent: Agent, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would hold what is being erased: nothing of it may be finished afterwards."""
    given_up: list[str] = []
    monkeypatch.setattr(agent.archiving, "give_up", lambda: given_up.append("given up"))
    await read(browser, comment())
    await agent.erase(agent.eraser.erase, Whose(**WHOSE))
    assert given_up == ["given up"] * 2


async def until_gone(agent: Agent, browser: Browser) -> None:
    while agent.hub.get(browser.client) is not None:  # noqa: ASYNC110 - the hub tells nobody
        await asyncio.sleep(0.01)
