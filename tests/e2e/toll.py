"""What a run of `chaos` cost: deaths on one side, what the log lacks or has twice on the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from accalmie.case import Event, text_sha256
from accalmie.caselog import open_log
from accalmie.errors import Differs
from accalmie.verify import verify_store

TEXT = "Six jours d'attente et toujours pas de colis, c'est lamentable. Commande {}, relance {}."
_VERSION = re.compile(r"relance (\d+)\.$")


class Toll(Struct, frozen=True, kw_only=True):
    """`faults` counts by name whatever must not be; nothing is lost where all of them are 0."""

    deaths: dict[str, int]
    others: dict[str, int]
    written: int
    confirmed: int
    logged: int
    captures: int
    faults: dict[str, int]

    @property
    def held(self) -> bool:
        return not any(self.faults.values())

    def __str__(self) -> str:
        died = ", ".join(f"{what} {times}" for what, times in self.deaths.items())
        also = ", ".join(f"{what} {times}" for what, times in self.others.items())
        found = ", ".join(f"{what} {times}" for what, times in self.faults.items() if times)
        return (
            f"killed {sum(self.deaths.values())} ({died}); {also}; written {self.written}, "
            f"confirmed {self.confirmed}, logged {self.logged}, captures {self.captures}, "
            f"lost {self.faults['lost']}, doubled {self.faults['doubled']}"
            + (f"; FAULTS: {found}" if found else "")
        )


def count(
    data: Path,
    confirmed: Mapping[str, int],
    written: Mapping[str, int],
    *,
    deaths: dict[str, int],
    others: dict[str, int],
    faults: Mapping[str, int],
) -> Toll:
    """Compare the log of a stopped agent with what the outbox `confirmed`: versions by comment."""
    log = open_log(data)
    try:
        total, cases = log.list("all", "", 0, None)
        events = {case.id: log.events(case.id) for case in cases}
        problems = len(log.problems())
    finally:
        log.close()
    times = Counter(case.comment.platform_id for case in cases)
    latest = {case.comment.platform_id: version_of(case.comment.text) for case in cases}
    found = {
        "lost": sum(id not in latest for id in confirmed),
        "edits lost": sum(latest.get(id, 0) < version for id, version in confirmed.items()),
        "doubled": total - len(times),
        "never written": sum(version > written.get(id, 0) for id, version in latest.items()),
        "out of order": sum(
            not in_order(case.comment.platform_id, version_of(case.comment.text), events[case.id])
            for case in cases
        ),
        "pictures twice": sum(len(case.captures) - len(set(case.captures)) for case in cases),
        "problems of the log": problems,
        "differences in the chains": differences(data),
    }
    return Toll(
        deaths=deaths,
        others=others,
        written=len(written),
        confirmed=len(confirmed),
        logged=total,
        captures=sum(len(case.captures) for case in cases),
        faults={**found, **faults},
    )


def version_of(text: str) -> int:
    """How often a comment with this `TEXT` was written, from 1."""
    found = _VERSION.search(text)
    assert found, text
    return int(found[1])


def differences(data: Path) -> int:
    """0 where every hash of the log and of the evidence holds, 1 where one does not."""
    try:
        verify_store(data, lambda *_: None)
    except Differs as differs:
        print(f"verify: {differs}")
        return 1
    return 0


def in_order(id: str, latest: int, events: list[Event]) -> bool:
    """Opened once and first; each edit after it replaced an older text than the one before did."""
    hashes = [text_sha256(TEXT.format(id, version)) for version in range(latest + 1)]
    replaced = [
        hashes.index(event.details["before_sha256"])
        if event.details["before_sha256"] in hashes
        else -1
        for event in events
        if event.action == "read_again"
    ]
    opened = [at for at, event in enumerate(events) if event.action == "opened"]
    return opened == [0] and replaced == sorted(set(replaced) - {-1}) and latest not in replaced
