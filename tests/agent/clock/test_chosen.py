"""What the settings say of the clock, and the calendar that comes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from deciding_clock import Clock
from samples import a_comment

from accalmie.app import Accalmie
from accalmie.clock import ALWAYS
from accalmie.errors import BadSettings
from accalmie.settings import Folders, load_settings

PARIS = """
[clock]
timezone = "Europe/Paris"
hours = ["Mon-Fri 09:00-18:00"]
holidays = "FR"
pauses = [{from = 2026-08-03, until = 2026-08-14}]
"""


def written(folder: Path, text: str) -> Folders:
    (folder / "accalmie.toml").write_text(text, "utf-8")
    return Folders.under(folder)


def test_nothing_said_is_all_day_every_day(tmp_path: Path) -> None:
    """Without [clock] the hour is an hour of real time."""
    clock = load_settings(Folders.under(tmp_path)).clock
    assert clock.calendar() is ALWAYS
    assert (clock.first_response, clock.next_response, clock.resolution, clock.warn) == (
        60, 60, 0, 15,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 7, 13), True), (date(2026, 7, 14), False),  # Bastille day
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2026, 8, 3), False), (date(2026, 8, 14), False), (date(2026, 8, 17), True),
        (date(2026, 3, 7), False),  # a Saturday
    ],
)  # fmt: skip
def test_hours_holidays_and_pauses(tmp_path: Path, day: date, is_open: bool) -> None:
    """Public holidays and pauses are closed, their first and last day included."""
    calendar = load_settings(written(tmp_path, PARIS)).clock.calendar()
    noon = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    assert calendar.is_open(noon) is is_open


def test_a_part_of_a_country_has_its_own_holidays(tmp_path: Path) -> None:
    """Epiphany is closed in Bavaria and not in Berlin."""
    for place, is_open in (("DE-BY", False), ("DE-BE", True)):
        text = f'[clock]\ntimezone = "Europe/Berlin"\nholidays = "{place}"\n'
        calendar = load_settings(written(tmp_path, text)).clock.calendar()
        assert calendar.is_open(datetime(2026, 1, 6, 10, tzinfo=UTC)) is is_open


def test_the_longest_pauses_that_are_allowed_end(tmp_path: Path) -> None:
    """A due time is always found, even after years of pauses."""
    text = PARIS.replace("2026-08-14", "2034-08-01")
    calendar = load_settings(written(tmp_path, text)).clock.calendar()
    due = calendar.add(datetime(2026, 8, 3, tzinfo=UTC), 43_200)
    assert due > datetime(2034, 8, 1, tzinfo=UTC) + timedelta(days=30)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[clock]\nhours = ["Mon 9-18"]\n', 1, "time zone"),
        ('[clock]\ntimezone = "Europe/Paris"\nhours = ["Mon 9-18"]\n', 1, "Mon 9-18"),
        ('[clock]\ntimezone = "Paris"\n', 1, "Europe/Paris"),
        ('[clock]\ntimezone = "../../etc/passwd"\n', 1, "no time zone"),
        ('[clock]\ntimezone = "Europe/Paris"\nholidays = "ZZ"\n', 1, "DE-BY"),
        ('[clock]\ntimezone = "Europe/Paris"\nholidays = "FR-ZZ"\n', 1, "DE-BY"),
        ("[clock]\nfirst_response = 0\n", 2, ">= 1"),
        ("[clock]\nlunch = true\n", 2, "lunch"),
        ("[clock]\npauses = [{from = 2026-08-03, until = 2026-08-01}]\n", 2, "pause ends"),
        (PARIS.replace("2026-08-14", "2046-08-14"), 2, "too long"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, text: str, line: int, reason: str) -> None:
    """File, line and what to write instead."""
    with pytest.raises(BadSettings) as mistake:
        load_settings(written(tmp_path, text))
    assert reason in mistake.value.reason
    assert mistake.value.line == line


def test_a_case_is_due_while_the_desk_is_open(tmp_path: Path, clock: Clock) -> None:
    """A comment of Friday evening is due on Monday morning, an hour after opening at most."""
    clock.at = datetime(2026, 3, 6, 16, 50, tzinfo=UTC)  # Friday 17:50 in Paris
    with Accalmie.open(written(tmp_path, PARIS), now=clock) as accalmie:
        comment = a_comment(posted_at=clock(), seen_at=clock())
        (reading,), _ = accalmie.pipeline.read([comment], "en")
    assert reading.case is not None
    assert reading.case.due_at == datetime(2026, 3, 9, 8, 50, tzinfo=UTC)
