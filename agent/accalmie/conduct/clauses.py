"""The code of conduct's clauses, read from conduct.toml: the built-in one or the organisation's."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from ..errors import BadSettings
from ..toml_file import line_of, parse_toml, read_toml

BUILT_IN = Path(__file__).with_name("conduct.toml")

Covered = Literal["insult", "obscene", "threat", "hate", "harassment", "privacy", "spam", "illegal"]
_Sentence = Annotated[str, Meta(min_length=1, max_length=200)]


class Title(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    fr: _Sentence
    en: _Sentence

    def told(self, ui: str) -> str:
        return self.fr if ui == "fr" else self.en


class Clause(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of the house. `covers` says what it may be cited for."""

    id: Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
    title: Title
    covers: tuple[Covered, ...] = ()


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    clause: Annotated[tuple[Clause, ...], Meta(min_length=1, max_length=200)]


def load_clauses(path: Path) -> tuple[Clause, ...]:
    """The clauses of `path`, in its order.

    Raises: BadSettings with the line of the mistake; two clauses of one id are one.
    """
    text = read_toml(path)
    clauses = parse_toml(path, text, _File).clause
    seen: set[str] = set()
    for number, clause in enumerate(clauses):
        if clause.id in seen:
            line = line_of(text, ["clause", number, "id"])
            raise BadSettings(path, line, f"two clauses are called {clause.id}: rename one.")
        seen.add(clause.id)
    return clauses
