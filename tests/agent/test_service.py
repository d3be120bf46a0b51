"""The agent at sign-in, on real files: a home in a folder of the test's own, the system's tools
replaced by a list of what they were asked."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from accalmie.service import (
    Service,
    plist_of,
    run_tool,
    service_here,
    unit_text,
    windows_line,
)

ODD = Path('/srv/My data $HOME 100% "here"')


class Tools:
    """What was asked of systemctl or launchctl; each answers `status`."""

    def __init__(self, status: int = 0) -> None:
        self.asked: list[str] = []
        self.status = status

    def __call__(self, command: Sequence[str]) -> int:
        self.asked.append(" ".join(command))
        return self.status


class Registry:
    """The few calls of winreg that are used, on a dictionary."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, KEY_READ, REG_SZ = "HKCU", 2, 1, 1

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def CreateKeyEx(self, *_: Any) -> Registry:
        return self

    OpenKey = CreateKeyEx

    def __enter__(self) -> Registry:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close."""

    def SetValueEx(self, _key: Any, name: str, _: int, _kind: int, value: str) -> None:
        self.values[name] = value

    def DeleteValue(self, _key: Any, name: str) -> None:
        if name not in self.values:
            raise FileNotFoundError(name)
        del self.values[name]

    def QueryValueEx(self, _key: Any, name: str) -> tuple[str, int]:
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name], 1


def service(platform: str, home: Path, tools: Tools, registry: Any = None) -> Service:
    return service_here(
        ODD, platform=platform, home=home, environment={}, run=tools, registry=registry
    )


def everything_under(home: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(home)): b"" if path.is_dir() else path.read_bytes()
        for path in sorted(home.rglob("*"))
    }


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("status", [0, 1])
def test_installing_twice_is_installing_once(platform: str, status: int, tmp_path: Path) -> None:
    """The same files and the same answer, whether or not the system's tool does its part."""
    registry = Registry()
    here = service(platform, tmp_path, Tools(status), registry)
    assert not here.status().installed
    first = here.install()
    files = everything_under(tmp_path), dict(registry.values)
    assert here.install() == first == here.status()
    assert (everything_under(tmp_path), registry.values) == files
    assert first.current
    assert first.installed or (platform, status) == ("linux", 0)  # systemctl links it, here nobody


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_removing_leaves_nothing_behind(platform: str, tmp_path: Path) -> None:
    """Twice is once, also where it never was installed; other people's files stay."""
    registry, tools = Registry(), Tools(1)
    registry.values["Another"] = "x"
    here = service(platform, tmp_path, tools, registry)
    (tmp_path / ".config").mkdir()
    (tmp_path / "Library" / "LaunchAgents").mkdir(parents=True)
    before = everything_under(tmp_path)
    assert not here.remove().installed
    here.install()
    assert not here.remove().installed
    assert not here.remove().installed
    assert everything_under(tmp_path) == before
    assert registry.values == {"Another": "x"}


def test_an_older_unit_is_said_and_brought_up_to_date(tmp_path: Path) -> None:
    """A unit that starts another Python is installed, not current, until it is installed again."""
    here = service("linux", tmp_path, Tools(1))
    file = Path(here.install().where)
    file.write_text(file.read_text("utf-8").replace(sys.executable, "/usr/bin/python2"), "utf-8")
    assert (here.status().installed, here.status().current) == (True, False)
    assert here.install().current


def test_the_tools_are_asked_in_order(tmp_path: Path) -> None:
    """Reload before enable, stop before the file goes; bootstrap only what does not run."""
    tools = Tools()
    here = service("linux", tmp_path, tools)
    here.install()
    here.remove()
    assert [asked.removeprefix("systemctl --user ") for asked in tools.asked] == [
        "daemon-reload", "enable --now accalmie.service", "is-active --quiet accalmie.service",
        "disable --now accalmie.service", "daemon-reload",
    ]  # fmt: skip
    mac = Tools(1)
    service("darwin", tmp_path, mac).install()
    assert [asked.split()[1] for asked in mac.asked] == ["bootout", "print", "bootstrap", "print"]


def test_a_folder_named_by_the_environment_is_used(tmp_path: Path) -> None:
    """XDG_CONFIG_HOME, where it is a whole path; else ~/.config."""
    for config, folder in ((str(tmp_path / "x"), tmp_path / "x"), ("x", tmp_path / ".config")):
        here = service_here(
            None, platform="linux", home=tmp_path, environment={"XDG_CONFIG_HOME": config},
            run=Tools(1),
        )  # fmt: skip
        assert Path(here.install().where).is_relative_to(folder)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    """`systemd-analyze verify` is silent, for a path with spaces, quotes, % and $ too."""
    file = tmp_path / "accalmie.service"
    for data in ([], ["--data", str(ODD)]):
        file.write_text(unit_text([sys.executable, "-m", "accalmie", "run", *data]), "utf-8")
        command = ["systemd-analyze", "verify", "--user", "--man=no", str(file)]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        faults = [line for line in told.stderr.splitlines() if "accalmie" in line]
        assert faults == []


def test_systemd_reads_the_words_as_they_were(tmp_path: Path) -> None:
    """What means something to systemd is doubled or escaped."""
    line = unit_text(["/usr/bin/python", "--data", str(ODD)])
    assert '"/srv/My data $$HOME 100%% \\"here\\""' in line


def test_the_property_list_is_read_by_its_own_rules(tmp_path: Path) -> None:
    """launchd gets words, no shell line; it restarts what failed and not what was stopped."""
    told = plistlib.loads(plist_of(["/usr/bin/python3", "-m", "accalmie", "--data", str(ODD)],
                                   tmp_path))  # fmt: skip
    assert told["ProgramArguments"][-1] == str(ODD)
    assert told["KeepAlive"] == {"SuccessfulExit": False}


def test_windows_gets_one_quoted_line_without_a_window() -> None:
    """pythonw, quoted, for a path with spaces."""
    line = windows_line([r"C:\Program Files\Python\python.exe", "-m", "accalmie", r"C:\My data"])
    assert line == r'"C:\Program Files\Python\pythonw.exe" -m accalmie "C:\My data"'


def test_a_tool_that_is_not_there_is_no_error() -> None:
    """Its status is that of a shell that finds no command."""
    assert run_tool(["accalmie-no-such-tool"]) == 127


def test_the_command_installs_and_removes(tmp_path: Path) -> None:
    """`accalmie service` in a home of its own, with systemctl's stand-in on the path."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    (bin_folder / "systemctl").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    (bin_folder / "systemctl").chmod(0o755)
    environment = {"HOME": str(tmp_path), "PATH": str(bin_folder), "LANG": "C.UTF-8"}

    def accalmie(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "accalmie", "service", *words, "--lang", "en"]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    if sys.platform != "linux":
        pytest.skip("another system's files are tried above")
    assert accalmie("status").returncode == 1
    assert "starts when you sign in" in accalmie("install").stdout
    assert accalmie("status").returncode == 0
    assert accalmie("remove").returncode == 0
    assert not (tmp_path / ".config" / "systemd").exists()
