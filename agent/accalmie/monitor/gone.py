"""Which comments of a page are gone: said only where the whole thread was read.

Some sites leave a place holder where a comment was ("[deleted]"): that is no edit.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..case import Case

PLACE_HOLDERS = frozenset({
    "[deleted]", "[removed]", "[deleted by user]", "[removed by moderator]",
    "[removed by reddit]", "[flagged]", "[dead]", "[supprimé]", "[gelöscht]", "[eliminado]",
    "[eliminato]", "[removido]", "comment deleted", "comment deleted.", "this comment was deleted.",
    "this comment has been deleted.", "this comment has been removed.",
    "ce commentaire a été supprimé.", "commentaire supprimé",
})  # fmt: skip


def is_place_holder(text: str) -> bool:
    """Whether a site put `text` where a comment was deleted."""
    return " ".join(text.split()).casefold() in PLACE_HOLDERS


def gone_and_back(cases: Sequence[Case], ids: Collection[str]) -> tuple[list[Case], list[Case]]:
    """Of the cases of one page, those whose comment left it and those whose comment is back.

    `ids`: every comment of the page, folded ones too; empty says nothing. A comment without an id
    of its site's own is known by its text and time: it cannot be told from an edited one.
    """
    if not ids:
        return [], []
    sure = [case for case in cases if case.comment.platform_id and case.erased_at is None]
    gone = [c for c in sure if c.comment.id not in ids and c.comment_state != "deleted"]
    back = [c for c in sure if c.comment.id in ids and c.comment_state == "deleted"]
    return gone, back
