"""Receivers of many kinds, each a real server on this machine: web hooks and mail."""

from __future__ import annotations

import asyncio
import socket
import ssl
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiohttp import web
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword

Answering = Callable[["Hook", web.Request], Awaitable[web.StreamResponse]]


class Hook:
    """A web hook's server; `heard` holds (headers, body) of every request, taken or not."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering
        self.heard: list[tuple[dict[str, str], bytes]] = []
        self.url = ""
        self.port = 0

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.heard.append((dict(request.headers), await request.read()))
        return await self.answering(self, request)


@asynccontextmanager
async def hook(answering: Answering, port: int = 0) -> AsyncIterator[Hook]:
    one = Hook(answering)
    app = web.Application(client_max_size=4 * 1024 * 1024)
    app.router.add_post("/hook", one.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port, reuse_address=True).start()
    one.port = runner.addresses[0][1]
    one.url = f"http://127.0.0.1:{one.port}/hook"
    try:
        yield one
    finally:
        await runner.cleanup()


async def taking(_: Hook, _request: web.Request) -> web.StreamResponse:
    return web.Response(text="ok")


async def stalling(_: Hook, _request: web.Request) -> web.StreamResponse:
    """Takes the request, and never answers."""
    await asyncio.sleep(3600)
    return web.Response()


async def cutting(_: Hook, request: web.Request) -> web.StreamResponse:
    """Takes the request, and hangs up."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


def saying(status: int, text: str = "", **headers: str) -> Answering:
    async def answer(_: Hook, _request: web.Request) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(status=status, text=text, headers=named)

    return answer


def in_turn(*answers: Answering) -> Answering:
    """The first answer to the first request and so on; the last one to all that follow."""

    async def answer(one: Hook, request: web.Request) -> web.StreamResponse:
        return await answers[min(len(one.heard), len(answers)) - 1](one, request)

    return answer


class Mailbox:
    """A mail server's memory. `say` gives its answer to a message, after keeping it or not."""

    def __init__(self, say: Callable[[int], str | None] = lambda nth: None) -> None:
        self._say, self._nth = say, 0
        self.messages: list[EmailMessage] = []
        self.envelopes: list[Envelope] = []

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("nobody"):
            return "550 no such mailbox"
        if address.startswith("later"):
            return "450 greylisted"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:
        self._nth += 1
        refused = self._say(self._nth)
        if refused == "stall":
            self._keep(envelope)
            await asyncio.sleep(3600)
        if refused is not None:
            return refused
        self._keep(envelope)
        return "250 2.0.0 Ok: queued"

    def _keep(self, envelope: Envelope) -> None:
        assert isinstance(envelope.content, bytes)
        self.envelopes.append(envelope)
        message = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)


def _sign_in(_server: Any, _session: Any, _envelope: Any, _how: str, told: Any) -> AuthResult:
    good = isinstance(told, LoginPassword) and (told.login, told.password) == (b"desk", b"secret")
    return AuthResult(success=good, handled=False)


@contextmanager
def mail_server(
    box: Mailbox, security: str = "none", folder: Path | None = None, sign_in: bool = False
) -> Iterator[Controller]:
    """On a free port; `security` "tls" or "starttls" makes its certificate in `folder`."""
    options: dict[str, Any] = {}
    if security != "none":
        assert folder is not None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate(folder))
        if security == "tls":
            options["ssl_context"] = context
        else:
            options |= {"tls_context": context, "require_starttls": True}
    if sign_in:
        options |= {"authenticator": _sign_in, "auth_required": True}
        options |= {"auth_require_tls": security == "starttls"}
    controller = Controller(box, hostname="127.0.0.1", port=_free_port(), **options)
    controller.start()
    try:
        yield controller
    finally:
        controller.stop(no_assert=True)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate of 127.0.0.1 that nobody trusts unless told to, and its key."""
    crt, key = folder / "server.crt", folder / "server.key"
    command = [
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
        "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", crt,
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return crt, key
