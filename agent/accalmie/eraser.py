"""Carries erasing out: the log, the copies of it, the evidence, the lessons.

In: whose cases, or a time of keeping. Out: tombstones, durable when a method returns. What erasing
means is `erasure`'s; telling the browsers is `link`'s. One thread calls it at a time, the
pipeline's: a case is not erased under somebody's hands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from msgspec import Struct

from .case import Case, Event, Status
from .caselog import Change, Erasing, cases_of
from .erasure import By, Whose, erase, kept_until, lose_picture
from .errors import NotFound, WrongUse
from .pipeline import Pipeline
from .spot.lessons import digest_of

T = TypeVar("T")
STEP = 20  # cases erased at a time, with their pictures: nobody waits for more of them
LOOKED_AT = 200  # cases at a time: some milliseconds
ENDED: tuple[Status, ...] = ("closed", "void", "replied", "watching")  # what retention looks at
LONG_SILENCE = timedelta(days=31)


class Preview(Struct, frozen=True, kw_only=True):
    """What an erasure would take. `also_shown` and `beside` are other people's cases."""

    cases: list[Case]
    pictures: int
    also_shown: tuple[str, ...]  # numbers: they lose a picture, and keep their crop of it
    beside: tuple[str, ...]  # numbers: their pictures, of the same pages, may show these comments


class Gone(Struct, frozen=True, kw_only=True):
    """What an erasure took."""

    cases: int = 0
    pictures: int = 0
    lessons: int = 0


class Eraser:
    """`pipeline` is the one whose log, evidence and lessons are erased from."""

    def __init__(self, pipeline: Pipeline, erasing: Erasing) -> None:
        self._pipeline, self._erasing = pipeline, erasing
        self._log, self._evidence = pipeline.log, pipeline.evidence

    def preview(self, whose: Whose) -> Preview:
        """What `erase` would take. Raises: NotFound, WrongUse (nobody is named)."""
        cases = self._cases(whose)
        mine = {case.id for case in cases}
        others = [other for case in cases for _, other in self._shown_with(case, mine)]
        pages = dict.fromkeys(case.comment.post_url for case in cases if case.comment.post_url)
        beside = [
            other.number
            for page in pages
            for other in self._log.on_page(page)
            if other.captures and other.id not in mine
        ]
        shown = dict.fromkeys(other.number for other in others)
        return Preview(
            cases=cases,
            pictures=sum(len(case.captures) for case in cases),
            also_shown=tuple(shown),
            beside=tuple(number for number in dict.fromkeys(beside) if number not in shown),
        )

    def erase(self, whose: Whose) -> Gone:
        """Erase every case of `whose`; nothing of it is left in any file when this returns.

        Raises: NotFound, WrongUse (nobody is named), StorageFailed (what is begun is finished by
        the next call or the next start).
        """
        cases = self._cases(whose)
        by: By = "author" if whose.author else "number"
        lessons = sum(self._erase(some, by) for some in in_steps(cases))
        self.clean()
        pictures = sum(len(case.captures) for case in cases)
        return Gone(cases=len(cases), pictures=pictures, lessons=lessons)

    def is_long_silent(self) -> bool:
        """Whether the last event of the log is so old that the clock may be wrong."""
        events = self._log.rows()[1]
        if not events:
            return False
        return self._pipeline.now() - datetime.fromisoformat(events[-1]["at"]) > LONG_SILENCE

    def due(self, months: int, status: Status, offset: int) -> tuple[list[str], int | None]:
        """Of LOOKED_AT cases of a status from `offset` on, the ids of those that were kept for
        `months` since they ended; and where to look on, None at the end.
        """
        now = self._pipeline.now()
        total, cases = self._log.list(status, "", offset, LOOKED_AT)
        ids = [case.id for case in cases if (end := kept_until(case, months)) and end <= now]
        following = offset + LOOKED_AT
        return ids, following if following < total else None

    def erase_due(self, ids: Sequence[str]) -> None:
        """Erase these cases in retention's name; `clean` is to follow. Raises: StorageFailed."""
        cases = [case for id in ids if (case := self._log.get(id)) and case.erased_at is None]
        if cases:
            self._erase(cases, "retention")

    def clean(self) -> None:
        """Take what was erased out of the evidence and of every copy of the log.

        Cheap where nothing is unfinished; a crash in between is made good here.
        Raises: StorageFailed.
        """
        if not self._erasing.is_unfinished:
            return
        for name in list(self._left_evidence()):
            self._evidence.erase(name)
        self._evidence.sweep(self._is_erased)
        self._pipeline.unlearn_texts(())
        self._log.purge()
        self._erasing.end()

    def _cases(self, whose: Whose) -> list[Case]:
        if not whose:
            raise WrongUse("Name whose cases are meant: with --author NAME, or --case NUMBER.")
        cases = cases_of(self._log, whose)
        if not cases:
            raise NotFound(
                "No such case is kept: «accalmie cases list --status all --text NAME» searches."
            )
        return cases

    def _erase(self, cases: Sequence[Case], by: By) -> int:
        """All of `cases` in one change of the log; how many lessons went with them."""
        self._erasing.begin()
        lessons = self._pipeline.unlearn_texts(
            {digest for case in cases for digest in _digests(case, self._log.events(case.id))}
        )
        self._log.record_many(list(self._changes(cases, by)))
        for case in cases:
            for name in self._seals(case):
                self._evidence.erase(name)
        return lessons

    def _changes(self, cases: Sequence[Case], by: By) -> Iterator[Change]:
        now, mine = self._pipeline.now(), {case.id for case in cases}
        for case in cases:
            shown = list(self._shown_with(case, mine))
            others = {other.id: other for _, other in shown}
            after, event = erase(case, self._log.identity, by, now, tuple(others.values()))
            yield after, [event]
            for sha, other in shown:
                yield other, [lose_picture(other, sha, case, by, now)]

    def _shown_with(self, case: Case, mine: set[str]) -> Iterator[tuple[str, Case]]:
        """The pictures that go with `case` and the others' cases that they show too."""
        seals = self._evidence.seals
        for capture in case.captures:
            if seals.is_gone(capture.sha256):
                continue
            for name in seals.names_of(capture.sha256):
                other = self._log.get(self._evidence.case_of(name))
                if other is not None and other.id not in mine:
                    yield capture.sha256, other

    def _seals(self, case: Case) -> Iterator[str]:
        for capture in case.captures:
            name = self._evidence.seals.name_of(capture.sha256, capture.manifest_sha256)
            if name is not None:
                yield name

    def _left_evidence(self) -> Iterator[str]:
        """Seals of tombstones, those too that a crash kept out of their case."""
        live: set[str] = set()
        gone: set[str] = set()
        for row in self._log.rows()[0]:
            seals = {capture["manifest_sha256"] for capture in row["captures"]}
            (gone if row.get("erased_at") else live).update(seals)
        for name, seal in self._evidence.seals.by_name.items():
            known = name in self._evidence.seals.erased or seal in live
            if not known and (seal in gone or self._is_erased(self._evidence.case_of(name))):
                yield name

    def _is_erased(self, case_id: str) -> bool:
        case = self._log.get(case_id)
        return case is not None and case.erased_at is not None


def in_steps(cases: Sequence[T]) -> Iterator[Sequence[T]]:
    """Cases, or their ids, as many at a time as are erased at once."""
    for first in range(0, len(cases), STEP):
        yield cases[first : first + STEP]


def _digests(case: Case, events: Sequence[Event]) -> set[str]:
    """What lessons call every text that `case` ever held."""
    now = digest_of(case.comment.text)
    before = (event.details["before_sha256"] for event in events if event.action == "read_again")
    return {now, *(sha[: len(now)] for sha in before)}
