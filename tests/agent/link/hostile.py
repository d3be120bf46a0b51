"""Frames that no honest client sends, and a paired browser that sends them.

`ATTACKS` are lists of them: random bytes, random JSON, the contract's own examples with something
wrong in them, and some with nothing wrong but what they say. `Hostile.attack` sends such a list
over a real socket and returns all that came back.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st
from speaking_browser import CHROME
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from accalmie.link.handshake import client_mac, fresh_nonce, paired_key, pairing_key

EXAMPLES = [
    json.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parents[2] / "contract" / "messages").glob("*.json"))
]
BUSY = {4409, 4429}  # the connection before is not all gone yet
TRIES = 20
ANSWER_SECONDS = 10


class Frame(NamedTuple):
    """`is_text` says as what it is sent; its bytes need not be UTF-8 for that."""

    data: bytes
    is_text: bool


class Outcome(NamedTuple):
    """One of `answers` for each frame and for a last honest question, or all up to the close."""

    answers: list[dict[str, Any]]
    close_code: int | None

    def codes(self) -> list[str]:
        return [told["data"]["code"] for told in self.answers if told["kind"] == "error.told"]


# What is sent -------------------------------------------------------------------------------------

LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(),
    st.sampled_from(["", "\x00", "../../x", "9" * 400, "x" * 30_000, "\u202e", "=1+1", "🙂" * 99]),
)  # fmt: skip
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@st.composite
def spoiled(draw: st.DrawFn) -> Any:
    """An example in which up to three things, however deep, are not what they were."""
    message = deepcopy(draw(st.sampled_from(EXAMPLES)))
    message["id"] = draw(st.sampled_from(["m-1", "m-2", "m-3"]))
    for _ in range(draw(st.integers(0, 3))):
        inner: Any = message
        while isinstance(inner, dict | list) and inner:
            key = draw(st.sampled_from(sorted(inner) if isinstance(inner, dict) else [0]))
            if not isinstance(inner[key], dict | list) or draw(st.booleans()):
                break
            inner = inner[key]
        if not isinstance(inner, dict | list) or not inner:
            continue
        change = draw(st.sampled_from(["replace", "remove", "add"]))
        if change == "remove":
            del inner[key]
        elif change == "add" and isinstance(inner, dict):
            inner[draw(st.text())] = draw(JSON)
        else:
            inner[key] = draw(JSON)
    return message


@st.composite
def bent(draw: st.DrawFn) -> Any:
    """An example of the right shape with other texts and figures in it, here and there."""

    def bend(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: bend(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [bend(inner) for inner in value]
        if isinstance(value, bool) or draw(st.integers(0, 9)):
            return value
        if isinstance(value, str):
            return draw(st.text(max_size=40))
        return draw(st.integers(-5, 5))

    message = draw(st.sampled_from(EXAMPLES))
    return {**message, "data": bend(message["data"])}


@st.composite
def cut(draw: st.DrawFn) -> bytes:
    """An example with some of its bytes missing and others in their place."""
    whole = json.dumps(draw(st.sampled_from(EXAMPLES))).encode()
    at = draw(st.integers(0, len(whole)))
    return whole[:at] + draw(st.binary(max_size=20)) + whole[at + draw(st.integers(0, 20)) :]


def written(value: Any) -> bytes:
    """As JSON, with what Python's writer alone lets through: NaN, lone surrogates."""
    return json.dumps(value).encode()


CONTENTS = st.one_of(
    st.binary(max_size=300),
    st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
    JSON.map(written),
    spoiled().map(written),
    cut(),
    st.tuples(spoiled().map(written), st.binary(max_size=200)).map(b"\n".join),
    st.integers(1, 100_000).map(lambda depth: b"[" * depth),
)
FRAMES = st.builds(Frame, CONTENTS, st.booleans())
BENT = st.builds(Frame, bent().map(written), st.just(True))
ATTACKS = st.one_of(
    st.lists(FRAMES, min_size=1, max_size=12), st.lists(BENT, min_size=1, max_size=6)
)


# Who sends it -------------------------------------------------------------------------------------


class Hostile:
    """A browser with the extension that was taken over: `secret` is of a one-click page."""

    def __init__(self, port: int, client: str, secret: str) -> None:
        self.port, self.client = port, client
        key = pairing_key(secret)
        with self._connected() as socket:
            nonce, agent_nonce = self._prove(socket, "pair", key)
        self._key = paired_key(secret, nonce, agent_nonce, CHROME)

    def attack(self, frames: Sequence[Frame]) -> Outcome:
        """Connect, prove itself, send all of `frames`, then ask one honest question."""
        for _ in range(TRIES):
            with self._connected() as socket:
                self._prove(socket, "connect", self._key)
                outcome = _send(socket, frames)
            if outcome.close_code not in BUSY:
                break
        return outcome

    def attack_unproven(self, frames: Sequence[Frame]) -> Outcome:
        """The same before anybody has proved anything."""
        with self._connected() as socket:
            return _send(socket, frames)

    def _connected(self) -> AbstractContextManager[ClientConnection]:
        return connect(
            f"ws://127.0.0.1:{self.port}/link", origin=Origin(CHROME),
            subprotocols=[Subprotocol("accalmie.v1")], compression=None, proxy=None,
        )  # fmt: skip

    def _prove(self, socket: ClientConnection, purpose: str, key: bytes) -> tuple[str, str]:
        """Shake hands: both nonces. A refusal shows at the next frame."""
        nonce = fresh_nonce()
        hello = {
            "purpose": purpose, "client": self.client, "nonce": nonce, "versions": [1],
            "extension_version": "0.1.0", "browser": "Chromium 156",
        }  # fmt: skip
        challenge = _ask(socket, "link.hello", hello)["data"]["nonce"]
        mac = client_mac(key, self.port, nonce, challenge, CHROME)
        with suppress(ConnectionClosed):  # busy: told by the close code
            _ask(socket, "link.proof", {"mac": mac})
        return nonce, challenge


def _ask(socket: ClientConnection, kind: str, data: dict[str, Any]) -> dict[str, Any]:
    socket.send(json.dumps({"v": 1, "id": "m-0", "kind": kind, "data": data}))
    told: dict[str, Any] = json.loads(socket.recv(timeout=ANSWER_SECONDS))
    return told


def _send(socket: ClientConnection, frames: Sequence[Frame]) -> Outcome:
    """Raises: TimeoutError where the agent neither answers nor closes."""
    answers: list[dict[str, Any]] = []
    question = {"v": 1, "id": "last", "kind": "status.ask", "data": {}}
    try:
        for frame in (*frames, Frame(written(question), is_text=True)):
            socket.send(frame.data, text=frame.is_text)
        while sum("re" in told for told in answers) <= len(frames):
            answers.append(json.loads(socket.recv(timeout=ANSWER_SECONDS)))
    except ConnectionClosed:
        return Outcome(answers, socket.close_code)
    return Outcome(answers, None)
