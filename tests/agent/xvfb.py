"""A screen of its own for a test: Xvfb and what stands on it; skipped where that is missing."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

SECONDS = 60.0  # at most: a busy machine takes its time
PACKAGES = "xvfb trayer dunst libnotify-bin dbus x11-apps xdotool"


def need(*tools: str) -> None:
    """Skip, in a sentence, where a tool is missing."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}: apt-get install {PACKAGES}")


@contextlib.contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """The environment of programs that are to use it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "400x200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "PYSTRAY_BACKEND": "xorg"}
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    program = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        program.terminate()
        program.wait()


@contextlib.contextmanager
def a_session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """`environment` with a D-Bus of its own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    bus = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address}
    finally:
        bus.terminate()
        bus.wait()
        if bus.stdout is not None:
            bus.stdout.close()


def wait_for(holds: Callable[[], bool]) -> bool:
    """Whether it comes to hold within SECONDS."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return holds()
