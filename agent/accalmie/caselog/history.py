"""Following the audit chain event by event, and what it says of each case. Pure.

It works on the rows as they were written, not on `Event` and `Case`: what a later version adds to
them is in their hashes, whoever reads it. Rows may be anything that JSON holds.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from ..case import FIRST_LINK

Document = dict[str, Any]


class ChainedEvent(Struct, frozen=True):
    """What the chain needs to know of an event."""

    seq: int
    previous: str
    hash: str
    case_id: str
    action: str
    details: dict[str, Any]
    case_sha256: str = ""


class KeptCapture(Struct, frozen=True):
    """`sha256` of the picture, and `manifest_sha256`, its seal."""

    sha256: str
    manifest_sha256: str


class KeptCase(Struct, frozen=True):
    """What the chain and the evidence need to know of a case."""

    id: str
    number: Annotated[str, Meta(max_length=40)]
    captures: tuple[KeptCapture, ...]


class History:
    """`head` is the hash of the last event, `seq` its number; the rest is what events said.

    A chain shows that rows were changed, removed or moved by somebody who did not rebuild it all;
    it does not prove when it was written.
    """

    def __init__(self) -> None:
        self.seq, self.head = 0, FIRST_LINK
        self.cases: dict[str, str] = {}  # by id: the hash of the case as its last event left it
        self.seals: dict[str, str] = {}  # by the hash of a manifest: the case it was captured for
        self.erased: set[str] = set()  # ids
        self._after_a_gap = False

    def follow(self, row: Document) -> str:
        """The next event; what does not hold in it, "" for nothing.

        The one after an event that a repair found lost follows what nobody can show any more.
        """
        seq = self.seq + 1
        try:
            event = msgspec.convert(row, ChainedEvent)
        except msgspec.ValidationError:
            return f"Event {seq} cannot be read."
        if event.seq != seq:
            return f"Event {seq} is missing from the history."
        if event.previous != self.head and not self._after_a_gap:
            return f"Event {seq} does not follow event {seq - 1}: one of them was changed."
        if canonical_sha256({**row, "hash": ""}) != event.hash:
            return f"Event {seq} was changed after it was written."
        self.seq, self.head = seq, event.hash
        self._after_a_gap = event.action == "lost" and not event.case_id
        self._note(event)
        return ""

    def pass_over(self, seq: object, digest: object) -> str:
        """An event that an archive does not show: only its number and its hash are there."""
        if seq != self.seq + 1 or not isinstance(digest, str):
            return f"Event {self.seq + 1} is missing from the history."
        self.seq, self.head = self.seq + 1, digest
        return ""

    def case_problem(self, row: Document) -> str:
        """What does not hold in a case; "" where it is as its last event left it."""
        case = kept_case(row)
        if case is None:
            return "A row of the log is no case."
        if case.id not in self.cases:
            return f"Case {case.number} is in no event of the history."
        left = self.cases[case.id]
        if left and canonical_sha256(row) != left:
            return f"Case {case.number} was changed, and no event says so."
        return ""

    def is_kept(self, seal: str) -> bool:
        """Whether a capture was recorded, and no event says that its case was erased."""
        case_id = self.seals.get(seal)
        return case_id is not None and case_id not in self.erased

    def _note(self, event: ChainedEvent) -> None:
        if not event.case_id:
            return
        before = self.cases.get(event.case_id, "")
        self.cases[event.case_id] = event.case_sha256 or before
        if event.action == "captured":
            self.seals[str(event.details.get("manifest_sha256", ""))] = event.case_id
        elif event.action == "erased":
            self.erased.add(event.case_id)
        elif event.action == "lost":  # the case itself, and a repair says so
            del self.cases[event.case_id]


def kept_case(row: Document) -> KeptCase | None:
    """None for a row that is no case."""
    try:
        return msgspec.convert(row, KeptCase)
    except msgspec.ValidationError:
        return None


def canonical(row: Document) -> bytes:
    """The one way to write a row: sorted keys, no spaces, UTF-8."""
    return msgspec.json.encode(row, order="sorted")


def canonical_sha256(row: Document) -> str:
    return hashlib.sha256(canonical(row)).hexdigest()
