"""A comment as a page showed it, and what the reader makes of it. Plain values, no I/O.

Both hold personal data of third parties: they live in the case log only, for as long as
its retention says, and are never logged above DEBUG.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

Instant = Annotated[datetime, Meta(tz=True)]
Precision = Literal["exact", "minute", "hour", "day", "unknown"]
Sentiment = Literal["negative", "neutral", "positive"]
Abuse = Literal["insult", "threat", "hate", "obscene"]
Cause = Literal[
    "delivery", "quality", "price", "billing", "service", "staff",
    "outage", "safety", "privacy", "ethics", "other",
]  # fmt: skip
Intent = Literal["complaint", "question", "request", "praise", "attack", "spam", "other"]
Move = Literal["answer", "private", "escalate", "report", "ignore", "none"]
Mode = Literal["alert", "inbox"]  # few false alarms, or few misses
Severity = Annotated[int, Meta(ge=1, le=4)]

MAX_TEXT = 20_000  # characters of one comment that travel; longer ones are cut by the extension


class Comment(Struct, frozen=True, kw_only=True):
    """What one site file found for one comment.

    `id` is the key of everything: `<platform>:<host>:<platform_id>`, or a hash of host, author,
    time and text where the site gives no id. `own` is true where the page marks the comment as
    written by the signed-in account.
    """

    id: Annotated[str, Meta(min_length=1, max_length=300)]
    text: Annotated[str, Meta(max_length=MAX_TEXT)]
    platform: Annotated[str, Meta(max_length=40)] = ""
    platform_id: Annotated[str, Meta(max_length=300)] = ""
    parent_id: Annotated[str, Meta(max_length=300)] = ""  # the `id` of the comment it answers
    author_name: Annotated[str, Meta(max_length=300)] = ""
    author_handle: Annotated[str, Meta(max_length=300)] = ""
    author_url: Annotated[str, Meta(max_length=2000)] = ""
    comment_url: Annotated[str, Meta(max_length=2000)] = ""
    post_url: Annotated[str, Meta(max_length=2000)] = ""
    page_title: Annotated[str, Meta(max_length=500)] = ""
    language_hint: Annotated[str, Meta(max_length=35)] = ""  # BCP 47, as the page says
    posted_at: Instant | None = None
    posted_at_precision: Precision = "unknown"
    seen_at: Instant | None = None
    own: bool = False
    partial: bool = False  # the page showed only the beginning ("see more")
    adapter: Annotated[str, Meta(max_length=60)] = ""  # site file and its version: "isso@1"


class Why(Struct, frozen=True):
    """A span of the comment that weighed, signed: above 0 towards negative."""

    text: str
    weight: float


class Verdict(Struct, frozen=True, kw_only=True):
    """What the reader says of one comment. `negativity` is a calibrated probability, 0 to 1."""

    id: str
    language: str  # ISO 639-1, or "und"
    sentiment: Sentiment
    negativity: Annotated[float, Meta(ge=0, le=1)]
    abuse: tuple[Abuse, ...] = ()
    cause: Cause | None = None
    topic: str | None = None
    intent: Intent = "other"
    severity: Severity = 1
    advice: Move = "none"
    why: tuple[Why, ...] = ()
    unsure: bool = False  # in the band between the two thresholds: a hollow dot, no case
    read: bool = True  # false: the language is not one the reader knows; nothing else is meant


def needs_a_case(verdict: Verdict) -> bool:
    """A case is opened for what the reader is sure is negative, and for abuse whatever its mood."""
    return (
        verdict.read
        and not verdict.unsure
        and (verdict.sentiment == "negative" or bool(verdict.abuse))
    )
