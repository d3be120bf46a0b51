"""`pass`: hand a case over to a department, note its answer, see what is on its way."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import typer

from ..errors import WrongUse
from ..link.messages import (
    CaseAnswer,
    CasePass,
    CaseTold,
    DeliveryShown,
    DepartmentsList,
    DepartmentsTold,
)
from .desk import open_desk
from .options import Data, Debug, Json, Lang, folders_of, spoken
from .screen import print_json, print_table, print_text
from .words import say


@spoken
def pass_case(
    number: Annotated[str, typer.Argument(help=say("option.number"))] = "",
    department: Annotated[str, typer.Argument(help=say("option.department"))] = "",
    again: Annotated[bool, typer.Option("--again", help=say("option.again"))] = False,
    answer: Annotated[
        str, typer.Option("--answer", metavar="TEXT", help=say("option.answer"))
    ] = "",
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    if answer and (department or again or not number):
        raise WrongUse(say("pass.answer_alone"))
    with open_desk(folders_of(data)) as desk:
        if not number:
            _print_all(desk.ask(DepartmentsList(), DepartmentsTold), json)
            return
        if answer:
            told = desk.ask(CaseAnswer(number=number, text=answer), CaseTold)
        else:
            asked = CasePass(number=number, department=department, again=again)
            told = desk.ask(asked, CaseTold)
    if json:
        print_json([told.case])
    else:
        print_text(_sentence(told.case, bool(answer)))


def _sentence(case: dict[str, Any], answered: bool) -> str:
    named = {"number": case["number"], "department": case["department"]}
    return say("pass.answered" if answered else "pass.done", **named)


def _print_all(told: DepartmentsTold, json: bool) -> None:
    if json:
        print_json(msgspec.to_builtins([*told.departments, *told.deliveries]))
    elif not told.departments:
        print_text(say("pass.none"))
    else:
        names = ("department", "by", "receiver", "automatic")
        rows = [
            (one.name, one.by, one.receiver, say("yes" if one.automatic else "no"))
            for one in told.departments
        ]
        print_table([say(f"column.{name}") for name in names], rows)
        print_text("")
        _print_deliveries(told.deliveries)


def _print_deliveries(deliveries: tuple[DeliveryShown, ...]) -> None:
    if not deliveries:
        print_text(say("pass.nothing_sent"), "dim")
        return
    names = ("number", "department", "delivery", "state", "detail")
    rows = [
        (
            one.number,
            one.department,
            say(f"delivery.{one.kind}"),
            say(f"delivery.{one.state}"),
            one.detail,
        )
        for one in deliveries
    ]
    print_table([say(f"column.{name}") for name in names], rows)
    if any(one.state == "unsure" for one in deliveries):
        print_text(say("pass.unsure"))
    if any(one.detail == "no_key" for one in deliveries):
        print_text(say("pass.no_key"))
