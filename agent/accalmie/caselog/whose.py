"""Finding the cases that somebody means by a name or a number."""

from __future__ import annotations

from ..case import Case
from ..erasure import Whose
from .protocol import CaseLog


def cases_of(log: CaseLog, whose: Whose) -> list[Case]:
    """Every case that fits, the oldest first; nobody's where nobody is meant."""
    if whose.number:
        case = log.by_number(whose.number)
        found = [case] if case is not None else []
    elif whose:
        found = log.list("all", whose.words, 0, None)[1]
    else:
        found = []
    return [case for case in reversed(found) if whose.fits(case)]
