"""`export` and `import`: cases written for people and other tools, and a log moved whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, get_args

import typer

from ..comment import Cause
from ..errors import BadInput, WrongUse
from ..link.client import DeskClient
from ..link.messages import ArchiveGo, ArchiveMake, ArchiveTold, ExportMake
from ..settings import Folders
from .desk import Desk, open_desk
from .options import Data, Debug, Lang, folders_of, spoken
from .screen import bar, plain, print_text
from .words import UI, say

FORMATS = ("csv", "jsonl", "xlsx", "html", "pdf", "training", "zip")
CAUSES = get_args(Cause)
DAYS = ["%Y-%m-%d"]
Seen = Callable[[int, int], None]

Since = Annotated[
    datetime | None, typer.Option("--since", "--from", formats=DAYS, help=say("option.since"))
]
Until = Annotated[datetime | None, typer.Option("--until", formats=DAYS, help=say("option.until"))]
Platform = Annotated[str, typer.Option("--platform", help=say("option.of_platform"))]
OfCause = Annotated[str, typer.Option("--cause", help=say("option.of_cause"))]
Assignee = Annotated[str, typer.Option("--assignee", metavar="NAME", help=say("option.assignee"))]


@spoken
def export(
    format: Annotated[str, typer.Option("--format", help=say("option.format"))] = "html",
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help=say("option.to"))] = Path(
        "accalmie-export"
    ),
    case: Annotated[str, typer.Option("--case", metavar="NUMBER", help=say("option.case"))] = "",
    since: Since = None,
    until: Until = None,
    platform: Platform = "",
    cause: OfCause = "",
    assignee: Assignee = "",
    author: Annotated[
        str, typer.Option("--author", metavar="NAME", help=say("option.of_author"))
    ] = "",
    public: Annotated[bool, typer.Option("--without-notes", help=say("option.public"))] = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    require_one_of(format, FORMATS)
    if cause:
        require_one_of(cause, CAUSES)
    if author:
        if case or since or until or cause or assignee:
            raise WrongUse(say("export.of_whom"))
        format = "jsonl"
    wanted = {
        "folder": str(to.expanduser().absolute()), "case": case, "since": day(since),
        "until": day(until), "platform": platform, "cause": cause, "assignee": assignee,
    }  # fmt: skip
    make: ArchiveMake | ExportMake
    if format == "zip":
        make = ArchiveMake(**wanted)  # type: ignore[arg-type]
    else:
        make = ExportMake(**wanted, format=format, author=author, internal=not public)  # type: ignore[arg-type]
    with open_desk(folders_of(data)) as desk, bar() as seen:
        told = made(desk, make, seen)
    _print_made(told, format)


@spoken
def import_log(
    file: Annotated[Path, typer.Argument(metavar="FILE.jsonl", help=say("option.imported"))],
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..caselog import open_log
    from ..export.log_lines import LogReader

    folders = folders_of(data)
    _require_no_agent(folders)
    reader = LogReader()
    with bar() as seen:
        log = open_log(folders.data)
        try:
            log.fill(reader.read(_lines(file.expanduser(), seen)))
        finally:
            log.close()
    print_text(say("import.done", n=reader.head.cases, events=reader.head.events))
    if reader.captures:
        print_text(say("import.pictures", n=reader.captures, folder=folders.data / "evidence"))


def made(desk: Desk, make: ArchiveMake | ExportMake, seen: Seen) -> ArchiveTold:
    """Have it made piece by piece; `seen` hears how far it is. Raises: AccalmieError."""
    told = desk.ask(make, ArchiveTold)
    while not told.file:
        seen(told.done, told.total)
        told = desk.ask(ArchiveGo(job=told.job), ArchiveTold)
    return told


def require_one_of(value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise WrongUse(say("format.unknown", value=value, choices=", ".join(choices)))


def day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _print_made(told: ArchiveTold, format: str) -> None:
    if format == "zip":
        print_text(say("export.archived", n=told.cases, captures=told.total))
        print_text(f"  {told.file}")
        print_text(say("export.sha256", sha256=told.sha256))
        return
    print_text(say("export.done", n=told.cases))
    for file in told.files:
        print_text(f"  {plain(file)}")
    if format == "training":
        print_text(say("export.training"))


def _lines(file: Path, seen: Seen) -> Iterator[bytes]:
    """Raises: BadInput for a file that cannot be read."""
    try:
        size, done = file.stat().st_size, 0
        with file.open("rb") as lines:
            for line in lines:
                done += len(line)
                seen(done, size)
                yield line
    except OSError as error:
        why = error.strerror or error
        raise BadInput(say("file.unread", path=file, why=why)) from error


def _require_no_agent(folders: Folders) -> None:
    """Raises: WrongUse where one runs, LinkFailed."""
    client = DeskClient.find(folders.data, UI)
    if client is not None:
        with client:
            raise WrongUse(say("restore.running"))
