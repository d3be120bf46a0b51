"""The seven steps together, on a real log and real evidence in a folder of the test's own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from deciding_clock import Clock
from samples import a_comment, a_png, the_facts

from accalmie.brand import Brand, Department
from accalmie.caselog import CaseLog, open_log
from accalmie.comment import Comment
from accalmie.conduct import Conduct
from accalmie.draft import Composer, Playbooks
from accalmie.errors import BadInput, NotAllowed, NotFound
from accalmie.evidence import EvidenceStore
from accalmie.link.messages import CapturePut, CaseDecide, CaseView, Rect
from accalmie.pipeline import Pipeline
from accalmie.spot import Lessons, Reader

READER = Reader.load()
KEY = "key-00000001"
KEPT: list[object] = []


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    log = open_log(tmp_path)
    yield log
    log.close()


@pytest.fixture
def pipeline(log: CaseLog, tmp_path: Path, clock: Clock) -> Pipeline:
    ids = itertools.count(1)
    READER.lessons = Lessons()
    return Pipeline(
        READER, Conduct.load(None), Composer(Playbooks.load(None)), log, EvidenceStore(tmp_path),
        keep_lessons=KEPT.append, now=clock, new_id=lambda: f"{next(ids):032x}",
    )  # fmt: skip


def complaint(number: int = 1, **changes: object) -> Comment:
    text = "Trois semaines de retard et personne ne répond, c'est honteux."
    return a_comment(number, **{"text": text, **changes})


def opened(pipeline: Pipeline, comment: Comment | None = None) -> CaseView:
    (reading,), _ = pipeline.read([comment or complaint()], "en")
    assert reading.case is not None
    return reading.case


def put(view: CaseView, png: bytes, sha256: str = "") -> CapturePut:
    facts = the_facts(png)
    rect, viewport = facts.rect, facts.viewport
    return CapturePut(
        key=KEY, case_id=view.case_id, sha256=sha256 or facts.sha256,
        captured_at=facts.captured_at, page_url=facts.page_url, page_title=facts.page_title,
        comment=facts.comment, outer_html=facts.outer_html,
        rect=Rect(x=rect.x, y=rect.y, width=rect.width, height=rect.height),
        viewport=Rect(x=viewport.x, y=viewport.y, width=viewport.width, height=viewport.height),
        device_pixel_ratio=1.0, browser="Chromium", extension_version="0.1.0",
    )  # fmt: skip


def test_a_negative_comment_opens_a_case_and_a_kind_one_does_not(
    pipeline: Pipeline, log: CaseLog
) -> None:
    """Readings come in the comments' order, a case only with the negative one."""
    kind = a_comment(2, text="Merci beaucoup, tout est parfait !")
    readings, others = pipeline.read([kind, complaint()], "en")
    assert [reading.case is not None for reading in readings] == [False, True]
    assert others == []
    assert log.list("all")[0] == 1


def test_a_case_is_due_an_hour_after_the_comment(pipeline: Pipeline, clock: Clock) -> None:
    """The hour counts from when the comment was posted."""
    posted = clock() - timedelta(minutes=20)
    view = opened(pipeline, complaint(posted_at=posted))
    assert view.due_at == posted + timedelta(minutes=60)


def test_the_same_comment_again_changes_nothing(pipeline: Pipeline, log: CaseLog) -> None:
    """Whatever is sent twice, in one batch or in two, is one case with one event."""
    pipeline.read([complaint(), complaint()], "en")
    pipeline.read([complaint()], "en")
    assert log.list("all")[0] == 1
    assert len(log.events()) == 1


def test_an_edited_comment_is_read_again(pipeline: Pipeline, log: CaseLog) -> None:
    """Its case keeps its number and its clock, and takes the new text."""
    before = opened(pipeline)
    after = opened(pipeline, complaint(text="Toujours rien, c'est lamentable et inadmissible."))
    assert (after.number, after.due_at) == (before.number, before.due_at)
    case = log.get(before.case_id)
    assert case is not None
    assert case.comment_state == "edited"
    assert [event.action for event in log.events(case.id)] == ["opened", "read_again"]


def test_a_comment_of_ones_own_opens_no_case(pipeline: Pipeline, log: CaseLog) -> None:
    """What the organisation itself wrote is never a complaint."""
    (reading,), _ = pipeline.read([complaint(own=True)], "en")
    assert reading.case is None
    assert log.list("all")[0] == 0


def test_a_case_that_was_not_negative_shows_no_more(pipeline: Pipeline) -> None:
    """After «not negative» the same comment comes back without a case."""
    view = opened(pipeline)
    told = CaseDecide(key=KEY, case_id=view.case_id, decision="not_negative")
    assert pipeline.decide(told, "en").status == "void"
    (reading,), _ = pipeline.read([complaint()], "en")
    assert reading.case is None


def test_a_capture_is_sealed_once(pipeline: Pipeline, log: CaseLog) -> None:
    """The same picture sent twice is one capture and one event."""
    view, png = opened(pipeline), a_png(box=(100, 50, 300, 130))
    first, thumbnail = pipeline.capture(put(view, png), png, "en")
    again, _ = pipeline.capture(put(view, png), png, "en")
    assert first.captures == again.captures
    assert len(first.captures) == 1
    assert thumbnail.startswith(b"\x89PNG")
    assert [event.action for event in log.events(view.case_id)] == ["opened", "captured"]


def test_a_picture_that_is_not_the_one_named_is_refused(pipeline: Pipeline, log: CaseLog) -> None:
    """A PNG whose hash differs from its header leaves no trace."""
    view = opened(pipeline)
    with pytest.raises(BadInput, match="not the one that was announced"):
        pipeline.capture(put(view, a_png(), "0" * 64), a_png(), "en")
    assert len(log.events(view.case_id)) == 1


def test_a_reply_needs_the_answer_yes_for_this_text(pipeline: Pipeline, log: CaseLog) -> None:
    """Another letter than was approved, and the text is not noted as inserted."""
    view = opened(pipeline)
    text = pipeline.drafts(view.case_id, "en").drafts[0].text
    pipeline.approve(view.case_id, text, "en")
    with pytest.raises(NotAllowed):
        pipeline.insert(view.case_id, f"{text} ", "en")
    pipeline.insert(view.case_id, text, "en")
    pipeline.insert(view.case_id, text, "en")
    actions = [event.action for event in log.events(view.case_id)]
    assert actions == ["opened", "draft_suggested", "face_test", "reply_inserted"]


def test_our_reply_on_the_page_makes_the_case_replied(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """A comment with the inserted text, under the complaint, is the reply; it opens no case."""
    view = opened(pipeline)
    text = pipeline.drafts(view.case_id, "en").drafts[1].text
    pipeline.approve(view.case_id, text, "en")
    pipeline.insert(view.case_id, text, "en")
    clock.pass_seconds(300)
    reply = a_comment(
        9, text=text, author_name="La boutique", author_handle="@shop", author_url="",
        parent_id=complaint().id, posted_at=clock(), seen_at=clock(),
    )  # fmt: skip
    (reading,), others = pipeline.read([reply], "en")
    assert reading.case is None
    assert [other.status for other in others] == ["watching"]
    case = log.get(view.case_id)
    assert case is not None and case.reply is not None
    assert case.reply.observed == text
    actions = [event.action for event in log.events(view.case_id)]
    assert actions[-3:] == ["reply_observed", "status_changed", "status_changed"]


def test_drafts_and_check_speak_of_the_same_limit(pipeline: Pipeline) -> None:
    """Each draft passes the check that the person's own text gets."""
    view = opened(pipeline)
    for draft in pipeline.drafts(view.case_id, "fr").drafts:
        told = pipeline.check(view.case_id, draft.text, "fr")
        assert all(finding.severity == "hint" for finding in told.findings)
        assert (told.length, told.limit) == (draft.length, draft.limit)


def test_an_earlier_case_like_it_is_shown_with_its_reply(pipeline: Pipeline) -> None:
    """What was answered to a case like this one comes with the drafts."""
    before = opened(pipeline)
    text = "Nous regrettons cette attente. Écrivez-nous en message privé."
    pipeline.approve(before.case_id, text, "fr")
    pipeline.insert(before.case_id, text, "fr")
    after = opened(pipeline, complaint(2, text="Trois semaines et personne ne répond, honteux."))
    [past] = pipeline.drafts(after.case_id, "fr").similar
    assert (past.number, past.reply, past.reopened) == (before.number, text, False)


def test_a_case_goes_to_its_department(log: CaseLog, tmp_path: Path, clock: Clock) -> None:
    """brand.toml says which department a cause belongs to."""
    department = Department(name="Relation client", causes=("service", "delivery"))
    books = Playbooks(Playbooks.load().by_name, Brand(department=(department,)))
    ids = itertools.count(1)
    pipeline = Pipeline(
        READER, Conduct.load(None), Composer(books), log, EvidenceStore(tmp_path),
        keep_lessons=KEPT.append, now=clock, new_id=lambda: f"{next(ids):032x}",
    )  # fmt: skip
    case = log.get(opened(pipeline).case_id)
    assert case is not None and case.department == "Relation client"


def test_a_clause_must_be_one_of_the_code_of_conduct(pipeline: Pipeline) -> None:
    """Hiding cites a clause that exists."""
    view = opened(pipeline, complaint(text="Bande d'incapables, ta gueule, sale con."))
    png = a_png()
    pipeline.capture(put(view, png), png, "en")
    told = CaseDecide(
        key=KEY, case_id=view.case_id, decision="hide", reason="insult", clause="no-such-clause"
    )
    with pytest.raises(NotAllowed, match="no such clause"):
        pipeline.decide(told, "en")


def test_the_status_names_the_soonest_cases(pipeline: Pipeline, clock: Clock) -> None:
    """Late ones and those due within the hour are counted, three are named, soonest first."""
    posted = [clock() - timedelta(minutes=minutes) for minutes in (70, 10, 30, 50)]
    pipeline.read([complaint(n, posted_at=at) for n, at in enumerate(posted)], "en")
    told = pipeline.status("en")
    assert (told.open_cases, told.late, told.due_within_the_hour) == (4, 1, 3)
    assert [view.due_at for view in told.next] == sorted(view.due_at for view in told.next)
    assert len(told.next) == 3
    assert told.comments_read == 4


def test_an_unknown_case_is_said(pipeline: Pipeline) -> None:
    """A case that is not in the log is NotFound, whatever is asked of it."""
    with pytest.raises(NotFound):
        pipeline.drafts("f" * 32, "en")


def test_advice_is_told_in_the_persons_language(pipeline: Pipeline) -> None:
    """The reason is French for a French reader and English for an English one."""
    view = opened(pipeline)
    case = pipeline.log.get(view.case_id)
    assert case is not None
    reasons = {pipeline.view(case, ui).advice.reason for ui in ("fr", "en")}
    assert len(reasons) == 2


def test_not_negative_is_a_lesson(pipeline: Pipeline, log: CaseLog) -> None:
    """«Not negative» teaches the reader; another decision in its place takes the lesson back."""
    view = opened(pipeline)
    pipeline.decide(CaseDecide(key=KEY, case_id=view.case_id, decision="not_negative"), "en")
    [lesson] = pipeline.reader.lessons.all
    assert (lesson.negative, lesson.language) == (False, "fr")
    pipeline.decide(CaseDecide(key=KEY, case_id=view.case_id, decision="answer"), "en")
    assert pipeline.reader.lessons.all == []


def test_a_missed_comment_becomes_a_case(pipeline: Pipeline, log: CaseLog) -> None:
    """«You missed one» opens a case and is learned; «not negative» opens none."""
    quiet = a_comment(7, text="Jour six.")
    reading = pipeline.judge(quiet, True, "en")
    assert reading.case is not None
    assert log.by_comment(quiet.id) is not None
    calm = pipeline.judge(a_comment(8, text="Jour sept."), False, "en")
    assert (calm.case, calm.verdict.unsure) == (None, False)
    assert [lesson.negative for lesson in pipeline.reader.lessons.all] == [True, False]


def test_a_lesson_is_taken_back_by_its_number(pipeline: Pipeline) -> None:
    """Taking a lesson back keeps the rest; an unknown number is said."""
    pipeline.teach(a_comment(7, text="Jour six."), negative=True)
    pipeline.unlearn(1)
    assert pipeline.reader.lessons.all == []
    with pytest.raises(NotFound):
        pipeline.unlearn(1)
