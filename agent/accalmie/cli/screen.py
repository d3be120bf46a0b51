"""What the command line prints: tables and sentences for a person, JSON lines for a program.

Texts of others are only ever text here: control and direction characters are shown, not obeyed.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from ..comment import Comment, Verdict
from .words import say

T = TypeVar("T")
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
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


def progress(values: Iterator[T], total: int) -> Iterator[T]:
    """`values`, with a bar on standard error while they take longer than a moment."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from values  # what is printed shows how far it is
        return
    bar = Progress(console=Console(stderr=True), transient=True)
    with bar:
        task = bar.add_task("", total=total)
        for value in values:
            yield value
            bar.advance(task)


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """What is called with how much is done of how much; a bar on standard error shows it."""
    with Progress(
        console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as shown:
        task = shown.add_task("", total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


def print_explained(
    comment: Comment, verdict: Verdict, lessons: Sequence[tuple[str, float]]
) -> None:
    """One comment with the words that weighed: red towards negative, green away from it."""
    head = Text(plain(comment.id), style="bold")
    head.append(f"  {verdict.language}  {say_mood(verdict)}  {verdict.negativity:.2f}")
    for part in (*verdict.abuse, verdict.cause, verdict.topic, verdict.intent):
        head.append(f" · {part}" if part else "")
    text = Text(plain(comment.text))
    for why in verdict.why:
        text.highlight_words([plain(why.text)], "red" if why.weight > 0 else "green")
    weights = "   ".join(f"{why.weight:+.1f} {plain(why.text)}" for why in verdict.why)
    console().print(head, soft_wrap=True)
    console().print(Text("  ").append_text(text), soft_wrap=True)
    if weights:
        console().print(Text(f"  {weights}", style="dim"), soft_wrap=True)
    if lessons:
        learned = "   ".join(f"{weight:+.2f} {plain(word)}" for word, weight in lessons)
        console().print(Text(f"  {say('learned')}: {learned}", style="dim"), soft_wrap=True)


def say_mood(verdict: Verdict) -> str:
    """The mood in the person's language; what is unsure or not read is said instead."""
    if not verdict.read:
        return say("mood.unread")
    return say("mood.unsure" if verdict.unsure else f"mood.{verdict.sentiment}")


def print_text(text: str, style: str = "") -> None:
    console().print(Text(text, style=style), soft_wrap=True)


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    Console(stderr=True, highlight=False, markup=False).print(
        Text(f"accalmie: {plain(sentence)}"), soft_wrap=True
    )
