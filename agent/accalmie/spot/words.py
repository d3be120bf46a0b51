"""What is known of each word, worked out once and kept: scores, signs, hashes.

People say few different words: a batch costs one dictionary look-up a token, and only words never
met before are hashed and weighed. The table holds single words of comments in memory, without
whose they were, and is emptied when it is full and when the program ends.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from . import hashing
from .signs import LANGUAGES, lexicon
from .text import SEPARATOR, folded, parts_of, plain
from .weights import BITS, HEADS, LANGUAGE_BITS, SPOKEN, Weights

MAX_ROWS = 60_000
NGRAMS = range(3, 6)
LANGUAGE_NGRAMS = range(2, 5)
WORD_VALUE, NGRAM_VALUE = 1.0, 0.4  # how much a word, a pair and an n-gram count before learning

CLAUSE, SHOUT, EXCLAIM, QUESTION, WORD = 1, 2, 4, 8, 16  # kinds of tokens, as bits
GOOD_EMOJI, BAD_EMOJI, WRY_EMOJI = 32, 64, 128
STOP = 256  # between two comments

_GOOD = frozenset(
    "😀😃😄😁😊🙂😍🥰😘😋😎🤩🥳🤗👍👏🙏💪💖💕💚💙💜🧡💛🤍❤♥♡🎉🎊✨🌟⭐🔥😻🙌👌💯☀🌈😇🤝💐🌹😂🤣"
)
_BAD = frozenset("😡😠🤬😤😞😔😟😕🙁☹😣😖😫😩😢😭😱😨👎💩🤮🤢😒😑💔🖕😾🤦🤯⚠⛔❌")
_WRY = frozenset("🙄🙃🤡😏🤨😬🤷")
_SMILES, _FROWNS = frozenset(")DP"), frozenset("(/|")


def features_of(word: str) -> tuple[str, int]:
    """The form of a token that is hashed ("" where it has none) and its kinds as bits."""
    if word == SEPARATOR:
        return "", STOP | CLAUSE
    if word[0] in ".,;:…\n" and len(word) == 1:
        return "", CLAUSE
    if word[0] in "!?":
        kinds = CLAUSE | (EXCLAIM if "!" in word else 0) | (QUESTION if "?" in word else 0)
        return word[:3], kinds
    if word[0] in ":;=":
        return word[-1] + ":", GOOD_EMOJI if word[-1] in _SMILES else BAD_EMOJI
    if not word[0].isalnum():
        good, bad, wry = word in _GOOD, word in _BAD, word in _WRY
        return word, GOOD_EMOJI * good | BAD_EMOJI * bad | WRY_EMOJI * wry
    shouted = len(word) > 2 and word.isupper()
    form = folded(plain(word))
    last = parts_of(form)[-1]
    return form if last == "not" else last, WORD | (SHOUT if shouted else 0)


class WordTable:
    """Rows of arrays, one a word; `rows(tokens)` gives their numbers and makes the missing ones.

    `score`, `negated` [row, language, head]: what the word adds to a logit before the norm, as it
    stands and more of it after a negation. `square` [row]: its part of the squared norm. `spoken`
    [row, SPOKEN], `spoken_square` likewise for the language. `hash`, `kinds` [row], `signs`
    [row, language]; `parts`, `part_count` [row]: the words it is made of.
    """

    def __init__(self, weights: Weights, max_rows: int = MAX_ROWS) -> None:
        self._weights, self._max_rows = weights, max_rows
        self._clear()

    def _clear(self) -> None:
        self._row: dict[str, int] = {}
        self.parts: list[tuple[str, ...]] = []
        self._allocate(4096)

    def _allocate(self, size: int) -> None:
        shapes: dict[str, tuple[tuple[int, ...], type]] = {
            "score": ((len(LANGUAGES), len(HEADS)), np.float32),
            "negated": ((len(LANGUAGES), len(HEADS)), np.float32),
            "square": ((), np.float32),
            "spoken": ((len(SPOKEN),), np.float32),
            "spoken_square": ((), np.float32),
            "hash": ((), np.uint64),
            "kinds": ((), np.int64),
            "signs": ((len(LANGUAGES),), np.uint64),
            "part_count": ((), np.int64),
        }
        for name, (shape, kind) in shapes.items():
            grown: NDArray[np.generic] = np.zeros((size, *shape), kind)
            if self._row:
                old = getattr(self, name)
                grown[: len(old)] = old
            setattr(self, name, grown)

    score: NDArray[np.float32]
    negated: NDArray[np.float32]
    square: NDArray[np.float32]
    spoken: NDArray[np.float32]
    spoken_square: NDArray[np.float32]
    hash: NDArray[np.uint64]
    kinds: NDArray[np.int64]
    signs: NDArray[np.uint64]
    part_count: NDArray[np.int64]

    def rows(self, tokens: Sequence[str]) -> NDArray[np.int64]:
        """The row of each token."""
        if len(self._row) > self._max_rows:
            self._clear()
        rows = list(map(self._row.get, tokens))
        if None in rows:
            self._learn(sorted(set(tokens).difference(self._row)))
            rows = list(map(self._row.get, tokens))
        return np.array(rows, np.int64)

    def _learn(self, words: list[str]) -> None:
        first = len(self._row)
        while first + len(words) > len(self.square):
            self._allocate(2 * len(self.square))
        forms, kinds = zip(*map(features_of, words), strict=True)
        rows = slice(first, first + len(words))
        self.kinds[rows] = kinds
        parts = [
            parts_of(folded(plain(word))) if kind & WORD else ()
            for word, kind in zip(words, kinds, strict=True)
        ]
        self.part_count[rows] = [len(each) for each in parts]
        for place, language in enumerate(LANGUAGES):
            self.signs[rows, place] = [_signs(language, each) for each in parts]
        self._weigh(rows, words, forms)
        self._recognise(rows, words)
        self.parts += parts
        self._row.update(zip(words, range(first, rows.stop), strict=True))

    def _weigh(self, rows: slice, words: list[str], forms: Sequence[str]) -> None:
        buckets, owners, hashes, values = mood_buckets(words, forms, BITS)
        mood = self._weights.mood
        self.hash[rows] = hashes
        said = np.flatnonzero(hashes)
        negated = hashing.bucket(hashing.negated(hashes[said]), BITS)
        np.add.at(self.square[rows], owners, values * values)
        for place in range(len(LANGUAGES)):
            np.add.at(self.score[rows, place], owners, mood[place][buckets] * values[:, None])
            self.negated[rows, place][said] = mood[place][negated] * np.float32(WORD_VALUE)

    def _recognise(self, rows: slice, words: list[str]) -> None:
        buckets, owners = language_buckets(words, LANGUAGE_BITS)
        np.add.at(self.spoken[rows], owners, self._weights.spoken[buckets])
        np.add.at(self.spoken_square[rows], owners, np.float32(1))


def mood_buckets(
    words: Sequence[str], forms: Sequence[str], bits: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint64], NDArray[np.float32]]:
    """The mood features of `words`: buckets, which word each belongs to, word hashes, values.

    A hash is 0 where the token is no feature (a comma).
    """
    buckets, owners, hashes = hashing.ngrams(forms, NGRAMS, bits)
    lettered = np.fromiter((word[0].isalnum() for word in words), bool, len(words))
    inside = lettered[owners]  # signs and emoji are whole features only
    buckets, owners = buckets[inside], owners[inside]
    said = np.fromiter((bool(form) for form in forms), bool, len(forms))
    hashes = np.where(said, hashes, np.uint64(0))
    whole = np.flatnonzero(said)
    values = np.concatenate(
        [np.full(buckets.size, NGRAM_VALUE), np.full(whole.size, WORD_VALUE)]
    ).astype(np.float32)
    buckets = np.concatenate([buckets, hashing.bucket(hashes[whole], bits)])
    return buckets, np.concatenate([owners, whole]), hashes, values


def language_buckets(
    words: Sequence[str], bits: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The language features of `words`, accents kept: buckets and which word each belongs to."""
    lettered = [place for place, word in enumerate(words) if word[0].isalpha()]
    places = np.array(lettered, np.int64)
    forms = [plain(words[place]) for place in lettered]
    buckets, owners, hashes = hashing.ngrams(forms, LANGUAGE_NGRAMS, bits)
    every = np.concatenate([buckets, hashing.bucket(hashes, bits)])
    return every, places[np.concatenate([owners, np.arange(len(forms), dtype=np.int64)])]


def _signs(language: str, parts: tuple[str, ...]) -> int:
    mask = 0
    for part in parts:
        mask |= lexicon(language).mask(part)
    return mask
