"""Sites that can be on any domain: no line of the manifest names their host."""

from __future__ import annotations

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import World
from overlay import sure_badges, until

from accalmie.link.messages import StatusAsk, StatusTold

PAGES = Path(__file__).resolve().parents[1] / "pages"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="127.0.0.2 is loopback on Linux only"),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """Our fixture pages on a host that the manifest does not name."""
    handler = functools.partial(Quiet, directory=str(PAGES))
    server = http.server.ThreadingHTTPServer(("127.0.0.2", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.2:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("wordpress", 4),
        ("wordpress-block", 4),
        ("isso", 4),
        ("mastodon", 4),
        ("lemmy", 3),
        ("discourse", 2),
        ("generic-microdata", 3),
        ("generic-list", 3),
    ],
)
def test_a_site_on_any_domain_is_read(world: World, elsewhere: str, name: str, count: int) -> None:
    """With the permission for all sites its comments are read; each case has its badge."""
    before = world.desk.ask(StatusAsk(), StatusTold).comments_read
    page = f"{elsewhere}/{name}.html"
    world.page.goto(page)
    until(
        lambda: world.desk.ask(StatusAsk(), StatusTold).comments_read - before >= count,
        f"{count} comments read",
    )
    assert world.desk.ask(StatusAsk(), StatusTold).comments_read - before == count
    cases = world.desk.cases(page)
    until(lambda: len(sure_badges(world.page)) == len(cases), "a badge for each case")


def test_a_page_without_comments_is_left_alone(world: World, elsewhere: str) -> None:
    """No site file fits a folder's listing: nothing is sent and nothing is drawn."""
    before = world.desk.ask(StatusAsk(), StatusTold).comments_read
    world.page.goto(f"{elsewhere}/")
    assert world.page.evaluate("new Promise(done => setTimeout(() => done(true), 2500))")
    assert world.desk.ask(StatusAsk(), StatusTold).comments_read == before
    assert sure_badges(world.page) == []
