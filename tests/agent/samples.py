"""Invented cases for the tests of the log, the evidence and the exports."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace
from PIL import Image, ImageDraw

from accalmie.case import Advice, Case, Event, open_case
from accalmie.comment import Comment, Verdict, Why
from accalmie.evidence import CaptureFacts, Rect
from accalmie.evidence.facts import sha256

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PAGE = "http://127.0.0.1:8080/post.html"


def a_comment(number: int = 1, **changes: Any) -> Comment:
    comment = Comment(
        id=f"demo:127.0.0.1:{number}",
        text=f"Six jours d'attente et toujours pas de colis, commande {number}. Éloïse, déçue.",
        platform="accalmie-demo",
        platform_id=str(number),
        author_name="Camille Roux",
        author_handle="@camille",
        author_url=f"http://127.0.0.1:8080/people/{number}",
        comment_url=f"{PAGE}#c{number}",
        post_url=PAGE,
        page_title="Our spring collection",
        posted_at=NOW,
        posted_at_precision="exact",
        seen_at=NOW + timedelta(minutes=1),
    )
    return replace(comment, **changes)


def a_verdict(comment: Comment, **changes: Any) -> Verdict:
    verdict = Verdict(
        id=comment.id,
        language="fr",
        sentiment="negative",
        negativity=0.94,
        cause="delivery",
        intent="complaint",
        severity=2,
        advice="answer",
        why=(Why("toujours pas de colis", 0.8),),
    )
    return replace(verdict, **changes)


def a_change(number: int = 1, year: int = 2026, **changes: Any) -> tuple[Case, list[Event]]:
    """A new case and its first event; `changes` are those of the comment."""
    comment = a_comment(number, **changes)
    case, event = open_case(
        case_id=f"{number:032x}",
        number=f"{year}-{number:06d}",
        comment=comment,
        verdict=a_verdict(comment),
        advice=Advice(move="answer", reason="Une plainte : répondez en public."),
        due_at=NOW + timedelta(hours=1),
        now=NOW + timedelta(minutes=1),
    )
    return case, [event]


def a_case(number: int = 1, **changes: Any) -> Case:
    """A case with `changes` of its own fields."""
    return replace(a_change(number)[0], **changes)


def a_png(
    width: int = 640, height: int = 400, box: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> bytes:
    """A white picture with a red rectangle (left, top, right, bottom; inclusive)."""
    image = Image.new("RGB", (width, height), "white")
    if box != (0, 0, 0, 0):
        ImageDraw.Draw(image).rectangle(box, fill="red")
    out = io.BytesIO()
    image.save(out, format="PNG")
    return out.getvalue()


def the_facts(png: bytes, number: int = 1, **changes: Any) -> CaptureFacts:
    facts = CaptureFacts(
        case_id=f"{number:032x}",
        sha256=sha256(png),
        captured_at=NOW + timedelta(minutes=2),
        page_url=PAGE,
        page_title="Our spring collection",
        comment=a_comment(number),
        outer_html='<article class="comment" id="c1"></article>',
        rect=Rect(x=100, y=50, width=200, height=80),
        viewport=Rect(x=0, y=0, width=640, height=400),
        device_pixel_ratio=1.0,
        browser="Chromium 156",
        extension_version="0.1.0",
    )
    return replace(facts, **changes)
