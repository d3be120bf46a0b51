"""The phrase lists of each language the check reads, compiled. Pure data; see phrases_fr.py."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType

from . import phrases_de, phrases_en, phrases_es, phrases_fr, phrases_it, phrases_pt


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's patterns. All are matched on folded text, but `familiar` and `formal`.

    Those two say how the person is addressed (tu or vous) and see the text as written, for German
    tells them apart by a capital. `any_rule` matches where one of `rules` does, much faster.
    """

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    any_rule: re.Pattern[str]
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
        any_rule=_any_of([one for all_ in them.PHRASES.values() for one in all_]),
        familiar=re.compile(them.FAMILIAR),
        formal=re.compile(them.FORMAL),
        acknowledges=re.compile(them.ACKNOWLEDGES),
        next_step=re.compile(them.NEXT_STEP),
        private=re.compile(them.PRIVATE),
        asks_data=re.compile(them.ASKS_DATA),
        answers=re.compile(them.ANSWERS),
    )


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    """One expression for all. Most begin at a word: that is looked for once, then a first letter.

    A pattern that refers back to its own group keeps its number by coming first.
    """
    whole = [one for one in patterns if r"\1" in one]
    parts = [part for one in patterns if r"\1" not in one for part in alternatives(one)]
    parts = [part.replace("(?P<at>", "(?:") for part in dict.fromkeys(parts)]
    at_words = [part.removeprefix(r"\b") for part in parts if _AT_WORD.match(part)]
    others = [part for part in parts if not _AT_WORD.match(part)]
    return re.compile("|".join([*whole, rf"\b(?=\w)(?:{'|'.join(at_words)})", *others]))


def alternatives(pattern: str) -> list[str]:
    """What stands between the bars of `pattern` that are in no group and no set."""
    found, depth, in_set = [""], 0, False
    for token in _TOKEN.findall(pattern):
        if in_set:
            in_set = token != "]"
        elif token == "|" and depth == 0:
            found.append("")
            continue
        else:
            in_set = token == "["
            depth += (token == "(") - (token == ")")
        found[-1] += token
    return found


_AT_WORD = re.compile(r"(?:\(\?<[!=][^()]*\))*\\b")  # what it looks back at may come first
_TOKEN = re.compile(r"\\.|[^\\]", re.DOTALL)
_MODULES = {
    "fr": phrases_fr, "en": phrases_en, "es": phrases_es,
    "de": phrases_de, "it": phrases_it, "pt": phrases_pt,
}  # fmt: skip

PHRASES: dict[str, Phrases] = {language: _compiled(them) for language, them in _MODULES.items()}
GREETS = "|".join(them.GREETS for them in _MODULES.values())
TITLES = frozenset(word for them in _MODULES.values() for word in them.TITLES.split())
