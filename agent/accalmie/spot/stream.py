"""A batch as arrays: its words' rows, where each comment begins, and the dense features.

In: tokens and a WordTable. Out: a Stream, and a table of features a comment, one column each of
DENSE. The dense features are what the lists of words say of the whole comment: they carry over
from one language to another, where hashed words do not, and they are where negation and sarcasm
are seen ("Great, another week without internet").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from . import hashing
from .signs import ABUSIVE, BIT, LANGUAGES, TRIGGER, lexicon
from .words import (
    BAD_EMOJI,
    CLAUSE,
    EXCLAIM,
    GOOD_EMOJI,
    QUESTION,
    SHOUT,
    STOP,
    WORD,
    WRY_EMOJI,
    WordTable,
)  # fmt: skip

NEGATION_REACH = 3  # words after a negation that it bears on, within the clause
MANY = 3.0  # counts are read up to here

DENSE = (
    "praise", "praise_negated", "blame", "blame_negated", "trouble", "trouble_negated",
    "praise_said", "blame_said", "trouble_said", "mixed", "sarcasm", "abuse", "grave", "exclaim",
    "question", "asks", "shout", "good_emoji", "bad_emoji", "wry_emoji", "only_praise",
    "only_blame", "repeated_trouble", "short", "blames_you", "bland", "plea",
)  # fmt: skip

Bools = NDArray[np.bool_]
_GRAVE = BIT["legal"] | BIT["press"] | BIT["danger"]


@dataclass(frozen=True)
class Span:
    """An expression of the lexicon: places `first` to `last` (exclusive) of the stream."""

    comment: int
    mask: int
    first: int
    last: int


@dataclass(frozen=True)
class Stream:
    """The tokens of a batch as arrays without separators; `tokens` still has them.

    `comment` [token] is nondecreasing; `starts` [comment + 1]: where each comment's tokens begin.
    """

    tokens: Sequence[str]
    rows: NDArray[np.int64]
    comment: NDArray[np.int64]
    starts: NDArray[np.int64]
    kinds: NDArray[np.int64]

    @property
    def size(self) -> int:
        """How many comments."""
        return len(self.starts) - 1

    def said(self, comment: int, first: int, last: int) -> Sequence[str]:
        """Tokens `first` to `last` (exclusive), all of `comment`."""
        return self.tokens[first + comment : last + comment]

    def total(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """The sum of `values` [token, ...] over each comment, 0 where it has no token."""
        sums = np.zeros((self.size, *values.shape[1:]), np.float32)
        spoken = np.flatnonzero(self.starts[:-1] < self.starts[1:])
        if spoken.size:
            sums[spoken] = np.add.reduceat(values, self.starts[spoken], axis=0)
        return sums

    def count(self, where: Bools) -> NDArray[np.float32]:
        """How many tokens of each comment are so."""
        return np.bincount(self.comment[where], minlength=self.size).astype(np.float32)


def stream_of(tokens: Sequence[str], table: WordTable) -> Stream:
    """The stream of `text.tokens_of`'s tokens."""
    rows = table.rows(tokens)
    kinds = table.kinds[rows]
    stops = kinds & STOP > 0
    every = np.cumsum(stops, dtype=np.int64)
    size = int(every[-1]) + 1 if len(tokens) else 1
    kept = np.flatnonzero(~stops)
    comment = every[kept]
    return Stream(
        tokens=tokens,
        rows=rows[kept],
        comment=comment,
        starts=np.searchsorted(comment, np.arange(size + 1)),
        kinds=kinds[kept],
    )


@dataclass(frozen=True)
class Signs:
    """What the lexicon of each comment's language says. `word` [token] and `whole` [comment] are
    masks, `spans` the expressions, `negated` [token] whether a negation bears on it.
    """

    word: NDArray[np.uint64]
    whole: NDArray[np.uint64]
    spans: tuple[Span, ...]
    negated: Bools

    def has(self, name: str) -> Bools:
        """Which words are a sign of `name`."""
        return _any(self.word, BIT[name])

    def has_any(self, bits: int) -> Bools:
        """Which words are a sign of one of `bits`."""
        return _any(self.word, bits)


def signs_of(stream: Stream, table: WordTable, language: NDArray[np.int64]) -> Signs:
    """Look up every word; `language` [comment] is a place in LANGUAGES."""
    word = table.signs[stream.rows, language[stream.comment]]
    spans = tuple(_spans(stream, table, language, word))
    whole = np.zeros(stream.size, np.uint64)
    np.bitwise_or.at(whole, stream.comment, word)
    for span in spans:
        whole[span.comment] |= np.uint64(span.mask)
    return Signs(word, whole, spans, _negated(stream, word))


def pair_hashes(stream: Stream, table: WordTable) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The hash of every two neighbouring tokens of a comment, and the place of the first."""
    hashes = table.hash[stream.rows]
    first, second = hashes[:-1], hashes[1:]
    same = stream.comment[:-1] == stream.comment[1:]
    places = np.flatnonzero(same & (first > 0) & (second > 0))
    return hashing.pair(first[places], second[places]), places


def dense_of(stream: Stream, signs: Signs) -> NDArray[np.float32]:
    """The features [comment, DENSE], 0 to 3 each."""
    columns: dict[str, NDArray[np.float32]] = {}
    count = stream.count
    for name in ("praise", "blame", "trouble"):
        has = signs.has(name)
        columns[name] = count(has & ~signs.negated)
        columns[f"{name}_negated"] = count(has & signs.negated)
        columns[f"{name}_said"] = np.zeros(stream.size, np.float32)
    for span in signs.spans:
        for name in ("praise", "blame", "trouble"):
            if span.mask & BIT[name]:
                columns[f"{name}_said"][span.comment] += 1
    praise = columns["praise"] + columns["praise_said"] > 0
    blame = columns["blame"] + columns["blame_said"] > 0
    trouble = columns["trouble"] + columns["trouble_said"] > 0
    whole, kinds = signs.whole, stream.kinds
    again = _any(whole, BIT["again"])
    columns["mixed"] = _number(praise & (trouble | blame))
    columns["sarcasm"] = _number(_opens(stream, signs) & (trouble | again) & ~blame)
    columns["abuse"] = _number(_any(whole, ABUSIVE) & ~_any(whole, BIT["harmless"]))
    columns["grave"] = _number(_any(whole, _GRAVE))
    columns["exclaim"] = count(kinds & EXCLAIM > 0)
    question = count(kinds & QUESTION > 0) > 0
    columns["question"] = _number(question)
    columns["asks"] = _number(question & _any(whole, BIT["ask"] | BIT["plea"]) & ~blame)
    columns["plea"] = _number(_any(whole, BIT["plea"]))
    columns["shout"] = count(kinds & SHOUT > 0)
    columns["good_emoji"] = count(kinds & GOOD_EMOJI > 0)
    columns["bad_emoji"] = count(kinds & BAD_EMOJI > 0)
    columns["wry_emoji"] = count(kinds & WRY_EMOJI > 0)
    columns["only_praise"] = _number(praise & ~trouble & ~blame)
    columns["only_blame"] = _number(blame & ~praise)
    columns["repeated_trouble"] = _number(again & trouble)
    columns["short"] = _number(count(kinds & WORD > 0) <= 3)
    columns["blames_you"] = _number(blame & _any(whole, BIT["you"]))
    columns["bland"] = _number(~praise & ~blame & ~trouble)
    return np.minimum(np.stack([columns[name] for name in DENSE], 1), MANY)


def _any(masks: NDArray[np.uint64], bits: int) -> Bools:
    return masks & np.uint64(bits) > 0


def _number(where: Bools) -> NDArray[np.float32]:
    return where.astype(np.float32)


def _spans(
    stream: Stream, table: WordTable, language: NDArray[np.int64], word: NDArray[np.uint64]
) -> list[Span]:
    """The expressions, each once, looked for around the words that announce them."""
    places = np.flatnonzero(word & np.uint64(TRIGGER))
    if not places.size:
        return []
    parts = list(chain.from_iterable(map(table.parts.__getitem__, stream.rows.tolist())))
    counts = table.part_count[stream.rows]
    ends = np.cumsum(counts)  # token `place` is parts[ends[place] - counts[place] : ends[place]]
    owners = np.repeat(np.arange(len(counts)), counts).tolist()
    bounds = np.concatenate([[0], ends])[stream.starts].tolist()
    comments = stream.comment[places]
    found: dict[tuple[int, int, int], Span] = {}
    for first, last, comment, place in zip(
        (ends - counts)[places].tolist(), ends[places].tolist(), comments.tolist(),
        language[comments].tolist(), strict=True,
    ):  # fmt: skip
        lists = lexicon(LANGUAGES[place])
        inside = bounds[comment], bounds[comment + 1]
        for at in range(first, last):
            for mask, begin, end in lists.find(parts, at, inside):
                span = Span(comment, mask, owners[begin], owners[end - 1] + 1)
                found[span.first, span.last, mask] = span
    return list(found.values())


def _negated(stream: Stream, word: NDArray[np.uint64]) -> Bools:
    """Whether a negation stands up to NEGATION_REACH words before, in the same clause."""
    negator = word & np.uint64(BIT["negator"]) > 0
    if not negator.any():
        return negator
    clause = np.cumsum(stream.kinds & CLAUSE > 0) + stream.comment * (len(word) + 1)
    negated = np.zeros(len(word), bool)
    for reach in range(1, NEGATION_REACH + 1):
        negated[reach:] |= negator[:-reach] & (clause[reach:] == clause[:-reach])
    return negated & ~negator


def _opens(stream: Stream, signs: Signs) -> Bools:
    """Whether one of a comment's first two words is a compliment's."""
    opens = np.zeros(stream.size, bool)
    opener = signs.has("opener")
    early = np.arange(len(opener)) - stream.starts[stream.comment] < 2
    opens[stream.comment[opener & early]] = True
    for span in signs.spans:
        if span.mask & BIT["opener"] and span.first - stream.starts[span.comment] < 2:
            opens[span.comment] = True
    return opens
