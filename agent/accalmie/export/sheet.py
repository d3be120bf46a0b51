"""An A4 page to draw on: fonts, colours, lines of text, a chart. fpdf2 is known here only.

The fonts are ours, so that a report is the same everywhere and has every European letter; what they
have no sign for (CJK, most emoji) is shown as an empty box.
"""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from fpdf import FPDF

from .charts import WIDTH, Chart

MARGIN, PAGE_WIDTH, PAGE_HEIGHT = 15.0, 210.0, 297.0  # millimetres, as everything here
ROOM = PAGE_WIDTH - 2 * MARGIN
INK, QUIET, LINE, ACCENT, LATE = "#1d2624", "#5a6764", "#dfe5e2", "#2f7d6d", "#a8432f"
KINDS = {  # the style sheet's light colours
    "c0": ACCENT, "in-time": ACCENT, "c1": "#6b8fb5", "c2": "#8d7aa8", "c3": "#7f9a52",
    "other": "#a3aeab", "late": LATE, "running": "#cfe4dd", "h0": "#eef1f0", "h1": "#cbdfdb",
    "h2": "#a6c8c1", "h3": "#7eb0a6", "h4": "#56978a", "h5": ACCENT,
}  # fmt: skip
_FONTS = Path(__file__).parent / "fonts"
SMALLEST = 6.0  # points, of what is made smaller to fit
_MISSING = "\u25a1"  # an empty box
_POINT = 25.4 / 72  # millimetres

logging.getLogger("fontTools.subset").setLevel(logging.ERROR)  # it tells every table it leaves out


class Sheet:
    """Text flows down from the top; `room_for` begins a new page where too little is left."""

    def __init__(self, title: str, language: str, made: datetime) -> None:
        self._pdf = pdf = FPDF(format="A4")
        pdf.add_font("ours", "", _FONTS / "DejaVuSans.ttf")
        pdf.add_font("ours", "B", _FONTS / "DejaVuSans-Bold.ttf")
        self._signs = frozenset(pdf.fonts["ours"].cmap)  # type: ignore[union-attr]
        pdf.set_margins(MARGIN, MARGIN, MARGIN)
        pdf.c_margin = 0
        pdf.set_auto_page_break(True, MARGIN + 4)
        pdf.set_title(title)
        pdf.set_lang(language)
        pdf.set_creator("Accalmie")
        pdf.set_creation_date(made)
        pdf.alias_nb_pages("{pages}")
        pdf.footer = self._foot  # type: ignore[method-assign]
        self._title = title
        pdf.add_page()

    @property
    def y(self) -> float:
        return float(self._pdf.get_y())

    def room_for(self, height: float) -> None:
        if self.y + height > PAGE_HEIGHT - MARGIN - 4:
            self._pdf.add_page()

    def space(self, height: float) -> None:
        self._pdf.set_y(self.y + height)

    def text(
        self, text: str, size: float = 9, *, bold: bool = False, color: str = INK, indent: float = 0
    ) -> None:
        """A paragraph as wide as the page, broken where it has to be."""
        self._font(size, bold, color)
        self._pdf.set_x(MARGIN + indent)
        self._pdf.multi_cell(
            ROOM - indent,
            size * _POINT * 1.45,
            self._shown(text),
            align="L",
            new_x="LMARGIN",
            new_y="NEXT",
        )

    def write_at(
        self, x: float, y: float, text: str, size: float, *, bold: bool = False,
        color: str = INK, align: str = "L", width: float = 0,
    ) -> None:  # fmt: skip
        """One line whose base line is at `y`; too wide for `width`, smaller, then cut with "…"."""
        self._font(size, bold, color)
        if width and (wide := self._pdf.get_string_width(self._shown(text))) > width:
            self._font(max(SMALLEST, size * width / wide - 0.05), bold, color)
        text = self._cut(self._shown(text), width) if width else self._shown(text)
        wide = self._pdf.get_string_width(text)
        self._pdf.text(x - {"L": 0.0, "C": wide / 2, "R": wide}[align], y, text)

    def lines(self, text: str, size: float, width: float) -> list[str]:
        """`text` broken into lines of `width`."""
        self._font(size, False, INK)
        height = size * _POINT * 1.45
        broken = self._pdf.multi_cell(
            width, height, self._shown(text), dry_run=True, output="LINES"
        )
        return list(broken)  # type: ignore[arg-type]  # lines, as asked for

    def box(self, x: float, y: float, width: float, height: float, color: str) -> None:
        self._pdf.set_fill_color(color)
        self._pdf.rect(x, y, width, height, style="F")

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        self._pdf.set_draw_color(LINE)
        self._pdf.set_line_width(0.2)
        self._pdf.rect(x, y, width, height, style="D", round_corners=True, corner_radius=2)

    def rule(self, x1: float, y1: float, x2: float, y2: float, *, dashed: bool = False) -> None:
        self._pdf.set_draw_color(INK if dashed else LINE)
        self._pdf.set_line_width(0.2)
        self._pdf.set_dash_pattern(*((0.6, 0.8) if dashed else (0, 0)))
        self._pdf.line(x1, y1, x2, y2)
        self._pdf.set_dash_pattern()

    def bytes(self) -> bytes:
        return bytes(self._pdf.output())

    def _shown(self, text: str) -> str:
        """`text` in the signs that the fonts have; line ends and spaces stay."""
        return "".join(
            sign if sign == "\n" or ord(sign) in self._signs else _box(sign) for sign in text
        )

    def _font(self, size: float, bold: bool, color: str) -> None:
        self._pdf.set_font("ours", "B" if bold else "", size)
        self._pdf.set_text_color(color)

    def _cut(self, text: str, width: float) -> str:
        if self._pdf.get_string_width(text) <= width:
            return text
        while text and self._pdf.get_string_width(f"{text}…") > width:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def _foot(self) -> None:
        self._pdf.set_y(-MARGIN + 2)
        self._font(7.5, False, QUIET)
        page = f"Accalmie · {self._title} · {self._pdf.page_no()}/{{pages}}"
        self._pdf.cell(ROOM, 4, page)


def draw_chart(sheet: Sheet, chart: Chart, x: float, y: float, width: float) -> None:
    """`chart` as the page has it, with its top left corner at `x`, `y`."""
    scale = width / WIDTH
    for tick in chart.ticks:
        at = y + tick.y * scale
        if chart.grid:
            sheet.rule(x + 36 * scale, at, x + width, at)
        sheet.write_at(x + tick.x * scale, at + 1, tick.text, 6.5, color=QUIET, align="R")
    for bar in chart.bars:
        height = max(bar.height * scale, 0.2)
        top = y + (bar.y + bar.height) * scale - height
        sheet.box(x + bar.x * scale, top, bar.width * scale, height, KINDS[bar.kind])
    for label in chart.labels:
        at = x + label.x * scale
        sheet.write_at(at, y + label.y * scale, label.text, 6.5, color=QUIET, align="C")
    if chart.line:
        at = x + chart.line.x * scale
        sheet.rule(at, y + (chart.line.y - 12) * scale, at, y + 208 * scale, dashed=True)
        sheet.write_at(at + 1, y + (chart.line.y - 4) * scale, chart.line.text, 6.5)


def _box(sign: str) -> str:
    """Nothing for what has no width of its own: joiners, marks of emoji, controls."""
    return _MISSING if sign.isprintable() and sign not in "\ufe0f\ufe0e" else ""
