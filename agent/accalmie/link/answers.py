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
from ..erasure import Whose
from ..errors import NotFound, WrongUse
from ..export import export_author, export_csv, export_html, export_jsonl
from ..export.archive import Contents, Packing, Selection, note_archive
from . import messages as m
from .agent import Agent
from .forgetting import heard_of_erasures
from .greeting import Caller
from .rows import case_row, event_row
from .sites import load_sites


class Answer(Struct, frozen=True, kw_only=True):
    """`changed`: cases the other browsers hear about; `news`: cases all of them do."""

    message: m.Message
    changed: tuple[str, ...] = ()
    news: tuple[str, ...] = ()


ROWS = 500  # of an erasure's preview: more than a person reads
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


async def _forgotten(agent: Agent, caller: Caller, told: m.CommentsForgotten, _: bytes) -> Answer:
    devices, log = agent.devices, agent.pipeline.log
    left = await agent.work(heard_of_erasures, devices, log, caller.client, told.upto)
    return Answer(message=left)


async def _erasure(agent: Agent, _caller: Caller, ask: m.ErasureAsk, _: bytes) -> Answer:
    preview = await agent.work(agent.eraser.preview, _whose(ask))
    now = agent.now()
    told = m.ErasureTold(
        total=len(preview.cases),
        cases=tuple(case_row(case, now) for case in preview.cases[:ROWS]),
        pictures=preview.pictures,
        also_shown=preview.also_shown,
        beside=preview.beside,
    )
    return Answer(message=told)


async def _erase(agent: Agent, _caller: Caller, make: m.ErasureMake, _: bytes) -> Answer:
    gone = await agent.erase(agent.eraser.erase, _whose(make))
    await agent.tell_erased()
    paired, connected = agent.devices.shown(), {one.client for one in agent.hub.everyone()}
    made = m.ErasureMade(
        cases=gone.cases,
        pictures=gone.pictures,
        lessons=gone.lessons,
        browsers=sum(device.client not in connected for device in paired),
    )
    return Answer(message=made)


def _whose(told: m.ErasureAsk | m.ErasureMake) -> Whose:
    return Whose(author=told.author, platform=told.platform, number=told.number)


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
    if make.author:
        cases = agent.eraser.preview(Whose(author=make.author, platform=make.platform)).cases
        files = export_author(log, agent.pipeline.evidence, cases, folder, now)
        return m.ExportMade(files=tuple(map(str, files)), cases=len(cases))
    if make.format == "html":
        files = export_html(log, agent.pipeline.evidence, folder, now, ui)
    else:
        write = export_csv if make.format == "csv" else export_jsonl
        files = write(log, folder, now, agent.months)
    total, _ = log.list("all", "", 0, 1)
    return m.ExportMade(files=tuple(str(file) for file in files), cases=total)


async def _archive(agent: Agent, _caller: Caller, make: m.ArchiveMake, _: bytes) -> Answer:
    return Answer(message=agent.archiving.begin(await agent.work(_packing, agent, make)))


def _packing(agent: Agent, make: m.ArchiveMake) -> Packing:
    pipeline, now = agent.pipeline, agent.now()
    wanted = Selection(case=make.case, since=make.since, until=make.until)
    contents = Contents.of(pipeline.log, pipeline.evidence, wanted, now.astimezone())
    return Packing(contents, pipeline.evidence.files, Path(make.folder), now)


async def _archive_on(agent: Agent, _caller: Caller, go: m.ArchiveGo, _: bytes) -> Answer:
    told, packing = await agent.archiving.go_on(go.job)
    if packing is not None:
        await agent.work(note_archive, agent.pipeline.log, packing)
        told = replace(told, file=str(packing.path), sha256=packing.sha256)
    return Answer(message=told)


async def _pair(agent: Agent, _caller: Caller, ask: m.PairOpen, _: bytes) -> Answer:
    code, url, expires_at = agent.open_pairing(ask.way)
    return Answer(message=m.PairOpened(code=code, url=url, expires_at=expires_at))


async def _devices(agent: Agent, _caller: Caller, _ask: m.DevicesList, _: bytes) -> Answer:
    return Answer(message=m.DevicesTold(devices=agent.devices.shown()))


async def _rename(agent: Agent, _caller: Caller, told: m.DeviceRename, _: bytes) -> Answer:
    await agent.work(agent.devices.rename, told.client, told.label)
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
    m.CommentsForgotten: _forgotten,
    m.StatusAsk: _status,
    m.SitesAsk: _sites,
    m.TicketMake: _ticket,
}
DESK: dict[type[m.Message], Handler] = {
    m.StatusAsk: _status,
    m.CasesList: _list,
    m.CaseShow: _show,
    m.ExportMake: _export,
    m.ArchiveMake: _archive,
    m.ArchiveGo: _archive_on,
    m.ErasureAsk: _erasure,
    m.ErasureMake: _erase,
    m.LessonTeach: _teach,
    m.LessonUndo: _unlearn,
    m.LessonsList: _lessons,
    m.PairOpen: _pair,
    m.DevicesList: _devices,
    m.DeviceRename: _rename,
    m.DeviceRemove: _remove,
    m.TicketMake: _ticket,
}
