"""Hostile text wherever a comment is shown as data: terminal, CSV, HTML report, board's JSON."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from samples import a_change, a_png, the_facts

from accalmie.caselog import open_log
from accalmie.cli import screen
from accalmie.evidence import EvidenceStore
from accalmie.export import export_csv, export_html
from accalmie.export.tables import cell

HOSTILE = [
    "\x1b]0;x\x07", "\x1b[2J\x1b[H", "\x9b31m", "[red]x[/red]", "[link=http://x]y[/link]",
    "\u202egnp.exe", "\u2066a\u2069", "\u200b=cmd", " =cmd", "\x00=1+1", "\xa0@SUM(A1)",
    '=HYPERLINK("http://evil.test","x")', "+1+1", "-2+3", "@x", "\t=1", "\r=1", "\ufeff=1",
    "=cmd|' /C calc'!A0", "\ud800", "\x08\x08\x08", "a\rb", "a\nb", "a\u2028b", "a\x85b",
    "<script>window.__pwned=1</script>", "<img src=x onerror=alert(1)>", "</style><script>",
    "javascript:alert(1)", "--><svg onload=alert(1)>", "{{ 7*7 }}", "${7*7}", "&lt;b&gt;", "]]>",
]  # fmt: skip
AS_EXCEL_SEES = "".join(chr(number) for number in range(0x21))  # what it passes over at a start


def texts() -> st.SearchStrategy[str]:
    """Any text at all, half characters aside, and the known attacks inside it."""
    whole = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    attack = st.sampled_from([text for text in HOSTILE if text != "\ud800"])
    return st.one_of(whole, attack, st.builds(lambda a, b, c: a + b + c, whole, attack, whole))


@given(st.text())
@example("a\u2028b\u2029c\x85d")
def test_no_text_moves_the_cursor(text: str) -> None:
    """What the terminal gets of any text has no control and no direction character in it."""
    shown = screen.plain(text)
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert [c for c in shown if unicodedata.category(c) in hidden and c != "\u200d"] == []
    assert "\n" not in shown


@given(st.lists(texts(), min_size=1, max_size=4))
def test_a_table_is_rows_and_nothing_else(cells: list[str]) -> None:
    """A table of any texts has one line a row and no escape of anybody else's."""
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(screen, "console", lambda: screen.Console(file=out, width=80, markup=False))
        screen.print_table(["a"] * len(cells), [cells, cells])
    assert "\x1b" not in out.getvalue()
    assert out.getvalue().count("\n") == 3


@pytest.mark.parametrize("text", HOSTILE)
def test_a_complaint_is_one_line(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An error that quotes a hostile name is one line of visible characters."""
    screen.complain(f"no such case: {text}")
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "\x1b" not in said and "\r" not in said


@given(texts())
@example("\u200b=cmd")
@example("\u2060\u00ad@x")
@example(" \n\t+1")
def test_no_cell_is_run(text: str) -> None:
    """Whatever invisible characters stand in front of it, no cell begins like a formula."""
    seen = cell(text)
    visible = seen.lstrip(AS_EXCEL_SEES)
    visible = "".join(c for c in visible if unicodedata.category(c) not in ("Cf", "Cc", "Zs"))
    assert not visible.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert seen in (text, f"'{text}")


class Page(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def tags_of(text: str, folder: Path) -> list[tuple[str, dict[str, str | None]]]:
    """The tags of the report on one case that holds `text` wherever a page's text can stand."""
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    log, evidence = open_log(folder / "log"), EvidenceStore(folder / "evidence")
    try:
        given_texts = {"text": text or "x", "author_name": text, "author_handle": text}
        case, events = a_change(
            1, page_title=text, comment_url=text, author_url=text, **given_texts
        )
        log.record(case, events)
        evidence.seal(a_png(), the_facts(a_png()), now)
        [file] = export_html(log, evidence, folder / "out", now, "en")
        page = Page()
        page.feed(file.read_text("utf-8"))
        [cases, _] = export_csv(log, folder / "out", now)
        rows = list(csv.DictReader(io.StringIO(cases.read_bytes().decode("utf-8-sig"), newline="")))
        assert len(rows) == 1 and rows[0]["comment_text"] == cell(text or "x")
    finally:
        evidence.close()
        log.close()
    return page.tags


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts())
def test_a_report_has_no_tag_of_anybody_elses(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a comment holds, the report has the tags it has for a plain one, and no script."""
    plain = tags_of("plain", tmp_path_factory.mktemp("plain"))
    found = tags_of(text, tmp_path_factory.mktemp("hostile"))
    linked = [attributes.get("href") or "" for tag, attributes in found if tag == "a"]
    assert all(re.match("https?://", href) for href in linked)
    assert {tag for tag, _ in found} <= {tag for tag, _ in plain} | {"a", "mark"}
    assert not any(name.startswith("on") for _, attributes in found for name in attributes)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text != "\ud800"])
def test_json_lines_hold_one_case_a_line(text: str) -> None:
    """A line of JSON is one line, whatever separators the text holds."""
    line = msgspec.json.encode({"text": text})
    assert b"\n" not in line and b"\r" not in line and b"\x1b" not in line
    told: Any = json.loads(line)
    assert told == {"text": text}
