"""A sheet to train people with: what was written and answered, without who wrote it.

Names, handles, addresses, links and all numbers are taken out of the texts; numbers of cases, dates
and pictures are left out. What no rule finds (a rare name, a place) stays: whoever hands the sheet
on reads it first, and the command says so.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from ..disk import NewFile
from ..draft.model import mask
from .exporting import TableExport
from .rows import Cell, Row
from .selection import Chosen
from .tables import BOM, cell, csv_line

COLUMNS = (
    "language", "platform", "cause", "intent", "severity", "abuse", "comment_text", "advice",
    "decision", "decision_reason", "conduct_clause", "reply_final", "first_response_within",
    "reopened_count",
)  # fmt: skip
_TEXTS = ("comment_text", "reply_final")
_TITLED = re.compile(
    r"\b(M\.|Mr\.?|Mrs\.?|Ms\.?|Mme|Mlle|Dr\.?|Herrn?|Frau|Sra?\.?|Sig(?:\.ra|\.|nora?)|Dona?)"
    r"(\s+)\w[\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+)?"
)
_AFTER_A_NAME = re.compile(r"\[NAME\](?:[ \u00a0-]+(?:\[NAME\]|[A-ZÀ-Þ][\w'’-]+))+")
_TAIL = re.compile(r"\[NAME\]\w+")  # "camille_92" is masked up to its number
_HANDLE = re.compile(r"@[\w.-]*\w")
_NUMBER = re.compile(r"\d+(?:[\s.,:/\u00a0\u202f-]*\d+)*")


def training_export(chosen: Chosen, folder: Path, now: datetime) -> TableExport:
    """`training.csv`. Raises: StorageFailed."""
    return TableExport(chosen, "training", ("training.csv",), _Sheet, folder, now)


def redact(text: str, author: str = "", handle: str = "") -> str:
    """`text` without the names, handles, addresses, links and numbers that are found in it."""
    text, bare = _TAIL.sub("[NAME]", mask(text, author)), handle.strip().lstrip("@")
    if len(bare) > 2:
        text = re.sub(re.escape(bare), "[NAME]", text, flags=re.IGNORECASE)
    text = _AFTER_A_NAME.sub("[NAME]", _HANDLE.sub("[NAME]", _TITLED.sub(r"\1\2[NAME]", text)))
    return _NUMBER.sub("[NUMBER]", text).replace("@", "")


class _Sheet:
    def __init__(self, files: tuple[NewFile, ...]) -> None:
        [self._file] = files
        self._file.write(BOM + csv_line(COLUMNS))

    def case(self, row: Row) -> None:
        """Of an erased case there is nothing to learn."""
        if row["comment_text"]:
            self._file.write(csv_line([cell(_redacted(row, column)) for column in COLUMNS]))

    def event(self, row: Row) -> None:
        pass  # who did what when is nobody's lesson

    def finish(self) -> None:
        pass  # each line was written as it came

    def close(self) -> None:
        pass  # there is nothing beside the file


def _redacted(row: Row, column: str) -> Cell:
    value = row[column]
    if column not in _TEXTS or value is None:
        return value
    return redact(str(value), str(row["author_name"] or ""), str(row["author_handle"] or ""))
