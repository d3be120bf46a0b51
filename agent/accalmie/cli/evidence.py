"""`verify`: whether what is kept is still what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from ..errors import Differs
from ..link.french import in_language
from ..verify import Verified, verify_store, verify_zip
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
