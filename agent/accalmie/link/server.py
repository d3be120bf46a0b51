"""The agent's one server, on 127.0.0.1 only: the two sockets, and the routes the board gives it.

Every request passes the Host check first, whatever its path, and every answer carries the same
strict headers. Nothing of a request is logged.
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from ..errors import WrongUse
from .agent import GOING_AWAY, Agent
from .connection import HEARTBEAT_SECONDS, MAX_FRAME_BYTES, Connection, origin_of
from .messages import SUBPROTOCOL
from .origins import chromium_id, is_our_extension, is_our_host

PORTS = range(47431, 47441)  # the extension looks through the same ten
MAX_BODY_BYTES = 64 * 1024
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'"
)
_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_log = logging.getLogger(__name__)
AGENT = web.AppKey("agent", Agent)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """A listening server; `stop` ends it and every connection."""

    def __init__(self, runner: web.AppRunner, agent: Agent) -> None:
        self._runner, self._agent = runner, agent

    async def stop(self) -> None:
        await self._agent.hub.hang_up_all(GOING_AWAY, "the agent stops")
        await self._runner.cleanup()


async def serve(
    agent: Agent, routes: Iterable[web.AbstractRouteDef], ports: Iterable[int]
) -> Server:
    """Listen on the first free of `ports` and set `agent.port`. Raises: WrongUse where none is."""
    listener = _listen(list(ports))
    agent.port = listener.getsockname()[1]
    app = web.Application(middlewares=[_check_host], client_max_size=MAX_BODY_BYTES)
    app[AGENT] = agent
    app.router.add_get("/link", _link)
    app.router.add_get("/desk", _desk)
    app.router.add_routes(routes)
    app.on_response_prepare.append(_add_headers)
    _log.addFilter(_without_the_request)
    runner = web.AppRunner(app, access_log=None, logger=_log, shutdown_timeout=2)
    await runner.setup()
    await web.SockSite(runner, listener).start()
    return Server(runner, agent)


def _without_the_request(record: logging.LogRecord) -> bool:
    """What went wrong with a request, by its kind: aiohttp would quote it, tokens and all.

    Requests that are no HTTP are not worth a line: any program could fill the log with them.
    """
    kind = record.exc_info[0] if record.exc_info else None
    if kind is not None and issubclass(kind, HttpProcessingError):
        return False
    record.msg, record.args = "a request failed: %s", (kind.__name__ if kind else "unknown",)
    record.exc_info = record.exc_text = record.stack_info = None
    return True


def _listen(ports: list[int]) -> socket.socket:
    for port in ports:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # on Windows this option would share the port with anybody
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
            listener.listen()
        except OSError:
            listener.close()
            continue
        return listener
    taken = f"Port {ports[0]} is" if len(ports) == 1 else f"Ports {ports[0]} to {ports[-1]} are"
    raise WrongUse(f"{taken} taken by other programs: stop one, or choose another with --port.")


@web.middleware
async def _check_host(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not is_our_host(request.headers.get("Host"), request.app[AGENT].port):
        return web.Response(
            status=421,
            text="This address is not the agent's. If a filter rewrites loopback requests, "
            "exclude 127.0.0.1 from it.\n",
        )
    return await handler(request)


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
    response.headers.popall("Server", None)


async def _link(request: web.Request) -> web.StreamResponse:
    """The socket of the extension: its Origin is mandatory."""
    origin, agent = request.headers.get("Origin"), request.app[AGENT]
    if not is_our_extension(origin, agent.extensions):
        agent.strange(chromium_id(origin))
        return web.Response(status=403, text="Only the browser extension may connect here.\n")
    return await _converse(request)


async def _desk(request: web.Request) -> web.StreamResponse:
    """The socket of the command line: whatever a browser sends has an Origin and is refused."""
    if "Origin" in request.headers:
        return web.Response(status=403, text="No web page may connect here.\n")
    return await _converse(request)


async def _converse(request: web.Request) -> web.StreamResponse:
    offered = [p.strip() for p in request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
    if SUBPROTOCOL not in offered:
        return web.Response(
            status=426,
            headers={"Upgrade": "websocket", "Sec-WebSocket-Protocol": SUBPROTOCOL},
            text=f"This agent speaks {SUBPROTOCOL}: update Accalmie on both sides.\n",
        )
    # No compression: a few bytes cannot unfold into megabytes. Pings are seen to in Connection.
    websocket = web.WebSocketResponse(
        protocols=(SUBPROTOCOL,),
        max_msg_size=MAX_FRAME_BYTES,
        compress=False,
        autoping=False,
        heartbeat=HEARTBEAT_SECONDS,
        timeout=2.0,
    )
    await websocket.prepare(request)
    transport, agent = request.transport, request.app[AGENT]
    if transport is not None:  # else it went away while it was answered
        await Connection(websocket, agent, origin_of(request), transport.abort).run()
    return websocket
