"""The surge watch on the case log: filled from it, told of new cases, asked what is on now.

In: the log, new cases, the time. Out: a `SurgeView` for the screens, once as news. The log keeps
that a surge was noticed, by its figures; what its comments share is read from the cases each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from .case import Case, Event
from .caselog import CaseLog
from .comment import Comment
from .link.messages import SurgeView
from .monitor.baseline import WEEKS, Local
from .monitor.shared import what_is_shared
from .monitor.surge import LONGEST, Sighting, Surge, SurgeWatch

STEP = 500  # cases read at once
COMPARED = 300  # of the account's latest other comments, to know its usual words
LEAST_SAID = 0.1  # "0 is usual" would say that it never happens
KNOWN = ("exact", "minute", "hour")  # a bare date cannot be placed in an hour


class Surges:
    """Made at the first use: reading twelve weeks of cases takes a moment."""

    def __init__(self, log: CaseLog, now: Callable[[], datetime], local: Local) -> None:
        self._log, self._now, self._local = log, now, local
        self._watch: SurgeWatch | None = None
        self._news: Surge | None = None

    def see(self, opened: Sequence[Case]) -> None:
        """Take note of cases that were just recorded. Raises: StorageFailed."""
        if not opened:
            return
        watch = self._loaded({case.id for case in opened})
        now = self._now()
        for sighting in sorted(_sightings(opened)):
            surge = watch.see(sighting, now)
            if surge is not None:
                self._log.note(_noticed(surge))
                self._news = surge

    def take_news(self) -> SurgeView | None:
        """The surge that was noticed since the last call, told once."""
        news, self._news = self._news, None
        return self._view(news) if news else None

    def current(self) -> SurgeView | None:
        """The surge that is on now."""
        surge = self._loaded(set()).current(self._now())
        return self._view(surge) if surge else None

    def _loaded(self, but: set[str]) -> SurgeWatch:
        """The watch with the log's own history, without the cases of `but`."""
        if self._watch is None:
            now = self._now()
            cases = [case for case in self._history(now) if case.id not in but]
            since = min((case.first_seen_at for case in cases), default=now)
            surges = [_surge(event) for event in self._log.events("") if event.action == "surge"]
            last = surges.pop() if surges and now - surges[-1].noticed_at <= LONGEST else None
            past = [(one.started_at, one.noticed_at + LONGEST) for one in surges]
            self._watch = SurgeWatch(_sightings(cases), since, self._local, past, last)
        return self._watch

    def _history(self, now: datetime) -> Iterator[Case]:
        offset, since = 0, now - timedelta(weeks=WEEKS)
        while True:
            _, cases = self._log.list("all", "", offset, STEP)
            yield from (case for case in cases if case.first_seen_at >= since)
            if len(cases) < STEP or cases[-1].first_seen_at < since:
                return
            offset += STEP

    def _view(self, surge: Surge) -> SurgeView:
        found = [self._log.get(case_id) for case_id in surge.case_ids]
        cases = [case for case in found if case is not None and case.erased_at is None]
        inside = {case.id for case in cases}
        _, latest = self._log.list("all", "", 0, COMPARED + len(inside))
        shared = what_is_shared(cases, (c.comment.text for c in latest if c.id not in inside))
        return SurgeView(
            started_at=surge.started_at, noticed_at=surge.noticed_at,
            window_minutes=surge.window_minutes, count=surge.count,
            expected=max(LEAST_SAID, round(surge.expected, 1)), count_now=len(surge.case_ids),
            cause=shared.cause, cause_share=round(shared.cause_share, 2),
            post_url=shared.post_url, page_title=shared.page_title,
            page_share=round(shared.page_share, 2), words=shared.words,
        )  # fmt: skip


def _sightings(cases: Sequence[Case]) -> Iterator[Sighting]:
    for case in cases:
        comment = case.comment
        placed = comment.posted_at is not None and comment.posted_at_precision in KNOWN
        if placed and comment.posted_at and case.status != "void" and case.erased_at is None:
            yield Sighting(comment.posted_at, case.id, _author_key(comment))


def _author_key(comment: Comment) -> str:
    who = comment.author_url or comment.author_handle or comment.author_name
    return hashlib.sha256(f"{comment.platform}|{who}".encode()).hexdigest()[:16] if who else ""


def _noticed(surge: Surge) -> Event:
    details = {
        "started_at": surge.started_at.isoformat(), "window_minutes": surge.window_minutes,
        "count": surge.count, "expected": round(surge.expected, 2),
    }  # fmt: skip
    return Event(case_id="", at=surge.noticed_at, actor="agent", action="surge", details=details)


def _surge(event: Event) -> Surge:
    told = event.details
    return Surge(
        started_at=datetime.fromisoformat(told["started_at"]), noticed_at=event.at,
        window_minutes=told["window_minutes"], count=told["count"], expected=told["expected"],
    )  # fmt: skip
