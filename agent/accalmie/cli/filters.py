"""`read`, `draft` and `check`: filters over text, without the log and without the agent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from msgspec.structs import asdict, replace

from ..case import Advice, Finding
from ..comment import Comment, Verdict
from ..settings import Folders, load_settings
from .lines import GivenReply, Source, id_of
from .options import FAILED, WRONG_USE, Data, Debug, Json, Lang, folders_of, spoken
from .screen import plain, print_explained, print_json, print_table, print_text, progress, say_mood
from .words import UI, say

if TYPE_CHECKING:
    from ..conduct import Conduct
    from ..draft import Composer
    from ..link.second_opinion import SecondOpinion
    from ..spot import Reader

BATCH = 256  # comments read at once: enough for speed, small enough for answers to flow
File = Annotated[Path | None, typer.Argument(metavar="[FILE]", help=say("option.file"))]
COLOURS = {"error": "red", "warning": "yellow", "hint": "dim"}


@spoken
def read(
    file: File = None,
    column: Annotated[str, typer.Option("--column", help=say("option.column"))] = "",
    explain: Annotated[bool, typer.Option("--explain", help=say("option.explain"))] = False,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..app import open_desk
    from ..link.second_opinion import SecondOpinion

    folders = folders_of(data)
    reader = _reader(folders)
    conduct, _, _ = open_desk(folders)
    opinion = SecondOpinion.of(load_settings(folders).second_opinion)
    source = Source(file, column)

    def verdicts() -> Iterator[tuple[Comment, Verdict]]:
        for comment, verdict in _read(reader, progress(source.comments(), source.size), opinion):
            advice = conduct.advise(comment, verdict, UI)
            yield comment, replace(verdict, advice=advice.move)

    if json:
        print_json(
            {**asdict(verdict), "lessons": reader.explain(comment, verdict)} if explain else verdict
            for comment, verdict in verdicts()
        )
    elif explain:
        for comment, verdict in verdicts():
            print_explained(comment, verdict, reader.explain(comment, verdict))
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

    reader = _reader(folders_of(data))
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
            print_text(f"\n[{say(f'tone.{one.tone}')}] {one.length}/{one.limit}", "dim")
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

    reader = _reader(folders_of(data))
    conduct, composer, _ = open_desk(folders_of(data))
    source, objected = Source(file), False
    for line, given in source.replies():
        whole = replace(
            given,
            comment=given.comment or comment,
            platform=given.platform or platform,
            language=given.language or language,
        )
        findings = _findings(reader, conduct, composer, whole)
        objected |= any(finding.severity != "hint" for finding in findings)
        if json:
            print_json({"id": id_of(given, line), **_shown(finding)} for finding in findings)
        else:
            _print_findings(given.text, findings)
    _end(source)
    if objected:
        raise typer.Exit(FAILED)


def _reader(folders: Folders) -> Reader:
    """The reader as the settings want it, with what it learned.

    Raises: BadSettings, StorageFailed.
    """
    from ..app import load_reader
    from ..caselog import LessonFile

    return load_reader(load_settings(folders).reader, LessonFile(folders.data).load())


def _read(
    reader: Reader, comments: Iterator[Comment], opinion: SecondOpinion | None = None
) -> Iterator[tuple[Comment, Verdict]]:
    while batch := list(islice(comments, BATCH)):
        verdicts = reader.read(batch)
        if opinion is not None:
            verdicts = _settled(reader, batch, verdicts, opinion)
        yield from zip(batch, verdicts, strict=True)


def _settled(
    reader: Reader, batch: list[Comment], verdicts: list[Verdict], opinion: SecondOpinion
) -> list[Verdict]:
    """The batch again, with the second opinion on what the reader was unsure of."""
    unsure = [each for each, verdict in zip(batch, verdicts, strict=True) if verdict.unsure]
    told = asyncio.run(opinion.ask([comment.text for comment in unsure]))
    known = {
        comment.id: negative
        for comment, negative in zip(unsure, told, strict=True)
        if negative is not None
    }
    return reader.read(batch, known) if known else verdicts


def _findings(
    reader: Reader, conduct: Conduct, composer: Composer, given: GivenReply
) -> Sequence[Finding]:
    """Without a comment, the reply's own language is all that is known of it."""
    from ..check import check_reply

    comment = Comment(
        id="comment", text=given.comment, platform=given.platform, language_hint=given.language
    )
    [verdict] = reader.read([comment if given.comment else replace(comment, text=given.text)])
    known = given.language or verdict.language
    if not given.comment:
        verdict = Verdict(id="comment", language=known, sentiment="neutral", negativity=0.0)
    advice: Advice = conduct.advise(comment, verdict, UI)
    context = composer.context(
        comment, verdict, advice, language=known, history=[], ui=UI,
        reads=lambda text: reader.read([Comment(id="reply", text=text)])[0],
    )  # fmt: skip
    return check_reply(given.text, context)


def _shown(finding: Finding) -> dict[str, Any]:
    """The finding as it is told; `fix` only where there is one."""
    return {key: value for key, value in asdict(finding).items() if value is not None}


def _verdict_row(read: tuple[Comment, Verdict]) -> Sequence[object]:
    comment, verdict = read
    what = " · ".join([*(verdict.abuse or (verdict.intent,)), *filter(None, [verdict.cause])])
    graded = (verdict.sentiment == "negative" and not verdict.unsure) or verdict.abuse
    severity = "●" * verdict.severity if graded else ""
    return comment.id, say_mood(verdict), what, severity, verdict.advice, comment.text


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
