"""What the agent answers is on its disk: a disk that cannot promise it gets no receipt."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import Any

import pytest
from speaking_browser import Browser, capture_frame, picture, seen

from accalmie.errors import StorageFailed
from accalmie.link.agent import Agent

TEXT = "Bonjour, merci de nous avoir écrit. Nous regardons cela aujourd'hui."
Message = tuple[str, dict[str, Any]]


class Disk:
    """`os.fsync`, which fails while `broken`."""

    def __init__(self) -> None:
        self.broken = False
        self._sync: Callable[[int], None] = os.fsync

    def sync(self, fd: int) -> None:
        if self.broken:
            raise OSError(errno.EIO, "Input/output error")
        self._sync(fd)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    monkeypatch.setattr(os, "fsync", disk.sync)
    return disk


async def a_case(browser: Browser) -> str:
    told = await browser.ask("comments.seen", seen())
    return str(told["data"]["readings"][0]["case"]["case_id"])


def judged() -> Message:
    comment = seen()["comments"][0]
    return "comment.judge", {"key": "k-judge-it", "comment": comment, "negative": True}


@pytest.mark.parametrize("kind", ["reply.approve", "reply.insert", "case.decide"])
async def test_a_change_is_answered_once_it_is_on_the_disk(
    browser: Browser, disk: Disk, kind: str
) -> None:
    """While the disk refuses, the outbox is told to keep the change; then it is taken, once."""
    case_id = await a_case(browser)
    about: dict[str, Any] = {"key": "k-the-change", "case_id": case_id}
    told = {"decision": "leave_alone"} if kind == "case.decide" else {"text": TEXT}
    if kind == "reply.insert":
        approved = await browser.ask("reply.approve", {**about, "text": TEXT})
        assert approved["kind"] == "case.changed"
    await refused_then_taken(browser, disk, (kind, {**about, **told}), "case.changed")


async def test_a_new_case_is_answered_once_it_is_on_the_disk(
    agent: Agent, browser: Browser, disk: Disk
) -> None:
    """A negative comment is answered with its case only when the case is kept."""
    await refused_then_taken(browser, disk, ("comments.seen", seen()), "comments.read")
    assert agent.pipeline.log.list("all", "", 0, 10)[0] == 1


async def test_the_persons_word_is_answered_once_it_is_on_the_disk(
    agent: Agent, browser: Browser, disk: Disk
) -> None:
    """What the person said of a comment is answered only when the lesson and the case are kept."""
    await refused_then_taken(browser, disk, judged(), "comments.read")
    assert len(agent.pipeline.reader.lessons.all) == 1
    assert agent.pipeline.log.list("all", "", 0, 10)[0] == 1


async def test_a_lesson_that_could_not_be_kept_is_kept_by_the_next_try(
    agent: Agent, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """«Not negative» is recorded, its lesson is not: the same message again keeps the lesson."""
    case_id = await a_case(browser)
    keep = agent.pipeline._keep_lessons
    kept: list[int] = []

    def fail_once(lessons: list[Any]) -> None:
        if not kept:
            kept.append(0)
            raise StorageFailed("The disk is full: free some space, then try again.")
        kept.append(len(lessons))
        keep(lessons)

    monkeypatch.setattr(agent.pipeline, "_keep_lessons", fail_once)
    decision = {"key": "k-not-so", "case_id": case_id, "decision": "not_negative"}
    assert (await browser.ask("case.decide", decision))["data"]["permanent"] is False
    assert (await browser.ask("case.decide", decision))["kind"] == "case.changed"
    assert kept == [0, 1]


async def test_a_picture_is_answered_once_it_is_on_the_disk(
    agent: Agent, browser: Browser, disk: Disk
) -> None:
    """A capture is answered only when it is sealed and its case knows of it."""
    case_id = await a_case(browser)
    frame = capture_frame(case_id, picture())
    disk.broken = True
    await browser.socket.send(frame)
    refused = await browser.next()
    assert (refused["kind"], refused["data"]["permanent"]) == ("error.told", False)
    disk.broken = False
    await browser.socket.send(frame)
    assert (await browser.next())["kind"] == "capture.stored"
    kept = agent.pipeline.log.get(case_id)
    assert kept is not None and len(kept.captures) == 1


async def refused_then_taken(browser: Browser, disk: Disk, message: Message, receipt: str) -> None:
    disk.broken = True
    refused = await browser.ask(*message)
    assert refused["kind"] == "error.told"
    assert (refused["data"]["code"], refused["data"]["permanent"]) == ("storage_failed", False)
    disk.broken = False
    assert (await browser.ask(*message))["kind"] == receipt
