"""Hashes, streams and languages: the arrays under the reader."""

from __future__ import annotations

import numpy as np

from accalmie.spot import hashing
from accalmie.spot.language import languages_of
from accalmie.spot.signs import LANGUAGES
from accalmie.spot.stream import DENSE, dense_of, signs_of, stream_of
from accalmie.spot.text import clean, tokens_of
from accalmie.spot.weights import SPOKEN, Weights
from accalmie.spot.words import WordTable

TABLE = WordTable(Weights.load())


def dense(text: str, language: str) -> dict[str, float]:
    stream = stream_of(tokens_of([text]), TABLE)
    signs = signs_of(stream, TABLE, np.array([LANGUAGES.index(language)]))
    return dict(zip(DENSE, dense_of(stream, signs)[0].tolist(), strict=True))


def test_hashes_do_not_depend_on_neighbours() -> None:
    """A word hashes to the same buckets alone or among others."""
    alone = hashing.ngrams(["nul"], range(3, 6), 18)
    among = hashing.ngrams(["merci", "nul", "été"], range(3, 6), 18)
    assert alone[2][0] == among[2][1]
    assert sorted(alone[0].tolist()) == sorted(among[0][among[1] == 1].tolist())


def test_hashes_are_the_same_everywhere() -> None:
    """The shipped weights mean these very numbers."""
    buckets, owners, hashes = hashing.ngrams(["nul"], range(3, 6), 18)
    assert owners.tolist() == [0] * 6
    assert len(set(buckets.tolist())) == 6
    assert hashing.bucket(hashes, 18).tolist() == [WHOLE_WORD_BUCKET]


WHOLE_WORD_BUCKET = 12088  # of "nul"; weights learned with other numbers would be noise


def test_no_word() -> None:
    """No word gives no n-gram."""
    assert all(part.size == 0 for part in hashing.ngrams([], range(3, 6), 18))


def test_negation_and_praise() -> None:
    """A compliment after a negation in its clause is counted apart."""
    assert dense("Not happy.", "en")["praise_negated"] == 1
    assert dense("Not today. Happy!", "en")["praise_negated"] == 0


def test_sarcasm_and_questions() -> None:
    """A compliment that opens on trouble, and a polite question, are features of their own."""
    assert dense("Great, another week of waiting", "en")["sarcasm"] == 1
    assert dense("Great week, loved it", "en")["sarcasm"] == 0
    assert dense("Quand ouvrez-vous ?", "fr")["asks"] == 1


def test_emoji_and_shouting() -> None:
    """Emoji, capitals and exclamation marks are counted up to three."""
    told = dense("NUL NUL NUL NUL 😡 👍 !! 🙄", "fr")
    assert (told["shout"], told["bad_emoji"], told["good_emoji"], told["exclaim"]) == (3, 1, 1, 1)
    assert told["wry_emoji"] == 1


def test_cleaning() -> None:
    """Tags, links, handles, entities and invisible characters are no words."""
    assert clean("<b>Nul</b> @shop https://x.example/a").split() == ["Nul"]
    assert clean("d\u00e9\u200b\u00e7u").split() == ["d\u00e9\u00e7u"]
    assert clean("I <3 it &amp; you") == "I <3 it & you"


def test_a_hint_is_evidence() -> None:
    """A hint decides a draw, and loses against a sentence that plainly is in another language."""
    even = np.zeros((1, len(SPOKEN)), np.float32)
    plain = even.copy()
    plain[0, SPOKEN.index("en")] = 9
    words = np.array([10], np.float32)
    assert languages_of(even, words, ["fr"]) == ["fr"]
    assert languages_of(even, words, [""]) == ["und"]
    assert languages_of(plain, words, ["fr"]) == ["en"]


def test_no_word_takes_the_hint() -> None:
    """A comment of emoji only is in its page's language, or in none."""
    none = np.zeros((1, len(SPOKEN)), np.float32)
    words = np.zeros(1, np.float32)
    assert languages_of(none, words, ["fr-BE"]) == ["fr"]
    assert languages_of(none, words, [""]) == ["und"]
    assert languages_of(none, words, ["xx"]) == ["und"]
