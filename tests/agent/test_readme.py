"""README says what is there: its scripts, its commands, its links."""

from __future__ import annotations

import re
from pathlib import Path

import typer
from typer.main import get_command

from accalmie.cli.root import app

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


def test_every_file_it_links_to_exists() -> None:
    """No link of the README leads nowhere."""
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
