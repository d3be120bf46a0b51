"""A backup asked of the running agent, while it goes on working."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from samples import NOW, a_change, a_comment, a_png, the_facts

from accalmie.backup import restore
from accalmie.caselog import open_log
from accalmie.errors import AccalmieError, NotFound, WrongUse
from accalmie.link import archiving
from accalmie.link.agent import Agent
from accalmie.link.answers import answer
from accalmie.link.greeting import Caller
from accalmie.link.messages import ArchiveGo, ArchiveTold, BackupMake, ErasureMake, Message
from accalmie.settings import Folders
from accalmie.verify import verify_store

DESK = Caller(client="0" * 32, door="desk", ui="en", browser="accalmie")
WRITES = 200


async def ask(agent: Agent, message: Message, caller: Caller = DESK) -> ArchiveTold:
    told = (await answer(agent, caller, message, b"")).message
    assert isinstance(told, ArchiveTold)
    return told


def put_back(file: str, folder: Path) -> None:
    restore(Path(file), Folders.under(folder), NOW, lambda done, total: None, over=False)


def write(agent: Agent, number: int) -> None:
    """A case with a capture."""
    case, events = a_change(number)
    png = a_png(16 + number, 8)
    facts = the_facts(png, number, case_id=case.id)
    agent.pipeline.evidence.seal(png, facts, agent.now())
    agent.pipeline.log.record(case, events)


def rows(folder: Path) -> tuple[list[Any], list[Any]]:
    log = open_log(folder)
    cases, events = (list(one) for one in log.rows())
    log.close()
    return cases, events


async def test_it_is_a_moment_of_a_history_that_goes_on(
    agent: Agent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taken while 200 writes go on, it restores to a beginning of the history, and verifies."""
    monkeypatch.setattr(archiving, "PIECE_SECONDS", 0.0)
    begun = asyncio.Event()

    async def go_on_writing() -> None:
        for number in range(1, WRITES + 1):
            await agent.work(write, agent, number)
            if number == WRITES // 4:
                begun.set()

    writing = asyncio.create_task(go_on_writing())
    await begun.wait()
    told = await ask(agent, BackupMake(file=str(tmp_path / "b.zip")))
    while not told.file:
        told = await ask(agent, ArchiveGo(job=told.job))
    await writing
    put_back(told.file, tmp_path / "back")
    found = verify_store(tmp_path / "back", lambda done, total: None)
    assert WRITES // 4 <= found.cases == told.cases <= WRITES
    assert told.damaged == 0 and found.captures == told.total - 1
    cases, events = rows(tmp_path / "back")
    log_cases, log_events = (list(one) for one in agent.pipeline.log.rows())
    assert events == log_events[: len(events)] and cases == log_cases[: len(cases)]
    [event] = agent.pipeline.log.events("")
    assert event.action == "exported" and event.details["sha256"] == told.sha256


async def test_an_erasure_gives_it_up(
    agent: Agent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup on its way would still hold what is erased: nothing of it is left."""
    monkeypatch.setattr(archiving, "PIECE_SECONDS", 0.0)
    [reading], _ = await agent.work(agent.pipeline.read, [a_comment(1)], "en")
    assert reading.case is not None
    told = await ask(agent, BackupMake(file=str(tmp_path / "o" / "b.zip")))
    told = await ask(agent, ArchiveGo(job=told.job))
    number = agent.pipeline.log.list("all")[1][0].number
    await answer(agent, DESK, ErasureMake(number=number), b"")
    with pytest.raises(NotFound, match="given up"):
        await ask(agent, ArchiveGo(job=told.job))
    assert list((tmp_path / "o").iterdir()) == []


async def test_what_cannot_be_is_told_before_it_begins(agent: Agent, tmp_path: Path) -> None:
    """A file that is there, or a place in the data folder, is refused at once."""
    (tmp_path / "b.zip").write_bytes(b"precious")
    for path in (tmp_path / "b.zip", agent.data / "b.zip"):
        with pytest.raises(WrongUse):
            await ask(agent, BackupMake(file=str(path)))
    told = await ask(agent, BackupMake(file=str(tmp_path / "b.zip"), force=True))
    assert (await ask(agent, ArchiveGo(job=told.job))).file == str(tmp_path / "b.zip")


async def test_a_browser_may_not_ask(agent: Agent, tmp_path: Path) -> None:
    """Only the command line may have a backup written."""
    browser = Caller(client="1" * 32, door="link", ui="en", browser="Firefox")
    with pytest.raises(AccalmieError, match="does not belong here"):
        await ask(agent, BackupMake(file=str(tmp_path / "b.zip")), browser)
    assert not (tmp_path / "b.zip").exists()
