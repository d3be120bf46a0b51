"""The whole way: a case is passed on, a department hears of it once, whatever breaks."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest
from office import Office, a_case_of, hooked, mailed, passed, states, until
from receivers import Mailbox, cutting, hook, in_turn, mail_server, saying, stalling, taking
from samples import a_png

from accalmie.app import Accalmie
from accalmie.errors import NotAllowed, NotFound, StorageFailed
from accalmie.link.agent import Agent
from accalmie.notify import courier
from accalmie.notify.ledger import FILE, Ledger

QUICK = 0.05


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The courier looks often, and does not wait long for what stalls."""
    monkeypatch.setattr(courier, "LOOK_SECONDS", QUICK)
    monkeypatch.setattr(courier, "STOP_SECONDS", QUICK)


def told(agent: Agent, case_id: str) -> list[dict[str, Any]]:
    events = agent.pipeline.log.events(case_id)
    return [event.details for event in events if event.action == "told"]


async def test_a_case_is_handed_over_once_and_answered(office: Office) -> None:
    """Passed on, told, noted on the case; the answer ends the reminders."""
    async with hook(taking) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            case_id = await passed(agent)
            await until(lambda: told(agent, case_id))
            [event] = told(agent, case_id)
            assert (event["outcome"], event["receiver"]) == ("sent", "127.0.0.1")
            with pytest.raises(NotAllowed, match="waits for Billing already"):
                await agent.work(agent.pipeline.pass_on, case_id, "Billing")
            office.clock.pass_seconds(31 * 60)
            await until(lambda: len(told(agent, case_id)) == 2)
            await agent.work(agent.pipeline.note_answer, case_id, "Refunded this morning.")
            office.clock.pass_seconds(300 * 60)
            await asyncio.sleep(4 * QUICK)
            case = agent.pipeline.log.get(case_id)
            assert case is not None and case.status == "in_progress"
            assert case.department_answer == "Refunded this morning."
        kinds = [json.loads(body)["type"] for _, body in one.heard]
        assert kinds == ["case.passed", "case.reminder"]
        assert len({headers["webhook-id"] for headers, _ in one.heard}) == 2


async def test_failures_are_tried_again_with_the_same_key(office: Office) -> None:
    """Refused, busy, cut off: each try has the same key, and waits as long as it was asked to."""
    answers = in_turn(saying(500), saying(429, Retry_After="60"), cutting, taking)
    async with hook(answers) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            case_id = await passed(agent)
            for tries, wait in ((1, 5), (2, 60), (3, 20)):
                await until(lambda tries=tries: len(one.heard) == tries)
                await until(lambda: states(agent) == [("handover", "waiting")])
                office.clock.pass_seconds(wait - 1)
                await asyncio.sleep(3 * QUICK)
                assert len(one.heard) == tries
                office.clock.pass_seconds(1)
            await until(lambda: told(agent, case_id))
            assert told(agent, case_id)[0]["outcome"] == "sent"
        assert len({headers["webhook-id"] for headers, _ in one.heard}) == 1


async def test_what_waits_survives_a_restart(office: Office) -> None:
    """A receiver that was away hears of it from the next run, still once."""
    async with hook(saying(503)) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            await passed(agent)
            await until(lambda: len(one.heard) == 1)
            await until(lambda: states(agent) == [("handover", "waiting")])
        one.answering = taking
        office.clock.pass_seconds(60)
        async with office.open() as agent:
            await until(lambda: states(agent) == [("handover", "sent")])
        office.clock.pass_seconds(60)
        async with office.open() as agent:
            await asyncio.sleep(4 * QUICK)
        assert len(one.heard) == 2


async def test_a_case_passed_while_no_agent_runs_is_told_by_the_next(office: Office) -> None:
    """The case says that it waits; what is owed follows at the next start."""
    async with hook(taking) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            case_id = await a_case_of(agent)
        with Accalmie.open(_folders(office), now=office.clock) as accalmie:
            accalmie.pipeline.pass_on(case_id, "Billing")
        async with office.open() as agent:
            await until(lambda: told(agent, case_id))
        assert len(one.heard) == 1


@pytest.mark.parametrize(("by", "tries", "state"), [("mail", 1, "unsure"), ("hook", 2, "sent")])
async def test_a_crash_between_sending_and_recording(
    office: Office, by: str, tries: int, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mail is never sent twice: it is unsure then. A hook gets the same key again and drops it."""
    box = Mailbox()
    async with hook(taking) as one:
        with mail_server(box) as server:
            office.settings(mailed(server.port) if by == "mail" else hooked(one.url))

            def crash(*_: Any, **__: Any) -> None:
                raise StorageFailed("The machine went off here.")

            with monkeypatch.context() as patched:
                patched.setattr("accalmie.notify.dispatch.Dispatch.finish", crash)
                async with office.open() as agent:
                    case_id = await passed(agent)
                    await until(lambda: box.messages or one.heard)
                    await asyncio.sleep(4 * QUICK)
                    assert states(agent) == [("handover", "sending")]
            async with office.open() as agent:
                await until(lambda: states(agent) != [("handover", "sending")])
                office.clock.pass_seconds(10)
                await until(lambda: told(agent, case_id))
                assert told(agent, case_id)[0]["outcome"] == state
                await asyncio.sleep(3 * QUICK)
    keys = [headers["webhook-id"] for headers, _ in one.heard]
    keys += [message["Message-ID"] for message in box.messages]
    assert len(keys) == tries and len(set(keys)) == 1


async def test_a_crash_after_recording_still_tells_the_case(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the ledger knows and the case does not, the next start adds the event, once."""
    async with hook(taking) as one:
        office.settings(hooked(one.url))
        with monkeypatch.context() as patched:
            patched.setattr("accalmie.notify.dispatch.Dispatch._tell", lambda *_: None)
            async with office.open() as agent:
                case_id = await passed(agent)
                await until(lambda: states(agent) == [("handover", "sent")])
        for _ in range(2):
            async with office.open() as agent:
                await until(lambda: told(agent, case_id))
                assert len(told(agent, case_id)) == 1
        assert len(one.heard) == 1


async def test_a_full_disk_loses_nothing_and_sends_nothing_twice(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could be recorded leaves; the rest follows when there is room, each once."""
    put, left = Ledger.put, [3]

    def full(ledger: Ledger, delivery: Any) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise StorageFailed("The disk is full.")
        put(ledger, delivery)

    async with hook(taking) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            ids = [await a_case_of(agent, number) for number in (1, 2)]
            monkeypatch.setattr(Ledger, "put", full)
            for case_id in ids:
                await agent.work(agent.pipeline.pass_on, case_id, "Billing")
            agent.wake_courier()
            await until(lambda: one.heard)
            await asyncio.sleep(4 * QUICK)
            assert len(one.heard) == 1
            left[0] = 1000
            await until(lambda: all(told(agent, case_id) for case_id in ids))
        assert len({headers["webhook-id"] for headers, _ in one.heard}) == len(one.heard) == 2


async def test_one_that_stalls_holds_up_nobody_else(office: Office) -> None:
    """Ten letters to a department that never answers leave room for another one."""
    async with hook(stalling) as slow, hook(taking) as other:
        text = hooked(slow.url) + f'[departments.Shop]\nby = "slack"\nto = "{other.url}"\n'
        office.settings(text)
        async with office.open() as agent:
            for number in range(1, 11):
                await passed(agent, number)
            await until(lambda: len(slow.heard) == 2)
            case_id = await a_case_of(agent, 11)
            await agent.work(agent.pipeline.pass_on, case_id, "Shop")
            agent.wake_courier()
            await until(lambda: other.heard)
            assert len(slow.heard) == 2


async def test_an_erased_case_leaves_the_queue(office: Office) -> None:
    """What waited for a department is dropped: nothing of it leaves any more."""
    async with hook(saying(503)) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            case_id = await passed(agent)
            await until(lambda: states(agent) == [("handover", "waiting")])
            case = agent.pipeline.log.get(case_id)
            assert case is not None
            from accalmie.erasure import Whose

            await agent.erase(agent.eraser.erase, Whose(number=case.number))
            office.clock.pass_seconds(3600)
            await until(lambda: states(agent) == [("handover", "dropped")])
            await agent.work(agent.pipeline.log.events, case_id)
        assert len(one.heard) == 1


async def test_nothing_of_a_comment_is_in_the_queue_or_the_agents_log(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """Not its text, not its author, not its address: in no file but the case log, in no line."""
    caplog.set_level(logging.INFO)
    async with hook(in_turn(saying(503), cutting, taking)) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            case_id = await passed(agent)
            for _ in range(3):
                office.clock.pass_seconds(60)
                await asyncio.sleep(2 * QUICK)
            await until(lambda: told(agent, case_id))
    written = (office.folder / FILE).read_text("utf-8") + caplog.text
    for word in ("colis", "Camille", "camille", "post.html", "a secret"):
        assert word not in written


async def test_warnings_reach_the_department_that_is_named(office: Office) -> None:
    """Fifteen minutes before and at the hour, once each; an answered case warns nobody."""
    async with hook(taking) as one:
        office.settings('warn_department = "Billing"\n' + hooked(one.url))
        async with office.open() as agent:
            first, second = await a_case_of(agent, 1), await a_case_of(agent, 2)
            office.clock.pass_seconds(44 * 60)
            await asyncio.sleep(3 * QUICK)
            assert one.heard == []
            office.clock.pass_seconds(60)
            await until(lambda: len(one.heard) == 2)
            await agent.work(_leave, agent, second)
            office.clock.pass_seconds(15 * 60)
            await until(lambda: len(one.heard) == 3)
            await until(lambda: len(told(agent, first)) == 2)
        kinds = [json.loads(body)["type"] for _, body in one.heard]
        assert kinds == ["case.due_soon", "case.due_soon", "case.due"]


async def test_an_automatic_department_is_told_at_once(office: Office) -> None:
    """Its causes are passed on as they are read; the others wait for the person."""
    async with hook(taking) as one:
        office.settings(hooked(one.url, automatic=True) + 'causes = ["delivery"]\n')
        async with office.open() as agent:
            case_id = await a_case_of(agent)
            await until(lambda: told(agent, case_id))
            case = agent.pipeline.log.get(case_id)
            assert case is not None
            assert (case.status, case.department) == ("waiting_department", "Billing")


async def test_who_is_not_in_the_settings_is_not_asked(office: Office) -> None:
    """A department that nobody named is refused, and without any there is no courier."""
    office.settings("")
    async with office.open() as agent:
        case_id = await a_case_of(agent)
        with pytest.raises(NotFound, match="no such department"):
            await agent.work(agent.pipeline.pass_on, case_id, "Billing")
        assert agent.courier is None


async def test_a_damaged_ledger_stops_no_agent(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """The rest of the agent works; the log says what to do."""
    office.settings(hooked("http://127.0.0.1:1/hook"))
    (office.folder / FILE).write_bytes(b"nonsense\n")
    async with office.open() as agent:
        await passed(agent)
        assert agent.courier is None and "damaged" in caplog.text


async def test_the_picture_travels_with_it(office: Office) -> None:
    """The comment's part of the last sealed picture; without one the letter goes alone."""
    from canary import a_put
    from samples import a_comment

    async with hook(taking) as one:
        office.settings(hooked(one.url))
        async with office.open() as agent:
            case_id = await a_case_of(agent)
            png = a_png(box=(100, 50, 299, 129))
            put = a_put(case_id, a_comment(1), png)
            await agent.work(agent.pipeline.capture, put, png, "en")
            await agent.work(agent.pipeline.pass_on, case_id, "Billing")
            agent.wake_courier()
            await until(lambda: one.heard)
        picture = json.loads(one.heard[0][1])["data"]["picture"]
        assert picture["crop_png"] and len(picture["sealed_sha256"]) == 64


def _folders(office: Office) -> Any:
    from accalmie.settings import Folders

    return Folders.under(office.folder)


def _leave(agent: Agent, case_id: str) -> None:
    from accalmie.link.messages import CaseDecide

    told = CaseDecide(key="key-00000001", case_id=case_id, decision="leave_alone")
    agent.pipeline.decide(told, "en")
