"""The rules: each documented example, good replies without a false alarm, hostile text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reply_samples import Documented, context, documented

from accalmie.check import RULES, check_reply
from accalmie.check.folding import fold
from accalmie.check.phrases import PHRASES

CHAPTERS = list(documented())
EXAMPLES = [
    pytest.param(chapter, *example, id=f"{chapter.rule}-{example[0]}-{example[1]}")
    for chapter in CHAPTERS
    for example in chapter.examples
]
FRENCH_ONLY = {"too-familiar", "too-formal", "gendered"}
NO_GOOD_FORM = {"no-reply-advised"}  # whatever the text says, the advice is not to send one
OTHERS = ("es", "de", "it", "pt")
GOOD = [
    (path.stem[-2:], text)
    for path in sorted(Path(__file__).parent.glob("good_replies_*.txt"))
    for text in path.read_text(encoding="utf-8").splitlines()
]


def test_every_rule_has_a_chapter_and_every_chapter_a_rule() -> None:
    """The first page documents exactly the rules there are, with their severity."""
    assert {chapter.rule: chapter.severity for chapter in CHAPTERS if chapter.severity} == {
        rule.id: rule.severity for rule in RULES.values()
    }


def test_every_rule_shows_itself_in_french_and_in_english() -> None:
    """Each rule has a bad and a good example in both, except where a language has no such thing."""
    for chapter in CHAPTERS:
        kinds = {(language, kind) for language, kind, _ in chapter.examples}
        languages = ("fr",) if chapter.rule in FRENCH_ONLY else ("fr", "en")
        wanted = ("bad",) if chapter.rule in NO_GOOD_FORM else ("bad", "good")
        if chapter.severity:
            assert {(lang, kind) for lang in languages for kind in wanted} <= kinds, chapter.rule


@pytest.mark.parametrize("language", OTHERS)
def test_thirty_rules_show_themselves_in_every_language(language: str) -> None:
    """A bad and a good example for at least thirty rules, each a rule there is."""
    shown = {
        chapter.rule
        for chapter in CHAPTERS
        if {(language, "bad"), (language, "good")}
        <= {(lang, kind) for lang, kind, _ in chapter.examples}
    }
    assert len(shown & set(RULES)) >= 30


@pytest.mark.parametrize(("chapter", "language", "kind", "marked"), EXAMPLES)
def test_documented_example(chapter: Documented, language: str, kind: str, marked: str) -> None:
    """A bad example raises its rule exactly on the bold words; a good one raises only hints."""
    text = marked.replace("**", "")
    findings = check_reply(text, chapter.context(language))
    if kind == "good":
        allowed = {"no-acknowledgement", "no-next-step"}  # one sentence cannot hold everything
        assert [f.rule for f in findings if f.rule not in allowed - {chapter.rule}] == []
        return
    spans = [text[f.start : f.end] for f in findings if f.rule == chapter.rule]
    assert spans
    if bold := re.findall(r"\*\*(.+?)\*\*", marked):
        assert spans == bold


@pytest.mark.parametrize("severity", [1, 2, 3, 4])
@pytest.mark.parametrize(("language", "text"), GOOD)
def test_good_reply_raises_nothing(language: str, text: str, severity: int) -> None:
    """A calm reply raises no finding at all, not even a hint."""
    assert check_reply(text, context(language, severity=severity)) == []


def test_there_are_enough_good_replies() -> None:
    """The false-alarm test stands on at least two hundred replies, in six languages."""
    assert len({text for _, text in GOOD}) >= 200
    assert min(sum(lang == wanted for lang, _ in GOOD) for wanted in ("fr", "en", *OTHERS)) >= 30


@pytest.mark.parametrize("rule", ["minimise", "liability"])
def test_a_grave_case_raises_the_severity(rule: str) -> None:
    """What is a warning under a small complaint is an error under a grave one."""
    text = "Désolés pour ce petit souci, c'est notre faute, nous cherchons."
    for severity, level in ((2, "warning"), (3, "error")):
        found = check_reply(text, context(severity=severity))
        assert [f.severity for f in found if f.rule == rule] == [level]


def test_messages_are_told_in_the_persons_language() -> None:
    """The finding speaks the language of the interface, not the reply's."""
    told = {ui: check_reply("Calmez-vous.", context(ui=ui))[0].message for ui in ("fr", "en")}
    assert told["fr"].startswith("On ne dit pas")
    assert told["en"].startswith("Don't tell people")


def test_too_long_says_by_how_much() -> None:
    """The finding names the excess and the limit, and points at what does not fit."""
    text = "é" * 285
    (found,) = [f for f in check_reply(text, context(platform="x")) if f.rule == "too-long"]
    assert (found.start, found.end) == (280, 285)
    assert "5" in found.message and "280" in found.message


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Nous cherchons le colis !", "Nous cherchons le colis."),
        ("Nous cherchons le colis !!", "Nous cherchons le colis."),
        ("Où est-il ??", "Où est-il ?"),
        ("Nous CHERCHONS le colis.", "Nous cherchons le colis."),
        ("Nous cherchons\u200b le colis.", "Nous cherchons le colis."),
        ("Le délai, comme déjà indiqué, est de dix jours.", "Le délai, est de dix jours."),
    ],
)
def test_a_fix_put_in_place_mends_the_text(text: str, fixed: str) -> None:
    """Putting the fix in place of its span gives the mended text."""
    (found,) = [f for f in check_reply(text, context()) if f.fix is not None]
    assert text[: found.start] + (found.fix or "") + text[found.end :] == fixed


def test_spans_hold_in_decomposed_text() -> None:
    """Offsets are of the text as written, even with combining accents and emoji before."""
    text = "🙏🏽 De\u0301sole\u0301s, c'est notre faute."
    (found,) = [f for f in check_reply(text, context()) if f.rule == "liability"]
    assert text[found.start : found.end] == "c'est notre faute"


@pytest.mark.parametrize(
    ("text", "author", "wrong"),
    [
        ("Bonjour Jean-Pierre, nous cherchons.", "Jean-Pierre Martin", False),
        ("Bonjour Madame Durand, nous cherchons.", "Camille Durand", False),
        ("Bonjour à tous, nous cherchons.", "Camille Durand", False),
        ("@camille_d nous cherchons.", "camille_d", False),
        ("@bob nous cherchons.", "camille_d", True),
        ("Bonjour Paul, nous cherchons.", "Camille Durand", True),
        ("Bonjour Paul, nous cherchons.", "", False),
    ],
)
def test_names_in_greetings(text: str, author: str, wrong: bool) -> None:
    """Only a name that is not in the author's is wrong; without an author none is."""
    rules = [f.rule for f in check_reply(text, context(author=author))]
    assert ("wrong-name" in rules) is wrong


@pytest.mark.parametrize("language", PHRASES)
def test_one_expression_stands_for_all(language: str) -> None:
    """`any_rule`, which spares the time of looking for each, matches where one of them does."""
    said = [fold(example[2].replace("**", "")).text for one in CHAPTERS for example in one.examples]
    them = PHRASES[language]
    for text in [*said, *(fold(text).text for _, text in GOOD)]:
        one_does = any(pattern.search(text) for _, pattern in them.rules)
        assert (them.any_rule.search(text) is not None) is one_does, text


@given(text=st.text(max_size=400), comment=st.text(max_size=400), author=st.text(max_size=40))
@settings(max_examples=150, deadline=None)
def test_any_text_is_checked(text: str, comment: str, author: str) -> None:
    """Whatever is written, the check answers with spans inside the text, in reading order."""
    facts = context(comment=comment, author=author, history=(text[::2], comment), platform="x")
    findings = check_reply(text, facts)
    assert all(0 <= f.start <= f.end <= len(text) for f in findings)
    assert [f.start for f in findings] == sorted(f.start for f in findings)
    assert findings == check_reply(text, facts)


@given(st.integers(0, 2000))
@settings(max_examples=20, deadline=None)
def test_long_texts_are_checked_in_one_pass(size: int) -> None:
    """Text made to send a regular expression astray ends like any other."""
    text = ("désolés vous avez vous avez nous " * size)[:20_000]
    assert all(f.end <= len(text) for f in check_reply(text, context()))
