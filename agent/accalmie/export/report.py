"""The report: one HTML file that needs nothing else, on a screen or on paper.

It loads nothing and runs nothing: pictures are in it, its only style is the one whose hash its
content security policy names, and there is no script.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..case import Case
from ..caselog import CaseLog
from ..disk import private_folder, write_whole
from ..evidence import EvidenceStore
from .charts import WIDTH, response_chart, share_chart, volume_chart
from .figures import Figures, figures_of, response_bands, volume_of
from .tables import note_export
from .view import case_shown
from .words import Words, day_text, minutes_text, moment_text, share_text, words_of

_TEMPLATES = Path(__file__).parent / "templates"


def export_html(
    log: CaseLog, evidence: EvidenceStore, folder: Path, now: datetime, ui: str
) -> list[Path]:
    """Write `report.html` in the person's language; days and hours in the time zone of `now`.

    Raises: StorageFailed.
    """
    private_folder(folder)
    _, cases = log.list("all", "", 0, None)
    path = folder / "report.html"
    write_whole(path, _pages(log, evidence, cases, now, words_of(ui)))
    note_export(log, now, "html", [path], len(cases))
    return [path]


def _pages(
    log: CaseLog, evidence: EvidenceStore, cases: Sequence[Case], now: datetime, words: Words
) -> Iterator[bytes]:
    """The page bit by bit: its pictures are never all in memory."""
    figures = figures_of(cases, now)
    style = _style()
    template = _environment().get_template("report.html")
    stream = template.generate(
        w=words,
        style=Markup(style),  # our own file, not data
        style_hash=b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        made=moment_text(now, now, words),
        zone=now.tzname() or "UTC",
        covers=_covers(cases, now, words),
        figures=figures,
        tiles=_tiles(figures, words),
        charts=(
            volume_chart(volume_of(cases, now), words),
            response_chart(*response_bands(cases, now), words),
            share_chart(figures, words),
        ),
        chart_width=WIDTH,
        cases=cases,
        shown=lambda case: case_shown(case, log.events(case.id), evidence, now, words),
        **_soundness(log, evidence, cases),
    )
    for piece in stream:
        yield piece.encode()


def _tiles(figures: Figures, words: Words) -> list[tuple[str, str, str]]:
    """(figure, its name, what it is a share of) for the head of the report."""
    answered = words["none_answered"]
    if figures.median_minutes is not None:
        answered = words["of_answered"].format(
            answered=figures.answered,
            mean=minutes_text(figures.mean_minutes or 0, words),
            p90=minutes_text(figures.p90_minutes or 0, words),
        )
    within = words["of_settled"].format(within=figures.within, settled=figures.settled)
    if figures.running:
        within += " ; " if words["lang"] == "fr" else "; "
        within += words["running"].format(running=figures.running)
    median = figures.median_minutes
    return [
        (str(figures.total), words["total_one" if figures.total == 1 else "total"],
         words["of_open"].format(open=figures.open, late=figures.late)),
        (share_text(figures.share_within, words), words["within"], within),
        ("–" if median is None else minutes_text(median, words), words["median"], answered),
        (str(figures.hidden), words["hidden"], words["of_total"].format(total=figures.total)),
    ]  # fmt: skip


def _covers(cases: Sequence[Case], now: datetime, words: Words) -> str:
    if not cases:
        return ""
    days = [case.first_seen_at.astimezone(now.tzinfo).date() for case in cases]
    first, last = day_text(min(days), words), day_text(max(days), words)
    return words["covers"].format(first=first, last=last) if first != last else first


def _soundness(log: CaseLog, evidence: EvidenceStore, cases: Sequence[Case]) -> dict[str, Any]:
    """What a check of every seal and of the history says as the report is made."""
    return {
        "problems": [*log.problems(), *evidence.verify_all()],
        "capture_count": sum(len(case.captures) for case in cases),
        "event_count": len(log.events()),
    }


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> str:
    return (_TEMPLATES / "report.css").read_text("utf-8")
