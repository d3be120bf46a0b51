"""The phrase lists of each language the check reads, compiled. Pure data; see phrases_fr.py."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import ModuleType

from . import phrases_de, phrases_en, phrases_es, phrases_fr, phrases_it, phrases_pt


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's patterns. All are matched on folded text, but `familiar` and `formal`.

    Those two say how the person is addressed (tu or vous) and see the text as written, for German
    tells them apart by a capital.
    """

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    familiar: re.Pattern[str]
    formal: re.Pattern[str]
    acknowledges: re.Pattern[str]
    next_step: re.Pattern[str]
    private: re.Pattern[str]
    asks_data: re.Pattern[str]  # with a group `at`: what is asked for
    answers: re.Pattern[str]


def _compiled(them: ModuleType) -> Phrases:
    return Phrases(
        rules=tuple((rule, re.compile(one)) for rule, all_ in them.PHRASES.items() for one in all_),
        familiar=re.compile(them.FAMILIAR),
        formal=re.compile(them.FORMAL),
        acknowledges=re.compile(them.ACKNOWLEDGES),
        next_step=re.compile(them.NEXT_STEP),
        private=re.compile(them.PRIVATE),
        asks_data=re.compile(them.ASKS_DATA),
        answers=re.compile(them.ANSWERS),
    )


_MODULES = {
    "fr": phrases_fr, "en": phrases_en, "es": phrases_es,
    "de": phrases_de, "it": phrases_it, "pt": phrases_pt,
}  # fmt: skip

PHRASES: dict[str, Phrases] = {language: _compiled(them) for language, them in _MODULES.items()}
GREETS = "|".join(them.GREETS for them in _MODULES.values())
TITLES = frozenset(word for them in _MODULES.values() for word in them.TITLES.split())
