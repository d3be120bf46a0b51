"""One Chromium tab over the Chrome DevTools Protocol (https://chromedevtools.github.io)."""

from __future__ import annotations

import base64
import json
import time
from contextlib import ExitStack
from typing import Any

from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from ..errors import LinkFailed
from .browser import BROWSER_GONE

LOAD_SECONDS = 30
ANSWER_SECONDS = 30
ALT = 1  # CDP's modifier bit
KEY_CODES = {"Escape": 27, "Enter": 13, "Tab": 9, "ArrowDown": 40}


class CdpPage:
    """See `browser.Page`. `endpoint` is the browser's own WebSocket; without `size` the tab is as
    large as its window.
    """

    def __init__(self, endpoint: str, size: tuple[int, int] | None) -> None:
        self._open = ExitStack()
        self._socket = self._open.enter_context(
            connect(endpoint, proxy=None, max_size=None, compression=None)
        )
        self._last = 0
        self._target = next(t["targetId"] for t in self.targets() if t["type"] == "page")
        self._session = self.call(
            "Target.attachToTarget", {"targetId": self._target, "flatten": True}, tab=False
        )["sessionId"]
        self.call("Page.enable")
        self.call("DOM.enable")
        if size is not None:
            width, height = size
            self.call(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
            )

    def close(self) -> None:
        self._open.close()

    def browser_name(self) -> str:
        return str(self.call("Browser.getVersion", tab=False)["product"]).replace("/", " ")

    def targets(self) -> list[dict[str, Any]]:
        return list(self.call("Target.getTargets", tab=False)["targetInfos"])

    def call(
        self, method: str, params: dict[str, Any] | None = None, *, tab: bool = True
    ) -> dict[str, Any]:
        """One command to the tab, or to the browser itself. Raises: LinkFailed."""
        self._last += 1
        frame: dict[str, Any] = {"id": self._last, "method": method, "params": params or {}}
        if tab:
            frame["sessionId"] = self._session
        self._send(frame)
        while True:
            told = self._receive()
            if told.get("id") == self._last:
                if "error" in told:
                    raise LinkFailed(f"Chromium refused {method}: {told['error']['message']}.")
                return dict(told["result"])

    def tabs(self) -> int:
        return sum(target["type"] == "page" for target in self.targets())

    def close_others(self) -> None:
        for target in self.targets():
            if target["type"] == "page" and target["targetId"] != self._target:
                self.call("Target.closeTarget", {"targetId": target["targetId"]}, tab=False)
        self.call("Page.bringToFront")

    def _send(self, frame: dict[str, Any]) -> None:
        try:
            self._socket.send(json.dumps(frame))
        except WebSocketException as error:
            raise LinkFailed(BROWSER_GONE) from error

    def _receive(self) -> dict[str, Any]:
        try:
            return dict(json.loads(self._socket.recv(ANSWER_SECONDS)))
        except (WebSocketException, TimeoutError) as error:
            raise LinkFailed(BROWSER_GONE) from error

    def goto(self, url: str) -> None:
        self.call("Page.navigate", {"url": url})
        end = time.monotonic() + LOAD_SECONDS
        while self._ready() != "complete" and time.monotonic() < end:
            time.sleep(0.05)

    def _ready(self) -> str:
        try:
            return str(self.evaluate("location.href === 'about:blank' ? '' : document.readyState"))
        except LinkFailed:  # the old document went away while we asked
            return ""

    def evaluate(self, expression: str) -> Any:
        told = self.call(
            "Runtime.evaluate",
            {"expression": expression, "returnByValue": True, "awaitPromise": True},
        )
        return _value(told)

    def inside(self, selector: str, function: str) -> list[Any]:
        root = self.call("DOM.getDocument", {"depth": 0})["root"]
        hosts = self.call("DOM.querySelectorAll", {"nodeId": root["nodeId"], "selector": selector})[
            "nodeIds"
        ]
        answers = []
        for host in hosts:
            node = self.call("DOM.describeNode", {"nodeId": host, "depth": 1, "pierce": True})
            for shadow in node["node"].get("shadowRoots", []):
                answers.append(self._call_on(shadow["backendNodeId"], function))
        return answers

    def _call_on(self, backend_node: int, function: str) -> Any:
        handle = self.call("DOM.resolveNode", {"backendNodeId": backend_node})["object"]
        told = self.call(
            "Runtime.callFunctionOn",
            {
                "objectId": handle["objectId"],
                "functionDeclaration": f"function() {{ return ({function})(this); }}",
                "returnByValue": True,
                "awaitPromise": True,
            },
        )
        return _value(told)

    def click(self, x: float, y: float, *, right: bool = False) -> None:
        at = {"x": x, "y": y, "button": "right" if right else "left", "clickCount": 1}
        self.call("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})
        self.call("Input.dispatchMouseEvent", {"type": "mousePressed", **at})
        self.call("Input.dispatchMouseEvent", {"type": "mouseReleased", **at})

    def press(self, key: str, *, alt: bool = False) -> None:
        code = KEY_CODES.get(key, ord(key.upper()[0]))
        about = {
            "key": key,
            "code": f"Key{key.upper()}" if len(key) == 1 else key,
            "windowsVirtualKeyCode": code,
            "modifiers": ALT if alt else 0,
        }
        types = {"text": key} if len(key) == 1 and not alt else {}  # a letter is typed, too
        self.call("Input.dispatchKeyEvent", {"type": "keyDown", **about, **types})
        self.call("Input.dispatchKeyEvent", {"type": "keyUp", **about})

    def screenshot(self) -> bytes:
        return base64.b64decode(self.call("Page.captureScreenshot", {"format": "png"})["data"])

    def stop_background(self) -> int:
        """Kill the extension's service worker as the browser would; how many were running."""
        workers = self._workers()
        for worker in workers:
            self.call("Target.closeTarget", {"targetId": worker}, tab=False)
        return len(workers)

    def in_background(self, expression: str) -> Any:
        """The JSON value of an expression in the extension's service worker, which must run."""
        [worker] = self._workers()
        session = self.call(
            "Target.attachToTarget", {"targetId": worker, "flatten": True}, tab=False
        )["sessionId"]
        tab, self._session = self._session, session
        try:
            return self.evaluate(expression)
        finally:
            self._session = tab
            self.call("Target.detachFromTarget", {"sessionId": session}, tab=False)

    def _workers(self) -> list[str]:
        return [t["targetId"] for t in self.targets() if t["type"] == "service_worker"]


def _value(told: dict[str, Any]) -> Any:
    if "exceptionDetails" in told:
        details = told["exceptionDetails"]
        what = details.get("exception", {}).get("description") or details.get("text")
        raise LinkFailed(f"The page answered with an error: {what}")
    return told["result"].get("value")
