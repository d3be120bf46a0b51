"""Who may use the board: its session, and proof that our own page asks. Wraps every JSON route."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from aiohttp import web

from ..errors import AccalmieError, NotAllowed, NotFound, StorageFailed
from ..link import faults
from ..link.agent import Agent
from ..link.french import in_language
from ..link.messages import ErrorTold
from ..link.origins import is_board
from ..settings import Ui
from .pages import language_of

Step = Callable[[web.Request, Ui], Awaitable[Any]]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (NotFound, 404),
    (NotAllowed, 403),
    (StorageFailed, 507),
    (AccalmieError, 400),
)


def guarded(agent: Agent, step: Step, chosen: Ui | None, *, signed_in: bool = True) -> Handler:
    """`step` as a handler that answers JSON, or one sentence where it is refused or fails."""

    async def handler(request: web.Request) -> web.StreamResponse:
        ui = language_of(request, chosen)
        if not _is_our_page(request, agent.port):
            return _refusal(403, "foreign", "Only the board itself may ask this.")
        if signed_in and not agent.tickets.holds(_token(request)):
            sentence = in_language("Open the board with «accalmie board».", ui)
            return _refusal(401, "signed_out", sentence)
        try:
            value = await step(request, ui)
        except msgspec.ValidationError as error:
            return _refusal(400, "bad_input", f"{error}.")
        except AccalmieError as error:
            return _json(faults.told(error, ui), status=_status(error))
        return value if isinstance(value, web.StreamResponse) else _json(value)

    return handler


async def body_of(request: web.Request, kind: type[Any]) -> Any:
    """The request's JSON as `kind`. Raises: msgspec.ValidationError."""
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError as error:
        raise msgspec.ValidationError("This is not JSON") from error


def _is_our_page(request: web.Request, port: int) -> bool:
    """GET changes nothing and needs the token only; the rest proves that our own page sent it."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    if request.method == "GET":
        return True
    return (
        is_board(request.headers.get("Origin"), port)
        and "X-Accalmie" in request.headers
        and request.content_type == "application/json"
    )


def _token(request: web.Request) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


def _status(error: AccalmieError) -> int:
    return next(status for kind, status in _STATUS if isinstance(error, kind))


def _refusal(status: int, code: str, message: str) -> web.Response:
    return _json(ErrorTold(code=code, message=message), status=status)


def _json(value: Any, status: int = 200) -> web.Response:
    return web.Response(
        body=msgspec.json.encode(value), content_type="application/json", status=status
    )
