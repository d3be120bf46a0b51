"""The report: complete in itself, safe with hostile text, in two languages, readable."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from samples import NOW, a_case, a_change, a_comment, a_png, a_verdict, the_facts

from accalmie import case as case_module
from accalmie import comment as comment_module
from accalmie.case import Case, Event, Reply, add_capture
from accalmie.caselog import CaseLog, open_log
from accalmie.comment import Why
from accalmie.evidence import EvidenceStore
from accalmie.export import export_html
from accalmie.export.exporting import finish
from accalmie.export.report import HtmlExport
from accalmie.export.selection import Chosen, Selection
from accalmie.export.view import clock_text, segments_of, web_address
from accalmie.export.words import EN, FR, day_text, minutes_text, words_of

LATER = NOW + timedelta(hours=3)
HOSTILE = "</style><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{ 7*7 }}"
CSS = (Path(case_module.__file__).parent / "export/templates/report.css").read_text("utf-8")


class _Page(HTMLParser):
    """Every tag with its attributes, and the text between."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CaseLog]:
    opened = open_log(tmp_path / "log")
    yield opened
    opened.close()


@pytest.fixture
def evidence(tmp_path: Path) -> Iterator[EvidenceStore]:
    opened = EvidenceStore(tmp_path / "evidence")
    yield opened
    opened.close()


def _page(log: CaseLog, evidence: EvidenceStore, tmp_path: Path, ui: str = "en") -> _Page:
    (path,) = export_html(log, evidence, tmp_path / "out", LATER, ui)
    return _Page(path)


def _captured(evidence: EvidenceStore, number: int = 1) -> tuple[Case, list[Event]]:
    png = a_png(640, 400, (100, 50, 299, 129))
    case, events = a_change(number)
    case, event = add_capture(case, evidence.seal(png, the_facts(png, number), NOW), NOW)
    return case, [*events, event]


def test_tells_a_case(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """A case shows its words, advice, reply, clock, history and the crop of its capture."""
    case, events = _captured(evidence)
    reply = Reply(
        text="Bonjour, nous cherchons.", inserted_at=NOW, observed="Bonjour, autre.",
        observed_at=NOW,
    )  # fmt: skip
    log.record(replace(case, reply=reply, replied_at=NOW + timedelta(minutes=18)), events)
    page = _page(log, evidence, tmp_path)
    for part in (
        "2026-000001", "Six jours d'attente", "Camille Roux", "complaint · delivery",
        "Une plainte : répondez en public.", "Bonjour, nous cherchons.", "Bonjour, autre.",
        "differs from what was approved", "answered in 18", "capture sealed",
        "Checked, and found as sealed: captures 1, entries of the history 2.",
        "does not prove what the site served",
    ):  # fmt: skip
        assert part in page.text, part
    (image,) = page.all("img")
    data = base64.b64decode(str(image["src"]).removeprefix("data:image/png;base64,"))
    assert data == evidence.crop(case.captures[0].sha256)
    assert image["alt"] == "Screenshot of the comment by Camille Roux"
    assert "toujours pas de colis" in page.words  # the words that weighed stand apart


def test_needs_nothing_else(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """The page loads nothing, runs nothing, and its only style is the one its policy names."""
    log.record(*_captured(evidence))
    page = _page(log, evidence, tmp_path)
    assert page.all("script") == page.all("link") == page.all("iframe") == []
    for _, attributes in page.tags:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert str(attributes.get("src", "data:")).startswith("data:")
    policy = next(
        str(meta["content"]) for meta in page.all("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )  # fmt: skip
    html = (tmp_path / "out" / "report.html").read_text("utf-8")
    (style,) = re.findall("<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_hostile_text_stays_text(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """Whatever a comment, a name, a link or a reply holds, it is shown and never obeyed."""
    case, events = a_change(
        1, text=HOSTILE, author_name=HOSTILE, author_url="javascript:alert(3)",
        comment_url="data:text/html,x", page_title=HOSTILE, platform="<script>",
    )  # fmt: skip
    verdict = replace(case.verdict, why=(Why("<script>", 1.0), Why("(", 1.0)))
    reply = Reply(text=HOSTILE, inserted_at=NOW, url="vbscript:x", observed=HOSTILE)
    events.append(Event(case_id=case.id, at=NOW, actor=HOSTILE, action="noted"))
    log.record(replace(case, verdict=verdict, reply=reply, decision_reason=HOSTILE), events)
    page = _page(log, evidence, tmp_path)
    assert page.all("script") == page.all("img") == page.all("a") == []
    assert page.text.count("{{ 7*7 }}") >= 5
    assert len(page.all("style")) == 1


@pytest.mark.parametrize(
    ("ui", "says"),
    [("fr", "Cas et réponses"), ("fr-CA", "Cas et"), ("en", "Cases and answers"), ("de", "Cases")],
)
def test_speaks_the_persons_language(
    log: CaseLog, evidence: EvidenceStore, tmp_path: Path, ui: str, says: str
) -> None:
    """The report is in French or English, and says which to the browser."""
    log.record(*a_change())
    page = _page(log, evidence, tmp_path, ui)
    assert says in page.text
    assert page.all("html") == [{"lang": ui[:2] if ui != "de" else "en"}]


def test_an_empty_log(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """Without a case the report says so instead of drawing empty charts."""
    page = _page(log, evidence, tmp_path)
    assert "No case yet" in page.text
    assert page.all("svg") == []


def test_problems_are_told(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """A capture that was changed is named in the report, and a missing one in its place."""
    case, events = _captured(evidence)
    log.record(case, events)
    sha = case.captures[0].sha256
    (evidence.folder / sha[:2] / f"{sha}.crop.png").unlink()
    page = _page(log, evidence, tmp_path)
    assert "Not as it was sealed:" in page.text
    assert f"The crop of capture {sha[:8]} is missing." in page.text
    assert "This capture cannot be read." in page.text


def test_the_report_is_noted(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """A report is an export, and the history says so."""
    log.record(*a_change())
    _page(log, evidence, tmp_path)
    (event,) = log.events("")
    assert event.details == {"format": "html", "files": ["report.html"], "cases": 1}


def test_both_languages_have_every_word() -> None:
    """French and English have the same words, with the same blanks to fill."""
    assert EN.keys() == FR.keys()
    for key in EN:
        assert EN[key] and FR[key]
        assert set(re.findall(r"{\w+}", EN[key])) == set(re.findall(r"{\w+}", FR[key])), key


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("status", get_args(case_module.Status)),
        ("cause", get_args(comment_module.Cause)),
        ("abuse", get_args(comment_module.Abuse)),
        ("intent", get_args(comment_module.Intent)),
        ("move", get_args(comment_module.Move)),
        ("decision", get_args(case_module.Decision)),
        ("reason", get_args(case_module.ReasonCode)),
        ("action", get_args(case_module.Action)),
    ],
)
def test_every_value_has_a_word(kind: str, values: tuple[str, ...]) -> None:
    """Each value that a case may hold has its word, and no word is left over."""
    assert {key for key in EN if key.startswith(f"{kind}.")} == {f"{kind}.{v}" for v in values}


def test_dates_and_durations() -> None:
    """Dates and durations read as people write them."""
    assert day_text(date(2026, 3, 1), FR) == "1er mars 2026"
    assert day_text(date(2026, 12, 24), EN) == "24 December 2026"
    texts = [minutes_text(m, FR).replace("\u00a0", " ") for m in (0, 42, 60, 65, 1440, 1560)]
    assert texts == ["0 min", "42 min", "1 h", "1 h 05", "1 j", "1 j 2 h"]
    assert words_of("FR") is FR and words_of("") is EN


def test_clock_words() -> None:
    """The clock says what is left, how late it is, or when and how it stopped."""
    hour = timedelta(hours=1)
    said = {
        clock_text(case, now, EN).replace("\u00a0", " ")
        for case, now in (
            (a_case(due_at=NOW + 0.7 * hour), NOW),
            (a_case(due_at=NOW - 0.2 * hour), NOW),
            (a_case(replied_at=NOW + 0.3 * hour), LATER),
            (a_case(replied_at=NOW + 2 * hour), LATER),
            (a_case(resolved_at=NOW), LATER),
            (a_case(resolved_at=LATER), LATER),
        )
    }
    assert said == {
        "42 min left", "late by 12 min", "answered in 18 min", "answered in 2 h, after the hour",
        "decided in time", "decided after the hour",
    }  # fmt: skip


@given(st.text(max_size=60), st.lists(st.text(max_size=6), max_size=4))
def test_segments_are_the_text(text: str, why: list[str]) -> None:
    """Cut at whatever words, the segments together are the text, none of them empty."""
    segments = segments_of(text, tuple(Why(words, 1.0) for words in why))
    assert "".join(segment.text for segment in segments) == text
    assert all(segment.text for segment in segments) or text == ""


def test_segments_mark_what_weighed() -> None:
    """Whole words that weighed towards negative are marked, the longest first, others are not."""
    why = (Why("pas", 0.2), Why("pas de colis", 0.8), Why("merci", -0.5))
    marked = [s.text for s in segments_of("Pas de colis, pas un mot, passons, merci", why)
              if s.weighed]  # fmt: skip
    assert marked == ["Pas de colis", "pas"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//x", "", "http://", "ftp://x/", "http://["]
)
def test_only_web_addresses_are_links(url: str) -> None:
    """Nothing but http and https with a host becomes a link."""
    assert web_address(url) == ""
    assert web_address("https://example.org/a?b#c") == "https://example.org/a?b#c"


def test_abuse_is_said_before_the_cause(
    log: CaseLog, evidence: EvidenceStore, tmp_path: Path
) -> None:
    """A threat shows as one, in the colour kept for it."""
    verdict = a_verdict(a_comment(), abuse=("threat",), severity=4, cause=None)
    log.record(a_case(verdict=verdict), [])
    page = _page(log, evidence, tmp_path)
    assert {"class": "pill grave"} in page.all("span")
    assert "threat" in page.text and "severity 4 of 4" in page.text


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "print"])
def test_colours_can_be_read(scheme: int) -> None:
    """In light, dark and print, every text stands 4.5:1 or more from what is behind it."""
    block = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[scheme]
    colour = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    pairs = [
        *((text, ground) for text in ("ink", "quiet", "accent", "late")
          for ground in ("ground", "panel")),
        ("on-soft", "accent-soft"), ("late", "late-soft"),
    ]  # fmt: skip
    for text, ground in pairs:
        assert _contrast(colour[text], colour[ground]) >= 4.5, (text, ground)


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _only(log: CaseLog, evidence: EvidenceStore, folder: Path, **how: bool) -> str:
    chosen = Chosen.of(log, Selection(), LATER)
    [path] = finish(HtmlExport(chosen, evidence, folder, LATER, "en", **how), log)
    return _Page(path).text


def test_figures_without_a_case(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """A page of figures names no author, shows no comment and no picture, and says so."""
    log.record(*_captured(evidence))
    text = _only(log, evidence, tmp_path, with_cases=False)
    assert "Figures only" in text and "By cause" in text
    for told in ("Camille", "colis", "2026-000001", "data:image"):
        assert told not in text


def test_a_page_without_notes(log: CaseLog, evidence: EvidenceStore, tmp_path: Path) -> None:
    """For others than the team: the comment and its picture, no draft, reason or history."""
    case, events = _captured(evidence)
    log.record(replace(case, draft_suggested="Un brouillon"), events)
    inside = _only(log, evidence, tmp_path)
    assert "Un brouillon" in inside and "Une plainte" in inside and "capture sealed" in inside
    outside = _only(log, evidence, tmp_path, internal=False)
    assert "2026-000001" in outside and "Éloïse" in outside
    for told in ("Un brouillon", "Une plainte", "capture sealed"):
        assert told not in outside
