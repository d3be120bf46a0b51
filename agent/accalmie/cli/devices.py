"""`pair`, `board` and `devices`: who may talk to the agent."""

from __future__ import annotations

import webbrowser
from typing import Annotated

import typer

from ..errors import NotFound
from ..link.devices import sound_name
from ..link.instance import read_instance
from ..link.messages import (
    Device,
    DeviceRemove,
    DeviceRename,
    DevicesList,
    DevicesTold,
    PairOpen,
    PairOpened,
    TicketMade,
    TicketMake,
)
from .desk import Desk, open_desk, running_desk
from .options import Data, Debug, Json, Lang, folders_of, spoken
from .screen import plain, print_json, print_table, print_text
from .words import say

ID_SHOWN = 8  # digits of a browser's id: enough to tell them apart

app = typer.Typer(help=say("help.devices"), invoke_without_command=True, no_args_is_help=False)


@spoken
def pair(
    page: Annotated[bool, typer.Option("--page", help=say("option.page"))] = False,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    with running_desk(folders_of(data)) as desk:
        opened = desk.ask(PairOpen(way="page" if page else "code"), PairOpened)
    if json:
        print_json([opened])
    elif page:
        print_text(say("pair.page"))
        print_text(opened.url, "bold")
    else:
        print_text(say("pair.code", code=opened.code), "bold")
        print_text(say("pair.how"))


@spoken
def board(
    show: Annotated[bool, typer.Option("--open/--no-open", help=say("option.open"))] = True,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    folders = folders_of(data)
    with running_desk(folders) as desk:
        ticket = desk.ask(TicketMake(), TicketMade).ticket
    instance = read_instance(folders.data)
    assert instance is not None  # the desk was found by it
    url = f"http://127.0.0.1:{instance.port}/#t={ticket}"
    if show and webbrowser.open(url):
        print_text(say("board.opened"))
    else:
        print_text(say("board.url"))
        print_text(url, "bold")


@app.callback()
@spoken
def devices(
    context: typer.Context,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    if context.invoked_subcommand is not None:
        return
    with open_desk(folders_of(data)) as desk:
        told = desk.ask(DevicesList(), DevicesTold)
    if json:
        print_json(told.devices)
    elif not told.devices:
        print_text(say("devices.none"))
    else:
        names = ("id", "paired", "seen", "label")
        print_table([say(f"column.{name}") for name in names], map(_row, told.devices))


Client = Annotated[str, typer.Argument(help=say("option.client"))]


@app.command("rename", help=say("help.rename"))
@spoken
def rename(
    client: Client,
    name: Annotated[str, typer.Argument(help=say("option.name"))],
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    label = sound_name(name)
    with open_desk(folders_of(data)) as desk:
        found = _named(desk, client)
        desk.ask(DeviceRename(client=found.client, label=label), DevicesTold)
    print_text(say("devices.renamed", before=plain(found.label), label=label))


@app.command("remove", help=say("help.remove"))
@spoken
def remove(client: Client, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    with open_desk(folders_of(data)) as desk:
        found = _named(desk, client)
        desk.ask(DeviceRemove(client=found.client), DevicesTold)
    print_text(say("devices.removed", label=plain(found.label)))


def _named(desk: Desk, client: str) -> Device:
    """The one browser whose id begins so. Raises: NotFound where there is none, or several."""
    told = desk.ask(DevicesList(), DevicesTold)
    found = [device for device in told.devices if device.client.startswith(client)]
    if len(found) != 1:
        raise NotFound(say("devices.which", client=client))
    return found[0]


def _row(device: Device) -> tuple[object, ...]:
    seen = device.last_seen_at
    return (
        device.client[:ID_SHOWN],
        f"{device.created_at.astimezone():%Y-%m-%d %H:%M}",
        f"{seen.astimezone():%Y-%m-%d %H:%M}" if seen else "—",
        device.label,
    )
