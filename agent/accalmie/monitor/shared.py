"""What the comments of a surge have in common: the cause, the page, the language, their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from ..case import Case
from ..comment import Cause

T = TypeVar("T", bound=Hashable)
WORDS = 5  # at most
HALF = 0.5  # of the comments, at least, for a cause or a page to be said
LEAST = 3  # comments with a word
LIFT = 3.0  # times as often as in the account's other comments
_WORD = re.compile(r"[^\W\d_]{4,}")


class Shared(Struct, frozen=True, kw_only=True):
    """Shares are of the comments, 0 to 1; empty or None where nothing is shared by half of them."""

    cause: Cause | None = None
    cause_share: float = 0.0
    post_url: str = ""
    page_title: str = ""
    page_share: float = 0.0
    words: tuple[str, ...] = ()


def what_is_shared(cases: Sequence[Case], others: Iterable[str]) -> Shared:
    """`others`: texts of the account's other negative comments, to know which words are usual."""
    if not cases:
        return Shared()
    cause, cause_share = _most([case.verdict.cause for case in cases])
    page, page_share = _most([case.comment.post_url for case in cases])
    titles = [case.comment.page_title for case in cases if case.comment.post_url == page]
    return Shared(
        cause=cause, cause_share=cause_share if cause else 0.0,
        post_url=page or "", page_title=titles[-1] if page else "",
        page_share=page_share if page else 0.0,
        words=_words([case.comment.text for case in cases], others),
    )  # fmt: skip


def _most(values: Sequence[T]) -> tuple[T | None, float]:
    value, count = Counter(values).most_common(1)[0]
    share = count / len(values)
    return (value, share) if share >= HALF else (None, 0.0)


def _words(texts: Sequence[str], others: Iterable[str]) -> tuple[str, ...]:
    """Words of several of `texts` that are rare in `others`, those of most texts first."""
    here = _texts_with(texts)
    usual, total = Counter[str](), 0
    for text in others:
        usual.update(_words_of(text))
        total += 1
    least = max(LEAST, 0.3 * len(texts))
    found = [
        (count, word)
        for word, count in here.items()
        if count >= least and count / len(texts) >= LIFT * (usual[word] + 0.5) / (total + 1)
    ]
    return tuple(word for _, word in sorted(found, key=lambda it: (-it[0], it[1]))[:WORDS])


def _texts_with(texts: Iterable[str]) -> Counter[str]:
    counts = Counter[str]()
    for text in texts:
        counts.update(_words_of(text))
    return counts


def _words_of(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
