"""The report: one HTML file that needs nothing else, on a screen or on paper.

It loads nothing and runs nothing: pictures are in it, its only style is the one whose hash its
content security policy names, and there is no script. It shows every case, or figures only: then
nothing in it is about one person.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Generator, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..caselog import CaseLog
from ..evidence import EvidenceStore
from ..evidence.sound import problems_of
from .charts import WIDTH, charts_of
from .exporting import Export, finish, new_files
from .measuring import Measuring
from .sections import tables_of, tiles_of
from .selection import Chosen, Selection
from .view import CaseShown, case_shown
from .words import moment_text, words_of

_TEMPLATES = Path(__file__).parent / "templates"


class HtmlExport(Export):
    """`report.html`, or another name, in the person's language; days are those of `now`'s zone."""

    form = "html"

    def __init__(
        self,
        chosen: Chosen,
        evidence: EvidenceStore,
        folder: Path,
        now: datetime,
        ui: str,
        *,
        with_cases: bool = True,
        internal: bool = True,
        name: str = "report.html",
    ) -> None:
        """`internal`: with the drafts, the reasons and the history of each case.

        Raises: StorageFailed.
        """
        super().__init__(chosen, folder, (name,), now)
        self._evidence = evidence
        self._words, self._with_cases, self._internal = words_of(ui), with_cases, internal
        self._links = tuple(evidence.seals.links()) if with_cases else ()
        self._shown = 0

    @property
    def total(self) -> int:
        return Measuring.total(self.chosen) + (self.cases if self._with_cases else 0)

    def run(self) -> Generator[int, None, None]:
        """The page bit by bit: its pictures are never all in memory. Raises: StorageFailed."""
        measuring = Measuring(self.chosen, self.now)
        yield from measuring.run()
        with new_files(self.files) as [file]:
            for piece in self._page(measuring):
                file.write(piece.encode())
                yield measuring.done + self._shown

    def _page(self, measuring: Measuring) -> Iterator[str]:
        words, now, style = self._words, self.now, _style()
        metrics = measuring.metrics
        return (
            _environment()
            .get_template("report.html")
            .generate(
                w=words,
                style=Markup(style),  # our own file, not data
                style_hash=b64encode(hashlib.sha256(style.encode()).digest()).decode(),
                made=moment_text(now, now, words),
                zone=now.tzname() or "UTC",
                covers=measuring.covers(words),
                figures=metrics.figures,
                tiles=tiles_of(metrics, words),
                charts=charts_of(metrics, words),
                tables=tables_of(metrics, words),
                chart_width=WIDTH,
                some=self.cases > 0,
                with_cases=self._with_cases,
                internal=self._internal,
                cases=self._cases() if self._with_cases else (),
                **self._soundness(measuring),
            )
        )

    def _cases(self) -> Iterator[CaseShown]:
        """The newest first."""
        events_of = self.chosen.events_by_case() if self._internal else None
        for case in self.chosen.newest(self.cases):
            events = events_of(case.id) if events_of else []
            yield case_shown(case, events, self._evidence, self.now, self._words)
            self._shown += 1

    def _soundness(self, measuring: Measuring) -> dict[str, Any]:
        """What a check of every seal and of the history says as the report is made."""
        found = problems_of(self._evidence.files, self._evidence.seals, self._links)
        return {
            "problems": [*measuring.problems, *filter(None, found)],
            "capture_count": measuring.captures,
            "event_count": len(self.chosen.events),
        }


def export_html(
    log: CaseLog, evidence: EvidenceStore, folder: Path, now: datetime, ui: str
) -> list[Path]:
    """`HtmlExport` of everything, in one go. Raises: StorageFailed."""
    return finish(HtmlExport(Chosen.of(log, Selection(), now), evidence, folder, now, ui), log)


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
