"""An agent to which everything happens that happens to a program on somebody's machine.

All that is random comes from the `Random` it is given: the same seed draws the same mishaps. When
they strike is up to the machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import msgspec
from chaotic_agent import ENDED_ITSELF, Plan
from desk import START_SECONDS, Desk
from strangers import Squatter

from accalmie.link.instance import read_instance

PROGRAM = Path(__file__).with_name("chaotic_agent.py")
VERSIONS = ("0.1.0", "0.2.0", "1.0.0")
TWO_DAYS = 2 * 24 * 3600  # seconds
DEADLY_WRITES = (4, 12)  # starting takes three, a browser that connects two more
REFUSAL_SECONDS = 30


class ChaoticDesk(Desk):
    """`killed` and `ended_itself` count the deaths; `refused` the starts that it had to refuse."""

    def __init__(self, data: Path, random: Random) -> None:
        self._random = random
        self.killed = self.ended_itself = self.refused = self.starts = self.overheard = 0
        super().__init__(data, 0)
        self.wait_until_up()

    def start(self) -> None:
        """Begin to run, in another version and with another clock each time, and soon to die."""
        random, self.starts = self._random, self.starts + 1
        first = self.starts == 1  # it is paired in peace
        plan = Plan(
            version=random.choice(VERSIONS),
            dies_after=0 if first or random.random() < 0.2 else random.randint(*DEADLY_WRITES),
            jumps=(0,) if first else tuple(random.randint(-TWO_DAYS, TWO_DAYS) for _ in range(5)),
        )
        self._run(plan)

    def start_in_peace(self) -> None:
        self.kill()
        self.starts += 1
        self._run(Plan())
        self.wait_until_up()

    def _run(self, plan: Plan, *options: str) -> None:
        """On the first of the ten ports that is free: the extension looks through all of them."""
        if self.starts > 1:
            self._count_death()
        told = msgspec.json.encode(plan).decode()
        self.spawn([str(PROGRAM), told, "--data", str(self.data), *options])

    def let_it_come_up(self) -> None:
        """Wait until it is up, or dead again."""
        end = time.monotonic() + START_SECONDS
        while not self.is_dead() and not self._is_up() and time.monotonic() < end:
            time.sleep(0.1)

    def is_dead(self) -> bool:
        return self._process.poll() is not None

    def _count_death(self) -> None:
        """Of the process that is dead, where it was not killed from outside."""
        if self._process.returncode == ENDED_ITSELF:
            self.ended_itself += 1
        elif self._process.returncode > 0:
            self.refused += 1

    def kill(self) -> None:
        if not self.is_dead():
            super().kill()
            self.killed += 1

    # What may happen to it ------------------------------------------------------------------------

    def fill_disk(self) -> bool:
        """No file of it grows beyond a few bytes more; whether this system can do that."""
        if sys.platform != "linux" or self.is_dead():
            return False
        largest = max((file.stat().st_size for file in self.data.glob("cases*")), default=0)
        room = self._random.choice([0, largest + self._random.randint(0, 300)])
        self._limit(room)
        return True

    def free_disk(self) -> None:
        if sys.platform == "linux" and not self.is_dead():
            self._limit(-1)

    def _limit(self, size: int) -> None:
        import resource

        try:
            resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (size, -1))
        except ProcessLookupError:
            return  # it died meanwhile

    def meet_read_only_folder(self) -> bool:
        """Start where nothing can be written: it says so and ends. Whether this could be done."""
        self.kill()
        with read_only(self.data) as is_so:
            if is_so:
                self.start()
                self._process.wait(REFUSAL_SECONDS)
        return is_so

    def meet_squatter(self, seconds: float) -> bool:
        """Another program has its port: it refuses that one, then runs on another meanwhile.

        Whether this could be done.
        """
        instance = read_instance(self.data)
        if instance is None:
            return False
        self.kill()
        try:
            squatter = Squatter(instance.port)
        except OSError:
            return False  # a third program was faster
        try:
            self._run(Plan(), "--port", str(instance.port))
            self._process.wait(REFUSAL_SECONDS)
            self.start()
            time.sleep(seconds)
        finally:
            squatter.close()
            self.overheard += sum(told["kind"] != "link.hello" for told in squatter.heard)
        return True


@contextmanager
def read_only(folder: Path) -> Iterator[bool]:
    """Nobody can write into `folder` meanwhile; false where this system cannot do that."""
    if os.name == "nt":
        yield False
    elif os.geteuid() != 0:
        folder.chmod(0o500)
        try:
            yield True
        finally:
            folder.chmod(0o700)
    else:  # modes mean nothing to root: the folder is mounted over itself
        with _mounted_read_only(folder) as is_so:
            yield is_so


@contextmanager
def _mounted_read_only(folder: Path) -> Iterator[bool]:
    bind = ["mount", "--bind", str(folder), str(folder)]
    if sys.platform != "linux" or subprocess.run(bind, capture_output=True, check=False).returncode:
        yield False
        return
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        yield True
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
