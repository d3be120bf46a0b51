"""Text folded for matching (lower case, no accents, plain quotes and spaces), with its way back.

Patterns are written against the folded text; `Folded.span` gives the code point offsets of the
text as written, which is what findings carry. Also words and word trigrams, for likeness.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SAME = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "“": '"', "”": '"', "–": "-", "‑": "-", "…": "...",
    "œ": "oe", "æ": "ae", "ß": "ss",
}  # fmt: skip
_ASCII = {ord(char): " " for char in map(chr, range(128)) if char.isspace() and char not in "\n\r"}
_ASCII[ord("`")] = "'"
_WORD = re.compile(r"[^\W_]+(?:'(?=\w))?")


@dataclass(frozen=True, slots=True)
class Folded:
    """`starts[i]` is the offset in the text as written of the folded character `i`."""

    text: str
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets, in the text as written, of folded `[start, end)`."""
        if end <= start:
            return self.starts[start], self.starts[start]
        return self.starts[start], max(self.starts[end], self.starts[end - 1] + 1)


@lru_cache(maxsize=256)  # the rules, the composer and the comment's own text ask again and again
def fold(text: str) -> Folded:
    """Fold `text`; combining marks vanish, ligatures open, every kind of space is one space."""
    if text.isascii():
        return Folded(text.lower().translate(_ASCII), tuple(range(len(text) + 1)))
    parts: list[str] = []
    starts: list[int] = []
    for offset, char in enumerate(text):
        for folded in _fold_char(char):
            parts.append(folded)
            starts.append(offset)
    return Folded("".join(parts), (*starts, len(text)))


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in "\n\r":
        return char
    if char.isspace():
        return " "
    lower = char.lower()
    if lower in _SAME:
        return _SAME[lower]
    return "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The folded words of `text`, in order; an elided article is a word of its own (`l'`)."""
    return _WORD.findall(fold(text).text)


def likeness(one: str, other: str) -> float:
    """Jaccard index of the two texts' word trigrams, 0 to 1; under three words, whole texts."""
    a, b = _trigrams(one), _trigrams(other)
    return len(a & b) / len(a | b) if a | b else 1.0


@lru_cache(maxsize=512)  # recent replies are compared with every draft that is tried
def _trigrams(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text)
    if len(found) < 3:
        return frozenset({tuple(found)} if found else ())
    return frozenset(zip(found, found[1:], found[2:], strict=False))
