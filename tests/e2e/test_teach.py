"""A site that no file knows is taught by one click, and read from then on."""

from __future__ import annotations

import http.server
import json
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import World
from extension_page import begin_teaching
from overlay import HOSTS, press, press_on_page, sure_badges, until

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="127.0.0.3 is loopback on Linux only"),
]

HOST = "127.0.0.3"
PEOPLE = {
    "Maud Kerleau": "The parcel came open and half of it was gone. This is unacceptable.",
    "Ossian Brandt": "Nobody answers the phone. Terrible service, I am very angry.",
    "Ines Falgarde": "Lovely colours, thank you!",
}
ROW = """<div class="kXyzAbQ"><div><a href="/u/{n}">{author}</a>
<time datetime="2026-11-2{n}T09:00Z">{n} h</time></div>
<div><span>{text}</span></div><button>Reply</button></div>"""
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
<link rel="icon" href="data:,"><main><section>{rows}</section></main></html>"""
PANEL = """root => {
    const panel = root.querySelector('.teach');
    return panel && {title: panel.querySelector('h2').innerText, text: panel.innerText};
}"""


class Shop(http.server.BaseHTTPRequestHandler):
    """One page with comments in a shape that no site file knows."""

    def do_GET(self) -> None:
        people = enumerate(PEOPLE.items())
        rows = "".join(ROW.format(n=n, author=author, text=text) for n, (author, text) in people)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.format(rows=rows).encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def shop(world: World) -> Iterator[str]:
    """On a host of its own: what is taught there stays out of the other tests."""
    server = http.server.ThreadingHTTPServer((HOST, 0), Shop)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://{HOST}:{server.server_port}/bowl"
    world.page.goto(address)
    yield address
    server.shutdown()
    server.server_close()
    for file in sites_of(world).glob("127-0-0-3.json*"):
        file.unlink()


def sites_of(world: World) -> Any:
    from accalmie.settings import find_folders

    return find_folders(world.desk.data).sites


def panel(world: World) -> dict[str, str] | None:
    return next((shown for shown in world.page.inside(HOSTS, PANEL) if shown), None)


def titled(world: World, words: str) -> dict[str, str]:
    return until(lambda: (shown := panel(world)) and words in shown["title"] and shown, words)


def test_one_click_teaches_a_site(world: World, shop: str) -> None:
    """After a click on one comment and on Keep, every comment is read and the bad ones badged."""
    begin_teaching(world)
    titled(world, "Click the words")
    press_on_page(world.page, "section > div:nth-of-type(2) span")
    shown = titled(world, "3 comments found")
    assert "Ossian Brandt" in shown["text"] and PEOPLE["Ossian Brandt"][:30] in shown["text"]
    world.picture("teach")
    press(world.page, ".teach .primary")
    until(lambda: len(sure_badges(world.page)) == 2, "a badge for each angry comment")
    kept = json.loads((sites_of(world) / "127-0-0-3.json").read_text("utf-8"))
    assert kept["matches"] == [f"*://{HOST}/*"]
    authors = {case["comment"]["author_name"] for case in world.desk.cases(shop)}
    assert authors == {"Maud Kerleau", "Ossian Brandt"}


def test_the_keyboard_alone_teaches_it(world: World, shop: str) -> None:
    """The arrow keys choose the words, Enter shows what is found, Escape leaves no trace."""
    begin_teaching(world)
    titled(world, "Click the words")
    for _ in range(3):
        world.page.press("ArrowDown")
    world.page.press("Enter")
    assert "Maud Kerleau" in titled(world, "3 comments found")["text"]
    world.page.press("Escape")
    until(lambda: panel(world) is None, "the panel gone")
    assert not (sites_of(world) / "127-0-0-3.json").exists()
