"""The report as a PDF, to print or to send: the same figures, pictures and tables as the page.

With the cases, it lists the newest ones in words; their pictures are in the page and the archive.
"""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from pathlib import Path

from .charts import Chart, charts_of
from .exporting import Export, new_files
from .figures import Figures
from .measuring import Measuring
from .sections import Table, Tile, tables_of, tiles_of
from .selection import Chosen
from .sheet import ACCENT, INK, KINDS, LATE, MARGIN, QUIET, ROOM, Sheet, draw_chart
from .view import CaseShown, words_shown
from .words import Words, moment_text, words_of

LISTED = 500  # cases: a hundred pages or so; a longer list is for the other exports
_GAP, _TILE = 4.0, 25.0


class PdfExport(Export):
    """`report.pdf`, or another name, in the person's language; days are those of `now`'s zone."""

    form = "pdf"

    def __init__(
        self,
        chosen: Chosen,
        folder: Path,
        now: datetime,
        ui: str,
        *,
        with_cases: bool = True,
        internal: bool = True,
        name: str = "report.pdf",
    ) -> None:
        """`internal`: with the drafts and the reasons. Raises: StorageFailed."""
        super().__init__(chosen, folder, (name,), now)
        self._words, self._internal = words_of(ui), internal
        self._listed = min(LISTED, len(chosen)) if with_cases else 0
        self._with_cases = with_cases

    @property
    def total(self) -> int:
        return Measuring.total(self.chosen) + self._listed

    def run(self) -> Generator[int, None, None]:
        measuring = Measuring(self.chosen, self.now)
        yield from measuring.run()
        with new_files(self.files) as [file]:
            sheet = self._begin(measuring)
            for done, case in enumerate(self.chosen.newest(self._listed), start=measuring.done):
                shown = words_shown(case, self.now, self._words)
                _draw_case(sheet, shown, self._words, self._internal)
                yield done
            file.write(sheet.bytes())

    def _begin(self, measuring: Measuring) -> Sheet:
        """Everything but the cases."""
        words, metrics = self._words, measuring.metrics
        sheet = Sheet(words["title"], words["lang"], self.now)
        sheet.text("Accalmie", 9, bold=True, color=ACCENT)
        sheet.text(words["title"], 18, bold=True)
        made = f"{words['made']} {moment_text(self.now, self.now, words)}"
        zone = f"{words['zone']} {self.now.tzname() or 'UTC'}"
        parts = (measuring.covers(words), made, zone)
        sheet.text(" · ".join(part for part in parts if part), 9, color=QUIET)
        if not self.cases:
            sheet.space(6)
            sheet.text(words["nothing"])
            return sheet
        _head(sheet, words["figures"])
        _draw_tiles(sheet, tiles_of(metrics, words))
        if metrics.figures.void:
            sheet.text(_void(metrics.figures, words), 8, color=QUIET)
        _head(sheet, words["charts"])
        for chart in charts_of(metrics, words):
            _draw_panel(sheet, chart)
        if tables := tables_of(metrics, words):
            _head(sheet, words["groups"])
            for table in tables:
                _draw_table(sheet, table)
        self._close(sheet)
        return sheet

    def _close(self, sheet: Sheet) -> None:
        """What this file holds of other people, and the head of the list."""
        words = self._words
        sheet.space(2)
        sheet.text(words["personal" if self._with_cases else "figures_only"], 8, color=QUIET)
        if self._with_cases:
            _head(sheet, words["cases"])
            if self._listed < self.cases:
                told = words["listed"].format(shown=self._listed, total=self.cases)
                sheet.text(told, 8, color=QUIET)
                sheet.space(2)


def _void(figures: Figures, words: Words) -> str:
    return words["void"].format(void=figures.void, all=figures.void + figures.total)


def _head(sheet: Sheet, text: str) -> None:
    sheet.room_for(40)
    sheet.space(5)
    sheet.text(text, 12, bold=True)
    sheet.space(2)


def _draw_tiles(sheet: Sheet, tiles: list[Tile]) -> None:
    """Four in a row."""
    width = (ROOM - 3 * _GAP) / 4
    for first in range(0, len(tiles), 4):
        top = sheet.y
        for place, tile in enumerate(tiles[first : first + 4]):
            x = MARGIN + place * (width + _GAP)
            sheet.frame(x, top, width, _TILE)
            sheet.write_at(
                x + 3, top + 8, tile.figure, 15, bold=True, color=ACCENT, width=width - 6
            )
            sheet.write_at(x + 3, top + 13, tile.name, 7.5, bold=True, width=width - 6)
            for row, line in enumerate(sheet.lines(tile.base, 6.5, width - 4)[:3]):
                sheet.write_at(x + 3, top + 17.2 + 3.1 * row, line, 6.5, color=QUIET)
        sheet.space(_TILE + _GAP)


def _draw_panel(sheet: Sheet, chart: Chart) -> None:
    width = ROOM - 8
    height = chart.height * width / 720
    sheet.room_for(height + 19)
    top = sheet.y
    sheet.write_at(MARGIN + 4, top + 6, chart.title, 9, bold=True)
    sheet.write_at(MARGIN + ROOM - 4, top + 6, chart.summary, 8, color=QUIET, align="R")
    draw_chart(sheet, chart, MARGIN + 4, top + 10, width)
    bottom, x = top + 12 + height, MARGIN + 4
    for kind, name in chart.legend:
        sheet.box(x, bottom + 0.4, 2.6, 2.6, KINDS[kind])
        sheet.write_at(x + 4, bottom + 2.7, name, 7)
        x += 8 + 1.45 * len(name)
    end = bottom + (6 if chart.legend else 0)
    sheet.frame(MARGIN, top, ROOM, end - top)
    sheet.space(end - top + _GAP)


def _draw_table(sheet: Sheet, table: Table) -> None:
    first = 40.0
    width = (ROOM - first) / max(1, len(table.columns) - 1)
    sheet.room_for(8 + 5.5 * (len(table.rows) + 1))
    sheet.text(table.title, 9, bold=True)
    for number, row in enumerate((table.columns, *table.rows)):
        base = sheet.y + 4
        color = INK if number else QUIET
        for place, cell in enumerate(row):
            if place == 0:
                sheet.write_at(MARGIN, base, cell, 8, color=color, width=first - 2)
            else:
                at = MARGIN + first + width * place
                sheet.write_at(at, base, cell, 7.5, color=color, align="R", width=width - 0.5)
        sheet.rule(MARGIN, base + 1.5, MARGIN + ROOM, base + 1.5)
        sheet.space(5.5)
    sheet.space(4)


def _draw_case(sheet: Sheet, case: CaseShown, words: Words, internal: bool) -> None:
    sheet.room_for(28)
    top = sheet.y
    what = " · ".join(part for part in (case.number, case.what, case.cause, case.status) if part)
    sheet.write_at(MARGIN, top + 4, what, 9, bold=True, width=ROOM - 60)
    late = LATE if case.clock_kind == "late" else ACCENT
    sheet.write_at(MARGIN + ROOM, top + 4, case.clock, 8, color=late, align="R", width=58)
    sheet.space(5.5)
    where = (case.author, f"{case.seen_label} {case.seen}", case.platform, case.state)
    sheet.text(" · ".join(part for part in where if part), 7.5, color=QUIET)
    sheet.text("".join(segment.text for segment in case.segments), 9, indent=3)
    advice = case.reason if internal and case.reason else case.advice
    sheet.text(f"→ {case.decision or advice}", 8, color=QUIET)
    answer = case.observed or case.reply or (case.draft if internal else "")
    if answer:
        sheet.text(f"{words['reply']}{words['colon']}{answer}", 8.5, indent=3)
    sheet.space(1.5)
    sheet.rule(MARGIN, sheet.y, MARGIN + ROOM, sheet.y)
    sheet.space(2.5)
