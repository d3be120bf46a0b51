"""`accalmie read` on the exports of others, and `accalmie teach`, as a stranger runs them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def accalmie(*arguments: str, given: str = "", data: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "accalmie", *arguments, "--lang", "en", "--data", str(data)]
    environment = {**os.environ, "PYTHONPATH": "agent", "NO_COLOR": "1"}
    return subprocess.run(
        command, input=given, capture_output=True, text=True, env=environment, check=False
    )


@pytest.mark.parametrize(
    ("table", "options"),
    [
        ("id;message\n7;\"Lost parcel, nobody answers, shameful\"\n", ()),
        ("id\twhat\n7\tLost parcel, nobody answers, shameful\n", ("--column", "what")),
    ],
)  # fmt: skip
def test_csv(tmp_path: Path, table: str, options: tuple[str, ...]) -> None:
    """A CSV export is read by its likeliest column, or by the one that is named."""
    file = tmp_path / "export.csv"
    file.write_text(table, "utf-8")
    told = accalmie("read", str(file), "--json", *options, data=tmp_path)
    verdict = json.loads(told.stdout)
    assert (verdict["id"], verdict["sentiment"]) == ("7", "negative")


def test_csv_without_that_column(tmp_path: Path) -> None:
    """A column that is not there is said, with those that are."""
    file = tmp_path / "export.csv"
    file.write_text("id,words\n1,hello\n", "utf-8")
    told = accalmie("read", str(file), data=tmp_path)
    assert told.returncode == 2
    assert "id, words" in told.stderr


def test_teach_and_take_back(tmp_path: Path) -> None:
    """A taught text is read as it was taught, shown by --explain, and can be taken back."""
    text = "The parcel is at the depot."
    before = json.loads(accalmie("read", "--json", given=text, data=tmp_path).stdout)
    accalmie("teach", "negative", given=text, data=tmp_path)
    taught = json.loads(accalmie("read", "--json", "--explain", given=text, data=tmp_path).stdout)
    assert (taught["sentiment"], taught["unsure"]) == ("negative", False)
    assert {"parcel", "depot"} <= {word for word, _ in taught["lessons"]}
    assert "No lesson" in accalmie("teach", "undo", "1", data=tmp_path).stdout
    assert json.loads(accalmie("read", "--json", given=text, data=tmp_path).stdout) == before
