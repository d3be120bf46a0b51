"""Whatever a socket sends, it gets an error or a close; everybody else is served as before."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hostile import ATTACKS, Frame, Hostile, Outcome, written
from hypothesis import HealthCheck, given, settings
from speaking_browser import comment, seen

from accalmie.demo.run import running_agent
from accalmie.link.client import DeskClient
from accalmie.link.messages import PairOpen, PairOpened, StatusAsk, StatusTold

CANARY = "zqxcanary"
# Over what was sent; 4401 before the proof; 1006 where what was still on its way to the agent made
# the system drop its goodbye.
CLOSES = {1002, 1003, 1006, 1007, 1009, 4400, 4413}
TOLD_THE_DESK = {
    "cases.told", "case.told", "devices.told", "pair.opened", "erasure.told", "erasure.made",
    "export.made", "archive.told", "lessons.told",
}  # fmt: skip
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


class Target:
    """An agent in a process of its own, with a case in its log and two paired browsers."""

    def __init__(self, desk: DeskClient) -> None:
        self.desk = desk
        self.hostile, self.honest = self._paired(), self._paired()
        told = {"v": 1, "id": "m-1", "kind": "comments.seen", "data": seen(comment(text=TEXT))}
        told_back = self.honest.attack([Frame(written(told), is_text=True)]).answers
        [read] = [answer for answer in told_back if answer.get("re") == "m-1"]
        assert read["data"]["readings"][0]["case"]

    def _paired(self) -> Hostile:
        url = urlsplit(self.desk.ask(PairOpen(way="page"), PairOpened).url)
        assert url.port
        return Hostile(url.port, secrets.token_hex(16), url.fragment.removeprefix("s="))

    def still_serves(self) -> bool:
        """The other browser, on a new connection: each may say only so much in a second."""
        [told] = self.honest.attack([]).answers
        return bool(told["kind"] == "status.told")


TEXT = f"Toujours pas de colis, service {CANARY} lamentable, je suis furieux contre vous."


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    data = tmp_path_factory.mktemp("fuzz") / "data"
    with running_agent(data, "en") as desk:
        yield Target(desk)
        assert desk.ask(StatusAsk(), StatusTold)  # on the connection it has had all along
    said = (data / "agent.log").read_text("utf-8")
    assert "Traceback" not in said and "internal error" not in said
    assert CANARY not in said


@SETTINGS
@given(frames=ATTACKS)
def test_a_stranger_is_told_nothing(target: Target, frames: list[Frame]) -> None:
    """Before the proof any frames end the connection, and nothing of a case comes back."""
    outcome = target.hostile.attack_unproven(frames)
    assert outcome.close_code in CLOSES | {4401}
    assert {told["kind"] for told in outcome.answers} <= {"link.challenge", "error.told"}
    assert CANARY not in json.dumps(outcome.answers)
    assert target.still_serves()


@SETTINGS
@given(frames=ATTACKS)
def test_a_paired_browser_is_answered_or_let_go(target: Target, frames: list[Frame]) -> None:
    """After the proof any frames are answered, each to who sent it, or end the connection."""
    outcome = target.hostile.attack(frames)
    assert outcome.close_code in CLOSES | {None}
    assert_own_answers(outcome, frames)
    assert target.still_serves()


def assert_own_answers(outcome: Outcome, frames: Sequence[Frame]) -> None:
    """To its own questions only, nothing that is the desk's, and no mistake of the agent's."""
    assert not {told["kind"] for told in outcome.answers} & TOLD_THE_DESK
    asked = {id_of(frame.data) for frame in frames} | {"last"}
    assert {told["re"] for told in outcome.answers if "re" in told} <= asked
    assert "internal" not in outcome.codes()


def id_of(data: bytes) -> str:
    try:
        return str(json.loads(data.partition(b"\n")[0])["id"])
    except (ValueError, TypeError, LookupError, RecursionError):
        return ""


def test_the_examples_themselves_are_hostile_enough(target: Target, tmp_path: Path) -> None:
    """Every kind there is, sent by a browser as it stands in the contract, gets its answer."""
    for path in sorted((Path(__file__).parents[2] / "contract" / "messages").glob("*.json")):
        outcome = target.hostile.attack([Frame(path.read_bytes(), is_text=True)])
        assert outcome.close_code in CLOSES | {None}, path.stem
        assert "internal" not in outcome.codes(), path.stem
    assert target.still_serves()
