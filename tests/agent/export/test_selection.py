"""Which cases an export is about, and that it stands still while the log goes on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace
from samples import NOW, a_case, a_change

from accalmie.caselog import CaseLog, open_log
from accalmie.errors import NotFound
from accalmie.export.selection import Chosen, Selection
from accalmie.export.tables import csv_export

LATER = NOW + timedelta(hours=3)
DAY = NOW.date()


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    """Case 1 as it is; 2 of billing, on another site; 3 of nobody knows what, Nadia's, later."""
    opened = open_log(tmp_path / "log")
    first, second, third = (a_case(number) for number in (1, 2, 3))
    second = replace(
        second,
        verdict=replace(second.verdict, cause="billing"),
        comment=replace(second.comment, platform="Mastodon"),
    )
    third = replace(
        third,
        verdict=replace(third.verdict, cause=None),
        assignee="Nadia",
        first_seen_at=NOW + timedelta(days=2),
    )
    opened.record_many([(case, a_change(n)[1]) for n, case in enumerate((first, second, third), 1)])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Selection(), [1, 2, 3]),
        (Selection(case="2026-000002"), [2]),
        (Selection(case=f"{3:032x}"), [3]),
        (Selection(platform="mastodon"), [2]),
        (Selection(cause="billing"), [2]),
        (Selection(cause="other"), [3]),
        (Selection(assignee=" nadia "), [3]),
        (Selection(since=DAY, until=DAY), [1, 2]),
        (Selection(since=DAY + timedelta(days=2)), [3]),
        (Selection(until=DAY + timedelta(days=1), cause="delivery"), [1]),
    ],
)
def test_all_that_is_named_must_fit(log: CaseLog, wanted: Selection, numbers: list[int]) -> None:
    """Cases come oldest first, with exactly their own events."""
    chosen = Chosen.of(log, wanted, LATER)
    cases = list(chosen)
    assert [int(case.number[-6:]) for case in cases] == numbers
    assert len(chosen) == len(numbers)
    assert [event.case_id for event in chosen.events_of({case.id for case in cases})] == [
        case.id for case in cases
    ]
    assert [case.id for case in chosen.newest(2)] == [case.id for case in cases[::-1]][:2]


def test_days_are_those_of_the_zone(log: CaseLog) -> None:
    """09:30 in UTC is still the day before on the other side of the world."""
    there = LATER.astimezone(timezone(-timedelta(hours=10)))
    with pytest.raises(NotFound):
        Chosen.of(log, Selection(case="2026-000001", since=DAY), there)
    assert len(Chosen.of(log, Selection(until=DAY - timedelta(days=1)), there)) == 2


@pytest.mark.parametrize("wanted", [Selection(case="x"), Selection(until=date(2001, 1, 1))])
def test_nothing_is_told(log: CaseLog, wanted: Selection) -> None:
    """A selection that takes no case is a mistake, and writes no empty file."""
    with pytest.raises(NotFound, match="No case matches"):
        Chosen.of(log, wanted, LATER)


def test_what_comes_later_is_not_in_it(log: CaseLog, tmp_path: Path) -> None:
    """An export on its way shows the log as it was; given up, it leaves no file."""
    export = csv_export(Chosen.of(log, Selection(), LATER), tmp_path / "out", LATER)
    going = export.run()
    assert next(going) == 1
    log.record_many([a_change(4), (replace(a_case(3), assignee="Tom"), [])])
    assert list(going)[-1] == export.total == 6
    text = (tmp_path / "out" / "cases.csv").read_text("utf-8")
    assert "2026-000004" not in text and "Tom" not in text and "Nadia" in text
    again = csv_export(Chosen.of(log, Selection(), LATER), tmp_path / "half", LATER).run()
    next(again)
    again.close()
    assert [*(tmp_path / "half").iterdir()] == []
