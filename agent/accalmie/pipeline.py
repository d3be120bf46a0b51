"""The seven steps in order: the file to read first.

In: comments, pictures and decisions, as `link` decoded them. Out: what the overlay shows. Every
change of a case is durable before a method returns, and doing the same thing twice changes
nothing, so the extension may send anything again. Time and ids are passed in; nothing here
touches the network. One thread calls it at a time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from . import __version__
from .case import (
    Case,
    Decision,
    Event,
    add_capture,
    ask_model,
    decide,
    insert_reply,
    note_answer,
    open_case,
    pass_face_test,
    pass_on,
    suggest_draft,
    text_sha256,
)
from .caselog import CaseLog
from .check import ReplyContext, check_reply, count, limit_of
from .clock import ClockSettings, due_at, start_of
from .comment import MAX_TEXT, Comment, Verdict, needs_a_case
from .conduct import Conduct
from .department import Department, route
from .draft import Composer
from .draft.model import Ask, ask_for
from .draft.similar import most_alike
from .erasure import MARK, erased_id
from .errors import Erased, NotAllowed, NotFound
from .evidence import CaptureFacts, EvidenceStore
from .following import end_watch, find_comment, lose_comment
from .link.messages import (
    CapturePut,
    CaseDecide,
    CaseView,
    DraftsOffered,
    PastCase,
    Reading,
    ReplyFindings,
    Revisit,
    StatusTold,
)
from .monitor import Group, Threads, gone_and_back, groups_of, to_revisit
from .spot import Lesson, Reader
from .surges import Surges
from .visit import Visit, in_time_order

WITHIN_THE_HOUR = timedelta(minutes=60)
AROUND_THE_CLOCK = ClockSettings()
SEARCHED = 300  # of the latest replies: older ones speak of another time
NEXT_CASES = 3  # shown in the popup and the tray

Change = tuple[Case, list[Event]]


class Pipeline:
    """One comment's way through spot, evidence, conduct, clock, draft, check and monitor."""

    def __init__(
        self,
        reader: Reader,
        conduct: Conduct,
        composer: Composer,
        log: CaseLog,
        evidence: EvidenceStore,
        *,
        keep_lessons: Callable[[Sequence[Lesson]], None],
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        clock: ClockSettings = AROUND_THE_CLOCK,
        departments: Mapping[str, Department] = MappingProxyType({}),
    ) -> None:
        """Raises: ValueError for a `clock` that the settings would refuse."""
        self.reader, self.conduct, self.composer = reader, conduct, composer
        self.log, self.evidence = log, evidence
        self._keep_lessons = keep_lessons
        self.now, self.new_id = now, new_id
        self.clock, self.calendar = clock, clock.calendar()
        self.departments = departments
        self._threads = Threads()
        self.surges = Surges(log, now, self._local)
        self.comments_read = 0  # since the start; counts only, nothing of the comments is kept

    # 1 Read the message, 4 start the clock, 7 see the reply --------------------------------------

    def read(self, comments: Sequence[Comment], ui: str) -> tuple[list[Reading], list[CaseView]]:
        """One reading a comment, in order, and the views of other cases that changed by it.

        A negative comment has a case, on disk, when this returns. Raises: StorageFailed.
        """
        verdicts = self.reader.read(comments)
        now = self.now()
        visit = Visit(self.log, self._threads, self._next_due, now)
        for comment, verdict in zip(comments, verdicts, strict=True):
            self._threads.see(comment, verdict, now)
        for comment, verdict in in_time_order(comments, verdicts):
            if self._was_erased(comment.id):
                continue  # it still stands on its page: nothing of it is kept again
            known = visit.case_of(comment.id)
            if known is not None:
                visit.look(known, comment, verdict)
            elif not visit.place(comment, verdict) and not comment.own and needs_a_case(verdict):
                visit.open(*self._open(comment, verdict, ui))
        self.log.record_many(visit.changes)
        self.surges.see(visit.opened)
        self.comments_read += len(comments)
        news = [self.view(case, ui) for case in visit.news]
        return self._readings(comments, verdicts, ui), news

    def see_thread(self, post_url: str, ids: Collection[str], ui: str) -> list[CaseView]:
        """The whole thread was read: which cases lost their comment by it, or have it back.

        Raises: StorageFailed.
        """
        now = self.now()
        gone, back = gone_and_back(self.log.on_page(post_url), ids)
        changes = [*(lose_comment(case, now) for case in gone),
                   *(find_comment(case, now) for case in back)]  # fmt: skip
        self.log.record_many([(case, [event]) for case, event in changes])
        return [self.view(case, ui) for case, _ in changes]

    def end_watches(self) -> list[str]:
        """Close the watched cases whose time passed quietly; their ids. Raises: StorageFailed."""
        now = self.now()
        _, watched = self.log.list("watching", "", 0, None)
        over = [case for case in watched if case.watch_until and case.watch_until <= now]
        self.log.record_many([(case, [event]) for case, event in (end_watch(c, now) for c in over)])
        return [case.id for case in over]

    def groups(self) -> list[Group]:
        """The posts with an open case and another one."""
        _, waiting = self.log.list("open", "", 0, None)
        pages = dict.fromkeys(case.comment.post_url for case in waiting if case.comment.post_url)
        return groups_of(case for page in pages for case in self.log.on_page(page))

    def _local(self, moment: datetime) -> datetime:
        """As the clock on the wall of this organisation shows it."""
        return moment.astimezone(ZoneInfo(self.clock.timezone) if self.clock.timezone else None)

    def _next_due(self, wrote_at: datetime) -> datetime:
        return due_at(wrote_at, self.clock.next_response, self.calendar)

    def _open(self, comment: Comment, verdict: Verdict, ui: str) -> Change:
        now = self.now()
        advice = self.conduct.advise(comment, verdict, ui)
        case, event = open_case(
            case_id=self.new_id(),
            number=self.log.next_number(now.year),
            comment=comment,
            verdict=replace(verdict, advice=advice.move),
            advice=advice,
            due_at=due_at(start_of(comment, now), self.clock.first_response, self.calendar),
            department=self._department(comment, verdict),
            now=now,
        )
        asked = self.departments.get(case.department)
        if asked is None or not asked.automatic:
            return case, [event]
        case, passed = pass_on(case, case.department, "agent", now)
        return case, [event, passed]

    def _department(self, comment: Comment, verdict: Verdict) -> str:
        """Of the settings' departments, else of the brand's; "" where none answers for it."""
        brand = self.composer.playbooks.brand
        return route(self.departments, comment, verdict) or brand.department_for(verdict.cause)

    def _readings(
        self, comments: Sequence[Comment], verdicts: Sequence[Verdict], ui: str
    ) -> list[Reading]:
        readings = []
        for comment, verdict in zip(comments, verdicts, strict=True):
            case = self.log.by_comment(comment.id)
            if self._was_erased(comment.id):
                readings.append(Reading(verdict=replace(verdict, unsure=False)))  # ask nobody
            elif case is None or case.status == "void":
                readings.append(Reading(verdict=verdict))
            else:
                readings.append(Reading(verdict=case.verdict, case=self.view(case, ui)))
        return readings

    # 2 Keep the evidence --------------------------------------------------------------------------

    def capture(self, facts: CapturePut, png: bytes, ui: str) -> tuple[CaseView, bytes]:
        """Seal the picture; the case as it is then, and the thumbnail's PNG.

        Raises: NotFound, BadInput (not the picture its hash names, not a PNG), StorageFailed.
        """
        case = self._case(facts.case_id)
        now = self.now()
        ref = self.evidence.seal(png, _facts(facts), now)
        if ref not in case.captures:
            case, event = add_capture(case, ref, now)
            self.log.record(case, [event])
        return self.view(case, ui), self.evidence.thumbnail(ref.sha256, case.id)

    # 4 The right department -----------------------------------------------------------------------

    def pass_on(self, case_id: str, department: str, *, again: bool = False) -> Case:
        """Ask `department`; `notify` tells it. "" is the one that the case is routed to.

        Raises: NotFound (no such case, no such department), NotAllowed (see `case.pass_on`).
        """
        case = self._case(case_id)
        asked = department or case.department
        if asked not in self.departments:
            known = ", ".join(self.departments) or "—"
            raise NotFound(f"There is no such department in accalmie.toml ({known}): name one.")
        case, event = pass_on(case, asked, "person", self.now(), again=again)
        self.log.record(case, [event])
        return case

    def note_answer(self, case_id: str, text: str) -> Case:
        """Note what the department said; the same text twice is once. Raises: NotAllowed."""
        case = self._case(case_id)
        if case.department_answer != text or case.answered_at is None:
            case, event = note_answer(case, text, self.now())
            self.log.record(case, [event])
        return case

    # 5 Keep calm, 6 re-read -----------------------------------------------------------------------

    def drafts(self, case_id: str, ui: str) -> DraftsOffered:
        """Two or three drafts in the comment's language; none where no reply is advised."""
        case = self._case(case_id)
        advice = self.conduct.advise(case.comment, case.verdict, ui)
        drafts = self.composer.compose(
            case.comment, case.verdict, advice, history=self.log.recent_replies(), ui=ui
        )
        if drafts and drafts[0].text != case.draft_suggested:
            case, event = suggest_draft(case, drafts[0].text, self.now())
            self.log.record(case, [event])
        alike = most_alike(case, self.log.latest_replied(SEARCHED))
        return DraftsOffered(
            case_id=case.id, advice=advice, drafts=tuple(drafts),
            similar=tuple(_past(other) for other in alike),
        )  # fmt: skip

    def question_for_model(
        self, case_id: str, receiver: str, model: str, ui: str
    ) -> tuple[Ask, ReplyContext] | None:
        """What a language model is asked for this case, noted before it leaves; None for nothing.

        Only an ordinary reply is written by a model: what a person must decide on first is not.
        """
        case = self._case(case_id)
        advice = self.conduct.advise(case.comment, case.verdict, ui)
        history = self.log.recent_replies()
        context = self.composer.answering(
            case.comment, case.verdict, advice, history=history, ui=ui
        )
        if context is None or advice.move == "escalate":
            return None
        ask = ask_for(context)
        case, event = ask_model(case, receiver, model, ask.sent, self.now())
        self.log.record(case, [event])
        return ask, dataclasses.replace(context, reads=self._reads)

    def check(self, case_id: str, text: str, ui: str) -> ReplyFindings:
        """What the check says of `text` as a reply to this case's comment."""
        case = self._case(case_id)
        platform = case.comment.platform
        context = self.composer.context(
            case.comment, case.verdict, case.advice, language=case.verdict.language,
            history=self.log.recent_replies(), ui=ui, reads=self._reads,
        )  # fmt: skip
        return ReplyFindings(
            case_id=case.id,
            findings=tuple(check_reply(text, context)),
            length=count(text, platform),
            limit=limit_of(platform),
        )

    def _reads(self, text: str) -> Verdict:
        """What the reader makes of our own text."""
        return self.reader.read([Comment(id="reply", text=text[:MAX_TEXT])])[0]

    def approve(self, case_id: str, text: str, ui: str) -> CaseView:
        """«Would you say it to their face?» Yes, for exactly this text."""
        case = self._case(case_id)
        if case.face_test is None or case.face_test.sha256 != text_sha256(text):
            case, event = pass_face_test(case, text, self.now())
            self.log.record(case, [event])
        return self.view(case, ui)

    def insert(self, case_id: str, text: str, ui: str) -> CaseView:
        """The text stands in the site's reply box. Raises: NotAllowed without the face test."""
        case = self._case(case_id)
        if case.reply is None or case.reply.text != text:
            case, event = insert_reply(case, text, self.now())
            self.log.record(case, [event])
        return self.view(case, ui)

    # 3 Judge --------------------------------------------------------------------------------------

    def decide(self, told: CaseDecide, ui: str) -> CaseView:
        """Record the person's decision. Raises: NotAllowed (see `case.decide`)."""
        case = self._case(told.case_id)
        if told.clause and told.clause not in {clause.id for clause in self.conduct.clauses}:
            raise NotAllowed("Your code of conduct has no such clause: choose one of conduct.toml.")
        decided = (case.decision, case.decision_reason, case.conduct_clause)
        if decided != (told.decision, told.reason, told.clause):
            case, event = decide(
                case, told.decision, reason=told.reason, clause=told.clause,
                actor="person", now=self.now(),
            )  # fmt: skip
            self.log.record(case, [event])
        self._learn_from(case, before=decided[0])  # also where it failed after the record
        return self.view(case, ui)

    def _learn_from(self, case: Case, before: Decision | None) -> None:
        """«Not negative» is a lesson; another decision in its place takes the lesson back."""
        if case.decision == "not_negative":
            self.teach(case.comment, negative=False)
        elif before == "not_negative" and self.reader.lessons.forget(case.comment.text):
            self._keep_lessons(self.reader.lessons.all)

    def judge(self, comment: Comment, negative: bool, ui: str) -> Reading:
        """The person says what the reader was unsure of or missed: a case where it is negative.

        The reader learns it either way. Raises: Erased, StorageFailed.
        """
        if self._was_erased(comment.id):
            raise Erased("What was kept of this comment was erased: nothing is kept of it again.")
        self.teach(comment, negative)
        return self.settle(comment, negative, ui)

    def settle(self, comment: Comment, negative: bool, ui: str) -> Reading:
        """End the reader's doubt without a lesson: a case where it is negative.

        Raises: StorageFailed.
        """
        [verdict] = self.reader.read([comment], {comment.id: negative})
        known = self.log.by_comment(comment.id)
        if negative and known is None and not self._was_erased(comment.id):
            self.log.record_many([self._open(comment, verdict, ui)])
        return self._readings([comment], [verdict], ui)[0]

    def teach(self, comment: Comment, negative: bool) -> None:
        """One lesson for the reader, on the disk when this returns. The same word on the same
        text, told again, is the same lesson. Raises: StorageFailed.
        """
        if self.reader.lessons.last_word(comment.text) != negative:
            self.reader.learn(comment, negative, self.now())
        self._keep_lessons(self.reader.lessons.all)

    def unlearn(self, number: int) -> None:
        """Take one lesson back. Raises: NotFound, StorageFailed."""
        if not self.reader.lessons.undo(number):
            raise NotFound("There is no such lesson: «accalmie teach» lists them.")
        self._keep_lessons(self.reader.lessons.all)

    def unlearn_texts(self, digests: Collection[str]) -> int:
        """Take back every lesson on the texts of these digests; how many. Raises: StorageFailed."""
        gone = self.reader.lessons.forget_all(digests)
        self._keep_lessons(self.reader.lessons.all)
        return gone

    # What is shown --------------------------------------------------------------------------------

    def status(self, ui: str) -> StatusTold:
        """Open cases, how many are due within the hour or late, and the next ones."""
        now = self.now()
        late = self.log.due_by(now)
        return StatusTold(
            agent_version=__version__,
            open_cases=self.log.list("open", "", 0, 1)[0],
            due_within_the_hour=self.log.due_by(now + WITHIN_THE_HOUR) - late,
            late=late,
            comments_read=self.comments_read,
            surge=self.surges.current(),
            revisit=self._to_revisit(now),
            next=tuple(self.view(case, ui) for case in self.log.soonest(NEXT_CASES)),
        )

    def _to_revisit(self, now: datetime) -> tuple[Revisit, ...]:
        _, watched = self.log.list("watching", "", 0, SEARCHED)
        return tuple(
            Revisit(
                number=case.number, post_url=case.comment.post_url,
                page_title=case.comment.page_title, last_checked_at=case.last_checked_at,
            )
            for case in to_revisit(watched, now)[:NEXT_CASES]
        )  # fmt: skip

    def view(self, case: Case, ui: str) -> CaseView:
        """What the badge and the card show of `case`, its advice in the person's language."""
        verdict = case.verdict
        return CaseView(
            case_id=case.id,
            number=case.number,
            comment_id=case.comment.id,
            status=case.status,
            due_at=case.awaited_at,
            severity=verdict.severity,
            cause=verdict.cause,
            intent=verdict.intent,
            abuse=verdict.abuse,
            language=verdict.language,
            negativity=verdict.negativity,
            why=verdict.why,
            advice=self.conduct.advise(case.comment, verdict, ui),
            captures=case.captures,
            assignee=case.assignee,
            may_hide=bool(case.captures) and (bool(verdict.abuse) or case.advice.move == "report"),
        )

    def _case(self, case_id: str) -> Case:
        case = self.log.get(case_id)
        if case is None:
            raise NotFound("There is no such case: reload the page so that it is read again.")
        if case.erased_at is not None:
            raise Erased(f"Case {case.number} was erased for good: nothing can be added to it.")
        return case

    def _was_erased(self, comment_id: str) -> bool:
        """Also of an id that only a tombstone has: no page may write into one."""
        stands_for = erased_id(self.log.identity, comment_id)
        return comment_id.startswith(MARK) or self.log.by_comment(stands_for) is not None


def _past(case: Case) -> PastCase:
    reply = case.reply
    assert reply is not None  # `most_alike` keeps those that have one
    return PastCase(
        number=case.number, comment=case.comment.text[:200], reply=reply.text,
        replied_at=case.replied_at or reply.inserted_at, status=case.status,
        reopened=case.reopened_count > 0,
    )  # fmt: skip


def _facts(put: CapturePut) -> CaptureFacts:
    """The same facts without the link's key: evidence knows nothing of the link."""
    return CaptureFacts(**{name: getattr(put, name) for name in CaptureFacts.__struct_fields__})
