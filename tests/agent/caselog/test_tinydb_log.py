"""What the case log promises to those who use it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
import tinydb
from msgspec.structs import replace
from samples import NOW, PAGE, a_case, a_change, a_comment

from accalmie.case import Event, Reply, text_sha256
from accalmie.caselog import CaseLog, TinyDBLog, open_log, verify_chain
from accalmie.errors import BadInput, LogBusy, NotAllowed, StorageFailed


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path)
    yield opened
    opened.close()


def test_finds_a_case_by_everything(log: CaseLog) -> None:
    """A case is found by its id, its comment, its number and its page."""
    case, events = a_change()
    log.record(case, events)
    assert log.get(case.id) == case
    assert log.by_comment(case.comment.id) == case
    assert log.by_number("2026-000001") == case
    assert log.on_page(PAGE) == [case]
    assert log.get("none") is log.by_comment("none") is log.by_number("none") is None
    assert log.on_page("none") == []


def test_a_change_replaces_the_case(log: CaseLog) -> None:
    """The same case again is one case, found where its comment is now."""
    case, events = a_change()
    log.record(case, events)
    moved = replace(case, status="watching", comment=a_comment(1, post_url="http://other/"))
    log.record(moved, [])
    assert log.list("all") == (1, [moved])
    assert (log.on_page(PAGE), log.on_page("http://other/")) == ([], [moved])


def test_survives_being_closed(tmp_path: Path) -> None:
    """Closed and opened again, the log has the same cases, events, numbers and replies."""
    log = open_log(tmp_path)
    log.record_many([a_change(n) for n in range(1, 6)])
    log.record(a_case(3, reply=Reply(text="Bonjour Camille.", inserted_at=NOW)), [])
    before = (log.list("all"), log.events(), log.recent_replies())
    log.close()
    again = open_log(tmp_path)
    assert (again.list("all"), again.events(), again.recent_replies()) == before
    assert again.next_number(2026) == "2026-000006"
    assert again.problems() == [] and again.notices == ()
    again.close()


def test_stock_tinydb_opens_the_file(tmp_path: Path) -> None:
    """`cases.json` is a plain TinyDB file, in any encoding the system may assume."""
    log = open_log(tmp_path)
    log.record(*a_change())
    log.close()
    assert (tmp_path / "cases.json").read_bytes().isascii()
    with tinydb.TinyDB(tmp_path / "cases.json", access_mode="r") as stock:
        case = stock.table("cases").get(tinydb.where("number") == "2026-000001")
        assert case is not None and "Éloïse" in case["comment"]["text"]
        assert [event["action"] for event in stock.table("events")] == ["opened"]


def test_tinydb_itself_serves(tmp_path: Path) -> None:
    """TinyDB's own writes on the log are journaled, and every finder sees them."""
    log = TinyDBLog(tmp_path)
    log.record_many([a_change(1), a_change(2)])
    cases = log.db.table("cases")
    closed = tinydb.where("status") == "closed"
    assert cases.search(closed) == []
    cases.update({"status": "closed"}, doc_ids=[1])
    cases.update(lambda row: row["tags"].append("vip"), doc_ids=[2])
    assert [row.doc_id for row in cases.search(closed)] == [1]
    assert [case.number for case in log.list("closed")[1]] == ["2026-000001"]
    assert log.list("open")[1][0].tags == ("vip",)
    cases.remove(closed)
    assert log.list("closed")[0] == 0 and log.by_number("2026-000001") is None
    with pytest.raises(BadInput, match="does not belong in the table cases"):
        cases.insert({"severity": 9})
    cases.insert(msgspec.to_builtins(a_case(7)))
    assert log.list("all", "eloise 2026-000007")[0] == 1
    cases.truncate()
    assert log.list("all") == (0, [])
    other = log.db.table("other")
    other.insert_multiple([{"n": 1}, {"n": 2}])
    log.db.drop_table("other")
    log.db.table("kept").upsert({"n": 3}, tinydb.where("n") == 3)
    log.close()
    with tinydb.TinyDB(tmp_path / "cases.json", access_mode="r") as stock:
        assert stock.tables() == {"log", "cases", "events", "kept", "other"}
        assert stock.table("kept").all() == [{"n": 3}]
        assert stock.table("cases").all() == [] and stock.table("other").all() == []


def test_one_owner(tmp_path: Path) -> None:
    """A second opening of the same folder is told that the log is busy, until the first ends."""
    first = open_log(tmp_path)
    with pytest.raises(LogBusy, match="close it first"):
        open_log(tmp_path)
    first.close()
    open_log(tmp_path).close()


def test_closing_twice_is_closing(tmp_path: Path) -> None:
    """A second close does nothing."""
    log = open_log(tmp_path)
    log.close()
    log.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such modes")
def test_files_are_the_owners(tmp_path: Path) -> None:
    """The folder is 0700 and every file in it 0600, whatever the umask allows."""
    before = os.umask(0)
    try:
        folder = tmp_path / "log"
        log = open_log(folder)
        log.record(*a_change(1))
        log.close()
        log = open_log(folder)
        log.record(*a_change(2))
        log.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert {"cases.json", "cases.json.bak", "cases.journal", "cases.journal.bak"} <= set(modes)


def test_lists_newest_first_in_pages(log: CaseLog) -> None:
    """A page of the list is cut from the newest case on, and the total counts them all."""
    log.record_many([a_change(n) for n in range(1, 8)])
    total, cases = log.list("open", "", 2, 3)
    assert (total, [case.number[-1] for case in cases]) == (7, ["5", "4", "3"])
    assert len(log.list("all", "", 0, None)[1]) == 7


def test_lists_by_status_and_words(log: CaseLog) -> None:
    """Status and words narrow the list; accents and capitals do not matter, every word does."""
    log.record_many([a_change(1), a_change(2, text="Rien à voir", author_name="Ann")])
    log.record(a_case(3, status="closed"), [])
    assert [case.number for case in log.list("closed")[1]] == ["2026-000003"]
    assert log.list("open")[0] == 2
    assert [case.number for case in log.list("open", "ELOISE colis")[1]] == ["2026-000001"]
    assert [case.number for case in log.list("all", "a voir ann")[1]] == ["2026-000002"]
    assert log.list("all", "eloise absent")[0] == 0
    assert log.list("all", "2026-000003")[0] == 1


def test_numbers_are_given_once(log: CaseLog) -> None:
    """Numbers go up within a year, before their cases are recorded too."""
    assert [log.next_number(2026) for _ in range(2)] == ["2026-000001", "2026-000002"]
    log.record(*a_change(40))
    assert (log.next_number(2026), log.next_number(2027)) == ("2026-000041", "2027-000001")


def test_recent_replies_newest_first(log: CaseLog) -> None:
    """The last replies come newest first; a reply that was put in again moves to the front."""
    for number in (1, 2, 3):
        at = NOW + timedelta(minutes=number)
        log.record(a_case(number, reply=Reply(text=f"reply {number}", inserted_at=at)), [])
    log.record(a_case(1, reply=Reply(text="reply again", inserted_at=NOW)), [])
    assert log.recent_replies() == ["reply again", "reply 3", "reply 2"]
    assert log.recent_replies(limit=1) == ["reply again"]


def test_events_are_chained(log: CaseLog) -> None:
    """Each event carries its number and the hash of the one before, across cases and notes."""
    log.record_many([a_change(1), a_change(2)])
    log.note(Event(case_id="", at=NOW, actor="person", action="exported", details={"cases": 2}))
    events = log.events()
    assert [event.seq for event in events] == [1, 2, 3]
    assert events[1].previous == events[0].hash and events[2].previous == events[1].hash
    assert log.events(f"{2:032x}") == [events[1]] and log.events("") == [events[2]]
    assert verify_chain(events) == []


def test_a_changed_event_is_found(log: CaseLog) -> None:
    """Changing, removing or moving an event breaks the chain at a named place."""
    log.record_many([a_change(n) for n in (1, 2, 3)])
    one, two, three = log.events()
    assert "Event 2 was changed" in verify_chain([one, replace(two, actor="x"), three])[0]
    assert "Event 2 is missing" in verify_chain([one, three])[0]
    assert "Event 1 is missing" in verify_chain([two, one, three])[0]
    forged = replace(two, previous="0" * 64)
    assert "does not follow" in verify_chain([one, forged, three])[0]


def test_all_or_nothing(log: CaseLog) -> None:
    """Where one of several changes is refused, none of them is stored."""
    hidden = a_case(2, decision="hide", decision_reason="insult")
    with pytest.raises(NotAllowed, match="sealed capture"):
        log.record_many([a_change(1), (hidden, [])])
    assert log.list("all")[0] == 0 and log.events() == []


def test_half_a_character_is_bad_input(log: CaseLog) -> None:
    """Text that no file can hold is refused in a sentence, and the log goes on."""
    with pytest.raises(BadInput, match="half a character"):
        log.record(*a_change(1, text="\ud83d"))
    log.record(*a_change(2))
    assert log.list("all")[0] == 1


def test_what_could_not_be_read_again_is_refused(log: CaseLog) -> None:
    """A case beyond its own limits is refused when written, so that it can spoil no reading."""
    with pytest.raises(BadInput, match=r"cannot be kept: .*platform"):
        log.record(*a_change(1, platform="x" * 41))
    assert log.list("all")[0] == 0


def test_a_file_changed_by_another_program(tmp_path: Path) -> None:
    """What somebody else wrote into the file is kept aside, and what was logged is there."""
    log = open_log(tmp_path)
    log.record(*a_change())
    log.close()
    with tinydb.TinyDB(tmp_path / "cases.json") as stock:
        stock.table("cases").update({"status": "closed"})
    again = open_log(tmp_path)
    assert "changed by another program" in again.notices[0]
    assert again.list("open")[0] == 1
    again.close()
    assert b'"closed"' in (tmp_path / "cases.json.damaged").read_bytes()


def test_a_case_that_cannot_be_read(tmp_path: Path) -> None:
    """A row that is no whole case is named when it is read; the others are served."""
    log = TinyDBLog(tmp_path)
    log.record_many([a_change(1), a_change(2)])
    log.db.table("cases").update({"priority": "odd"}, doc_ids=[1])
    with pytest.raises(StorageFailed, match=r"Case 2026-000001 .* doctor --repair"):
        log.by_number("2026-000001")
    assert log.by_number("2026-000002") is not None
    log.close()


def test_two_changes_of_one_case_in_a_batch(log: CaseLog) -> None:
    """The last change of a case in a batch is the one kept, with the events of all."""
    case, events = a_change()
    seen = Event(case_id=case.id, at=NOW, actor="person", action="noted")
    log.record_many([(case, events), (replace(case, status="closed"), [seen])])
    assert log.list("all")[1] == [replace(case, status="closed")]
    assert [event.action for event in log.events(case.id)] == ["opened", "noted"]


def test_a_row_that_is_no_case(tmp_path: Path) -> None:
    """A file that holds something else is refused in a sentence, and the lock is freed."""
    (tmp_path / "cases.json").write_text('{"log":{"1":{"seq":0}},"cases":{"1":{"a":1}}}')
    for _ in range(2):
        with pytest.raises(StorageFailed, match="is no case"):
            open_log(tmp_path)


def test_details_of_any_shape_keep_their_hash(tmp_path: Path) -> None:
    """An event's hash still holds after its details went through the disk."""
    details = {"n": 0.1, "who": "Éloïse", "list": (1, None, True), "sha": text_sha256("x")}
    log = open_log(tmp_path)
    log.note(Event(case_id="", at=NOW, actor="agent", action="noted", details=details))
    log.close()
    again = open_log(tmp_path)
    assert again.problems() == []
    again.close()
