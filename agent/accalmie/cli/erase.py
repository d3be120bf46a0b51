"""`erase`: what is kept of one person, or of one case, shown first and then erased for good."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

import typer

from ..link.messages import ErasureAsk, ErasureMade, ErasureMake, ErasureTold
from .desk import open_desk
from .options import FAILED, Data, Debug, Lang, folders_of, spoken
from .screen import print_table, print_text
from .words import say

YES = {"y", "yes", "o", "oui"}
NUMBERS_SHOWN = 20


@spoken
def erase(
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", help=say("option.author"))
    ] = "",
    platform: Annotated[str, typer.Option("--platform", help=say("option.of_platform"))] = "",
    case: Annotated[str, typer.Option("--case", metavar="NUMBER", help=say("option.number"))] = "",
    yes: Annotated[bool, typer.Option("--yes", help=say("option.yes"))] = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    whose = {"author": author, "platform": platform, "number": case}
    # Asked in between, with nothing held open: a person takes their time over it.
    with open_desk(folders_of(data)) as desk:
        _print_preview(desk.ask(ErasureAsk(**whose), ErasureTold))
    if not yes and not _is_sure():
        print_text(say("erase.kept"))
        raise typer.Exit(FAILED)
    with open_desk(folders_of(data)) as desk:
        made = desk.ask(ErasureMake(**whose), ErasureMade)
    print_text(say("erase.done", n=made.cases, pictures=made.pictures, lessons=made.lessons))
    if made.browsers:
        print_text(say("erase.away", n=made.browsers))
    print_text(say("erase.elsewhere"))


def _print_preview(told: ErasureTold) -> None:
    names = ("number", "status", "platform", "author", "text")
    print_table([say(f"column.{name}") for name in names], map(_row, told.cases))
    if told.total > len(told.cases):
        print_text(say("cases.more", shown=len(told.cases), total=told.total))
    print_text(say("erase.takes", n=told.total, pictures=told.pictures))
    if told.also_shown:
        print_text(say("erase.also_shown", numbers=_listed(told.also_shown)))
    if told.beside:
        print_text(say("erase.beside", numbers=_listed(told.beside)))


def _row(case: dict[str, Any]) -> tuple[object, ...]:
    comment = case["comment"]
    name = comment.get("author_name") or comment.get("author_handle") or ""
    return case["number"], case["status"], comment.get("platform", ""), name, comment["text"]


def _listed(numbers: Iterable[str]) -> str:
    shown = [*numbers]
    return ", ".join(shown[:NUMBERS_SHOWN]) + (", …" if shown[NUMBERS_SHOWN:] else "")


def _is_sure() -> bool:
    answer = typer.prompt(say("erase.sure"), default="", show_default=False)
    return str(answer).strip().casefold() in YES
