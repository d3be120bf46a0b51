"""A playbook: what drafts may say in one language and one register. Types, reading, mistakes.

In: a TOML file; a user's file holds only what it changes. Out: a frozen PlaybookFile whose every
slot is known, or BadSettings with file, line, reason and what to write instead.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from ..brand import Register
from ..comment import Cause
from ..errors import BadSettings
from ..toml_file import Step, line_of, parse_toml, read_toml

Topic = Literal[
    "delivery_late", "delivery_lost", "order_error", "product_defect", "product_quality",
    "price_value", "billing_error", "refund_delay", "subscription_cancel", "waiting_time",
    "no_answer", "staff_attitude", "appointment", "cleanliness", "food_safety", "injury_safety",
    "app_bug", "site_outage", "account_access", "data_privacy", "misleading_ad", "accessibility",
    "discrimination", "ethics",
]  # fmt: skip
Situation = Literal["complaint", "grave", "question", "request", "praise"]
Detail = Literal["thing", "day", "duration", "order"]
Unit = Literal["minute", "hour", "day", "week", "month", "year"]

_Text = Annotated[str, Meta(min_length=2, max_length=300)]
_Texts = Annotated[tuple[_Text, ...], Meta(min_length=1)]
_Word = Annotated[str, Meta(min_length=2, max_length=60, pattern="^[^A-Z]+$")]
_Words = Annotated[tuple[_Word, ...], Meta(min_length=1)]

_SLOT = re.compile(r"\{([^{}]*)\}|[{}]")
# An event comes after words that would contract or change case: it begins with one of these.
_EVENT_STARTS = {
    "fr": ("ce ", "cet ", "cette ", "ces ", "votre ", "vos ", "ton ", "ta ", "tes "),
    "es": ("este ", "esta ", "estos ", "estas ", "su ", "sus ", "tu ", "tus "),
    "it": ("questo ", "questa ", "quest'", "questi ", "queste "),
    "pt": ("este ", "esta ", "estes ", "estas ", "esse ", "essa ", "esses ", "essas "),
    "de": ("den ", "die ", "das ", "diesen ", "diese ", "dieses ", "Ihren ", "Ihre ", "Ihr ",
           "deinen ", "deine ", "dein "),
}  # fmt: skip


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of what a playbook holds: a key nobody knows is a mistake, not silence."""


class About(Part, frozen=True, kw_only=True):
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}$")]
    register: Register = "formal"
    schema: Literal[1]


class Private(Part, frozen=True, kw_only=True):
    """The private way, as it ends «write to us …»; `{contact}` is the brand's own."""

    message: _Text
    email: _Text
    phone: _Text
    form: _Text
    other: _Text


class Greeting(Part, frozen=True, kw_only=True):
    named: _Text
    plain: _Text


class Phrases(Part, frozen=True, kw_only=True):
    """What is said of one subject; what a topic leaves out, its cause says."""

    event: _Texts | None = None  # what happened, as a noun phrase
    about: _Text | None = None  # the subject of a question
    public: _Texts | None = None  # next steps for all to read
    private: _Texts | None = None  # next steps that move to the private channel


class Aspect(Part, frozen=True, kw_only=True):
    """A more precise event. Each of `when`: beginnings of words, joined by «+» where all count."""

    topic: Topic
    when: _Words
    event: _Texts
    about: _Text | None = None


class Tones(Part, frozen=True, kw_only=True):
    short: tuple[_Text, ...] = ()
    warm: tuple[_Text, ...] = ()
    formal: tuple[_Text, ...] = ()


class Duration(Part, frozen=True, kw_only=True):
    """How «three weeks» is told. `numbers` are one to twelve; «dois|duas» has a feminine."""

    numbers: Annotated[tuple[_Text, ...], Meta(min_length=12, max_length=12)]
    one: dict[Unit, _Text]
    many: dict[Unit, _Text]  # with {n}
    feminine: tuple[Unit, ...] = ()
    when: dict[Unit, _Words]  # whole words of the comment
    never_with: tuple[_Word, ...] = ()  # words that make it another kind of time: «customer for»


class Say(Part, frozen=True, kw_only=True):
    """Every sentence, by what it does and where it fits. A list given takes the old one's place."""

    ack: dict[Situation, Tones] = {}
    feel: dict[Situation, Tones] = {}
    detail: dict[Detail, _Texts] = {}
    explain: dict[Topic | Cause, _Texts] = {}
    step: dict[Situation, _Texts] = {}
    private: dict[Situation, _Texts] = {}
    holding: tuple[_Text, ...] = ()
    thing_event: tuple[_Text, ...] = ()  # what happened, where all that is known is the {thing}


class PlaybookFile(Part, frozen=True, kw_only=True):
    meta: About
    private: Private | None = None
    greeting: Greeting | None = None
    cause: dict[Cause, Phrases] = {}
    topic: dict[Topic, Phrases] = {}
    aspect: tuple[Aspect, ...] = ()
    thing: dict[_Text, _Words] = {}
    day: dict[_Text, _Words] = {}
    ask: dict[_Text, _Words] = {}  # what questions are about, fit for {about}
    duration: Duration | None = None
    say: Say = Say()


def read_playbook(path: Path) -> PlaybookFile:
    """The playbook file at `path`, every slot known. Raises: BadSettings (file, line, reason)."""
    text = read_toml(path)
    book = parse_toml(path, text, PlaybookFile)
    named = book.meta.language + ("-familiar" if book.meta.register == "familiar" else "")
    if named != path.stem:
        reason = f"this file should be called {named}.toml: rename it, or change its [meta]."
        raise BadSettings(path, line_of(text, ["meta", "language"]), reason)
    for steps, phrase, slots in _phrases(book):
        reason = _mistake(phrase, slots)
        if not reason and steps[-1] in ("event", "thing_event"):
            reason = _begins_well(phrase, book.meta.language)
        if reason:
            raise BadSettings(path, _line_of_phrase(text, steps, phrase), reason)
    return book


def _phrases(book: PlaybookFile) -> list[tuple[list[Step], str, frozenset[str]]]:
    """Each sentence, where it stands, and the slots it may have."""
    found: list[tuple[list[Step], str, frozenset[str]]] = []

    def add(steps: list[Step], texts: tuple[str, ...] | None, *slots: str) -> None:
        found.extend((steps, text, frozenset(slots)) for text in texts or ())

    for kind, table in (("cause", book.cause), ("topic", book.topic)):
        for name, phrases in table.items():
            add([kind, name, "event"], phrases.event)
            add([kind, name, "about"], (phrases.about,) if phrases.about else ())
            add([kind, name, "public"], phrases.public)
            add([kind, name, "private"], phrases.private, "private")
    for number, aspect in enumerate(book.aspect):
        add(["aspect", number, "event"], aspect.event)
        add(["aspect", number, "about"], (aspect.about,) if aspect.about else ())
    for role, by_situation in (("ack", book.say.ack), ("feel", book.say.feel)):
        for situation, tones in by_situation.items():
            for tone in ("short", "warm", "formal"):
                add(["say", role, situation, tone], getattr(tones, tone), "event", "about")
    for detail, texts in book.say.detail.items():
        add(["say", "detail", detail], texts, *(() if detail == "order" else (detail,)))
    for subject, texts in book.say.explain.items():
        add(["say", "explain", subject], texts)
    for situation, texts in book.say.step.items():
        add(["say", "step", situation], texts, "about")
    for situation, texts in book.say.private.items():
        add(["say", "private", situation], texts, "private", "about")
    add(["say", "holding"], book.say.holding, "private")
    add(["say", "thing_event"], book.say.thing_event, "thing")
    if book.greeting:
        add(["greeting", "named"], (book.greeting.named,), "name")
        add(["greeting", "plain"], (book.greeting.plain,))
    if book.private:
        for way in ("message", "other"):
            add(["private", way], (getattr(book.private, way),))
        for way in ("email", "phone", "form"):
            add(["private", way], (getattr(book.private, way),), "contact")
    if book.duration:
        for unit, text in book.duration.many.items():
            add(["duration", "many", unit], (text,), "n")
    return found


def _mistake(phrase: str, slots: frozenset[str]) -> str:
    for match in _SLOT.finditer(phrase):
        if match[1] not in slots:
            known = ", ".join(f"{{{slot}}}" for slot in sorted(slots)) or "no slot at all"
            return f"{match[0]} cannot be filled here: use {known}."
    return ""


def _begins_well(event: str, language: str) -> str:
    starts = _EVENT_STARTS.get(language)
    if starts is None or event.startswith(starts):
        return ""
    known = ", ".join(start.strip() for start in starts)
    return f"“{event}” must begin with one of: {known}. Other words would not fit what precedes it."


def _line_of_phrase(text: str, steps: list[Step], phrase: str) -> int | None:
    """The line of the sentence itself, at or below the key it belongs to."""
    first = line_of(text, steps)
    lines = text.splitlines()
    for number in range(first or 1, len(lines) + 1):
        if phrase in lines[number - 1]:
            return number
    return first


SITUATIONS: tuple[Situation, ...] = get_args(Situation)
TOPICS: tuple[Topic, ...] = get_args(Topic)
