"""Is everything as it was written: a data folder, or an evidence archive?

In: files. Out: what was looked at and holds, or Differs with the first thing that does not. It
reads the disk itself, beside a running agent too: what the agent remembers proves nothing. Nothing
is changed.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from .caselog.history import Document, History, kept_case
from .caselog.on_disk import FILES, read_log
from .disk import read_plain
from .errors import Differs, NotFound
from .evidence.chain import Link, Seals
from .evidence.files import EvidenceFiles
from .evidence.sound import problems_of, strays
from .export.container import hold
from .export.verify_zip import MAX_CHAIN, Seen, Verified, verify_zip

__all__ = ["Seen", "Verified", "verify_store", "verify_zip"]

TRIES = 20  # readings of a log that an agent is writing, before a difference is believed
REST_SECONDS = 0.05  # without a change: then nobody is writing


def verify_store(data: Path, seen: Seen) -> Verified:
    """Raises: Differs with the first difference; NotFound where there is no log; StorageFailed."""
    if not any((data / name).exists() for name in FILES):
        raise NotFound(f"There is no case log in {data}: choose the folder with --data.")
    store = _at_rest(data)
    links = list(store.seals.links())
    for done, problem in enumerate(problems_of(store.files, store.seals, links), start=1):
        if problem and store.is_still_wrong(links[done - 1]):
            raise Differs(store.about(links[done - 1], problem))
        seen(done, len(links))
    notices = []
    for name, is_harmless in strays(store.files, store.newest_seals()):
        if not is_harmless:
            raise Differs(f"evidence/{name} belongs to no capture.")
        notices.append(f"evidence/{name} is what a capture that was cut off left: it does no harm.")
    return Verified(
        cases=len(store.numbers),
        events=store.history.seq,
        captures=len(store.seals.by_name) - len(store.seals.erased),
        erased=len(store.seals.erased),
        head=store.history.head,
        notices=tuple(notices),
    )


class _Store:
    """What the log and the chain of a folder say, and that they say the same."""

    def __init__(self, data: Path) -> None:
        """Raises: Differs, StorageFailed."""
        self._folder = data / "evidence"
        self.files = EvidenceFiles(self._folder)
        self.history = History()
        self.numbers: dict[str, str] = {}  # of the cases, by id
        cases, events = read_log(data)
        for event in events:
            hold(self.history.follow(event))
        self.seals = self.newest_seals()  # after the log: a seal comes before its event
        self._check_cases(cases)
        self._check_erased()

    def newest_seals(self) -> Seals:
        """Raises: Differs, StorageFailed."""
        try:
            data = read_plain(self._folder / "chain", MAX_CHAIN)
        except FileNotFoundError:
            data = b""
        seals = Seals(data)
        if seals.good != len(data):
            raise Differs(f"Line {seals.lines + 1} of evidence/chain was changed or cut off.")
        return seals

    def is_still_wrong(self, link: Link) -> bool:
        """Whether it holds no better with what an agent may have erased since."""
        return any(problems_of(self.files, self.newest_seals(), [link]))

    def about(self, link: Link, problem: str) -> str:
        """`problem` with the number of the case that the seal was made for."""
        number = self.numbers.get(self.history.seals.get(link.seal, ""))
        return f"Case {number}: {problem}" if number else problem

    def _check_cases(self, rows: Iterable[Document]) -> None:
        names = {link.seal: link.name for link in self.seals.links()}
        missing = set(self.history.cases)
        for row in rows:
            hold(self.history.case_problem(row))
            case = kept_case(row)
            assert case is not None  # that is a problem
            missing.discard(case.id)
            self.numbers[case.id] = case.number
            for ref in case.captures:
                if names.get(ref.manifest_sha256, "")[:64] != ref.sha256:
                    short = ref.sha256[:8]
                    raise Differs(f"Capture {short} of case {case.number} is not among the seals.")
        for id in sorted(missing):
            raise Differs(f"The history speaks of a case that is missing ({id}).")

    def _check_erased(self) -> None:
        for name in self.seals.erased:
            if self.history.is_kept(self.seals.by_name[name]):
                raise Differs(f"Capture {name[:8]} is marked as erased, and no event says so.")


def _at_rest(data: Path) -> _Store:
    """The log and the chain, read until they did not change in between.

    Raises: Differs, StorageFailed.
    """
    for _ in range(TRIES):
        before = _state(data)
        try:
            return _Store(data)
        except Differs:
            time.sleep(REST_SECONDS)
            if before == _state(data):
                raise
    return _Store(data)


def _state(data: Path) -> list[tuple[int, int, int]]:
    found = []
    for path in (*(data / name for name in FILES), data / "evidence" / "chain"):
        if path.exists():
            told = path.stat()
            found.append((told.st_ino, told.st_size, told.st_mtime_ns))
    return found
