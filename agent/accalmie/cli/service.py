"""`service install`, `remove` and `status`: the agent starts when the person signs in."""

from __future__ import annotations

import typer

from ..service import Installed, service_here
from .options import FAILED, Data, Debug, Json, Lang, spoken
from .screen import print_json, print_text
from .words import say

app = typer.Typer(help=say("help.service"), no_args_is_help=True, rich_markup_mode=None)


@app.command("install", help=say("help.service_install"))
@spoken
def install(data: Data = None, json: Json = False, lang: Lang = None, debug: Debug = False) -> None:
    _tell(service_here(data).install(), json)


@app.command("remove", help=say("help.service_remove"))
@spoken
def remove(data: Data = None, json: Json = False, lang: Lang = None, debug: Debug = False) -> None:
    _tell(service_here(data).remove(), json)


@app.command("status", help=say("help.service_status"))
@spoken
def status(data: Data = None, json: Json = False, lang: Lang = None, debug: Debug = False) -> None:
    """Exit status 1 where it is not installed, as systemctl has it."""
    found = service_here(data).status()
    _tell(found, json)
    if not found.installed:
        raise typer.Exit(FAILED)


def _tell(found: Installed, json: bool) -> None:
    if json:
        print_json([found])
        return
    print_text(say("service.installed" if found.installed else "service.none", where=found.where))
    if found.installed and not found.current:
        print_text(say("service.other"))
    if found.installed and found.running:
        print_text(say("service.running"))
