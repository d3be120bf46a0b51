"""The file of what the reader learned."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from accalmie.caselog import LessonFile
from accalmie.errors import StorageFailed
from accalmie.spot import Lesson

LESSON = Lesson(
    number=1, at=datetime(2026, 3, 2, tzinfo=UTC), language="fr", negative=False,
    digest="0123456789abcdef", words={"colis": -0.2},
)  # fmt: skip


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """Lessons come back as they were; no file is no lesson; the file is its owner's alone."""
    file = LessonFile(tmp_path)
    assert file.load() == []
    file.save([LESSON])
    assert LessonFile(tmp_path).load() == [LESSON]
    assert (tmp_path / "lessons.jsonl").stat().st_mode & 0o077 == 0


def test_a_damaged_file_is_said(tmp_path: Path) -> None:
    """A file that holds no lessons is named in one sentence that says what to do."""
    (tmp_path / "lessons.jsonl").write_text("{\n", "utf-8")
    with pytest.raises(StorageFailed, match="rename it"):
        LessonFile(tmp_path).load()
