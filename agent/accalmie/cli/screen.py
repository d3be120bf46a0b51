"""What the command line prints: tables and sentences for a person, JSON lines for a program.

Texts of others are only ever text here: control and direction characters are shown, not obeyed.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

_HIDDEN = {"Cc", "Cf", "Cs"}
_JOINS_EMOJI = "\u200d"  # zero width joiner: harmless, and families of emoji need it


def console() -> Console:
    """Standard output; colours on a terminal only, none where NO_COLOR is set."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def plain(text: object) -> str:
    """`text` on one line, its invisible characters written out (`\\x1b`, `\\u202e`)."""
    return "".join(_visible(character) for character in str(text).replace("\n", " ⏎ "))


def _visible(character: str) -> str:
    if character == _JOINS_EMOJI or unicodedata.category(character) not in _HIDDEN:
        return character
    return character.encode("unicode_escape", "surrogatepass").decode()


def print_json(values: Iterable[Any]) -> None:
    """One line a value, as each comes."""
    for value in values:
        sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table as wide as the screen; the last column takes what is left, and is cut there."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, column in enumerate(columns):
        last = index == len(columns) - 1
        table.add_column(column, no_wrap=True, overflow="ellipsis", ratio=1 if last else None)
    table.expand = True
    for row in rows:
        table.add_row(*[cell if isinstance(cell, Text) else Text(plain(cell)) for cell in row])
    console().print(table)


def print_text(text: str, style: str = "") -> None:
    console().print(Text(text, style=style), soft_wrap=True)


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    Console(stderr=True, highlight=False, markup=False).print(
        Text(f"accalmie: {plain(sentence)}"), soft_wrap=True
    )
