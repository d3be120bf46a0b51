"""What words and expressions are a sign of: the lists of lexicon/*.toml as bits of a mask.

In: words and runs of words, folded. Out: masks, one bit a sign. The lists are data; this module
knows how an entry matches, not what it means.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from .text import parts_of

LANGUAGES = ("fr", "en")  # those the reader reads; the order is that of the weights' first axis

MOOD = ("praise", "blame", "trouble", "again", "opener", "negator", "ask", "plea", "you")
ABUSE = ("insult", "threat", "hate", "obscene", "harmless")
SIGN = ("legal", "press", "danger", "spam")
TOPICS = (
    "injury_safety", "food_safety", "data_privacy", "discrimination", "misleading_ad", "ethics",
    "accessibility", "account_access", "subscription_cancel", "refund_delay", "billing_error",
    "order_error", "delivery_lost", "staff_attitude", "cleanliness", "product_defect", "app_bug",
    "site_outage", "no_answer", "appointment", "delivery_late", "waiting_time", "product_quality",
    "price_value",
)  # fmt: skip
NAMES = (*MOOD, *ABUSE, *SIGN, *TOPICS)
BIT = {name: 1 << place for place, name in enumerate(NAMES)}
ABUSIVE = BIT["insult"] | BIT["threat"] | BIT["hate"] | BIT["obscene"]
TRIGGER = 1 << 63  # the word is part of an expression: look around it
GAP = ".."  # up to MAX_GAP words of an expression, whatever they are
MAX_GAP = 3
SHORTEST = 2  # letters that every `stem*` has


class Expression(NamedTuple):
    """What stands around the word that makes us look for it, going away from it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    mask: int


class Lexicon:
    """One language's lists. `mask(word)` and `find(words, place)` are all it answers."""

    def __init__(self, lists: dict[str, dict[str, list[str]]]) -> None:
        self._words: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._expressions: dict[str, list[Expression]] = {}
        for section in lists.values():
            for name, entries in section.items():
                for entry in entries:
                    self._add(entry, BIT[name])
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._beginnings = {stem[:SHORTEST] for stem in self._stems}
        anchors = [word for word in self._expressions if word.endswith("*")]
        self._anchor_stems = {word[:-1]: self._expressions.pop(word) for word in anchors}
        self._anchor_lengths = sorted({len(stem) for stem in self._anchor_stems})
        self._anchor_beginnings = {stem[:SHORTEST] for stem in self._anchor_stems}

    def _add(self, entry: str, bit: int) -> None:
        words = tuple(part for word in entry.split() for part in parts_of(word))
        if len(words) > 1:
            anchor = max(range(len(words)), key=lambda place: _rarity(words[place]))
            around = Expression(words[:anchor][::-1], words[anchor + 1 :], bit)
            self._expressions.setdefault(words[anchor], []).append(around)
        elif words[0].endswith("*"):
            self._stems[words[0][:-1]] = self._stems.get(words[0][:-1], 0) | bit
        else:
            self._words[words[0]] = self._words.get(words[0], 0) | bit

    def mask(self, word: str) -> int:
        """The signs of one word, and TRIGGER where an expression may stand around it."""
        mask = self._words.get(word, 0)
        if word[:SHORTEST] in self._beginnings:
            for length in self._lengths:
                mask |= self._stems.get(word[:length], 0)
        return mask | TRIGGER if self._anchored(word) else mask

    def find(
        self, words: Sequence[str], place: int, inside: tuple[int, int]
    ) -> list[tuple[int, int, int]]:
        """The expressions around `words[place]` within `inside`, as (mask, first, last + 1)."""
        found = []
        for expression in self._anchored(words[place]):
            before = _match(expression.before, words, place - 1, -1, inside)
            if before is None:
                continue
            after = _match(expression.after, words, place + 1, 1, inside)
            if after is not None:
                found.append((expression.mask, before + 1, after))
        return found

    def _anchored(self, word: str) -> list[Expression]:
        found = self._expressions.get(word, [])
        if word[:SHORTEST] not in self._anchor_beginnings:
            return found
        for length in self._anchor_lengths:
            found = found + self._anchor_stems.get(word[:length], [])
        return found


@cache
def lexicon(language: str) -> Lexicon:
    """The lists of one of LANGUAGES, read once."""
    path = files(__package__) / "lexicon" / f"{language}.toml"
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))


def _match(
    wanted: Sequence[str], words: Sequence[str], place: int, step: int, inside: tuple[int, int]
) -> int | None:
    """The place after the last word matched, walking by `step`; None where they differ."""
    gap = 0
    for word in wanted:
        if word == GAP:
            gap = MAX_GAP
            continue
        for _ in range(gap + 1):
            if not inside[0] <= place < inside[1]:
                return None
            if _same(word, words[place]):
                break
            place += step
        else:
            return None
        place, gap = place + step, 0
    return place


def _rarity(word: str) -> int:
    """How good a word is at announcing an expression: not a common one, and long."""
    return 0 if word == GAP else len(word) - 20 * (word in _COMMON)


# Of both languages: looking around each of these would cost more than all the rest.
_COMMON = frozenset([
    "will", "going", "not", "like", "one", "time", "can", "your", "you", "watch", "after", "come",
    "gonna", "still", "show", "would", "make", "wait", "happy", "hope", "should", "down", "work",
    "great", "over", "never", "with", "without", "just", "this", "that", "they", "them", "what",
    "when", "have", "been", "from", "could", "want", "need", "back", "more", "good", "best",
    "know", "where", "love", "thanks", "thank", "well", "into", "than", "then", "here", "pour",
    "dans", "est", "pas", "plus", "tout", "toute", "tous", "comme", "faire", "toujours", "vous",
    "nous", "suis", "fait", "bien", "sans", "avec", "elle", "mais", "cette", "sont", "etre",
    "avoir", "quand", "aussi", "jamais", "rien", "meme",
])  # fmt: skip


def _same(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
