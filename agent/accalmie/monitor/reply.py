"""Which open case a comment on the page answers, in our name.

Two signs are enough, one alone is not:

- the page marks the comment as ours *and* hangs it under the case's comment, or under what its
  author wrote later: our answer, even where it was typed by hand;
- its text is close to the reply that was put into the box, in the same thread.

A comment that the case's own author wrote, that hangs under something else, or that is older
than the reply is not ours, however well it quotes us.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from urllib.parse import urldefrag

from ..case import Case, Reply
from ..comment import Comment
from .author import chain, same_author
from .similarity import plain, similarity

OURS = 0.75  # the page marks it as ours, without saying what it answers
UNDER_IT = 0.85  # hangs under the case's comment: a quote with a sentence around it is below
SAME_PAGE = 0.90  # nothing but the text says that it is ours
ENOUGH = 20  # characters: a shorter text ("Merci !") may be anybody's
TOLERANCE = timedelta(minutes=2)  # between the site's clock and ours


def find_reply(comment: Comment, cases: Sequence[Case]) -> tuple[Case, float] | None:
    """The case that `comment` is our reply to, with its likeness (0 to 1) to what was approved.

    The likeness is 0 where nothing had been approved. Where several fit (the same words to two
    people), the one it hangs under wins, then the closest text, then the one due first.
    """
    found = [(case, like) for case in cases if (like := _likeness(comment, case)) is not None]
    if not found:
        return None
    return min(found, key=lambda it: (not _under(comment, it[0]), -it[1], it[0].due_at))


def _likeness(comment: Comment, case: Case) -> float | None:
    """None where `comment` does not answer `case`."""
    approved = case.reply if case.reply and not case.reply.observed else None
    if approved is None and not comment.own:
        return None  # most cases of a long page, and the cheapest to say
    if comment.id in (case.comment.id, *case.our_replies) or not _same_thread(comment, case):
        return None
    ours = comment.own and _under(comment, case)
    if approved is None:
        return 0.0 if ours else None
    if ours:
        return similarity(approved.text, comment.text)
    if _someone_else(comment, case) or _too_old(comment, approved):
        return None
    if len(plain(approved.text)) < ENOUGH and not comment.own:
        return None
    least = OURS if comment.own else UNDER_IT if _under(comment, case) else SAME_PAGE
    return similarity(approved.text, comment.text, least) or None


def _under(comment: Comment, case: Case) -> bool:
    return bool(comment.parent_id) and comment.parent_id in chain(case)


def _same_thread(comment: Comment, case: Case) -> bool:
    """Same post; and, where the page says what it answers, the case's comment or its parent.

    Its parent counts because many sites flatten threads: an answer to an answer hangs beside it.
    """
    if comment.parent_id and comment.parent_id not in (*chain(case), case.comment.parent_id):
        return False
    if not comment.post_url or not case.comment.post_url:
        return _under(comment, case)
    return _page(comment.post_url) == _page(case.comment.post_url)


def _page(url: str) -> str:
    return urldefrag(url).url.rstrip("/")


def _someone_else(comment: Comment, case: Case) -> bool:
    """The person who complained, quoting us: told by link, else handle, else name."""
    return not comment.own and same_author(comment, case.comment)


def _too_old(comment: Comment, approved: Reply) -> bool:
    if comment.posted_at is None or comment.posted_at_precision not in ("exact", "minute"):
        return False
    return comment.posted_at < approved.inserted_at - TOLERANCE
