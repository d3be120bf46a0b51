"""Self-harm, in veiled words and not in everyday exaggeration, in six languages."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.comment import Comment, Verdict
from accalmie.conduct import Conduct, signs
from accalmie.conduct.signs import speaks_of_self_harm
from accalmie.spot.signs import LANGUAGES

CONDUCT = Conduct.load()
SIGNS = sorted(Path(signs.__file__).with_name("signs").glob("*.toml"))
with Path(__file__).with_name("self_harm.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_list(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_self_harm_is_told_from_a_figure_of_speech(row: dict[str, str]) -> None:
    """A veiled word is seen; «this queue is killing me» is not one."""
    assert speaks_of_self_harm(row["text"]) is (row["speaks"] == "yes")


def test_there_are_enough_of_both_in_every_language() -> None:
    """At least fifteen that speak of it and fifteen that do not."""
    counted = Counter((row["language"], row["speaks"]) for row in ROWS)
    assert min(counted[language, speaks] for language in LANGUAGES for speaks in ("yes", "no")) > 14


@pytest.mark.parametrize("sentiment", ["negative", "neutral", "positive"])
def test_a_person_decides_however_the_reader_took_it(sentiment: str) -> None:
    """What speaks of self-harm goes to a person first, even read as calm."""
    comment = Comment(id="c", text="Everyone would be better off without me.")
    verdict = Verdict(id="c", language="en", sentiment=sentiment, negativity=0.1)  # type: ignore[arg-type]
    assert CONDUCT.advise(comment, verdict, "en").move == "escalate"


def test_each_sign_begins_at_a_word() -> None:
    """The lists are looked for at the beginnings of words only, so none may begin elsewhere."""
    for lists in map(read_list, SIGNS):
        for pattern in (pattern for patterns in lists.values() for pattern in patterns):
            assert re.match(r"(\(\?<!.*?\))*\\b", pattern), pattern


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_is_looked_at(text: str) -> None:
    """Whatever is written, the lists answer."""
    assert speaks_of_self_harm(text) in (True, False)
