"""First names: the one a greeting may use, only where it is plainly one.

A wrong name hurts more than none, so a name is used when it stands in first_names.txt and is
written as a name: «Camille», «Camille Durand», «Camille D.». Display names, brands, handles and
names with marks, digits or emoji get no name.
"""

from __future__ import annotations

import re
from pathlib import Path

from .folding import fold

_WRITTEN = re.compile(
    r"[^\W\d_]+(?:-[^\W\d_]+)?"
    r"(?: (?:[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\W\d_]\.)){0,2}"
)
FIRST_NAMES = frozenset(
    Path(__file__).with_name("first_names.txt").read_text(encoding="utf-8").split()
)


def first_name(author: str) -> str:
    """The first name of `author` as written, or "" where it is not safe to use one."""
    name = author.strip()
    if len(name) > 40 or not _WRITTEN.fullmatch(name):
        return ""
    first = name.split()[0]
    as_name = "-".join(part.capitalize() for part in first.split("-"))
    return first if first == as_name and fold(first).text in FIRST_NAMES else ""
