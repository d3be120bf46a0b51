"""`report`: the figures, here as charts in letters, or as a page or a PDF without a name in it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import Annotated

import msgspec
import typer
from rich.table import Table
from rich.text import Text

from ..errors import WrongUse
from ..export.charts import band_names
from ..export.figures import BANDS
from ..export.metrics import Metrics
from ..export.sections import Table as Rows
from ..export.sections import tables_of, tiles_of
from ..export.words import Words, short_day, words_of
from ..link.messages import ExportMake, ReportAsk, ReportTold
from .bars import Bar, bars, heat, in_signs_of
from .desk import open_desk
from .exports import (
    CAUSES,
    Assignee,
    OfCause,
    Platform,
    Since,
    Until,
    day,
    made,
    require_one_of,
)
from .options import Data, Debug, Json, Lang, folders_of, spoken
from .screen import bar, console, plain, print_json, print_text
from .words import UI, say

WIDEST = 100  # of a chart: further apart, a bar and its name are not read together
NARROW_COLUMNS = 7  # of a table on a screen of 80


@spoken
def report(
    since: Since = None,
    until: Until = None,
    platform: Platform = "",
    cause: OfCause = "",
    assignee: Assignee = "",
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help=say("option.html"))
    ] = None,
    pdf: Annotated[
        Path | None, typer.Option("--pdf", metavar="FILE", help=say("option.pdf"))
    ] = None,
    json: Json = False,
    data: Data = None,
    lang: Lang = None,
    debug: Debug = False,
) -> None:
    if cause:
        require_one_of(cause, CAUSES)
    wanted = {
        "since": day(since), "until": day(until), "platform": platform, "cause": cause,
        "assignee": assignee,
    }  # fmt: skip
    files = {"html": html, "pdf": pdf}
    with open_desk(folders_of(data)) as desk:
        for form, file in files.items():
            if file is None:
                continue
            path = file.expanduser().absolute()
            if path.is_dir():
                raise WrongUse(say("report.folder", path=path))
            make = ExportMake(
                format=form,  # type: ignore[arg-type]
                folder=str(path.parent),
                name=path.name,
                with_cases=False,
                **wanted,  # type: ignore[arg-type]
            )
            with bar() as seen:
                told = made(desk, make, seen)
            if not json:
                print_text(plain(told.file))
        if any(files.values()) and not json:
            return
        figures = desk.ask(ReportAsk(**wanted), ReportTold)  # type: ignore[arg-type]
    if json:
        print_json([figures.metrics])
    else:
        _print_report(msgspec.convert(figures.metrics, Metrics), figures.covers, words_of(UI))


def _print_report(metrics: Metrics, covers: str, words: Words) -> None:
    width = min(console().width, WIDEST)
    if not metrics.figures.total and not metrics.corrected:
        print_text(words["nothing"])
        return
    _print(Text(words["title"], style="bold"))
    _print(Text(covers, style="dim"))
    _print_tiles(metrics, words, width)
    volume = metrics.volume
    suffix = "" if volume.step == "day" else f"_{volume.step}"
    periods = [short_day(period, volume.step, words) for period in volume.periods]
    totals = [(name, sum(row), "cyan") for name, row in zip(periods, volume.counts, strict=True)]
    _print_chart(words[f"volume{suffix}"], bars(totals, width))
    _print_chart(words["response"], bars(_response(metrics, words), width))
    _print_chart(words["heat"], heat(words["days"].split(), metrics.heat, width))
    for table in tables_of(metrics, words):
        _print_table(table, width)


def _print_tiles(metrics: Metrics, words: Words, width: int) -> None:
    tiles = tiles_of(metrics, words)
    wide = max(len(tile.figure) for tile in tiles)
    print_text("")
    for tile in tiles:
        _print(Text(f"  {tile.figure.rjust(wide)}  ").append(tile.name, style="bold"))
        for line in wrap(tile.base, width - wide - 4):
            _print(Text(" " * (wide + 4)).append(line, style="dim"))
    if metrics.corrected:
        every = metrics.corrected + metrics.figures.total
        told = words["void"].format(void=metrics.corrected, all=every)
        _print(Text(f"  {told}", style="dim"))


def _response(metrics: Metrics, words: Words) -> list[Bar]:
    """The bands within the hour, those beyond, and who still waits."""
    names, _ = band_names(words)
    counts = [*metrics.bands, metrics.waiting]
    hour = BANDS.index(60) + 1
    return [
        (name, count, "cyan" if place < hour else "red")
        for place, (name, count) in enumerate(zip(names, counts, strict=True))
    ]


def _print_chart(title: str, lines: Sequence[Text]) -> None:
    print_text("")
    _print(Text(title, style="bold"))
    for line in lines:
        _print(line)


def _print_table(table: Rows, width: int) -> None:
    """The columns that there is room for; the names come first and are cut last."""
    shown = len(table.columns) if width >= WIDEST else min(NARROW_COLUMNS, len(table.columns))
    grid = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for place, column in enumerate(table.columns[:shown]):
        grid.add_column(column, justify="right" if place else "left", no_wrap=True)
    for row in table.rows:
        grid.add_row(*(Text(plain(cell)) for cell in row[:shown]))
    print_text("")
    _print(Text(table.title, style="bold"))
    console().print(grid)


def _print(line: Text) -> None:
    line.plain = in_signs_of(line.plain, sys.stdout.encoding)
    console().print(line, soft_wrap=False)
