"""The composition root: what opens, what refuses to open, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from accalmie.app import Accalmie, Running
from accalmie.errors import BadSettings, LogBusy, StorageFailed, WrongUse
from accalmie.link.client import DeskClient
from accalmie.link.messages import StatusAsk, StatusTold
from accalmie.settings import Folders

START_SECONDS = 30


def test_a_second_opening_is_told_that_the_log_is_busy(tmp_path: Path) -> None:
    """One process owns a log; the next is told so, and may open it afterwards."""
    folders = Folders.under(tmp_path)
    with Accalmie.open(folders), pytest.raises(LogBusy):
        Accalmie.open(folders)
    Accalmie.open(folders).close()


def test_a_broken_playbook_leaves_the_built_in_one(tmp_path: Path) -> None:
    """A playbook with a mistake is named with its line, and drafts still come."""
    (tmp_path / "playbook").mkdir()
    (tmp_path / "playbook" / "mine.toml").write_text("[[say]]\nthis is not toml\n", "utf-8")
    with Accalmie.open(Folders.under(tmp_path)) as accalmie:
        [problem] = accalmie.problems
        assert problem.line == 2
        assert str(problem.path).endswith("mine.toml")


def test_a_broken_code_of_conduct_is_refused(tmp_path: Path) -> None:
    """Judging by half a code would be worse than not starting; the log is left free."""
    folders = Folders.under(tmp_path)
    (tmp_path / "conduct.toml").write_text("[[clause]]\n", "utf-8")
    with pytest.raises(BadSettings):
        Accalmie.open(folders)
    (tmp_path / "conduct.toml").unlink()
    Accalmie.open(folders).close()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """A data folder under a file is one sentence, not a traceback."""
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(StorageFailed):
        Accalmie.open(Folders.under(tmp_path / "file" / "data"))


async def test_a_taken_port_is_passed_over_or_said(tmp_path: Path) -> None:
    """Of several ports the first free one serves; of one, a taken port is an error."""
    with Accalmie.open(Folders.under(tmp_path)) as accalmie, socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(WrongUse, match=f"Port {taken} is taken"):
            await Running.start(accalmie, [taken])
        running = await Running.start(accalmie, [taken, 0])
        assert running.agent.port not in (taken, 0)
        await running.stop()


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_the_agent_ends_cleanly(tmp_path: Path, name: signal.Signals) -> None:
    """`accalmie run` answers the desk, and a signal ends it with status 0 and no agent.json."""
    command = [sys.executable, "-m", "accalmie", "run", "--data", str(tmp_path), "--lang", "en"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    end = time.monotonic() + START_SECONDS
    while (client := DeskClient.find(tmp_path, "en")) is None:
        assert process.poll() is None and time.monotonic() < end, process.communicate()
        time.sleep(0.05)
    with client:
        assert client.ask(StatusAsk(), StatusTold).open_cases == 0
        process.send_signal(name)
        said, complained = process.communicate(timeout=START_SECONDS)
    assert process.returncode == 0
    assert b"listens on http://127.0.0.1:" in said
    assert complained == b""
    assert not (tmp_path / "agent.json").exists()
