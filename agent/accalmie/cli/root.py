"""The table of contents of the command line: every command and where it is written."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from . import (
    agent,
    backup,
    cases,
    departments,
    devices,
    erase,
    evidence,
    exports,
    filters,
    playbook,
    report,
    service,
    sites,
    teach,
)
from .options import Lang
from .screen import print_text
from .words import say

app = typer.Typer(
    help=say("about"),
    add_completion=False,
    invoke_without_command=True,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def accalmie(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help=say("option.version"))] = False,
    lang: Lang = None,
) -> None:
    if version:
        print_text(f"accalmie {__version__}")
    elif context.invoked_subcommand is None:
        print_text(say("about"))
        print_text("")
        print_text(say("first"))


app.command("run", help=say("help.run"))(agent.run)
app.command("demo", help=say("help.demo"))(agent.demo)
app.command("pair", help=say("help.pair"))(devices.pair)
app.command("board", help=say("help.board"))(devices.board)
app.add_typer(devices.app, name="devices")
app.command("read", help=say("help.read"))(filters.read)
app.command("draft", help=say("help.draft"))(filters.draft)
app.command("check", help=say("help.check"))(filters.check)
app.add_typer(playbook.app, name="playbook")
app.add_typer(sites.app, name="sites")
app.command("key", help=say("help.key"))(playbook.key)
app.add_typer(teach.app, name="teach")
app.add_typer(cases.app, name="cases")
app.command("pass", help=say("help.pass"))(departments.pass_case)
app.command("export", help=say("help.export"))(exports.export)
app.command("import", help=say("help.import"))(exports.import_log)
app.command("report", help=say("help.report"))(report.report)
app.command("verify", help=say("help.verify"))(evidence.verify)
app.command("erase", help=say("help.erase"))(erase.erase)
app.command("backup", help=say("help.backup"))(backup.backup)
app.command("restore", help=say("help.restore"))(backup.restore)
app.command("tray", help=say("help.tray"))(agent.tray)
app.add_typer(service.app, name="service")
app.command("doctor", help=say("help.doctor"))(agent.doctor)
app.command("extension", help=say("help.extension"))(agent.extension)
