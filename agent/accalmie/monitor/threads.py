"""The mood of a thread before our reply and after it.

In: comments as they are read, with their verdicts. Out: a `Mood` for a moment. It remembers ids,
moods and times of the latest pages, in memory only: a page that is read again fills it again.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from msgspec import Struct

from ..case import Mood
from ..comment import Comment, Verdict

PAGES_KEPT = 200
COMMENTS_KEPT = 5_000  # of one page
FIRST_LOOK = timedelta(minutes=10)  # what is read in it was there before, nobody knows how long
_KNOWN = ("exact", "minute", "hour")


class _Read(Struct, frozen=True):
    negative: bool
    at: datetime | None  # None: nobody knows on which side of our reply it stands


class Threads:
    """What others wrote under each post."""

    def __init__(self) -> None:
        self._pages: OrderedDict[str, dict[str, _Read]] = OrderedDict()
        self._since: dict[str, datetime] = {}

    def see(self, comment: Comment, verdict: Verdict, now: datetime) -> None:
        """Take note of a comment; ours, and those the reader does not know, are not counted."""
        page = comment.post_url
        if not page or comment.own or not verdict.read:
            return
        since = self._since.setdefault(page, now)
        read = self._pages.setdefault(page, {})
        self._pages.move_to_end(page)
        before = read.get(comment.id)
        at = before.at if before else _time_of(comment, since, now)
        if before is not None or len(read) < COMMENTS_KEPT:
            read[comment.id] = _Read(verdict.sentiment == "negative", at)
        if len(self._pages) > PAGES_KEPT:
            oldest, _ = self._pages.popitem(last=False)
            del self._since[oldest]

    def mood(self, page: str, replied_at: datetime) -> Mood | None:
        """None where nothing is known of the page."""
        known = [one for one in self._pages.get(page, {}).values() if one.at is not None]
        if not known:
            return None
        after = [one for one in known if one.at is not None and one.at >= replied_at]
        bad, bad_after = sum(o.negative for o in known), sum(o.negative for o in after)
        return Mood(
            read_before=len(known) - len(after), negative_before=bad - bad_after,
            read_after=len(after), negative_after=bad_after,
        )  # fmt: skip


def _time_of(comment: Comment, since: datetime, now: datetime) -> datetime | None:
    if comment.posted_at is not None and comment.posted_at_precision in _KNOWN:
        return comment.posted_at
    return now if now - since > FIRST_LOOK else None
