"""Searching: whatever the accents, and as quickly read one way as the other."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accalmie.caselog.words import Words, folded


@pytest.mark.parametrize(
    ("text", "found_as"),
    [
        ("Éloïse", "eloise"),
        ("E\u0301loi\u0308se", "eloise"),
        ("L’ŒUVRE DE SŒUR", "l'oeuvre de soeur"),
        ("Straße, groß…", "strasse, gross..."),
        ("ÀÇÑØ 5 € ½ 🌞 é", "acnø 5 € 1⁄2 🌞 e"),
        ("ΆΛΦΑ שָׁלוֹם", "αλφα שלום"),
        ("PLAIN text", "plain text"),
    ],
)
def test_folds_what_people_leave_out(text: str, found_as: str) -> None:
    """Accents, capitals and typographic signs do not matter."""
    assert folded(text) == found_as


@given(st.text(), st.text())
def test_a_part_folds_like_the_whole(one: str, other: str) -> None:
    """However a text is folded, a piece of it is found in it, and folding again changes nothing."""
    whole = folded(f"{one}\n{other}\n🌞")
    assert folded(one) in whole and folded(other) in whole
    assert folded(whole) == whole


@given(st.text(st.characters(max_codepoint=0x2FF)))
def test_folds_as_unicode_does(text: str) -> None:
    """Letters without a way of their own are those of Unicode, without marks or capitals."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    assert folded(text).replace("oe", "œ").replace("ae", "æ") == plain.replace("oe", "œ").replace(
        "ae", "æ"
    )


def test_finds_among_those_asked_for() -> None:
    """Only the rows asked about are looked at, in their order, and every word must be there."""
    texts = {1: ["Colis perdu"], 2: ["Élodie", "colis"], 3: ["rien"]}
    words = Words(lambda row: texts[row])
    assert words.among([3, 2, 1], ["colis"]) == [2, 1]
    assert words.among([1, 2], ["colis", "elodie"]) == [2]
    assert words.among([1, 2], ["absent"]) == []
    words.put(1, ["Autre chose"])
    assert words.among([1, 2], ["colis"]) == [2]


def test_warms_beside_whoever_works() -> None:
    """Texts folded ahead are the newest ones, and closing ends it at any moment."""
    texts = {row: [f"old {row}"] for row in range(500)}
    words = Words(lambda row: texts[row])
    words.put(7, ["new"])
    words.warm(range(600))  # some rows are gone by now
    while 499 not in words._texts:
        pass
    words.close()
    assert words.among([7], ["new"]) == [7] and words.among([499], ["old"]) == [499]
    words.warm(range(500))
    words.close()
