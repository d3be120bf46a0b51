"""Cases under the same post, seen together: often one cause, and one answer that others read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urldefrag

from msgspec import Struct

from ..case import OPEN, Case
from ..comment import Cause


class Group(Struct, frozen=True, kw_only=True):
    """The cases of one post, in the order in which they were opened."""

    post_url: str
    page_title: str
    numbers: tuple[str, ...]
    open: int
    cause: Cause | None  # of most of them; None where no cause is that of more than half


def groups_of(cases: Iterable[Case]) -> list[Group]:
    """The posts with two cases or more, those with most open ones first; void cases are left out.

    `cases` in the order in which they were opened.
    """
    pages: dict[str, list[Case]] = {}
    for case in cases:
        page = urldefrag(case.comment.post_url).url
        if page and case.status != "void" and case.erased_at is None:
            pages.setdefault(page, []).append(case)
    groups = [_group(page, here) for page, here in pages.items() if len(here) > 1]
    return sorted(groups, key=lambda group: (-group.open, -len(group.numbers)))


def _group(page: str, cases: list[Case]) -> Group:
    causes = Counter(case.verdict.cause for case in cases)
    cause, most = causes.most_common(1)[0]
    return Group(
        post_url=page,
        page_title=cases[-1].comment.page_title,
        numbers=tuple(case.number for case in cases),
        open=sum(case.status in OPEN for case in cases),
        cause=cause if most * 2 > len(cases) else None,
    )
