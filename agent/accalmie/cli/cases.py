"""`cases list | show | groups`: what the log holds, asked of the agent or read here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, get_args

import typer
from rich.text import Text

from ..case import Status
from ..link.messages import CaseShow, CasesList, CasesTold, CaseTold, GroupsAsk, GroupsTold
from ..monitor import Group
from .desk import open_desk
from .exports import require_one_of
from .options import Data, Debug, Json, Lang, folders_of, spoken
from .screen import console, plain, print_json, print_table, print_text
from .words import say

STATUSES = ("open", "all", *get_args(Status))
SOON_MINUTES = 15

app = typer.Typer(help=say("help.cases"), invoke_without_command=True, no_args_is_help=False)

StatusOption = Annotated[str, typer.Option("--status", help=say("option.status"))]
TextOption = Annotated[str, typer.Option("--text", help=say("option.text"))]
Limit = Annotated[int, typer.Option("--limit", min=1, max=500, help=say("option.limit"))]
Offset = Annotated[int, typer.Option("--offset", min=0, help=say("option.offset"))]


@app.callback()
@spoken
def cases(
    context: typer.Context, data: Data = None, lang: Lang = None, debug: Debug = False
) -> None:
    if context.invoked_subcommand is None:
        _list("open", "", 50, 0, False, data)


@app.command("list", help=say("help.list"))
@spoken
def list_cases(
    status: StatusOption = "open",
    text: TextOption = "",
    limit: Limit = 50,
    offset: Offset = 0,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    _list(status, text, limit, offset, json, data)


@app.command("groups", help=say("help.groups"))
@spoken
def groups(json: Json = False, data: Data = None, lang: Lang = None, debug: Debug = False) -> None:
    with open_desk(folders_of(data)) as desk:
        told = desk.ask(GroupsAsk(), GroupsTold).groups
    if json:
        print_json(told)
    elif not told:
        print_text(say("groups.none"))
    else:
        names = ("cases", "open", "cause", "page")
        print_table([say(f"column.{name}") for name in names], map(_group_row, told))


def _group_row(group: Group) -> tuple[object, ...]:
    page = group.page_title or group.post_url
    return len(group.numbers), group.open, group.cause or "", plain(page)


@app.command("show", help=say("help.show"))
@spoken
def show(
    number: Annotated[str, typer.Argument(help=say("option.number"))],
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    with open_desk(folders_of(data)) as desk:
        told = desk.ask(CaseShow(number=number), CaseTold)
    if json:
        print_json([{**told.case, "events": told.events}])
        return
    _print_case(told.case)
    for event in told.events:
        details = " ".join(f"{key}={plain(value)}" for key, value in event["details"].items())
        print_text(f"{_moment(event['at'])}  {event['action']}  {event['actor']}  {details}")


def _list(status: str, text: str, limit: int, offset: int, json: bool, data: Path | None) -> None:
    require_one_of(status, STATUSES)
    ask = CasesList(status=status, text=text, limit=limit, offset=offset)  # type: ignore[arg-type]
    with open_desk(folders_of(data)) as desk:
        told = desk.ask(ask, CasesTold)
    if json:
        print_json(told.cases)
    elif not told.cases:
        print_text(say("cases.none" if status == "open" and not text else "cases.none_found"))
    else:
        names = ("number", "due", "severity", "what", "status", "author", "text")
        print_table([say(f"column.{name}") for name in names], map(_row, told.cases))
        if told.total > len(told.cases):
            print_text(say("cases.more", shown=len(told.cases), total=told.total))


def _row(case: dict[str, Any]) -> tuple[object, ...]:
    return (
        case["number"],
        _due(case),
        "●" * case["verdict"]["severity"],
        _what(case),
        case["status"],
        say("cases.erased") if case.get("erased_at") else case["comment"].get("author_name", ""),
        case["comment"]["text"],
    )


def _what(case: dict[str, Any]) -> str:
    verdict = case["verdict"]
    kinds = verdict.get("abuse") or [verdict.get("intent", "other")]
    return " · ".join([*kinds, *filter(None, [verdict.get("cause")])])


def _due(case: dict[str, Any]) -> Text:
    """Minutes left while the clock runs; its outcome once it stopped."""
    if case["awaited_at"] is None:
        return Text(case["clock_state"], style="dim")
    minutes = case["minutes_left"]
    if minutes < 0:
        return Text(say("late", t=_span(-minutes)), style="red")
    at_most = "≤ " if case["earliest_due_at"] else ""  # the page tells the time only roughly
    style = "yellow" if minutes <= SOON_MINUTES else "green"
    return Text(f"{at_most}{_span(minutes)}", style=style)


def _standing(clock: dict[str, Any]) -> str:
    """A clock beside the first response: its outcome, the time left, or that it stands still."""
    minutes = clock["minutes_left"]
    if minutes is None:
        return say("clock.frozen")
    if clock["state"] in ("hit", "missed"):
        return str(clock["state"])
    return _span(minutes) if minutes >= 0 else say("late", t=_span(-minutes))


def _span(minutes: int) -> str:
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 2880 else f"{minutes // 1440} d"


def _print_case(case: dict[str, Any]) -> None:
    comment = case["comment"]
    title = Text(f"{case['number']}  {_what(case)}  ", style="bold")
    console().print(title + _due(case))
    if case.get("erased_at"):
        print_text(say("cases.erased"))
    else:
        _print_comment(comment)
        print_text(f"{case['advice']['move']}: {case['advice']['reason']}")
    for name in ("next_response", "resolution"):
        if clock := case["clocks"].get(name):
            print_text(f"{say(f'clock.{name}')}: {_standing(clock)}")
    for capture in case.get("captures", ()):
        print_text(f"{_moment(capture['captured_at'])}  {capture['sha256']}")
    if case.get("department_answer"):
        print_text(f"< {plain(case['department'])}: {plain(case['department_answer'])}")
    reply = case.get("reply")
    if reply:
        print_text(f"> {plain(reply.get('observed') or reply['text'])}")
    print_text("")


def _print_comment(comment: dict[str, Any]) -> None:
    print_text(f"{plain(comment.get('author_name', ''))} · {plain(comment.get('comment_url', ''))}")
    print_text("")
    print_text("\n".join(plain(line) for line in comment["text"].split("\n")))
    print_text("")


def _moment(value: Any) -> str:
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
