"""One WebSocket, from its upgrade to its close: frames in, answers out, limits kept.

Malformed frames close it with a code; a message the agent cannot serve is answered with an error
and the connection lives on. What is under way when it closes is still finished and kept.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import time
from collections.abc import Callable
from typing import Any

import msgspec
from aiohttp import WSMessage, WSMsgType, web

from ..errors import AccalmieError
from . import faults
from .agent import REMOVED, REVOKED, Agent
from .answers import Answer, answer
from .greeting import LIMITS, MALFORMED, Caller, Refused, greet
from .handshake import DESK_ORIGIN
from .messages import (
    CapturePut,
    LinkPing,
    LinkPong,
    LinkSlow,
    Message,
    UnknownKind,
    decode,
    encode,
)
from .pace import Bucket, hold_ms

SECOND_SOCKET, TOO_LARGE, TOO_FAST = 4409, 4413, 4429
MAX_FRAME_BYTES = LIMITS.capture_bytes + LIMITS.message_bytes  # a picture and its header line
PONG_SECONDS = 1.0
HEARTBEAT_SECONDS = 25.0
OUTGOING = 64  # messages that wait for a browser to read
NEWS_SECONDS = 2.0  # then one that does not read is let go, and the others hear their news
GOODBYE_SECONDS = 2.0
END = ""  # no message: what waits was the last
_log = logging.getLogger(__name__)


class Connection:
    """`origin` is the browser's Origin header, or DESK_ORIGIN; `abort` drops the connection."""

    def __init__(
        self,
        socket: web.WebSocketResponse,
        agent: Agent,
        origin: str,
        abort: Callable[[], None],
    ) -> None:
        self._socket, self._agent, self._origin, self._abort = socket, agent, origin, abort
        self._bucket = Bucket(LIMITS.messages_per_second, LIMITS.burst, time.monotonic())
        self._room = asyncio.Semaphore(LIMITS.unacked)
        self._under_way: set[asyncio.Task[None]] = set()
        self._outgoing = asyncio.Queue[str](OUTGOING)
        self._ended = False
        self._pong = asyncio.Event()
        self._ping: asyncio.Task[None] | None = None
        self.client, self.ui = "", "en"

    async def run(self) -> None:
        """Serve until either side closes."""
        speaking = asyncio.create_task(self._speak())
        try:
            caller = await greet(self, self._agent, self._origin)
            self.client, self.ui = caller.client, caller.ui
            await self._take_place(caller)
            if caller.door == "link":
                await self._agent.tell_erased(self)
            await self._serve(caller)
        except Refused as refused:
            await self.hang_up(refused.code, refused.reason)
        except AccalmieError as error:  # a pairing that could not be kept
            await self.send(faults.told(error, self.ui))
            await self.hang_up(1011, "storage")
        finally:
            self._agent.hub.leave(self)
            if self._under_way:
                await asyncio.wait(self._under_way)
            ending = asyncio.create_task(self._outgoing.put(END))
            await self._or_abort(speaking)
            await ending

    # The greeting's and the hub's view of the socket ----------------------------------------------

    async def next(self) -> tuple[str, Message]:
        """The next message of the handshake. Raises: Refused."""
        frame = await self._frame()
        if frame is None or frame.type is not WSMsgType.TEXT:
            raise Refused(MALFORMED, "the handshake comes first")
        try:
            envelope, message = decode(frame.data)
        except (msgspec.DecodeError, UnknownKind) as error:
            raise Refused(MALFORMED, "the handshake comes first") from error
        return envelope.id, message

    async def send(self, message: Message, re: str = "") -> None:
        await self._write(_frame_of(message, re))

    async def _write(self, frame: str) -> None:
        """Send, or drop it where the other side is gone: it asks again when it is back."""
        try:
            await self._socket.send_str(frame)
        except (ConnectionError, RuntimeError):
            _log.debug("an answer found its connection closed")

    async def tell(self, message: Message) -> None:
        """Have `message` sent after what waits already; a browser that does not read is let go."""
        try:
            async with asyncio.timeout(NEWS_SECONDS):
                await self._outgoing.put(_frame_of(message))
        except TimeoutError:
            self._abort()

    async def is_alive(self) -> bool:
        """Whether the other side answers a ping within a second."""
        self._pong.clear()
        self._ping = asyncio.create_task(self._send_ping())
        try:
            async with asyncio.timeout(PONG_SECONDS):
                await self._pong.wait()
        except TimeoutError:
            return False
        return True

    async def _send_ping(self) -> None:
        with contextlib.suppress(ConnectionError, RuntimeError):  # no pong will come, then
            await self._socket.ping()

    async def hang_up(self, code: int, reason: str) -> None:
        """Close, and serve nothing more: whether or not the other side reads the goodbye."""
        self._ended = True
        closing = self._socket.close(code=code, message=reason.encode()[:120])
        await self._or_abort(asyncio.create_task(closing))

    async def _or_abort(self, task: asyncio.Task[Any]) -> None:
        """Wait for `task`; one that the other side holds up by not reading ends the connection.

        It is not cancelled: all writes that wait for one connection share what they wait for, and
        aiohttp would cancel them all.
        """
        done, _ = await asyncio.wait([task], timeout=GOODBYE_SECONDS)
        if not done:
            self._abort()
        await task

    # After the handshake --------------------------------------------------------------------------

    async def _take_place(self, caller: Caller) -> None:
        """Join the hub. The newer socket of a client yields, unless the older one is dead."""
        if caller.door != "link":
            return
        hub = self._agent.hub
        older = hub.get(caller.client)
        if older is not None:
            if await older.is_alive():
                raise Refused(SECOND_SOCKET, "this browser is connected already")
            await older.hang_up(SECOND_SOCKET, "replaced by a newer connection")
        elif hub.is_full():
            raise Refused(TOO_FAST, "too many browsers are connected")
        hub.join(self)
        if self._agent.devices.get(caller.client) is None:  # removed while it proved itself
            raise Refused(REVOKED, REMOVED)

    async def _speak(self) -> None:
        """Send what waits, in its order, however slowly the other side reads."""
        while (frame := await self._outgoing.get()) != END:
            await self._write(frame)

    async def _serve(self, caller: Caller) -> None:
        while (frame := await self._frame()) is not None and not self._ended:
            if not self._bucket.take(time.monotonic()):
                raise Refused(TOO_FAST, "too many messages")
            message_id, message, png = _parse(frame)
            if isinstance(message, LinkPing):
                await self._outgoing.put(_frame_of(LinkPong(), message_id))
                continue
            # At most eight are under way; the next one is read when there is room.
            await self._room.acquire()
            task = asyncio.create_task(self._reply(caller, message_id, message, png))
            self._under_way.add(task)
            task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._room.release()

    async def _reply(
        self, caller: Caller, message_id: str, message: Message | UnknownKind, png: bytes
    ) -> None:
        asked = time.monotonic()
        try:
            if isinstance(message, UnknownKind):
                raise message
            given = await answer(self._agent, caller, message, png)
        except Exception as error:  # noqa: BLE001 - one table tells every exception to the client
            if not isinstance(error, (AccalmieError, UnknownKind)):
                _log.error("internal error: %s", type(error).__name__)
                _log.debug("internal error", exc_info=error)
            await self._outgoing.put(_frame_of(faults.told(error, self.ui), message_id))
            return
        await self._outgoing.put(_frame_of(given.message, message_id))
        if caller.door == "link" and (wait_ms := hold_ms(time.monotonic() - asked)):
            await self._outgoing.put(_frame_of(LinkSlow(wait_ms=wait_ms)))
        await self._spread(given)

    async def _spread(self, given: Answer) -> None:
        for case_id in given.news:
            await self._agent.tell_change(case_id)
        for case_id in given.changed:
            await self._agent.tell_change(case_id, but=self)

    async def _frame(self) -> WSMessage | None:
        """The next text or binary frame; None at the end. Pings and pongs are seen to here."""
        while True:
            frame = await self._socket.receive()
            if frame.type is WSMsgType.PONG:
                self._pong.set()
            elif frame.type is WSMsgType.PING:
                await self._socket.pong(frame.data)
            elif frame.type in (WSMsgType.TEXT, WSMsgType.BINARY):
                return frame
            else:
                return None


def _frame_of(message: Message, re: str = "") -> str:
    return encode(message, id=secrets.token_hex(8), re=re)


def _parse(frame: WSMessage) -> tuple[str, Message | UnknownKind, bytes]:
    """The message of a frame and, for a binary one, its picture. Raises: Refused."""
    header, png = frame.data, b""
    if frame.type is WSMsgType.BINARY:
        header, _, png = frame.data.partition(b"\n")
    size = len(header) if isinstance(header, bytes) else len(header.encode("utf-8"))
    if size > LIMITS.message_bytes or len(png) > LIMITS.capture_bytes:
        raise Refused(TOO_LARGE, "larger than the limits of link.ready")
    try:
        envelope, message = decode(header)
    except UnknownKind as unknown:
        return _id_of(header), unknown, b""
    except msgspec.DecodeError as error:
        raise Refused(MALFORMED, "malformed") from error
    if (frame.type is WSMsgType.BINARY) != isinstance(message, CapturePut):
        raise Refused(MALFORMED, "captures alone travel in binary frames")
    return envelope.id, message, png


def _id_of(header: bytes | str) -> str:
    found: dict[str, str] = msgspec.json.decode(header)
    return found["id"]


def origin_of(request: web.Request) -> str:
    return request.headers.get("Origin", DESK_ORIGIN)
