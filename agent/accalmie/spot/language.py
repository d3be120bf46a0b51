"""Which language each comment is in.

In: the batch's tokens and the pages' hints. Out: a code of SPOKEN ("und" where it is none of them
or too little to tell). A hint is one more piece of evidence: it decides for two words, and gives
way to a sentence that plainly says otherwise. What is written in another script is named by it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import hashing
from .text import SEPARATOR, plain
from .weights import LANGUAGE_BITS, SPOKEN, Floats, Weights

HINT = 2.0  # what a hint adds to its language's logit
SURE = 0.5  # probability from which a language is told
FEW_WORDS = 3  # up to here the hint adds twice as much
NGRAMS = range(2, 5)  # characters
MAX_ROWS = 60_000  # words kept ready
_PLACE = {code: place for place, code in enumerate(SPOKEN) if code != "und"}


@dataclass(frozen=True)
class Told:
    """`codes` [comment]; `bounds` [comment + 1]: where each comment's tokens begin."""

    codes: list[str]
    bounds: list[int]

    def only(self, tokens: Sequence[str], chosen: Sequence[int]) -> list[str]:
        """The tokens of the chosen comments, in their order."""
        return [token for at in chosen for token in tokens[self.bounds[at] : self.bounds[at + 1]]]


class LanguageTable:
    """What each word says of the language, worked out once and kept: see `words.WordTable`."""

    def __init__(self, weights: Weights, max_rows: int = MAX_ROWS) -> None:
        self._weights, self._max_rows = weights, max_rows
        self._clear()

    def _clear(self) -> None:
        self._row: dict[str, int] = {}
        self._said = np.zeros((4096, len(SPOKEN) + 2), np.float32)  # logits, squared norm, a word?
        self._learn([SEPARATOR])

    def tell(self, tokens: Sequence[str], hints: Sequence[str]) -> Told:
        """The language of each comment; `tokens` as `text.tokens_of` gives them."""
        said = self._said_of(tokens)
        ends = np.fromiter(
            (place for place, token in enumerate(tokens) if token == SEPARATOR),
            np.int64,
            len(hints),
        )
        bounds = [0, *(ends + 1).tolist()]
        sums = np.add.reduceat(said, bounds[:-1], axis=0)
        logits = sums[:, :-2] / np.sqrt(np.maximum(sums[:, -2:-1], 1)) + self._weights.spoken_bias
        return Told(codes_of(logits.astype(np.float32), sums[:, -1], hints), bounds)

    def _said_of(self, tokens: Sequence[str]) -> Floats:
        if len(self._row) > self._max_rows:
            self._clear()
        rows = list(map(self._row.get, tokens))
        if None in rows:
            self._learn(sorted(set(tokens).difference(self._row)))
            rows = list(map(self._row.get, tokens))
        return self._said[np.array(rows, np.int64)]

    def _learn(self, words: list[str]) -> None:
        first = len(self._row)
        last = first + len(words)
        if last > len(self._said):
            grown = np.zeros((max(last, 2 * len(self._said)), self._said.shape[1]), np.float32)
            grown[:first] = self._said[:first]
            self._said = grown
        buckets, owners = language_buckets(words)
        rows = self._said[first:last]
        said = self._weights.spoken[buckets].astype(np.float32)
        rows[:, :-2] = hashing.summed(said, owners, len(words))
        rows[:, -2] = np.bincount(owners, minlength=len(words))
        rows[:, -1] = rows[:, -2] > 0
        self._row.update(zip(words, range(first, last), strict=True))


def language_buckets(words: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The features of `words`, accents kept: buckets, and which word each belongs to."""
    lettered = [place for place, word in enumerate(words) if word[0].isalpha()]
    places = np.array(lettered, np.int64)
    forms = [plain(words[place]) for place in lettered]
    grams, owners, hashes = hashing.ngrams(forms, NGRAMS)
    every = hashing.bucket(np.concatenate([grams, hashes]), LANGUAGE_BITS)
    return every, places[np.concatenate([owners, np.arange(len(forms), dtype=np.int64)])]


def codes_of(logits: Floats, words: Floats, hints: Sequence[str]) -> list[str]:
    """The code of each comment: `logits` [comment, SPOKEN], `words` [comment], BCP 47 hints."""
    logits = logits.copy()
    for place, hint in enumerate(hints):
        code = hint[:2].lower() if hint else ""
        if code in _PLACE:
            few = words[place] <= FEW_WORDS
            logits[place, _PLACE[code]] += 2 * HINT if few else HINT
    best = logits.argmax(1)
    share = np.exp(logits - logits.max(1, keepdims=True))
    sure = share[np.arange(len(best)), best] / share.sum(1) >= SURE
    told = [SPOKEN[place] if known else "und" for place, known in zip(best, sure, strict=True)]
    return [
        _of_hint(hint) if count == 0 else language
        for language, count, hint in zip(told, words.tolist(), hints, strict=True)
    ]


def _of_hint(hint: str) -> str:
    """A comment without a word is in the page's language."""
    code = hint[:2].lower()
    return code if code in _PLACE else "und"


# Each script and the language that is meant by it most often; a more telling letter comes first.
_SCRIPTS = tuple(
    (re.compile(letters), code)
    for letters, code in (
        ("[іїєґІЇЄҐ]", "uk"), ("[\u0400-\u04ff]", "ru"), ("[پچژگ]", "fa"),
        ("[\u0600-\u06ff]", "ar"), ("[\u0370-\u03ff]", "el"), ("[\u0590-\u05ff]", "he"),
        ("[\u0900-\u097f]", "hi"), ("[\u0e00-\u0e7f]", "th"), ("[\uac00-\ud7af]", "ko"),
        ("[\u3040-\u30ff]", "ja"), ("[\u4e00-\u9fff]", "zh"),
    )
)  # fmt: skip
_LATIN = re.compile("[a-zA-ZÀ-ɏ]")


def named_by_script(text: str, code: str) -> str:
    """`code`, or where it is "und" and `text` is not in Latin letters, what its script says."""
    text = text[:1000]
    if code != "und" or len(_LATIN.findall(text)) > len(text) / 4:
        return code
    return next((name for letters, name in _SCRIPTS if letters.search(text)), "und")
