"""README says what is there: its scripts, its commands, its links."""

from __future__ import annotations

import re
from pathlib import Path

import typer
from canary import opened, put_through, traces
from deciding_clock import Clock
from typer.main import get_command

from accalmie.cli.root import app
from accalmie.erasure import MONTHS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_every_command_it_names_exists_and_every_command_is_named() -> None:
    """The table of commands is the command line's own list."""
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    named = set(re.findall(r"^\| `accalmie (\w+)", README, re.MULTILINE))
    assert named == set(group.commands)


def test_every_script_it_names_exists_and_every_script_is_named() -> None:
    """The table of scripts is the folder's own list."""
    named = set(re.findall(r"^\| `scripts/(\w+)`", README, re.MULTILINE))
    there = {
        path.name for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix
    }
    assert named == there


def test_the_page_on_privacy_names_what_holds_personal_data(tmp_path: Path, clock: Clock) -> None:
    """Each file that a person put through everything is in stands in its table."""
    page = (ROOT / "docs" / "privacy.md").read_text("utf-8")
    with opened(tmp_path, clock) as (pipeline, _):
        put_through(pipeline)
        held = {name.partition("/")[0].removesuffix(".journal") for name in traces(tmp_path)}
    assert held == {"cases", "evidence", "lessons.jsonl"}
    assert all(name in page for name in held)
    assert f"months = {MONTHS} " in page and f"months = {MONTHS} " in README


def test_every_file_it_links_to_exists() -> None:
    """No link of the README leads nowhere."""
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
