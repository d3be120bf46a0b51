"""`accalmie sites`: the files that say what a site's comments look like."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from accalmie.cli.root import app
from accalmie.demo.browser import find_browsers
from accalmie.settings import find_folders

SITE: dict[str, Any] = {
    "site": "my-forum",
    "version": 1,
    "name": "My forum",
    "matches": ["https://forum.test/*"],
    "source": "mine",
    "confidence": "C",
    "checked": "2026-11-25",
    "me": {"select": ".signed-in"},
    "variants": [
        {
            "container": ".post",
            "fields": {"text": [{"select": ".body"}], "author": [{"select": ".by"}]},
        }
    ],
}
PAGE = """<!doctype html><meta charset="utf-8"><div class="post"><b class="by">Ada</b>
<p class="body">Nobody answers.</p></div>"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    sites = find_folders(tmp_path).sites
    sites.mkdir(parents=True)
    (sites / "my-forum.json").write_text(json.dumps(SITE), "utf-8")
    return tmp_path


def sites(data: Path, *arguments: str) -> Any:
    command = ["sites", *arguments, "--data", str(data)]
    return CliRunner().invoke(app, command, prog_name="accalmie")


def test_the_list_has_ours_and_yours(data: Path) -> None:
    """Every file is listed once, with whose it is."""
    rows = [json.loads(line) for line in sites(data, "list", "--json").stdout.splitlines()]
    own = {row["site"] for row in rows if row["own"]}
    assert own == {"my-forum"}
    assert {"isso", "wordpress"} <= {row["site"] for row in rows}


def test_editing_one_of_ours_makes_a_copy_of_your_own(data: Path) -> None:
    """The copy takes the place of ours; once removed, ours serves again."""
    ours = sites(data, "show", "isso").stdout
    assert sites(data, "edit", "isso").exit_code == 0
    copy = find_folders(data).sites / "isso.json"
    assert copy.read_text("utf-8") == ours
    assert sites(data, "remove", "isso").exit_code == 0
    assert not copy.exists()
    assert sites(data, "show", "isso").stdout == ours


def test_one_of_ours_cannot_be_removed(data: Path) -> None:
    """What is not the person's own stays, and they are told."""
    result = sites(data, "remove", "isso")
    assert (result.exit_code, "sites list" in result.stderr) == (2, True)


def test_a_name_leads_to_no_other_folder(data: Path) -> None:
    """A path is no name."""
    (data / "secret.json").write_text("{}")
    for name in ("../secret", "../manifest", "nope"):
        assert sites(data, "show", name).exit_code == 2


def test_what_is_shared_does_not_say_who_is_signed_in(data: Path) -> None:
    """The shared file is the site's own alone."""
    shared = json.loads(sites(data, "share", "my-forum").stdout)
    assert shared == {key: value for key, value in SITE.items() if key != "me"}


def test_a_mistake_is_named_with_its_line(data: Path) -> None:
    """A file that cannot be used fails the test."""
    (find_folders(data).sites / "my-forum.json").write_text('{"site": "my-forum",\n  "name" }')
    result = sites(data, "test", "isso")
    assert result.exit_code != 0
    assert "my-forum.json" in result.stderr and "2" in result.stderr


@pytest.mark.browser
@pytest.mark.timeout(120)
def test_a_saved_page_is_read_as_the_extension_reads_it(data: Path, tmp_path: Path) -> None:
    """The engine itself reads the page, in a real browser."""
    if not find_browsers():
        pytest.skip("no browser is installed here")
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    result = sites(data, "test", "my-forum", str(page), "--json")
    [comment] = [json.loads(line) for line in result.stdout.splitlines()]
    assert (comment["author_name"], comment["text"]) == ("Ada", "Nobody answers.")
