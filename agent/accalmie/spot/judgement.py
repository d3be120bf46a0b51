"""From numbers and signs to a verdict: mood, abuse, cause, intent, severity, a first advice.

In: what was seen of one comment, and its language's thresholds. Out: a Verdict without its words.
Pure rules, in the order a person would apply them; `conduct` decides better what to do, with the
code of conduct in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..comment import Abuse, Cause, Intent, Move, Sentiment, Severity, Verdict, Why
from .signs import ABUSIVE, BIT, TOPICS
from .weights import Thresholds

CAUSES: dict[str, Cause] = {
    "delivery_late": "delivery", "delivery_lost": "delivery", "order_error": "delivery",
    "product_defect": "quality", "product_quality": "quality", "cleanliness": "quality",
    "price_value": "price", "billing_error": "billing", "refund_delay": "billing",
    "subscription_cancel": "billing", "waiting_time": "service", "no_answer": "service",
    "appointment": "service", "accessibility": "service", "staff_attitude": "staff",
    "food_safety": "safety", "injury_safety": "safety", "app_bug": "outage",
    "site_outage": "outage", "account_access": "outage", "data_privacy": "privacy",
    "misleading_ad": "ethics", "discrimination": "ethics", "ethics": "ethics",
}  # fmt: skip
ABUSES: tuple[Abuse, ...] = ("insult", "threat", "hate", "obscene")
GRAVE_TOPICS = frozenset({"injury_safety", "food_safety", "data_privacy", "discrimination"})
PRIVATE_TOPICS = frozenset(
    {"billing_error", "refund_delay", "account_access", "data_privacy", "subscription_cancel"}
)
_DANGER, _PUBLIC = BIT["danger"], BIT["legal"] | BIT["press"]
_TOPIC_BITS = sum(BIT[topic] for topic in TOPICS)


class Seen(NamedTuple):
    """One comment, as the model and the lists see it. `signs` is a mask of signs.BIT."""

    id: str
    language: str
    negative: float
    positive: float
    signs: int
    asks: bool  # there is a question mark
    topics: tuple[int, ...]  # masks of each word and, twice, of each expression


def unread(comment_id: str, language: str) -> Verdict:
    """The verdict on a language that is not read: nothing else in it is meant."""
    return Verdict(
        id=comment_id, language=language, sentiment="neutral", negativity=0.0, read=False
    )


def judge(seen: Seen, cuts: Thresholds, explain: Callable[[], tuple[Why, ...]]) -> Verdict:
    """The verdict on one comment; `explain` is asked for the words only where it is negative.

    Nobody asks why of praise, and looking costs more than the verdict.
    """
    abuse = abuse_of(seen.signs)
    sentiment = _sentiment(seen, cuts, abuse)
    negative = sentiment == "negative"
    unsure = negative and not abuse and seen.negative < cuts.sure
    topic = topic_of(seen.topics) if negative else None
    intent = _intent(seen, sentiment, abuse, topic)
    severity = _severity(seen, sentiment, abuse, topic, unsure)
    return Verdict(
        id=seen.id,
        language=seen.language,
        sentiment=sentiment,
        negativity=round(seen.negative, 3),
        abuse=abuse,
        cause=(CAUSES[topic] if topic else "other") if negative else None,
        topic=topic,
        intent=intent,
        severity=severity,
        advice=_advice(intent, abuse, severity, topic, unsure),
        why=explain() if negative else (),
        unsure=unsure,
    )


def abuse_of(signs: int) -> tuple[Abuse, ...]:
    """The kinds of abuse, none where an expression says that it is not meant."""
    if not signs & ABUSIVE or signs & BIT["harmless"]:
        return ()
    return tuple(kind for kind in ABUSES if signs & BIT[kind])


def topic_of(masks: Iterable[int]) -> str | None:
    """The topic most spoken of; what endangers or exposes people goes first, then TOPICS' order."""
    votes: dict[str, int] = {}
    for mask in masks:
        if mask & _TOPIC_BITS:
            for topic in TOPICS:
                if mask & BIT[topic]:
                    votes[topic] = votes.get(topic, 0) + 1
    if not votes:
        return None
    return max(votes, key=lambda topic: (
        votes[topic] + 3 * (topic in GRAVE_TOPICS), -TOPICS.index(topic)
    ))  # fmt: skip


def _sentiment(seen: Seen, cuts: Thresholds, abuse: tuple[Abuse, ...]) -> Sentiment:
    if seen.negative >= cuts.sure:
        return "negative"
    if seen.negative >= cuts.unsure and not _pleased(seen, cuts) and not _only_asks(seen):
        return "negative"
    if abuse and (not _pleased(seen, cuts) or "threat" in abuse or "hate" in abuse):
        return "negative"
    return "positive" if _pleased(seen, cuts) else "neutral"


def _pleased(seen: Seen, cuts: Thresholds) -> bool:
    if seen.negative >= cuts.unsure and _wry(seen.signs):
        return False
    return seen.positive >= cuts.positive and seen.positive > seen.negative


def _wry(signs: int) -> bool:
    """A compliment, "again" and a trouble: "Great, another week without internet"."""
    complains = signs & (BIT["trouble"] | _TOPIC_BITS)
    return bool(signs & BIT["opener"] and signs & BIT["again"] and complains)


def _only_asks(seen: Seen) -> bool:
    """A question in which no word is one of blame or trouble."""
    return seen.asks and not seen.signs & (BIT["blame"] | BIT["trouble"])


def _intent(
    seen: Seen, sentiment: Sentiment, abuse: tuple[Abuse, ...], topic: str | None
) -> Intent:
    if abuse and ("threat" in abuse or "hate" in abuse or topic is None):
        return "attack"
    if sentiment == "negative":
        return "complaint"
    if seen.signs & BIT["spam"] and not seen.asks:
        return "spam"
    if seen.asks:
        return "question"
    if sentiment == "positive":
        return "praise"
    return "request" if seen.signs & BIT["plea"] else "other"


def _severity(
    seen: Seen, sentiment: Sentiment, abuse: tuple[Abuse, ...], topic: str | None, unsure: bool
) -> Severity:
    if "threat" in abuse:
        return 4
    if sentiment != "negative" or unsure:
        return 1 if not abuse else 2
    if seen.signs & (_DANGER | _PUBLIC):
        return 4
    repeated = all(seen.signs & BIT[sign] for sign in ("again", "blame", "trouble"))
    if abuse or repeated or topic in GRAVE_TOPICS:
        return 3
    return 2


def _advice(
    intent: Intent, abuse: tuple[Abuse, ...], severity: Severity, topic: str | None, unsure: bool
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
