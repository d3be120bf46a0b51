"""Messages over a real socket: answers, news, limits and the close codes."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from speaking_browser import Browser, capture_frame, picture, seen
from websockets.exceptions import ConnectionClosed

from accalmie.link.agent import Agent


async def opened_case(browser: Browser) -> dict[str, Any]:
    told = await browser.ask("comments.seen", seen())
    case: dict[str, Any] = told["data"]["readings"][0]["case"]
    return case


async def test_the_whole_way_of_a_comment(agent: Agent, browser: Browser) -> None:
    """Read, captured, drafted, checked, approved and inserted, each answered in its kind."""
    case = await opened_case(browser)
    await browser.socket.send(capture_frame(case["case_id"], picture()))
    stored = await browser.next()
    assert stored["kind"] == "capture.stored"
    assert stored["data"]["thumbnail"].startswith("data:image/png;base64,")
    offered = await browser.ask("drafts.ask", {"case_id": case["case_id"]})
    text = offered["data"]["drafts"][0]["text"]
    reply = {"case_id": case["case_id"], "text": text}
    checked = await browser.ask("reply.check", reply)
    assert [f for f in checked["data"]["findings"] if f["severity"] == "error"] == []
    approved = await browser.ask("reply.approve", {"key": "k-approve", **reply})
    assert approved["kind"] == "case.changed"
    inserted = await browser.ask("reply.insert", {"key": "k-insert", **reply})
    assert inserted["data"]["case"]["status"] == "in_progress"
    kept = agent.pipeline.log.get(case["case_id"])
    assert kept is not None and kept.reply is not None and kept.reply.text == text


async def test_the_same_batch_twice_opens_one_case(agent: Agent, browser: Browser) -> None:
    """A batch that is sent again is answered again and doubles nothing."""
    batch = seen()
    first = await browser.ask("comments.seen", batch)
    second = await browser.ask("comments.seen", batch)
    cases = [told["data"]["readings"][0]["case"]["case_id"] for told in (first, second)]
    assert cases[0] == cases[1]
    assert agent.pipeline.log.list("all", "", 0, 10)[0] == 1


async def test_a_change_reaches_the_other_browsers(agent: Agent, browser: Browser) -> None:
    """A decision in one browser is news in the other, in that one's language."""
    other = Browser(agent.port, ui="fr")
    await other.pair(agent.pairing.open("page").secret)
    case = await opened_case(browser)
    decision = {"key": "k-decide", "case_id": case["case_id"], "decision": "not_negative"}
    answered = await browser.ask("case.decide", decision)
    news = await other.next()
    assert news["kind"] == "case.changed"
    assert "re" not in news
    assert news["data"]["case"]["status"] == "void"
    assert news["data"]["case"]["advice"]["reason"] != answered["data"]["case"]["advice"]["reason"]
    await other.socket.close()


async def test_a_refusal_is_told_in_the_persons_language(agent: Agent) -> None:
    """Inserting without the face-to-face question is refused, in French for a French browser."""
    french = Browser(agent.port, ui="fr-FR")
    await french.pair(agent.pairing.open("page").secret)
    case = await opened_case(french)
    told = await french.ask(
        "reply.insert", {"key": "k-insert", "case_id": case["case_id"], "text": "Bonjour"}
    )
    assert told["kind"] == "error.told"
    assert told["data"]["code"] == "not_allowed"
    assert told["data"]["permanent"] is True
    assert "en face" in told["data"]["message"]
    await french.socket.close()


async def test_an_unknown_kind_is_answered_and_forgiven(browser: Browser) -> None:
    """A newer extension's message gets an error, and the connection lives on."""
    told = await browser.ask("comments.dream", {"x": 1})
    assert (told["kind"], told["data"]["code"]) == ("error.told", "unknown_kind")
    assert (await browser.ask("link.ping", {}))["kind"] == "link.pong"


@pytest.mark.parametrize("kind", ["cases.list", "devices.list", "pair.open", "sites.told"])
async def test_a_browser_may_not_ask_what_the_desk_may(browser: Browser, kind: str) -> None:
    """The kinds of the command line, and answers, are refused on the browser's socket."""
    data = {"sites": []} if kind == "sites.told" else {}
    told = await browser.ask(kind, data)
    assert (told["kind"], told["data"]["code"]) == ("error.told", "wrong_use")


@pytest.mark.parametrize(
    "frame",
    [
        "not json",
        "{}",
        '{"v": 1, "id": "m", "kind": "comments.seen", "data": {"key": "k"}}',
        '{"v": 1, "id": "m", "kind": "link.ping", "data": {}, "extra": 1}',
        '{"v": 1, "id": "m", "kind": "capture.put", "data": {}}',
        b'{"v": 1, "id": "m", "kind": "link.ping", "data": {}}\nPNG',
        b"\x89PNG",
        '{"v": 1, "id": "m", "kind": "link.ping", "data": ' + "[" * 5000 + "]" * 5000 + "}",
    ],
)
async def test_a_malformed_frame_closes_the_connection(
    browser: Browser, frame: str | bytes
) -> None:
    """What does not parse, or travels in the wrong sort of frame, ends with 4400."""
    await browser.socket.send(frame)
    assert await browser.close_code() == 4400


async def test_a_text_frame_has_a_limit(browser: Browser) -> None:
    """A text frame above 256 KiB ends with 4413."""
    await browser.socket.send("x" * (256 * 1024 + 1))
    assert await browser.close_code() == 4413


async def test_a_capture_has_a_limit(browser: Browser) -> None:
    """A picture above 4 MiB ends with 4413."""
    frame = capture_frame("0" * 32, bytes(4 * 1024 * 1024 + 1))
    await browser.socket.send(frame)
    assert await browser.close_code() == 4413


async def test_what_is_far_too_large_is_not_even_read(browser: Browser) -> None:
    """Above the largest frame there is, the server stops reading: 1009."""
    with pytest.raises(ConnectionClosed):
        for _ in range(50):
            await browser.socket.send(bytes(6 * 1024 * 1024))
            await asyncio.sleep(0)
    assert browser.socket.close_code in (1009, 1006)


async def test_a_flood_is_cut_off(browser: Browser) -> None:
    """Two hundred messages at once end with 4429."""
    try:
        for number in range(200):
            await browser.send("link.ping", {}, f"m-{number}")
    except ConnectionClosed:
        assert browser.socket.close_code == 4429
    assert await browser.close_code() == 4429


async def test_a_picture_that_changed_on_its_way_is_refused(browser: Browser) -> None:
    """A picture that is not the one its hash names is told so and not kept."""
    case = await opened_case(browser)
    await browser.socket.send(capture_frame(case["case_id"], picture(), sha256="0" * 64))
    told = await browser.next()
    assert (told["re"], told["data"]["code"]) == ("m-capture", "bad_input")


async def test_what_is_under_way_is_kept_when_the_browser_goes(
    agent: Agent, browser: Browser
) -> None:
    """A batch whose browser vanished before the answer is in the log all the same."""
    await browser.send("comments.seen", seen())
    await browser.ask("link.ping", {})
    browser.socket.transport.abort()
    while agent.hub.get(browser.client) is not None:  # noqa: ASYNC110 - the hub tells nobody
        await asyncio.sleep(0.01)
    total, _ = await agent.work(agent.pipeline.log.list, "all", "", 0, 10)  # after what was asked
    assert total == 1


async def test_stopping_tells_the_browsers(running: Any, browser: Browser) -> None:
    """When the agent stops, connections end with 1001 and agent.json goes."""
    await running.stop()
    assert await browser.close_code() == 1001
    assert not (running.agent.data / "agent.json").exists()
