"""Is the audit chain whole? Pure: events in, sentences out."""

from __future__ import annotations

from collections.abc import Iterable

from ..case import FIRST_LINK, Event, link


def verify_chain(events: Iterable[Event]) -> list[str]:
    """The first thing that differs, as a list of at most one sentence.

    Each event must carry the next number, the hash of the one before it, and its own hash
    (SHA-256 of its canonical JSON). A chain shows that rows were changed, removed or moved by
    somebody who did not rebuild it all; it does not prove when it was written.
    """
    previous = FIRST_LINK
    for seq, event in enumerate(events, start=1):
        if event.seq != seq:
            return [f"Event {seq} is missing from the history: restore cases.json from a backup."]
        if event.previous != previous:
            return [f"Event {seq} does not follow event {seq - 1}: one of them was changed."]
        if link(event, seq, previous).hash != event.hash:
            return [f"Event {seq} was changed after it was written."]
        previous = event.hash
    return []
