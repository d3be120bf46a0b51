"""What the board's routes tell and record, over real HTTP."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from msgspec import inspect

from accalmie.board.words import WORDS
from accalmie.case import Case, Event
from accalmie.comment import Comment, Verdict
from accalmie.erasure import Whose
from accalmie.link.agent import Agent

ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. Service nul."
STATIC = Path(__file__).parents[3] / "agent" / "accalmie" / "board" / "static"


@pytest.fixture
async def board(agent: Agent) -> AsyncIterator[aiohttp.ClientSession]:
    """A signed-in tab."""
    address = f"http://127.0.0.1:{agent.port}"
    token = agent.tickets.redeem(agent.tickets.make())
    headers = {
        "Authorization": f"Bearer {token}",
        "Origin": address,
        "X-Accalmie": "1",
        "Content-Type": "application/json",
    }
    async with aiohttp.ClientSession(address, headers=headers) as session:
        yield session


async def opened(agent: Agent, text: str = ANGRY) -> str:
    """The number of a case for `text`."""
    comment = Comment(id=f"isso:shop.test:{text}"[:300], text=text, language_hint="fr")
    readings, _ = await agent.work(agent.pipeline.read, [comment], "en")
    assert readings[0].case is not None
    return readings[0].case.number


async def asked(answer: Any) -> Any:
    async with answer as got:
        assert got.status == 200, await got.text()
        return await got.json()


async def test_the_list_is_filtered_and_searched(
    board: aiohttp.ClientSession, agent: Agent
) -> None:
    """Status and words select cases; each row carries what its clock says."""
    number = await opened(agent)
    found = await asked(board.get("/board/cases", params={"text": "lamentable"}))
    assert (found["total"], found["cases"][0]["number"]) == (1, number)
    assert found["cases"][0]["minutes_left"] == 60
    assert (await asked(board.get("/board/cases?text=nowhere")))["total"] == 0
    assert (await asked(board.get("/board/cases?status=closed")))["total"] == 0


@pytest.mark.parametrize("query", ["status=lost", "limit=0", "limit=many", "color=red"])
async def test_a_wrong_question_is_refused(board: aiohttp.ClientSession, query: str) -> None:
    """A filter that does not exist is a 400 with a sentence, not a guess."""
    async with board.get(f"/board/cases?{query}") as answer:
        assert answer.status == 400
        assert (await answer.json())["message"]


async def test_a_case_comes_with_its_history(board: aiohttp.ClientSession, agent: Agent) -> None:
    """The record, its events, and the clauses a decision may name."""
    number = await opened(agent)
    told = await asked(board.get(f"/board/cases/{number}"))
    assert told["case"]["comment"]["text"] == ANGRY
    assert [event["action"] for event in told["events"]] == ["opened"]
    assert told["clauses"] and all(clause["title"] for clause in told["clauses"])
    async with board.get("/board/cases/2026-999999") as answer:
        assert answer.status == 404


async def test_drafts_and_a_decision(board: aiohttp.ClientSession, agent: Agent) -> None:
    """Drafts are offered, hiding criticism is refused, a decision closes the case."""
    number = await opened(agent)
    offered = await asked(board.post(f"/board/cases/{number}/drafts", json={}))
    assert len({draft["text"] for draft in offered["drafts"]}) >= 2
    hide = {"decision": "hide", "reason": "insult", "clause": "respect"}
    async with board.post(f"/board/cases/{number}/decision", json=hide) as answer:
        assert answer.status == 403
        assert "don't delete" in (await answer.json())["message"]
    view = await asked(
        board.post(f"/board/cases/{number}/decision", json={"decision": "not_negative"})
    )
    assert view["status"] == "void"


@pytest.mark.parametrize("body", ['{"decision": "shout"}', "[]", "", "{", '"x"'])
async def test_a_malformed_decision_is_refused(
    board: aiohttp.ClientSession, agent: Agent, body: str
) -> None:
    """What is not a decision changes nothing."""
    number = await opened(agent)
    async with board.post(f"/board/cases/{number}/decision", data=body) as answer:
        assert answer.status == 400
    assert [case.decision for case in agent.pipeline.log.list("all")[1]] == [None]


@pytest.mark.parametrize("sha", ["0" * 64, "..", "%2e%2e%2fdevices.json", "x"])
async def test_only_sealed_pictures_are_served(board: aiohttp.ClientSession, sha: str) -> None:
    """A name that is no sealed picture's is not found."""
    async with board.get(f"/board/captures/{sha}/full") as answer:
        assert answer.status == 404


async def test_browsers_are_connected_and_removed(
    board: aiohttp.ClientSession, agent: Agent
) -> None:
    """The link is the one-click page of the pairing that is open; an unknown browser is a 404."""
    made = await asked(board.post("/board/pairing", json={}))
    secret = re.fullmatch(rf"http://127\.0\.0\.1:{agent.port}/pair#s=([0-9a-f]{{32}})", made["url"])
    assert secret and secret[1] == agent.pairing.attempt()
    assert await asked(board.get("/board/browsers")) == {"devices": []}
    async with board.delete(f"/board/browsers/{'0' * 32}", data="{}") as answer:
        assert answer.status == 404


def literals(struct: type, field: str) -> set[str]:
    """The values `field` of `struct` may have."""
    found: set[str] = set()

    def look(kind: Any) -> None:
        if isinstance(kind, inspect.LiteralType):
            found.update(str(value) for value in kind.values)
        for part in getattr(kind, "types", ()) or filter(None, [getattr(kind, "item_type", None)]):
            look(part)

    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    look(next(f.type for f in info.fields if f.name == field))
    return found


@pytest.mark.parametrize(
    ("struct", "field", "prefix"),
    [
        (Case, "status", "status"),
        (Case, "decision", "decision"),
        (Event, "action", "action"),
        (Verdict, "cause", "cause"),
        (Verdict, "intent", "intent"),
        (Verdict, "abuse", "abuse"),
        (Verdict, "advice", "move"),
    ],
)
def test_every_value_of_the_record_has_its_word(struct: type, field: str, prefix: str) -> None:
    """No value is shown as a bare code: each has a word in both languages."""
    values = literals(struct, field)
    assert values
    assert [value for value in values if f"{prefix}.{value}" not in WORDS] == []


def test_both_languages_are_whole_and_used() -> None:
    """Every entry has both languages and the same blanks, and every word the pages say exists."""
    for key, both in WORDS.items():
        assert set(both) == {"fr", "en"} and all(both.values()), key
        assert re.findall(r"\{\w+\}", both["fr"]) == re.findall(r"\{\w+\}", both["en"]), key
    for script in STATIC.glob("*.js"):
        for key in re.findall(r'\bsay\("([\w.]+)"', script.read_text("utf-8")):
            assert key in WORDS, f"{script.name} says {key}"


def test_the_pages_ask_nothing_of_anybody_else() -> None:
    """No file of the board names an address of the web, or writes HTML."""
    for file in STATIC.iterdir():
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"""["'(]https?://\w""", text), file.name
        assert "innerHTML" not in text and "insertAdjacentHTML" not in text, file.name


async def test_an_erased_case_shows_what_is_left_of_it(
    board: aiohttp.ClientSession, agent: Agent
) -> None:
    """Its number and history are told; drafts and decisions are refused in one sentence."""
    number = await opened(agent)
    await agent.erase(agent.eraser.erase, Whose(number=number))
    told = await asked(board.get(f"/board/cases/{number}"))
    assert (told["case"]["comment"]["text"], bool(told["case"]["erased_at"])) == ("", True)
    assert [event["action"] for event in told["events"]] == ["opened", "erased"]
    async with board.post(f"/board/cases/{number}/drafts", json={}) as answer:
        assert answer.status == 404
        assert "was erased for good" in (await answer.json())["message"]
