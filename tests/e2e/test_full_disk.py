"""A disk that fills up under the agent: said in one sentence, and nothing of the page is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Desk, first_free_port
from overlay import card, open_card_of, sure_badges, until

from accalmie.demo.browser import granted_copy, start_browser
from accalmie.demo.feed import Feed, FeedServer
from accalmie.demo.run import pair
from accalmie.link.client import DeskClient
from accalmie.settings import extension_folder

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
DISK_KIB = 256


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 256 KiB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KIB}k", "tmpfs", str(place)]
    may = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount")
    if not may or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root on Linux")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_the_outbox_keeps_what_a_full_disk_refuses(
    kind: str, small_disk: Path, tmp_path: Path
) -> None:
    """With the disk full no case opens; once there is room each one does, exactly once."""
    desk = Desk(small_disk / "data", first_free_port(), log=tmp_path / "agent.log")
    feed = Feed()
    server = FeedServer(feed, "en")
    browser = start_browser(
        kind, granted_copy(extension_folder(), tmp_path), tmp_path / "profile", headless=True
    )
    try:
        client = DeskClient.find(desk.data, "en")
        assert client is not None
        with client:
            pair(browser.page, client)
        ballast = small_disk / "ballast"
        fill(ballast)
        browser.page.goto(server.url)
        time.sleep(5)  # long enough to be read, were there room
        assert desk.cases() == []
        assert sure_badges(browser.page) == []
        ballast.unlink()
        negative = {comment.id for comment in feed.comments() if comment.mood == "negative"}
        until(lambda: len(sure_badges(browser.page)) == len(negative), "every badge", 90)
        cases = desk.cases()
        assert sorted(case["comment"]["platform_id"] for case in cases) == sorted(negative)
        shown = open_card_of(browser.page, "#c1")
        assert shown["text"]
        assert card(browser.page) is not None
    finally:
        browser.close()
        server.close()
        desk.stop()


def fill(file: Path) -> None:
    """Take the room that is left, to the last byte."""
    with file.open("wb", buffering=0) as ballast:
        for size in (4096, 1):
            try:
                while True:
                    ballast.write(b"x" * size)
            except OSError:
                continue
