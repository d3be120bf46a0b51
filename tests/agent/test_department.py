"""Departments as the settings tell them: who is asked, and where comments may go."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_comment, a_verdict

from accalmie.department import Department, checked_address, is_address, route
from accalmie.errors import BadSettings
from accalmie.settings import Folders, Settings, load_settings
from accalmie.toml_file import parse_toml

PAGE = Path(__file__).parents[2] / "docs" / "departments.md"
TO = {"by": "email", "to": "one@shop.example"}


def test_the_page_shows_settings_that_work() -> None:
    """Every example of docs/departments.md is read, together, as it stands."""
    blocks = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    shown = parse_toml("accalmie.toml", "\n".join(reversed(blocks)), Settings)
    assert list(shown.departments) == ["Billing", "Social", "Shop"]
    assert shown.warn_department == "Social" and len(shown.clock.hours) == 3


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({}, "Delivery"),
        ({"cause": "billing"}, "Billing"),
        ({"cause": "billing", "severity": 4}, "Danger"),
        ({"cause": "price"}, ""),
        ({"cause": None}, ""),
    ],
)
def test_the_first_that_fits_is_asked(changes: dict[str, Any], asked: str) -> None:
    """By severity, cause and site, in the file's order; by hand where none fits."""
    departments = {
        "By hand": Department(**TO),
        "Danger": Department(**TO, severity=4),
        "Elsewhere": Department(**TO, causes=("delivery",), platforms=("isso",)),
        "Delivery": Department(**TO, causes=("delivery",), platforms=("accalmie-demo",)),
        "Billing": Department(**TO, causes=("billing",), severity=2),
    }
    comment = a_comment()
    assert route(departments, comment, a_verdict(comment, **changes)) == asked


def test_a_severity_alone_takes_everything_above_it() -> None:
    """A department for whatever is severe, or for everything with 1."""
    comment = a_comment()
    for severity, fits in ((1, True), (2, True), (3, False)):
        department = Department(**TO, severity=severity)
        assert department.fits(comment, a_verdict(comment)) is fits


@pytest.mark.parametrize(
    ("url", "sends_to", "wrong"),
    [
        ("https://hooks.shop.example/x", "hooks.shop.example", ""),
        ("http://127.0.0.1:8065/hooks/x", "", ""),
        ("http://[::1]/x", "", ""),
        ("https://hooks.shop.example/x", "", "sends_to"),
        ("https://evil.example/hooks.shop.example", "hooks.shop.example", "evil.example"),
        ("https://hooks.shop.example@evil.example/", "hooks.shop.example", "evil.example"),
        ("http://hooks.shop.example/x", "hooks.shop.example", "https only"),
        ("ftp://hooks.shop.example/x", "hooks.shop.example", "begins with"),
        ("hooks.shop.example", "hooks.shop.example", "begins with"),
        ("https://[broken", "", "IPv6"),
        ("", "", "begins with"),
    ],
)
def test_where_comments_may_go(url: str, sends_to: str, wrong: str) -> None:
    """This machine, or a host that is named again, over TLS."""
    if not wrong:
        assert checked_address(url, sends_to) == url
        return
    with pytest.raises(ValueError, match=re.escape(wrong)):
        checked_address(url, sends_to)


@settings(deadline=None)
@given(st.text(max_size=40) | st.sampled_from(["a@b", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a b@c"]))
def test_an_address_cannot_carry_commands(text: str) -> None:
    """What is taken for an e-mail address has no space, no line end, no brackets."""
    if is_address(text):
        assert re.fullmatch(r"[!-~]+@[!-~]+", text) and not re.search(r"[<>,;:()\[\]\\\"]", text)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[departments.B]\nby = "pigeon"\n', 2, "pigeon"),
        ('[departments.B]\nby = "email"\n', 1, "needs an address"),
        ('[departments.B]\nby = "webhook"\n', 1, "needs its address"),
        (
            '[departments.B]\nby = "slack"\nto = "https://h.example/x"\n',
            1,
            'sends_to = "h.example"',
        ),
        ('[departments.B]\nby = "email"\nto = "b@shop.example"\n', 1, "[mail]"),
        ('[departments.B]\nby = "slack"\ncauses = ["lunch"]\n', 3, "lunch"),
        ('[mail]\nhost = "m.example"\n', 1, "sender"),
        ('[mail]\nhost = "m.example"\nsender = "a@b.example"\nsecurity = "none"\n', 1, "in clear"),
        ('warn_department = "B"\n', 1, "no department"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, text: str, line: int, reason: str) -> None:
    """File, line and what to write instead."""
    (tmp_path / "accalmie.toml").write_text(text, "utf-8")
    with pytest.raises(BadSettings) as mistake:
        load_settings(Folders.under(tmp_path))
    assert reason in mistake.value.reason
    assert mistake.value.line == line
