"""Step 5, keep calm: two or three drafts that differ in intent, from the playbook. No model.

In: a comment, its verdict and the advice. Out: drafts in the comment's language, each within the
site's limit and without an error or a warning of the check. Nothing the comment says is copied
into a draft: only the playbook's words, and a plain first name. The choice among phrases follows
the comment's id, so the same comment gets the same drafts, and avoids recent replies.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..case import Advice, Draft, Tone
from ..check.context import ReplyContext
from ..check.folding import fold, likeness
from ..check.language import primary
from ..check.length import count, limit_of, platform_of
from ..check.reply import check_reply
from ..comment import Comment, Verdict
from .names import first_name
from .playbook import CausePhrases, Playbook, Playbooks, ReplyMove, Role, Situation

TRIES = 150  # candidates looked at for one tone before going on without it
TOO_ALIKE = 0.6  # trigram likeness above which two drafts are one
TONES: tuple[Tone, ...] = ("short", "warm", "formal")

# Parts of each tone, from the fullest to what is left when the site allows little.
_SHAPES: dict[Tone, tuple[tuple[str, ...], ...]] = {
    "short": (("ack", "step"),),
    "warm": (
        ("named", "ack", "feel", "step"), ("ack", "feel", "step"),
        ("named", "ack", "step"), ("ack", "step"),
    ),
    "formal": (("greet", "ack", "step"), ("ack", "step"), ("greet", "ack", "feel", "step")),
}  # fmt: skip
_ALWAYS_GRAVE = ("safety", "privacy")  # nobody is «annoyed» by a danger
_HAS_MESSAGES = frozenset(
    {"x", "bluesky", "mastodon", "threads", "instagram", "facebook", "reddit", "linkedin", "tiktok"}
)


@dataclass(frozen=True, slots=True)
class _Brief:
    """What one comment needs: everything the choice of sentences depends on."""

    book: Playbook
    situation: Situation
    move: ReplyMove
    phrases: CausePhrases
    private: str
    name: str
    seed: str


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

        `history`: texts of recent replies. `ui`: the language findings (hints) are told in. Also
        none for a language without a playbook. A draft that cannot be said in the site's limit,
        or without a warning, is left out.
        """
        language = self._language(comment, verdict, ui)
        move = advice.move
        if language is None or (move != "answer" and move != "private" and move != "escalate"):
            return []
        if "threat" in verdict.abuse:
            return []  # evidence, a manager, the police: nothing one writes makes it better
        context = ReplyContext(
            comment=comment, verdict=verdict, advice=advice, language=language,
            platform=comment.platform, history=history, ui=ui,
        )  # fmt: skip
        brief = _brief(self.playbooks.by_language[language], context, move)
        drafts: list[Draft] = []
        for tone in _tones(advice):
            draft = _first_good(brief, tone, context, drafts)
            if draft:
                drafts.append(draft)
        return drafts

    def _language(self, comment: Comment, verdict: Verdict, ui: str) -> str | None:
        """The comment's language; where the reader cannot tell, what the page says, then `ui`."""
        known = primary(verdict.language)
        for language in (known,) if known else (primary(comment.language_hint), primary(ui)):
            if language in self.playbooks.by_language:
                return language
        return None


def _tones(advice: Advice) -> tuple[Tone, ...]:
    """Short and warm, then formal; formal first where a manager will read over the shoulder."""
    return ("formal", "short", "warm") if advice.move == "escalate" else TONES


def _brief(book: Playbook, context: ReplyContext, move: ReplyMove) -> _Brief:
    comment = context.comment
    messages = platform_of(comment.platform) in _HAS_MESSAGES
    return _Brief(
        book=book,
        situation=_situation(context),
        move="private" if move == "answer" and context.grave and context.negative else move,
        phrases=_phrases(book, comment, context.verdict),
        private=book.private.message if messages else book.private.other,
        name=first_name(comment.author_name),
        seed=comment.id,
    )


def _situation(context: ReplyContext) -> Situation:
    verdict = context.verdict
    grave = context.negative and (context.grave or verdict.cause in _ALWAYS_GRAVE)
    if verdict.intent == "question":
        return "grave-question" if grave else "question"
    if context.negative:
        return "grave" if grave else "complaint"
    if verdict.intent == "praise" or verdict.sentiment == "positive":
        return "praise"
    return "request"


def _phrases(book: Playbook, comment: Comment, verdict: Verdict) -> CausePhrases:
    """The cause's phrases, made precise by the first aspect whose word is in the comment."""
    cause = verdict.cause or "other"
    phrases = book.causes[cause]
    said = fold(comment.text).text
    for aspect in book.aspects:
        begun = (re.search(rf"\b{re.escape(word)}", said) for word in aspect.when)
        if cause in aspect.causes and any(begun):
            return CausePhrases(
                event=aspect.event, about=aspect.about or phrases.about,
                public=phrases.public, private=phrases.private,
            )  # fmt: skip
    return phrases


def _first_good(
    brief: _Brief, tone: Tone, context: ReplyContext, drafts: Sequence[Draft]
) -> Draft | None:
    """The first candidate that fits, says nothing wrong and is not another draft again."""
    limit = limit_of(context.platform)
    tries = 0
    for text in _candidates(brief, tone, context.history):
        length = count(text, context.platform)
        if length > limit or any(likeness(text, draft.text) >= TOO_ALIKE for draft in drafts):
            continue
        findings = check_reply(text, context)
        if all(finding.severity == "hint" for finding in findings):
            return Draft(tone=tone, text=text, length=length, limit=limit, findings=tuple(findings))
        tries += 1
        if tries == TRIES:
            break
    return None


def _candidates(brief: _Brief, tone: Tone, history: Sequence[str]) -> Iterator[str]:
    """Every text of `tone`, fullest shape first, least used sentences first."""
    for shape in _SHAPES[tone]:
        if "named" in shape and not brief.name:
            continue
        choices = [_choices(brief, part, tone, history) for part in shape]
        yield from (_join(parts) for parts in _diagonal(choices))


def _choices(brief: _Brief, part: str, tone: Tone, history: Sequence[str]) -> list[str]:
    if part == "named":
        return [brief.book.greeting.named.replace("{name}", brief.name)]
    if part == "greet":
        return [_greeting(brief)]
    said = _steps(brief, tone) if part == "step" else []
    role: Role = "step" if part == "step" else "feel" if part == "feel" else "ack"
    said += [
        say.text
        for say in brief.book.says
        if say.role == role
        and tone in say.tones
        and brief.situation in say.situations
        and brief.move in say.moves
    ]
    filled = list(dict.fromkeys(_fill(text, brief) for text in said))
    used = {text: sum(text[1:] in earlier for earlier in history) for text in filled}
    return sorted(filled, key=lambda text: (used[text], _rank(brief.seed, tone, text)))


def _greeting(brief: _Brief) -> str:
    greeting = brief.book.greeting
    return greeting.named.replace("{name}", brief.name) if brief.name else greeting.plain


def _steps(brief: _Brief, tone: Tone) -> list[str]:
    """The cause's own next steps; in private where personal data are needed or it is grave."""
    phrases = brief.phrases
    if brief.move != "answer":
        return list(phrases.private)
    if brief.situation in ("question", "request", "praise"):
        return []
    return [*phrases.public, *phrases.private]


def _fill(text: str, brief: _Brief) -> str:
    for slot, value in (
        ("{event}", brief.phrases.event), ("{about}", brief.phrases.about),
        ("{private}", brief.private),
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
    for part in parts[1:]:
        if text.endswith(",") and (part[1:2].islower() or part[1:2] in (" ", "'")):
            part = part[0].lower() + part[1:]
        text = f"{text} {part}"
    return text
