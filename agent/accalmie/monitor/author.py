"""Whether the author of a case wrote again in its thread, after our reply.

Three signs together: the same author (by link, else handle, else name), the same thread, and later
than our reply. Where the page says nothing of the time, only what hangs under our reply, or under
a message already known to be a later one, is certainly later.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from urllib.parse import urldefrag

from ..case import Case
from ..comment import Comment, Precision

ROUGH: dict[Precision, timedelta] = {
    "exact": timedelta(0), "minute": timedelta(minutes=1), "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}  # fmt: skip


def find_follow_up(comment: Comment, cases: Sequence[Case]) -> Case | None:
    """The case whose author wrote `comment` after our reply, the one it hangs under first."""
    found = [case for case in cases if _follows(comment, case)]
    best = [case for case in found if comment.parent_id in chain(case)] or found
    return best[-1] if best else None


def same_author(one: Comment, other: Comment) -> bool:
    """Told by the first of link, handle and name that both have."""
    for mine, theirs in (
        (one.author_url, other.author_url),
        (one.author_handle, other.author_handle),
        (one.author_name, other.author_name),
    ):
        if mine and theirs:
            return mine == theirs
    return False


def chain(case: Case) -> tuple[str, ...]:
    """The ids of the case's comment, of our replies to it, and of what its author wrote later."""
    return (case.comment.id, *case.our_replies, *(one.comment_id for one in case.follow_ups))


def _follows(comment: Comment, case: Case) -> bool:
    return (
        case.replied_at is not None
        and not comment.own
        and comment.id not in chain(case)
        and same_author(comment, case.comment)
        and _same_thread(comment, case)
        and _is_later(comment, case)
    )


def _same_thread(comment: Comment, case: Case) -> bool:
    """Under the comment, our reply or a later message; or beside them, on a site that is flat."""
    if comment.parent_id:
        return comment.parent_id in (*chain(case), case.comment.parent_id)
    named = bool(comment.author_url or comment.author_handle)  # a bare name is anybody's
    return named and bool(comment.post_url) and _page(comment) == _page(case.comment)


def _is_later(comment: Comment, case: Case) -> bool:
    answers = comment.parent_id
    if answers and answers in chain(case) and answers != case.comment.id:
        return True
    rough = ROUGH.get(comment.posted_at_precision)
    if comment.posted_at is None or rough is None or case.replied_at is None:
        return False
    return comment.posted_at - rough > case.replied_at


def _page(comment: Comment) -> str:
    return urldefrag(comment.post_url).url.rstrip("/")
