"""The playbooks: what drafts say, one TOML file a language; the user's own override the built-in.

In: playbooks/*.toml shipped here and the files of the user's folder, which hold only what they
change (a cause, a sentence by its id, new sentences and aspects). Out: frozen playbooks, and the
mistakes found. A file with a mistake is set aside whole: the built-in one serves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from ..case import Tone
from ..comment import Cause
from ..errors import BadSettings
from ..toml_file import Step, line_of, parse_toml, read_toml

BUILT_IN = Path(__file__).with_name("playbooks")

Role = Literal["ack", "feel", "step"]
Situation = Literal["complaint", "grave", "question", "grave-question", "request", "praise"]
ReplyMove = Literal["answer", "private", "escalate"]
_MOVES: tuple[ReplyMove, ...] = get_args(ReplyMove)
_Text = Annotated[str, Meta(min_length=2, max_length=300)]
_Word = Annotated[str, Meta(min_length=2, max_length=40, pattern="^[^A-Z]+$")]

_SLOT = re.compile(r"\{([^{}]*)\}|[{}]")
_FRENCH_EVENT = re.compile(r"(?:ce|cet|cette|ces|votre|vos) ")


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of what a playbook holds: a key nobody knows is a mistake, not silence."""


class About(Part, frozen=True):
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}$")]
    schema: Literal[1]


class Private(Part, frozen=True):
    message: _Text
    other: _Text


class Greeting(Part, frozen=True):
    named: _Text
    plain: _Text


class CausePhrases(Part, frozen=True):
    event: _Text
    about: _Text
    public: Annotated[tuple[_Text, ...], Meta(min_length=1)]
    private: Annotated[tuple[_Text, ...], Meta(min_length=1)]


class Aspect(Part, frozen=True):
    """A more precise `event`, where one of the words `when` begins a word of the comment."""

    causes: Annotated[tuple[Cause, ...], Meta(min_length=1)]
    when: Annotated[tuple[_Word, ...], Meta(min_length=1)]
    event: _Text
    about: _Text | None = None


class Say(Part, frozen=True):
    id: Annotated[str, Meta(min_length=1, max_length=60)]
    role: Role
    tones: Annotated[tuple[Tone, ...], Meta(min_length=1)]
    situations: Annotated[tuple[Situation, ...], Meta(min_length=1)]
    text: _Text
    moves: Annotated[tuple[ReplyMove, ...], Meta(min_length=1)] = _MOVES


class PlaybookFile(Part, frozen=True):
    meta: About
    private: Private | None = None
    greeting: Greeting | None = None
    cause: dict[Cause, CausePhrases] = {}
    aspect: tuple[Aspect, ...] = ()
    say: tuple[Say, ...] = ()


class Playbook(Struct, frozen=True, kw_only=True):
    """A whole playbook: every cause, and what is said in every situation."""

    language: str
    private: Private
    greeting: Greeting
    causes: Mapping[Cause, CausePhrases]
    aspects: tuple[Aspect, ...]
    says: tuple[Say, ...]


class Playbooks:
    """The playbooks by language, and the mistakes of the files that were set aside."""

    def __init__(self, by_language: Mapping[str, Playbook], problems: list[BadSettings]) -> None:
        self.by_language, self.problems = by_language, problems

    @classmethod
    def load(cls, folder: Path | None = None) -> Playbooks:
        """The built-in playbooks, changed by the `*.toml` of `folder` where there is one.

        Raises nothing for the user's files: their mistakes are in `problems`.
        """
        books = {
            path.stem: _whole(path, read_playbook(path)) for path in sorted(BUILT_IN.glob("*.toml"))
        }
        problems: list[BadSettings] = []
        for path in sorted(folder.glob("*.toml")) if folder and folder.is_dir() else ():
            try:
                theirs = read_playbook(path)
                books[path.stem] = _whole(path, theirs, books.get(path.stem))
            except BadSettings as problem:
                problems.append(problem)
        return cls(books, problems)


def read_playbook(path: Path) -> PlaybookFile:
    """The playbook file at `path`, every slot known. Raises: BadSettings (file, line, reason)."""
    text = read_toml(path)
    book = parse_toml(path, text, PlaybookFile)
    language = book.meta.language
    if language != path.stem:
        reason = f"the language is {language} and the file is named {path.name}: make them agree."
        raise BadSettings(path, line_of(text, ["meta", "language"]), reason)
    for steps, phrase, slots in _phrases(book):
        reason = _mistake(phrase, slots)
        if not reason and steps[-1] == "event" and language == "fr":
            reason = _french(phrase)
        if reason:
            raise BadSettings(path, line_of(text, steps), reason)
    return book


def _phrases(book: PlaybookFile) -> list[tuple[list[Step], str, frozenset[str]]]:
    """Each sentence, where it stands, and the slots it may have."""
    nothing, aside = frozenset[str](), frozenset({"private"})
    found: list[tuple[list[Step], str, frozenset[str]]] = []
    for name, cause in book.cause.items():
        found += [(["cause", name, "event"], cause.event, nothing)]
        found += [(["cause", name, "about"], cause.about, nothing)]
        found += [(["cause", name, "public"], text, nothing) for text in cause.public]
        found += [(["cause", name, "private"], text, aside) for text in cause.private]
    for number, aspect in enumerate(book.aspect):
        found.append((["aspect", number, "event"], aspect.event, nothing))
        found.append((["aspect", number, "about"], aspect.about or "", nothing))
    slots = frozenset({"event", "about", "private"})
    found += [(["say", n, "text"], say.text, slots) for n, say in enumerate(book.say)]
    if book.greeting:
        found.append((["greeting", "named"], book.greeting.named, frozenset({"name"})))
        found.append((["greeting", "plain"], book.greeting.plain, nothing))
    return found


def _mistake(phrase: str, slots: frozenset[str]) -> str:
    for match in _SLOT.finditer(phrase):
        if match[1] not in slots:
            known = ", ".join(f"{{{slot}}}" for slot in sorted(slots)) or "no slot at all"
            return f"{match[0]} cannot be filled here: use {known}."
    return ""


def _french(event: str) -> str:
    if _FRENCH_EVENT.match(event):
        return ""
    return "a French event begins with ce, cet, cette or ces: «de» and «à» come before it."


def _whole(path: Path, book: PlaybookFile, base: Playbook | None = None) -> Playbook:
    """`book` laid over `base`. Raises: BadSettings where a language of its own lacks something."""
    private = book.private or (base.private if base else None)
    greeting = book.greeting or (base.greeting if base else None)
    causes = {**(base.causes if base else {}), **book.cause}
    missing = [f"cause.{name}" for name in get_args(Cause) if name not in causes]
    if private is None or greeting is None or missing:
        absent = ", ".join(missing) or "private and greeting"
        raise BadSettings(path, None, f"a new language needs a whole playbook; missing: {absent}.")
    says = {say.id: say for say in (*(base.says if base else ()), *book.say)}
    whole = Playbook(
        language=book.meta.language,
        private=private,
        greeting=greeting,
        causes=causes,
        aspects=(*book.aspect, *(base.aspects if base else ())),
        says=tuple(says.values()),
    )
    for situation in get_args(Situation):
        if not any(say.role == "ack" and situation in say.situations for say in whole.says):
            reason = f'nothing acknowledges a {situation}: add a [[say]] with role = "ack".'
            raise BadSettings(path, None, reason)
    return whole
