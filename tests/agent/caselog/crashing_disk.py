"""A disk whose every step can be stopped, refused for want of room, or be the last one.

It stands in for `os` in `accalmie.disk` and for the renaming and removing of files, below one
folder. A step that is the last one is half done where it writes, and nothing after it happens: the
process is dead. The steps of other threads wait until they are let go, one by one.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from accalmie import disk
from accalmie.caselog import checkpoint


class Crash(BaseException):
    """The process died here."""


class CrashingDisk:
    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.full = False
        self.steps = 0  # taken so far
        self._last: int | None = None  # the number of the step at which the process dies
        self._share = 1.0  # of the bytes of a last write that reach the disk
        self._main = threading.get_ident()
        self._beside: _Beside | None = None
        patch.setattr(disk, "os", self)
        patch.setattr(disk.NewFile, "write", self._checked(disk.NewFile.write))
        patch.setattr(Path, "replace", self._step(Path.replace))
        patch.setattr(Path, "unlink", self._step(Path.unlink))
        patch.setattr(checkpoint, "threading", SimpleNamespace(Thread=self._thread))

    def die_after(self, steps: int, share: float) -> None:
        self._last, self._share = self.steps + steps, share

    def live(self) -> None:
        """A new process on the same disk, which is what it was at the crash."""
        if self._beside is not None:
            self.steps, self._last = 1, 0  # what was beside dies with its process
            self._beside.finish()
        self._last, self._beside = None, None

    def let_go(self, steps: int) -> None:
        """Let the other thread, if there is one, take so many steps."""
        if self._beside is not None:
            self._beside.let_go(steps)

    # What `accalmie.disk` uses of `os` ------------------------------------------------------------

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def write(self, fd: int, data: bytes) -> int:
        part = memoryview(data)[: int(len(data) * self._share)]
        self._take(lambda: os.write(fd, part))
        if self.full:
            os.write(fd, memoryview(data)[: len(data) // 2])
            raise OSError(errno.ENOSPC, "no space left")
        return os.write(fd, data)

    def ftruncate(self, fd: int, size: int) -> None:
        self._take()
        os.ftruncate(fd, size)

    def fsync(self, _fd: int) -> None:
        """Every byte is there at once: only the process dies, not the machine."""
        self._take()

    # The steps ------------------------------------------------------------------------------------

    def _take(self, half: Callable[[], object] = lambda: None) -> None:
        if threading.get_ident() != self._main:
            assert self._beside is not None
            self._beside.wait()
        self.steps += 1
        if self._last is None or self.steps < self._last:
            return
        if self.steps == self._last:
            half()
        raise Crash

    def _step(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*args: Any, **kwargs: Any) -> Any:
            if "cases." in args[0].name:
                self._take()
            return real(*args, **kwargs)

        return stepped

    def _checked(self, real: Callable[..., None]) -> Callable[..., None]:
        def checked(file: disk.NewFile, data: bytes) -> None:
            self._take()
            if self.full:
                raise disk.storage_failed(file.path, OSError(errno.ENOSPC, "no space left"))
            real(file, data)

        return checked

    def _thread(self, *, target: Callable[[], None], name: str) -> _Beside:
        assert name == "checkpoint"
        self._beside = _Beside(target)
        return self._beside


class _Beside:
    """A thread that takes its steps one by one, as it is let go."""

    def __init__(self, target: Callable[[], None]) -> None:
        self._target = target
        self._free = False
        self._turn = threading.Condition()
        self._steps, self._waiting, self._ended = 0, False, False
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        self._thread.start()
        self.let_go(0)

    def is_alive(self) -> bool:
        return not self._ended

    def join(self) -> None:
        self.finish()

    def finish(self) -> None:
        with self._turn:
            self._free = True
            self._turn.notify_all()
        self._thread.join()

    def let_go(self, steps: int) -> None:
        """Returns when it has taken them, and waits before the next or has ended."""
        with self._turn:
            self._steps += steps
            self._turn.notify_all()
            self._turn.wait_for(lambda: self._ended or (self._waiting and not self._steps))

    def wait(self) -> None:
        with self._turn:
            self._waiting = True
            self._turn.notify_all()
            self._turn.wait_for(lambda: self._free or self._steps)
            self._waiting = False
            self._steps = max(0, self._steps - 1)

    def _run(self) -> None:
        try:
            self._target()
        except Crash:
            pass
        finally:
            with self._turn:
                self._ended = True
                self._turn.notify_all()
