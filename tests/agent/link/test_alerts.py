"""What the running agent tells the desktop: each thing once, never in a pause, never a text."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from deciding_clock import Clock
from samples import PAGE, a_comment

from accalmie.comment import Comment
from accalmie.desktop import Notice
from accalmie.link.agent import Agent
from accalmie.link.alerts import Alerts
from accalmie.link.messages import SurgeView
from accalmie.notices import WORDS, surge_notice

COMPLAINT = "Trois semaines de retard et personne ne répond, c'est honteux."


class Desktop:
    """What was shown."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    def __call__(self, notice: Notice) -> bool:
        self.notices.append(notice)
        return True

    @property
    def titles(self) -> list[str]:
        return [notice.title for notice in self.notices]


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def alerts(agent: Agent, desktop: Desktop) -> Alerts:
    agent.alerts = Alerts(agent, desktop, "en")
    return agent.alerts


def _complaint(clock: Clock, number: int = 1, **changes: Any) -> Comment:
    fields = {
        "text": COMPLAINT, "posted_at": clock(), "seen_at": clock(),
        "author_url": f"http://127.0.0.1/{number}",
    }  # fmt: skip
    return a_comment(number, **{**fields, **changes})


async def _read(agent: Agent, *comments: Comment) -> None:
    await agent.work(agent.pipeline.read, comments, "en")


async def test_a_reply_is_announced_before_it_is_due_and_at_its_hour(
    agent: Agent, alerts: Alerts, desktop: Desktop, clock: Clock
) -> None:
    """Once each, by the case's number and cause."""
    await _read(agent, _complaint(clock))
    for seconds in (0, 2600, 200, 200, 500, 200, 3000):
        clock.pass_seconds(seconds)
        await alerts.look()
    assert desktop.titles == ["Reply due soon", "The hour has passed"]
    assert desktop.notices[0].body == "Case 2026-000001 · customer service"


async def test_several_at_once_are_one_notice(
    agent: Agent, alerts: Alerts, desktop: Desktop, clock: Clock
) -> None:
    """An agent that starts late says it once, not fifty times."""
    await _read(agent, *(_complaint(clock, number) for number in range(1, 6)))
    clock.pass_seconds(4000)
    await alerts.look()
    assert desktop.notices == [
        Notice("The hour has passed", "5 cases: 2026-000001, 2026-000002, 2026-000003…")
    ]


async def test_nothing_is_shown_in_a_pause(
    agent: Agent, alerts: Alerts, desktop: Desktop, clock: Clock
) -> None:
    """Nor made up for afterwards; what comes later is shown."""
    alerts.pause(60)
    await _read(agent, _complaint(clock))
    clock.pass_seconds(2800)
    await alerts.look()
    assert desktop.notices == []
    alerts.pause(0)
    await alerts.look()
    clock.pass_seconds(900)
    await alerts.look()
    assert desktop.titles == ["The hour has passed"]


async def test_the_comments_words_are_shown_only_where_a_setting_says_so(
    agent: Agent, desktop: Desktop, clock: Clock
) -> None:
    """Others may see the screen."""
    await _read(agent, _complaint(clock))
    clock.pass_seconds(2800)
    await Alerts(agent, desktop, "fr").look()
    await Alerts(agent, desktop, "fr", show_text=True).look()
    without, with_words = (notice.body for notice in desktop.notices)
    assert without == "Dossier 2026-000001 · service client"
    assert COMPLAINT in with_words


async def test_a_surge_is_shown_once(
    agent: Agent, alerts: Alerts, desktop: Desktop, clock: Clock
) -> None:
    """Twelve complaints in an hour after quiet weeks are one notice."""
    for day in range(14):
        await _read(agent, _complaint(clock, 100 + day, post_url=f"{PAGE}?{day}"))
        clock.pass_seconds(86_400)
    for number in range(12):
        await _read(agent, _complaint(clock, 200 + number))
        await agent.tell_surge()
        clock.pass_seconds(240)
    [notice] = desktop.notices
    assert notice.title == "Faster than usual"
    assert "most about: customer service" in notice.body
    assert "retard" not in notice.body


async def test_a_quiet_watch_is_ended_by_the_agent(
    agent: Agent, alerts: Alerts, clock: Clock
) -> None:
    """Within the hour after its time."""
    first = _complaint(clock)
    await _read(agent, first)
    reply = _complaint(clock, 50, text="Désolés, écrivez-nous.", own=True, parent_id=first.id)
    await _read(agent, reply)
    await alerts.look()
    clock.pass_seconds(timedelta(days=7, minutes=1).total_seconds())
    await alerts.look()
    case = agent.pipeline.log.by_comment(first.id)
    assert case is not None and case.status == "closed"


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_a_surge_is_said_in_the_persons_language(ui: str, clock: Clock) -> None:
    """With its words only where a setting allows it."""
    surge = SurgeView(
        started_at=clock(), noticed_at=clock(), window_minutes=120, count=9, expected=0.6,
        count_now=9, cause="delivery", cause_share=1.0, words=("colis",),
    )  # fmt: skip
    body = surge_notice(surge, ui, show_text=False).body
    assert body == {
        "fr": "9 personnes mécontentes en 2 h, contre 0,6 d'habitude ; surtout : livraison",
        "en": "9 unhappy people in 2 h, where 0.6 is usual; most about: delivery",
    }[ui]  # fmt: skip
    assert "colis" in surge_notice(surge, ui, show_text=True).body


def test_every_word_has_both_languages() -> None:
    """French and English, for each."""
    assert all(set(words) == {"fr", "en"} and all(words.values()) for words in WORDS.values())
