"""A real comment system on loopback: Isso, and a page that embeds it.

`pip install isso` gives the server; its comments live in a SQLite file of the test's own.
"""

from __future__ import annotations

import http.server
import json
import shutil
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from accalmie.demo.browser import free_port

START_SECONDS = 30
CONFIG = """[general]
dbpath = {folder}/comments.db
host = {page}/
[server]
listen = {server}/
[guard]
enabled = false
"""
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Our autumn collection</title>
<link rel="icon" href="data:,">
<body><h1>Our autumn collection</h1><p>Bowls, pots and boxes.</p>
<script data-isso="{server}/" data-isso-max-comments-top="inf" data-isso-max-comments-nested="inf"
 data-isso-css="true" src="{server}/js/embed.min.js"></script>
<section id="isso-thread"></section></body></html>
"""


def isso_command() -> str | None:
    """The `isso` program of this environment, or None where it is not installed."""
    beside = Path(sys.executable).with_name("isso")
    return str(beside) if beside.exists() else shutil.which("isso")


class IssoSite:
    """Isso and the site that embeds it, running. Every path of the site has a thread of its own."""

    def __init__(self, folder: Path) -> None:
        command = isso_command()
        assert command is not None
        self._server = f"http://127.0.0.1:{free_port()}"
        self._page = _PageServer(PAGE.format(server=self._server))
        self._site = f"http://127.0.0.1:{self._page.server_port}"
        config = folder / "isso.cfg"
        config.write_text(CONFIG.format(folder=folder, page=self._site, server=self._server))
        with (folder / "isso.log").open("wb") as log:
            self._process = subprocess.Popen([command, "-c", config, "run"], stdout=log, stderr=log)
        end = time.monotonic() + START_SECONDS
        while not self._answers():
            assert self._process.poll() is None, (folder / "isso.log").read_text()
            assert time.monotonic() < end, "Isso did not start"
            time.sleep(0.1)

    def thread(self, name: str) -> Thread:
        return Thread(self, f"/{name}.html", self._site)

    def _answers(self) -> bool:
        try:
            self.thread("start").comments()
        except (urllib.error.URLError, ConnectionError):
            return False
        return True

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._page.shutdown()
        self._page.server_close()

    def ask(self, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", "Origin": self._site}
        request = urllib.request.Request(self._server + path, data, headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)


class Thread:
    """The comments of one page; `url` is the page."""

    def __init__(self, site: IssoSite, path: str, origin: str) -> None:
        self._site, self._path, self.url = site, path, origin + path

    def post(self, text: str, author: str, parent: int | None = None) -> int:
        """Post one comment through Isso's own API; its number."""
        body = {"text": text, "author": author, "parent": parent}
        return int(self._site.ask(f"/new?uri={self._path}", body)["id"])

    def comments(self) -> list[dict[str, Any]]:
        """All comments, replies included, as Isso's API tells them."""
        try:
            top = list(self._site.ask(f"/?uri={self._path}")["replies"])
        except urllib.error.HTTPError as error:
            if error.code == 404:  # Isso's answer for a thread without comments
                return []
            raise
        return top + [reply for comment in top for reply in comment.get("replies", [])]


class _PageServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, page: str) -> None:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(page.encode())

            def log_message(self, *args: object) -> None:
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()
