"""A browser with the extension, as the agent sees it: it speaks over a real socket."""

from __future__ import annotations

import hashlib
import io
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from PIL import Image
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from accalmie.link.handshake import (
    agent_mac,
    client_mac,
    fresh_nonce,
    paired_key,
    pairing_key,
)
from accalmie.link.origins import CHROMIUM_ID

CHROME = f"chrome-extension://{CHROMIUM_ID}"
FIREFOX = "moz-extension://3f6c1d2e-8a4b-4c5d-9e6f-7a8b9c0d1e2f"
ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. Service nul."


@dataclass
class Browser:
    """One browser with the extension: its id, its origin and, once paired, its key."""

    port: int
    origin: str = CHROME
    client: str = field(default_factory=lambda: secrets.token_hex(16))
    ui: str = "en"
    key: bytes = b""
    socket: ClientConnection = field(init=False)

    async def open(
        self, path: str = "/link", name: str = "127.0.0.1", **options: Any
    ) -> ClientConnection:
        """`name` is what the address calls the agent: another one resolves to it all the same."""
        options.setdefault("origin", Origin(self.origin))
        options.setdefault("subprotocols", [Subprotocol("accalmie.v1")])
        options |= {"host": "127.0.0.1", "port": self.port, "proxy": None}
        self.socket = await connect(f"ws://{name}:{self.port}{path}", **options)
        return self.socket

    async def send(self, kind: str, data: dict[str, Any], message_id: str = "m-1") -> None:
        await self.socket.send(json.dumps({"v": 1, "id": message_id, "kind": kind, "data": data}))

    async def next(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(await self.socket.recv())
        return told

    async def ask(self, kind: str, data: dict[str, Any]) -> dict[str, Any]:
        """Send and wait for the answer; news that comes first is passed over."""
        message_id = secrets.token_hex(4)
        await self.send(kind, data, message_id)
        while (told := await self.next()).get("re") != message_id:
            pass
        return told

    async def pair(self, secret: str) -> dict[str, Any]:
        """The last message of a pairing; the key is kept as the extension keeps it."""
        await self.open()
        nonce, challenge = await self.challenged("pair")
        key = pairing_key(secret)
        assert challenge["mac"] == agent_mac(key, self.port, nonce, challenge["nonce"])
        told = await self._prove(key, nonce, challenge["nonce"])
        self.key = paired_key(secret, nonce, challenge["nonce"], self.origin)
        return told

    async def connect(self) -> dict[str, Any]:
        """The last message of a connection with the key of an earlier pairing."""
        await self.open()
        nonce, challenge = await self.challenged("connect")
        return await self._prove(self.key, nonce, challenge["nonce"])

    def hello(self, **changes: Any) -> dict[str, Any]:
        return {
            "purpose": "connect",
            "client": self.client,
            "nonce": fresh_nonce(),
            "versions": [1],
            "extension_version": "0.1.0",
            "browser": "Chromium 156",
            "ui_language": self.ui,
            **changes,
        }

    async def challenged(self, purpose: str) -> tuple[str, dict[str, Any]]:
        hello = self.hello(purpose=purpose)
        challenge = await self.ask("link.hello", hello)
        assert challenge["kind"] == "link.challenge"
        return hello["nonce"], challenge["data"]

    async def _prove(self, key: bytes, nonce: str, agent_nonce: str) -> dict[str, Any]:
        mac = client_mac(key, self.port, nonce, agent_nonce, self.origin)
        return await self.ask("link.proof", {"mac": mac})

    async def close_code(self) -> int | None:
        """Read until the agent closes the connection; its code."""
        try:
            while True:
                await self.socket.recv()
        except ConnectionClosed:
            return self.socket.close_code


def comment(comment_id: str = "isso:shop.test:7", text: str = ANGRY) -> dict[str, Any]:
    return {
        "id": comment_id,
        "text": text,
        "platform": "isso",
        "author_name": "Camille R.",
        "post_url": "http://shop.test/post.html",
        "language_hint": "fr",
        "posted_at": "2026-03-02T09:20:00Z",
        "posted_at_precision": "minute",
    }


def seen(*comments: dict[str, Any]) -> dict[str, Any]:
    return {"key": f"k-{secrets.token_hex(8)}", "comments": list(comments) or [comment()]}


def picture() -> bytes:
    png = io.BytesIO()
    Image.new("RGB", (640, 480), "#f4f1ea").save(png, "PNG")
    return png.getvalue()


def capture_frame(case_id: str, png: bytes, **changes: Any) -> bytes:
    data = {
        "key": "k-capture-1",
        "case_id": case_id,
        "sha256": hashlib.sha256(png).hexdigest(),
        "captured_at": "2026-03-02T09:31:00Z",
        "page_url": "http://shop.test/post.html",
        "page_title": "Our spring collection",
        "comment": comment(),
        "outer_html": "<article></article>",
        "rect": {"x": 10, "y": 20, "width": 300, "height": 80},
        "viewport": {"x": 0, "y": 0, "width": 640, "height": 480},
        "device_pixel_ratio": 1,
        "browser": "Chromium 156",
        "extension_version": "0.1.0",
        **changes,
    }
    header = json.dumps({"v": 1, "id": "m-capture", "kind": "capture.put", "data": data})
    return header.encode() + b"\n" + png
