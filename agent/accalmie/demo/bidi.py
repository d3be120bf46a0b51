"""One Firefox tab over WebDriver BiDi (https://w3c.github.io/webdriver-bidi)."""

from __future__ import annotations

import base64
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from ..errors import LinkFailed
from .browser import BROWSER_GONE

ANSWER_SECONDS = 60
KEYS = {
    "Escape": "\ue00c",
    "Enter": "\ue007",
    "Tab": "\ue004",
    "Alt": "\ue00a",
    "ArrowDown": "\ue015",
}


class BidiPage:
    """See `browser.Page`. `endpoint` is Firefox's /session socket; without `size` the tab is as
    large as its window.
    """

    def __init__(self, endpoint: str, extension: Path, size: tuple[int, int] | None) -> None:
        self._open = ExitStack()
        self._socket = self._open.enter_context(
            connect(endpoint, proxy=None, max_size=None, compression=None, ping_interval=None)
        )
        self._last = 0
        told = self.call("session.new", {"capabilities": {}})
        self._about = told["capabilities"]
        self.call(
            "webExtension.install", {"extensionData": {"type": "path", "path": str(extension)}}
        )
        self._context = self.call("browsingContext.getTree", {})["contexts"][0]["context"]
        if size is not None:
            width, height = size
            self.call(
                "browsingContext.setViewport",
                {"context": self._context, "viewport": {"width": width, "height": height}},
            )

    def close(self) -> None:
        self._open.close()

    def browser_name(self) -> str:
        return f"Firefox {self._about['browserVersion']}"

    def call(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        """One command. Raises: LinkFailed with what Firefox says."""
        self._last += 1
        frame = {"id": self._last, "method": method, "params": params}
        try:
            self._socket.send(json.dumps(frame))
            return self._answer(method)
        except (WebSocketException, TimeoutError) as error:
            raise LinkFailed(BROWSER_GONE) from error

    def _answer(self, method: str) -> dict[str, Any]:
        while True:
            told = json.loads(self._socket.recv(ANSWER_SECONDS))
            if told.get("id") == self._last:
                if told.get("type") == "error":
                    raise LinkFailed(f"Firefox refused {method}: {told.get('message')}.")
                return dict(told["result"])

    def _contexts(self) -> list[str]:
        return [one["context"] for one in self.call("browsingContext.getTree", {})["contexts"]]

    def tabs(self) -> int:
        return len(self._contexts())

    def close_others(self) -> None:
        for context in self._contexts():
            if context != self._context:
                self.call("browsingContext.close", {"context": context})
        self.call("browsingContext.activate", {"context": self._context})

    def goto(self, url: str) -> None:
        self.call(
            "browsingContext.navigate", {"context": self._context, "url": url, "wait": "complete"}
        )

    def in_window(self, expression: str) -> Any:
        """The JSON value of an expression in the browser's own window, menus and all; only where
        it was started with MOZ_REMOTE_ALLOW_SYSTEM_ACCESS=1 in its environment.
        """
        [window] = self.call("browsingContext.getTree", {"moz:scope": "chrome"})["contexts"]
        told = self.call("script.evaluate", {
            "expression": f"JSON.stringify(({expression}) ?? null)", "awaitPromise": False,
            "target": {"context": window["context"]},
        })  # fmt: skip
        return json.loads(told["result"]["value"])

    def evaluate(self, expression: str) -> Any:
        source = f"(async () => JSON.stringify((await ({expression})) ?? null))()"
        return json.loads(self._result(
            "script.evaluate", {"expression": source, "userActivation": False}
        )["value"])  # fmt: skip

    def inside(self, selector: str, function: str) -> list[Any]:
        found = self._result(
            "script.evaluate",
            {
                "expression": f"[...document.querySelectorAll({json.dumps(selector)})]",
                # depth 1: an element's own shadow root is part of its description
                "serializationOptions": {"includeShadowTree": "all", "maxDomDepth": 0},
            },
        )
        roots = [node["value"].get("shadowRoot") for node in found.get("value", [])]
        return [self._call_on(root["sharedId"], function) for root in roots if root]

    def _call_on(self, shared_id: str, function: str) -> Any:
        source = f"async (root) => JSON.stringify((await ({function})(root)) ?? null)"
        told = self._result(
            "script.callFunction",
            {"functionDeclaration": source, "arguments": [{"sharedId": shared_id}]},
        )
        return json.loads(told["value"])

    def _result(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        told = self.call(
            method, {"target": {"context": self._context}, "awaitPromise": True, **params}
        )
        if told["type"] == "exception":
            what = told["exceptionDetails"]["text"]
            raise LinkFailed(f"The page answered with an error: {what}")
        return dict(told["result"])

    def click(self, x: float, y: float, *, right: bool = False) -> None:
        at, button = {"x": round(x), "y": round(y)}, 2 if right else 0
        self._perform({
            "type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"},
            "actions": [
                {"type": "pointerMove", **at},
                {"type": "pointerDown", "button": button},
                {"type": "pointerUp", "button": button},
            ],
        })  # fmt: skip

    def press(self, key: str, *, alt: bool = False) -> None:
        keys = ([KEYS["Alt"]] if alt else []) + [KEYS.get(key, key)]
        downs = [{"type": "keyDown", "value": k} for k in keys]
        ups = [{"type": "keyUp", "value": k} for k in reversed(keys)]
        self._perform({"type": "key", "id": "keyboard", "actions": downs + ups})

    def _perform(self, source: dict[str, Any]) -> None:
        self.call("input.performActions", {"context": self._context, "actions": [source]})

    def screenshot(self) -> bytes:
        told = self.call("browsingContext.captureScreenshot", {"context": self._context})
        return base64.b64decode(told["data"])
