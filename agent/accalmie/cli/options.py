"""What every command has: `--data`, `--lang`, `--debug`, and errors said in one sentence."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, ParamSpec, TypeVar

import typer

from ..errors import AccalmieError, NotFound, WrongUse
from ..link.french import in_language
from ..settings import Folders, find_folders
from .screen import complain
from .words import UI, say

P = ParamSpec("P")
R = TypeVar("R")

Data = Annotated[
    Path | None,
    typer.Option("--data", envvar="ACCALMIE_DATA", metavar="DIR", help=say("option.data")),
]
Lang = Annotated[str | None, typer.Option("--lang", metavar="fr|en", help=say("option.lang"))]
Debug = Annotated[bool, typer.Option("--debug", help=say("option.debug"))]
Json = Annotated[bool, typer.Option("--json", help=say("option.json"))]

FAILED, WRONG_USE = 1, 2


def folders_of(data: Path | None) -> Folders:
    return find_folders(data)


def spoken(command: Callable[P, R]) -> Callable[P, R]:
    """`command`, its errors said in one sentence and turned into an exit status."""

    @functools.wraps(command)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except AccalmieError as error:
            if kwargs.get("debug"):
                raise
            complain(in_language(str(error), UI))
            wrong = isinstance(error, (WrongUse, NotFound))
            raise typer.Exit(WRONG_USE if wrong else FAILED) from None

    return guarded
