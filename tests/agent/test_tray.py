"""The tray: what it says, and a real icon in a real tray."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import xvfb
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from samples import a_comment

from accalmie.link.messages import StatusTold, decode
from accalmie.tray import COLOURS, SIZE, WORDS, picture, shown_for

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
EXAMPLE = Path(__file__).parents[1] / "contract" / "messages" / "status.told.json"


def a_status(**changes: Any) -> StatusTold:
    fields = {
        "agent_version": "0.1.0", "open_cases": 0, "due_within_the_hour": 0, "late": 0,
        "next": (), "comments_read": 0,
    }  # fmt: skip
    return StatusTold(**{**fields, **changes})


@pytest.mark.parametrize(
    ("changes", "colour", "title"),
    [
        ({}, "calm", "Accalmie: no case waits"),
        ({"open_cases": 1}, "calm", "Accalmie: 1 open case"),
        ({"open_cases": 4, "due_within_the_hour": 2}, "soon",
         "Accalmie: 4 open cases, 2 due within the hour"),
        ({"open_cases": 4, "due_within_the_hour": 2, "late": 1}, "late",
         "Accalmie: 4 open cases, 2 due within the hour, 1 late"),
    ],
)  # fmt: skip
def test_the_icon_is_calm_soon_or_late(changes: dict[str, int], colour: str, title: str) -> None:
    """Brick only once the hour of one has passed."""
    shown = shown_for(a_status(**changes), NOW, "en")
    assert (shown.colour, shown.title, shown.number) == (
        colour, title, changes.get("open_cases", 0)
    )  # fmt: skip


def test_without_an_agent_it_says_so() -> None:
    """Grey, with the way to start one."""
    shown = shown_for(None, NOW, "fr")
    assert (shown.colour, shown.away, shown.title) == (
        "away", True, "Accalmie: l'agent ne tourne pas"
    )  # fmt: skip


def test_the_menu_names_the_next_cases_and_a_surge() -> None:
    """By number, cause and time: nothing of what anybody wrote."""
    status = decode(EXAMPLE.read_bytes())[1]
    assert isinstance(status, StatusTold)
    shown = shown_for(status, NOW, "en")
    assert shown.lines == ("Faster than usual", "2026-000001 · delivery · 30 min left")
    late = shown_for(status, NOW + timedelta(hours=1), "fr")
    assert late.lines[1] == "2026-000001 · livraison · en retard de 30 min"
    assert shown.quiet and not shown_for(status, NOW + timedelta(hours=1), "fr").quiet


@given(st.integers(0, 10**6), st.sampled_from(sorted(COLOURS)))
def test_the_picture_has_its_colour_and_size(number: int, colour: Any) -> None:
    """Any number fits; the corners are clear."""
    image = picture(number, colour)
    assert image.size == (SIZE, SIZE)
    assert image.getpixel((0, 0)) == (0, 0, 0, 0)
    wanted = tuple(int(COLOURS[colour][at : at + 2], 16) for at in (1, 3, 5))
    assert image.getpixel((SIZE // 2, 5))[:3] == wanted  # type: ignore[index]


def test_every_word_has_both_languages() -> None:
    """French and English, for each."""
    assert all(set(words) == {"fr", "en"} and all(words.values()) for words in WORDS.values())


@pytest.fixture
def tray_screen() -> Iterator[dict[str, str]]:
    """A screen with a tray on it."""
    xvfb.need("Xvfb", "trayer", "xwd", "xdotool")
    with xvfb.a_screen() as environment:
        place = (
            "--edge top --align left --widthtype pixel --width 64 --heighttype pixel --height 32"
        )
        command = ["trayer", *place.split(), "--transparent", "false", "--tint", "0xffffff"]
        with xvfb.running(command, environment):
            assert xvfb.wait_for(lambda: len(colours_on(environment)) > 1)  # the panel is drawn
            yield environment


def colours_on(environment: dict[str, str]) -> set[tuple[int, int, int]]:
    """Every colour of the screen."""
    told = subprocess.run(
        ["xwd", "-root", "-silent"], capture_output=True, check=True, env=environment
    )
    size = int.from_bytes(told.stdout[:4], "big")
    colours = int.from_bytes(told.stdout[76:80], "big")
    pixels = told.stdout[size + 12 * colours :]
    image = Image.frombytes("RGB", (400, 200), pixels, "raw", "BGRX")
    return {colour for _, colour in image.getcolors(400 * 200) or []}  # type: ignore[misc]


def near(found: set[tuple[int, int, int]], colour: str) -> bool:
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return any(sum(abs(a - b) for a, b in zip(one, wanted, strict=True)) < 12 for one in found)


SCRIPT = """
import sys, threading
from pathlib import Path
from datetime import UTC, datetime
from accalmie.settings import Folders
from accalmie.tray import Tray
opened = Path(sys.argv[2])
folders = Folders.under(Path(sys.argv[1]))
tray = Tray(folders, "en", lambda: datetime.now(UTC), browse=opened.write_text)
threading.Thread(target=lambda: (sys.stdin.read(), tray.stop()), daemon=True).start()
tray.run()
"""


async def test_a_real_icon_follows_the_agent_and_opens_the_board(
    running: Any, tray_screen: dict[str, str], tmp_path: Path
) -> None:
    """Calm with an agent, late once an hour has passed, grey without; a click opens the board."""
    agent, opened = running.agent, tmp_path / "opened"
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SCRIPT, str(agent.data), str(opened),
        stdin=subprocess.PIPE, env=tray_screen,
    )  # fmt: skip

    def sees(colour: str) -> bool:
        return xvfb.wait_for(lambda: near(colours_on(tray_screen), COLOURS[colour]))  # type: ignore[index]

    def click() -> bool:
        move = ["xdotool", "mousemove", "16", "16", "click", "1"]
        subprocess.run(move, check=True, env=tray_screen)
        return xvfb.wait_for(opened.exists)

    try:
        assert await asyncio.to_thread(sees, "calm")
        complaint = a_comment(1, text="Trois semaines de retard, c'est honteux, lamentable.")
        await agent.work(agent.pipeline.read, [complaint], "en")
        agent.pipeline.now.pass_seconds(7200)
        assert await asyncio.to_thread(sees, "late")
        assert await asyncio.to_thread(click)
        address, _, ticket = opened.read_text("utf-8").partition("/#t=")
        assert address == agent.address and agent.tickets.redeem(ticket)
        await running._server.stop()
        assert await asyncio.to_thread(sees, "away")
    finally:
        assert program.stdin is not None
        program.stdin.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(program.wait(), 20)
        if program.returncode is None:
            program.kill()
            await program.wait()
    assert program.returncode == 0


def test_without_a_screen_it_says_what_to_do(tmp_path: Path) -> None:
    """One sentence and status 2; no traceback."""
    if sys.platform != "linux":
        pytest.skip("the other systems always have a place for an icon")
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "PYSTRAY_BACKEND": "xorg"}
    command = [sys.executable, "-m", "accalmie", "tray", "--data", str(tmp_path), "--lang", "fr"]
    told = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert told.returncode == 2
    assert "accalmie board" in told.stderr and "Traceback" not in told.stderr
