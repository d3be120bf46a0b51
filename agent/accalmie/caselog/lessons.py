"""The file of what the reader learned from its person: one JSON line a lesson.

In: lessons. Out: lessons, as durable as the case log. It holds single words of comments and no
text, author or address; it is kept until the person takes a lesson back.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..disk import storage_failed, write_whole
from ..errors import StorageFailed
from ..spot import Lesson

FILE = "lessons.jsonl"


class LessonFile:
    """`lessons.jsonl` in a data folder; one process at a time, as for the case log."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def load(self) -> list[Lesson]:
        """Every lesson, the oldest first. Raises: StorageFailed (unreadable, or no lessons)."""
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise storage_failed(self._path, error) from error
        try:
            return [msgspec.json.decode(line, type=Lesson) for line in lines]
        except msgspec.DecodeError as error:
            raise StorageFailed(
                f"{self._path} is damaged ({error}): rename it, and the reader starts unlearned."
            ) from error

    def save(self, lessons: Iterable[Lesson]) -> None:
        """Put exactly these in the file, on disk when this returns. Raises: StorageFailed."""
        write_whole(self._path, (msgspec.json.encode(lesson) + b"\n" for lesson in lessons))
