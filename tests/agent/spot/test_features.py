"""Hashes, streams, marks and languages: the arrays under the reader."""

from __future__ import annotations

import numpy as np
import pytest

from accalmie.spot import hashing
from accalmie.spot.language import LanguageTable, codes_of, named_by_script
from accalmie.spot.score import counts_of, said_of, steps_of, trail_of
from accalmie.spot.signs import LANGUAGES
from accalmie.spot.stream import Stream, stream_of
from accalmie.spot.text import MAX_TOKENS, SEPARATOR, clean, folded, plain, tokens_of
from accalmie.spot.weights import SPOKEN, Weights
from accalmie.spot.words import MARK, WordTable

WEIGHTS = Weights.load()
TABLES = {code: WordTable(WEIGHTS, place) for place, code in enumerate(LANGUAGES)}


def stream(language: str, *texts: str) -> Stream:
    return stream_of(tokens_of(texts), TABLES[language])


def test_hashes_do_not_depend_on_neighbours() -> None:
    """A word hashes to the same numbers alone or among others."""
    alone = hashing.ngrams(["nul"], range(3, 6))
    among = hashing.ngrams(["merci", "nul", "été"], range(3, 6))
    assert alone[2][0] == among[2][1]
    assert sorted(alone[0].tolist()) == sorted(among[0][among[1] == 1].tolist())


def test_hashes_are_the_same_everywhere() -> None:
    """The shipped weights mean these very numbers."""
    grams, owners, hashes = hashing.ngrams(["nul"], range(3, 6))
    assert owners.tolist() == [0] * 6
    assert len(set(grams.tolist())) == 6
    assert hashing.bucket(hashes, 18).tolist() == [WHOLE_WORD_BUCKET]


WHOLE_WORD_BUCKET = 12088  # of "nul"; weights learned with other numbers would be noise


def test_sums_by_owner() -> None:
    """Values are summed for each owner, in any order, and 0 where an owner has none."""
    values = np.array([[1.0], [2.0], [4.0]], np.float32)
    assert hashing.summed(values, np.array([2, 0, 2]), 3).ravel().tolist() == [2, 0, 5]
    assert hashing.summed(values[:0], np.empty(0, np.int64), 2).ravel().tolist() == [0, 0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NUUUL", "nul"), ("schön", "schoen"), ("vergüenza", "verguenza"), ("ça", "ca"),
        ("s3rv1ce", "service"), ("аrnаque", "arnaque"), ("2h30", "0h0"), ("Straße", "strasse"),
    ],
)  # fmt: skip
def test_forms(written: str, read: str) -> None:
    """Drawn-out, accented and disguised words are read as the word they are."""
    assert folded(plain(written)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("s c a m", "scam"), ("re\u200bfund", "refund"), ("#NeverAgain", " Never Again"),
        ("<b>bad</b>", " bad "), ("@shop bad", "  bad"), ("bad\x00ly", "badly"),
    ],
)  # fmt: skip
def test_clean(text: str, read: str) -> None:
    """Tags, handles, invisible characters and spaced-out words are read through."""
    assert clean(text) == read


def test_long_texts_keep_their_ends() -> None:
    """Of a very long comment the beginning and the end are read."""
    tokens = tokens_of(["first " + "word " * 5000 + "last"])
    assert len(tokens) <= MAX_TOKENS + 1
    assert (tokens[0], tokens[-2], tokens[-1]) == ("first", "last", SEPARATOR)


def test_negation_reaches_over_a_few_words() -> None:
    """A negation bears on what follows in its clause, and not beyond."""
    marks = stream("en", "not a good idea, good day").marks.tolist()
    negated = [bool(each & MARK["negated"]) for each in marks]
    assert negated == [False, True, True, True, False, False, False, False]


def test_expressions_mark_their_words() -> None:
    """An expression of the lists marks the words it is made of, and only in its comment."""
    found = stream("fr", "je n'ai rien à redire", "rien", "à redire")
    praised = [bool(each & MARK["praise"]) for each in found.marks.tolist()]
    assert praised[2:5] == [True, True, True]
    assert not any(praised[6:])


def test_trails_step_over_plain_words() -> None:
    """The same marks in the same order leave the same trail, in any language."""
    one, _ = trail_of(stream("en", "not good"))
    other, _ = trail_of(stream("en", "not table good"))
    assert one.tolist() == other.tolist()
    assert steps_of(stream("en", "table").marks).tolist() == [0, 1]


def test_a_comment_does_not_hear_its_neighbours() -> None:
    """What is said of a comment is the same alone and in a batch."""
    texts = ["Not good at all.", "Great, thank you!", "", "Where is my parcel?"]
    together = said_of(stream("en", *texts), TABLES["en"], WEIGHTS).outputs
    for place, text in enumerate(texts):
        alone = said_of(stream("en", text), TABLES["en"], WEIGHTS).outputs[0]
        assert np.allclose(together[place], alone, atol=1e-4)


def test_counts_are_bounded() -> None:
    """However often a mark stands, its count is a share."""
    counts = counts_of(stream("en", "bad " * 400))
    assert counts[:, :-1].max() <= 1


def test_hints() -> None:
    """A hint decides where the words do not, and gives way where they do."""
    even = np.zeros((1, len(SPOKEN)), np.float32)
    plain_french = even.copy()
    plain_french[0, SPOKEN.index("fr")] = 9
    few, many = np.array([2.0], np.float32), np.array([9.0], np.float32)
    assert codes_of(even, few, ["de-AT"]) == ["de"]
    assert codes_of(even, many, [""]) == ["und"]
    assert codes_of(plain_french, many, ["de"]) == ["fr"]
    assert codes_of(even, np.zeros(1, np.float32), ["it"]) == ["it"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Это ужасно, я жду посылку", "ru"), ("最悪のサービスです", "ja"), ("太差了，等了三周", "zh"),
        ("خدمة سيئة جدا", "ar"), ("Πολύ κακή εξυπηρέτηση", "el"), ("서비스가 최악", "ko"),
    ],
)  # fmt: skip
def test_scripts(text: str, code: str) -> None:
    """What is written in another script is named by it."""
    assert named_by_script(text, "und") == code


def test_languages_are_told() -> None:
    """Each language that is read, and some that are not, are known by a sentence."""
    texts = {
        "fr": "J'attends toujours mon colis depuis trois semaines",
        "en": "I have been waiting for my parcel for three weeks",
        "es": "Llevo tres semanas esperando mi pedido y nadie contesta",
        "de": "Ich warte seit drei Wochen auf mein Paket und keiner antwortet",
        "it": "Aspetto il mio pacco da tre settimane e nessuno risponde",
        "pt": "Estou esperando a minha encomenda há três semanas e ninguém responde",
        "nl": "Ik wacht al drie weken op mijn pakket, wat een slechte service",
        "pl": "Czekam na paczkę już trzy tygodnie i nikt nie odpowiada",
    }
    told = LanguageTable(WEIGHTS).tell(tokens_of(list(texts.values())), [""] * len(texts))
    assert told.codes == list(texts)
