"""`backup` and `restore`: everything of a data folder in one ZIP, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from ..errors import Differs, WrongUse
from ..link.client import DeskClient
from ..link.french import in_language
from ..link.messages import ArchiveGo, ArchiveTold, BackupMake
from ..settings import Folders
from ..verify import verify_store
from .desk import open_desk
from .options import FAILED, Data, Debug, Lang, folders_of, spoken
from .screen import bar, plain, print_text
from .words import UI, say


@spoken
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help=say("option.backup"))],
    force: Annotated[bool, typer.Option("--force", help=say("option.force"))] = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    make = BackupMake(file=str(file.expanduser().absolute()), force=force)
    with open_desk(folders_of(data)) as desk, bar() as seen:
        told = desk.ask(make, ArchiveTold)
        while not told.file:
            seen(told.done, told.total)
            told = desk.ask(ArchiveGo(job=told.job), ArchiveTold)
    print_text(say("backup.done", n=told.cases, captures=told.total - 1))
    print_text(f"  {plain(told.file)}")
    print_text(say("backup.sha256", sha256=told.sha256))
    print_text(say("backup.without"))
    if told.damaged:
        print_text(f"✗ {say('backup.damaged', n=told.damaged)}", "yellow")


@spoken
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help=say("option.restored"))],
    replace: Annotated[bool, typer.Option("--replace", help=say("option.replace"))] = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..backup import restore as put_back

    folders = folders_of(data)
    _require_no_agent(folders)
    with bar() as seen:
        restored = put_back(file.expanduser(), folders, datetime.now(UTC), seen, over=replace)
    made = f"{restored.created.astimezone():%Y-%m-%d %H:%M}"
    print_text(say("restore.done", at=made, n=restored.cases, captures=restored.captures))
    print_text(say("backup.sha256", sha256=restored.sha256))
    for kept in restored.kept:
        print_text(say("restore.kept", path=plain(kept)))
    print_text(say("restore.pair"))
    _verify(folders)


def _require_no_agent(folders: Folders) -> None:
    """Raises: WrongUse where one runs, LinkFailed."""
    client = DeskClient.find(folders.data, UI)
    if client is not None:
        with client:
            raise WrongUse(say("restore.running"))


def _verify(folders: Folders) -> None:
    """What was damaged when it was backed up still is: it is said at once."""
    try:
        with bar() as seen:
            found = verify_store(folders.data, seen)
    except Differs as difference:
        print_text(f"✗ {plain(in_language(str(difference), UI))}", "yellow")
        print_text(f"  {say('restore.as_it_was')}")
        raise typer.Exit(FAILED) from None
    words = {"cases": found.cases, "events": found.events, "captures": found.captures}
    print_text(f"✓ {say('verify.sound', **words)}")
