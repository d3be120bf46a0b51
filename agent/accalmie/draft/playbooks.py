"""The playbooks there are: the built-in ones, and the user's laid over them.

In: playbooks/*.toml shipped here (polite, and `-familiar` which changes only what addresses the
person) and the user's folder. Out: one whole Playbook a language and register, and the mistakes
found. A file with a mistake is set aside whole: what was there without it serves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import msgspec
from msgspec import Struct

from ..brand import FILE as BRAND_FILE
from ..brand import Brand, Register, load_brand
from ..comment import Cause
from ..errors import BadSettings
from .playbook import (
    SITUATIONS,
    Aspect,
    Duration,
    Greeting,
    Phrases,
    PlaybookFile,
    Private,
    Say,
    Tones,
    Topic,
    read_playbook,
)

BUILT_IN = Path(__file__).with_name("playbooks")


class Playbook(Struct, frozen=True, kw_only=True):
    """A whole playbook: something to say of every cause, in every situation."""

    language: str
    register: Register
    private: Private
    greeting: Greeting
    causes: Mapping[Cause, Phrases]
    topics: Mapping[Topic, Phrases]
    aspects: tuple[Aspect, ...]
    things: Mapping[str, tuple[str, ...]]
    days: Mapping[str, tuple[str, ...]]
    asks: Mapping[str, tuple[str, ...]]
    duration: Duration | None
    say: Say


@dataclass(frozen=True, slots=True)
class Playbooks:
    """By language and register; the brand; the mistakes of the files that were set aside."""

    by_name: Mapping[tuple[str, Register], Playbook]
    brand: Brand = Brand()  # noqa: RUF009 - frozen
    problems: list[BadSettings] = field(default_factory=list)

    @classmethod
    def load(cls, folder: Path | None = None) -> Playbooks:
        """The built-in playbooks, changed by what `folder` holds, where there is one.

        Raises nothing for the user's files: their mistakes are in `problems`.
        """
        problems: list[BadSettings] = []
        files = [_read(path, problems) for path in _paths(BUILT_IN)]
        files += [_read(path, problems) for path in _paths(folder)]
        books: dict[tuple[str, Register], Playbook] = {}
        for path, file in filter(None, files):
            if file.meta.register == "formal":
                _lay(path, file, books, "formal", problems)
        for language in {language for language, _ in books}:
            books[language, "familiar"] = msgspec.structs.replace(
                books[language, "formal"], register="familiar"
            )
        for path, file in filter(None, files):
            if file.meta.register == "familiar":
                _lay(path, file, books, "familiar", problems)
        try:
            brand = load_brand(folder)
        except BadSettings as problem:
            problems.append(problem)
            brand = Brand()
        return cls(books, brand, problems)

    @property
    def languages(self) -> set[str]:
        return {language for language, _ in self.by_name}


def _paths(folder: Path | None) -> list[Path]:
    if folder is None or not folder.is_dir():
        return []
    return [path for path in sorted(folder.glob("*.toml")) if path.name != BRAND_FILE]


def _read(path: Path, problems: list[BadSettings]) -> tuple[Path, PlaybookFile] | None:
    try:
        return path, read_playbook(path)
    except BadSettings as problem:
        problems.append(problem)
        return None


def _lay(
    path: Path,
    file: PlaybookFile,
    books: dict[tuple[str, Register], Playbook],
    register: Register,
    problems: list[BadSettings],
) -> None:
    name = file.meta.language, register
    try:
        books[name] = _whole(path, file, books.get(name))
    except BadSettings as problem:
        problems.append(problem)


def _whole(path: Path, file: PlaybookFile, base: Playbook | None) -> Playbook:
    """`file` laid over `base`. Raises: BadSettings where a language of its own lacks something."""
    private = file.private or (base.private if base else None)
    greeting = file.greeting or (base.greeting if base else None)
    causes = {**(base.causes if base else {})}
    for name, phrases in file.cause.items():
        causes[name] = _over(phrases, causes.get(name))
    topics = {**(base.topics if base else {})}
    for topic, phrases in file.topic.items():
        topics[topic] = _over(phrases, topics.get(topic))
    say = _say_over(file.say, base.say if base else Say())
    missing = [f"cause.{name}" for name in get_args(Cause) if not _complete(causes.get(name))]
    missing += [f"say.ack.{one}" for one in SITUATIONS if not any(_tones(say, one))]
    calm = ("question", "request", "praise")
    missing += [f"say.step.{one}" for one in calm if one not in say.step]
    missing += [f"say.private.{one}" for one in SITUATIONS if one not in say.private]
    missing += [] if say.holding else ["say.holding"]
    if private is None or greeting is None or missing:
        absent = ", ".join(missing) or "private and greeting"
        raise BadSettings(path, None, f"a new language needs a whole playbook; missing: {absent}.")
    return Playbook(
        language=file.meta.language,
        register=file.meta.register,
        private=private,
        greeting=greeting,
        causes=causes,
        topics=topics,
        aspects=(*file.aspect, *(base.aspects if base else ())),
        things={**(base.things if base else {}), **file.thing},
        days={**(base.days if base else {}), **file.day},
        asks={**(base.asks if base else {}), **file.ask},
        duration=file.duration or (base.duration if base else None),
        say=say,
    )


def _tones(say: Say, situation: str) -> tuple[str, ...]:
    tones = say.ack.get(situation, Tones())  # type: ignore[call-overload]
    return (*tones.short, *tones.warm, *tones.formal)


def _complete(phrases: Phrases | None) -> bool:
    return phrases is not None and None not in msgspec.structs.astuple(phrases)


def _over(new: Phrases, base: Phrases | None) -> Phrases:
    """What `new` says, and of what it does not say, `base`."""
    if base is None:
        return new
    return Phrases(
        event=new.event or base.event, about=new.about or base.about,
        public=new.public or base.public, private=new.private or base.private,
    )  # fmt: skip


def _say_over(new: Say, base: Say) -> Say:
    return Say(
        ack={**base.ack, **{at: _tones_over(one, base.ack.get(at)) for at, one in new.ack.items()}},
        feel={
            **base.feel,
            **{at: _tones_over(one, base.feel.get(at)) for at, one in new.feel.items()},
        },
        detail={**base.detail, **new.detail},
        explain={**base.explain, **new.explain},
        step={**base.step, **new.step},
        private={**base.private, **new.private},
        holding=new.holding or base.holding,
        thing_event=new.thing_event or base.thing_event,
    )


def _tones_over(new: Tones, base: Tones | None) -> Tones:
    if base is None:
        return new
    return Tones(
        short=new.short or base.short, warm=new.warm or base.warm, formal=new.formal or base.formal
    )
