"""From numbers and signs to a verdict, without a model."""

from __future__ import annotations

import pytest

from accalmie.comment import Why, needs_a_case
from accalmie.spot.judgement import Seen, judge, topic_of
from accalmie.spot.signs import BIT
from accalmie.spot.weights import Thresholds

CUTS = Thresholds(sure=0.8, unsure=0.4, positive=0.5)
WHY = (Why("nul", 1.0),)


def seen(negative: float, positive: float = 0.0, *signs: str, asks: bool = False) -> Seen:
    masks = tuple(BIT[sign] for sign in signs)
    return Seen("c", "fr", negative, positive, sum(masks), asks, masks)


def verdict(given: Seen):  # type: ignore[no-untyped-def]
    return judge(given, CUTS, lambda: WHY)


@pytest.mark.parametrize(
    ("negative", "sentiment", "unsure"),
    [(0.8, "negative", False), (0.79, "negative", True), (0.4, "negative", True),
     (0.39, "neutral", False)],
)  # fmt: skip
def test_band(negative: float, sentiment: str, unsure: bool) -> None:
    """Between the two thresholds a comment is negative, unsure, and opens no case."""
    told = verdict(seen(negative))
    assert (told.sentiment, told.unsure) == (sentiment, unsure)
    assert needs_a_case(told) == (sentiment == "negative" and not unsure)


def test_polite_question_in_the_band() -> None:
    """A question without a word of blame or trouble is not marked on a doubt."""
    assert verdict(seen(0.6, 0.0, asks=True)).sentiment == "neutral"
    assert verdict(seen(0.6, 0.0, "trouble", asks=True)).sentiment == "negative"
    assert verdict(seen(0.9, 0.0, asks=True)).sentiment == "negative"


def test_wry_compliment_is_no_praise() -> None:
    """A compliment on something that went wrong again is marked on a doubt."""
    assert verdict(seen(0.5, 0.7, "opener", "again", "trouble")).sentiment == "negative"
    assert verdict(seen(0.3, 0.7, "opener", "again", "trouble")).sentiment == "positive"
    assert verdict(seen(0.5, 0.7, "opener", "again", "praise")).sentiment == "positive"


def test_abuse_is_never_unsure() -> None:
    """Abuse opens a case even where the mood is in doubt."""
    told = verdict(seen(0.5, 0.0, "insult"))
    assert told.abuse == ("insult",)
    assert needs_a_case(told)


def test_harmless_cancels_abuse() -> None:
    """An expression that says it is not meant takes the abuse away."""
    assert verdict(seen(0.1, 0.9, "insult", "harmless")).abuse == ()


@pytest.mark.parametrize(
    ("signs", "severity", "advice"),
    [
        ((), 2, "answer"),
        (("refund_delay",), 2, "private"),
        (("data_privacy",), 3, "private"),
        (("again", "blame", "trouble"), 3, "answer"),
        (("danger",), 4, "escalate"),
        (("legal",), 4, "escalate"),
        (("press",), 4, "escalate"),
        (("threat",), 4, "escalate"),
        (("hate",), 3, "report"),
        (("insult",), 3, "report"),
        (("insult", "delivery_late"), 3, "answer"),
    ],
)
def test_severity_and_advice(signs: tuple[str, ...], severity: int, advice: str) -> None:
    """What endangers, threatens or goes public is graver than a plain complaint."""
    told = verdict(seen(0.95, 0.0, *signs))
    assert (told.severity, told.advice) == (severity, advice)


def test_calm_comments_say_nothing_more() -> None:
    """Without negativity there is no cause, no severity and no why."""
    told = verdict(seen(0.1, 0.9, "danger", "refund_delay"))
    assert (told.sentiment, told.cause, told.topic, told.severity, told.why) == (
        "positive", None, None, 1, (),
    )  # fmt: skip


def test_topic_votes() -> None:
    """The topic most spoken of wins; danger to people outweighs a few words more."""
    staff, late, burnt = BIT["staff_attitude"], BIT["delivery_late"], BIT["injury_safety"]
    assert topic_of([late, late, staff]) == "delivery_late"
    assert topic_of([late, late, staff, burnt]) == "injury_safety"
    assert topic_of([BIT["blame"], 0]) is None
