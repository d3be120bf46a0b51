"""An evidence archive asked of the running agent, a piece at a time."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from samples import a_comment, a_png, the_facts

from accalmie.errors import AccalmieError, NotFound
from accalmie.export.verify_zip import verify_zip
from accalmie.link import archiving
from accalmie.link.agent import Agent
from accalmie.link.answers import answer
from accalmie.link.greeting import Caller
from accalmie.link.messages import ArchiveGo, ArchiveMake, ArchiveTold, Message

DESK = Caller(client="0" * 32, door="desk", ui="en", browser="accalmie")


async def ask(agent: Agent, message: Message, caller: Caller = DESK) -> ArchiveTold:
    told = (await answer(agent, caller, message, b"")).message
    assert isinstance(told, ArchiveTold)
    return told


async def captured(agent: Agent, cases: int) -> None:
    """`cases` negative comments, each with its picture."""
    for number in range(1, cases + 1):
        [reading], _ = await agent.work(agent.pipeline.read, [a_comment(number)], "en")
        assert reading.case is not None
        png = a_png(20 + number, 10)
        facts = the_facts(png, number, case_id=reading.case.case_id)
        await agent.work(agent.pipeline.evidence.seal, png, facts, agent.now())


async def test_a_piece_at_a_time(
    agent: Agent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each piece says how far it is, comments are read in between, and the last names the file."""
    monkeypatch.setattr(archiving, "PIECE_SECONDS", 0.0)
    await captured(agent, 3)
    told = await ask(agent, ArchiveMake(folder=str(tmp_path / "out")))
    done = [told.done]
    while not told.file:
        await agent.work(agent.pipeline.read, [a_comment(9)], "en")
        told = await ask(agent, ArchiveGo(job=told.job))
        done.append(told.done)
    assert done == [0, 1, 2, 3, 3] and told.total == 3
    found = verify_zip(Path(told.file), lambda done, total: None)
    assert (found.cases, found.captures, found.sha256) == (3, 3, told.sha256)
    [event] = agent.pipeline.log.events("")
    assert event.details["sha256"] == told.sha256


async def test_a_new_archive_gives_up_the_one_before(agent: Agent, tmp_path: Path) -> None:
    """One archive is made at a time; a job that was given up, or never begun, is not found."""
    await captured(agent, 1)
    first = await ask(agent, ArchiveMake(folder=str(tmp_path / "out")))
    second = await ask(agent, ArchiveMake(folder=str(tmp_path / "out")))
    for job in (first.job, "x"):
        with pytest.raises(NotFound, match="given up"):
            await ask(agent, ArchiveGo(job=job))
    assert (await ask(agent, ArchiveGo(job=second.job))).file


@pytest.mark.parametrize("ended_by", ["patience", "stop"])
async def test_an_asker_who_goes_away_leaves_nothing(
    agent: Agent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ended_by: str
) -> None:
    """What is not asked for any more is given up, and its unfinished file removed."""
    monkeypatch.setattr(archiving, "PIECE_SECONDS", 0.0)
    await captured(agent, 2)
    told = await ask(agent, ArchiveMake(folder=str(tmp_path / "out")))
    monkeypatch.setattr(archiving, "PATIENCE_SECONDS", 0.0 if ended_by == "patience" else 30.0)
    told = await ask(agent, ArchiveGo(job=told.job))
    assert not told.file
    if ended_by == "stop":
        agent.archiving.give_up()
    await asyncio.sleep(0)  # the event loop's turn
    await asyncio.sleep(0)
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(NotFound):
        await ask(agent, ArchiveGo(job=told.job))


async def test_a_browser_may_not_ask(agent: Agent, tmp_path: Path) -> None:
    """Only the command line may have files written."""
    browser = Caller(client="1" * 32, door="link", ui="en", browser="Firefox")
    with pytest.raises(AccalmieError, match="does not belong here"):
        await ask(agent, ArchiveMake(folder=str(tmp_path)), browser)
