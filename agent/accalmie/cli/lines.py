"""Comments and replies from standard input or a file: JSON lines, or plain text.

A line that cannot be read is named, with its number; the others are still used.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from ..comment import Comment
from ..errors import BadInput
from .screen import complain
from .words import say

# Headers under which exports of comments hold the text and the id, likeliest first.
TEXT_COLUMNS = (
    "text", "comment", "message", "content", "body", "comment_text", "comment text", "review",
    "message text", "post text", "texte", "commentaire", "contenu", "avis",
)  # fmt: skip
ID_COLUMNS = ("id", "comment_id", "comment id", "message id", "number")


class GivenComment(Struct, frozen=True, kw_only=True):
    """A comment as people write it down; other keys are passed over."""

    text: str
    id: str | int | None = None
    platform: str = ""
    language: str = ""
    author: str = ""

    def comment(self, line: int) -> Comment:
        given = str(self.id) if self.id not in (None, "") else str(line)
        return Comment(
            id=given,
            text=self.text,
            platform=self.platform,
            language_hint=self.language,
            author_name=self.author,
        )


class GivenReply(Struct, frozen=True, kw_only=True):
    """A reply to check, with what it answers where that is known."""

    text: str
    id: str | int | None = None
    comment: str = ""
    platform: str = ""
    language: str = ""


G = TypeVar("G", GivenComment, GivenReply)


class Source:
    """Lines to read; `failed` is true once one of them could not be used."""

    def __init__(self, file: Path | None, column: str = "") -> None:
        """`column` is of a CSV file; "" for the likeliest."""
        self._file, self._column = file, column
        self.failed = False

    @cached_property
    def size(self) -> int:
        """About how many comments: what a bar of progress needs."""
        return self._text.count("\n") + 1

    @cached_property
    def _text(self) -> str:
        """All of it. Raises: BadInput."""
        try:
            if self._file is not None and str(self._file) != "-":
                raw = self._file.read_bytes()
            else:
                if sys.stdin.isatty():
                    complain(say("typing"))
                raw = sys.stdin.buffer.read()
        except OSError as error:
            raise BadInput(say("file.unread", path=self._file, why=error.strerror)) from error
        return raw.decode("utf-8-sig", "replace")

    def comments(self) -> Iterator[Comment]:
        """One a line that is not empty, or one a row of a CSV file."""
        if self._column or (self._file is not None and self._file.suffix.lower() == ".csv"):
            yield from self._table()
            return
        for line, text in _numbered(self._text):
            given = self._given(line, text, GivenComment)
            if given is not None:
                yield given.comment(line)

    def _table(self) -> Iterator[Comment]:
        """The rows of a CSV file as the big suites export it. Raises: BadInput (no such column)."""
        text = self._text
        try:
            dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:8192], ",;\t")
        except csv.Error:
            dialect = csv.excel
        rows = csv.DictReader(io.StringIO(text), dialect=dialect)
        names = [name for name in rows.fieldnames or () if name]
        known = {name.strip().lower(): name for name in names}
        wanted = [self._column.lower()] if self._column else TEXT_COLUMNS
        column = next((known[name] for name in wanted if name in known), None)
        if column is None:
            wished = self._column or TEXT_COLUMNS[0]
            raise BadInput(say("csv.column", name=wished, names=", ".join(names)))
        ident = next((known[name] for name in ID_COLUMNS if name in known), "")
        for number, row in enumerate(rows, 1):
            if row.get(column):
                yield GivenComment(text=row[column], id=row.get(ident)).comment(number)

    def replies(self) -> Iterator[tuple[int, GivenReply]]:
        """One a line of JSON; text that is no JSON is one reply, whatever its lines."""
        text = self._text
        if not text.lstrip().startswith("{"):
            if text.strip():
                yield 1, GivenReply(text=text.rstrip("\r\n"))
            return
        for line, part in _numbered(text):
            given = self._given(line, part, GivenReply)
            if given is not None:
                yield line, given

    def _given(self, line: int, text: str, kind: type[G]) -> G | None:
        if not text.lstrip().startswith("{"):
            return kind(text=text)
        try:
            return msgspec.json.decode(text, type=kind)
        except msgspec.ValidationError as error:
            complain(say("line.shape", line=line, why=_why(error)))
        except msgspec.DecodeError as error:
            complain(say("line.json", line=line, why=_why(error)))
        self.failed = True
        return None


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    """Lines end at line feeds only: other separators may stand inside a comment."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.rstrip("\r")


def _why(error: Exception) -> str:
    return str(error).rstrip(".")


def id_of(given: GivenReply, line: int) -> Any:
    return given.id if given.id is not None else str(line)
