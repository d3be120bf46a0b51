"""What the code of conduct advises, and the file it is read from."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accalmie.comment import Abuse, Cause, Comment, Intent, Move, Sentiment, Verdict
from accalmie.conduct import BUILT_IN, Conduct
from accalmie.conduct.reasons import REASONS
from accalmie.errors import BadSettings

CONDUCT = Conduct.load()


def read(text: str, **facts: Any) -> tuple[Comment, Verdict]:
    comment = Comment(id="c-1", text=text, own=facts.pop("own", False))
    verdict: dict[str, Any] = {
        "id": "c-1", "language": "fr", "sentiment": "negative", "negativity": 0.9,
        "intent": "complaint", "cause": "delivery", "severity": 2,
    }  # fmt: skip
    return comment, Verdict(**{**verdict, **facts})


@pytest.mark.parametrize(
    ("text", "facts", "move", "clause"),
    [
        ("Colis en retard, c'est pénible.", {}, "answer", ""),
        ("Quels incapables, mon colis est perdu !", {"abuse": ("insult",)}, "answer", "respect"),
        ("Commande n° 77451 jamais reçue", {}, "private", ""),
        ("Write to me at ana@example.org", {}, "private", ""),
        ("Rappelez-moi au 06 12 34 56 78", {}, "private", ""),
        ("Prélevé deux fois", {"cause": "billing"}, "private", ""),
        ("Vous vendez mes données", {"cause": "privacy"}, "escalate", ""),
        ("C'est une honte", {"topic": "discrimination", "cause": "ethics"}, "escalate", ""),
        ("Ma fille s'est coupée", {"cause": "safety"}, "escalate", ""),
        ("Mon avocat vous écrira", {}, "escalate", ""),
        ("I will see you in court", {"language": "en"}, "escalate", ""),
        ("J'en parle à un journaliste", {}, "escalate", ""),
        ("Tout est brûlé", {"severity": 4}, "escalate", ""),
        ("Je sais où tu habites", {"abuse": ("threat",)}, "escalate", "no-threats"),
        ("Attention à vous", {"abuse": ("threat",), "severity": 4}, "escalate", "no-threats"),
        ("Vous allez le regretter", {"abuse": ("threat",)}, "report", "no-threats"),
        ("Bande de ...", {"abuse": ("insult",), "cause": None, "intent": "attack"},
         "report", "respect"),
        ("...", {"abuse": ("obscene",), "cause": "other"}, "report", "respect"),
        ("...", {"abuse": ("hate", "insult")}, "report", "no-hate"),
        ("Gagnez 500 par jour", {"intent": "spam", "sentiment": "neutral"}, "report", "no-spam"),
        ("Entreprise de nuls", {"intent": "attack", "cause": None}, "ignore", ""),
        ("Nuls, et la livraison aussi", {"intent": "attack"}, "answer", ""),
        ("Merci beaucoup", {"sentiment": "positive", "intent": "praise"}, "none", ""),
        ("Ouvrez-vous lundi ?", {"sentiment": "neutral", "intent": "question"}, "answer", ""),
        ("Bof", {"unsure": True}, "none", ""),
        ("Nicht gut", {"read": False, "language": "de"}, "none", ""),
        ("Nous cherchons le colis", {"own": True}, "none", ""),
        ("Colis perdu, j'ai envie de mourir", {}, "escalate", ""),
        ("i want to kill myself", {"read": False}, "escalate", ""),
    ],
)  # fmt: skip
def test_advice(text: str, facts: dict[str, Any], move: Move, clause: str) -> None:
    """Each comment gets the advice a careful person would give, and the clause it cites."""
    advice = CONDUCT.advise(*read(text, **facts), "fr")
    assert (advice.move, advice.clause) == (move, clause)


@pytest.mark.parametrize("text", ["C'est tuant d'attendre", "Le tribunat de Rome", "killer app"])
def test_words_inside_words_raise_nothing(text: str) -> None:
    """A word that only looks like danger or the law changes nothing."""
    assert CONDUCT.advise(*read(text), "fr").move == "answer"


@given(
    text=st.text(max_size=200),
    sentiment=st.sampled_from(get_args(Sentiment)),
    cause=st.sampled_from([*get_args(Cause), None]),
    intent=st.sampled_from(get_args(Intent)),
    severity=st.integers(1, 4),
    abuse=st.lists(st.sampled_from(get_args(Abuse)), unique=True).map(tuple),
    unsure=st.booleans(),
)
def test_criticism_is_never_reported(text: str, **facts: Any) -> None:
    """Whatever the comment, only abuse or spam is reported, and always with a clause."""
    advice = CONDUCT.advise(*read(text, **facts), "en")
    if advice.move == "report":
        assert facts["abuse"] or facts["intent"] == "spam"
        assert advice.clause in {clause.id for clause in CONDUCT.clauses}
    assert advice.reason in {en for _, en in REASONS.values()}


def test_reasons_are_one_sentence_in_each_language() -> None:
    """A reason is one sentence that ends, in French and in English."""
    for fr, en in REASONS.values():
        assert fr != en
        for reason in (fr, en):
            assert reason.endswith(".") and reason.count(". ") == 0 and len(reason) <= 110
    told = {ui: CONDUCT.advise(*read("En retard"), ui).reason for ui in ("fr", "en")}
    assert (told["fr"], told["en"]) == REASONS["complaint"]


def test_the_built_in_code_covers_every_abuse() -> None:
    """Each kind of abuse has a clause to cite, titled in both languages."""
    for abuse in get_args(Abuse):
        assert CONDUCT.clause_for(abuse)
    assert all(clause.title.fr and clause.title.en for clause in CONDUCT.clauses)
    assert CONDUCT.clauses[0].title.told("fr") != CONDUCT.clauses[0].title.told("en")


def test_an_organisations_own_code_is_cited(tmp_path: Path) -> None:
    """The first clause of the organisation's file that covers the abuse is the one cited."""
    path = tmp_path / "conduct.toml"
    path.write_text(
        '[[clause]]\nid = "charte-4"\ntitle.fr = "Respect"\ntitle.en = "Respect"\n'
        'covers = ["insult"]\n',
        encoding="utf-8",
    )
    conduct = Conduct.load(path)
    facts = {"intent": "attack", "cause": None}
    assert conduct.advise(*read("...", abuse=("insult",), **facts), "fr").clause == "charte-4"
    hate = conduct.advise(*read("...", abuse=("hate",), **facts), "fr")
    assert (hate.move, hate.clause) == ("report", "")


def test_no_file_is_the_built_in_code(tmp_path: Path) -> None:
    """Without a file of their own, people have the built-in code of conduct."""
    assert Conduct.load(tmp_path / "conduct.toml").clauses == CONDUCT.clauses


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("[[clause]\n", 1, "Expected"),
        ("", None, "clause"),
        ('[[clause]]\nid = "A B"\ntitle.fr = "x"\ntitle.en = "x"\n', 2, "small letters"),
        ('[[clause]]\nid = "a"\ntitle.fr = "x"\n', 3, "en"),
        ('[[clause]]\nid = "a"\ntitle.fr = "x"\ntitle.en = "x"\ncovers = ["rude"]\n', 5, "rude"),
        ('[[clause]]\nid = "a"\ntitle.fr = "x"\ntitle.en = "x"\n\n[[clause]]\nid = "a"\n'
         'title.fr = "y"\ntitle.en = "y"\n', 7, "two clauses"),
        ('[[clause]]\nid = "a"\ntitle.fr = "x"\ntitle.en = "x"\ncover = []\n', 5, "cover"),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_reason(
    tmp_path: Path, text: str, line: int | None, reason: str
) -> None:
    """A file with a mistake is refused, naming the file, the line and the reason."""
    path = tmp_path / "conduct.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings) as caught:
        Conduct.load(path)
    assert (caught.value.path, caught.value.line) == (path, line)
    assert reason in caught.value.reason


def test_the_built_in_file_can_be_copied_and_changed(tmp_path: Path) -> None:
    """The shipped file says how to change it and is itself a valid file."""
    path = tmp_path / "conduct.toml"
    path.write_text(BUILT_IN.read_text(encoding="utf-8"), encoding="utf-8")
    assert Conduct.load(path).clauses == CONDUCT.clauses
