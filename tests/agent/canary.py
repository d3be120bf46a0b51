"""A person put through everything that Accalmie keeps, and the search for what is left of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deciding_clock import Clock
from samples import PAGE, a_comment, a_png, the_facts

from accalmie.app import Accalmie
from accalmie.caselog import Erasing
from accalmie.comment import Comment
from accalmie.eraser import Eraser
from accalmie.evidence.facts import CaptureFacts
from accalmie.link.messages import CapturePut, Rect
from accalmie.pipeline import Pipeline
from accalmie.settings import Folders

NAME = "Éloïse Canaribleu"
HANDLE = "@canarivert"
ADDRESS = "http://127.0.0.1:8080/people/canarijaune"
TEXT = "Canarirouge ! Trois semaines de retard, personne ne répond, c'est honteux et lamentable."
EDITED = "Canarirose ! Quatre semaines de retard et toujours personne, c'est honteux."
TITLE = "Canarigris on our spring collection"
REPLY = "Bonjour Canarinoir, nous regrettons ce retard. Écrivez-nous en message privé."
WORDS = (
    "canaribleu", "canarivert", "canarijaune", "canarirouge", "canarirose", "canarigris",
    "canarinoir", NAME, HANDLE, ADDRESS, TEXT, EDITED, TITLE, REPLY,
)  # fmt: skip
KEY = "key-00000001"
ANGRY = "Toujours rien reçu, c'est honteux et inadmissible, service nul."


@contextmanager
def opened(folder: Path, clock: Clock) -> Iterator[tuple[Pipeline, Eraser]]:
    with Accalmie.open(Folders.under(folder), now=clock) as accalmie:
        yield accalmie.pipeline, Eraser(accalmie.pipeline, Erasing(folder))


def another(number: int, **changes: object) -> Comment:
    return a_comment(number, **{"text": ANGRY, "author_name": "Jean D.", **changes})


def open_other(pipeline: Pipeline, number: int, **changes: object) -> str:
    (reading,), _ = pipeline.read([another(number, **changes)], "en")
    assert reading.case is not None
    return reading.case.case_id


def a_canary(number: int = 1, **changes: object) -> Comment:
    written = {
        "text": TEXT, "author_name": NAME, "author_handle": HANDLE, "author_url": ADDRESS,
        "comment_url": f"{ADDRESS}/comments/{number}", "page_title": TITLE,
    }  # fmt: skip
    return a_comment(number, **{**written, **changes})


def put_through(pipeline: Pipeline, number: int = 1, png: bytes | None = None) -> str:
    """Read, capture, edit, draft, ask a model, reply, see the reply, learn; the case's id."""
    (reading,), _ = pipeline.read([a_canary(number)], "en")
    assert reading.case is not None
    case_id = reading.case.case_id
    capture(pipeline, case_id, a_canary(number), png or a_png(box=(100, 50, 299, 129)))
    pipeline.judge(a_canary(number), True, "en")
    pipeline.read([a_canary(number, text=EDITED)], "en")
    pipeline.judge(a_canary(number, text=EDITED), True, "en")
    pipeline.question_for_model(case_id, "127.0.0.1", "a-model", "en")
    pipeline.drafts(case_id, "en")
    pipeline.approve(case_id, REPLY, "en")
    pipeline.insert(case_id, REPLY, "en")
    ours = a_comment(
        number + 500, text=REPLY, author_name="La boutique", author_handle="@shop", author_url="",
        parent_id=a_canary(number).id, own=True,
    )  # fmt: skip
    pipeline.read([ours], "en")
    return case_id


def capture(pipeline: Pipeline, case_id: str, comment: Comment, png: bytes) -> None:
    pipeline.capture(a_put(case_id, comment, png), png, "en")


def a_put(case_id: str, comment: Comment, png: bytes) -> CapturePut:
    facts = the_facts(png)
    html = f"<article><b>{comment.author_name}</b> {comment.text}</article>"
    named = {name: getattr(facts, name) for name in CaptureFacts.__struct_fields__}
    named |= {
        "case_id": case_id, "comment": comment, "outer_html": html, "page_url": PAGE,
        "page_title": comment.page_title, "rect": _rect(facts.rect),
        "viewport": _rect(facts.viewport),
    }  # fmt: skip
    return CapturePut(key=KEY, **named)


def _rect(rect: object) -> Rect:
    return Rect(**{name: getattr(rect, name) for name in ("x", "y", "width", "height")})


def traces(folder: Path, words: tuple[str, ...] = WORDS) -> dict[str, set[str]]:
    """The files below `folder` that hold one of `words`, however it is written, with which."""
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        named = {word for word in words if word.casefold() in path.name.casefold()}
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            lower = data.lower()
            named |= {word for word in words if _holds(data, lower, word)}
        if named:
            found[path.relative_to(folder).as_posix()] = named
    return found


def _holds(data: bytes, lower: bytes, word: str) -> bool:
    """As UTF-8 or UTF-16, as JSON with its escapes, in small letters or as it is."""
    escaped = json.dumps(word)[1:-1]
    for form in {word, word.casefold(), escaped, escaped.upper(), escaped.casefold()}:
        for code in ("utf-8", "utf-16-le", "utf-16-be"):
            if form.encode(code) in data or form.encode(code).lower() in lower:
                return True
    return False
