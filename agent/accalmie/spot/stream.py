"""A batch of comments in one language as arrays: rows, marks, where each comment begins.

In: tokens and the language's WordTable. Out: a Stream. The marks are what the lists of words say
of each place, the expressions around it and the negations before it included: they mean the same
in every language, where hashed words do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .words import CLAUSE, NEGATED, NEGATOR, STOP, Marks, WordTable

NEGATION_REACH = 3  # words after a negation that it bears on, within the clause


class Span(NamedTuple):
    """An expression of the lexicon: places `first` to `last` (exclusive) of the stream."""

    first: int
    last: int
    mask: int


@dataclass(frozen=True)
class Stream:
    """`rows`, `marks` [token]; `starts`, `ends` [comment].

    Each comment's tokens end with a stop, at its place of `ends`. `marks` is all that is known of a
    place.
    """

    tokens: Sequence[str]
    rows: NDArray[np.int64]
    marks: Marks
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def whole(self) -> Marks:
        """All the marks of each comment."""
        return np.bitwise_or.reduceat(self.marks, self.starts)


def stream_of(tokens: Sequence[str], table: WordTable) -> Stream:
    """The stream of `text.tokens_of`'s tokens, of one comment at least."""
    rows = table.rows(tokens)
    marks = table.marks[rows]
    ends = np.flatnonzero(marks & np.uint64(STOP))
    starts = np.concatenate([[0], ends[:-1] + 1])
    for span in _spans(rows, table):
        marks[span.first : span.last] |= np.uint64(span.mask)
    marks[_negated(marks)] |= np.uint64(NEGATED)
    return Stream(tokens, rows, marks, starts, ends)


def _spans(rows: NDArray[np.int64], table: WordTable) -> list[Span]:
    """The expressions, each once, looked for on from the words that begin one."""
    may = table.ahead[rows[:-1]] & table.bit[rows[1:]]  # the last token is a stop
    places = np.flatnonzero(may)
    if not places.size:
        return []
    every = rows.tolist()
    parts = [part for row in every for part in table.parts[row]]
    counts = table.part_count[rows]
    firsts = np.cumsum(counts) - counts  # token `place` is parts[firsts[place] : ...]
    found: set[tuple[int, int, int]] = set()
    for place, first in zip(places.tolist(), firsts[places].tolist(), strict=True):
        for at, nodes in enumerate(table.nodes[every[place]], first + 1):
            for node in nodes:
                if node.loose or parts[at] in node.words:
                    for mask, last in node.find(parts, at):
                        found.add((place, last - 1, mask))
    if not found:
        return []
    owners = np.repeat(np.arange(len(every)), counts)
    return [Span(place, int(owners[last]) + 1, mask) for place, last, mask in found]


def _negated(marks: Marks) -> NDArray[np.bool_]:
    """Whether a negation stands up to NEGATION_REACH words before, in the same clause."""
    negator = marks & np.uint64(NEGATOR) > 0
    if not negator.any():
        return negator
    clause = np.cumsum(marks & np.uint64(CLAUSE) > 0)  # stops are clauses' ends too
    negated = np.zeros(len(marks), bool)
    for reach in range(1, NEGATION_REACH + 1):
        negated[reach:] |= negator[:-reach] & (clause[reach:] == clause[:-reach])
    return negated & ~negator
