"""What is to be sent now, and what came of it, on the disk: the courier's half without a network.

In: the case log, the ledger, the settings, the time. Out: jobs, each recorded before it is given
out; outcomes recorded, on the case too. One thread calls it at a time, the pipeline's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from ..case import Case, tell
from ..clock import STALE
from ..department import Department
from ..errors import AccalmieError, StorageFailed
from ..pipeline import Pipeline
from ..settings import Settings
from .delivery import Delivery, Outcome, begin, cut_off, drop, end, key_of
from .ledger import Ledger
from .letter import Letter, write_letter
from .owed import is_owed, owed_by_clock, owed_by_passing
from .sender import receiver_of

AT_ONCE = 8
AT_ONCE_TO_ONE = 2  # a department whose server stalls holds up nobody else
TOLD_AGAIN = timedelta(days=1)  # an event that a crash kept out of the log is added for so long


class Job(Struct, frozen=True, kw_only=True):
    """One letter to send. `thread` is the key of the hand-over that a reminder follows."""

    delivery: Delivery
    department: Department
    letter: Letter
    thread: str = ""


class Dispatch:
    def __init__(self, pipeline: Pipeline, ledger: Ledger, settings: Settings) -> None:
        self._pipeline, self.ledger, self.settings = pipeline, ledger, settings
        self._log, self._departments = pipeline.log, settings.departments
        self._zone = ZoneInfo(settings.clock.timezone) if settings.clock.timezone else None

    def recover(self) -> None:
        """Settle what an earlier run left on its way, and tell the log. Raises: StorageFailed."""
        now = self._pipeline.now()
        for one in self.ledger.under_way():
            if one.state == "sending":
                self.ledger.put(cut_off(one, now, knows_keys=self._knows_keys(one)))
        for one in self.ledger.all():
            if one.ended_at is not None and now - one.ended_at <= TOLD_AGAIN:
                self._tell(one)

    def take(self) -> list[Job]:
        """What can be sent now, each recorded as on its way.

        Raises: StorageFailed where nothing could be recorded.
        """
        now = self._pipeline.now()
        jobs: list[Job] = []
        try:
            for new in self._owed():
                if self.ledger.get(new.key) is None and self._has_its_turn(new):
                    self.ledger.put(new)
            for job in self._due_jobs(now):
                jobs.append(job)
        except StorageFailed:
            if not jobs:  # else they are recorded as on their way: let them go
                raise
        return jobs

    def _due_jobs(self, now: datetime) -> Iterator[Job]:
        """Jobs for what may leave now, the longest due first; what is no longer owed is dropped."""
        under_way = self.ledger.under_way()
        busy = Counter(one.department for one in under_way if one.state == "sending")
        for one in sorted(under_way, key=lambda one: one.next_at):
            if one.state != "waiting":
                continue
            case = self._log.get(one.case_id)
            department = self._departments.get(one.department)
            if case is None or department is None or not is_owed(one, case):
                self.ledger.put(drop(one, now))
            elif one.next_at <= now and self._has_room(busy, one.department):
                busy[one.department] += 1
                yield self._job(one, case, department)

    def finish(self, delivery: Delivery, outcome: Outcome) -> None:
        """Record what came of a job. Raises: StorageFailed; call it again then."""
        now = self._pipeline.now()
        after = end(delivery, outcome, now, knows_keys=self._knows_keys(delivery))
        self.ledger.put(after)
        self._tell(after)

    def seconds_to_next(self, at_most: float) -> float:
        """Until the next delivery's time comes; one that only waits for room is not asked for."""
        now = self._pipeline.now()
        waits = [one.next_at - now for one in self.ledger.under_way() if one.state == "waiting"]
        to_come = [wait.total_seconds() for wait in waits if wait > timedelta(0)]
        return min([at_most, *to_come])

    def _owed(self) -> Iterator[Delivery]:
        now, calendar = self._pipeline.now(), self._pipeline.calendar
        if not self._departments:
            return
        for case in self._log.list("waiting_department", "", 0, None)[1]:
            yield from owed_by_passing(case, self._departments, calendar, now)
        if self.settings.warn_department:
            yield from self._warnings()

    def _warnings(self) -> Iterator[Delivery]:
        now, minutes = self._pipeline.now(), self.settings.clock.warn
        late = self._log.due_by(now - STALE)
        near = self._log.due_by(now + timedelta(minutes=minutes))
        for case in self._log.soonest(near - late, late):
            warning = owed_by_clock(case, self.settings.warn_department, minutes, now)
            if warning is not None:
                yield warning

    def _has_its_turn(self, new: Delivery) -> bool:
        """A reminder follows a hand-over that arrived; nobody is reminded of what never came."""
        if new.kind != "reminder":
            return True
        before = self.ledger.get(self._thread_of(new))
        return before is not None and before.state in ("sent", "unsure")

    def _thread_of(self, one: Delivery) -> str:
        """The key of the hand-over that a reminder follows; "" for anything else."""
        case = self._log.get(one.case_id) if one.kind == "reminder" else None
        if case is None or case.passed_at is None:
            return ""
        return key_of(case.id, one.department, "handover", 1, case.passed_at)

    def _has_room(self, busy: Counter[str], name: str) -> bool:
        return busy.total() < AT_ONCE and busy[name] < AT_ONCE_TO_ONE

    def _job(self, waiting: Delivery, case: Case, department: Department) -> Job:
        delivery = begin(waiting)
        who = self._pipeline.composer.playbooks.brand.name
        picture = self._picture(case) if department.picture else b""
        letter = write_letter(delivery, case, department.language, self._zone, who, picture)
        if not department.picture:
            letter = replace(letter, picture_sha256="", picture_note="")
        thread = self._thread_of(delivery)
        self.ledger.put(delivery)
        return Job(delivery=delivery, department=department, letter=letter, thread=thread)

    def _picture(self, case: Case) -> bytes:
        """The comment's part of its last picture; nothing where it cannot be read."""
        if not case.captures:
            return b""
        try:
            return self._pipeline.evidence.crop(case.captures[-1].sha256, case.id)
        except AccalmieError:  # «verify» names what is damaged; the letter goes without it
            return b""

    def _knows_keys(self, delivery: Delivery) -> bool:
        department = self._departments.get(delivery.department)
        return department is not None and department.by == "webhook"

    def _tell(self, one: Delivery) -> None:
        """What ended is an event of its case, once; a tombstone takes none."""
        case = self._log.get(one.case_id)
        if one.state not in ("sent", "unsure", "given_up") or case is None or case.erased_at:
            return
        events = self._log.events(one.case_id)
        if any(e.action == "told" and e.details.get("key") == one.key for e in events):
            return
        department = self._departments.get(one.department)
        details = {
            "key": one.key, "department": one.department, "kind": one.kind, "outcome": one.state,
            "by": department.by if department else "", "answer": one.detail,
            "receiver": receiver_of(department) if department else "",
        }  # fmt: skip
        self._log.record(case, [tell(case, details, self._pipeline.now())])
