"""The rules on content: privacy, what a calm reply must hold, repetition. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..case import Finding
from .context import ReplyContext, finding
from .folding import Folded, fold, likeness, words
from .length import LINK, platform_of
from .names import FIRST_NAMES
from .personal import find_personal
from .phrases import PHRASES

SAME = 0.8  # trigram likeness above which two replies read as the same text
COPIED_WORDS = 8  # this many words in a row are a quotation, not a common phrase

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_NAME = re.compile(r"(?<![\w-])[^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_]+)?(?![\w-])")
_QUESTION = re.compile(r"[^.!?\n]*\?")


def check_privacy(
    text: str, folded: Folded, language: str, context: ReplyContext
) -> Iterator[Finding]:
    """Personal data written out, or asked for where everyone reads."""
    for personal in find_personal(text):
        if not _is_ours(text[personal.start : personal.end], context):
            yield finding("personal-data", context, personal.start, personal.end)
    if language not in PHRASES:
        return
    for sentence in _SENTENCE.finditer(folded.text):
        asked = PHRASES[language].asks_data.search(sentence[0])
        if asked and not PHRASES[language].private.search(sentence[0]):
            start = sentence.start() + asked.start("at")
            span = folded.span(start, sentence.start() + asked.end("at"))
            yield finding("ask-in-public", context, *span)
    due = context.advice.move == "private" and _draws_data(folded, language, context)
    if due and not PHRASES[language].private.search(folded.text):
        yield finding("no-private-channel", context, 0, len(text))


def _draws_data(folded: Folded, language: str, context: ReplyContext) -> bool:
    """Whether personal data are in play: told in the comment, or asked about by the reply."""
    asks = "?" in folded.text or PHRASES[language].asks_data.search(folded.text) is not None
    return asks or bool(find_personal(context.comment.text))


def _is_ours(contact: str, context: ReplyContext) -> bool:
    """An address or a number that the brand gives as its own."""
    return any(contact.strip() in ours or ours in contact for ours in context.brand.contacts)


def check_people(text: str, context: ReplyContext) -> Iterator[Finding]:
    """Someone whom the comment names and who is not its author: an employee, most often."""
    named = {name for name in _NAME.findall(context.comment.text) if fold(name).text in FIRST_NAMES}
    allowed = f"{context.comment.author_name} {context.brand.signature} {context.brand.name}"
    for match in _NAME.finditer(text):
        if match[0] in named and match[0] not in allowed:
            yield finding("named-person", context, *match.span())


def check_brand(text: str, folded: Folded, context: ReplyContext) -> Iterator[Finding]:
    """Words the playbook forbids, and a text that the reader itself takes for an attack.

    Not for a threat: to the reader, used to people's comments, what an organisation says it
    will do sounds like one. Threats that organisations make have rules of their own.
    """
    for phrase in context.brand.promise.never:
        for match in re.finditer(rf"(?<!\w){re.escape(fold(phrase).text)}(?!\w)", folded.text):
            yield finding("never-said", context, *folded.span(*match.span()))
    if context.reads is not None and set(context.reads(text).abuse) - {"threat"}:
        yield finding("reads-as-abuse", context, 0, len(text))


def check_links(text: str, context: ReplyContext) -> Iterator[Finding]:
    """Links that are not the brand's; on Tripadvisor any, for it refuses replies with links."""
    for match in LINK.finditer(text):
        if platform_of(context.platform) == "tripadvisor" or not _is_ours(match[0], context):
            yield finding("link", context, *match.span())


def check_substance(
    text: str, folded: Folded, language: str, context: ReplyContext
) -> Iterator[Finding]:
    """A negative comment is owed an acknowledgement and a next step; a calm question, an answer.

    What an angry person asks («seriously?») is most often no question.
    """
    if language not in PHRASES:
        return
    if context.negative and not _acknowledges(folded, language, context):
        yield finding("no-acknowledgement", context, 0, len(text))
    if context.negative and not _has_next_step(folded, language):
        yield finding("no-next-step", context, 0, len(text))
    held = context.advice.move == "escalate"  # whoever decides will answer
    asks = context.verdict.intent == "question" and not held and not context.negative
    if asks and not _answers(folded, language, context):
        yield finding("question-unanswered", context, 0, len(text))


def _acknowledges(folded: Folded, language: str, context: ReplyContext) -> bool:
    """A word of regret or understanding, the concern by its name, or a sentence beyond the step.

    Kind sentences come in too many forms for a list: only a reply that goes straight to the next
    step, or states one fact, is said to lack one.
    """
    if PHRASES[language].acknowledges.search(folded.text):
        return True
    if _stems(context.comment.text) & _stems(folded.text):
        return True
    said = [s for s in _SENTENCE.findall(folded.text) if len(words(s)) > 3]
    return len(said) > 1 and not all(PHRASES[language].next_step.search(s) for s in said)


def _has_next_step(folded: Folded, language: str) -> bool:
    """A question back, a word of doing, or any sentence that is more than an apology or thanks."""
    if "?" in folded.text or PHRASES[language].next_step.search(folded.text):
        return True
    return any(
        len(words(sentence)) > 3 and not PHRASES[language].acknowledges.search(sentence)
        for sentence in _SENTENCE.findall(folded.text)
    )


def _answers(folded: Folded, language: str, context: ReplyContext) -> bool:
    """The reply shares a word of weight with the question, or speaks of it."""
    if PHRASES[language].answers.search(folded.text):
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
