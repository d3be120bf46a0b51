"""`verify`, and `export --format zip`: evidence that proves itself, and whether it still does."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from ..errors import Differs
from ..link.french import in_language
from ..link.messages import ArchiveGo, ArchiveMake, ArchiveTold
from ..settings import Folders
from ..verify import Verified, verify_store, verify_zip
from .desk import open_desk
from .options import FAILED, Data, Debug, Json, Lang, folders_of, spoken
from .screen import bar, plain, print_json, print_text
from .words import UI, say


@spoken
def verify(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE.zip]", help=say("option.archive"))
    ] = None,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    what = file or folders_of(data).data
    try:
        with bar() as seen:
            found = verify_zip(file, seen) if file else verify_store(what, seen)
    except Differs as difference:
        sentence = in_language(str(difference), UI)
        if json:
            print_json([{"ok": False, "what": str(what), "difference": sentence}])
        else:
            print_text(f"✗ {plain(what)}", "yellow")
            print_text(f"  {plain(sentence)}")
            print_text(f"  → {say('verify.archive' if file else 'verify.store')}")
        raise typer.Exit(FAILED) from None
    if json:
        print_json([{"ok": True, "what": str(what), **msgspec.to_builtins(found)}])
    else:
        _print_verified(str(what), found)


def make_archive(
    folders: Folders, to: Path, case: str, since: datetime | None, until: datetime | None
) -> None:
    """Have an archive made piece by piece, with a bar, and say where it is."""
    make = ArchiveMake(
        folder=str(to.expanduser().absolute()), case=case, since=_day(since), until=_day(until)
    )
    with open_desk(folders) as desk, bar() as seen:
        told = desk.ask(make, ArchiveTold)
        while not told.file:
            seen(told.done, told.total)
            told = desk.ask(ArchiveGo(job=told.job), ArchiveTold)
    print_text(say("export.archived", n=told.cases, captures=told.total))
    print_text(f"  {told.file}")
    print_text(say("export.sha256", sha256=told.sha256))


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _print_verified(what: str, found: Verified) -> None:
    print_text(f"✓ {plain(what)}")
    words = {"cases": found.cases, "events": found.events, "captures": found.captures}
    print_text(f"  {say('verify.sound', **words)}")
    if found.erased:
        print_text(f"  {say('verify.erased', n=found.erased)}")
    if found.created is not None:
        made = f"{found.created.astimezone():%Y-%m-%d %H:%M}"
        print_text(f"  {say('verify.made', at=made, sha256=found.sha256)}")
    else:
        print_text(f"  {say('verify.head', head=found.head)}")
    for notice in found.notices:
        print_text(f"  {plain(in_language(notice, UI))}", "dim")
