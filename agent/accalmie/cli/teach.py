"""`teach`: what the reader learned from its person, shown, added to, taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..link.messages import LessonsList, LessonsTold, LessonTeach, LessonUndo
from .desk import open_desk
from .filters import File
from .lines import Source
from .options import WRONG_USE, Data, Debug, Json, Lang, folders_of, spoken
from .screen import print_json, print_table, print_text
from .words import say

app = typer.Typer(help=say("help.teach"), invoke_without_command=True, no_args_is_help=False)


@app.callback()
@spoken
def teach(
    context: typer.Context,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    if context.invoked_subcommand is None:
        with open_desk(folders_of(data)) as desk:
            _show(desk.ask(LessonsList(), LessonsTold), json)


@app.command("negative", help=say("help.teach.negative"))
@spoken
def negative(
    file: File = None,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    _teach(file, True, json, data)


@app.command("calm", help=say("help.teach.calm"))
@spoken
def calm(
    file: File = None,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    _teach(file, False, json, data)


@app.command("undo", help=say("help.teach.undo"))
@spoken
def undo(
    number: Annotated[int, typer.Argument(min=1)],
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    with open_desk(folders_of(data)) as desk:
        _show(desk.ask(LessonUndo(number=number), LessonsTold), json)


def _teach(file: Path | None, is_negative: bool, json: bool, data: Path | None) -> None:
    source = Source(file)
    with open_desk(folders_of(data)) as desk:
        told = desk.ask(LessonsList(), LessonsTold)
        for comment in source.comments():
            lesson = LessonTeach(
                text=comment.text, negative=is_negative, language=comment.language_hint
            )
            told = desk.ask(lesson, LessonsTold)
    _show(told, json)
    if source.failed:
        raise typer.Exit(WRONG_USE)


def _show(told: LessonsTold, json: bool) -> None:
    if json:
        print_json(told.lessons)
    elif not told.lessons:
        print_text(say("teach.none"))
    else:
        columns = ("lesson", "language", "mood", "words")
        rows = (
            (
                lesson.number,
                lesson.language,
                say("mood.negative" if lesson.negative else "mood.neutral"),
                "  ".join(f"{step:+.2f} {word}" for word, step in lesson.words.items()),
            )
            for lesson in told.lessons
        )
        print_table([say(f"column.{name}") for name in columns], rows)
