"""Earlier cases like this one: what was answered then, and how it ended. Pure.

In: a case and answered ones, newest first. Out: at most three, the most alike first: of the same
cause and language, with words in common.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..case import Case
from ..check.folding import words

MOST = 3
LEAST = 0.55  # same cause alone is not enough; same topic, or words in common, is
_SHORTEST = 4  # letters of a word that says something


def most_alike(case: Case, earlier: Sequence[Case]) -> list[Case]:
    """The earlier cases whose reply may help with `case`."""
    stems = _stems(case)
    weighed = [
        (weight, -place, other)
        for place, other in enumerate(earlier)
        if other.id != case.id and other.reply and other.reply.text
        and (weight := _likeness(case, stems, other)) >= LEAST
    ]  # fmt: skip
    weighed.sort(key=lambda found: found[:2], reverse=True)
    return [other for _, _, other in weighed[:MOST]]


def _likeness(case: Case, stems: frozenset[str], other: Case) -> float:
    """0 to 2: a topic shared counts as much as all the words."""
    mine, theirs = case.verdict, other.verdict
    if mine.cause != theirs.cause or mine.language != theirs.language:
        return 0.0
    others = _stems(other)
    shared = len(stems & others) / max(len(stems | others), 1)
    topic = mine.topic is not None and mine.topic == theirs.topic
    return 0.5 + (0.5 if topic else 0.0) + shared


def _stems(case: Case) -> frozenset[str]:
    return frozenset(word[:6] for word in words(case.comment.text) if len(word) >= _SHORTEST)
