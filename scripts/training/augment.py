"""More texts from those we have: written as other people type, and two made into one.

In: rows and a seed. Out: new rows. What is said does not change, only how it looks.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence

from .rows import NONE, Row

NEGATIVE, NEUTRAL, POSITIVE = range(3)


def retyped(row: Row, chance: random.Random) -> Row:
    """The text as somebody else would type it: case, accents, marks, slips of the finger."""
    text = row.text
    roll = chance.random
    if roll() < 0.25:
        text = text.lower()
    elif roll() < 0.06 and len(text) < 200:
        text = text.upper()
    if roll() < 0.2:
        text = "".join(
            each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each)
        )
    if roll() < 0.2:
        text = "".join(each for each in text if each not in ".,;:!…")
    elif roll() < 0.1:
        text = text.replace(".", "!").replace(",", " ")
    if roll() < 0.15:
        text = _slip(text, chance)
    return row._replace(text=text)


def _slip(text: str, chance: random.Random) -> str:
    """One or two letters left out, doubled or swapped."""
    letters = list(text)
    for _ in range(1 + len(letters) // 80):
        if len(letters) < 8:
            break
        at = chance.randrange(1, len(letters) - 2)
        if not (letters[at].isalpha() and letters[at + 1].isalpha()):
            continue
        kind = chance.randrange(3)
        if kind == 0:
            del letters[at]
        elif kind == 1:
            letters.insert(at, letters[at])
        else:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


def joined(rows: Sequence[Row], times: float, chance: random.Random) -> list[Row]:
    """Longer comments made of two of one language: what is bad in one makes the whole negative.

    A neutral beginning before a complaint, a compliment after a question, and so on; a compliment
    and a complaint together are for people to judge.
    """
    by_language: dict[str, list[Row]] = {}
    for row in rows:
        by_language.setdefault(row.language, []).append(row)
    made = []
    for _ in range(int(times * len(rows))):
        first = chance.choice(rows)
        second = chance.choice(by_language[first.language])
        moods = {first.mood, second.mood}
        if moods == {NEGATIVE, POSITIVE} or first is second or NONE in moods:
            continue
        if first.topic != NONE and second.topic not in (NONE, first.topic):
            continue  # two troubles: which is the root is for people to judge
        mood = next(each for each in (NEGATIVE, POSITIVE, NEUTRAL) if each in moods)
        leads = first if first.mood == mood else second
        end = "" if first.text[-1] in ".!?…" else "."
        abuse = tuple(map(max, first.abuse, second.abuse))
        made.append(
            leads._replace(
                text=f"{first.text}{end} {second.text}",
                abuse=abuse,
                severity=max(first.severity, second.severity),
                folds=first.folds | second.folds,
            )
        )
    return made
