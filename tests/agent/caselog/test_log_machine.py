"""Every sequence of operations, crashes and full disks, against a log that is only two lists."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path

import pytest
from crashing_disk import Crash, CrashingDisk
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from msgspec.structs import replace
from samples import NOW, a_case

from accalmie.case import Case, Event
from accalmie.caselog import Change, TinyDBLog
from accalmie.caselog.on_disk import read_log
from accalmie.errors import StorageFailed

SMALL = 3_000  # bytes of journal: a checkpoint every other record
NUMBERS = st.integers(1, 6)
STATUSES = st.sampled_from(["new", "in_progress", "closed", "void"])
TEXTS = st.sampled_from(["colis perdu", "Éloïse, déçue", "l’été 🌞", 'a "quoted" \\ one\n'])

Model = tuple[dict[str, Case], list[tuple[str, str]]]  # cases by id, events by case and action


class LogMachine(RuleBasedStateMachine):
    """`model` is what must be there; `maybe` what may be instead, where a crash came between."""

    def __init__(self) -> None:
        super().__init__()
        self._root = Path(tempfile.mkdtemp())
        self._folders = 0
        self._patch = pytest.MonkeyPatch()
        self.disk = CrashingDisk(self._patch)
        self.model: Model = ({}, [])

    @initialize()
    def open(self) -> None:
        self.log = TinyDBLog(self._folder, SMALL)

    @property
    def _folder(self) -> Path:
        return self._root / str(self._folders)

    # What the log is asked to do ------------------------------------------------------------------

    @rule(number=NUMBERS, status=STATUSES, text=TEXTS, with_event=st.booleans())
    def record(self, number: int, status: str, text: str, with_event: bool) -> None:
        self._do(*_recorded(self.model, [_change(number, status, text, with_event)]))

    @rule(changes=st.lists(st.tuples(NUMBERS, STATUSES, TEXTS, st.just(True)), max_size=4))
    def record_many(self, changes: list[tuple[int, str, str, bool]]) -> None:
        self._do(*_recorded(self.model, [_change(*change) for change in changes]))

    @rule()
    def note(self) -> None:
        event = Event(case_id="", at=NOW, actor="person", action="exported")
        cases, events = self.model
        self._do((cases, [*events, ("", "exported")]), lambda log: log.note(event))

    @rule(number=NUMBERS)
    def remove_by_tinydb(self, number: int) -> None:
        cases, events = self.model
        id = f"{number:032x}"
        left = {known: case for known, case in cases.items() if known != id}
        self._do(
            (left, events), lambda log: log.db.table("cases").remove(lambda row: row["id"] == id)
        )

    @rule()
    def purge(self) -> None:
        with contextlib.suppress(StorageFailed):
            self._do(self.model, TinyDBLog.purge)

    @rule()
    def close_and_open(self) -> None:
        self.log.close()
        self.open()

    # What happens to it ---------------------------------------------------------------------------

    @rule(steps=st.integers(1, 8))
    def checkpoint_goes_on(self, steps: int) -> None:
        self.disk.let_go(steps)

    @precondition(lambda self: not self.disk.full)
    @rule(
        steps=st.integers(1, 25), share=st.floats(0, 1), number=NUMBERS, text=TEXTS,
        damaged=st.sampled_from(["", "", "cases.json", "cases.json.bak"]),
    )  # fmt: skip
    def crash(self, steps: int, share: float, number: int, text: str, damaged: str) -> None:
        """While a case is recorded, or while what follows is done: another one, then closing.

        One of the two whole files may be damaged, too, where the other one is sound.
        """
        both = all((self._folder / name).exists() for name in ("cases.json", "cases.json.bak"))
        damaged = damaged if both or damaged == "cases.json" else ""
        self.disk.die_after(steps, share)
        with contextlib.suppress(Crash):
            self.record(number, "new", text, True)
            self.record(number, "closed", text, True)
            self.log.close()
        self._reborn(steps, share, damaged)

    @rule()
    def disk_full(self) -> None:
        self.disk.full = True

    @rule()
    def room_again(self) -> None:
        self.disk.full = False

    # ----------------------------------------------------------------------------------------------

    def _do(self, after: Model, step: object) -> None:
        """`after` holds once `step` returned; the model as it was where the disk refused it."""
        self.maybe = after
        try:
            step(self.log)  # type: ignore[operator]
        except StorageFailed:
            assert self.disk.full
        else:
            self.model = after
        self.maybe = self.model

    def _reborn(self, steps: int, share: float, damaged: str) -> None:
        """Another process finds the files, and may die as it opens them, too."""
        self.disk.live()
        _abandon(self.log)
        before = self._folder
        self._folders += 1
        shutil.copytree(before, self._folder)
        _damage(self._folder / damaged, share)
        self.disk.die_after(steps, share)
        try:
            self.open()
        except Crash:
            self.disk.live()
            self.open()
        self.disk.live()
        if _seen(self.log) == _shown(self.maybe):
            self.model = self.maybe
        if damaged == "cases.json.bak":  # nothing tells: the other one must not be damaged next
            self.it_is_what_it_must_be()
            self.log.purge()

    @invariant()
    def it_is_what_it_must_be(self) -> None:
        if not hasattr(self, "log"):
            return
        assert _seen(self.log) == _shown(self.model)
        cases = self.model[0].values()
        for status in ("new", "closed"):
            assert self.log.list(status, "", 0, 1)[0] == sum(c.status == status for c in cases)
        found = self.log.list("all", "eloise", 0, None)[1]
        assert {case.id for case in found} == {c.id for c in cases if "Élo" in c.comment.text}
        assert self.log.problems() == []

    def teardown(self) -> None:
        self.disk.live()
        self.disk.full = False
        self.log.purge()
        self.log.close()
        cases, events = read_log(self._folder)
        assert (len(list(cases)), len(list(events))) == (len(self.model[0]), len(self.model[1]))
        self._patch.undo()
        shutil.rmtree(self._root)


def _change(number: int, status: str, text: str, with_event: bool) -> Change:
    case = a_case(number, status=status)
    case = replace(case, comment=replace(case.comment, text=text))
    event = Event(case_id=case.id, at=NOW, actor="person", action="status_changed")
    return case, [event] if with_event else []


def _recorded(model: Model, changes: list[Change]) -> tuple[Model, object]:
    cases, events = dict(model[0]), list(model[1])
    for case, its_events in changes:
        cases[case.id] = case
        events += [(case.id, event.action) for event in its_events]
    return (cases, events), lambda log: log.record_many(changes)


def _seen(log: TinyDBLog) -> tuple[list[Case], list[tuple[str, str]]]:
    cases = sorted(log.list("all", "", 0, None)[1], key=lambda case: case.id)
    return cases, [(event.case_id, event.action) for event in log.events()]


def _shown(model: Model) -> tuple[list[Case], list[tuple[str, str]]]:
    return sorted(model[0].values(), key=lambda case: case.id), model[1]


def _damage(path: Path, share: float) -> None:
    """Flip a bit of a file, where it is one and holds any."""
    data = bytearray(path.read_bytes() if path.is_file() else b"")
    if data:
        data[int(share * (len(data) - 1))] ^= 4
        path.write_bytes(data)


def _abandon(log: TinyDBLog) -> None:
    """Free what the system frees when a process dies."""
    storage = log._storage
    storage._segments.close()
    storage._lock.close()


TestLog = LogMachine.TestCase
TestLog.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
