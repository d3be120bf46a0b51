"""What the reader learned from its person: "not negative" and "you missed one".

In: the words of a comment. Out: a shift of its negativity, and what was said of that very text.
A lesson nudges the weight of each word of its comment by one step of logistic regression towards
what the person said, from what the reader thought. Weights are bounded (a word by WORD_LIMIT, a
comment by LIMIT), so that no lesson can turn the reader around; each lesson remembers what it
added, so that it can be taken back alone. Muted words and authors are not read at all.

A lesson holds single words and a hash of the text, no text, no author; `caselog` owns the file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from ..comment import Comment, Instant
from .signs import BIT, lexicon
from .text import folded, plain

STEP = 1.2  # of learning: what one lesson may move at most, in logits of the whole comment
WORD_LIMIT = 1.0
LIMIT = 2.5
MOST_WORDS = 12  # of one comment that learn: the rarest-looking ones, its longest
MOST_LESSONS = 2000  # the oldest are forgotten first
_FUNCTION = BIT["negator"] | BIT["ask"] | BIT["you"] | BIT["contrast"]


class Lesson(Struct, frozen=True, kw_only=True):
    """One thing the person said: `negative` of the text whose hash is `digest`."""

    number: Annotated[int, Meta(ge=1)]
    at: Instant
    language: str
    negative: bool
    digest: str
    words: dict[str, float]  # word: what this lesson added to its weight, in logits


class Learned(NamedTuple):
    """What the lessons say of one comment."""

    shift: float = 0.0
    sure_of: bool | None = None
    words: tuple[tuple[str, float], ...] = ()


class Lessons:
    """The lessons in force."""

    def __init__(self, lessons: Iterable[Lesson] = ()) -> None:
        self.all: list[Lesson] = []
        self._weights: dict[tuple[str, str], float] = {}  # by language and word
        self._said: dict[str, bool] = {}  # by digest
        self._keep(lessons)

    def __bool__(self) -> bool:
        return bool(self.all)

    def of(self, comment: Comment, tokens: Sequence[str], language: str) -> Learned:
        """What the lessons say of `comment`, whose words are `tokens`."""
        said = self.last_word(comment.text)
        words = tuple(
            (word, weight)
            for word in dict.fromkeys(words_of(tokens))
            if (weight := self._weights.get((language, word), 0.0))
        )
        total = sum(_within(weight, WORD_LIMIT) for _, weight in words)
        return Learned(_within(total, LIMIT), said, words)

    def last_word(self, text: str) -> bool | None:
        """Whether the latest lesson on `text` says that it is negative; None without one."""
        return self._said.get(digest_of(text))

    def learn(
        self, text: str, tokens: Sequence[str], language: str, negativity: float, negative: bool,
        at: Instant,
    ) -> Lesson:  # fmt: skip
        """Add the lesson that `text`, read as `negativity`, is `negative` or is not."""
        words = sorted(dict.fromkeys(words_of(tokens)), key=len, reverse=True)
        words = [word for word in words if not lexicon(language).mask(word) & _FUNCTION]
        words = words[:MOST_WORDS]
        step = STEP * ((1.0 if negative else 0.0) - negativity) / max(len(words), 1) ** 0.5
        lesson = Lesson(
            number=max((each.number for each in self.all), default=0) + 1,
            at=at,
            language=language,
            negative=negative,
            digest=digest_of(text),
            words={word: round(step, 4) for word in words},
        )
        self._keep([*self.all, lesson])
        return lesson

    def undo(self, number: int) -> bool:
        """Take one lesson back; False where there is none of that number."""
        kept = [lesson for lesson in self.all if lesson.number != number]
        found = len(kept) < len(self.all)
        self._keep(kept)
        return found

    def forget(self, text: str) -> bool:
        """Take the latest lesson on `text` back; False where there is none."""
        digest = digest_of(text)
        numbers = [lesson.number for lesson in self.all if lesson.digest == digest]
        return bool(numbers) and self.undo(numbers[-1])

    def forget_all(self, digests: Collection[str]) -> int:
        """Take back every lesson on the texts of these digests; how many there were."""
        kept = [lesson for lesson in self.all if lesson.digest not in digests]
        gone = len(self.all) - len(kept)
        self._keep(kept)
        return gone

    def _keep(self, lessons: Iterable[Lesson]) -> None:
        """Exactly these lessons, the latest MOST_LESSONS of them."""
        self.all = list(lessons)[-MOST_LESSONS:]
        self._weights.clear()
        self._said.clear()
        for lesson in self.all:
            self._said[lesson.digest] = lesson.negative
            for word, step in lesson.words.items():
                key = (lesson.language, word)
                self._weights[key] = self._weights.get(key, 0.0) + step


def words_of(tokens: Sequence[str]) -> list[str]:
    """The words among `tokens`, as lessons know them."""
    return [folded(plain(token)) for token in tokens if token[0].isalpha() and len(token) > 1]


def digest_of(text: str) -> str:
    """A text's name in the lessons: 64 bits of its SHA-256, without white space at the ends."""
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _within(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
