"""The lists of words, and how their entries match."""

from __future__ import annotations

import pytest

from accalmie.spot.judgement import CAUSES
from accalmie.spot.signs import ABUSE, BIT, LANGUAGES, MOOD, SIGN, TOPICS, Lexicon, lexicon
from accalmie.spot.text import folded, parts_of, plain

LISTS = Lexicon(
    {
        "mood": {"blame": ["nul", "scandal*", "plus jamais", "can't .. help"], "praise": ["nul"]},
        "topic": {"no_answer": ["repond* .. jamais"]},
    }
)


def find(text: str, at: int) -> list[tuple[int, int, int]]:
    words = text.split()
    return LISTS.find(words, at, (0, len(words)))


def test_words_and_stems() -> None:
    """A word matches whole, a stem by its beginning, and one word may be two signs."""
    assert LISTS.mask("nul") == BIT["blame"] | BIT["praise"]
    assert LISTS.mask("nullement") == 0
    assert LISTS.mask("scandaleux") == BIT["blame"]
    assert LISTS.mask("scanda") == 0


def test_expressions() -> None:
    """An expression is found around its announcing word, with up to three words in a gap."""
    assert find("non plus jamais ca", 2) == [(BIT["blame"], 1, 3)]
    assert find("jamais plus", 0) == []
    assert find("ne repondez donc vraiment plus jamais", 1) == [(BIT["no_answer"], 1, 6)]
    assert find("repondez a b c d jamais", 0) == []
    assert find("they can not really help", 4) == [(BIT["blame"], 1, 5)]


def test_expressions_stay_in_their_comment() -> None:
    """An expression is not made of words of two comments."""
    assert LISTS.find(["plus", "jamais"], 1, (1, 2)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_lists(language: str) -> None:
    """Every sign has words in every language, in the form in which words are looked up."""
    import tomllib
    from importlib.resources import files

    path = files("accalmie.spot") / "lexicon" / f"{language}.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    named = {name for section in lists.values() for name in section}
    assert named == {*MOOD, *ABUSE, *SIGN, *TOPICS}
    for section in lists.values():
        for entries in section.values():
            assert entries
            for entry in entries:
                bare = entry.replace("*", "").replace(" .. ", " ")
                assert bare == " ".join(folded(plain(word)) for word in bare.split())
                assert all(len(word) > 2 for word in entry.split() if word.endswith("*"))


def test_every_topic_has_a_cause() -> None:
    """A topic that the lists know has a cause."""
    assert set(CAUSES) == set(TOPICS)


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
