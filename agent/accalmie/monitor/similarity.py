"""How alike two texts are once what a site does to a text (quotes, spaces, mentions) is undone."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

COMPARED = 2_000  # characters: the comparison is quadratic, and replies are shorter

_QUOTED_LINE = re.compile(r"^\s*>.*$", re.MULTILINE)
_MENTIONS = re.compile(r"^(?:\s*@[\w.@-]+[,:]?)+\s*")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})


def plain(text: str) -> str:
    """`text` without quoted lines ("> ..."), leading @mentions, case, or typographic variants."""
    text = _MENTIONS.sub("", _QUOTED_LINE.sub("", text))
    text = unicodedata.normalize("NFKC", _UNSEEN.sub("", text).translate(_MARKS))
    return " ".join(text.casefold().split())[:COMPARED]


def similarity(left: str, right: str, at_least: float = 0.0) -> float:
    """Ratcliff and Obershelp's ratio of the two plain texts, 0 to 1.

    Below `at_least` the exact figure is not worth its time: 0.0 is returned.
    """
    a, b = plain(left), plain(right)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < at_least or matcher.quick_ratio() < at_least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= at_least else 0.0
