"""Which export a message asks for, and the report's figures: begun here, made by `archiving`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from ..erasure import Whose
from ..export import export_author
from ..export.exporting import Export
from ..export.measuring import Measuring
from ..export.pdf import PdfExport
from ..export.report import HtmlExport
from ..export.selection import Chosen, Selection
from ..export.tables import JsonlExport, csv_export
from ..export.training import training_export
from ..export.words import words_of
from ..export.xlsx import xlsx_export
from . import messages as m
from .agent import Agent


def selection_of(asked: m.ExportMake | m.ArchiveMake | m.ReportAsk) -> Selection:
    return Selection(
        case="" if isinstance(asked, m.ReportAsk) else asked.case,
        since=asked.since,
        until=asked.until,
        platform=asked.platform,
        cause=asked.cause,
        assignee=asked.assignee,
    )


def export_for(agent: Agent, make: m.ExportMake, ui: str) -> Export:
    """In the pipeline's thread; it may run beside it then. Raises: NotFound, StorageFailed."""
    now, folder, months = agent.now().astimezone(), Path(make.folder), agent.months
    chosen = Chosen.of(agent.pipeline.log, selection_of(make), now)
    match make.format:
        case "csv":
            return csv_export(chosen, folder, now, months)
        case "jsonl":
            return JsonlExport(chosen, folder, now, months)
        case "xlsx":
            return xlsx_export(chosen, folder, now, months)
        case "training":
            return training_export(chosen, folder, now)
        case "html":
            return HtmlExport(
                chosen, agent.pipeline.evidence, folder, now, ui,
                with_cases=make.with_cases, internal=make.internal,
                name=make.name or "report.html",
            )  # fmt: skip
        case "pdf":
            return PdfExport(
                chosen, folder, now, ui,
                with_cases=make.with_cases, internal=make.internal, name=make.name or "report.pdf",
            )  # fmt: skip


def export_of_author(agent: Agent, make: m.ExportMake) -> m.ArchiveTold:
    """Raises: StorageFailed."""
    pipeline = agent.pipeline
    cases = agent.eraser.preview(Whose(author=make.author, platform=make.platform)).cases
    files = export_author(pipeline.log, pipeline.evidence, cases, Path(make.folder), agent.now())
    named, n = tuple(map(str, files)), len(cases)
    return m.ArchiveTold(job="", done=n, total=n, cases=n, file=named[0], files=named)


def chosen_for(agent: Agent, ask: m.ReportAsk) -> tuple[Chosen, datetime]:
    """In the pipeline's thread. Raises: NotFound."""
    now = agent.now().astimezone()
    return Chosen.of(agent.pipeline.log, selection_of(ask), now), now


def report_of(chosen: Chosen, now: datetime, ui: str) -> m.ReportTold:
    """Beside the pipeline: a log of 100,000 cases takes some seconds."""
    measuring = Measuring(chosen, now)
    for _ in measuring.run():
        pass
    metrics = msgspec.to_builtins(measuring.metrics)
    return m.ReportTold(metrics=metrics, covers=measuring.covers(words_of(ui)))
