"""Notifications: what each system is asked, and one that a real desktop shows."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterator

import pytest
import xvfb
from hypothesis import given
from hypothesis import strategies as st

from accalmie import desktop
from accalmie.desktop import Notice, command_for, show

EVIL = Notice("Due; $(touch x)", "'; rm -rf ~ # <b>bold</b> & \u202e$env:HOME\n\"")


@pytest.fixture
def a_desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A screen with a session bus and a program that shows notifications."""
    xvfb.need("Xvfb", "dbus-daemon", "dunst", "dunstctl", "notify-send", "gdbus")
    with xvfb.a_screen() as screen, xvfb.a_session_bus(screen) as environment:
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            monkeypatch.setenv(name, environment[name])
        with xvfb.running(["dunst"], environment):
            asked = ["dunstctl", "is-paused"]
            assert xvfb.wait_for(lambda: not subprocess.run(asked, capture_output=True).returncode)
            yield environment


def shown(environment: dict[str, str]) -> list[tuple[str, str]]:
    """Title and body of what the desktop has shown, newest first."""
    subprocess.run(["dunstctl", "close-all"], check=True, env=environment)
    told = subprocess.run(["dunstctl", "history"], capture_output=True, check=True, env=environment)
    return [
        (one["summary"]["data"], one["body"]["data"]) for one in json.loads(told.stdout)["data"][0]
    ]


@pytest.mark.parametrize("tool", ["notify-send", "gdbus"])
def test_a_real_desktop_shows_it(
    tool: str, a_desktop: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words arrive as they were, markup as text, by either tool."""
    found = desktop.shutil.which
    monkeypatch.setattr(desktop.shutil, "which", lambda name: found(name) if name == tool else None)
    assert show(Notice("Réponse bientôt due", "Dossier 2026-000001 · <b>livraison</b> & l'«été»"))
    [(title, body)] = shown(a_desktop)
    assert title == "Réponse bientôt due"
    assert body.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == (
        "Dossier 2026-000001 · <b>livraison</b> & l'«été»"
    )


def test_without_a_desktop_nothing_is_shown_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No tool, or one that finds no session."""
    monkeypatch.setattr(desktop.shutil, "which", lambda name: None)
    monkeypatch.setattr(desktop.sys, "platform", "linux")
    assert not show(EVIL)
    monkeypatch.setattr(desktop.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(desktop, "command_for", lambda *_: (["accalmie-no-such-tool"], {}))
    assert not show(EVIL)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_no_word_becomes_part_of_a_script(platform: str) -> None:
    """The script is the same whatever is said; the words are arguments or environment."""
    one, more = command_for(EVIL, platform, lambda name: name)
    two, _ = command_for(Notice("a", "b"), platform, lambda name: name)
    if platform == "darwin":
        assert one[:3] == two[:3] and one[3] == EVIL.title
    else:
        assert one == two and more[desktop.TITLE] == EVIL.title
        script = base64.b64decode(one[-1]).decode("utf-16-le")
        assert "CreateTextNode($env:ACCALMIE_BODY)" in script


@given(st.text(), st.text(), st.sampled_from(["linux", "darwin", "win32"]), st.booleans())
def test_any_words_make_a_command_that_can_be_run(
    title: str, body: str, platform: str, notify_send: bool
) -> None:
    """No NUL, no line break, no option in place of a title."""
    tools = {"notify-send"} if notify_send else {"gdbus"}
    command, more = command_for(
        Notice(title, body), platform, lambda name: name if name in tools else None
    )
    words = [*command[3:], *more.values()]
    assert all("\0" not in word for word in words)
    assert all(len(word) < 2500 for word in words[:2]) or platform == "win32"
    if notify_send and platform == "linux":
        assert command[2] == "--"
