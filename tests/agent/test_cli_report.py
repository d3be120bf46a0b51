"""`accalmie report` and `accalmie import`, as a person runs them on a year of cases."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import synthetic_year as year

from accalmie.caselog import open_log
from accalmie.cli.root import app

NOBODY = ("Person 1", "inadmissible", "2026-000001")  # of the comments, as invented


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred of the year's cases."""
    folder = tmp_path_factory.mktemp("year")
    log = open_log(folder)
    log.record_many(list(year.changes())[:100])
    log.close()
    return folder


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("words", "options", "desk", "report", "exports"):
        monkeypatch.setattr(f"accalmie.cli.{module}.UI", "en")
    monkeypatch.setenv("COLUMNS", "80")


def accalmie(*arguments: object) -> Any:
    return CliRunner().invoke(app, [*map(str, arguments)], prog_name="accalmie")


@pytest.mark.parametrize(
    ("ui", "told"),
    [
        ("en", ("within the hour", "late, no reply", "By cause", "Mon", "delivery", "Nadia")),
        ("fr", ("dans l'heure", "en retard, sans réponse", "Par cause", "lun.", "livraison")),
    ],
)
def test_charts_in_eighty_columns(
    data: Path, monkeypatch: pytest.MonkeyPatch, ui: str, told: tuple[str, ...]
) -> None:
    """Figures, bars, a heat map and tables, none wider than the screen."""
    monkeypatch.setattr("accalmie.cli.report.UI", ui)
    result = accalmie("report", "--data", data)
    assert result.exit_code == 0, result.output
    assert all(cell_len(line) <= 80 for line in result.stdout.splitlines())
    for words in (*told, "█"):
        assert words in result.stdout
    assert not any(words in result.stdout for words in NOBODY)


def test_json_has_every_figure(data: Path) -> None:
    """One object, the figures as they are counted; a filter is a filter of all of them."""
    [told] = [
        json.loads(line)
        for line in accalmie("report", "--json", "--data", data).stdout.splitlines()
    ]
    assert told["figures"]["total"] + told["corrected"] == 100
    assert {group["name"] for group in told["by"]["cause"]} == {
        "delivery", "billing", "service", "other",
    }  # fmt: skip
    some = json.loads(accalmie("report", "--json", "--cause", "billing", "--data", data).stdout)
    assert 0 < some["figures"]["total"] < told["figures"]["total"]
    assert [group["name"] for group in some["by"]["cause"]] == ["billing"]


def test_files_without_a_comment_in_them(data: Path, tmp_path: Path) -> None:
    """`--html` and `--pdf` write the file that is named, and nobody's words are in the page."""
    page, paper = tmp_path / "monday.html", tmp_path / "monday.pdf"
    result = accalmie("report", "--html", page, "--pdf", paper, "--data", data)
    assert result.exit_code == 0, result.output
    assert str(page) in result.stdout.replace("\n", "")
    text = page.read_text("utf-8")
    assert "within the hour" in text and not any(words in text for words in NOBODY)
    assert paper.read_bytes().startswith(b"%PDF")
    assert sorted(tmp_path.iterdir()) == [page, paper]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--cause", "rain"), "choose delivery"),
        (("--html", "."), "is a folder"),
        (("--platform", "nowhere"), "No case matches"),
    ],
)
def test_wrong_use_says_what_to_do(data: Path, arguments: tuple[str, ...], told: str) -> None:
    """One sentence, status 2."""
    result = accalmie("report", *arguments, "--data", data)
    assert result.exit_code == 2 and told in result.stderr.replace("\n", " ")


def test_an_empty_log_is_calm(tmp_path: Path) -> None:
    """Without a case it says so."""
    assert "No case yet" in accalmie("report", "--data", tmp_path).stdout


def test_a_log_is_moved(data: Path, tmp_path: Path) -> None:
    """Exported, imported in a new folder and verified, it is the same; a second time is refused."""
    made = accalmie("export", "--format", "jsonl", "--to", tmp_path / "out", "--data", data)
    assert made.exit_code == 0, made.output
    file, again = tmp_path / "out" / "log.jsonl", tmp_path / "again"
    result = accalmie("import", file, "--data", again)
    assert result.exit_code == 0 and "100 case(s)" in result.stdout, result.output
    before, after = (
        json.loads(accalmie("report", "--json", "--data", folder).stdout)
        for folder in (data, again)
    )
    assert before == after
    assert "not empty" in accalmie("import", file, "--data", again).stderr
    for missing in (tmp_path / "none", tmp_path):
        refused = accalmie("import", missing, "--data", tmp_path / "new")
        assert refused.exit_code == 2 and "cannot be read" in refused.stderr.replace("\n", " ")
    columns = accalmie("import", file.with_name("cases.jsonl"), "--data", tmp_path / "new")
    assert columns.exit_code == 2 and "log.jsonl" in columns.stderr
