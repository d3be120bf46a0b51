"""What the drafts' tests compose from: a case made of facts, and every word a playbook may say."""

from __future__ import annotations

from accalmie.brand import Brand
from accalmie.case import Advice, Draft
from accalmie.check.folding import words
from accalmie.comment import Abuse, Cause, Comment, Intent, Move, Sentiment, Verdict
from accalmie.draft import Composer, Playbook, Playbooks

BOOKS = Playbooks.load()
NO_BRAND = Brand()
LANGUAGES = sorted(BOOKS.languages)
TOLD = {
    "fr": "Toujours rien.", "en": "Still nothing.", "es": "Sigue sin llegar.",
    "de": "Immer noch nichts.", "it": "Ancora niente.", "pt": "Ainda nada.",
}  # fmt: skip


def draw_case(
    *,
    text: str | None = None,
    author: str = "",
    language: str = "fr",
    cause: Cause | None = "delivery",
    topic: str | None = None,
    intent: Intent = "complaint",
    severity: int = 2,
    move: Move = "answer",
    platform: str = "x",
    sentiment: Sentiment = "negative",
    abuse: tuple[Abuse, ...] = (),
    comment_id: str = "c-1",
    hint: str = "",
) -> tuple[Comment, Verdict, Advice]:
    said = TOLD.get(language, "Toujours rien.") if text is None else text
    comment = Comment(
        id=comment_id, text=said, author_name=author, platform=platform, language_hint=hint
    )
    verdict = Verdict(
        id=comment_id, language=language, sentiment=sentiment, negativity=0.9, cause=cause,
        topic=topic, intent=intent, severity=severity, abuse=abuse,
    )  # fmt: skip
    return comment, verdict, Advice(move=move, reason="")


def compose(
    history: tuple[str, ...] = (),
    *,
    brand: Brand = NO_BRAND,
    **facts: object,
) -> list[Draft]:
    composer = Composer(Playbooks(BOOKS.by_name, brand))
    return composer.compose(*draw_case(**facts), history=history, ui="fr")  # type: ignore[arg-type]


def vocabulary(book: Playbook) -> set[str]:
    """Every word the playbook may put in a draft."""
    private, say = book.private, book.say
    texts = [private.message, private.email, private.phone, private.form, private.other]
    texts += [book.greeting.named, book.greeting.plain, *book.things, *book.days]
    for phrases in (*book.causes.values(), *book.topics.values()):
        texts += [*(phrases.event or ()), phrases.about or "", *(phrases.public or ())]
        texts += phrases.private or ()
    for aspect in book.aspects:
        texts += [*aspect.event, aspect.about or ""]
    for tones in (*say.ack.values(), *say.feel.values()):
        texts += [*tones.short, *tones.warm, *tones.formal]
    for lists in (say.detail, say.explain, say.step, say.private):
        texts += [text for them in lists.values() for text in them]
    if book.duration:
        texts += [*book.duration.numbers, *book.duration.one.values(), *book.duration.many.values()]
    return set(words(" ".join([*texts, *say.holding])))
