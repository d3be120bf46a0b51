#!/usr/bin/env python3
"""A year of invented cases whose true figures are known, because they were decided first.

usage: scripts/synthetic_year.py --data DIR [--times N]     (an empty folder; N times the cases)

`FATES` says how many cases there are of each kind and `plan` deals them out over the year by a
seeded shuffle; `changes` then takes each through the real transitions of the case record, and the
tests hold every figure of the report to what was decided here. Nobody in it exists.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "agent"))

from msgspec.structs import replace

from accalmie.case import (
    Advice,
    CaptureRef,
    Case,
    Event,
    add_capture,
    decide,
    insert_reply,
    observe_reply,
    open_case,
    pass_face_test,
    suggest_draft,
    text_sha256,
    watch,
)
from accalmie.caselog import open_log
from accalmie.comment import Comment, Verdict, Why

SEED = 20260101
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = 364  # 52 whole weeks: each day of the week comes as often
END = FIRST_DAY + timedelta(days=DAYS)  # the moment the report is made
HOUR = timedelta(hours=1)
FATES = {  # how many of each; 1,040 in all, 20 a week
    "accepted": 400,  # answered with the draft as it was offered, in 5, 10, … 50 minutes
    "edited": 200,  # answered with another text, in 61 to 260 minutes: late
    "hidden": 60,  # hidden for an insult after 10 minutes
    "reported": 20,  # reported for a threat after 90 minutes
    "left": 40,  # left alone after 30 minutes, a draft was offered
    "void": 80,  # not negative after all
    "late": 120,  # open, long past its hour
    "running": 40,  # open, seen a few minutes before the end
    "reopened": 60,  # answered in 20 minutes as offered, then the author wrote again: open
    "unclocked": 20,  # answered 45 minutes after the first sight; when it was posted is not known
}
CAUSES = ("delivery", "billing", "service", None)  # in turn: a quarter each, None is "other"
PLATFORMS = ("mastodon", "mastodon", "youtube")  # two of the first for one of the second
DEPARTMENTS = ("logistics", "")
PEOPLE = ("Nadia", "Tom", "")
BUSY_HOUR, BUSY_SHARE = 18, 4  # UTC: every fourth case is posted then, the others at 9
TEXTS = (
    "Commande {n} : six jours d'attente, toujours pas de colis, c'est inadmissible.",
    "Invoice {n} was charged twice and nobody answers, this is a disgrace.",
    "J'ai appelé {n} fois, personne ne décroche. Service lamentable.",
)


@dataclass(frozen=True)
class Row:
    """One case as it was decided. `minutes`: to the first response or the end; None: neither."""

    number: int
    fate: str
    posted_at: datetime
    minutes: int | None
    cause: str | None
    platform: str
    department: str
    assignee: str


def plan(times: int = 1) -> list[Row]:
    """The year's cases in the order in which they are seen."""
    dice = random.Random(SEED)
    fates = [fate for fate, count in FATES.items() for _ in range(count * times)]
    dice.shuffle(fates)
    rows, seen = [], dict.fromkeys(FATES, 0)
    for place, fate in enumerate(fates):
        nth, seen[fate] = seen[fate], seen[fate] + 1
        day = FIRST_DAY + timedelta(days=place * DAYS // len(fates))
        hour = BUSY_HOUR if place % BUSY_SHARE == 0 else 9
        posted = day + timedelta(hours=hour, seconds=place % 3000)
        rows.append(
            Row(
                number=place + 1,
                fate=fate,
                posted_at=END - timedelta(minutes=5) if fate == "running" else posted,
                minutes=_minutes(fate, nth),
                cause=CAUSES[place % len(CAUSES)],
                platform=PLATFORMS[place % len(PLATFORMS)],
                department=DEPARTMENTS[place % len(DEPARTMENTS)],
                assignee=PEOPLE[place % len(PEOPLE)],
            )
        )
    return rows


def _minutes(fate: str, nth: int) -> int | None:
    return {
        "accepted": 5 * (nth % 10 + 1),
        "edited": 61 + nth % 200,
        "hidden": 10, "reported": 90, "left": 30, "void": 15, "reopened": 20, "unclocked": 45,
    }.get(fate)  # fmt: skip


def changes(times: int = 1) -> Iterator[tuple[Case, list[Event]]]:
    """Each case as it is at the end, with its history."""
    for row in plan(times):
        yield _lived(row)


def _lived(row: Row) -> tuple[Case, list[Event]]:
    case, opened = _opened(row)
    events = [opened]
    after = None if row.minutes is None else row.posted_at + timedelta(minutes=row.minutes)
    draft = f"Bonjour, merci de nous l'avoir signalé. Nous regardons cela ({row.number})."
    if row.fate in ("accepted", "edited", "left", "reopened", "unclocked", "late"):
        case, event = suggest_draft(case, draft, row.posted_at + timedelta(minutes=2))
        events.append(event)
    if after is None:
        return case, events
    if row.fate in ("accepted", "edited", "reopened", "unclocked"):
        text = f"{draft} À tout de suite." if row.fate == "edited" else draft
        case, more = _answered(case, text, after)
        events += more
        if row.fate == "reopened":
            case, event = _written_again(case, after + HOUR)
            events.append(event)
        return case, events
    case, more = _decided(case, row.fate, after)
    return case, events + more


def _opened(row: Row) -> tuple[Case, Event]:
    known = row.fate != "unclocked"
    comment = Comment(
        id=f"{row.platform}:example.org:{row.number}",
        text=TEXTS[row.number % len(TEXTS)].format(n=10_000 + row.number),
        platform=row.platform, platform_id=str(row.number),
        author_name=f"Person {row.number}", author_handle=f"@person{row.number}",
        comment_url=f"https://example.org/{row.number}", post_url="https://example.org/",
        posted_at=row.posted_at if known else None,
        posted_at_precision="exact" if known else "unknown",
        seen_at=row.posted_at + timedelta(minutes=1 if known else 0),
    )  # fmt: skip
    abuse = {"hidden": ("insult",), "reported": ("threat",)}.get(row.fate, ())
    verdict = Verdict(
        id=comment.id, language="fr", sentiment="negative", negativity=0.93, abuse=abuse,  # type: ignore[arg-type]
        cause=row.cause, intent="complaint", severity=2, advice="answer",  # type: ignore[arg-type]
        why=(Why("inadmissible", 0.7),),
    )  # fmt: skip
    case, event = open_case(
        case_id=f"{row.number:032x}", number=f"2026-{row.number:06d}", comment=comment,
        verdict=verdict, advice=Advice(move="answer", reason="A complaint: answer it in public."),
        due_at=row.posted_at + HOUR, department=row.department,
        now=row.posted_at + timedelta(minutes=1),
    )  # fmt: skip
    return replace(case, assignee=row.assignee), event


def _answered(case: Case, text: str, at: datetime) -> tuple[Case, list[Event]]:
    case, asked = pass_face_test(case, text, at - timedelta(seconds=20))
    case, inserted = insert_reply(case, text, at - timedelta(seconds=10))
    seen = replace(case.comment, id=f"{case.comment.id}-reply", text=text, posted_at=at, own=True)
    case, observed = observe_reply(case, seen, 1.0, at + timedelta(days=7), at)
    case, watched = watch(case, at)
    return case, [asked, inserted, *observed, watched]


def _written_again(case: Case, at: datetime) -> tuple[Case, Event]:
    event = Event(case_id=case.id, at=at, actor="agent", action="reopened", details={})
    return replace(case, status="in_progress", reopened_count=case.reopened_count + 1), event


def _decided(case: Case, fate: str, at: datetime) -> tuple[Case, list[Event]]:
    digest = text_sha256(case.number)
    captured = CaptureRef(sha256=digest, captured_at=at, manifest_sha256=digest)
    events: list[Event] = []
    if fate in ("hidden", "reported"):
        case, event = add_capture(case, captured, at)
        events.append(event)
    decision, reason, clause = {
        "hidden": ("hide", "insult", "1"), "reported": ("report", "threat", "2"),
        "left": ("leave_alone", "", ""), "void": ("not_negative", "", ""),
    }[fate]  # fmt: skip
    case, event = decide(case, decision, reason=reason, clause=clause, actor="person", now=at)  # type: ignore[arg-type]
    return case, [*events, event]


def main() -> int:
    """Fill an empty folder with the year."""
    parser = argparse.ArgumentParser(description="Write a log of invented cases.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--times", type=int, default=1, metavar="N")
    options = parser.parse_args()
    log, some = open_log(options.data), []
    for change in changes(options.times):
        some.append(change)
        if len(some) == 500:
            log.record_many(some)
            some = []
    log.record_many(some)
    total, _ = log.list("all", "", 0, 1)
    log.close()
    print(f"{total} cases in {options.data}: accalmie report --data {options.data}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
