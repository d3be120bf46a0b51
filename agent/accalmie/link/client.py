"""The command line's side of the link: find the running agent, prove ourselves, ask, get answers.

Synchronous, over `/desk` of the agent that `agent.json` names. Never through a proxy.
"""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import msgspec
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from .. import __version__
from ..errors import LinkFailed
from . import faults
from .handshake import DESK_ORIGIN, agent_mac, client_mac, fresh_nonce, same
from .instance import Instance, read_instance
from .messages import (
    SUBPROTOCOL,
    VERSION,
    ErrorTold,
    LinkChallenge,
    LinkHello,
    LinkProof,
    LinkReady,
    Message,
    UnknownKind,
    decode,
    encode,
)

OPEN_SECONDS = 3.0
ANSWER_SECONDS = 120.0  # an export of 100,000 cases takes a while
MAX_ANSWER_BYTES = 64 * 1024 * 1024
M = TypeVar("M", bound=Message)
_GONE = "The agent closed the connection: start it again with «accalmie run»."
_STRANGER = "Another program answers on port {port}: stop it, then start «accalmie run» again."


class DeskClient:
    """A connection to the running agent. Use it in a `with` block."""

    def __init__(self, socket: ClientConnection, closing: ExitStack) -> None:
        self._socket, self._closing = socket, closing

    @classmethod
    def find(cls, folder: Path, ui: str) -> DeskClient | None:
        """Connect to the agent that runs on `folder`; None where none does.

        Raises: LinkFailed where something else answers on its port.
        """
        instance = read_instance(folder)
        if instance is None:
            return None
        with ExitStack() as stack:
            try:
                socket = stack.enter_context(_connect(instance.port))
            except OSError:
                return None  # agent.json of an agent that crashed: nobody listens there
            except WebSocketException as error:
                raise LinkFailed(_STRANGER.format(port=instance.port)) from error
            client = cls(socket, stack)
            client._prove(instance, ui)
            client._closing = stack.pop_all()
        return client

    def ask(self, message: Message, answer: type[M]) -> M:
        """Send `message` and wait for its answer. Raises: AccalmieError as the agent told it."""
        message_id = secrets.token_hex(8)
        try:
            self._socket.send(encode(message, id=message_id))
            while True:
                envelope, told = decode(self._socket.recv(timeout=ANSWER_SECONDS))
                if envelope.re == message_id:
                    break
        except (WebSocketException, OSError) as error:
            raise LinkFailed(_GONE) from error
        except (msgspec.DecodeError, UnknownKind) as error:
            raise LinkFailed(
                "The agent is of another version: stop it and start «accalmie run» again."
            ) from error
        if isinstance(told, ErrorTold):
            raise faults.raised(told)
        if not isinstance(told, answer):
            raise LinkFailed(_GONE)
        return told

    def _prove(self, instance: Instance, ui: str) -> None:
        nonce = fresh_nonce()
        hello = LinkHello(
            purpose="connect",
            client=secrets.token_hex(16),
            nonce=nonce,
            versions=(VERSION,),
            extension_version=__version__,
            browser="accalmie",
            ui_language=ui,
        )
        challenge = self.ask(hello, LinkChallenge)
        # The agent proves itself first: a stranger on its port learns nothing more from us.
        key, port = instance.key, instance.port
        if not same(challenge.mac, agent_mac(key, port, nonce, challenge.nonce)):
            raise LinkFailed(_STRANGER.format(port=port))
        mac = client_mac(key, port, nonce, challenge.nonce, DESK_ORIGIN)
        self.ask(LinkProof(mac=mac), LinkReady)

    def __enter__(self) -> DeskClient:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._closing.close()


def _connect(port: int) -> AbstractContextManager[ClientConnection]:
    return connect(
        f"ws://127.0.0.1:{port}/desk",
        subprotocols=[Subprotocol(SUBPROTOCOL)],
        open_timeout=OPEN_SECONDS,
        close_timeout=1,
        compression=None,
        max_size=MAX_ANSWER_BYTES,
        proxy=None,
    )
