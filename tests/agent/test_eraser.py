"""Erasing carried out, on a real log and real evidence: what is left of it in any file."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from canary import (
    EDITED,
    HANDLE,
    NAME,
    TEXT,
    WORDS,
    a_canary,
    a_put,
    another,
    capture,
    open_other,
    opened,
    put_through,
    traces,
)
from deciding_clock import Clock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import a_change, a_png
from tinydb import TinyDB

from accalmie.caselog import cases_of, open_log
from accalmie.eraser import STEP, Eraser, Gone
from accalmie.erasure import MARK, Whose
from accalmie.errors import Erased, NotFound, StorageFailed, WrongUse
from accalmie.export import export_author, export_csv, export_html, export_jsonl
from accalmie.export.archive import Contents, Packing, Selection
from accalmie.link.messages import CaseDecide
from accalmie.verify import verify_store, verify_zip

AUTHOR = Whose(author=NAME)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    [
        "É.L.",
        "@user@mastodon.example",
        "A/B",
        "İstanbul",
        "ß",
        "ﬁn",
        "O'Neil",
        "名前",
        "👩‍👧",
        "a  b",
    ]
)


def a_decision(case_id: str) -> CaseDecide:
    return CaseDecide(key="key-00000001", case_id=case_id, decision="leave_alone")


@pytest.mark.parametrize("openings", [1, 2, 3])
def test_nothing_is_left_of_an_erased_author(tmp_path: Path, clock: Clock, openings: int) -> None:
    """A canary put through every store is in no file afterwards, however it is written there."""
    data, out = tmp_path / "data", tmp_path / "out"
    for number in range(openings):  # so that it is in cases.json, in its copy and in the journals
        with opened(data, clock) as (pipeline, _):
            put_through(pipeline, number + 1, a_png(width=640 + number))
            open_other(pipeline, 100 + number)
    with opened(data, clock) as (pipeline, eraser):
        put_through(pipeline, 50, a_png(width=900))
        for write in (export_csv, export_jsonl):
            write(pipeline.log, out, clock())
        export_html(pipeline.log, pipeline.evidence, out, clock(), "en")
        held = traces(data)
        assert {"cases.journal", "lessons.jsonl"} <= set(held)
        assert {word for words in held.values() for word in words} >= {*WORDS[:7], NAME, HANDLE}
        lessons = len(pipeline.reader.lessons.all)
        assert lessons >= 2
        gone = eraser.erase(AUTHOR)
        assert gone == Gone(cases=openings + 1, pictures=openings + 1, lessons=lessons)
        assert traces(data) == {}
        assert pipeline.log.list("all", "canaribleu") == (0, [])
        assert pipeline.log.list("all", "", 0, None)[0] == 2 * openings + 1
    assert traces(data) == {}
    assert verify_store(data, lambda *_: None).erased == openings + 1
    assert not (data / "cases.erasing").exists()


def test_a_tombstone_stays_in_the_log_and_stock_tinydb_opens_it(
    tmp_path: Path, clock: Clock
) -> None:
    """Number and history are left, the chain is whole, other people's cases are as they were."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        case_id, other_id = put_through(pipeline), open_other(pipeline, 2)
        before, other = pipeline.log.get(case_id), pipeline.log.get(other_id)
        eraser.erase(AUTHOR)
        after = pipeline.log.get(case_id)
        assert before is not None and after is not None
        assert (after.number, after.captures) == (before.number, before.captures)
        assert after.erased_at == clock() and after.comment.id.startswith(MARK)
        assert pipeline.log.get(other_id) == other
        assert pipeline.log.events(case_id)[-1].action == "erased"
        assert pipeline.log.problems() == [] == pipeline.evidence.verify_all()
        assert pipeline.log.recent_replies() == []
        assert pipeline.status("en").open_cases == 1
    with TinyDB(tmp_path / "cases.json") as stock:
        rows = stock.table("cases").all()
    assert [bool(row["erased_at"]) for row in rows] == [True, False]


def test_a_comment_that_still_stands_on_its_page_is_not_kept_again(
    tmp_path: Path, clock: Clock
) -> None:
    """It is read and forgotten, the reader learns nothing of it, and nobody is asked about it."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        case_id = put_through(pipeline)
        eraser.erase(AUTHOR)
        (reading,), others = pipeline.read([a_canary(text="Jour six, canaribleu.")], "en")
        assert (reading.case, reading.verdict.unsure, others) == (None, False, [])
        with pytest.raises(Erased, match="nothing is kept of it again"):
            pipeline.judge(a_canary(), True, "en")
        assert pipeline.settle(a_canary(), True, "en").case is None
        late = a_png(width=700)
        for step in (
            lambda: pipeline.capture(a_put(case_id, a_canary(), late), late, "en"),
            lambda: pipeline.insert(case_id, TEXT, "en"),
            lambda: pipeline.approve(case_id, TEXT, "en"),
            lambda: pipeline.drafts(case_id, "en"),
            lambda: pipeline.decide(a_decision(case_id), "en"),
        ):
            with pytest.raises(Erased, match="was erased for good"):
                step()
    assert traces(tmp_path) == {}


def test_no_page_writes_into_a_tombstone(tmp_path: Path, clock: Clock) -> None:
    """A comment that takes the id of a tombstone is kept nowhere."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        case_id = put_through(pipeline)
        eraser.erase(AUTHOR)
        before = pipeline.log.get(case_id)
        assert before is not None
        for id in (before.comment.id, f"{MARK}{'0' * 64}"):
            (reading,), _ = pipeline.read([a_canary(id=id)], "en")
            assert reading.case is None
            with pytest.raises(Erased):
                pipeline.judge(a_canary(id=id), True, "en")
        assert pipeline.log.get(case_id) == before
    assert traces(tmp_path) == {}


def test_other_comments_of_that_author_come_as_new_cases(tmp_path: Path, clock: Clock) -> None:
    """Erased is what was kept: whoever writes again is answered again."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        put_through(pipeline)
        eraser.erase(AUTHOR)
        (reading,), _ = pipeline.read([a_canary(2)], "en")
        assert reading.case is not None


def test_a_picture_that_shows_others_goes_and_their_crops_stay(
    tmp_path: Path, clock: Clock
) -> None:
    """The preview names them, the events of both say so, and `verify` says erased, not missing."""
    png = a_png(box=(100, 50, 299, 129))
    with opened(tmp_path, clock) as (pipeline, eraser):
        other_id = open_other(pipeline, 2)
        capture(pipeline, other_id, another(2), png)  # the first case of that picture
        case_id = put_through(pipeline, 1, png)
        beside_id = open_other(pipeline, 3)
        capture(pipeline, beside_id, another(3), a_png(width=700))
        other, beside = pipeline.log.get(other_id), pipeline.log.get(beside_id)
        assert other is not None and beside is not None
        preview = eraser.preview(AUTHOR)
        assert [case.id for case in preview.cases] == [case_id]
        assert (preview.also_shown, preview.beside) == ((other.number,), (beside.number,))
        eraser.erase(AUTHOR)
        sha = other.captures[0].sha256
        assert pipeline.evidence.crop(sha, other_id)
        assert pipeline.evidence.manifest(sha, other_id).facts.case_id == other_id
        with pytest.raises(Erased):
            pipeline.evidence.png(sha)
        with pytest.raises(Erased):
            pipeline.evidence.crop(sha, case_id)
        event = pipeline.log.events(case_id)[-1]
        assert event.details["also_shown"] == [other.number]
        lost = pipeline.log.events(other_id)[-1]
        number = pipeline.log.get(case_id).number  # type: ignore[union-attr]
        assert (lost.action, lost.details) == ("picture_erased", {"sha256": sha, "with": number})
        assert pipeline.evidence.verify_all() == []
    assert verify_store(tmp_path, lambda *_: None).erased == 1


def test_one_case_is_erased_by_its_number(tmp_path: Path, clock: Clock) -> None:
    """The others of the same author stay; a second time there is nothing left to erase."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        first, second = put_through(pipeline, 1), put_through(pipeline, 2, a_png(width=700))
        case = pipeline.log.get(first)
        assert case is not None
        assert eraser.erase(Whose(number=case.number)).cases == 1
        left = pipeline.log.get(second)
        assert left is not None and left.comment.author_name == NAME
        with pytest.raises(NotFound, match="cases list"):
            eraser.erase(Whose(number=case.number))


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NAMES, min_size=1, max_size=4), NAMES)
def test_the_search_finds_every_case_that_fits(
    tmp_path_factory: pytest.TempPathFactory, authors: list[str], named: str
) -> None:
    """Looking an author up by the log's words misses nobody that a look at every case finds."""
    log = open_log(tmp_path_factory.mktemp("log"))
    for number, author in enumerate([*authors, named], start=1):
        log.record(*a_change(number, author_name=author, author_handle=f"@{author}"[:300]))
    for author in [*authors, named]:
        whose = Whose(author=author)
        all_of_them = [case for case in log.list("all", "", 0, None)[1][::-1] if whose.fits(case)]
        assert cases_of(log, whose) == all_of_them
        assert bool(all_of_them) == bool(whose)
    log.close()


def test_nobody_named_is_wrong_use(tmp_path: Path, clock: Clock) -> None:
    """A platform alone would be everybody on it: it is refused, and so is an unknown name."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        put_through(pipeline)
        with pytest.raises(WrongUse, match="--author"):
            eraser.erase(Whose(platform="accalmie-demo"))
        with pytest.raises(NotFound):
            eraser.preview(Whose(author="Canari"))
        assert pipeline.log.list("open")[0] + pipeline.log.list("watching")[0] == 1


@pytest.mark.parametrize("step", ["unlearn_texts", "record_many", "erase", "sweep", "purge"])
def test_what_a_failure_interrupts_is_finished_later(
    tmp_path: Path, clock: Clock, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever step the disk refuses, erasing again or the next start leaves nothing."""

    def refuse(*_: object, **__: object) -> None:
        raise StorageFailed("The disk is full.")

    with opened(tmp_path, clock) as (pipeline, eraser):
        put_through(pipeline)
        owners = {"unlearn_texts": pipeline, "erase": pipeline.evidence, "sweep": pipeline.evidence}
        with monkeypatch.context() as patched:
            patched.setattr(owners.get(step, pipeline.log), step, refuse)
            with pytest.raises(StorageFailed):
                eraser.erase(AUTHOR)
        assert (tmp_path / "cases.erasing").exists()
    with opened(tmp_path, clock) as (pipeline, eraser):
        eraser.clean()
        if step in ("unlearn_texts", "record_many"):  # nothing had been erased: it is asked again
            eraser.erase(AUTHOR)
        assert pipeline.log.problems() == [] == pipeline.evidence.verify_all()
    assert traces(tmp_path) == {}
    assert not (tmp_path / "cases.erasing").exists()


@pytest.mark.parametrize(
    "name", ["cases.json.damaged", "cases.json.format-1", "cases.journal.format-1"]
)
def test_copies_that_were_set_aside_go_too(tmp_path: Path, clock: Clock, name: str) -> None:
    """A damaged file that was kept, or the files of an older format, hold the same comments."""
    with opened(tmp_path, clock) as (pipeline, _):
        put_through(pipeline)
    shutil.copy(tmp_path / "cases.json", tmp_path / name)
    assert name in traces(tmp_path)
    with opened(tmp_path, clock) as (pipeline, eraser):
        eraser.erase(AUTHOR)
        assert traces(tmp_path) == {}


def test_what_a_cut_off_capture_left_goes_too(tmp_path: Path, clock: Clock) -> None:
    """Files without a seal, and a seal that its case never heard of, are of the erased case too."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        case_id = put_through(pipeline)
        unheard = a_put(case_id, a_canary(), png := a_png(width=700))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(pipeline.log, "record", lambda *_: None)
            pipeline.capture(unheard, png, "en")
        sealed = pipeline.evidence.folder / unheard.sha256[:2]
        for path in list(sealed.glob(f"{unheard.sha256}*")):  # as if cut off before its line
            name = path.name.replace(unheard.sha256, "ab" + unheard.sha256[2:])
            (pipeline.evidence.folder / "ab").mkdir(exist_ok=True)
            shutil.copy(path, pipeline.evidence.folder / "ab" / name)
        unfinished = pipeline.evidence.folder / "cd" / f"{'cd' * 32}.json.tmp"
        unfinished.parent.mkdir(exist_ok=True)
        unfinished.write_text(TEXT, "utf-8")
        other = a_put(open_other(pipeline, 2), another(2), white := a_png(width=800))
        pipeline.capture(other, white, "en")
        eraser.erase(AUTHOR)
        assert traces(tmp_path) == {}
        assert pipeline.evidence.png(other.sha256) == white
        assert pipeline.evidence.verify_all() == []


def test_a_damaged_manifest_does_not_keep_a_case(tmp_path: Path, clock: Clock) -> None:
    """A capture that cannot be read is erased as any other."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        case = pipeline.log.get(put_through(pipeline))
        assert case is not None
        pipeline.evidence.files.path(case.captures[0].sha256, ".json").write_text(NAME, "utf-8")
        eraser.erase(AUTHOR)
    assert traces(tmp_path) == {}


def due(eraser: Eraser, months: int) -> list[str]:
    """The closed cases that are past their time, as they were opened."""
    ids, on = eraser.due(months, "closed", 0)
    assert on is None
    return ids[::-1]


def test_retention_erases_what_is_past_its_time(tmp_path: Path, clock: Clock) -> None:
    """Closed cases go after their months, in retention's name; open ones stay."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        closed = [open_other(pipeline, number) for number in range(1, 4)]
        waiting = open_other(pipeline, 9)
        for case_id in closed[:2]:
            pipeline.decide(a_decision(case_id), "en")
        clock.pass_seconds(timedelta(days=100).total_seconds())
        pipeline.decide(a_decision(closed[2]), "en")
        assert due(eraser, 12) == due(eraser, 0) == []
        clock.pass_seconds(timedelta(days=270).total_seconds())
        assert due(eraser, 12) == closed[:2]
        eraser.erase_due([*closed[:2], "0" * 32])
        eraser.clean()
        assert due(eraser, 12) == []
        last = pipeline.log.events(closed[0])[-1]
        assert (last.actor, last.action, last.details["by"]) == ("retention", "erased", "retention")
        erased = [id for id in (*closed, waiting) if pipeline.log.get(id).erased_at]  # type: ignore[union-attr]
        assert erased == closed[:2]
        assert due(eraser, 1) == [closed[2]]


def test_many_cases_go_in_steps(tmp_path: Path, clock: Clock) -> None:
    """More cases than one step takes are erased all the same."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        for first in range(0, STEP + 20, 50):
            pipeline.read([a_canary(first + n) for n in range(50)], "en")
        total = pipeline.log.list("all", "", 0, 1)[0]
        assert total > STEP
        assert eraser.erase(Whose(author=HANDLE, platform="accalmie-demo")).cases == total
    assert traces(tmp_path) == {}


def test_retention_looks_at_every_case_that_ended(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few at a time, from the newest to the oldest."""
    monkeypatch.setattr("accalmie.eraser.LOOKED_AT", 2)
    with opened(tmp_path, clock) as (pipeline, eraser):
        closed = [open_other(pipeline, number) for number in range(1, 6)]
        for case_id in closed:
            pipeline.decide(a_decision(case_id), "en")
        clock.pass_seconds(timedelta(days=400).total_seconds())
        found: list[str] = []
        offset: int | None = 0
        while offset is not None:
            ids, offset = eraser.due(12, "closed", offset)
            eraser.erase_due(ids)
            found += ids
        assert found == closed[::-1]


def test_a_log_that_was_silent_for_long_is_noticed(tmp_path: Path, clock: Clock) -> None:
    """A month without an event may be a wrong clock; an empty log says nothing."""
    with opened(tmp_path, clock) as (pipeline, eraser):
        assert not eraser.is_long_silent()
        open_other(pipeline, 1)
        assert not eraser.is_long_silent()
        clock.pass_seconds(timedelta(days=32).total_seconds())
        assert eraser.is_long_silent()


def test_what_leaves_the_log_afterwards_says_erased(tmp_path: Path, clock: Clock) -> None:
    """Tables, report and archive hold the tombstone and none of the words; the archive is sound."""
    data, out = tmp_path / "data", tmp_path / "out"
    png = a_png(box=(100, 50, 299, 129))
    with opened(data, clock) as (pipeline, eraser):
        put_through(pipeline, 1, png)
        capture(pipeline, open_other(pipeline, 2), another(2), png)
        eraser.erase(AUTHOR)
        log, evidence = pipeline.log, pipeline.evidence
        export_csv(log, out, clock())
        export_jsonl(log, out, clock())
        export_html(log, evidence, out, clock(), "en")
        contents = Contents.of(log, evidence, Selection(), clock())
        packing = Packing(contents, evidence.files, out, clock())
        for _ in packing.run():
            pass
    assert traces(out) == {}
    report = (out / "report.html").read_text("utf-8")
    assert "This capture was erased; its hash is left." in report and "Jean D." in report
    assert "picture erased with another case" in report
    assert verify_zip(packing.path, lambda *_: None).erased == 1


def test_a_person_gets_all_that_is_kept_of_them(tmp_path: Path, clock: Clock) -> None:
    """Their records whole and their crops, nothing of others; the history does not say for whom."""
    out = tmp_path / "out"
    png = a_png(box=(100, 50, 299, 129))
    with opened(tmp_path / "data", clock) as (pipeline, eraser):
        case_id = put_through(pipeline, 1, png)
        capture(pipeline, open_other(pipeline, 2), another(2), png)
        cases = eraser.preview(AUTHOR).cases
        files = export_author(pipeline.log, pipeline.evidence, cases, out, clock())
        number, sha = cases[0].number, cases[0].captures[0].sha256
        assert [path.relative_to(out).as_posix() for path in files] == [
            "cases.jsonl", f"pictures/{number}-1.png", f"pictures/{number}-1.json",
        ]  # fmt: skip
        assert files[1].read_bytes() == pipeline.evidence.crop(sha, case_id)
        assert "Jean D." not in files[0].read_text("utf-8")
        noted = pipeline.log.events("")[-1]
        assert noted.details == {"format": "author", "files": ["cases.jsonl"], "cases": 1}
        assert "canari" not in str(noted).casefold()
    assert {"cases.jsonl", f"pictures/{number}-1.json"} == set(traces(out))
    [record] = [json.loads(line) for line in files[0].read_text("utf-8").splitlines()]
    assert record["comment"]["text"] == EDITED
    assert [event["action"] for event in record["events"]][:2] == ["opened", "captured"]
