"""An agent of the test's own: started, killed and started again on the same folder and port."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from accalmie.errors import LinkFailed
from accalmie.link.client import DeskClient
from accalmie.link.messages import CaseShow, CasesList, CasesTold, CaseTold
from accalmie.link.server import PORTS

START_SECONDS = 30


class Desk:
    """`data` is its data folder; `ask` speaks to it as the command line does."""

    def __init__(self, data: Path, port: int, log: Path | None = None) -> None:
        self.data, self.port = data, port
        self.log = log or data.parent / "agent.log"
        data.mkdir(parents=True, exist_ok=True)
        self.start()

    def start(self) -> None:
        self.spawn(["-m", "accalmie", "run", "--data", str(self.data), "--port", str(self.port)])
        self.wait_until_up()

    def spawn(self, program: list[str]) -> None:
        """Begin a process of this Python; whether it comes up is another question."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen([sys.executable, *program], stdout=log, stderr=log)

    def wait_until_up(self) -> None:
        end = time.monotonic() + START_SECONDS
        while True:
            if self._is_up():
                return
            assert self._process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)

    def _is_up(self) -> bool:
        try:
            client = DeskClient.find(self.data, "en")
        except LinkFailed:  # the port of the agent before is another program's by now
            return False
        if client is None:
            return False
        with client:
            return True

    def said(self) -> str:
        return self.log.read_text()

    def kill(self) -> None:
        """As a crash does: nothing is flushed, nothing is closed."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(20)

    def ask(self, message: Any, answer: Any) -> Any:
        client = DeskClient.find(self.data, "en")
        assert client is not None, self.said()
        with client:
            return client.ask(message, answer)

    def cases(self, post_url: str = "") -> list[dict[str, Any]]:
        """Every case of one page, as the desk lists them."""
        rows = self.ask(CasesList(status="all", limit=500), CasesTold).cases
        return [row for row in rows if row["comment"]["post_url"].startswith(post_url)]

    def case(self, number: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        told = self.ask(CaseShow(number=number), CaseTold)
        return told.case, list(told.events)


def first_free_port() -> int:
    """One of the ten ports at which the extension looks for its agent."""
    for port in PORTS:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise AssertionError("all ten ports are taken: stop an agent")
