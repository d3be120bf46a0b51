"""Starts the agent when the person signs in: a systemd user unit, a LaunchAgent or a Run key.

In: the command that runs the agent, the home folder, a way to run the system's own tool. Out: what
is installed and where. Installing twice changes nothing, removing leaves nothing behind, and both
work where the system's tool does not answer: the file alone counts at the next sign-in.
"""

from __future__ import annotations

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct

from .disk import storage_failed, write_whole

NAME = "accalmie.service"
LABEL = "org.accalmie.agent"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
RUN_VALUE = "Accalmie"
TOOL_SECONDS = 20.0

Run = Callable[[Sequence[str]], int]


class Installed(Struct, frozen=True, kw_only=True):
    """`where` is the file or the key. `current`: it starts the agent as it would be started now."""

    where: str
    installed: bool
    current: bool
    running: bool


class Service(Protocol):
    """One system's way. Each raises: StorageFailed."""

    def install(self) -> Installed: ...
    def remove(self) -> Installed: ...
    def status(self) -> Installed: ...


def run_tool(command: Sequence[str]) -> int:
    """The tool's exit status; 127 where it is not there or does not answer."""
    try:
        return subprocess.run(
            command, capture_output=True, timeout=TOOL_SECONDS, check=False
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return 127


def service_here(
    data: Path | None,
    *,
    platform: str = sys.platform,
    home: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    run: Run = run_tool,
    registry: Any = None,
) -> Service:
    """The service of this machine; `data` is the data folder where the person named one."""
    command = [sys.executable, "-m", "accalmie", "run"]
    command += ["--data", str(data.absolute())] if data is not None else []
    home = home or Path.home()
    if platform == "darwin":
        return LaunchAgent(command, home, run)
    if platform == "win32":
        return RunKey(command, registry)
    config = environment.get("XDG_CONFIG_HOME", "")
    folder = Path(config) if Path(config).is_absolute() else home / ".config"
    return SystemdUnit(command, folder, run)


class SystemdUnit:
    """`~/.config/systemd/user/accalmie.service`, wanted by the user's default target."""

    def __init__(self, command: Sequence[str], config: Path, run: Run) -> None:
        self._text = unit_text(command)
        self._folder = config / "systemd" / "user"
        self._run = run

    @property
    def file(self) -> Path:
        return self._folder / NAME

    @property
    def _wanted(self) -> Path:
        return self._folder / "default.target.wants" / NAME

    def install(self) -> Installed:
        if _text_of(self.file) != self._text:
            _write(self.file, self._text.encode())
        self._systemctl("daemon-reload")
        if self._systemctl("enable", "--now", NAME) != 0 and not self._wanted.is_symlink():
            try:  # no session bus (ssh, a container): what `enable` would have done
                self._wanted.parent.mkdir(parents=True, exist_ok=True)
                self._wanted.symlink_to(self.file)
            except OSError as error:
                raise storage_failed(self._wanted, error) from error
        return self.status()

    def remove(self) -> Installed:
        if self.file.exists() or self._wanted.is_symlink():
            self._systemctl("disable", "--now", NAME)
            _delete(self._wanted)
            _delete(self.file)
            self._systemctl("daemon-reload")
            _tidy(self._wanted.parent, self._folder, self._folder.parent)
        return self.status()

    def status(self) -> Installed:
        text = _text_of(self.file)
        return Installed(
            where=str(self.file),
            installed=bool(text) and self._wanted.is_symlink(),
            current=text == self._text,
            running=bool(text) and self._systemctl("is-active", "--quiet", NAME) == 0,
        )

    def _systemctl(self, *words: str) -> int:
        return self._run(["systemctl", "--user", *words])


class LaunchAgent:
    """`~/Library/LaunchAgents/org.accalmie.agent.plist`."""

    def __init__(self, command: Sequence[str], home: Path, run: Run) -> None:
        self._content = plist_of(command, home)
        self.file = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        self._run = run

    def install(self) -> Installed:
        if _bytes_of(self.file) != self._content:
            self._run(["launchctl", "bootout", self._target])  # an older one would go on
            _write(self.file, self._content)
        if not self._runs:
            self._run(["launchctl", "bootstrap", _domain(), str(self.file)])
        return self.status()

    def remove(self) -> Installed:
        if self.file.exists():
            self._run(["launchctl", "bootout", self._target])
            _delete(self.file)
        return self.status()

    def status(self) -> Installed:
        content = _bytes_of(self.file)
        return Installed(
            where=str(self.file),
            installed=bool(content),
            current=content == self._content,
            running=bool(content) and self._runs,
        )

    @property
    def _runs(self) -> bool:
        return self._run(["launchctl", "print", self._target]) == 0

    @property
    def _target(self) -> str:
        return f"{_domain()}/{LABEL}"


class RunKey:
    """`HKEY_CURRENT_USER\\...\\Run`, value "Accalmie": started at sign-in, without a window.

    `registry` is `winreg`, or what a test gives in its place.
    """

    def __init__(self, command: Sequence[str], registry: Any = None) -> None:
        if registry is None:
            import winreg as registry
        self._registry = registry
        self._line = windows_line(command)

    def install(self) -> Installed:
        reg = self._registry
        with reg.CreateKeyEx(reg.HKEY_CURRENT_USER, RUN_KEY, 0, reg.KEY_SET_VALUE) as key:
            reg.SetValueEx(key, RUN_VALUE, 0, reg.REG_SZ, self._line)
        return self.status()

    def remove(self) -> Installed:
        reg = self._registry
        with (
            contextlib.suppress(FileNotFoundError),  # it is removed already
            reg.OpenKey(reg.HKEY_CURRENT_USER, RUN_KEY, 0, reg.KEY_SET_VALUE) as key,
        ):
            reg.DeleteValue(key, RUN_VALUE)
        return self.status()

    def status(self) -> Installed:
        reg, line = self._registry, ""
        with (
            contextlib.suppress(FileNotFoundError),
            reg.OpenKey(reg.HKEY_CURRENT_USER, RUN_KEY, 0, reg.KEY_READ) as key,
        ):
            line = str(reg.QueryValueEx(key, RUN_VALUE)[0])
        return Installed(
            where=f"HKEY_CURRENT_USER\\{RUN_KEY}\\{RUN_VALUE}",
            installed=bool(line),
            current=line == self._line,
            running=False,  # Windows keeps no account of it: `accalmie doctor` looks for the agent
        )


def unit_text(command: Sequence[str]) -> str:
    """Not restarted where the person stopped it; given up after five failures in five minutes."""
    return f"""[Unit]
Description=Accalmie, the agent that reads negative comments with you
StartLimitIntervalSec=300
StartLimitBurst=5

[Service]
ExecStart={" ".join(map(_systemd_word, command))}
Restart=on-failure
RestartSec=10
NoNewPrivileges=yes

[Install]
WantedBy=default.target
"""


def plist_of(command: Sequence[str], home: Path) -> bytes:
    log = home / "Library" / "Logs" / "accalmie.log"
    told = {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "StandardErrorPath": str(log),
        "ProcessType": "Background",
    }
    return plistlib.dumps(told)


def windows_line(command: Sequence[str]) -> str:
    """Python without a window, each word quoted as Windows reads it."""
    program = command[0]
    if program.lower().endswith("python.exe"):
        program = f"{program[: -len('python.exe')]}pythonw.exe"
    return " ".join([f'"{program}"', subprocess.list2cmdline(command[1:])])


def _systemd_word(word: str) -> str:
    """Quoted for ExecStart: % and $ mean something there, in quotes too."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


def _domain() -> str:
    return f"gui/{os.getuid()}" if hasattr(os, "getuid") else "gui/0"


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_failed(file, error) from error
    write_whole(file, [content])


def _delete(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise storage_failed(file, error) from error


def _tidy(*folders: Path) -> None:
    """Remove the folders that nothing is in any more."""
    for folder in folders:
        with contextlib.suppress(OSError):  # something else is in it, or it is gone
            folder.rmdir()


def _text_of(file: Path) -> str:
    return _bytes_of(file).decode("utf-8", "replace")


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # not there, or not readable: not installed as we would
