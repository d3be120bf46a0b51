"""How the sites look to each browser: kept for the doctor."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from speaking_browser import Browser
from websockets.exceptions import ConnectionClosedError

from accalmie.link.agent import Agent
from accalmie.link.looks import FILE, MAX_BROWSERS, changed, note_looks, read_looks
from accalmie.link.messages import SiteLook

EMPTY = SiteLook(site="x", name="X", version=1, why="nothing")
WELL = SiteLook(site="isso", name="Isso", version=1)


def test_what_a_browser_tells_takes_the_place_of_what_it_told(tmp_path: Path) -> None:
    """The last word counts, each browser's own."""
    note_looks(tmp_path, "a", (EMPTY,))
    note_looks(tmp_path, "b", (WELL,))
    assert changed(read_looks(tmp_path), "ab") == (EMPTY,)
    note_looks(tmp_path, "a", (WELL,))
    assert changed(read_looks(tmp_path), "ab") == ()
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_the_same_told_again_is_not_written_again(tmp_path: Path) -> None:
    """A browser tells at every connection; the disk hears of changes."""
    note_looks(tmp_path, "a", (EMPTY,))
    before = (tmp_path / FILE).stat().st_ino
    note_looks(tmp_path, "a", (EMPTY,))
    assert (tmp_path / FILE).stat().st_ino == before


def test_browsers_that_told_long_ago_are_forgotten(tmp_path: Path) -> None:
    """The file stays small however many browsers come and go."""
    for number in range(MAX_BROWSERS + 3):
        note_looks(tmp_path, str(number), (EMPTY,))
    assert list(read_looks(tmp_path)) == [str(number) for number in range(3, MAX_BROWSERS + 3)]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": [{"site": ""}]}', b"\xff"])
def test_a_damaged_file_is_no_trouble(tmp_path: Path, content: bytes) -> None:
    """It is read as empty, and whole again once a browser tells."""
    (tmp_path / FILE).write_bytes(content)
    assert read_looks(tmp_path) == {}
    note_looks(tmp_path, "a", (EMPTY,))
    assert read_looks(tmp_path) == {"a": (EMPTY,)}


async def test_a_browser_tells_when_it_asks_for_the_files(agent: Agent, browser: Browser) -> None:
    """What it says is kept under its own id; a name that would move a cursor is refused."""
    look = {"site": "x", "name": "X", "version": 1, "why": "nothing", "fields": []}
    told = await browser.ask("sites.ask", {"looks": [look]})
    assert told["kind"] == "sites.told"
    assert read_looks(agent.data) == {browser.client: (EMPTY,)}
    with pytest.raises(ConnectionClosedError):
        await browser.ask("sites.ask", {"looks": [{**look, "name": "X\x1b[2J"}]})
    assert read_looks(agent.data) == {browser.client: (EMPTY,)}
