"""Rows as sparse matrices: exactly what `accalmie.spot.score` sees of them.

In: rows. Out: Features, whose columns are the buckets of the fine table and then the counts of
marks. Building them takes two steps, because how much a bucket counts depends on all texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

from accalmie.spot import hashing
from accalmie.spot.score import COUNTS, counts_of, pairs_of, trail_of
from accalmie.spot.signs import LANGUAGES
from accalmie.spot.stream import stream_of
from accalmie.spot.text import tokens_of
from accalmie.spot.weights import COARSE_BITS, FINE, FINE_BITS, OUTPUTS, RARITY, SPOKEN, Weights
from accalmie.spot.words import WordTable, form_of, hashes_of

from .rows import Row

CHUNK = 4000  # texts at once
GROUPS = 3  # words and pairs, n-grams, trails
LEAST_TEXTS = 2  # a bucket met in fewer texts is never looked at


def blank() -> Weights:
    """Weights of zeros: enough to turn texts into streams."""
    return Weights(
        meta={},
        fine=np.zeros((1 << FINE_BITS, FINE), np.int8),
        coarse=np.zeros((1 << COARSE_BITS, OUTPUTS - FINE), np.int8),
        rarity=np.zeros(1 << FINE_BITS, np.uint8),
        scale=np.zeros(OUTPUTS, np.float32),
        marks=np.zeros((COUNTS, OUTPUTS), np.float32),
        bias=np.zeros(OUTPUTS, np.float32),
        spoken=np.zeros((1, len(SPOKEN)), np.float16),
        spoken_bias=np.zeros(len(SPOKEN), np.float32),
    )


@dataclass
class Places:
    """Where the texts fall: `text`, `group`, `bucket` of each occurrence; `counts` [text, COUNTS]."""

    text: np.ndarray
    group: np.ndarray
    bucket: np.ndarray
    counts: np.ndarray

    @property
    def size(self) -> int:
        return len(self.counts)


class _WordsOnly(WordTable):
    """A word table that learns hashes and marks and weighs nothing."""

    def __init__(self, language: int) -> None:
        super().__init__(blank(), language, max_rows=1 << 30)
        self.gram_lists: list[np.ndarray] = []

    def _learn(self, words: list[str]) -> None:
        super()._learn(words)
        _, grams, owners = hashes_of([form_of(word).hashed for word in words], self._language)
        order = np.argsort(owners, kind="stable")
        counts = np.bincount(owners, minlength=len(words))
        buckets = hashing.bucket(grams[order], FINE_BITS).astype(np.int32)
        self.gram_lists += np.split(buckets, np.cumsum(counts)[:-1])


class Placer:
    """Turns rows into Places; keeps its tables of words from one call to the next."""

    def __init__(self) -> None:
        self._tables = [_WordsOnly(place) for place in range(len(LANGUAGES))]

    def places(self, rows: Sequence[Row]) -> Places:
        language = np.array([LANGUAGES.index(row.language) for row in rows])
        counts = np.zeros((len(rows), COUNTS), np.float32)
        parts: list[tuple[np.ndarray, int, np.ndarray]] = []
        for place in range(len(LANGUAGES)):
            mine = np.flatnonzero(language == place)
            for first in range(0, len(mine), CHUNK):
                chunk = mine[first : first + CHUNK]
                tokens = tokens_of([rows[at].text for at in chunk])
                table = self._tables[place]
                stream = stream_of(tokens, table)
                owner = chunk[np.repeat(np.arange(len(chunk)), stream.ends - stream.starts + 1)]
                counts[chunk] = counts_of(stream)
                hashes = table.hash[stream.rows]
                said = np.flatnonzero(hashes)
                pairs, at = pairs_of(stream, table)
                trail, steps = trail_of(stream)
                for group, where, what in (
                    (0, said, hashes[said]), (0, at, pairs), (2, np.tile(steps, 2), trail),
                ):  # fmt: skip
                    buckets = hashing.bucket(what, FINE_BITS).astype(np.int32)
                    parts.append((owner[where].astype(np.int32), group, buckets))
                grams = [table.gram_lists[row] for row in stream.rows.tolist()]
                sizes = np.fromiter(map(len, grams), np.int64, len(grams))
                parts.append((np.repeat(owner, sizes).astype(np.int32), 1, np.concatenate(grams)))
        return Places(
            text=np.concatenate([part[0] for part in parts]),
            group=np.concatenate([np.full(len(part[0]), part[1], np.int8) for part in parts]),
            bucket=np.concatenate([part[2] for part in parts]),
            counts=counts,
        )


def rarity_of(places: Places) -> np.ndarray:
    """[fine bucket]: inverse document frequency (Sparck Jones 1972, smoothed) in steps of RARITY."""
    pairs = np.unique(places.text.astype(np.int64) << FINE_BITS | places.bucket)
    texts = np.bincount(pairs & ((1 << FINE_BITS) - 1), minlength=1 << FINE_BITS)
    rarity = np.log((1 + places.size) / (1 + texts)) + 1
    steps = np.clip(np.rint(rarity / RARITY), 1, 255).astype(np.uint8)
    return np.where(texts >= LEAST_TEXTS, steps, 0).astype(np.uint8)


def matrix_of(places: Places, rarity: np.ndarray) -> sparse.csr_matrix:
    """[text, fine buckets + COUNTS]."""
    value = rarity[places.bucket] * RARITY
    kept = value > 0
    text, bucket, value = places.text[kept], places.bucket[kept], value[kept]
    part = text.astype(np.int64) * GROUPS + places.group[kept]
    squares = np.bincount(part, value * value, minlength=places.size * GROUPS)
    value = (value / np.sqrt(squares)[part]).astype(np.float32)
    said = sparse.csr_matrix((value, (text, bucket)), (places.size, 1 << FINE_BITS))
    return sparse.hstack([said, sparse.csr_matrix(places.counts)], format="csr", dtype=np.float32)


def coarse_of(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """The same with the columns of the coarse table."""
    fine = 1 << FINE_BITS
    folded = np.where(
        matrix.indices < fine,
        matrix.indices >> (FINE_BITS - COARSE_BITS),
        matrix.indices - fine + (1 << COARSE_BITS),
    )
    shape = (matrix.shape[0], (1 << COARSE_BITS) + COUNTS)
    made = sparse.csr_matrix((matrix.data.copy(), folded, matrix.indptr.copy()), shape)
    made.sum_duplicates()
    return made
