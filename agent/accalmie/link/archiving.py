"""An export, an archive or a backup on its way: made a piece at a time, each piece asked for.

So the asker sees how far it is, and comments are read meanwhile: a piece runs beside the pipeline,
on rows that do not change any more and files that never do.
"""

from __future__ import annotations

import asyncio
import secrets
import threading
import time
from collections.abc import Generator
from typing import Protocol

from ..errors import NotFound
from .messages import ArchiveTold

PIECE_SECONDS = 0.5
PATIENCE_SECONDS = 30.0  # an asker who does not go on has gone away


class Work(Protocol):
    """What is made: an export or an archive of some cases, or a backup."""

    @property
    def total(self) -> int: ...

    @property
    def cases(self) -> int: ...

    def run(self) -> Generator[int, None, None]:
        """Yields how much of `total` is done; closed before its end, it leaves nothing."""


class Archiving:
    """At most one archive at a time: a new one gives up the one before it."""

    def __init__(self) -> None:
        self._job: _Job | None = None
        self._patience: asyncio.TimerHandle | None = None

    def begin(self, work: Work) -> ArchiveTold:
        """Called in the event loop, as `go_on` is."""
        self.give_up()
        self._job = _Job(work)
        self._wait()
        return self._job.told(0)

    async def go_on(self, id: str) -> tuple[ArchiveTold, Work | None]:
        """How far it is after one more piece, and what was made once it is whole.

        Raises: NotFound for a job that was given up, Differs, StorageFailed.
        """
        job = self._job
        if job is None or job.id != id:
            raise NotFound("This archive was given up: start that command again.")
        self._stop_waiting()
        done = await asyncio.to_thread(job.piece)
        if done is not None:
            self._wait()
            return job.told(done), None
        self._job = None
        return job.told(job.work.total), job.work

    def give_up(self) -> None:
        """Leave nothing of an archive that is not whole."""
        self._stop_waiting()
        job, self._job = self._job, None
        if job is not None:
            job.close()

    def _wait(self) -> None:
        self._patience = asyncio.get_running_loop().call_later(PATIENCE_SECONDS, self.give_up)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()


class _Job:
    def __init__(self, work: Work) -> None:
        self.id, self.work = secrets.token_hex(8), work
        self._pieces = work.run()
        self._lock = threading.Lock()  # it is not closed in the middle of a piece

    def piece(self) -> int | None:
        """How much is done; None once it is whole."""
        until = time.monotonic() + PIECE_SECONDS
        with self._lock:
            for done in self._pieces:
                if time.monotonic() > until:
                    return done
        return None

    def close(self) -> None:
        with self._lock:
            self._pieces.close()

    def told(self, done: int) -> ArchiveTold:
        work = self.work
        return ArchiveTold(job=self.id, done=done, total=work.total, cases=work.cases)
