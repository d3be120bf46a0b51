"""The agent's process killed while a mail server has the message and has not said so."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from office import mailed
from receivers import Mailbox, mail_server
from samples import a_comment

from accalmie.app import Accalmie
from accalmie.link.client import DeskClient
from accalmie.link.messages import (
    CasePass,
    CaseTold,
    DeliveryShown,
    DepartmentsList,
    DepartmentsTold,
)
from accalmie.settings import Folders

WAIT_SECONDS = 40


def until(happened: Callable[[], object]) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def started(folder: Path) -> tuple[subprocess.Popen[bytes], DeskClient]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "accalmie", "run", "--port", port, "--data", str(folder)]
    agent = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found: list[DeskClient] = []

    def is_there() -> bool:
        found[:] = filter(None, [DeskClient.find(folder, "en")])
        return bool(found)

    until(is_there)
    return agent, found[0]


def deliveries(desk: DeskClient) -> tuple[DeliveryShown, ...]:
    return desk.ask(DepartmentsList(), DepartmentsTold).deliveries


@pytest.mark.skipif(os.name != "posix", reason="kills a process")
def test_a_kill_between_sending_and_recording(tmp_path: Path) -> None:
    """The next run knows that it may have arrived, says so, and sends nothing again."""
    now = datetime.now(UTC)
    box = Mailbox(lambda nth: "stall")
    with mail_server(box) as server:
        (tmp_path / "accalmie.toml").write_text(mailed(server.port), "utf-8")
        with Accalmie.open(Folders.under(tmp_path)) as accalmie:
            accalmie.pipeline.read([a_comment(1, posted_at=now, seen_at=now)], "en")
        agent, desk = started(tmp_path)
        with desk:
            number = f"{now.year}-000001"
            desk.ask(CasePass(number=number, department="Billing"), CaseTold)
            until(lambda: box.messages)
            agent.send_signal(signal.SIGKILL)
            agent.wait()
        again, desk = started(tmp_path)
        try:
            with desk:
                until(lambda: deliveries(desk)[0].state != "sending")
                [shown] = deliveries(desk)
                assert (shown.state, shown.detail, shown.tries) == ("unsure", "cut_off", 1)
        finally:
            again.terminate()
            again.wait()
    assert len(box.messages) == 1
