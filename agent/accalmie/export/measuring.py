"""The figures of the chosen cases, counted a row at a time, and whether their history holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from ..case import Event
from ..caselog.history import History
from .metrics import Counting, Metrics
from .selection import Chosen
from .words import Words, day_text


class Measuring:
    """`run` counts; then `metrics` and the rest are known."""

    def __init__(self, chosen: Chosen, now: datetime) -> None:
        self._chosen, self._now = chosen, now
        self._first, self._last = date.max, date.min
        self._counting = Counting(now)
        self.done = self.captures = 0
        self.problems: list[str] = []  # the first thing in the history that does not hold

    @staticmethod
    def total(chosen: Chosen) -> int:
        return len(chosen) + len(chosen.events)

    @property
    def metrics(self) -> Metrics:
        return self._counting.metrics()

    def run(self) -> Iterator[int]:
        """Yields how many rows of `total` are done."""
        for case in self._chosen:
            self._counting.add(case)
            self.captures += len(case.captures)
            day = case.first_seen_at.astimezone(self._now.tzinfo).date()
            self._first, self._last = min(self._first, day), max(self._last, day)
            yield self._one_more()
        history = History()
        for row in self._chosen.events:
            problem = "" if self.problems else history.follow(row)
            if problem:
                self.problems.append(problem)
            self._counting.add_event(msgspec.convert(row, Event))
            yield self._one_more()

    def covers(self, words: Words) -> str:
        """From which day to which the cases were first seen; "" of none."""
        if not len(self._chosen):
            return ""
        first, last = day_text(self._first, words), day_text(self._last, words)
        return words["covers"].format(first=first, last=last) if first != last else first

    def _one_more(self) -> int:
        self.done += 1
        return self.done
