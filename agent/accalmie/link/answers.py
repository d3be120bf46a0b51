"""One answer for each kind a client may send, and who hears of it. No sockets, no disk of its own.

`LINK` is what a paired browser may ask, `DESK` what the command line may; anything else is told
that it does not belong here.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ..comment import Comment
from ..errors import NotFound, WrongUse
from ..export import export_csv, export_html, export_jsonl
from . import messages as m
from .agent import Agent
from .greeting import Caller
from .rows import case_row, event_row
from .sites import load_sites


class Answer(Struct, frozen=True, kw_only=True):
    """`changed`: cases the other browsers hear about; `news`: cases all of them do."""

    message: m.Message
    changed: tuple[str, ...] = ()
    news: tuple[str, ...] = ()


Handler = Callable[[Agent, Caller, Any, bytes], Awaitable[Answer]]


async def answer(agent: Agent, caller: Caller, message: m.Message, png: bytes) -> Answer:
    """Raises: AccalmieError."""
    handlers = LINK if caller.door == "link" else DESK
    handler = handlers.get(type(message))
    if handler is None:
        raise WrongUse("This message does not belong here: update Accalmie on both sides.")
    return await handler(agent, caller, message, png)


async def _seen(agent: Agent, caller: Caller, told: m.CommentsSeen, _: bytes) -> Answer:
    readings, changed = await agent.work(agent.pipeline.read, told.comments, caller.ui)
    agent.ask_opinion(told.comments, readings, caller.ui)
    return Answer(
        message=m.CommentsRead(readings=tuple(readings)),
        news=tuple(view.case_id for view in changed),
    )


async def _capture(agent: Agent, caller: Caller, put: m.CapturePut, png: bytes) -> Answer:
    case, thumbnail = await agent.work(agent.pipeline.capture, put, png, caller.ui)
    return Answer(
        message=m.CaptureStored(case=case, sha256=put.sha256, thumbnail=_data_url(thumbnail)),
        changed=(case.case_id,),
    )


async def _drafts(agent: Agent, caller: Caller, ask: m.DraftsAsk, _: bytes) -> Answer:
    offered = await agent.work(agent.pipeline.drafts, ask.case_id, caller.ui)
    listener = agent.hub.get(caller.client)
    if agent.model is not None and listener is not None and offered.drafts:
        agent.ask_model(agent.model, ask.case_id, listener)
        offered = replace(offered, receiver=agent.model.receiver)
    return Answer(message=offered)


async def _check(agent: Agent, caller: Caller, ask: m.ReplyCheck, _: bytes) -> Answer:
    return Answer(message=await agent.work(agent.pipeline.check, ask.case_id, ask.text, caller.ui))


async def _approve(agent: Agent, caller: Caller, told: m.ReplyApprove, _: bytes) -> Answer:
    return _changed(await agent.work(agent.pipeline.approve, told.case_id, told.text, caller.ui))


async def _insert(agent: Agent, caller: Caller, told: m.ReplyInsert, _: bytes) -> Answer:
    return _changed(await agent.work(agent.pipeline.insert, told.case_id, told.text, caller.ui))


async def _decide(agent: Agent, caller: Caller, told: m.CaseDecide, _: bytes) -> Answer:
    return _changed(await agent.work(agent.pipeline.decide, told, caller.ui))


async def _judge(agent: Agent, caller: Caller, told: m.CommentJudge, _: bytes) -> Answer:
    reading = await agent.work(agent.pipeline.judge, told.comment, told.negative, caller.ui)
    changed = (reading.case.case_id,) if reading.case else ()
    return Answer(message=m.CommentsRead(readings=(reading,)), changed=changed)


async def _teach(agent: Agent, _caller: Caller, told: m.LessonTeach, _: bytes) -> Answer:
    comment = Comment(id="taught", text=told.text, language_hint=told.language)
    return await agent.work(_taught, agent, agent.pipeline.teach, comment, told.negative)


async def _unlearn(agent: Agent, _caller: Caller, told: m.LessonUndo, _: bytes) -> Answer:
    return await agent.work(_taught, agent, agent.pipeline.unlearn, told.number)


async def _lessons(agent: Agent, _caller: Caller, _ask: m.LessonsList, _: bytes) -> Answer:
    return await agent.work(_taught, agent)


def _taught(agent: Agent, step: Callable[..., None] | None = None, *given: object) -> Answer:
    """Every lesson in force, after `step`."""
    if step is not None:
        step(*given)
    return Answer(message=m.LessonsTold(lessons=tuple(agent.pipeline.reader.lessons.all)))


async def _status(agent: Agent, caller: Caller, _ask: m.StatusAsk, _: bytes) -> Answer:
    return Answer(message=await agent.work(agent.pipeline.status, caller.ui))


async def _sites(agent: Agent, _caller: Caller, _ask: m.SitesAsk, _: bytes) -> Answer:
    sites, _problems = await agent.work(load_sites, agent.sites)
    return Answer(message=m.SitesTold(sites=tuple(sites)))


async def _ticket(agent: Agent, _caller: Caller, _make: m.TicketMake, _: bytes) -> Answer:
    return Answer(message=m.TicketMade(ticket=agent.tickets.make()))


async def _list(agent: Agent, _caller: Caller, ask: m.CasesList, _: bytes) -> Answer:
    total, cases = await agent.work(
        agent.pipeline.log.list, ask.status, ask.text, ask.offset, ask.limit
    )
    now = agent.now()
    return Answer(message=m.CasesTold(total=total, cases=tuple(case_row(c, now) for c in cases)))


async def _show(agent: Agent, _caller: Caller, ask: m.CaseShow, _: bytes) -> Answer:
    return Answer(message=await agent.work(case_told, agent, ask.number))


def case_told(agent: Agent, number: str) -> m.CaseTold:
    """A case by its number or its id, with its events. Raises: NotFound."""
    log = agent.pipeline.log
    case = log.by_number(number) or log.get(number)
    if case is None:
        raise NotFound("There is no such case: «accalmie cases list --status all» shows them all.")
    return m.CaseTold(
        case=case_row(case, agent.now()),
        events=tuple(event_row(event) for event in log.events(case.id)),
    )


async def _export(agent: Agent, caller: Caller, make: m.ExportMake, _: bytes) -> Answer:
    return Answer(message=await agent.work(_exported, agent, make, caller.ui))


def _exported(agent: Agent, make: m.ExportMake, ui: str) -> m.ExportMade:
    log, folder, now = agent.pipeline.log, Path(make.folder), agent.now()
    if make.format == "html":
        files = export_html(log, agent.pipeline.evidence, folder, now, ui)
    else:
        files = (export_csv if make.format == "csv" else export_jsonl)(log, folder, now)
    total, _ = log.list("all", "", 0, 1)
    return m.ExportMade(files=tuple(str(file) for file in files), cases=total)


async def _pair(agent: Agent, _caller: Caller, ask: m.PairOpen, _: bytes) -> Answer:
    code, url, expires_at = agent.open_pairing(ask.way)
    return Answer(message=m.PairOpened(code=code, url=url, expires_at=expires_at))


async def _devices(agent: Agent, _caller: Caller, _ask: m.DevicesList, _: bytes) -> Answer:
    return Answer(message=m.DevicesTold(devices=agent.devices.shown()))


async def _remove(agent: Agent, _caller: Caller, ask: m.DeviceRemove, _: bytes) -> Answer:
    await agent.forget(ask.client)
    return Answer(message=m.DevicesTold(devices=agent.devices.shown()))


def _changed(case: m.CaseView) -> Answer:
    return Answer(message=m.CaseChanged(case=case), changed=(case.case_id,))


def _data_url(png: bytes) -> str:
    return f"data:image/png;base64,{b64encode(png).decode()}"


LINK: dict[type[m.Message], Handler] = {
    m.CommentsSeen: _seen,
    m.CapturePut: _capture,
    m.DraftsAsk: _drafts,
    m.ReplyCheck: _check,
    m.ReplyApprove: _approve,
    m.ReplyInsert: _insert,
    m.CaseDecide: _decide,
    m.CommentJudge: _judge,
    m.StatusAsk: _status,
    m.SitesAsk: _sites,
    m.TicketMake: _ticket,
}
DESK: dict[type[m.Message], Handler] = {
    m.StatusAsk: _status,
    m.CasesList: _list,
    m.CaseShow: _show,
    m.ExportMake: _export,
    m.LessonTeach: _teach,
    m.LessonUndo: _unlearn,
    m.LessonsList: _lessons,
    m.PairOpen: _pair,
    m.DevicesList: _devices,
    m.DeviceRemove: _remove,
    m.TicketMake: _ticket,
}
