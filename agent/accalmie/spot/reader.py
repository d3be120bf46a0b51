"""Comments in, verdicts out: the step's one door.

In: any number of comments at once (more at a time costs less each). Out: one verdict each, in the
same order. Comments in a language it does not read are told apart and nothing else is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from ..comment import Abuse, Comment, Mode, Verdict, Why
from .judgement import Cuts, Seen, judge, roots_of
from .language import LanguageTable, named_by_script
from .lessons import Learned, Lesson, Lessons
from .score import Said, mixed, negative_logit, pulls_of, said_of, sigmoid
from .signs import BIT, LANGUAGES
from .stream import Stream, stream_of
from .text import LINK, folded, plain, tokens_of
from .weights import ABUSES, HEAD, OUTPUTS, Floats, Weights
from .why import whys_of
from .words import CLAUSE, Marks, WordTable

# Probability of abuse from which a word of its list decides, in the order of ABUSES. Lists of
# threats are whole expressions ("know where you live"): little more is needed.
LISTED = np.array([0.15, 0.05, 0.15, 0.15])
_PUBLIC = np.uint64(BIT["legal"] | BIT["press"])
_PLACE = {language: place for place, language in enumerate(LANGUAGES)}
_CALM = np.array([-4, 4, -4], np.float32)  # the mood of a comment that says nothing
_NOTHING = Learned()
_NEGATIVE = np.zeros(OUTPUTS, np.float32)  # the mix of outputs that `why` explains
_NEGATIVE[HEAD["business"]] = (1, -0.5, -0.5)


class DeeperReader(Protocol):
    """Another judge of mood for one language, slower and better: `deep.Deep`."""

    @property
    def language(self) -> str: ...

    version: str
    cuts: Cuts
    calibration: dict[str, Any]

    def moods(self, texts: Sequence[str], spoken_to: Floats) -> Floats:
        """Logits [text, MOODS], no mood favoured. `spoken_to` [text, 1]: see `weights.HEADS`."""


class Muted(NamedTuple):
    """Words that count for nothing, and authors (names or handles) who are never marked."""

    words: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()

    @classmethod
    def of(cls, words: Sequence[str], authors: Sequence[str]) -> Muted:
        """Words whatever their case and accents, authors whatever their case and "@"."""
        return cls(
            frozenset(folded(plain(word)) for word in words),
            frozenset(map(_name, authors)),
        )

    def hears(self, comment: Comment) -> bool:
        """Whether the author is one who is read."""
        return not self.authors & {_name(comment.author_name), _name(comment.author_handle)}

    def without(self, tokens: Sequence[str]) -> Sequence[str]:
        """`tokens` without the muted words."""
        if not self.words:
            return tokens
        return [token for token in tokens if folded(plain(token)) not in self.words]


def _name(author: str) -> str:
    return author.strip().lstrip("@").casefold()


class Reader:
    """The loaded model. Not for two threads at a time: its tables of words grow as it reads."""

    def __init__(
        self,
        weights: Weights,
        *,
        mode: Mode = "alert",
        muted: Muted = Muted(),  # noqa: B008 - frozen
        lessons: Lessons | None = None,
        deeper: DeeperReader | None = None,
    ) -> None:
        self._weights, self._mode, self._muted, self._deeper = weights, mode, muted, deeper
        self.lessons = lessons if lessons is not None else Lessons()
        self._languages = LanguageTable(weights)
        self._tables = [WordTable(weights, place) for place in range(len(LANGUAGES))]
        self._cuts = [Cuts(**weights.meta["cuts"][language]) for language in LANGUAGES]

    @classmethod
    def load(cls, folder: Path | None = None) -> Reader:
        """The shipped model, or the one in `folder`. Raises: BadSettings (it cannot be read)."""
        return cls(Weights.load(folder))

    @property
    def model_version(self) -> str:
        """Changes with the weights: verdicts of two versions are not to be compared."""
        version = self._weights.version
        return f"{version}+{self._deeper.version}" if self._deeper else version

    def read(
        self, comments: Sequence[Comment], told: Mapping[str, bool] | None = None
    ) -> list[Verdict]:
        """One verdict a comment, in order. `told`: by id, whether a person said it is negative."""
        if not comments:
            return []
        tokens = self._muted.without(tokens_of([comment.text for comment in comments]))
        spoken = self._languages.tell(tokens, [comment.language_hint for comment in comments])
        verdicts: list[Verdict | None] = [None] * len(comments)
        for place, language in enumerate(LANGUAGES):
            chosen = [
                at for at, code in enumerate(spoken.codes)
                if code == language and self._muted.hears(comments[at])
            ]  # fmt: skip
            if chosen:
                own = tokens if len(chosen) == len(comments) else spoken.only(tokens, chosen)
                batch = [comments[at] for at in chosen]
                judged = self._judge(batch, own, place, told or {})
                for at, verdict in zip(chosen, judged, strict=True):
                    verdicts[at] = verdict
        return [
            verdict or unread(comment, code)
            for comment, code, verdict in zip(comments, spoken.codes, verdicts, strict=True)
        ]

    def learn(self, comment: Comment, negative: bool, at: datetime) -> Lesson | None:
        """Take `comment` as a lesson; None where its language is not read."""
        [verdict] = self.read([comment])
        if not verdict.read:
            return None
        tokens = tokens_of([comment.text])
        return self.lessons.learn(
            comment.text, tokens, verdict.language, verdict.negativity, negative, at
        )

    def explain(self, comment: Comment, verdict: Verdict) -> tuple[tuple[str, float], ...]:
        """What lessons weigh in `comment`, read as `verdict`: words and logits, above 0 towards
        negative.
        """
        return self.lessons.of(comment, tokens_of([comment.text]), verdict.language).words

    def _judge(
        self,
        comments: Sequence[Comment],
        tokens: Sequence[str],
        place: int,
        told: Mapping[str, bool],
    ) -> list[Verdict]:
        """The verdicts on comments of LANGUAGES[place]."""
        language = LANGUAGES[place]
        table = self._tables[place]
        stream = stream_of(tokens, table)
        said = said_of(stream, table, self._weights)
        whole = stream.whole
        public = (whole & _PUBLIC > 0).tolist()
        share = sigmoid(said.head("spoken_to")).astype(np.float32)
        judge_of_mood = self._deeper
        if judge_of_mood is not None and judge_of_mood.language == language:
            moods = judge_of_mood.moods([comment.text for comment in comments], share)
            cuts, calibration = judge_of_mood.cuts, judge_of_mood.calibration
        else:
            moods = mixed(share, said.head("business"), said.head("post"))
            cuts, calibration = self._cuts[place], self._weights.meta["calibration"]
        moods[_silent(stream)] = _CALM
        chances = negativity_of(moods, calibration)
        learned = self._learned(comments, stream, language)
        if self.lessons:
            chances = sigmoid(_logit(chances) + np.array([each.shift for each in learned]))
        heads = [_softmax(moods), _softmax(said.head("intent")), _softmax(said.head("severity"))]
        roots = roots_of(_softmax(said.head("topic")))
        words = _Words(self._weights, stream, said)
        verdicts = []
        for at, (comment, chance, abuse, known, (topic, cause), mood, intent, grade) in enumerate(
            zip(
                comments, chances.tolist(), self._abuses(said, whole), learned, roots,
                *(head.tolist() for head in heads), strict=True,
            )
        ):  # fmt: skip
            seen = Seen(
                id=comment.id, language=language, negativity=chance, mood=mood, topic=topic,
                cause=cause, intent=intent, severity=grade, abuse=abuse,
                goes_public=public[at],
                sure_of=told.get(comment.id, known.sure_of),
            )  # fmt: skip
            verdicts.append(judge(seen, cuts, self._mode, partial(words.why, at, comment.text)))
        return verdicts

    def _learned(
        self, comments: Sequence[Comment], stream: Stream, language: str
    ) -> Sequence[Learned]:
        if not self.lessons:
            return [_NOTHING] * len(comments)
        bounds = zip(comments, stream.starts.tolist(), stream.ends.tolist(), strict=True)
        return [
            self.lessons.of(comment, stream.tokens[first:last], language)
            for comment, first, last in bounds
        ]

    def _abuses(self, said: Said, whole: Marks) -> list[tuple[Abuse, ...]]:
        cuts = self._weights.meta["abuse_cuts"]
        chances = sigmoid(said.head("abuse"))
        over = chances >= [cuts[kind] for kind in ABUSES]
        listed = np.stack([whole & np.uint64(BIT[kind]) > 0 for kind in ABUSES], 1)
        meant = (whole & np.uint64(BIT["harmless"]) == 0)[:, None]
        over |= listed & meant & (chances >= LISTED)
        return [
            tuple(kind for kind, is_so in zip(ABUSES, row, strict=True) if is_so)
            for row in over.tolist()
        ]


class _Words:
    """The words that weighed, looked for once a batch and only where they are asked for."""

    def __init__(self, weights: Weights, stream: Stream, said: Said) -> None:
        self._weights, self._stream, self._said = weights, stream, said
        self._pulls: list[float] | None = None

    def why(self, at: int, text: str) -> tuple[Why, ...]:
        """The words of comment `at` that weighed."""
        if self._pulls is None:
            self._pulls = pulls_of(self._stream, self._said, self._weights, _NEGATIVE).tolist()
        first, last = int(self._stream.starts[at]), int(self._stream.ends[at])
        return whys_of(text, self._stream.tokens[first:last], self._pulls[first:last])


def negativity_of(moods: Floats, calibration: Mapping[str, Any]) -> NDArray[np.float64]:
    """The probability of "negative", calibrated for pages where a quarter of comments are.

    `calibration`: `prior` of MOODS, `scale` and `shift` of the logit (Platt 1999).
    """
    logit = negative_logit(moods, calibration["prior"])
    return sigmoid(calibration["scale"] * logit + calibration["shift"])


def _silent(stream: Stream) -> NDArray[np.bool_]:
    """Which comments hold nothing but marks between words and links."""
    nothing = [token == LINK for token in stream.tokens]
    said = ~(np.array(nothing) | (stream.marks & np.uint64(CLAUSE) > 0))
    return ~np.logical_or.reduceat(said, stream.starts)


def unread(comment: Comment, code: str) -> Verdict:
    """The verdict on what is not read: nothing but the language is meant.

    A muted author's comment is read as calm, so that nothing is shown on it.
    """
    language = code if code in _PLACE else named_by_script(comment.text, code)
    return Verdict(
        id=comment.id, language=language, sentiment="neutral", negativity=0.0, read=code in _PLACE
    )


def _softmax(logits: Floats) -> Floats:
    shares = np.exp(logits - logits.max(1, keepdims=True))
    whole: Floats = shares / shares.sum(1, keepdims=True)
    return whole


def _logit(chances: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.log(chances / (1 - chances))
