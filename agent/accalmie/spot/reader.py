"""Comments in, verdicts out: the step's one door.

In: any number of comments at once (more at a time costs less each). Out: one verdict each, in the
same order. Comments in a language it does not read are told apart and nothing else is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ..comment import Comment, Verdict, Why
from .judgement import Seen, judge, unread
from .language import languages_of
from .score import Scores, expression_pull, language_logits, scores_of
from .signs import LANGUAGES
from .stream import Signs, Span, Stream, signs_of, stream_of
from .text import tokens_of
from .weights import Weights
from .why import Weighed, whys_of
from .words import QUESTION, WORD, WordTable

_PLACE = {language: place for place, language in enumerate(LANGUAGES)}


class Reader:
    """The loaded model. Not for two threads at a time: its table of words grows as it reads."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._table = WordTable(weights)

    @classmethod
    def load(cls, folder: Path | None = None) -> Reader:
        """The shipped model, or the one in `folder`. Raises: BadSettings (it cannot be read)."""
        return cls(Weights.load(folder))

    @property
    def model_version(self) -> str:
        """Changes with the weights: verdicts of two versions are not to be compared."""
        return self._weights.version

    def read(self, comments: Sequence[Comment]) -> list[Verdict]:
        """One verdict a comment, in order."""
        if not comments:
            return []
        table, weights = self._table, self._weights
        stream = stream_of(tokens_of([comment.text for comment in comments]), table)
        languages = languages_of(
            language_logits(stream, table, weights),
            stream.count(stream.kinds & WORD > 0),
            [comment.language_hint for comment in comments],
        )
        place = np.array([_PLACE.get(language, 0) for language in languages], np.int64)
        signs = signs_of(stream, table, place)
        scores = scores_of(stream, signs, table, weights, place)
        batch = _Batch(weights, stream, signs, scores)
        return [
            batch.verdict(at, comment, language)
            if language in _PLACE
            else unread(comment.id, language)
            for at, (comment, language) in enumerate(zip(comments, languages, strict=True))
        ]


class _Batch:
    """The batch's arrays, comment by comment."""

    def __init__(self, weights: Weights, stream: Stream, signs: Signs, scores: Scores) -> None:
        self._weights, self._stream, self._signs, self._scores = weights, stream, signs, scores
        self._starts = stream.starts.tolist()
        self._chances = scores.chance.tolist()
        self._whole = signs.whole.tolist()
        self._asks = (stream.count(stream.kinds & QUESTION > 0) > 0).tolist()
        self._spans: dict[int, list[Span]] = {}
        for span in signs.spans:
            self._spans.setdefault(span.comment, []).append(span)

    def verdict(self, at: int, comment: Comment, language: str) -> Verdict:
        negative, positive = self._chances[at]
        whole = self._whole[at]
        cuts = self._weights.thresholds[_PLACE[language]]
        topics: tuple[int, ...] = ()
        if negative >= cuts.unsure or whole:
            words = self._signs.word[self._starts[at] : self._starts[at + 1]].tolist()
            topics = (*words, *(2 * [span.mask for span in self._spans.get(at, ())]))
        return judge(
            Seen(comment.id, language, negative, positive, whole, self._asks[at], topics),
            cuts,
            lambda: self._why(at, comment.text, _PLACE[language]),
        )

    def _why(self, at: int, text: str, place: int) -> tuple[Why, ...]:
        """The words of comment `at` that weighed."""
        first, last = self._starts[at], self._starts[at + 1]
        weighed = [
            Weighed(
                span.first - first, span.last - first,
                expression_pull(span.mask, self._weights, place),
            )
            for span in self._spans.get(at, ())
        ]  # fmt: skip
        tokens, pulls = self._stream.said(at, first, last), self._scores.pull[first:last].tolist()
        return whys_of(text, tokens, pulls, [each for each in weighed if each.weight])
