"""What is known of each word of one language, worked out once and kept: marks and scores.

People say few different words: a batch costs one dictionary look-up a token, and only words never
met before are hashed and weighed. The tables hold single words of comments in memory, without
whose they were, and are emptied when they are full and when the program ends.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from . import hashing
from .signs import ANY, BIT, LANGUAGES, NAMES, TRIGGER, Lexicon, Node, bit_of, lexicon
from .text import SEPARATOR, doubled, folded, parts_of, plain
from .weights import OUTPUTS, Floats, Weights

NGRAMS = range(3, 6)  # characters
MAX_ROWS = 20_000  # words a language kept ready

# What a token looks like, as bits beside those of signs.NAMES.
KINDS = (
    "clause", "shout", "exclaim", "question", "word", "good_emoji", "bad_emoji", "wry_emoji",
    "drawn_out", "number", "masked", "stop", "negated",
)  # fmt: skip
MARKS = (*NAMES, *KINDS)  # one bit each, from the lowest
MARK = {name: 1 << place for place, name in enumerate(MARKS)}
WIDTH = 64  # bits of a mask of marks; the highest is signs.TRIGGER
STOP, WORD, CLAUSE, QUESTION = MARK["stop"], MARK["word"], MARK["clause"], MARK["question"]
NEGATOR, NEGATED = BIT["negator"], MARK["negated"]

_GOOD = frozenset(
    "😀😃😄😁😊🙂😍🥰😘😋😎🤩🥳🤗👍👏🙏💪💖💕💚💙💜🧡💛🤍❤♥♡🎉🎊✨🌟⭐🔥😻🙌👌💯☀🌈😇🤝💐🌹😂🤣"
)
_BAD = frozenset("😡😠🤬😤😞😔😟😕🙁☹😣😖😫😩😢😭😱😨👎💩🤮🤢😒😑💔🖕😾🤦🤯⚠⛔❌")
_WRY = frozenset("🙄🙃🤡😏🤨😬🤷")
_SMILES = frozenset(")DP")

Marks = NDArray[np.uint64]


class Form(NamedTuple):
    """What a token looks like: the form that is hashed ("" for the end of a comment), its kinds as
    bits, the words that it is made of ("" for what is none) and, of a drawn-out word, the form with
    its letters doubled.
    """

    hashed: str
    kinds: int
    parts: tuple[str, ...] = ("",)
    doubled: str = ""


def form_of(token: str) -> Form:
    """The form of one token of `text.tokens_of`."""
    first = token[0]
    if token == SEPARATOR:
        return Form("", STOP | CLAUSE)
    if first in ".,;:…\n" and len(token) == 1:
        return Form("." if first in ".…\n" else ",", CLAUSE)
    if first in "!?":
        kinds = CLAUSE | MARK["exclaim"] * ("!" in token) | QUESTION * ("?" in token)
        return Form(token[:3], kinds)
    if first in ":;=":
        smile = token[-1] in _SMILES
        return Form(token[-1] + ":", MARK["good_emoji"] if smile else MARK["bad_emoji"])
    if not first.isalnum():
        good, bad, wry = token in _GOOD, token in _BAD, token in _WRY
        kinds = MARK["good_emoji"] * good | MARK["bad_emoji"] * bad | MARK["wry_emoji"] * wry
        return Form(token, kinds)
    low = plain(token)
    whole = folded(low)
    parts = parts_of(whole)
    twice = doubled(low)
    kinds = WORD | MARK["shout"] * (len(token) > 2 and token.isupper())
    kinds |= MARK["number"] * (first.isdigit()) | MARK["masked"] * ("*" in token)
    hashed = whole if parts[-1] == "not" else parts[-1] or whole
    if len(twice) == len(low):
        return Form(hashed, kinds, parts)
    return Form(hashed, kinds | MARK["drawn_out"], parts, folded(twice))


def hashes_of(
    forms: Sequence[str], language: int
) -> tuple[hashing.Numbers, hashing.Numbers, NDArray[np.int64]]:
    """The hashes of `forms` as words of LANGUAGES[language].

    Returns `whole` [form], apart for each language and 0 where there is no form, and `grams`,
    `owners`: character n-grams, common to all languages, and the form that each belongs to. Signs
    and emoji have no n-grams.
    """
    grams, owners, whole = hashing.ngrams(forms, NGRAMS)
    lettered = np.fromiter((form[:1].isalnum() for form in forms), bool, len(forms))
    said = np.fromiter((bool(form) for form in forms), bool, len(forms))
    inside = lettered[owners]
    return hashing.salted(whole, language) * said, grams[inside], owners[inside]


def marks_of(form: Form, lists: Lexicon) -> int:
    """The bits of MARKS of one form, by a language's `lists`."""
    marks = form.kinds
    for part in filter(None, (*form.parts, form.doubled)):
        marks |= lists.mask(part)
    return marks


def _ahead(nodes: tuple[tuple[Node, ...], ...]) -> int:
    """The bits of what may follow a word; any where it is several words itself."""
    if len(nodes) > 1:
        return ANY
    return functools.reduce(operator.or_, (node.ahead for node in nodes[0]), 0) if nodes else 0


class WordTable:
    """Rows of arrays, one a word of one language; `rows(tokens)` gives their numbers.

    `said`, `grams` [row, OUTPUTS]: what the word as a whole and its n-grams add to each output
    before the norm; `said_square`, `grams_square` [row]: their parts of the squared norms. `hash`,
    `marks` [row]. `parts`, `part_count`: the words it is made of; `nodes`: for each of them,
    where expressions that begin with it go on; `bit`: of the first of them, `ahead`: of what may
    come next (see `signs.bit_of`).
    """

    said: Floats
    grams: Floats
    said_square: Floats
    grams_square: Floats
    hash: hashing.Numbers
    marks: Marks
    bit: Marks
    ahead: Marks
    part_count: NDArray[np.int64]

    def __init__(self, weights: Weights, language: int, max_rows: int = MAX_ROWS) -> None:
        self._weights, self._language, self._max_rows = weights, language, max_rows
        self._clear()

    def _clear(self) -> None:
        self._row: dict[str, int] = {}
        self.parts: list[tuple[str, ...]] = []
        self.nodes: list[tuple[tuple[Node, ...], ...]] = []
        self._allocate(1024)

    def _allocate(self, size: int) -> None:
        shapes: dict[str, tuple[tuple[int, ...], type]] = {
            "said": ((OUTPUTS,), np.float32), "grams": ((OUTPUTS,), np.float32),
            "said_square": ((), np.float32), "grams_square": ((), np.float32),
            "hash": ((), np.uint64), "marks": ((), np.uint64), "part_count": ((), np.int64),
            "bit": ((), np.uint64), "ahead": ((), np.uint64),
        }  # fmt: skip
        for name, (shape, kind) in shapes.items():
            grown: NDArray[np.generic] = np.zeros((size, *shape), kind)
            if self._row:
                old = getattr(self, name)
                grown[: len(old)] = old
            setattr(self, name, grown)

    def rows(self, tokens: Sequence[str]) -> NDArray[np.int64]:
        """The row of each token; words never met are learned first."""
        if len(self._row) > self._max_rows:
            self._clear()
        rows = list(map(self._row.get, tokens))
        if None in rows:
            self._learn(sorted(set(tokens).difference(self._row)))
            rows = list(map(self._row.get, tokens))
        return np.array(rows, np.int64)

    def _learn(self, words: list[str]) -> None:
        first = len(self._row)
        while first + len(words) > len(self.marks):
            self._allocate(2 * len(self.marks))
        rows = slice(first, first + len(words))
        forms = list(map(form_of, words))
        lists = lexicon(LANGUAGES[self._language])
        marks = [marks_of(form, lists) for form in forms]
        self.marks[rows] = marks
        self.part_count[rows] = [len(form.parts) for form in forms]
        self.parts += [form.parts for form in forms]
        self.nodes += [
            tuple(map(lists.starts, form.parts)) if mask & TRIGGER else ()
            for form, mask in zip(forms, marks, strict=True)
        ]
        self.bit[rows] = [bit_of(form.parts[0]) for form in forms]
        self.ahead[rows] = list(map(_ahead, self.nodes[first:]))
        hashed = [form.hashed for form in forms]
        self.hash[rows], grams, owners = hashes_of(hashed, self._language)
        said = np.flatnonzero(self.hash[rows])
        weights = self._weights
        self.said[rows][said], self.said_square[rows][said] = weights.of(self.hash[rows][said])
        values, squares = weights.of(grams)
        self.grams[rows] = hashing.summed(values, owners, len(words))
        self.grams_square[rows] = hashing.summed(squares, owners, len(words))
        self._row.update(zip(words, range(first, rows.stop), strict=True))
