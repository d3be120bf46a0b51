"""A clock that the test decides."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """The time the tests decide."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_seconds(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
