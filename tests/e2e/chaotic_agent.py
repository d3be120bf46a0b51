"""`accalmie run` as a program that can be hurt: `python chaotic_agent.py PLAN OPTIONS`.

Everything in it is the agent's own but three things, which PLAN (JSON) decides: the version it
calls itself, a clock that jumps, and after how many writes it ends itself: as a power cut would,
when the data is on the disk and the answer to it is not out yet.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle

import msgspec
from msgspec import Struct

ENDED_ITSELF = 99  # exit status


class Plan(Struct, frozen=True, kw_only=True):
    """`dies_after`: writes until it ends itself, 0 for never; `jumps`: seconds the clock is off,
    one after the other, each for a while.
    """

    version: str = "0.1.0"
    dies_after: int = 0
    jumps: tuple[int, ...] = (0,)


READINGS = 7  # of the clock, then it jumps


def main(plan: Plan, options: Sequence[str]) -> None:
    import accalmie

    accalmie.__version__ = plan.version  # before any other module takes it over

    from accalmie import app, disk
    from accalmie.cli import main as command_line

    disk.sync = dying(disk.sync, plan.dies_after)
    app.Accalmie.open = staticmethod(partial(app.Accalmie.open, now=jumping(plan.jumps)))
    sys.argv = ["accalmie", "run", *options]
    command_line()


def dying(sync: Callable[[int], None], after: int) -> Callable[[int], None]:
    """`sync`, whose call number `after` is the last thing that this process does."""
    left = after

    def sync_once_more(fd: int) -> None:
        nonlocal left
        sync(fd)
        left -= 1
        if left == 0:
            os._exit(ENDED_ITSELF)  # nothing is flushed, nothing is closed

    return sync_once_more


def jumping(jumps: Sequence[int]) -> Callable[[], datetime]:
    """A clock that is off by each of `jumps` in turn, forwards and backwards."""
    off = cycle([jump for jump in jumps for _ in range(READINGS)])
    return lambda: datetime.now(UTC) + timedelta(seconds=next(off))


if __name__ == "__main__":
    main(msgspec.json.decode(sys.argv[1], type=Plan), sys.argv[2:])
