"""`read`, `draft` and `check`: filters over text, without the log and without the agent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from msgspec.structs import asdict, replace

from ..case import Advice, Finding
from ..comment import Comment, Verdict
from .lines import GivenReply, Source, id_of
from .options import FAILED, WRONG_USE, Data, Debug, Json, Lang, folders_of, spoken
from .screen import plain, print_json, print_table, print_text
from .words import UI, say

if TYPE_CHECKING:
    from ..spot import Reader

BATCH = 256  # comments read at once: enough for speed, small enough for answers to flow
File = Annotated[Path | None, typer.Argument(metavar="[FILE]", help=say("option.file"))]
COLOURS = {"error": "red", "warning": "yellow", "hint": "dim"}


@spoken
def read(
    file: File = None,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..app import open_desk
    from ..spot import Reader

    reader = Reader.load()
    conduct, _, _ = open_desk(folders_of(data))
    source = Source(file)

    def verdicts() -> Iterator[tuple[Comment, Verdict]]:
        for comment, verdict in _read(reader, source.comments()):
            advice = conduct.advise(comment, verdict, UI)
            yield comment, replace(verdict, advice=advice.move)

    if json:
        print_json(verdict for _, verdict in verdicts())
    else:
        columns = ("id", "mood", "what", "severity", "advice", "text")
        print_table([say(f"column.{name}") for name in columns], map(_verdict_row, verdicts()))
    _end(source)


@spoken
def draft(
    file: File = None,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..app import open_desk
    from ..spot import Reader

    reader = Reader.load()
    conduct, composer, _ = open_desk(folders_of(data))
    source = Source(file)
    for comment, verdict in _read(reader, source.comments()):
        advice = conduct.advise(comment, verdict, UI)
        drafts = composer.compose(comment, verdict, advice, history=[], ui=UI)
        told = replace(verdict, advice=advice.move)
        if json:
            shown = {"id": comment.id, "verdict": told, "advice": advice, "drafts": drafts}
            print_json([shown])
            continue
        print_text(f"{plain(comment.id)}  {plain(comment.text)}", "bold")
        print_text(advice.reason)
        if not drafts:
            print_text(say("draft.none"), "dim")
        for one in drafts:
            print_text(f"\n[{one.tone}] {one.length}/{one.limit}", "dim")
            print_text("\n".join(plain(line) for line in one.text.split("\n")))
        print_text("")
    _end(source)


@spoken
def check(
    file: File = None,
    comment: Annotated[str, typer.Option(help=say("option.comment"))] = "",
    platform: Annotated[str, typer.Option(help=say("option.platform"))] = "",
    language: Annotated[str, typer.Option(help=say("option.language"))] = "",
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..app import open_desk
    from ..spot import Reader

    reader = Reader.load()
    conduct, _, _ = open_desk(folders_of(data))
    source, objected = Source(file), False
    for line, given in source.replies():
        whole = replace(
            given,
            comment=given.comment or comment,
            platform=given.platform or platform,
            language=given.language or language,
        )
        findings = _findings(reader, conduct.advise, whole)
        objected |= any(finding.severity != "hint" for finding in findings)
        if json:
            print_json({"id": id_of(given, line), **_shown(finding)} for finding in findings)
        else:
            _print_findings(given.text, findings)
    _end(source)
    if objected:
        raise typer.Exit(FAILED)


def _read(reader: Reader, comments: Iterator[Comment]) -> Iterator[tuple[Comment, Verdict]]:
    while batch := list(islice(comments, BATCH)):
        yield from zip(batch, reader.read(batch), strict=True)


def _findings(reader: Reader, advise: Any, given: GivenReply) -> Sequence[Finding]:
    """Without a comment, the reply's own language is all that is known of it."""
    from ..check import ReplyContext, check_reply

    comment = Comment(
        id="comment", text=given.comment, platform=given.platform, language_hint=given.language
    )
    [verdict] = reader.read([comment if given.comment else replace(comment, text=given.text)])
    known = given.language or verdict.language
    if not given.comment:
        verdict = Verdict(id="comment", language=known, sentiment="neutral", negativity=0.0)
    advice: Advice = advise(comment, verdict, UI)
    context = ReplyContext(
        comment=comment,
        verdict=verdict,
        advice=advice,
        language=known,
        platform=given.platform,
        history=[],
        ui=UI,
    )
    return check_reply(given.text, context)


def _shown(finding: Finding) -> dict[str, Any]:
    """The finding as it is told; `fix` only where there is one."""
    return {key: value for key, value in asdict(finding).items() if value is not None}


def _verdict_row(read: tuple[Comment, Verdict]) -> Sequence[object]:
    comment, verdict = read
    mood: str = "unsure" if verdict.unsure else verdict.sentiment
    if not verdict.read:
        mood = "unread"
    what = " · ".join([*(verdict.abuse or (verdict.intent,)), *filter(None, [verdict.cause])])
    severity = "" if mood != "negative" and not verdict.abuse else "●" * verdict.severity
    return comment.id, say(f"mood.{mood}"), what, severity, verdict.advice, comment.text


def _print_findings(text: str, findings: Iterable[Finding]) -> None:
    """`start-end severity rule «what»`, then the message, then the fix where there is one."""
    nothing = True
    for finding in findings:
        nothing = False
        words = plain(text[finding.start : finding.end])
        place = f"{finding.start}-{finding.end}"
        print_text(f"{place} {finding.severity} {finding.rule}", COLOURS[finding.severity])
        print_text(f"  {finding.message}")
        if finding.fix is not None:
            print_text(f"  «{words}» → «{plain(finding.fix)}»")
    if nothing:
        print_text(say("check.clean"))


def _end(source: Source) -> None:
    if source.failed:
        raise typer.Exit(WRONG_USE)
