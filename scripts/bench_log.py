"""`scripts/bench log`: what one more case costs, beside stock TinyDB in the same run.

Each log is filled to 1,000 and to 10,000 cases; then single cases with their first event are
written, each made durable before the next, by both in turn. Out: a table of milliseconds.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "agent"))

SIZES = (1_000, 10_000)
WRITES, STOCK_WRITES = 1_000, 40  # stock is slow enough that forty are a minute at most
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Times(NamedTuple):
    """Milliseconds."""

    p50: float
    p99: float
    largest: float
    closing: float  # ours: the journal folded into cases.json, which also happens as it grows


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit status 1 where ours is not faster than stock at the largest size."""
    parser = argparse.ArgumentParser(description="Time one case written, against stock TinyDB.")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="CASES")
    parser.add_argument("--writes", type=int, default=WRITES, metavar="N")
    parser.add_argument("--stock-writes", type=int, default=STOCK_WRITES, metavar="N")
    options = parser.parse_args(argv)
    print("One case and its event written, durable, in milliseconds\n")
    print(f"{'cases':>7}  {'log':<13}{'p50':>9}{'p99':>9}{'max':>9}   {'writes':>6}")
    faster = True
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            ours = _time(*_journaled(Path(name), size), options.writes)
            stock = _time(*_stock(Path(name), size), options.stock_writes)
        _print_row(size, "Accalmie", ours, options.writes)
        _print_row(size, "stock TinyDB", stock, options.stock_writes)
        ratios = (stock.p50 / ours.p50, stock.p99 / ours.p99)
        print(f"{'':>7}  {'times faster':<13}{ratios[0]:>8.0f}x{ratios[1]:>8.0f}x")
        print(f"{'':>7}  rewriting cases.json whole, now and then: {ours.closing:.0f} ms\n")
        faster = ratios[0] > 1
    return 0 if faster else 1


def _time(write: Callable[[], None], close: Callable[[], None], writes: int) -> Times:
    taken = []
    for _ in range(writes):
        begun = time.perf_counter()
        write()
        taken.append((time.perf_counter() - begun) * 1000)
    begun = time.perf_counter()
    close()
    closing = (time.perf_counter() - begun) * 1000
    cuts = statistics.quantiles(taken, n=100, method="inclusive")
    return Times(cuts[49], cuts[98], max(taken), closing)


def _print_row(size: int, name: str, times: Times, writes: int) -> None:
    figures = "".join(f"{value:>9.2f}" for value in times[:3])
    print(f"{size:>7,}  {name:<13}{figures}   {writes:>6,}")


def _journaled(folder: Path, size: int) -> tuple[Callable[[], None], Callable[[], None]]:
    from accalmie.caselog import open_log

    log = open_log(folder / "ours")
    log.record_many([_change(number) for number in range(size)])
    numbers = iter(range(size, 10 * size + 100_000))

    def write() -> None:
        log.record(*_change(next(numbers)))

    return write, log.close


def _stock(folder: Path, size: int) -> tuple[Callable[[], None], Callable[[], None]]:
    import msgspec
    from tinydb import TinyDB

    db = TinyDB(folder / "stock.json")
    cases, events = db.table("cases"), db.table("events")
    changes = [_change(number) for number in range(size)]
    cases.insert_multiple([msgspec.to_builtins(case) for case, _ in changes])
    events.insert_multiple([msgspec.to_builtins(event) for _, (event,) in changes])
    numbers = iter(range(size, 10 * size + 100_000))

    def write() -> None:
        case, (event,) = _change(next(numbers))
        cases.insert(msgspec.to_builtins(case))
        events.insert(msgspec.to_builtins(event))

    return write, db.close


def _change(number: int):  # type: ignore[no-untyped-def]  # the package is imported late
    from accalmie.case import Advice, open_case
    from accalmie.comment import Comment, Verdict, Why

    comment = Comment(
        id=f"bench:127.0.0.1:{number}",
        text=f"Commande {number} : six jours d'attente, toujours pas de colis. " * 3,
        platform="bench",
        platform_id=str(number),
        author_name=f"Person {number}",
        comment_url=f"http://127.0.0.1/post/{number % 50}#{number}",
        post_url=f"http://127.0.0.1/post/{number % 50}",
        posted_at=START,
        seen_at=START,
    )
    verdict = Verdict(
        id=comment.id, language="fr", sentiment="negative", negativity=0.93, cause="delivery",
        intent="complaint", severity=2, advice="answer", why=(Why("pas de colis", 0.8),),
    )  # fmt: skip
    case, event = open_case(
        case_id=f"{number:032x}",
        number=f"2026-{number:06d}",
        comment=comment,
        verdict=verdict,
        advice=Advice(move="answer", reason="A complaint: answer in public."),
        due_at=START + timedelta(hours=1),
        now=START,
    )
    return case, [event]


if __name__ == "__main__":
    sys.exit(main())
