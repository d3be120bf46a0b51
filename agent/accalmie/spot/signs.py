"""What words and expressions are a sign of: the lists of lexicon/*.toml as bits of a mask.

In: words and runs of words, folded. Out: masks, one bit a sign. The lists are data; this module
knows how an entry matches, not what it means.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from zlib import crc32

from .text import folded, parts_of

LANGUAGES = ("fr", "en", "es", "de", "it", "pt")  # those the reader reads, in the weights' order

MOOD = (
    "praise", "blame", "trouble", "again", "opener", "negator", "ask", "plea", "you",
    "intensifier", "softener", "contrast",
)  # fmt: skip
VALENCE = ("very_good", "good", "bad", "very_bad")
ABUSE = ("insult", "threat", "hate", "obscene", "harmless")
SIGN = ("legal", "press", "danger", "spam")
TOPICS = (
    "injury_safety", "food_safety", "data_privacy", "discrimination", "misleading_ad", "ethics",
    "accessibility", "account_access", "subscription_cancel", "refund_delay", "billing_error",
    "order_error", "delivery_lost", "staff_attitude", "cleanliness", "product_defect", "app_bug",
    "site_outage", "no_answer", "appointment", "delivery_late", "waiting_time", "product_quality",
    "price_value",
)  # fmt: skip
NAMES = (*MOOD, *ABUSE, *SIGN, *TOPICS, *VALENCE)
BIT = {name: 1 << place for place, name in enumerate(NAMES)}
ABUSIVE = BIT["insult"] | BIT["threat"] | BIT["hate"] | BIT["obscene"]
ANY = (1 << 64) - 1
TRIGGER = 1 << 63  # an expression may begin with the word: look on from it
GAP = ".."  # up to MAX_GAP words of an expression, whatever they are
MAX_GAP = 3
SHORTEST = 2  # letters that every `stem*` has


def bit_of(word: str) -> int:
    """One of 63 bits, by a checksum: a first sieve of which words may go on with an expression."""
    return 1 << (crc32(word.encode("utf-8", "surrogatepass")) % 63)


class Node:
    """A place in the tree of expressions: where each next word leads, and what ends here."""

    __slots__ = ("gap", "loose", "mask", "stems", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = {}
        self.stems: dict[str, Node] = {}
        self.gap: Node | None = None  # after up to MAX_GAP words
        self.mask = 0
        self.loose = False  # more can follow than `words` alone tell

    def grow(self, words: Sequence[str], mask: int) -> None:
        """Add the expression `words` below this place."""
        node = self
        for word in words:
            if word == GAP:
                node.gap, node.loose = node.gap or Node(), True
                node = node.gap
            elif word.endswith("*"):
                node.loose = True
                node = node.stems.setdefault(word[:-1], Node())
            else:
                node = node.words.setdefault(word, Node())
        node.mask |= mask
        node.loose = True

    @property
    def ahead(self) -> int:
        """Bits of the words that may come next: see `bit_of`. All of them where any word may."""
        bits = ANY if self.loose else 0
        for word in self.words:
            bits |= bit_of(word)
        return bits

    def find(self, words: Sequence[str], at: int) -> list[tuple[int, int]]:
        """The expressions that go on from `words[at]`: (mask, place after it).

        A mark between words and the end of a comment are "", which no expression reaches over.
        """
        found = [(self.mask, at)] if self.mask else []
        word = words[at]
        if word:
            if (node := self.words.get(word)) is not None:
                found += node.find(words, at + 1)
            for stem, node in self.stems.items():
                if word.startswith(stem):
                    found += node.find(words, at + 1)
        if self.gap is not None:
            for start in range(at, at + MAX_GAP + 1):
                if not words[start]:
                    break
                found += self.gap.find(words, start)
        return found


class Lexicon:
    """One language's lists. `mask(word)` and `starts(word)` are all it answers."""

    def __init__(self, lists: dict[str, dict[str, list[str]]]) -> None:
        self._words: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._tree = Node()
        for section in lists.values():
            for name, entries in section.items():
                for entry in entries:
                    self._add(entry, BIT[name])
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._beginnings = {stem[:SHORTEST] for stem in self._stems}
        self._tree_lengths = sorted({len(stem) for stem in self._tree.stems})

    def _add(self, entry: str, bit: int) -> None:
        words = [part for word in folded(entry.lower()).split() for part in parts_of(word)]
        if len(words) > 1:
            self._tree.grow(words, bit)
        elif words[0].endswith("*"):
            self._stems[words[0][:-1]] = self._stems.get(words[0][:-1], 0) | bit
        else:
            self._words[words[0]] = self._words.get(words[0], 0) | bit

    def mask(self, word: str) -> int:
        """The signs of one word, and TRIGGER where an expression may begin with it."""
        mask = self._words.get(word, 0)
        if word[:SHORTEST] in self._beginnings:
            for length in self._lengths:
                mask |= self._stems.get(word[:length], 0)
        return mask | TRIGGER if self.starts(word) else mask

    def starts(self, word: str) -> tuple[Node, ...]:
        """Where the expressions that begin with `word` go on."""
        found = [self._tree.words[word]] if word in self._tree.words else []
        for length in self._tree_lengths:
            if (node := self._tree.stems.get(word[:length])) is not None:
                found.append(node)
        return tuple(found)


@cache
def lexicon(language: str) -> Lexicon:
    """The lists of one of LANGUAGES, read once."""
    path = files(__package__) / "lexicon" / f"{language}.toml"
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))
