"""Those who have no business with the agent: a web site, a program on its port, an extension."""

from __future__ import annotations

import hashlib
import html
import json
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve
from websockets.typing import Subprotocol

OTHER_ID = "other@accalmie.invalid"  # of the other extension, in Firefox
FEED = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bols</title>
<link rel="icon" href="data:,"><script>{script}</script>
<main data-accalmie-demo><h1>Nos bols</h1>{comments}</main></html>"""
COMMENT = """<article class="comment" id="c{number}" lang="fr"><header><span class="line">
<a class="author" href="{link}">{author}</a> <time datetime="2026-11-20T09:00:00+00:00">ce matin
</time></span></header><p class="text">{text}</p><footer><button class="reply" type="button">
Répondre</button><form class="reply-box"><textarea rows="4"></textarea><button type="submit">
Envoyer</button></form></footer></article>"""


class Site:
    """A web site on a port of its own: `pages` by path; `heard` is every request's headers,
    `told` every body by its path.
    """

    def __init__(self) -> None:
        self.pages: dict[str, str] = {"/": "<!doctype html><title>elsewhere</title><p>hello"}
        self.heard: list[dict[str, str]] = []
        self.told: list[tuple[str, bytes]] = []
        self.posts = 0
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.heard.append(dict(self.headers))
                body = site.pages.get(self.path.partition("?")[0], "").encode()
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self) -> None:
                site.posts += 1
                size = int(self.headers.get("Content-Length", 0))
                site.told.append((self.path, self.rfile.read(size)))
                self.do_GET()

            def log_message(self, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def feed(comments: list[tuple[str, str]], script: str = "") -> str:
    """A page the extension reads: (author, text) of each comment, and the page's own script."""
    shown = "".join(
        COMMENT.format(
            number=number,
            author=html.escape(author),
            text=html.escape(text),
            link=html.escape(author),
        )
        for number, (author, text) in enumerate(comments, 1)
    )
    return FEED.format(script=script, comments=shown)


class Squatter:
    """A program on the agent's port that speaks its language and does not know the key.

    `heard` is every message it was told. With `greet` false it answers nothing at all.
    """

    def __init__(
        self, port: int = 0, challenge: Callable[[], dict[str, Any]] | None = None
    ) -> None:
        self.heard: list[dict[str, Any]] = []
        self._challenge = challenge or self._wrong
        self._server = serve(
            self._talk, "127.0.0.1", port, subprotocols=[Subprotocol("accalmie.v1")],
            compression=None,
        )  # fmt: skip
        self.port = int(self._server.socket.getsockname()[1])
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def _wrong(self) -> dict[str, Any]:
        return {"version": 1, "nonce": secrets.token_hex(32), "mac": secrets.token_hex(32)}

    def _talk(self, connection: ServerConnection) -> None:
        with suppress(ConnectionClosed):  # without a goodbye: its business
            for frame in connection:
                told = json.loads(frame if isinstance(frame, str) else frame.partition(b"\n")[0])
                self.heard.append(told)
                answer = {"v": 1, "id": "s-1", "re": told["id"], "kind": "link.challenge"}
                connection.send(json.dumps({**answer, "data": self._challenge()}))

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join(10)


def other_extension(folder: Path) -> Path:
    """Another extension with a page of its own and every right over this machine's addresses."""
    folder.mkdir(parents=True)
    manifest = {
        "manifest_version": 3,
        "name": "Other",
        "version": "1.0",
        "host_permissions": ["<all_urls>"],
        "browser_specific_settings": {"gecko": {"id": OTHER_ID}},
        "content_security_policy": {
            "extension_pages": "script-src 'self'; connect-src ws://127.0.0.1:* http://127.0.0.1:*"
        },
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    (folder / "page.html").write_text("<!doctype html><title>other</title>")
    return folder


def chromium_id(folder: Path) -> str:
    """The id Chromium gives an extension without a key: from the path it is loaded from."""
    digits = hashlib.sha256(str(folder).encode()).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digits)
