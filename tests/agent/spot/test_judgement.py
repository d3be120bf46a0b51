"""From numbers to a verdict, without a model."""

from __future__ import annotations

import numpy as np
import pytest

from accalmie.comment import Abuse, Mode, Verdict, Why, needs_a_case
from accalmie.spot.judgement import CAUSES, Cuts, Seen, judge, roots_of
from accalmie.spot.weights import INTENTS, ROOTS

CUTS = Cuts(alert=0.8, inbox=0.3)
WHY = (Why("nul", 1.0),)
BAD, CALM, GOOD = (0.8, 0.1, 0.1), (0.1, 0.8, 0.1), (0.1, 0.1, 0.8)


def verdict(
    negativity: float,
    mood: tuple[float, float, float] = BAD,
    *,
    abuse: tuple[Abuse, ...] = (),
    intent: str = "complaint",
    severity: int = 2,
    topic: str | None = "delivery_late",
    sure_of: bool | None = None,
    mode: Mode = "alert",
) -> Verdict:
    seen = Seen(
        id="c", language="fr", negativity=negativity, mood=mood, topic=topic, cause="delivery",
        intent=[float(name == intent) for name in INTENTS],
        severity=[float(place == severity) for place in (1, 2, 3, 4)],
        abuse=abuse, sure_of=sure_of,
    )  # fmt: skip
    return judge(seen, CUTS, mode, lambda: WHY)


@pytest.mark.parametrize(
    ("negativity", "mood", "sentiment", "unsure"),
    [
        (0.8, BAD, "negative", False),
        (0.8, CALM, "negative", False),
        (0.79, BAD, "negative", True),
        (0.3, CALM, "neutral", True),
        (0.29, CALM, "neutral", False),
        (0.2, BAD, "negative", True),
    ],
)
def test_band(
    negativity: float, mood: tuple[float, float, float], sentiment: str, unsure: bool
) -> None:
    """Between the two cuts, and where the likeliest mood alone says negative, it is unsure."""
    told = verdict(negativity, mood)
    assert (told.sentiment, told.unsure) == (sentiment, unsure)
    assert needs_a_case(told) == (negativity >= CUTS.alert)


def test_inbox_mode_opens_more() -> None:
    """In inbox mode a case is opened from the lower cut on, and little is unsure."""
    assert needs_a_case(verdict(0.3, CALM, mode="inbox"))
    assert not needs_a_case(verdict(0.29, CALM, mode="inbox"))


def test_abuse_is_never_unsure() -> None:
    """Abuse opens a case even where the mood is in doubt, and is grave."""
    told = verdict(0.1, CALM, abuse=("insult",))
    assert needs_a_case(told)
    assert (told.sentiment, told.severity) == ("negative", 3)
    assert verdict(0.1, CALM, abuse=("threat",)).severity == 4


@pytest.mark.parametrize(
    ("intent", "severity", "topic", "abuse", "advice"),
    [
        ("complaint", 2, "delivery_late", (), "answer"),
        ("complaint", 2, "refund_delay", (), "private"),
        ("complaint", 4, "injury_safety", (), "escalate"),
        ("attack", 3, None, ("insult",), "report"),
        ("attack", 2, None, ("hate",), "report"),
        ("attack", 4, None, ("threat",), "escalate"),
        ("complaint", 2, "delivery_late", ("insult",), "answer"),
    ],
)
def test_advice(
    intent: str, severity: int, topic: str | None, abuse: tuple[Abuse, ...], advice: str
) -> None:
    """What endangers goes to somebody else, what only attacks is reported, the rest is answered."""
    told = verdict(0.95, intent=intent, severity=severity, topic=topic, abuse=abuse)
    assert told.advice == advice


def test_calm_comments_say_nothing_more() -> None:
    """Without negativity there is no cause, no severity and no why."""
    told = verdict(0.1, GOOD, intent="praise", severity=4)
    assert (told.sentiment, told.cause, told.topic, told.severity, told.why) == (
        "positive", None, None, 1, (),
    )  # fmt: skip


def test_intent_goes_with_the_mood() -> None:
    """Praise is never the intent of a complaint, nor a complaint of praise."""
    assert verdict(0.9, intent="praise").intent != "praise"
    assert verdict(0.1, GOOD, intent="complaint").intent not in ("complaint", "attack")


def test_the_person_decides() -> None:
    """What the person said of this very text stands, whatever the numbers say."""
    assert needs_a_case(verdict(0.05, GOOD, sure_of=True))
    told = verdict(0.95, BAD, sure_of=False)
    assert (told.sentiment, told.unsure, needs_a_case(told)) == ("neutral", False, False)


def test_roots() -> None:
    """The cause is what its topics say together; the topic is told where one stands out."""
    shares = np.full((3, len(ROOTS)), 0.001)
    shares[0, ROOTS.index("refund_delay")] = 0.3
    shares[0, ROOTS.index("billing_error")] = 0.3
    shares[0, ROOTS.index("no_answer")] = 0.35
    shares[1, ROOTS.index("no_answer")] = 0.9
    shares[2, ROOTS.index("other")] = 0.9
    assert roots_of(shares) == [(None, "billing"), ("no_answer", "service"), (None, "other")]
    assert set(CAUSES) == set(ROOTS)
