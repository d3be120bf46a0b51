"""Drafts by a language model, asked of real servers on this machine, good ones and bad ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import model_servers as servers
import pytest
from deciding_clock import Clock
from speaking_browser import Browser, comment, seen

from accalmie.app import Accalmie, Running
from accalmie.errors import BadSettings
from accalmie.link.model import LanguageModel
from accalmie.settings import Endpoint, Folders

COMMENT = (
    "Six days waiting for my parcel, still nothing, useless service. Call me on 07700 900123,"
    " order 4512889, jane@example.org, your driver Sandra laughed. @brand"
)


def asks(url: str, seconds: float = 5.0, **given: Any) -> LanguageModel:
    return LanguageModel(Endpoint(url=url, model="some-model", seconds=seconds), "sesame", **given)


async def written(model: LanguageModel) -> tuple[str | None, list[str]]:
    heard: list[str] = []
    return await model.write([{"role": "user", "content": "?"}], heard.append), heard


async def test_the_answer_comes_piece_by_piece() -> None:
    """What has come so far is told, and the whole is the answer; the key is sent."""
    async with servers.running(servers.obedient) as server:
        answer, heard = await written(asks(server.url))
    assert json.loads(answer or "") == servers.GOOD
    assert len(heard) > 5 and all((answer or "").startswith(text) for text in heard)
    assert server.keys == ["Bearer sesame"]
    assert server.heard[0]["model"] == "some-model"


async def test_a_server_without_schemas_is_asked_without_from_then_on() -> None:
    """Each form that is refused is not asked for again."""
    async with servers.running(servers.schemaless) as server:
        model = asks(server.url)
        first, _ = await written(model)
        second, _ = await written(model)
    assert first == second is not None
    forms = [asked.get("response_format", {}).get("type") for asked in server.heard]
    assert forms == ["json_schema", "json_object", None, None]


async def test_a_server_that_does_not_stream_serves() -> None:
    """One JSON body is an answer too."""
    async with servers.running(servers.bodily) as server:
        answer, _ = await written(asks(server.url))
    assert json.loads(answer or "") == servers.GOOD


@pytest.mark.parametrize(
    "answering", [servers.stalling, servers.endless, servers.elsewhere, servers.failing]
)
async def test_what_fails_is_no_answer(answering: servers.Answering) -> None:
    """Too late, too long, elsewhere, broken: none, and no error."""
    async with servers.running(answering) as server:
        answer, _ = await written(asks(server.url, 0.7))
    assert answer is None


async def test_a_server_that_fails_is_left_alone_for_a_while() -> None:
    """After three failures it is not asked for five minutes."""
    now = 0.0
    async with servers.running(servers.failing) as server:
        model = asks(server.url, clock=lambda: now)
        for _ in range(5):
            await written(model)
        assert len(server.heard) == 3
        now = 301.0
        await written(model)
    assert len(server.heard) == 4


def test_another_machine_must_be_named_twice() -> None:
    """Comments leave this machine only where the settings say the host once more."""
    url = "https://api.models.example/v1"
    with pytest.raises(BadSettings, match=r"sends_to = \"api\.models\.example\""):
        LanguageModel.of(Endpoint(url=url, model="m"))
    allowed = LanguageModel.of(Endpoint(url=url, model="m", sends_to="api.models.example"))
    assert allowed is not None and allowed.receiver == "api.models.example"
    assert LanguageModel.of(Endpoint()) is None


async def _told(
    answering: servers.Answering, folder: Path, clock: Clock, seconds: float = 5.0
) -> tuple[servers.Model, dict[str, Any], list[dict[str, Any]], str]:
    """The server, what `drafts.ask` answered, every `drafts.written`, and the case's log."""
    async with servers.running(answering) as server:
        settings = f'[model]\nurl = "{server.url}"\nmodel = "m"\nseconds = {seconds}\n'
        (folder / "accalmie.toml").write_text(settings)
        folders = Folders(data=folder / "data", config=folder)
        with Accalmie.open(folders, now=clock) as accalmie:
            running = await Running.start(accalmie, [0])
            browser = Browser(running.agent.port)
            await browser.pair(running.agent.pairing.open("page").secret)
            read = await browser.ask("comments.seen", seen(comment(text=COMMENT)))
            case_id = read["data"]["readings"][0]["case"]["case_id"]
            offered = await browser.ask("drafts.ask", {"case_id": case_id})
            news: list[dict[str, Any]] = []
            while not (news and news[-1]["done"]):
                told = await browser.next()
                assert told["kind"] == "drafts.written"
                news.append(told["data"])
            await browser.socket.close()
            await running.stop()
            events = accalmie.pipeline.log.events(case_id)
            asked = [event.details for event in events if event.action == "model_asked"]
            case = accalmie.pipeline.log.get(case_id)
            assert case is not None and len(asked) == 1 and asked[0]["receiver"] == "127.0.0.1"
        return server, offered["data"], news, case.sent_to_model


async def test_drafts_are_written_beside_the_playbooks(tmp_path: Path, clock: Clock) -> None:
    """The playbook's drafts come at once, the receiver is named, the model's follow, checked."""
    _, offered, news, _ = await _told(servers.obedient, tmp_path, clock)
    assert len(offered["drafts"]) >= 2 and offered["receiver"] == "127.0.0.1"
    drafts = news[-1]["drafts"]
    assert len(drafts) >= 2
    for draft in drafts:
        assert servers.GOOD[draft["tone"]].lower()[1:] in draft["text"].lower()
        assert len(draft["text"]) > len(servers.GOOD[draft["tone"]])  # the next step is ours
        assert {finding["severity"] for finding in draft.get("findings", ())} <= {"hint"}


async def test_names_and_numbers_stay_here(tmp_path: Path, clock: Clock) -> None:
    """What leaves holds no name, number, address or mention; the case keeps what was sent."""
    server, _, _, sent = await _told(servers.obedient, tmp_path, clock)
    left = json.dumps(server.heard)
    for secret in ("07700", "900123", "4512889", "jane", "example.org", "Sandra", "@brand"):
        assert secret not in left
    assert "[PHONE]" in sent and "[NUMBER]" in sent and "[EMAIL]" in sent
    assert json.dumps(sent)[1:-1] in json.loads(left)[0]["messages"][1]["content"]


async def test_an_injected_model_changes_nothing(tmp_path: Path, clock: Clock) -> None:
    """A model that obeys every order in a comment gets no draft through, not at a second try."""
    server, offered, news, _ = await _told(servers.injected, tmp_path, clock)
    assert news[-1]["drafts"] == [] and len(offered["drafts"]) >= 2
    assert len(server.heard) == 2
    second = server.heard[1]["messages"][-1]["content"]
    assert "evil.example" not in second and "liar" not in second


@pytest.mark.parametrize("answering", [servers.stalling, servers.nonsense, servers.failing])
async def test_a_bad_model_leaves_the_playbooks_drafts(
    answering: servers.Answering, tmp_path: Path, clock: Clock
) -> None:
    """Stalling, nonsense, errors: the card is told that nothing comes, and keeps what it has."""
    _, offered, news, _ = await _told(answering, tmp_path, clock, seconds=1.0)
    assert news[-1]["drafts"] == [] and len(offered["drafts"]) >= 2


async def test_a_second_try_hears_what_was_wrong(tmp_path: Path, clock: Clock) -> None:
    """The rules that objected are told, and a better answer is taken."""
    server, _, news, _ = await _told(servers.learning, tmp_path, clock)
    assert len(news[-1]["drafts"]) >= 2
    assert "number" in server.heard[1]["messages"][-1]["content"]
