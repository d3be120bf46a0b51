"""The rules on content: privacy, what a calm reply must hold, repetition. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Finding
from . import phrases_en, phrases_fr
from .context import ReplyContext, finding
from .folding import Folded, fold, likeness, words
from .personal import find_personal

SAME = 0.8  # trigram likeness above which two replies read as the same text
COPIED_WORDS = 8  # this many words in a row are a quotation, not a common phrase

_LANGUAGES = {"fr": phrases_fr, "en": phrases_en}
_ACKNOWLEDGES = {code: re.compile(them.ACKNOWLEDGES) for code, them in _LANGUAGES.items()}
_NEXT_STEP = {code: re.compile(them.NEXT_STEP) for code, them in _LANGUAGES.items()}
_PRIVATE = {code: re.compile(them.PRIVATE) for code, them in _LANGUAGES.items()}
_ASKS_DATA = {code: re.compile(them.ASKS_DATA) for code, them in _LANGUAGES.items()}
_ANSWERS = {code: re.compile(them.ANSWERS) for code, them in _LANGUAGES.items()}
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_QUESTION = re.compile(r"[^.!?\n]*\?")


def check_privacy(
    text: str, folded: Folded, language: str, context: ReplyContext
) -> Iterator[Finding]:
    """Personal data written out, or asked for where everyone reads."""
    for personal in find_personal(text):
        yield finding("personal-data", context, personal.start, personal.end)
    if language not in _LANGUAGES:
        return
    for sentence in _SENTENCE.finditer(folded.text):
        asked = _ASKS_DATA[language].search(sentence[0])
        if asked and not _PRIVATE[language].search(sentence[0]):
            start = sentence.start() + asked.start("at")
            span = folded.span(start, sentence.start() + asked.end("at"))
            yield finding("ask-in-public", context, *span)
    if context.advice.move == "private" and not _PRIVATE[language].search(folded.text):
        yield finding("no-private-channel", context, 0, len(text))


def check_substance(
    text: str, folded: Folded, language: str, context: ReplyContext
) -> Iterator[Finding]:
    """A negative comment is owed an acknowledgement and a next step; a question, an answer."""
    if language not in _LANGUAGES:
        return
    if context.negative and not _acknowledges(folded, language, context):
        yield finding("no-acknowledgement", context, 0, len(text))
    if context.negative and not _has_next_step(folded, language):
        yield finding("no-next-step", context, 0, len(text))
    if context.verdict.intent == "question" and not _answers(folded, language, context):
        yield finding("question-unanswered", context, 0, len(text))


def _acknowledges(folded: Folded, language: str, context: ReplyContext) -> bool:
    """A word of regret or understanding, the concern by its name, or a sentence beyond the step.

    Kind sentences come in too many forms for a list: only a reply that goes straight to the next
    step, or states one fact, is said to lack one.
    """
    if _ACKNOWLEDGES[language].search(folded.text):
        return True
    if _stems(context.comment.text) & _stems(folded.text):
        return True
    said = [s for s in _SENTENCE.findall(folded.text) if len(words(s)) > 3]
    return len(said) > 1 and not all(_NEXT_STEP[language].search(s) for s in said)


def _has_next_step(folded: Folded, language: str) -> bool:
    """A question back, a word of doing, or any sentence that is more than an apology or thanks."""
    if "?" in folded.text or _NEXT_STEP[language].search(folded.text):
        return True
    return any(
        len(words(sentence)) > 3 and not _ACKNOWLEDGES[language].search(sentence)
        for sentence in _SENTENCE.findall(folded.text)
    )


def _answers(folded: Folded, language: str, context: ReplyContext) -> bool:
    """The reply shares a word of weight with the question, or speaks of it."""
    if _ANSWERS[language].search(folded.text):
        return True
    asked = " ".join(_QUESTION.findall(context.comment.text)) or context.comment.text
    return bool(_stems(asked) & _stems(folded.text))


def _stems(text: str) -> set[str]:
    return {word[:5] for word in words(text) if len(word) >= 4 and not word.endswith("'")}


def check_advice(text: str, context: ReplyContext) -> Iterator[Finding]:
    if context.advice.move in ("report", "ignore"):
        yield finding("no-reply-advised", context, 0, len(text))


def check_repetition(text: str, context: ReplyContext) -> Iterator[Finding]:
    """The same text as a recent reply; or a run of the comment's own words."""
    if any(likeness(text, earlier) >= SAME for earlier in context.history):
        yield finding("repeat", context, 0, len(text))
    yield from _copied(text, context)


def _copied(text: str, context: ReplyContext) -> Iterator[Finding]:
    theirs = words(context.comment.text)
    runs = {tuple(theirs[i : i + COPIED_WORDS]) for i in range(len(theirs) - COPIED_WORDS + 1)}
    if not runs:
        return
    folded = fold(text)
    spans = [match.span() for match in re.finditer(r"[^\W_]+(?:'(?=\w))?", folded.text)]
    ours = [folded.text[start:end] for start, end in spans]
    for i in range(len(ours) - COPIED_WORDS + 1):
        if tuple(ours[i : i + COPIED_WORDS]) in runs:
            start, end = folded.span(spans[i][0], spans[i + COPIED_WORDS - 1][1])
            yield finding("quoted-comment", context, start, end)
            return
