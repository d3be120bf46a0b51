"""What one comment is about, in the playbook's own words: the event, the thing, the day, how long.

In: the comment's text, the verdict and the playbook. Out: a Subject. Nothing the comment says is
copied: its words only choose among the playbook's, so that no name, number, insult or order that
stands in a comment can reach a draft.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ..check.folding import fold, words
from ..check.personal import find_personal
from ..comment import Cause, Comment, Verdict
from ..spot.judgement import CAUSES
from .playbook import Aspect, Detail, Duration, Phrases, Topic, Unit
from .playbooks import Playbook

# Where «three weeks» can only be a wait.
_LASTS = frozenset(
    {"delivery_late", "delivery_lost", "refund_delay", "waiting_time", "no_answer", "site_outage",
     "account_access", "app_bug", "billing_error"}
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
# Where a thing named in the comment says more than the topic's own words.
_OF_A_THING = frozenset({None, "product_defect", "product_quality"})
_TELLING = 13  # letters, with the space before: so long a word is not there by chance
_LONGEST = 60  # of any unit: more is a figure of speech, or another number


@dataclass(frozen=True, slots=True)
class Subject:
    """`events` are ways to name what happened; `details` are what else may be named."""

    cause: Cause
    topic: Topic | None
    events: Sequence[str]
    about: str
    public: Sequence[str]
    private: Sequence[str]
    details: Mapping[Detail, str]


def find_subject(comment: Comment, verdict: Verdict, book: Playbook) -> Subject:
    """The most precise aspect whose words stand in the comment, else the verdict's own topic."""
    said = _padded(comment.text)
    aspect = _best_aspect(said, verdict, book.aspects)
    topic = aspect.topic if aspect else _topic(verdict)
    cause = CAUSES[topic] if topic else verdict.cause or "other"
    phrases = [book.topics.get(topic, Phrases()) if topic else Phrases(), book.causes[cause]]
    event = (aspect.event if aspect else None) or _of_thing(said, topic, cause, book)
    event = event or _first("event", phrases)
    asked = _asked(said, book.asks) if verdict.intent in ("question", "request") else ""
    return Subject(
        cause=cause,
        topic=topic,
        events=event,
        about=asked or (aspect.about if aspect else None) or _first("about", phrases),
        public=_first("public", phrases),
        private=_first("private", phrases),
        details=_details(comment.text, said, topic, event, book),
    )


def _of_thing(said: str, topic: Topic | None, cause: Cause, book: Playbook) -> tuple[str, ...]:
    """«this problem with this washing machine», where the comment names one thing."""
    if topic not in _OF_A_THING or cause in ("safety", "privacy", "ethics"):
        return ()
    thing = _named(said, book.things)
    return tuple(text.replace("{thing}", thing) for text in book.say.thing_event if thing)


def _first(name: str, phrases: Sequence[Phrases]) -> Any:
    return next(value for one in phrases if (value := getattr(one, name)))


def _topic(verdict: Verdict) -> Topic | None:
    topic = verdict.topic
    return topic if topic in CAUSES and CAUSES[topic] == verdict.cause else None  # type: ignore[return-value]


def _best_aspect(said: str, verdict: Verdict, aspects: Sequence[Aspect]) -> Aspect | None:
    """Most words found first; then the reader's topic, then its cause, then the playbook's order.

    Against the reader's own cause it takes two words or a long one: a short word may be there by
    chance.
    """
    best: tuple[tuple[float, int], Aspect] | None = None
    for number, aspect in enumerate(aspects):
        found = _most(said, aspect.when)
        agrees = CAUSES[aspect.topic] == verdict.cause
        if not found or (found < 1.5 and not agrees and verdict.cause not in (None, "other")):
            continue
        weight = found + (1.0 if aspect.topic == verdict.topic else 0.3 if agrees else 0.0)
        if best is None or (weight, -number) > best[0]:
            best = (weight, -number), aspect
    return best[1] if best else None


def _most(said: str, whens: tuple[str, ...]) -> float:
    """The most parts joined by «+» of one of `whens` that all stand in the comment; 0 for none.

    A part that is long weighs half as much again.

    Plain loops: a playbook has thousands of `whens`, asked for of every comment.
    """
    most = 0.0
    for parts in _folded(whens):
        if parts[0] in said and all(part in said for part in parts):
            most = max(most, len(parts) + 0.5 * (max(map(len, parts)) >= _TELLING))
    return most


@lru_cache(maxsize=16_384)  # the playbooks' words
def _folded(whens: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The parts joined by «+» of each, as they stand at a word's beginning in `_padded` text.

    Folded together: one at a time costs eight times as much, at the first comment of a language.
    """
    lines = fold("\n".join(when.replace("\n", " ") for when in whens)).text.split("\n")
    return tuple(
        tuple(f" {' '.join(_WORD.findall(part))}" for part in line.split("+"))
        for line in lines[: len(whens)]
    )


def _padded(text: str) -> str:
    """The folded words of `text`, one space around each: a word's beginning is a space before."""
    return f" {' '.join(_WORD.findall(fold(text).text))} "


def _details(
    text: str, said: str, topic: Topic | None, events: Sequence[str], book: Playbook
) -> dict[Detail, str]:
    details: dict[Detail, str] = {}
    thing = _named(said, book.things)
    noun = thing.partition(" ")[2]  # without its article, which an event may share
    if thing and not _stems(noun) & _stems(" ".join(events)):
        details["thing"] = thing
    if day := _named(said, book.days):
        details["day"] = day
    if topic in _LASTS and book.duration and (lasted := _lasted(said, book.duration)):
        details["duration"] = lasted
    if any(personal.kind == "number" for personal in find_personal(text)):
        details["order"] = ""
    return details


def _asked(said: str, asks: Mapping[str, tuple[str, ...]]) -> str:
    """The first of the playbook's subjects of questions whose words stand in the comment."""
    found = ((_most(said, whens), -at, name) for at, (name, whens) in enumerate(asks.items()))
    parts, _, name = max(found, default=(0, 0, ""))
    return name if parts else ""


def _named(said: str, table: Mapping[str, tuple[str, ...]]) -> str:
    """What the comment names, where it names one of the table and no other."""
    found = ""
    for name, whens in table.items():
        if any(f"{''.join(parts)} " in said for parts in _folded(whens)):
            if found:
                return ""
            found = name
    return found


def _stems(text: str) -> set[str]:
    return {word[:5] for word in words(text) if len(word) > 3}


def _lasted(said: str, duration: Duration) -> str:
    """«three weeks», where the comment tells one length of time and not of something else."""
    if any(parts[0] in said for parts in _folded(duration.never_with)):
        return ""
    units = {fold(name).text: unit for unit, names in duration.when.items() for name in names}
    found: set[str] = set()
    spoken = said.split()
    for number, name in pairwise(spoken):
        if name in units and (told := _told(number, units[name], duration)):
            found.add(told)
    return found.pop() if len(found) == 1 else ""


def _told(number: str, unit: Unit, duration: Duration) -> str:
    count = int(number) if number.isdecimal() and len(number) < 3 else _counted(number, duration)
    if not 1 <= count <= _LONGEST:
        return ""
    if count == 1:
        return duration.one.get(unit, "")
    forms = duration.numbers[count - 1].split("|") if count <= 12 else [str(count)]
    word = forms[-1] if unit in duration.feminine else forms[0]
    return duration.many.get(unit, "").replace("{n}", word)


def _counted(word: str, duration: Duration) -> int:
    """The number that `word` is in this language, up to twelve; 0 for none."""
    for place, both in enumerate(duration.numbers, 1):
        if word in (fold(form).text for form in both.split("|")):
            return place
    return 0
