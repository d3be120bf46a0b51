"""From a stream of words to what is said of each comment: the linear model, applied.

In: a Stream, the word table, the weights. Out: `Said`, numbers a comment and output. A comment is
its words and pairs of words, its character n-grams, and its trail (which marks follow which), each
of the three brought to length one, and what its marks count. Words carry what is known of one
language; marks and trails mean the same in all. `scripts/train` fits the same sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import hashing
from .signs import ABUSIVE, BIT, TOPICS, TRIGGER, VALENCE
from .stream import Stream
from .weights import HEAD, Floats, Weights
from .words import MARK, NEGATED, STOP, WIDTH, WORD, Marks, WordTable

MANY = 3  # counts of marks are read up to here
TURNED = ("praise", "blame", "trouble", *VALENCE)  # marks that a negation turns
_TURNED = np.uint64(sum(BIT[name] for name in TURNED))
_TURNED_PLACES = np.array([BIT[name].bit_length() - 1 for name in TURNED])
_OPENER = np.uint64(BIT["opener"])
COUNTS = WIDTH + len(TURNED) + 2  # features counted from marks

# The steps of a trail, the most telling first; a place has the first that fits, or none.
_STEPS = (
    STOP, ABUSIVE, BIT["very_bad"], BIT["very_good"], BIT["blame"], BIT["praise"], BIT["bad"],
    BIT["good"], BIT["trouble"], MARK["bad_emoji"], MARK["good_emoji"], MARK["wry_emoji"],
    BIT["negator"], BIT["contrast"], BIT["again"], MARK["question"], MARK["exclaim"], BIT["plea"],
    BIT["legal"] | BIT["press"] | BIT["danger"], BIT["spam"], BIT["intensifier"], BIT["softener"],
    sum(BIT[topic] for topic in TOPICS), BIT["you"], BIT["ask"], MARK["number"],
)  # fmt: skip
_STEP_BITS = 6
_TURN = np.uint64(1 << (_STEP_BITS - 1))  # added to the step of a negated place
_TWO, _THREE = np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9)
_TO_PAIR, _TO_THREE = np.uint64(_STEP_BITS), np.uint64(2 * _STEP_BITS)


@dataclass(frozen=True)
class Said:
    """`outputs` [comment, OUTPUTS]: logits. `parts` [token, OUTPUTS]: what each token added."""

    outputs: Floats
    parts: Floats

    def head(self, name: str) -> Floats:
        return self.outputs[:, HEAD[name]]


def said_of(stream: Stream, table: WordTable, weights: Weights) -> Said:
    """Everything that is said of each comment of `stream`."""
    starts = stream.starts
    owner = np.repeat(np.arange(len(starts)), stream.ends - starts + 1)
    words, squares = table.said[stream.rows], table.said_square[stream.rows]
    pairs, places = pairs_of(stream, table)
    values, more = weights.of(pairs)
    words[places] += values
    squares[places] += more
    grams, gram_squares = table.grams[stream.rows], table.grams_square[stream.rows]
    words /= _norm(squares, starts)[owner]
    grams /= _norm(gram_squares, starts)[owner]
    words += grams
    trail, at = trail_of(stream)
    steps, more = weights.of(trail)
    squares[:] = 0
    squares[at] = more.reshape(2, -1).sum(0)
    words[at] += steps.reshape(2, len(at), -1).sum(0) / _norm(squares, starts)[owner[at]]
    outputs = np.add.reduceat(words, starts, axis=0)
    outputs += counts_of(stream) @ weights.marks
    outputs += weights.bias
    return Said(outputs, words)


def pulls_of(stream: Stream, said: Said, weights: Weights, mix: Floats) -> Floats:
    """How much each token pulls on `mix` [OUTPUTS] of the outputs, by its words and its marks."""
    pulls = said.parts @ mix
    pulls += _bits(stream.marks) @ (weights.marks[:WIDTH] @ mix) / np.float32(MANY)
    turned = np.flatnonzero((stream.marks & np.uint64(NEGATED) > 0) & (stream.marks & _TURNED > 0))
    more = _bits(stream.marks[turned])[:, _TURNED_PLACES] @ (weights.marks[WIDTH:-2] @ mix)
    pulls[turned] += more / np.float32(MANY)
    return pulls


def pairs_of(stream: Stream, table: WordTable) -> tuple[hashing.Numbers, NDArray[np.int64]]:
    """The hash of every two neighbouring tokens of a comment, and the place of the first."""
    hashes = table.hash[stream.rows]
    first, second = hashes[:-1], hashes[1:]
    places = np.flatnonzero((first > 0) & (second > 0))  # a stop has no hash
    return hashing.pair(first[places], second[places]), places


def trail_of(stream: Stream) -> tuple[hashing.Numbers, NDArray[np.int64]]:
    """Which marks follow which, two by two and then three by three: hashes, and the place of the
    last of each two (and three).

    Words without a telling mark are stepped over, so that "not very good" and "pas super bon"
    leave the same trail.
    """
    steps = steps_of(stream.marks)
    places = np.flatnonzero(steps)
    here = steps[places]
    before = np.concatenate([[np.uint64(1)], here[:-1]])
    first = np.concatenate([[np.uint64(1)], before[:-1]])
    first = np.where(before == 1, np.uint64(1), first)  # nothing reaches over a stop
    two = (before << _TO_PAIR) | here
    three = (first << _TO_THREE) | two
    hashes = np.concatenate([(two + np.uint64(1)) * _TWO, (three + np.uint64(1)) * _THREE])
    return hashes, places


def steps_of(marks: Marks) -> Marks:
    """The step of a trail at each place: 0 for none, 1 for a stop."""
    steps = np.zeros(len(marks), np.uint64)
    for number, bits in reversed(tuple(enumerate(_STEPS, 1))):
        steps[marks & np.uint64(bits) > 0] = number
    turned = (marks & np.uint64(NEGATED) > 0) & (steps > 1)
    steps[turned] |= _TURN
    return steps


def counts_of(stream: Stream) -> Floats:
    """[comment, COUNTS]: how often each mark stands, up to MANY, as a share of MANY.

    Then the marks that a negation turned, whether a compliment opens, and the length.
    """
    bits = _bits(stream.marks)
    counts = np.zeros((len(stream.starts), COUNTS), np.float32)
    sums = np.add.reduceat(bits, stream.starts, axis=0, dtype=np.uint16)
    counts[:, :WIDTH] = np.minimum(sums, MANY) / np.float32(MANY)
    negated = np.flatnonzero((stream.marks & np.uint64(NEGATED) > 0) & (stream.marks & _TURNED > 0))
    if negated.size:
        owners = np.searchsorted(stream.ends, negated)
        np.add.at(counts[:, WIDTH:-2], owners, bits[negated][:, _TURNED_PLACES] / np.float32(MANY))
        np.minimum(counts[:, WIDTH:-2], 1, out=counts[:, WIDTH:-2])
    second = np.minimum(stream.starts + 1, stream.ends)
    opens = (stream.marks[stream.starts] | stream.marks[second]) & _OPENER
    counts[:, -2] = opens > 0
    counts[:, -1] = np.log1p(sums[:, WORD.bit_length() - 1]) / np.float32(4)
    return counts


def mixed(share: Floats, business: Floats, post: Floats) -> Floats:
    """The moods of texts that speak to an organisation with probability `share` [text, 1]."""
    moods: Floats = share * business + (1 - share) * post
    return moods


def negative_logit(moods: Floats, prior: Sequence[float]) -> NDArray[np.float64]:
    """The logit of "negative" against the rest, where the moods are as frequent as `prior`."""
    shifted = moods.astype(np.float64) + np.log(prior)
    logit: NDArray[np.float64] = shifted[:, 0] - np.logaddexp(shifted[:, 1], shifted[:, 2])
    return logit


def sigmoid(logits: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-np.clip(logits.astype(np.float64), -30, 30)))


def _bits(marks: Marks) -> NDArray[np.uint8]:
    """[token, WIDTH]: 1 where the bit is set, the lowest first. A trigger is no mark."""
    plain = np.ascontiguousarray(marks & np.uint64(TRIGGER - 1)).astype("<u8", copy=False)
    return np.unpackbits(plain.view(np.uint8), bitorder="little").reshape(-1, WIDTH)


def _norm(squares: Floats, starts: NDArray[np.int64]) -> Floats:
    """[comment, 1]: the length of each comment's part; 1 where there is nothing."""
    sums = np.add.reduceat(squares, starts)
    return np.sqrt(np.where(sums > 0, sums, 1))[:, None]
