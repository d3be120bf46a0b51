"""Is the audit chain whole? Pure: events in, sentences out."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import msgspec

from ..case import Event
from .history import History


def verify_chain(events: Iterable[Event]) -> list[str]:
    """The first thing that differs, as a list of at most one sentence.

    Each event must carry the next number, the hash of the one before it, and its own hash
    (SHA-256 of its canonical JSON).
    """
    history = History()
    problems = (history.follow(msgspec.to_builtins(event)) for event in events)
    return list(islice(filter(None, problems), 1))
