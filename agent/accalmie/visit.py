"""One batch of comments that a page showed: what of it belongs to cases that there are already.

In: the batch's comments with their verdicts, one by one. Out: the changes to record, and the cases
that others hear of. It writes nothing. What belongs to no case is left to `pipeline`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from .case import OPEN, Case, Event, observe_reply, read_again, watch
from .caselog import CaseLog
from .comment import Comment, Verdict
from .following import (
    ANSWERED,
    check,
    find_comment,
    hear_author,
    lose_comment,
    see_own_again,
)
from .monitor import (
    Threads,
    chain,
    find_follow_up,
    find_reply,
    is_place_holder,
    is_worth_noting,
)

WATCH = timedelta(days=7)  # how long a replied thread is kept under watch

Change = tuple[Case, list[Event]]


class Visit:
    """`next_due` tells when a next response is due for a message that was written at a moment."""

    def __init__(
        self,
        log: CaseLog,
        threads: Threads,
        next_due: Callable[[datetime], datetime],
        now: datetime,
    ) -> None:
        self._log, self._threads, self._next_due, self._now = log, threads, next_due, now
        self._changes: dict[str, Change] = {}  # by comment id: a batch may hold one comment twice
        self._pages: dict[str, dict[str, Case]] = {}  # by post, then by case id
        self._news: dict[str, None] = {}  # case ids
        self._opened: list[str] = []  # comment ids

    @property
    def changes(self) -> list[Change]:
        return [change for change in self._changes.values() if change[1]]

    @property
    def news(self) -> list[Case]:
        """The cases that changed without their own comment having been told of."""
        changed = {case.id: case for case, _ in self._changes.values()}
        return [changed[case_id] for case_id in self._news]

    def case_of(self, comment_id: str) -> Case | None:
        known = self._changes.get(comment_id)
        return known[0] if known else self._log.by_comment(comment_id)

    def add(self, case: Case, *events: Event) -> Case:
        """Take note of a case that is new or changed; what it is now."""
        before = self._changes.get(case.comment.id)
        self._changes[case.comment.id] = (case, [*(before[1] if before else ()), *events])
        if case.comment.post_url:
            self._here(case.comment.post_url)[case.id] = case
        return case

    @property
    def opened(self) -> list[Case]:
        return [self._changes[comment_id][0] for comment_id in self._opened]

    def open(self, case: Case, events: Sequence[Event]) -> None:
        """Take note of a new case."""
        self.add(case, *events)
        self._opened.append(case.comment.id)

    def look(self, case: Case, comment: Comment, verdict: Verdict) -> None:
        """The comment of `case` is on the page: edited, deleted, back, or as it was."""
        if is_place_holder(comment.text):
            if case.comment_state != "deleted" and not is_place_holder(case.comment.text):
                self.add(*lose_comment(case, self._now))
            return
        if case.comment_state == "deleted":
            case = self.add(*find_comment(case, self._now))
        if comment.text != case.comment.text and not comment.partial:
            case = self.add(*read_again(case, comment, verdict, self._now))
        if is_worth_noting(case, self._now):
            assert case.replied_at is not None  # a watched case was answered
            mood = self._threads.mood(case.comment.post_url, case.replied_at)
            self.add(*check(case, mood, self._now))

    def place(self, comment: Comment, verdict: Verdict) -> bool:
        """Whether the comment belongs to a case, as our reply or its author's next message.

        Abuse by the author belongs to it and is still a case of its own: it needs evidence too.
        """
        here = list(self._here(comment.post_url).values()) if comment.post_url else []
        if not here:
            return False
        return (
            any(comment.id in chain(case) for case in here)
            or self._is_our_reply(comment, here)
            or self._is_from_its_author(comment, verdict, here)
        )

    def _is_our_reply(self, comment: Comment, here: Sequence[Case]) -> bool:
        found = find_reply(comment, [case for case in here if case.status in OPEN])
        if found is not None:
            until = self._now + WATCH
            replied, events = observe_reply(found[0], comment, found[1], until, self._now)
            watched, event = watch(replied, self._now)
            self._tell(self.add(watched, *events, event))
            return True
        under = [c for c in here if c.status in ANSWERED and comment.parent_id in chain(c)]
        if comment.own and under:
            self.add(*see_own_again(under[-1], comment, self._now))
        return comment.own and bool(under)

    def _is_from_its_author(self, comment: Comment, verdict: Verdict, here: Sequence[Case]) -> bool:
        case = find_follow_up(comment, [case for case in here if case.status != "void"])
        if case is None:
            return False
        due = None if verdict.sentiment == "positive" else self._next_due(self._now)
        heard, events = hear_author(case, comment, verdict, due, self._now)
        self._tell(self.add(heard, *events))
        return not verdict.abuse

    def _tell(self, case: Case) -> None:
        self._news[case.id] = None

    def _here(self, post_url: str) -> dict[str, Case]:
        if post_url not in self._pages:
            self._pages[post_url] = {case.id: case for case in self._log.on_page(post_url)}
        return self._pages[post_url]


def in_time_order(
    comments: Sequence[Comment], verdicts: Sequence[Verdict]
) -> Iterable[tuple[Comment, Verdict]]:
    """Oldest first, where the page says when: a page may show a reply above what it answers.

    What has no time keeps its place after those that do.
    """
    late = datetime.max.replace(tzinfo=UTC)
    pairs = zip(comments, verdicts, strict=True)
    return sorted(pairs, key=lambda pair: pair[0].posted_at or late)
