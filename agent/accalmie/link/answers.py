"""One answer for each kind a client may send, and who hears of it. No sockets, no disk of its own.

`LINK` is what a paired browser may ask, `DESK` what the command line may; anything else is told
that it does not belong here.
"""

from __future__ import annotations

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from ..backup import Making, View, note_backup
from ..clock import clocks_of
from ..comment import Comment
from ..erasure import Whose
from ..errors import NotFound, WrongUse
from ..export.archive import Contents, Packing, note_archive
from ..export.exporting import Export, note_export
from ..settings import Folders
from . import messages as m
from .agent import Agent
from .exports import (
    chosen_for,
    export_for,
    export_of_author,
    report_of,
    selection_of,
)
from .forgetting import heard_of_erasures
from .greeting import Caller
from .looks import note_looks
from .rows import case_row, event_row
from .sites import keep_site, load_sites
from .telling import departments_told


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
    await agent.tell_surge()
    return Answer(
        message=m.CommentsRead(readings=tuple(readings)),
        news=tuple(view.case_id for view in changed),
    )


async def _thread(agent: Agent, caller: Caller, told: m.ThreadSeen, _: bytes) -> Answer:
    changed = await agent.work(agent.pipeline.see_thread, told.post_url, told.ids, caller.ui)
    return Answer(
        message=m.ThreadNoted(changed=len(changed)), news=tuple(view.case_id for view in changed)
    )


async def _groups(agent: Agent, _caller: Caller, _ask: m.GroupsAsk, _: bytes) -> Answer:
    return Answer(message=m.GroupsTold(groups=tuple(await agent.work(agent.pipeline.groups))))


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
    status = await agent.work(agent.pipeline.status, caller.ui)
    return Answer(message=replace(status, quiet_until=agent.alerts.paused_until))


async def _quiet(agent: Agent, _caller: Caller, told: m.NoticesPause, _: bytes) -> Answer:
    return Answer(message=m.NoticesTold(quiet_until=agent.alerts.pause(told.minutes)))


async def _sites(agent: Agent, caller: Caller, ask: m.SitesAsk, _: bytes) -> Answer:
    await agent.work(note_looks, agent.data, caller.client, ask.looks)
    sites, _problems = await agent.work(load_sites, agent.sites)
    return Answer(message=m.SitesTold(sites=tuple(sites)))


async def _keep_site(agent: Agent, _caller: Caller, told: m.SiteKeep, _: bytes) -> Answer:
    sites = await agent.work(keep_site, agent.sites, told.site)
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
    """A case by its number or its id, with its events and its clocks. Raises: NotFound."""
    log = agent.pipeline.log
    case = log.by_number(number) or log.get(number)
    if case is None:
        raise NotFound("There is no such case: «accalmie cases list --status all» shows them all.")
    events, pipeline = log.events(case.id), agent.pipeline
    clocks = clocks_of(case, events, pipeline.clock, pipeline.calendar, agent.now())
    row = case_row(case, agent.now()) | {"clocks": to_builtins(clocks)}
    return m.CaseTold(case=row, events=tuple(map(event_row, events)))


async def _pass(agent: Agent, _caller: Caller, told: m.CasePass, _: bytes) -> Answer:
    return await pass_on(agent, told)


async def pass_on(agent: Agent, told: m.CasePass) -> Answer:
    """Raises: NotFound, NotAllowed."""
    message = await agent.work(_passed, agent, told)
    agent.wake_courier()
    return Answer(message=message, changed=(message.case["id"],))


def _passed(agent: Agent, told: m.CasePass) -> m.CaseTold:
    case_id = case_told(agent, told.number).case["id"]
    agent.pipeline.pass_on(case_id, told.department, again=told.again)
    return case_told(agent, told.number)


async def _answer(agent: Agent, _caller: Caller, told: m.CaseAnswer, _: bytes) -> Answer:
    return await note_answer(agent, told)


async def note_answer(agent: Agent, told: m.CaseAnswer) -> Answer:
    """Raises: NotFound, NotAllowed."""
    message = await agent.work(_answered, agent, told)
    return Answer(message=message, changed=(message.case["id"],))


def _answered(agent: Agent, told: m.CaseAnswer) -> m.CaseTold:
    case_id = case_told(agent, told.number).case["id"]
    agent.pipeline.note_answer(case_id, told.text)
    return case_told(agent, told.number)


async def _departments(agent: Agent, _caller: Caller, _ask: m.DepartmentsList, _: bytes) -> Answer:
    return Answer(message=await agent.work(departments_told, agent))


async def _export(agent: Agent, caller: Caller, make: m.ExportMake, _: bytes) -> Answer:
    if make.author:
        return Answer(message=await agent.work(export_of_author, agent, make))
    export = await agent.work(export_for, agent, make, caller.ui)
    return Answer(message=agent.archiving.begin(export))


async def _report(agent: Agent, caller: Caller, ask: m.ReportAsk, _: bytes) -> Answer:
    chosen, now = await agent.work(chosen_for, agent, ask)
    return Answer(message=await asyncio.to_thread(report_of, chosen, now, caller.ui))


async def _archive(agent: Agent, _caller: Caller, make: m.ArchiveMake, _: bytes) -> Answer:
    return Answer(message=agent.archiving.begin(await agent.work(_packing, agent, make)))


def _packing(agent: Agent, make: m.ArchiveMake) -> Packing:
    pipeline, now = agent.pipeline, agent.now()
    wanted, here = selection_of(make), now.astimezone()
    contents = Contents.of(pipeline.log, pipeline.evidence, wanted, here)
    return Packing(contents, pipeline.evidence.files, Path(make.folder), now)


async def _archive_on(agent: Agent, _caller: Caller, go: m.ArchiveGo, _: bytes) -> Answer:
    told, made = await agent.archiving.go_on(go.job)
    if isinstance(made, Packing):
        await agent.work(note_archive, agent.pipeline.log, made)
        told = replace(told, file=str(made.path), sha256=made.sha256)
    elif isinstance(made, Export):
        await agent.work(note_export, agent.pipeline.log, made)
        files = tuple(map(str, made.files))
        told = replace(told, file=files[0], files=files)
    elif isinstance(made, Making):
        await agent.work(note_backup, agent.pipeline.log, made)
        told = replace(told, file=str(made.path), sha256=made.sha256, damaged=made.damaged)
    return Answer(message=told)


async def _backup(agent: Agent, _caller: Caller, make: m.BackupMake, _: bytes) -> Answer:
    pipeline = agent.pipeline
    folders = Folders(data=agent.data, config=agent.sites.parent)
    view = await agent.work(View.of, pipeline.log, pipeline.evidence, agent.data)
    making = Making(view, folders, Path(make.file), agent.now(), over=make.force)
    return Answer(message=agent.archiving.begin(making))


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
    m.ThreadSeen: _thread,
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
    m.SiteKeep: _keep_site,
    m.TicketMake: _ticket,
}
DESK: dict[type[m.Message], Handler] = {
    m.StatusAsk: _status,
    m.CasesList: _list,
    m.GroupsAsk: _groups,
    m.NoticesPause: _quiet,
    m.CaseShow: _show,
    m.CasePass: _pass,
    m.CaseAnswer: _answer,
    m.DepartmentsList: _departments,
    m.ExportMake: _export,
    m.ReportAsk: _report,
    m.ArchiveMake: _archive,
    m.ArchiveGo: _archive_on,
    m.BackupMake: _backup,
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
