"""Step 5, keep calm: two or three drafts that differ in approach, from the playbook. No model.

In: a comment, its verdict and the advice. Out: drafts in the comment's language and the brand's
register, each within the site's limit and without an error or a warning of the check. Short: it
acknowledges and acts. Warm: it listens, and asks. Formal: it greets, explains, acts and signs.
Nothing the comment says is copied: only the playbook's words, and a plain first name. The choice
among sentences follows the comment's id, so the same comment gets the same drafts, and avoids
what recent replies said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..brand import Register
from ..case import Advice, Draft, Tone
from ..check.context import ReplyContext
from ..check.folding import fold, likeness
from ..check.language import primary
from ..check.length import count, limit_of, platform_of
from ..check.names import first_name
from ..check.phrases import PHRASES
from ..check.reply import check_reply
from ..comment import Comment, Verdict
from ..conduct.signs import speaks_of_self_harm
from .model import sound
from .playbook import Situation, Tones
from .playbooks import Playbook, Playbooks
from .subject import Subject, find_subject

TRIES = 150  # candidates looked at for one tone before going on without it
TOO_ALIKE = 0.6  # trigram likeness above which two drafts are one
TONES: tuple[Tone, ...] = ("short", "warm", "formal")

# Parts of each tone, from the fullest to what is left when the site allows little.
_SHAPES: dict[Tone, tuple[tuple[str, ...], ...]] = {
    "short": (("ack", "step"),),
    "warm": (
        ("named", "ack", "detail", "step"), ("ack", "detail", "step"),
        ("named", "ack", "feel", "step", "emoji"), ("ack", "feel", "step", "emoji"),
        ("named", "ack", "step", "emoji"), ("ack", "step", "emoji"),
    ),
    "formal": (
        ("greet", "ack", "explain", "step", "sign"), ("greet", "ack", "detail", "step", "sign"),
        ("greet", "ack", "feel", "step", "sign"), ("greet", "ack", "step", "sign"),
        ("greet", "ack", "step"), ("ack", "step"),
    ),
}  # fmt: skip
# Where a thing is named, to name it comes before explaining.
_NAMING = ("greet", "ack", "detail", "step", "sign")
# The same around a sentence of a language model, which takes the acknowledgement's place.
_AROUND: dict[Tone, tuple[tuple[str, ...], ...]] = {
    "short": (("theirs", "step"),),
    "warm": (("named", "theirs", "step"), ("theirs", "step")),
    "formal": (
        ("greet", "theirs", "step", "sign"), ("greet", "theirs", "step"), ("theirs", "step"),
    ),
}  # fmt: skip
_HOLDING = (("greet", "holding", "sign"), ("holding", "sign"), ("holding",))
_HAS_MESSAGES = frozenset(
    {"x", "bluesky", "mastodon", "threads", "instagram", "facebook", "reddit", "linkedin", "tiktok"}
)


@dataclass(frozen=True, slots=True)
class _Brief:
    """What one comment needs: everything the choice of sentences depends on."""

    book: Playbook
    situation: Situation
    in_private: bool
    subject: Subject
    private: str
    name: str
    signature: str
    emoji: str
    seed: str
    theirs: str = ""


class Composer:
    """Writes drafts from playbooks. Holds no state: history is passed in."""

    def __init__(self, playbooks: Playbooks) -> None:
        self.playbooks = playbooks

    def compose(
        self,
        comment: Comment,
        verdict: Verdict,
        advice: Advice,
        *,
        history: Sequence[str],
        ui: str,
    ) -> list[Draft]:
        """Two or three distinct drafts; none where the advice is not to reply, or for a threat.

        What a person must decide on first (the advice is to escalate) has one holding sentence at
        most. `history`: texts of recent replies. `ui`: the language findings (hints) are told in.
        Also none for a language without a playbook. A draft that cannot be said in the site's
        limit, or without a warning, is left out.
        """
        context = self.answering(comment, verdict, advice, history=history, ui=ui)
        if context is None:
            return []
        book = self.playbooks.by_name[context.language, context.register]
        brief = self._brief(book, context)
        if advice.move == "escalate":
            held = _first_good(brief, "formal", _HOLDING, context, [])
            return [held] if held else []
        drafts: list[Draft] = []
        for tone in TONES:
            shapes = _SHAPES[tone]
            if tone == "formal" and "thing" in brief.subject.details:
                shapes = (_NAMING, *shapes)
            if draft := _first_good(brief, tone, shapes, context, drafts):
                drafts.append(draft)
        return drafts

    def answering(
        self,
        comment: Comment,
        verdict: Verdict,
        advice: Advice,
        *,
        history: Sequence[str],
        ui: str,
    ) -> ReplyContext | None:
        """What a reply is written in; None where none is: no advice to, no playbook, a threat."""
        language = self._language(comment, verdict, ui)
        if language is None or advice.move not in ("answer", "private", "escalate"):
            return None
        if "threat" in verdict.abuse or speaks_of_self_harm(comment.text):
            return None  # nothing a template says makes it better
        return self.context(comment, verdict, advice, language=language, history=history, ui=ui)

    def around(
        self, sentences: Mapping[Tone, str], context: ReplyContext, drafts: Sequence[Draft] = ()
    ) -> list[Draft]:
        """Drafts around what a language model wrote, each held to the same check as our own.

        None for a tone whose sentence brings in what no model may, or that the check objects to.
        """
        book = self.playbooks.by_name[context.language, context.register]
        found: list[Draft] = []
        for tone, theirs in sentences.items():
            if not sound(theirs, context):
                brief = replace(self._brief(book, context), theirs=theirs)
                draft = _first_good(brief, tone, _AROUND[tone], context, [*drafts, *found])
                found += [draft] if draft else []
        return found

    def context(
        self,
        comment: Comment,
        verdict: Verdict,
        advice: Advice,
        *,
        language: str,
        history: Sequence[str],
        ui: str,
        reads: Callable[[str], Verdict] | None = None,
    ) -> ReplyContext:
        """What a reply to `comment` is checked against, the brand's voice included."""
        return ReplyContext(
            comment=comment, verdict=verdict, advice=advice, language=language,
            platform=comment.platform, history=history, ui=ui,
            register=self._register_of(comment, language), brand=self.playbooks.brand, reads=reads,
        )  # fmt: skip

    def _register_of(self, comment: Comment, language: str) -> Register:
        """How the brand addresses people on this platform; `as-comment` follows the person."""
        chosen = self.playbooks.brand.register_for(platform_of(comment.platform))
        if chosen != "as-comment":
            return chosen
        if language not in PHRASES:
            return "formal"
        them = PHRASES[language]
        says_tu = them.familiar.search(comment.text) and not them.formal.search(comment.text)
        return "familiar" if says_tu else "formal"

    def _language(self, comment: Comment, verdict: Verdict, ui: str) -> str | None:
        """The comment's language; where the reader cannot tell, what the page says, then `ui`."""
        known = primary(verdict.language)
        for language in (known,) if known else (primary(comment.language_hint), primary(ui)):
            if language in self.playbooks.languages:
                return language
        return None

    def _brief(self, book: Playbook, context: ReplyContext) -> _Brief:
        comment, brand = context.comment, self.playbooks.brand
        situation = _situation(context)
        return _Brief(
            book=book,
            situation=situation,
            in_private=context.advice.move == "private" or situation == "grave",
            subject=find_subject(comment, context.verdict, book),
            private=self._private(book, platform_of(comment.platform)),
            name=first_name(comment.author_name),
            signature=brand.signature,
            emoji=brand.emoji,
            seed=comment.id,
        )

    def _private(self, book: Playbook, platform: str) -> str:
        channel = self.playbooks.brand.channel_for(platform)
        if channel is None:
            return book.private.message if platform in _HAS_MESSAGES else book.private.other
        way: str = getattr(book.private, channel.way)
        return way.replace("{contact}", channel.contact)


def _situation(context: ReplyContext) -> Situation:
    verdict = context.verdict
    if context.negative and verdict.intent != "question":
        return "grave" if context.grave else "complaint"
    if verdict.intent == "question":
        return "question"
    if verdict.intent == "praise" or verdict.sentiment == "positive":
        return "praise"
    return "request"


def _first_good(
    brief: _Brief,
    tone: Tone,
    shapes: Sequence[Sequence[str]],
    context: ReplyContext,
    drafts: Sequence[Draft],
) -> Draft | None:
    """The first candidate that fits, says nothing wrong and is not another draft again."""
    limit = limit_of(context.platform)
    tries = 0
    for text in _candidates(brief, tone, shapes, context.history):
        length = count(text, context.platform)
        if length > limit or any(likeness(text, draft.text) >= TOO_ALIKE for draft in drafts):
            continue
        findings = check_reply(text, context) if _is_heard(text, context) else None
        if findings is not None and all(f.severity == "hint" for f in findings):
            return Draft(tone=tone, text=text, length=length, limit=limit, findings=tuple(findings))
        tries += 1
        if tries == TRIES:
            break
    return None


def _is_heard(text: str, context: ReplyContext) -> bool:
    """Whether a complaint is plainly acknowledged: the check lets people say it in more ways."""
    if not context.negative or context.advice.move == "escalate":
        return True
    return PHRASES[context.language].acknowledges.search(fold(text).text) is not None


def _candidates(
    brief: _Brief, tone: Tone, shapes: Sequence[Sequence[str]], history: Sequence[str]
) -> Iterator[str]:
    """Every text of `tone`, fullest shape first, least used sentences first."""
    for shape in shapes:
        choices = [_choices(brief, part, tone, history) for part in shape]
        if all(choices):
            yield from (_join(parts) for parts in _diagonal(choices))


def _choices(brief: _Brief, part: str, tone: Tone, history: Sequence[str]) -> list[str]:
    """What may be said in one part, the least said of late first; nothing leaves the shape out."""
    if part == "named":
        return [brief.book.greeting.named.replace("{name}", brief.name)] if brief.name else []
    if part == "greet":
        return [_greeting(brief)]
    if part == "sign":
        return [f"— {brief.signature}" if brief.signature else ""]
    if part == "theirs":
        return [brief.theirs]
    if part == "emoji":
        return [brief.emoji if brief.situation == "praise" else ""]
    filled = list(dict.fromkeys(_sentences(brief, part, tone)))
    earlier = "\n".join(history)
    used = {text: earlier.count(text[1:]) for text in filled}
    return sorted(filled, key=lambda text: (used[text], _rank(brief.seed, tone, text)))


def _sentences(brief: _Brief, part: str, tone: Tone) -> Iterator[str]:
    say, situation = brief.book.say, brief.situation
    if part == "ack" or part == "feel":
        tones = (say.ack if part == "ack" else say.feel).get(situation, Tones())
        sentences: Sequence[str] = getattr(tones, tone)
        for text in sentences:
            for event in brief.subject.events if "{event}" in text else ("",):
                yield _fill(text, brief, event)
    elif part == "detail" and situation in ("complaint", "grave"):
        details = brief.subject.details
        for detail in ("thing",) if "thing" in details else tuple(details):
            told = details[detail]
            for text in say.detail.get(detail, ()):
                yield text.replace(f"{{{detail}}}", told)
    elif part == "explain":
        subject = brief.subject
        of_cause = say.explain.get(subject.cause, ())
        yield from say.explain.get(subject.topic or subject.cause, of_cause)
    elif part == "holding":
        yield from (_fill(text, brief, "") for text in say.holding)
    elif part == "step":
        yield from (_fill(text, brief, "") for text in _steps(brief))


def _steps(brief: _Brief) -> Iterator[str]:
    """The subject's own next steps; in private where personal data are needed or it is grave."""
    say, situation, subject = brief.book.say, brief.situation, brief.subject
    complains = situation in ("complaint", "grave")
    if brief.in_private:
        yield from say.private[situation]
        if complains:
            yield from subject.private
    elif complains:
        yield from (*subject.public, *subject.private)
    else:
        yield from say.step[situation]


def _greeting(brief: _Brief) -> str:
    greeting = brief.book.greeting
    return greeting.named.replace("{name}", brief.name) if brief.name else greeting.plain


def _fill(text: str, brief: _Brief, event: str) -> str:
    for slot, value in (
        ("{event}", event), ("{about}", brief.subject.about), ("{private}", brief.private),
    ):  # fmt: skip
        text = text.replace(slot, value)
    return text


def _rank(seed: str, tone: Tone, text: str) -> str:
    key = f"{seed}|{tone}|{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(key).hexdigest()


def _diagonal(choices: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Every combination, those made of the best choices first."""
    for total in range(sum(len(options) - 1 for options in choices) + 1):
        yield from _summing(choices, total)


def _summing(choices: Sequence[Sequence[str]], total: int) -> Iterator[tuple[str, ...]]:
    if not choices:
        if total == 0:
            yield ()
        return
    for index, option in enumerate(choices[0][: total + 1]):
        for rest in _summing(choices[1:], total - index):
            yield (option, *rest)


def _join(parts: Sequence[str]) -> str:
    """Sentences in a row; after a greeting's comma the next one goes on in lower case."""
    text = parts[0]
    for part in filter(None, parts[1:]):
        if text.endswith(",") and (part[1:2].islower() or part[1:2] in (" ", "'")):
            part = part[0].lower() + part[1:]
        text = f"{text} {part}"
    return text
