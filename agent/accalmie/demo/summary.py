"""What the demonstration found, for reading on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ..case import Advice
from ..comment import Comment, Verdict
from ..export.words import minutes_text, words_of

SEVERITIES = 4
INDENT = (0, 0, 0, 2)
ONE_LINE = 110  # characters of a comment or a draft that are shown

SAYS = {
    "fr": {
        "read": "{read} commentaires lus, dont {negative} négatifs.",
        "due": "échéance {time}",
        "quote": "«\u00a0{}\u00a0»",
        "none": "pas de réponse conseillée",
    },
    "en": {
        "read": "{read} comments read, {negative} of them negative.",
        "due": "due {time}",
        "quote": "“{}”",
        "none": "no reply is advised",
    },
}


class Found(Struct, frozen=True, kw_only=True):
    """One case of the demonstration, and the first draft for it ("" where none is advised)."""

    number: str
    comment: Comment
    verdict: Verdict
    advice: Advice
    due_at: datetime
    minutes_left: int  # below 0: late
    draft: str


def print_summary(console: Console, cases: Sequence[Found], read: int, ui: str) -> None:
    """Most urgent first: who wrote what, why it weighs, when it is due, what one could say."""
    says = SAYS[ui]
    console.print()
    console.print(Text(says["read"].format(read=read, negative=len(cases)), style="bold"))
    for case in sorted(cases, key=lambda case: (case.due_at, case.number)):
        console.print()
        console.print(Text(f"{case.number}  {case.comment.author_name}", style="bold"))
        console.print(Padding(_clock(case, ui), INDENT))
        console.print(_line(says["quote"], case.comment.text, ""))
        console.print(_line("→ {}", case.advice.reason, "cyan"))
        console.print(_line("✎ {}", case.draft or says["none"], "" if case.draft else "dim"))


def _clock(case: Found, ui: str) -> Text:
    words, verdict = words_of(ui), case.verdict
    left = minutes_text(abs(case.minutes_left), words)
    clock = words["left" if case.minutes_left >= 0 else "late_by"].format(time=left)
    cause = words[f"cause.{verdict.cause}"] if verdict.cause else words[f"intent.{verdict.intent}"]
    kinds = [words[f"abuse.{kind}"] for kind in verdict.abuse]
    due = SAYS[ui]["due"].format(time=case.due_at.astimezone().strftime("%H:%M"))
    return Text.assemble(
        f"{verdict.language} · {', '.join([cause, *kinds])} · ",
        "●" * verdict.severity + "○" * (SEVERITIES - verdict.severity),
        f" · {due} ",
        (f"({clock})", "red" if case.minutes_left < 0 else ""),
    )


def _line(around: str, text: str, style: str) -> Padding:
    shown = " ".join(text.split())
    cut = shown if len(shown) <= ONE_LINE else f"{shown[: ONE_LINE - 1].rstrip()}…"
    return Padding(Text(around.format(cut), style=style), INDENT)
