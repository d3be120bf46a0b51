"""Exports and the report, asked of the agent as the command line does."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import msgspec
import pytest
from samples import a_comment

from accalmie.errors import AccalmieError, NotFound
from accalmie.export.metrics import Metrics
from accalmie.link import archiving
from accalmie.link.agent import Agent
from accalmie.link.answers import answer
from accalmie.link.greeting import Caller
from accalmie.link.messages import (
    ArchiveGo,
    ExportMake,
    Message,
    ReportAsk,
    ReportTold,
    decode,
    encode,
)

DESK = Caller(client="0" * 32, door="desk", ui="en", browser="accalmie")


async def ask(agent: Agent, message: Message, caller: Caller = DESK) -> Any:
    return (await answer(agent, caller, message, b"")).message


async def read(agent: Agent, *numbers: int) -> None:
    await agent.work(agent.pipeline.read, [a_comment(number) for number in numbers], "en")


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx", "html", "pdf", "training"])
async def test_each_format_is_made_in_pieces(
    agent: Agent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """How far it is grows with each piece; comments are read meanwhile and are not in it."""
    monkeypatch.setattr(archiving, "PIECE_SECONDS", 0.0)
    await read(agent, 1, 2)
    make = ExportMake(format=form, folder=str(tmp_path / "out"))  # type: ignore[arg-type]
    told = await ask(agent, make)
    await read(agent, 3)
    seen = [told.done]
    while not told.file:
        told = await ask(agent, ArchiveGo(job=told.job))
        seen.append(told.done)
    assert seen == sorted(seen) and seen[-1] == told.total > 2
    assert (told.cases, told.file) == (2, told.files[0])
    assert {Path(file) for file in told.files} == {*(tmp_path / "out").iterdir()}
    [event] = agent.pipeline.log.events("")
    assert (event.action, event.details["format"]) == ("exported", form)


async def test_an_erasure_stops_it(
    agent: Agent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is erased would still be in an export on its way: that one is given up."""
    monkeypatch.setattr(archiving, "PIECE_SECONDS", 0.0)
    await read(agent, 1, 2)
    told = await ask(agent, ExportMake(format="csv", folder=str(tmp_path / "out")))
    await ask(agent, ArchiveGo(job=told.job))
    await agent.erase(lambda: None)
    with pytest.raises(NotFound, match="given up"):
        await ask(agent, ArchiveGo(job=told.job))
    await asyncio.sleep(0)
    assert [*(tmp_path / "out").iterdir()] == []
    assert agent.pipeline.log.events("") == []


async def test_the_report(agent: Agent) -> None:
    """The figures travel whole; a selection that takes no case says so."""
    await read(agent, 1, 2)
    told = await ask(agent, ReportAsk())
    again = decode(encode(told, id="m"))[1]
    assert isinstance(again, ReportTold)
    metrics = msgspec.convert(again.metrics, Metrics)
    assert metrics.figures.total == 2 and again.covers
    with pytest.raises(NotFound, match="No case matches"):
        await ask(agent, ReportAsk(assignee="Nadia"))


@pytest.mark.parametrize("message", [ReportAsk(), ExportMake(format="csv", folder="/x")])
async def test_a_browser_may_not_ask(agent: Agent, message: Message) -> None:
    """Only the command line may."""
    browser = Caller(client="1" * 32, door="link", ui="en", browser="Firefox")
    with pytest.raises(AccalmieError, match="does not belong here"):
        await ask(agent, message, browser)


@pytest.mark.parametrize("name", ["../x.html", "a/b", "a\\b", "x\0"])
def test_a_file_stays_in_its_folder(name: str) -> None:
    """A name that leads elsewhere is no name."""
    make = ExportMake(format="html", folder="/x", name=name)
    with pytest.raises(msgspec.ValidationError):
        decode(encode(make, id="m"))
