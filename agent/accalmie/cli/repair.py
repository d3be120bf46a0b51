"""`doctor --repair`: the log made whole from what its files still hold, and what was lost said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from ..caselog.rebuild import Range
from ..caselog.repair import Repaired, repair
from ..settings import Folders
from .screen import plain, print_json, print_text
from .words import say


def repair_log(folders: Folders, json: bool) -> None:
    """Raises: LogBusy where an agent runs, NotFound where there is no log, StorageFailed."""
    repaired = repair(folders.data, datetime.now(UTC))
    if json:
        print_json([repaired])
        return
    holds = {"cases": repaired.cases, "events": repaired.events}
    if not repaired.anything:
        print_text(f"✓ {say('repair.nothing', **holds)}")
        return
    _print_damage(repaired)
    print_text(f"✓ {say('repair.done', **holds)}")
    print_text(f"  {say('repair.kept')}")
    for name in repaired.kept:
        print_text(f"    {folders.data / name}")
    print_text(f"  → {say('repair.next')}")


def _print_damage(repaired: Repaired) -> None:
    lost = repaired.lost
    told = (
        ("repair.damaged", ", ".join(repaired.damaged)),
        ("repair.lost_changes", _ranges(lost.changes)),
        ("repair.lost_events", _ranges(lost.events)),
        ("repair.lost_cases", ", ".join(lost.cases)),
        ("repair.differing", ", ".join(lost.differing)),
    )
    for key, what in told:
        if what:
            print_text(f"✗ {say(key, what=plain(what))}", "yellow")
    if not lost:
        print_text(say("repair.nothing_lost"))


def _ranges(ranges: Iterable[Range]) -> str:
    """ "3, 5-7" """
    return ", ".join(f"{first}-{last}" if last > first else f"{first}" for first, last in ranges)
