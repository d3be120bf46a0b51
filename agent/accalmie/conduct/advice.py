"""Step 3: don't delete, unless it insults. What to do with one comment, and why, in one sentence.

In: a comment, the reader's verdict and the code of conduct. Out: an Advice. Pure; it advises and
never acts, and `report` never comes without abuse or spam: plain criticism is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..case import Advice
from ..check.personal import Kind, find_personal
from ..comment import Abuse, Comment, Move, Verdict
from .clauses import BUILT_IN, Clause, Covered, load_clauses
from .reasons import REASONS
from .signs import (
    speaks_of_danger,
    speaks_of_self_harm,
    speaks_of_the_law,
    speaks_to_the_press,
)

_GRAVEST_FIRST: tuple[Abuse, ...] = ("threat", "hate", "insult", "obscene")
_ASKS = ("question", "request")
_HAS_A_POINT = ("complaint", *_ASKS)


class Conduct:
    """The code of conduct, and what it advises."""

    def __init__(self, clauses: tuple[Clause, ...]) -> None:
        self.clauses = clauses

    @classmethod
    def load(cls, path: Path | None = None) -> Conduct:
        """The code of conduct of `path`; the built-in one for None or where there is no file.

        Raises: BadSettings with file, line and reason.
        """
        return cls(load_clauses(path if path is not None and path.exists() else BUILT_IN))

    def clause_for(self, covered: Covered) -> str:
        """The id of the first clause that covers it, or "" where none does."""
        return next((clause.id for clause in self.clauses if covered in clause.covers), "")

    def advise(self, comment: Comment, verdict: Verdict, ui: str) -> Advice:
        """What to do with `comment`; the reason is one sentence in the language `ui`."""
        move, why, covered = _judge(comment, verdict)
        if covered is None and move != "none":
            # An insult with a real complaint is answered; the person may still hide or report it.
            covered = next((kind for kind in _GRAVEST_FIRST if kind in verdict.abuse), None)
        fr, en = REASONS[why]
        clause = self.clause_for(covered) if covered else ""
        return Advice(move=move, reason=fr if ui == "fr" else en, clause=clause)


_Judgement = tuple[Move, str, Covered | None]


def _judge(comment: Comment, verdict: Verdict) -> _Judgement:
    """Each question in turn, the gravest first; the first that answers decides."""
    if comment.own:
        return "none", "own", None
    if speaks_of_self_harm(comment.text):
        return "escalate", "self-harm", None
    if not verdict.read:
        return "none", "unread", None
    judges: tuple[Callable[[Comment, Verdict], _Judgement | None], ...] = (
        _abuse, _calm, _grave, _personal, _criticism,
    )  # fmt: skip
    return next(found for judge in judges if (found := judge(comment, verdict)) is not None)


def _abuse(comment: Comment, verdict: Verdict) -> _Judgement | None:
    if "threat" in verdict.abuse:
        real = verdict.severity == 4 or speaks_of_danger(comment.text)
        return ("escalate", "danger", "threat") if real else ("report", "threat", "threat")
    if "hate" in verdict.abuse:
        return "report", "hate", "hate"
    if verdict.abuse and not _describes_a_problem(verdict):
        return "report", "insult", "insult" if "insult" in verdict.abuse else "obscene"
    if verdict.intent == "spam":
        return "report", "spam", "spam"
    return None


def _describes_a_problem(verdict: Verdict) -> bool:
    return verdict.cause not in (None, "other") and verdict.intent in _HAS_A_POINT


def _calm(comment: Comment, verdict: Verdict) -> _Judgement | None:
    if verdict.abuse:
        return None
    if verdict.unsure:
        return "none", "unsure", None
    if verdict.sentiment == "negative":
        return None
    if verdict.intent not in _ASKS:
        return "none", "calm", None
    return _personal(comment, verdict) or ("answer", "asks", None)


def _grave(comment: Comment, verdict: Verdict) -> _Judgement | None:
    for why, holds in (
        ("safety", verdict.cause == "safety"),
        ("leak", verdict.cause == "privacy"),
        ("discrimination", verdict.topic == "discrimination"),
        ("law", speaks_of_the_law(comment.text)),
        ("press", speaks_to_the_press(comment.text)),
        ("severe", verdict.severity == 4),
    ):
        if holds:
            return "escalate", why, None
    return None


def _personal(comment: Comment, verdict: Verdict) -> _Judgement | None:
    found: list[Kind] = [personal.kind for personal in find_personal(comment.text)]
    if found:
        return "private", found[0], None
    if verdict.cause == "billing" or verdict.cause == "privacy":
        return "private", verdict.cause, None
    return None


def _criticism(comment: Comment, verdict: Verdict) -> _Judgement:
    if verdict.intent == "attack" and verdict.cause in (None, "other"):
        return "ignore", "troll", None
    return "answer", "insult-with-cause" if verdict.abuse else "complaint", None
