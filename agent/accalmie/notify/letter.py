"""What a department is told of a case: made anew from the case each time, never kept. Pure.

In: a delivery, its case, the picture of the comment. Out: a `Letter`, which each way of sending
puts into its own form. It holds personal data: it goes where the settings say and nowhere else.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

from msgspec import Struct

from ..case import Case
from ..export.words import words_of
from .delivery import Delivery, Kind
from .words import WORDS

MOST_QUOTED = 2000  # characters of the comment: receivers limit what they take


class Letter(Struct, frozen=True, kw_only=True):
    """`facts` are (label, value), for people; the rest is for the forms."""

    key: str
    kind: Kind
    nth: int
    queued_at: datetime
    case_id: str
    number: str
    title: str
    facts: tuple[tuple[str, str], ...]
    quote: str
    ask: str
    foot: str
    link: str  # of the comment, http or https; "" where there is none
    link_label: str
    language: str
    due_at: datetime
    passed_at: datetime | None
    cause: str
    severity: int
    platform: str
    author: str
    picture: bytes = b""  # PNG
    picture_sha256: str = ""  # of the sealed picture that `picture` is cut from
    picture_note: str = ""


def write_letter(
    delivery: Delivery, case: Case, language: str, zone: tzinfo | None, who: str, picture: bytes
) -> Letter:
    """`zone` is that of the times shown (None: this machine's), `who` the organisation."""
    comment, verdict = case.comment, case.verdict
    author = _line(comment.author_name or comment.author_handle)
    cause = words_of(language)[f"cause.{verdict.cause}"] if verdict.cause else ""
    sha = case.captures[-1].sha256 if case.captures else ""
    facts = (
        (_say("case", language), case.number),
        (_say("due_at", language), _moment(case.awaited_at, zone)),
        (_say("cause", language), cause),
        (_say("severity", language), _say("of_four", language, n=verdict.severity)),
        (_say("author", language), author),
        (_say("platform", language), _line(comment.platform)),
    )
    return Letter(
        key=delivery.key, kind=delivery.kind, nth=delivery.nth, queued_at=delivery.queued_at,
        case_id=case.id, number=case.number,
        title=f"{_say(delivery.kind, language, n=delivery.nth)} ({case.number})",
        facts=tuple((label, value) for label, value in facts if value),
        quote=_cut(comment.text), ask=_say("ask", language),
        foot=_say("from", language, who=_line(who) or _say("us", language)),
        link=_link(comment.comment_url) or _link(comment.post_url),
        link_label=_say("page", language), language=language, due_at=case.awaited_at,
        passed_at=case.passed_at, cause=verdict.cause or "", severity=verdict.severity,
        platform=comment.platform, author=author, picture=picture, picture_sha256=sha,
        picture_note=_say("picture", language, sha=sha[:8]) if sha else "",
    )  # fmt: skip


def _say(key: str, language: str, **blanks: object) -> str:
    return WORDS[key]["fr" if language == "fr" else "en"].format(**blanks)


def _moment(moment: datetime, zone: tzinfo | None) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M %Z").strip()


def _line(text: str) -> str:
    """On one line, without what no screen shows: it goes into headers and labels."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]


def _cut(text: str) -> str:
    kept = "".join(c for c in text if c.isprintable() or c in "\n\t").strip()
    return kept if len(kept) <= MOST_QUOTED else f"{kept[: MOST_QUOTED - 1]}…"


def _link(url: str) -> str:
    """Only what a browser opens as a page, and nothing that ends a link early."""
    safe = url.isprintable() and not any(c in ' <>"|\\^`{}' for c in url)
    return url if safe and url.startswith(("https://", "http://")) else ""
