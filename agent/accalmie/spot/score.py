"""From a stream of words to probabilities: the linear model, applied.

In: a Stream, the word table, the weights. Out: the logits of the languages, the probabilities of
the two heads, and what each word added to negativity. `scripts/train` fits the same sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import hashing
from .signs import ABUSIVE, BIT
from .stream import DENSE, Signs, Stream, dense_of, pair_hashes
from .weights import BITS, HEADS, Weights
from .words import WORD_VALUE, WordTable

_NEGATIVE = HEADS.index("negative")


@dataclass(frozen=True)
class Scores:
    """`chance` [comment, head]: probabilities. `pull` [token]: logits towards negative."""

    chance: NDArray[np.float64]
    pull: NDArray[np.float32]


def language_logits(stream: Stream, table: WordTable, weights: Weights) -> NDArray[np.float32]:
    """One logit a comment and language of SPOKEN, before any hint."""
    sums = stream.total(table.spoken[stream.rows])
    norm = np.sqrt(stream.total(table.spoken_square[stream.rows]))
    logits = sums / np.maximum(norm, 1)[:, None] + weights.spoken_bias
    return logits.astype(np.float32)


def scores_of(
    stream: Stream, signs: Signs, table: WordTable, weights: Weights, language: NDArray[np.int64]
) -> Scores:
    """`language` [comment] is a place in LANGUAGES; unread languages may have any."""
    speaks = language[stream.comment]
    said = table.score[stream.rows, speaks]
    square = table.square[stream.rows]
    negated = np.flatnonzero(signs.negated)
    said[negated] += table.negated[stream.rows[negated], speaks[negated]]
    square[negated] += WORD_VALUE**2
    hashes, places = pair_hashes(stream, table)
    pairs = weights.mood[speaks[places], hashing.bucket(hashes, BITS)]
    said[places] += pairs * np.float32(WORD_VALUE)
    square[places] += WORD_VALUE**2
    norm = np.sqrt(np.maximum(stream.total(square), 1))
    dense = dense_of(stream, signs)
    steady = np.einsum("cf,cfh->ch", dense, weights.dense[language]) + weights.bias[language]
    logits = stream.total(said) / norm[:, None] + steady
    pull = said[:, _NEGATIVE] / norm[stream.comment] + _signs_pull(signs, weights, speaks)
    return Scores(_chance(logits), pull.astype(np.float32))


def expression_pull(mask: int, weights: Weights, place: int) -> float:
    """What an expression of the lists adds towards negative in LANGUAGES[place]; 0 for a topic."""
    return sum(
        float(weights.dense[place, DENSE.index(f"{name}_said"), _NEGATIVE])
        for name in ("praise", "blame", "trouble")
        if mask & BIT[name]
    ) + bool(mask & ABUSIVE) * float(weights.dense[place, DENSE.index("abuse"), _NEGATIVE])


def _signs_pull(signs: Signs, weights: Weights, speaks: NDArray[np.int64]) -> NDArray[np.float32]:
    """The weight of the lists' words, laid on those words."""
    pull = np.zeros(len(speaks), np.float32)
    pull += signs.has_any(ABUSIVE) * weights.dense[speaks, DENSE.index("abuse"), _NEGATIVE]
    for name in ("praise", "blame", "trouble"):
        has = signs.has(name)
        plain, turned = DENSE.index(name), DENSE.index(f"{name}_negated")
        column = np.where(signs.negated, turned, plain)
        pull += has * weights.dense[speaks, column, _NEGATIVE]
    return pull


def _chance(logits: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    return 1 / (1 + np.exp(-np.clip(logits.astype(np.float64), -30, 30)))
