"""The lists of words, and how their entries match."""

from __future__ import annotations

import pytest

from accalmie.spot.judgement import CAUSES
from accalmie.spot.signs import ABUSE, BIT, LANGUAGES, MOOD, SIGN, TOPICS, VALENCE, Lexicon, lexicon
from accalmie.spot.text import folded, parts_of, plain

LISTS = Lexicon(
    {
        "mood": {"blame": ["nul", "scandal*", "plus jamais", "can't .. help"], "praise": ["nul"]},
        "topic": {"no_answer": ["repond* .. jamais"]},
    }
)


def find(text: str, at: int) -> list[tuple[int, int]]:
    words = [*text.split(), ""]
    return [found for node in LISTS.starts(words[at]) for found in node.find(words, at + 1)]


def test_words_and_stems() -> None:
    """A word matches whole, a stem by its beginning, and one word may be two signs."""
    assert LISTS.mask("nul") == BIT["blame"] | BIT["praise"]
    assert LISTS.mask("nullement") == 0
    assert LISTS.mask("scandaleux") == BIT["blame"]
    assert LISTS.mask("scanda") == 0


def test_expressions() -> None:
    """An expression is found from its first word on, with up to three words in a gap."""
    assert find("non plus jamais ca", 1) == [(BIT["blame"], 3)]
    assert find("jamais plus", 0) == []
    assert find("repondez donc vraiment plus jamais", 0) == [(BIT["no_answer"], 5)]
    assert find("repondez a b c d jamais", 0) == []
    assert find("can not really help", 0) == [(BIT["blame"], 4)]


def test_expressions_stay_in_their_sentence() -> None:
    """An expression reaches over no mark between words, and so over no comment's end."""
    words = ["plus", "", "jamais", ""]
    assert [found for node in LISTS.starts("plus") for found in node.find(words, 1)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_lists(language: str) -> None:
    """Every sign has words in every language, in the form in which words are looked up."""
    import tomllib
    from importlib.resources import files

    path = files("accalmie.spot") / "lexicon" / f"{language}.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    named = {name for section in lists.values() for name in section}
    assert named == {*MOOD, *ABUSE, *SIGN, *TOPICS, *VALENCE}
    for section in lists.values():
        for entries in section.values():
            assert entries
            for entry in entries:
                assert all(len(word) > 2 for word in entry.split() if word.endswith("*"))


def test_every_topic_has_a_cause() -> None:
    """A topic that the lists know has a cause."""
    assert set(CAUSES) == {*TOPICS, "other"}


def test_lists_are_read_once() -> None:
    """Asking twice for a language's lists gives the same ones."""
    assert lexicon("fr") is lexicon("fr")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("don't", ("do", "not")), ("can't", ("can", "not")), ("won't", ("will", "not")),
        ("it's", ("it",)), ("n'est", ("n", "est")), ("aujourd'hui", ("aujourd", "hui")),
        ("table", ("table",)),
    ],
)  # fmt: skip
def test_parts(word: str, parts: tuple[str, ...]) -> None:
    """Elisions and contractions are taken apart."""
    assert parts_of(word) == parts


@pytest.mark.parametrize(
    ("word", "form"),
    [("NUUUUL", "nul"), ("Déçue", "decue"), ("cœur", "coeur"), ("2h30", "0h0"), ("l’eau", "l'eau")],
)
def test_forms(word: str, form: str) -> None:
    """Case, accents, ligatures, long letters and numbers do not make another word."""
    assert folded(plain(word)) == form
