"""The board's routes: two pages, their files, and the JSON they live on."""

from __future__ import annotations

import secrets
from typing import Annotated, Any

import msgspec
from aiohttp import web
from msgspec import Meta, Struct

from ..case import Decision
from ..link.agent import Agent
from ..link.answers import Answer, case_told, note_answer, pass_on
from ..link.messages import CaseAnswer, CaseDecide, CasePass, CasesList, CasesTold
from ..link.rows import case_row
from ..link.telling import deliveries_of, departments_told
from ..settings import Ui
from .access import Step, body_of, guarded
from .pages import language_of, page, static


class _Ticket(Struct, frozen=True):
    ticket: Annotated[str, Meta(max_length=64)]


class _Name(Struct, frozen=True):
    label: Annotated[str, Meta(max_length=300)]


class _Decision(Struct, frozen=True):
    decision: Decision
    reason: Annotated[str, Meta(max_length=300)] = ""
    clause: Annotated[str, Meta(max_length=300)] = ""


class _Pass(Struct, frozen=True):
    department: Annotated[str, Meta(max_length=80)]
    again: bool = False


class _Answer(Struct, frozen=True):
    text: Annotated[str, Meta(min_length=1, max_length=20_000)]


def board_routes(agent: Agent, language: Ui | None = None) -> list[web.AbstractRouteDef]:
    """Everything the board serves; `language` None follows the browser's."""
    board = _Board(agent)

    async def shell(request: web.Request) -> web.Response:
        return page("board", language_of(request, language))

    async def pair(request: web.Request) -> web.Response:
        return page("pair", language_of(request, language))

    def json(step: Step) -> Any:
        return guarded(agent, step, language)

    return [
        web.get("/", shell),
        web.get("/pair", pair),
        web.get("/static/{name}", static),
        web.post("/board/session", guarded(agent, board.sign_in, language, signed_in=False)),
        web.get("/board/status", json(board.status)),
        web.get("/board/cases", json(board.cases)),
        web.get("/board/cases/{number}", json(board.case)),
        web.post("/board/cases/{number}/drafts", json(board.drafts)),
        web.post("/board/cases/{number}/pass", json(board.pass_on)),
        web.post("/board/cases/{number}/answer", json(board.note_answer)),
        web.post("/board/cases/{number}/decision", json(board.decide)),
        web.get("/board/captures/{sha}/{size}", json(board.capture)),
        web.get("/board/browsers", json(board.browsers)),
        web.post("/board/pairing", json(board.pairing)),
        web.patch("/board/browsers/{client}", json(board.rename)),
        web.delete("/board/browsers/{client}", json(board.remove)),
    ]


class _Board:
    """One method a route; each returns what becomes JSON. Raises: AccalmieError."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent

    async def sign_in(self, request: web.Request, _ui: Ui) -> Any:
        told: _Ticket = await body_of(request, _Ticket)
        return {"token": self._agent.tickets.redeem(told.ticket)}

    async def status(self, _request: web.Request, ui: Ui) -> Any:
        return await self._agent.work(self._agent.pipeline.status, ui)

    async def cases(self, request: web.Request, _ui: Ui) -> Any:
        ask = msgspec.convert(dict(request.query), CasesList, strict=False)
        log, now = self._agent.pipeline.log, self._agent.now()
        total, cases = await self._agent.work(
            log.list, ask.status, ask.text, max(0, ask.offset), ask.limit
        )
        return CasesTold(total=total, cases=tuple(case_row(case, now) for case in cases))

    async def case(self, request: web.Request, ui: Ui) -> Any:
        return await self._agent.work(self._case, request.match_info["number"], ui)

    def _case(self, number: str, ui: Ui) -> Any:
        told = case_told(self._agent, number)
        pipeline = self._agent.pipeline
        case = pipeline.log.get(told.case["id"])
        assert case is not None  # it was found a line above, in the same thread
        clauses = [
            {"id": clause.id, "title": clause.title.told(ui)} for clause in pipeline.conduct.clauses
        ]
        return {
            "case": told.case,
            "events": told.events,
            "view": pipeline.view(case, ui),
            "clauses": clauses,
            "departments": departments_told(self._agent).departments,
            "deliveries": deliveries_of(self._agent, case.id),
        }

    async def drafts(self, request: web.Request, ui: Ui) -> Any:
        told = await self._agent.work(case_told, self._agent, request.match_info["number"])
        return await self._agent.work(self._agent.pipeline.drafts, told.case["id"], ui)

    async def decide(self, request: web.Request, ui: Ui) -> Any:
        body: _Decision = await body_of(request, _Decision)
        told = await self._agent.work(case_told, self._agent, request.match_info["number"])
        decision = CaseDecide(
            key=f"board-{secrets.token_hex(8)}",
            case_id=told.case["id"],
            decision=body.decision,
            reason=body.reason,
            clause=body.clause,
        )
        view = await self._agent.work(self._agent.pipeline.decide, decision, ui)
        await self._agent.tell_change(view.case_id)
        return view

    async def pass_on(self, request: web.Request, _ui: Ui) -> Any:
        body: _Pass = await body_of(request, _Pass)
        number = request.match_info["number"]
        told = CasePass(number=number, department=body.department, again=body.again)
        return await self._tell(await pass_on(self._agent, told))

    async def note_answer(self, request: web.Request, _ui: Ui) -> Any:
        body: _Answer = await body_of(request, _Answer)
        told = CaseAnswer(number=request.match_info["number"], text=body.text)
        return await self._tell(await note_answer(self._agent, told))

    async def _tell(self, answer: Answer) -> Any:
        """What it says, once the browsers heard of it too."""
        for case_id in answer.changed:
            await self._agent.tell_change(case_id)
        return answer.message

    async def capture(self, request: web.Request, _ui: Ui) -> Any:
        evidence = self._agent.pipeline.evidence
        sha = request.match_info["sha"]
        if request.match_info["size"] == "full":
            png = await self._agent.work(evidence.png, sha)
        else:
            png = await self._agent.work(evidence.thumbnail, sha, request.query.get("case", ""))
        return web.Response(body=png, content_type="image/png")

    async def browsers(self, _request: web.Request, _ui: Ui) -> Any:
        return {"devices": self._agent.devices.shown()}

    async def pairing(self, _request: web.Request, _ui: Ui) -> Any:
        _, url, expires_at = self._agent.open_pairing("page")
        return {"url": url, "expires_at": expires_at}

    async def rename(self, request: web.Request, ui: Ui) -> Any:
        told: _Name = await body_of(request, _Name)
        await self._agent.work(self._agent.devices.rename, request.match_info["client"], told.label)
        return await self.browsers(request, ui)

    async def remove(self, request: web.Request, ui: Ui) -> Any:
        await self._agent.forget(request.match_info["client"])
        return await self.browsers(request, ui)
