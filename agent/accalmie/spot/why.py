"""The words that weighed, as they stand in the comment.

In: a comment's text, its tokens, how much each pulled, the expressions found. Out: up to MOST
spans, in the order of the text, above 0 towards negative. A span is always an exact substring.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..comment import Why

MOST = 5
LEAST = 0.1  # logits under which a word did not weigh


class Weighed(NamedTuple):
    """Tokens `first` to `last` (exclusive) of one comment, and their pull together."""

    first: int
    last: int
    weight: float


def whys_of(
    text: str, tokens: Sequence[str], pulls: Sequence[float], expressions: Sequence[Weighed]
) -> tuple[Why, ...]:
    """`pulls` has one number a token, 0 for what is no word."""
    spans = _weighed(pulls, expressions)
    spans = sorted(spans, key=lambda span: -abs(span.weight))[:MOST]
    places = _places(text, tokens)
    whys = []
    for span in sorted(spans):
        begin, end = places[span.first], places[span.last - 1]
        if begin is not None and end is not None:
            whys.append(Why(text[begin[0] : end[1]], round(span.weight, 2)))
    return tuple(whys)


def _weighed(pulls: Sequence[float], expressions: Sequence[Weighed]) -> list[Weighed]:
    """Expressions as they are, other words one by one, neighbours of one sign together."""
    spans: list[Weighed] = []
    taken = [False] * len(pulls)
    for each in sorted(expressions, key=lambda span: span.first - span.last):
        if not any(taken[each.first : each.last]):
            taken[each.first : each.last] = [True] * (each.last - each.first)
            weight = each.weight + sum(pulls[each.first : each.last])
            spans.append(Weighed(each.first, each.last, weight))
    run: Weighed | None = None
    for place, pull in enumerate(pulls):
        if taken[place] or abs(pull) < LEAST:
            run = None
            continue
        if run is not None and run.weight * pull > 0:
            spans.pop()
            run = Weighed(run.first, place + 1, run.weight + pull)
        else:
            run = Weighed(place, place + 1, pull)
        spans.append(run)
    return [span for span in spans if abs(span.weight) >= LEAST]


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
