"""`run`, `demo`, `extension` and `doctor`."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from ..settings import Ui, extension_folder, load_settings
from .options import FAILED, Data, Debug, Json, Lang, folders_of, spoken
from .repair import repair_log
from .screen import complain, print_json, print_text
from .words import UI, say


@spoken
def run(
    port: Annotated[int | None, typer.Option(min=1024, max=65535, help=say("option.port"))] = None,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..app import Accalmie, run_until_stopped
    from ..link.agent import Agent
    from ..link.server import PORTS

    folders = folders_of(data)
    settings = load_settings(folders)
    chosen = port or settings.port
    language: Ui | None = None if lang is None and settings.language == "auto" else UI

    def ready(agent: Agent) -> None:
        print_text(say("run.ready", address=agent.address))
        print_text(say("run.board"))
        if not agent.devices.shown():
            print_text(say("run.pair"))

    with Accalmie.open(folders) as accalmie:
        for notice in (*accalmie.problems, *accalmie.pipeline.log.notices):
            complain(str(notice))
        ports = [chosen] if chosen else PORTS
        asyncio.run(run_until_stopped(accalmie, ports, language, ready))
    print_text(say("run.stopped"))


@spoken
def demo(
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help=say("option.folder"))
    ] = None,
    browser: Annotated[str | None, typer.Option("--browser", help=say("option.browser"))] = None,
    headless: Annotated[
        bool | None, typer.Option("--headless/--no-headless", help=say("option.headless"))
    ] = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..demo.run import run_demo

    raise typer.Exit(run_demo(folder, browser, headless, UI))


@spoken
def tray(data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    from ..tray import Tray

    Tray(folders_of(data), UI, lambda: datetime.now(UTC)).run()


@spoken
def extension(lang: Lang = None, debug: Debug = False) -> None:
    print_text(say("extension.folder"))
    print_text(f"  {extension_folder()}", "bold")
    print_text("")
    print_text(say("extension.how"))


@spoken
def doctor(
    repair: Annotated[bool, typer.Option("--repair", help=say("option.repair"))] = False,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    from ..doctor import examine

    if repair:
        repair_log(folders_of(data), json)
        return
    checks = examine(folders_of(data), UI)
    if json:
        print_json(checks)
    else:
        for check in checks:
            print_text(f"{'✓' if check.ok else '✗'} {check.found}", "" if check.ok else "yellow")
            if check.to_do:
                print_text(f"  → {check.to_do}")
        if all(check.ok for check in checks):
            print_text(say("doctor.ok"))
    if not all(check.ok for check in checks):
        raise typer.Exit(FAILED)
