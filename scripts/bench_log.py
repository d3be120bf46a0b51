"""`scripts/bench log`: what the case log costs, beside stock TinyDB in the same run.

Logs of 1,000, 10,000 and 100,000 cases, each in a process of its own: one more case with its event
written, each durable before the next (stock TinyDB does not wait for the disk, and is timed as it
is), also while `cases.json` is rewritten beside the writer; opening; a page of the list; a page
found by words; memory. Out: a table, and how many times ours is faster.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "agent"))

SIZES = (1_000, 10_000, 100_000)
WRITES = 2_000
STOCK_WRITES = {1_000: 40, 10_000: 10, 100_000: 2}  # at 100,000 each takes half a minute
PAGES = 40
DISK_BYTES, SYNCS = 2_000, 500  # about what a case and its event take in the journal
GOAL_MS, GOAL_OPEN_SECONDS, GOAL_PAGE_MS, GOAL_TIMES = 5.0, 1.5, 50.0, 100
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
COLUMNS = (  # key, title, digits
    ("p50", "p50 ms", 2), ("p99", "p99 ms", 2), ("max", "max ms", 1),
    ("beside_p99", "p99 beside", 2), ("open", "open s", 2),
    ("list", "list ms", 1), ("search", "search ms", 1), ("memory", "memory MB", 0),
)  # fmt: skip
FILES = (  # of text, as it is written: French, long and short, some with signs beyond Latin
    "Commande {n} : six jours d’attente, toujours pas de colis, c’est inadmissible et je suis "
    "très déçue… Éloïse m’avait promis une réponse à l’heure prévue. ",
    "{n} appels et rien. 😡 Où est mon remboursement ? ",
    "Still no answer to order {n}, the courier never came and nobody picks up the phone. ",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit status 1 where a goal is missed at the largest size."""
    parser = argparse.ArgumentParser(description="Time the case log, against stock TinyDB.")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="CASES")
    parser.add_argument("--one", nargs=3, metavar=("STEP", "CASES", "DIR"), help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.one:
        step, size, folder = options.one
        print(json.dumps(STEPS[step](Path(folder), int(size))))
        return 0
    print(
        "A case and its event written, each on the disk before the next; pages of 50 cases (p95)\n"
    )
    print(f"{'cases':>7}  {'log':<13}" + "".join(f"{title:>11}" for _, title, _ in COLUMNS))
    missed = [""]
    for size in options.sizes:
        ours, stock = _in_a_process("ours", size), _in_a_process("stock", size)
        _print_row(size, "Accalmie", ours)
        _print_row(size, "stock TinyDB", stock)
        times = {key: stock[key] / ours[key] for key in stock if ours[key]}
        print(" " * 9 + f"{'times less':<13}" + "".join(
            f"{times[key]:>10.0f}x" if key in times else " " * 11 for key, _, _ in COLUMNS
        ))  # fmt: skip
        print(
            f"{'':>9}eight cases in one write: {ours['eight']:.2f} ms; a checkpoint begun within a "
            f"write: {ours['begin']:.1f} ms,\n{'':>9}done beside it in {ours['checkpoint']:.2f} s; "
            f"closing: {ours['close']:.2f} s; ready to search {ours['warm']:.1f} s after opening;\n"
            f"{'':>9}a busy machine shows here: the disk alone, {DISK_BYTES} bytes appended and "
            f"synced: p50 {ours['disk_p50']:.2f},\n{'':>9}p99 {ours['disk_p99']:.2f} ms; of the "
            f"time, the processor's work: opening {ours['open_work']:.2f} s, a search "
            f"{ours['search_work']:.1f} ms,\n{'':>9}a write {ours['write_work']:.2f} ms\n",
            flush=True,
        )
        missed = _missed(ours, times)
    if missed:
        print(f"Missed at the largest size: {', '.join(missed)}.")
    return 1 if missed else 0


def _in_a_process(which: str, size: int) -> dict[str, float]:
    """Fill a log in one process, measure it in another, whose memory is the log's alone."""
    with tempfile.TemporaryDirectory() as folder:
        for step in (f"fill {which}", which):
            command = [sys.executable, __file__, "--one", step, str(size), folder]
            told = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(told.stdout)
    return found


def _print_row(size: int, name: str, figures: dict[str, float]) -> None:
    cells = (
        f"{figures[key]:>11.{digits}f}" if key in figures else f"{'':>11}"
        for key, _, digits in COLUMNS
    )
    print(f"{size:>7,}  {name:<13}{''.join(cells)}", flush=True)


def _missed(ours: dict[str, float], times: dict[str, float]) -> list[str]:
    goals = {
        f"a write's p99 of {GOAL_MS} ms": ours["p99"] <= GOAL_MS,
        "the same beside a checkpoint": ours["beside_p99"] <= GOAL_MS,
        f"opening in {GOAL_OPEN_SECONDS} s": ours["open"] <= GOAL_OPEN_SECONDS,
        f"pages in {GOAL_PAGE_MS} ms": max(ours["list"], ours["search"]) <= GOAL_PAGE_MS,
        f"{GOAL_TIMES} times faster than stock": times["p99"] >= GOAL_TIMES,
    }
    return [goal for goal, is_met in goals.items() if not is_met]


# The two logs -------------------------------------------------------------------------------------


def _fill_ours(folder: Path, size: int) -> None:
    from accalmie.caselog import open_log

    log = open_log(folder)
    for first in range(0, size, 1_000):
        log.record_many([_change(number) for number in range(first, first + 1_000)])
    log.close()


def _ours(folder: Path, size: int) -> dict[str, float]:
    from accalmie.caselog import TinyDBLog

    changes = map(_change, count(size))
    next(changes)  # what it needs is imported by now
    before = _resident()
    begun = time.thread_time()
    with _Stopwatch() as opening:
        log = TinyDBLog(folder)
    open_work = time.thread_time() - begun
    with _Stopwatch() as warming:
        log.warm()
        words = log._cases.words  # the thread's end is what is timed
        assert words._thread is not None
        words._thread.join()
    pages = {
        "list": _p95(lambda: log.list("open", "", size // 2, 50)),
        "search": max(
            _p95(lambda text=text: log.list("all", text, 0, 50))
            for text in ("colis", "reponse eloise", "nobody 2026-0000", "absent")
        ),
    }
    memory = _resident() - before
    search_work = _work(lambda: log.list("all", "reponse eloise", 0, 50), PAGES)
    write_work = _work(lambda: log.record(*next(changes)), WRITES // 10)
    taken = sorted(_each(lambda: log.record(*next(changes)), WRITES))
    disk = _quantiles(_disk_alone(folder))
    eight = statistics.median(_each(lambda: log.record_many([next(changes) for _ in range(8)]), 50))
    beside = _beside(log, changes)
    with _Stopwatch() as closing:
        log.close()
    return {
        **_quantiles(taken), **pages, **beside, "open": opening.seconds, "warm": warming.seconds,
        "memory": memory, "eight": eight, "close": closing.seconds, "open_work": open_work,
        "search_work": search_work, "write_work": write_work,
        "disk_p50": disk["p50"], "disk_p99": disk["p99"],
    }  # fmt: skip


def _beside(log: Any, changes: Iterator[Any]) -> dict[str, float]:
    """Writes while `cases.json` is rewritten: at least a hundred, over several rewritings."""
    storage = log._storage
    begun, lasted, taken = [], [], []
    while len(taken) < 100:
        storage._limit = 0
        begun += _each(lambda: log.record(*next(changes)), 1)
        with _Stopwatch() as rewriting:
            while storage._checkpoint is not None:
                taken += _each(lambda: log.record(*next(changes)), 1)
        lasted.append(rewriting.seconds)
    return {
        "beside_p99": _quantiles(taken)["p99"], "begin": max(begun),
        "checkpoint": statistics.median(lasted),
    }  # fmt: skip


def _fill_stock(folder: Path, size: int) -> None:
    import msgspec
    from tinydb import TinyDB

    changes = [_change(number) for number in range(size)]
    with TinyDB(folder / "stock.json") as db:
        db.table("cases").insert_multiple([msgspec.to_builtins(case) for case, _ in changes])
        db.table("events").insert_multiple([msgspec.to_builtins(event) for _, (event,) in changes])


def _stock(folder: Path, size: int) -> dict[str, float]:
    import msgspec
    from tinydb import TinyDB, where

    changes = map(_change, count(size))
    next(changes)
    before = _resident()

    def opened() -> TinyDB:
        """Stock TinyDB reads its file at the first question."""
        fresh = TinyDB(folder / "stock.json")
        fresh.table("cases").get(doc_id=1)
        return fresh

    with _Stopwatch() as opening:
        db = opened()
    cases, events = db.table("cases"), db.table("events")

    def write() -> None:
        case, (event,) = next(changes)
        cases.insert(msgspec.to_builtins(case))
        events.insert(msgspec.to_builtins(event))

    def page(query: Any) -> None:
        sorted(cases.search(query), key=lambda row: row.doc_id, reverse=True)[:50]

    times = max(2, min(PAGES, 20_000 // size))
    text = where("comment").text.test(lambda text: "réponse" in text.lower())
    return {
        "open": opening.seconds,
        "list": _p95(lambda: page(where("status") == "new"), times),
        "search": _p95(lambda: page(text), times),
        "memory": _resident() - before,
        **_quantiles(_each(write, STOCK_WRITES.get(size, 10))),
    }


STEPS: dict[str, Callable[[Path, int], dict[str, float] | None]] = {
    "fill ours": _fill_ours, "ours": _ours, "fill stock": _fill_stock, "stock": _stock,
}  # fmt: skip

# Timing -------------------------------------------------------------------------------------------


class _Stopwatch:
    def __enter__(self) -> _Stopwatch:
        self._begun = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._begun


def _each(step: Callable[[], object], times: int) -> list[float]:
    """Milliseconds that each of several steps took."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        step()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _work(step: Callable[[], object], times: int) -> float:
    """Milliseconds of the processor's that one of several steps takes; waiting does not count."""
    begun = time.thread_time()
    _each(step, times)
    return (time.thread_time() - begun) * 1000 / times


def _disk_alone(folder: Path) -> list[float]:
    """Milliseconds of each append that waits for the disk, without any log: nothing is faster."""
    with (folder / "disk").open("wb", buffering=0) as file:

        def append() -> None:
            file.write(bytes(DISK_BYTES))
            os.fsync(file.fileno())

        return _each(append, SYNCS)


def _p95(step: Callable[[], object], times: int = PAGES) -> float:
    return statistics.quantiles(_each(step, times), n=20, method="inclusive")[18]


def _quantiles(taken: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(taken, n=100, method="inclusive")
    return {"p50": cuts[49], "p99": cuts[98], "max": max(taken)}


def _resident() -> float:
    """Megabytes of memory that this process uses now; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


def _change(number: int) -> Any:
    from accalmie.case import Advice, open_case
    from accalmie.comment import Comment, Verdict, Why

    text = FILES[number % len(FILES)].format(n=number)
    comment = Comment(
        id=f"bench:127.0.0.1:{number}",
        text=text * (1 + number % 3),
        platform="bench",
        platform_id=str(number),
        author_name=f"Éléonore Lefèvre {number % 5000}",
        comment_url=f"http://127.0.0.1/post/{number % 500}#{number}",
        post_url=f"http://127.0.0.1/post/{number % 500}",
        page_title="Notre collection d’été",
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
