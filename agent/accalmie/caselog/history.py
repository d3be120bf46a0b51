"""Following the audit chain event by event, and what it says of each case. Pure.

It works on the rows as they were written, not on `Event`: what a later version adds to an event is
in its hash, whoever reads it.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from ..case import FIRST_LINK

Document = dict[str, Any]
_TYPES = {
    "seq": int, "previous": str, "hash": str, "case_id": str, "action": str, "details": dict,
}  # fmt: skip


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

    def follow(self, row: Document) -> str:
        """The next event; what does not hold in it, "" for nothing."""
        seq = self.seq + 1
        if not _is_event(row) or row["seq"] != seq:
            return f"Event {seq} is missing from the history."
        if row["previous"] != self.head:
            return f"Event {seq} does not follow event {seq - 1}: one of them was changed."
        if canonical_sha256({**row, "hash": ""}) != row["hash"]:
            return f"Event {seq} was changed after it was written."
        self.seq, self.head = seq, row["hash"]
        self._note(row)
        return ""

    def pass_over(self, seq: object, digest: object) -> str:
        """An event that an archive does not show: only its number and its hash are there."""
        if seq != self.seq + 1 or not isinstance(digest, str):
            return f"Event {self.seq + 1} is missing from the history."
        self.seq, self.head = self.seq + 1, digest
        return ""

    def case_problem(self, row: Document) -> str:
        """What does not hold in a case; "" where it is as its last event left it."""
        number, id = str(row.get("number")), row.get("id")
        if not isinstance(id, str) or id not in self.cases:
            return f"Case {number} is in no event of the history."
        left = self.cases[id]
        if left and canonical_sha256(row) != left:
            return f"Case {number} was changed, and no event says so."
        return ""

    def is_kept(self, seal: str) -> bool:
        """Whether a capture was recorded, and no event says that its case was erased."""
        case_id = self.seals.get(seal)
        return case_id is not None and case_id not in self.erased

    def _note(self, row: Document) -> None:
        case_id, action, details = row["case_id"], row["action"], row["details"]
        if not case_id:
            return
        self.cases[case_id] = row.get("case_sha256", self.cases.get(case_id, ""))
        if action == "captured":
            self.seals[str(details.get("manifest_sha256", ""))] = case_id
        elif action == "erased":
            self.erased.add(case_id)


def _is_event(row: Document) -> bool:
    return all(isinstance(row.get(name), kind) for name, kind in _TYPES.items())


def canonical(row: Document) -> bytes:
    """The one way to write a row: sorted keys, no spaces, UTF-8."""
    return msgspec.json.encode(row, order="sorted")


def canonical_sha256(row: Document) -> str:
    return hashlib.sha256(canonical(row)).hexdigest()
