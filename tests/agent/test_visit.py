"""A later visit of a page: what it tells of cases there are already, on a real log."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from deciding_clock import Clock
from samples import PAGE, a_comment

from accalmie.case import Case
from accalmie.caselog import CaseLog, open_log
from accalmie.comment import Comment
from accalmie.conduct import Conduct
from accalmie.draft import Composer, Playbooks
from accalmie.evidence import EvidenceStore
from accalmie.link.messages import CaseDecide
from accalmie.pipeline import Pipeline
from accalmie.spot import Lessons, Reader
from accalmie.surges import Surges

READER = Reader.load()
COMPLAINT = "Trois semaines de retard et personne ne répond, c'est honteux."
REPLY = "Bonjour Camille, nous sommes désolés. Écrivez-nous en privé, nous cherchons votre colis."


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
        keep_lessons=lambda _lessons: None, now=clock, new_id=lambda: f"{next(ids):032x}",
    )  # fmt: skip


def _complaint(clock: Clock, number: int = 1, **changes: Any) -> Comment:
    fields = {"text": COMPLAINT, "posted_at": clock() - timedelta(minutes=2), "seen_at": clock()}
    return a_comment(number, **{**fields, **changes})


def _ours(clock: Clock, number: int = 50, **changes: Any) -> Comment:
    fields = {
        "text": REPLY, "own": True, "parent_id": a_comment(1).id, "posted_at": clock(),
        "author_url": "http://127.0.0.1:8080/people/us",
    }  # fmt: skip
    return a_comment(number, **{**fields, **changes})


def _again(clock: Clock, number: int = 60, **changes: Any) -> Comment:
    fields = {
        "text": "Toujours rien, votre service est lamentable.", "parent_id": "demo:127.0.0.1:50",
        "author_url": a_comment(1).author_url, "posted_at": clock(),
    }  # fmt: skip
    return a_comment(number, **{**fields, **changes})


def _actions(log: CaseLog, case: Case) -> list[str]:
    return [event.action for event in log.events(case.id)]


def _case(log: CaseLog, number: int = 1) -> Case:
    case = log.by_comment(a_comment(number).id)
    assert case is not None
    return case


def _answered(pipeline: Pipeline, clock: Clock) -> None:
    """A complaint, and our reply twenty minutes later."""
    pipeline.read([_complaint(clock)], "en")
    view = pipeline.view(_case(pipeline.log), "en")
    pipeline.approve(view.case_id, REPLY, "en")
    clock.pass_seconds(1200)
    pipeline.insert(view.case_id, REPLY, "en")
    pipeline.read([_ours(clock)], "en")


def test_the_author_writing_again_reopens_the_case(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """It is due an hour after that, its reply stays, and no second case is opened."""
    _answered(pipeline, clock)
    clock.pass_seconds(86_400)
    _, news = pipeline.read([_again(clock)], "en")
    case = _case(log)
    assert (case.status, case.reopened_count) == ("in_progress", 1)
    assert case.awaited_at == clock() + timedelta(minutes=60)
    assert [view.case_id for view in news] == [case.id]
    assert news[0].due_at == case.awaited_at
    assert case.follow_ups[0].text.startswith("Toujours rien")
    assert _actions(log, case)[-2:] == ["author_wrote", "reopened"]
    assert log.list("all")[0] == 1
    assert (log.due_by(clock()), [c.id for c in log.soonest(3)]) == (0, [case.id])


def test_the_same_message_again_changes_nothing(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """A page that is loaded again tells nothing new."""
    _answered(pipeline, clock)
    clock.pass_seconds(3000)
    whole = [_complaint(clock, posted_at=_case(log).comment.posted_at), _ours(clock), _again(clock)]
    pipeline.read(whole, "en")
    before = len(log.events())
    pipeline.read(whole, "en")
    assert len(log.events()) == before


def test_our_next_reply_ends_the_next_response_clock(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """The first reply, still on the page, is not taken for the second one."""
    _answered(pipeline, clock)
    clock.pass_seconds(3000)
    pipeline.read([_ours(clock), _again(clock)], "en")
    assert _case(log).status == "in_progress"
    clock.pass_seconds(600)
    second = _ours(clock, 51, text="Votre colis est retrouvé.", parent_id=_again(clock).id)
    pipeline.read([second], "en")
    case = _case(log)
    assert (case.status, case.next_due_at) == ("watching", None)
    assert case.reply is not None and case.reply.observed == "Votre colis est retrouvé."
    assert [reply.text for reply in case.earlier_replies] == [REPLY]
    assert case.our_replies == ("demo:127.0.0.1:50", "demo:127.0.0.1:51")


def test_thanks_are_kept_and_reopen_nothing(pipeline: Pipeline, log: CaseLog, clock: Clock) -> None:
    """A positive message calls for no reply within the hour."""
    _answered(pipeline, clock)
    clock.pass_seconds(3000)
    pipeline.read([_again(clock, text="Merci beaucoup, tout est parfait maintenant !")], "en")
    case = _case(log)
    assert (case.status, case.reopened_count, len(case.follow_ups)) == ("watching", 0, 1)


def test_abuse_by_the_author_is_a_case_of_its_own_too(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """It needs evidence and a decision of its own; the old case knows of it."""
    _answered(pipeline, clock)
    clock.pass_seconds(3000)
    insult = _again(clock, text="Vous êtes une bande de connards, allez crever.")
    (reading,), _ = pipeline.read([insult], "en")
    assert reading.case is not None and reading.case.abuse
    assert _case(log).reopened_count == 1
    assert log.list("all")[0] == 2


def test_what_was_left_alone_is_not_reopened(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """The person decided; another message is a comment like any other."""
    pipeline.read([_complaint(clock)], "en")
    told = CaseDecide(key="key-00000001", case_id=_case(log).id, decision="leave_alone")
    pipeline.decide(told, "en")
    clock.pass_seconds(3000)
    pipeline.read([_again(clock, parent_id=a_comment(1).id)], "en")
    assert (_case(log).status, _case(log).reopened_count) == ("closed", 0)


def test_both_texts_of_an_edited_comment_are_kept(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """The newest is the comment's, the earlier ones stand beside it, oldest first."""
    pipeline.read([_complaint(clock)], "en")
    for text in ("Quatre semaines de retard, c'est honteux.", "Remboursez-moi, c'est honteux."):
        pipeline.read([_complaint(clock, text=text)], "en")
    case = _case(log)
    assert case.earlier_texts[0].text == COMPLAINT
    assert (len(case.earlier_texts), case.comment_state) == (2, "edited")
    assert case.comment.text.startswith("Remboursez")


def test_a_comment_read_to_its_end_was_not_edited(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """ "See more" shows the rest: the text is completed, nothing is said of an edit."""
    beginning = COMPLAINT[:45]
    pipeline.read([_complaint(clock, text=beginning, partial=True)], "en")
    if log.by_comment(a_comment(1).id) is None:
        pipeline.settle(_complaint(clock, text=beginning, partial=True), True, "en")
    pipeline.read([_complaint(clock)], "en")
    case = _case(log)
    assert (case.comment.text, case.comment_state, case.earlier_texts) == (COMPLAINT, "present", ())
    pipeline.read([_complaint(clock, text=beginning, partial=True)], "en")
    assert _case(log).comment.text == COMPLAINT


def test_a_comment_that_is_gone_is_said_and_kept(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """Text and captures stay; the case says «deleted» once, and «back» when it is."""
    pipeline.read([_complaint(clock), _complaint(clock, 2)], "en")
    views = pipeline.see_thread(PAGE, [a_comment(2).id], "en")
    assert [view.case_id for view in views] == [_case(log).id]
    assert pipeline.see_thread(PAGE, [a_comment(2).id], "en") == []
    assert (_case(log).comment_state, _case(log).comment.text) == ("deleted", COMPLAINT)
    pipeline.read([_complaint(clock)], "en")
    assert _case(log).comment_state == "present"
    assert _actions(log, _case(log)) == ["opened", "comment_deleted", "comment_back"]


def test_a_place_holder_is_a_deletion_and_no_edit(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """ "[deleted]" does not take the place of what was written."""
    pipeline.read([_complaint(clock)], "en")
    for _ in range(2):
        pipeline.read([_complaint(clock, text="[deleted]")], "en")
    case = _case(log)
    assert (case.comment_state, case.comment.text) == ("deleted", COMPLAINT)
    assert _actions(log, case) == ["opened", "comment_deleted"]


def test_a_look_under_watch_keeps_the_mood(pipeline: Pipeline, log: CaseLog, clock: Clock) -> None:
    """Once an hour, with what others wrote before and after our reply."""
    _answered(pipeline, clock)
    posted = _case(log).comment.posted_at
    clock.pass_seconds(7200)
    angry = a_comment(70, text="Lamentable, pareil pour moi.", posted_at=clock())
    kind = a_comment(71, text="Merci, super réponse !", posted_at=clock())
    for _ in range(2):
        pipeline.read([angry, kind, _complaint(clock, posted_at=posted)], "en")
    case = _case(log)
    assert case.mood is not None
    assert (case.mood.read_before, case.mood.negative_before) == (1, 1)
    assert (case.mood.read_after, case.mood.negative_after) == (2, 1)
    assert _actions(log, case).count("checked") == 1
    assert case.last_checked_at == clock()


def test_a_quiet_week_closes_the_case(pipeline: Pipeline, log: CaseLog, clock: Clock) -> None:
    """As of the end of the watch, not of the day when the agent noticed it."""
    _answered(pipeline, clock)
    until = _case(log).watch_until
    assert pipeline.end_watches() == []
    clock.pass_seconds(9 * 86_400)
    assert pipeline.end_watches() == [_case(log).id]
    case = _case(log)
    assert (case.status, case.resolved_at, case.outcome) == ("closed", until, "quiet")
    assert pipeline.end_watches() == []


def test_a_message_after_the_watch_still_reopens(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """A closed case that we answered is the same case a month later."""
    _answered(pipeline, clock)
    clock.pass_seconds(30 * 86_400)
    pipeline.end_watches()
    pipeline.read([_again(clock)], "en")
    assert (_case(log).status, _case(log).resolved_at) == ("in_progress", None)


def test_the_status_names_pages_to_look_at_again(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """After four hours without a look; a look settles it."""
    _answered(pipeline, clock)
    posted = _case(log).comment.posted_at
    assert pipeline.status("en").revisit == ()
    clock.pass_seconds(5 * 3600)
    assert [one.post_url for one in pipeline.status("en").revisit] == [PAGE]
    pipeline.read([_complaint(clock, posted_at=posted)], "en")
    assert pipeline.status("en").revisit == ()


def test_cases_of_one_post_are_told_together(pipeline: Pipeline, clock: Clock) -> None:
    """One group a post, as long as one of its cases is open."""
    pipeline.read([_complaint(clock), _complaint(clock, 2)], "en")
    [group] = pipeline.groups()
    assert (group.post_url, group.open) == (PAGE, 2)


def test_a_surge_is_news_once_and_stays_in_the_status(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """After a history of one complaint a day, twelve in an hour; the log keeps its figures only."""
    for day in range(14):
        page = {"post_url": f"{PAGE}?{day}", "author_url": f"http://127.0.0.1/{day}"}
        pipeline.read([_complaint(clock, 100 + day, **page)], "en")
        assert pipeline.surges.take_news() is None
        clock.pass_seconds(86_400)
    told = []
    for number in range(12):
        pipeline.read([_complaint(clock, 200 + number)], "en")
        told.append(pipeline.surges.take_news())
        clock.pass_seconds(240)
    [surge] = [one for one in told if one is not None]
    assert surge.count <= 6 and surge.expected < 1
    now = pipeline.status("en").surge
    assert now is not None and now.count_now == 12
    assert (now.cause, now.post_url, now.page_share) == ("service", PAGE, 1.0)
    [event] = log.events("")
    assert event.action == "surge"
    assert set(event.details) == {"started_at", "window_minutes", "count", "expected"}


def test_a_restart_does_not_tell_the_same_surge_again(
    pipeline: Pipeline, log: CaseLog, clock: Clock
) -> None:
    """The next comments of a surge that the log knows raise no second alarm."""
    for day in range(14):
        pipeline.read([_complaint(clock, 100 + day, author_url=f"http://127.0.0.1/{day}")], "en")
        clock.pass_seconds(86_400)
    for number in range(12):
        pipeline.read([_complaint(clock, 200 + number)], "en")
    assert pipeline.surges.take_news() is not None
    again = Surges(log, clock, lambda moment: moment)
    clock.pass_seconds(600)
    pipeline.read([_complaint(clock, 300)], "en")
    again.see([_case(log, 300)])
    assert again.take_news() is None
    current = again.current()
    assert current is not None and current.count_now >= 12
