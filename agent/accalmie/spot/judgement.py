"""From numbers and marks to a verdict: mood, abuse, cause, intent, severity, a first advice.

In: what the model and the lists say of one comment, and where the cuts are. Out: a Verdict
without its words. Pure rules, in the order a person would apply them; `conduct` decides better what
to do, with the code of conduct in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..comment import Abuse, Cause, Intent, Mode, Move, Sentiment, Severity, Verdict, Why
from .weights import INTENTS, MOODS, ROOTS

CAUSES: dict[str, Cause] = {
    "delivery_late": "delivery", "delivery_lost": "delivery", "order_error": "delivery",
    "product_defect": "quality", "product_quality": "quality", "cleanliness": "quality",
    "price_value": "price", "billing_error": "billing", "refund_delay": "billing",
    "subscription_cancel": "billing", "waiting_time": "service", "no_answer": "service",
    "appointment": "service", "accessibility": "service", "staff_attitude": "staff",
    "food_safety": "safety", "injury_safety": "safety", "app_bug": "outage",
    "site_outage": "outage", "account_access": "outage", "data_privacy": "privacy",
    "misleading_ad": "ethics", "discrimination": "ethics", "ethics": "ethics", "other": "other",
}  # fmt: skip
PRIVATE_TOPICS = frozenset(
    {"billing_error", "refund_delay", "account_access", "data_privacy", "subscription_cancel"}
)
GOES_PUBLIC = 0.03  # probability of severity 4 from which a word of the law or the press decides
TOPIC_SURE = 0.35  # probability from which the finer topic is told
_CAUSES = tuple(dict.fromkeys(CAUSES[topic] for topic in ROOTS))
_SPEAKS_FOR = np.array([[CAUSES[topic] == cause for cause in _CAUSES] for topic in ROOTS], float)


@dataclass(frozen=True)
class Cuts:
    """Of negativity, for one language: `alert` for few false alarms, `inbox` for a recall of 0.9.

    A case is opened from the cut of the mode on; between the two cuts the reader says that it is
    unsure.
    """

    alert: float
    inbox: float


class Seen(NamedTuple):
    """One comment, as the model and the lists see it; probabilities 0 to 1."""

    id: str
    language: str
    negativity: float
    mood: Sequence[float]  # of MOODS, no mood favoured
    topic: str | None  # of TOPICS, where one stands out
    cause: Cause
    intent: Sequence[float]  # of INTENTS
    severity: Sequence[float]  # of 1 to 4
    abuse: tuple[Abuse, ...]
    goes_public: bool = False  # a word of the law or the press stands in it
    sure_of: bool | None = None  # the person has said of this very text that it is negative, or not


def roots_of(topics: NDArray[np.floating[Any]]) -> list[tuple[str | None, Cause]]:
    """Of `topics` [comment, ROOTS]: the topic, where one stands out, and the cause.

    The cause is what its topics speak for most together, the topic the likeliest of these.
    """
    best = (topics @ _SPEAKS_FOR).argmax(1)
    inside = topics * _SPEAKS_FOR[:, best].T
    likeliest = inside.argmax(1)
    known = inside.max(1) >= TOPIC_SURE
    return [
        (ROOTS[topic] if is_known and ROOTS[topic] != "other" else None, _CAUSES[cause])
        for topic, cause, is_known in zip(
            likeliest.tolist(), best.tolist(), known.tolist(), strict=True
        )
    ]


def judge(seen: Seen, cuts: Cuts, mode: Mode, explain: Callable[[], tuple[Why, ...]]) -> Verdict:
    """The verdict on one comment; `explain` is asked for the words only where it is negative.

    Nobody asks why of praise, and looking costs more than the verdict.
    """
    cut = cuts.alert if mode == "alert" else cuts.inbox
    sentiment = _sentiment(seen, cut)
    negative = sentiment == "negative"
    unsure = (
        seen.sure_of is None
        and not seen.abuse
        and seen.negativity < cut
        and (negative or seen.negativity >= cuts.inbox)
    )
    topic = seen.topic if negative else None
    intent = _intent(seen, sentiment)
    severity = _severity(seen, sentiment, unsure)
    return Verdict(
        id=seen.id,
        language=seen.language,
        sentiment=sentiment,
        negativity=round(seen.negativity, 3),
        abuse=seen.abuse,
        cause=seen.cause if negative else None,
        topic=topic,
        intent=intent,
        severity=severity,
        advice=_advice(seen.abuse, intent, severity, topic, unsure),
        why=explain() if negative else (),
        unsure=unsure,
    )


def _sentiment(seen: Seen, cut: float) -> Sentiment:
    if seen.sure_of is not None:
        return "negative" if seen.sure_of else MOODS[1 + _most(seen.mood[1:])]
    if seen.negativity >= cut or seen.abuse:
        return "negative"
    return MOODS[_most(seen.mood)]


_NEVER: dict[Sentiment, frozenset[Intent]] = {
    "negative": frozenset({"praise"}),
    "neutral": frozenset({"complaint", "praise", "attack"}),
    "positive": frozenset({"complaint", "attack"}),
}


def _intent(seen: Seen, sentiment: Sentiment) -> Intent:
    """The likeliest intent that goes with the mood."""
    possible = [place for place, name in enumerate(INTENTS) if name not in _NEVER[sentiment]]
    return INTENTS[max(possible, key=lambda place: seen.intent[place])]


def _severity(seen: Seen, sentiment: Sentiment, unsure: bool) -> Severity:
    if "threat" in seen.abuse or "hate" in seen.abuse:
        return 4
    if sentiment != "negative":
        return 1
    if unsure:
        return 2 if seen.severity[0] < 0.5 else 1
    if seen.goes_public and seen.severity[3] >= GOES_PUBLIC:
        return 4
    told = 1 + _most(seen.severity)
    return max(told, 3) if seen.abuse else told


def _advice(
    abuse: tuple[Abuse, ...], intent: Intent, severity: Severity, topic: str | None, unsure: bool
) -> Move:
    if unsure:
        return "none"
    if "hate" in abuse or (intent == "attack" and severity < 4):
        return "report"
    if severity == 4:
        return "escalate"
    if intent == "complaint":
        return "private" if topic in PRIVATE_TOPICS else "answer"
    if intent == "spam":
        return "ignore"
    return "answer" if intent in ("question", "request") else "none"


def _most(shares: Sequence[float]) -> int:
    return max(range(len(shares)), key=lambda place: shares[place])
