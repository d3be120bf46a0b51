"""docs/security.md names a test for each threat, and each test it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
NAMED = re.findall(r"`([\w.-]+\.(?:py|js))::([^`]+)`", PAGE)
ROWS = dict(re.findall(r"^\| (T\d+) \|(.*)\|$", PAGE, re.MULTILINE))


def test_every_threat_has_its_row_and_each_row_its_tests() -> None:
    """T1 to T19, in one sentence each, what happens, and at least one test."""
    assert list(ROWS) == [f"T{number}" for number in range(1, 20)]
    for row in ROWS.values():
        tried, happens, tests = (cell.strip() for cell in row.split("|"))
        assert tried and happens and "::" in tests


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED)))
def test_a_test_it_names_exists(file: str, name: str) -> None:
    """The file is among the tests, and has a test of exactly this name."""
    [path] = (ROOT / "tests").rglob(file)
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        assert re.search(rf"^(?:async )?def {re.escape(name)}\(", text, re.MULTILINE)
    else:
        assert f'test("{name}"' in text


def test_what_it_says_to_run_can_be_run() -> None:
    """The commands and the setting it tells of are the program's own."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for command in set(re.findall(r"`accalmie (\w+)", PAGE)):
        assert f"| `accalmie {command}" in readme
    settings = (ROOT / "agent" / "accalmie" / "settings.py").read_text("utf-8")
    assert "extensions: tuple[ExtensionId, ...]" in settings
