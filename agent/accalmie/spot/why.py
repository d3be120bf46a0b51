"""The words that weighed, as they stand in the comment.

In: a comment's text, its tokens, how much each pulled. Out: up to MOST spans, in the order of the
text, above 0 towards negative. A span is always an exact substring.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..comment import Why

MOST = 5
LEAST = 0.1  # logits under which a word did not weigh
SHARE = 0.15  # of the strongest: what weighed less is not worth a mark


class Weighed(NamedTuple):
    """Tokens `first` to `last` (exclusive) of one comment, and their pull together."""

    first: int
    last: int
    weight: float


def whys_of(text: str, tokens: Sequence[str], pulls: Sequence[float]) -> tuple[Why, ...]:
    """`pulls` has one number a token."""
    spans = sorted(_runs(tokens, pulls), key=lambda span: -abs(span.weight))[:MOST]
    if not spans:
        return ()
    least = SHARE * abs(spans[0].weight)
    spans = sorted(span for span in spans if abs(span.weight) >= least)
    places = _places(text, tokens[: spans[-1].last])
    whys = []
    for first, last, weight in spans:
        begin, end = places[first], places[last - 1]
        if begin is not None and end is not None:
            whys.append(Why(text[begin[0] : end[1]], round(weight, 2)))
    return tuple(whys)


def _runs(tokens: Sequence[str], pulls: Sequence[float]) -> list[Weighed]:
    """Neighbouring words that pull the same way, together; a mark between words ends a run."""
    runs: list[Weighed] = []
    follows = NONE  # the place at which the last run would go on
    for place, pull in enumerate(pulls):
        if -LEAST < pull < LEAST or tokens[place] in _MARKS:
            continue
        if place == follows and runs[-1].weight * pull > 0:
            first, _, weight = runs[-1]
            runs[-1] = Weighed(first, place + 1, weight + pull)
        else:
            runs.append(Weighed(place, place + 1, pull))
        follows = place + 1
    return runs


NONE = -1
_MARKS = frozenset(".,;:…\n")


def _places(text: str, tokens: Sequence[str]) -> list[tuple[int, int] | None]:
    """Where each token stands in `text`; None for one that was changed on its way (a ligature)."""
    places: list[tuple[int, int] | None] = []
    start = 0
    for token in tokens:
        found = text.find(token, start)
        if found < 0:
            places.append(None)
            continue
        start = found + len(token)
        places.append((found, start))
    return places
