"""Find a browser on this machine, start it in a fresh profile, and drive its page.

In: which browser, headless or not. Out: a `Browser` with one `Page`. Chromium speaks the Chrome
DevTools Protocol (`cdp.py`), Firefox speaks WebDriver BiDi (`bidi.py`), both over `websockets`,
so no driver program is downloaded. Only the demonstration and the browser tests use it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ..errors import LinkFailed, NotFound

CHROMIUM_FLAGS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-search-engine-choice-screen", "--password-store=basic",
)  # fmt: skip
# Google's own Chrome ignores --load-extension since 137; Chromium and Chrome for Testing do not.
COMMANDS = {
    "chromium": ("chromium", "chromium-browser", "chrome-for-testing"),
    "firefox": ("firefox-esr", "firefox"),
}
LOWEST = {"chromium": 116, "firefox": 142}  # major versions, as in the extension's manifest
ELSEWHERE = {
    "chromium": (
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
        r"%LOCALAPPDATA%\Chromium\Application\chrome.exe",
        r"%PROGRAMFILES%\Chromium\Application\chrome.exe",
    ),
    "firefox": (
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"%PROGRAMFILES%\Mozilla Firefox\firefox.exe",
    ),
}
FIREFOX_PREFERENCES: dict[str, bool | int | str] = {
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "app.update.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "services.settings.server": "",
    "intl.accept_languages": "en-GB, en",
    "remote.prefs.recommended": True,
}
BROWSER_GONE = "The browser was closed or does not answer: run this again."
START_SECONDS = 60
CLOSE_SECONDS = 10
LOOK_SECONDS = 1


class Page(Protocol):
    """One tab. Coordinates are CSS pixels of the viewport; input events are real (trusted)."""

    def goto(self, url: str) -> None: ...
    def evaluate(self, expression: str) -> Any:
        """The JSON value of a JavaScript expression; promises are awaited."""

    def inside(self, selector: str, function: str) -> list[Any]:
        """`function(shadowRoot)` for every match of `selector`, closed roots included."""

    def click(self, x: float, y: float, *, right: bool = False) -> None: ...
    def press(self, key: str, *, alt: bool = False) -> None: ...
    def screenshot(self) -> bytes:
        """PNG of the viewport."""

    def tabs(self) -> int:
        """How many tabs are open, this one included."""

    def close_others(self) -> None:
        """Close every tab but this one."""


@dataclass
class Browser:
    """A running browser. `close` ends it; its profile folder is the caller's to delete."""

    kind: str  # "chromium" or "firefox"
    name: str  # "Chromium 156.0"
    page: Page
    process: subprocess.Popen[bytes]
    disconnect: Callable[[], None]

    def close(self) -> None:
        self.disconnect()
        self.process.terminate()
        try:
            self.process.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def wait(self) -> None:
        """Until the person closes the window: on macOS the program goes on without one."""
        while self.process.poll() is None:
            try:
                if self.page.tabs() == 0:
                    return
            except LinkFailed:  # it closed while we asked
                return
            time.sleep(LOOK_SECONDS)


def find_browsers() -> dict[str, Path]:
    """The browsers that can load the extension, by kind: {"chromium": path, "firefox": path}."""
    return {kind: path for kind in COMMANDS if (path := find_browser(kind))}


def find_browser(kind: str) -> Path | None:
    """The program of one kind, in the path or where it is usually installed."""
    candidates = [shutil.which(command) for command in COMMANDS.get(kind, ())]
    candidates += [os.path.expandvars(place) for place in ELSEWHERE.get(kind, ())]
    there = (Path(path) for path in candidates if path and Path(path).exists())
    return next((path for path in there if is_new_enough(path, LOWEST[kind])), None)


def is_new_enough(path: Path, lowest: int) -> bool:
    """Whether the browser is of major version `lowest` or later; yes where it does not tell."""
    if sys.platform == "win32":
        return True  # its programs print nothing
    try:
        told = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    version = re.search(r"(\d+)\.\d", told.stdout)
    return version is None or int(version[1]) >= lowest


def has_screen() -> bool:
    """Whether a window can be shown: always on macOS and Windows, by DISPLAY elsewhere."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def granted_copy(extension: Path, folder: Path) -> Path:
    """A copy of the extension that already holds the permission onboarding asks for.

    Pictures need `<all_urls>`, which a person grants once, by a click. A fresh profile that is
    driven from outside cannot answer the browser's own dialog, so its copy asks at installation.
    """
    copy = folder / "extension"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(extension, copy)
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    manifest["host_permissions"] = ["<all_urls>"]
    manifest.pop("optional_host_permissions", None)
    (copy / "manifest.json").write_text(json.dumps(manifest, indent=2), "utf-8")
    return copy


def start_browser(
    kind: str,
    extension: Path,
    profile: Path,
    *,
    headless: bool,
    language: str = "en",
    size: tuple[int, int] = (1280, 900),
    preferences: dict[str, bool | int | str] | None = None,
    flags: Sequence[str] = (),
) -> Browser:
    """Start `kind` with the extension in the empty folder `profile`.

    It speaks `language` where it has the words for it (Debian packs them apart), else English.
    `preferences` are Firefox's; `flags` are further options of Chromium's command line.
    Raises: NotFound where no such browser is installed, LinkFailed where it does not come up.
    """
    path = find_browser(kind)
    if path is None:
        raise NotFound(f"No {kind} was found: install it, or choose another with --browser.")
    profile.mkdir(parents=True, exist_ok=True)
    if kind == "chromium":
        return _start_chromium(
            path, extension, profile, language, headless=headless, size=size, flags=flags
        )
    chosen = {"intl.locale.requested": language, **(preferences or {})}
    return _start_firefox(
        path, extension, profile, headless=headless, size=size, preferences=chosen
    )


def _start_chromium(
    path: Path,
    extension: Path,
    profile: Path,
    language: str,
    *,
    headless: bool,
    size: tuple[int, int],
    flags: Sequence[str],
) -> Browser:
    from .cdp import CdpPage

    command = [
        str(path), *CHROMIUM_FLAGS,
        f"--user-data-dir={profile}", "--remote-debugging-port=0",
        f"--load-extension={extension}", f"--disable-extensions-except={extension}",
        f"--window-size={size[0]},{size[1]}", f"--lang={language}", *flags,
    ]  # fmt: skip
    if headless:
        command.append("--headless=new")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # Chromium refuses to run as root with its sandbox
    # On Linux Chromium takes its language from the environment, elsewhere from the option.
    environment = {**os.environ, "LANGUAGE": language}
    process = _spawn([*command, "about:blank"], profile, environment)
    told = profile / "DevToolsActivePort"
    _until(lambda: told.exists() and len(told.read_text().split()) == 2, process, path)
    port, endpoint = told.read_text().split()
    page = CdpPage(f"ws://127.0.0.1:{port}{endpoint}", size if headless else None)
    return Browser("chromium", page.browser_name(), page, process, page.close)


def _start_firefox(
    path: Path,
    extension: Path,
    profile: Path,
    *,
    headless: bool,
    size: tuple[int, int],
    preferences: dict[str, bool | int | str],
) -> Browser:
    from .bidi import BidiPage

    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});"
        for name, value in {**FIREFOX_PREFERENCES, **preferences}.items()
    ]
    (profile / "user.js").write_text("\n".join(lines) + "\n", "utf-8")
    port = free_port()
    command = [
        str(path), "--no-remote", "--profile", str(profile),
        f"--remote-debugging-port={port}", f"--width={size[0]}", f"--height={size[1]}",
    ]  # fmt: skip
    if headless:
        command.append("--headless")
    process = _spawn([*command, "about:blank"], profile)
    _until(lambda: _listens(port), process, path)
    page = BidiPage(f"ws://127.0.0.1:{port}/session", extension, size if headless else None)
    return Browser("firefox", page.browser_name(), page, process, page.close)


def _spawn(
    command: list[str], profile: Path, environment: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    with (profile / "browser.log").open("wb") as log:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment
        )


def _until(ready: Callable[[], bool], process: subprocess.Popen[bytes], path: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while not ready():
        if process.poll() is not None or time.monotonic() > end:
            process.kill()
            raise LinkFailed(f"{path.name} did not start: see browser.log in its profile folder.")
        time.sleep(0.05)


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
