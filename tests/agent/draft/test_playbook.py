"""Playbooks: the built-in ones are whole, the user's change them, a mistake names its line."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from draft_samples import BOOKS, LANGUAGES, draw_case
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.brand import Brand, load_brand
from accalmie.comment import Cause
from accalmie.draft import Composer, Playbooks
from accalmie.draft.playbook import SITUATIONS, TOPICS
from accalmie.draft.playbooks import BUILT_IN
from accalmie.draft.proof import proofs_of
from accalmie.errors import BadSettings
from accalmie.spot.signs import LANGUAGES as READ

META = '[meta]\nlanguage = "fr"\nschema = 1\n'
CAUSE = """
[cause.price]
event = ["ce prix"]
about = "le prix"
public = ["Nous regardons."]
private = ["Écrivez-nous {private}."]
"""
ACK = '\n[say.ack.complaint]\nshort = ["Pardon pour {event}."]\n'


def write(folder: Path, text: str, name: str = "fr.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_every_language_that_is_read_has_a_playbook() -> None:
    """What the reader reads, the composer answers; nothing shipped has a mistake."""
    assert BOOKS.problems == []
    assert set(READ) == BOOKS.languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_in_playbooks_hold_the_same(language: str) -> None:
    """Every cause, every topic, every situation, in every language: enough to differ."""
    book = BOOKS.by_name[language, "formal"]
    assert set(book.causes) == set(get_args(Cause))
    assert set(book.topics) == set(TOPICS)
    for situation in SITUATIONS:
        tones = book.say.ack[situation]
        assert min(map(len, (tones.short, tones.warm, tones.formal))) >= 4, situation
    complaint = book.say.ack["complaint"]
    assert min(map(len, (complaint.short, complaint.warm, complaint.formal))) >= 10
    assert len(book.aspects) >= 60 and len(book.things) >= 60 and len(book.asks) >= 20
    assert {"thing", "day", "duration", "order"} <= set(book.say.detail)


@pytest.mark.parametrize("register", ["formal", "familiar"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_passes_the_check(language: str, register: str) -> None:
    """The proof sheet of what is shipped is clean: no sentence is there in vain."""
    book = BOOKS.by_name[language, register]  # type: ignore[index]
    brand = Brand(register=register)  # type: ignore[arg-type]
    refused = [
        (proof.where, proof.text, proof.findings[0].rule)
        for proof in proofs_of(book, brand, "en")
        if proof.findings
    ]
    assert refused == []


def test_a_users_file_changes_only_what_it_holds(tmp_path: Path) -> None:
    """A cause and a list of the user's take the place of the built-in ones."""
    books = Playbooks.load(write(tmp_path, META + CAUSE + ACK))
    base, fr = BOOKS.by_name["fr", "formal"], books.by_name["fr", "formal"]
    assert books.problems == []
    assert fr.causes["price"].event == ("ce prix",)
    assert fr.causes["delivery"] == base.causes["delivery"]
    assert fr.say.ack["complaint"].short == ("Pardon pour {event}.",)
    assert fr.say.ack["complaint"].warm == base.say.ack["complaint"].warm
    assert books.by_name["fr", "familiar"].causes["price"].event == ("ce prix",)


def test_a_part_of_a_topic_leaves_the_rest(tmp_path: Path) -> None:
    """A topic's `event` alone may be given."""
    own = META + '\n[topic.refund_delay]\nevent = ["ce remboursement attendu"]\n'
    fr = Playbooks.load(write(tmp_path, own)).by_name["fr", "formal"]
    assert fr.topics["refund_delay"].event == ("ce remboursement attendu",)
    assert fr.topics["refund_delay"].public == (
        BOOKS.by_name["fr", "formal"].topics["refund_delay"].public
    )


def test_a_users_aspect_comes_first(tmp_path: Path) -> None:
    """The user's trade is more precise than what everybody gets."""
    own = (
        META + '\n[[aspect]]\ntopic = "waiting_time"\nwhen = ["chantier + retard"]\n'
        'event = ["ces retards de chantier"]\n'
    )
    composer = Composer(Playbooks.load(write(tmp_path, own)))
    case = draw_case(text="Encore du retard sur le chantier", cause="service", platform="facebook")
    drafts = composer.compose(*case, history=(), ui="fr")
    assert any("ces retards de chantier" in draft.text for draft in drafts)


def test_a_users_sentence_that_fails_the_check_is_not_used(tmp_path: Path) -> None:
    """The check stands between the playbook and the person, whoever wrote the playbook."""
    own = META + CAUSE.replace("Nous regardons.", "Vous auriez dû lire l'étiquette.")
    composer = Composer(Playbooks.load(write(tmp_path, own)))
    drafts = composer.compose(*draw_case(cause="price", text="Cher."), history=(), ui="fr")
    assert len(drafts) >= 2
    assert not any("auriez" in draft.text for draft in drafts)


def test_a_fact_of_the_organisation_is_told(tmp_path: Path) -> None:
    """`say.explain` stands in the formal draft of who complains of that topic."""
    own = META + '\n[say.explain]\nwaiting_time = ["Nos équipes sont sur place chaque matin."]\n'
    composer = Composer(Playbooks.load(write(tmp_path, own)))
    case = draw_case(cause="service", topic="waiting_time", platform="facebook")
    formal = composer.compose(*case, history=(), ui="fr")[-1]
    assert "sur place chaque matin" in formal.text


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (META + "[cause.price\n", 4, "Expected"),
        (META + 'x = "a\n', 4, "Illegal"),
        ('[meta]\nlanguage = "fr"\nschema = 2\n', 3, "2 is not one of"),
        ('[meta]\nlanguage = "en"\nschema = 1\n', 2, "en.toml"),
        (META + CAUSE.replace("event", "evnt"), 6, "Did you mean event?"),
        (META + CAUSE + 'events = ["ce prix"]\n', 10, "unknown field"),
        (META + CAUSE.replace('"le prix"', "3"), 7, "Expected `str"),
        (META + CAUSE.replace("price", "prise"), 5, "or price?"),
        (META + CAUSE.replace("ce prix", "le prix haut"), 6, "must begin with one of: ce"),
        (META + CAUSE.replace("{private}", "{privé}"), 9, "{privé} cannot be filled"),
        (META + CAUSE.replace("regardons.", "regardons {event}."), 8, "no slot"),
        (META + CAUSE.replace("regardons.", "regardons }."), 8, "cannot be filled"),
        (META + ACK.replace("{event}", "{evnt}"), 6, "{evnt} cannot be filled"),
        (META + ACK.replace("short", "loud"), 6, "loud"),
        (META + "[private]\nmessage = 'par MP'\n", 4, "email"),
    ],
)
def test_a_mistake_names_file_line_and_reason(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    """A file with a mistake is set aside, says where and why, and the built-in one serves."""
    books = Playbooks.load(write(tmp_path, text))
    (problem,) = books.problems
    assert (problem.path, problem.line) == (tmp_path / "fr.toml", line)
    assert reason in problem.reason
    assert {name: books.by_name[name] for name in BOOKS.by_name} == BOOKS.by_name


def test_a_new_language_must_be_whole(tmp_path: Path) -> None:
    """A language that is not shipped needs every cause; then it serves."""
    write(tmp_path, '[meta]\nlanguage = "nl"\nschema = 1\n', "nl.toml")
    (problem,) = Playbooks.load(tmp_path).problems
    assert "missing: cause.delivery" in problem.reason
    whole = (BUILT_IN / "en.toml").read_text(encoding="utf-8").replace('"en"', '"nl"')
    write(tmp_path, whole, "nl.toml")
    books = Playbooks.load(tmp_path)
    assert books.problems == [] and "nl" in books.languages


def test_a_file_that_is_not_text_is_set_aside(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 name their line."""
    (tmp_path / "fr.toml").write_bytes(META.encode() + b"# \xff\n")
    (problem,) = Playbooks.load(tmp_path).problems
    assert problem.line == 4 and "UTF-8" in problem.reason


def test_no_folder_is_no_mistake(tmp_path: Path) -> None:
    """A folder that does not exist changes nothing."""
    assert Playbooks.load(tmp_path / "absent").problems == []


def test_the_brand_is_read_and_its_mistakes_are_told(tmp_path: Path) -> None:
    """brand.toml gives voice and limits; a wrong one is set aside like any other file."""
    write(tmp_path, 'name = "Atelier Nord"\n[promise]\nnever = ["x"]\n', "brand.toml")
    assert load_brand(tmp_path).promise.never == ("x",)
    write(tmp_path, 'register = "formel"\n', "brand.toml")
    books = Playbooks.load(tmp_path)
    (problem,) = books.problems
    assert "formal" in problem.reason and problem.line == 1
    assert books.brand == Brand()


@given(st.text(max_size=200))
@settings(max_examples=30, deadline=None)
def test_any_text_is_a_playbook_or_a_mistake(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever is in the file, loading ends with a playbook for each language."""
    folder = tmp_path_factory.mktemp("playbook")
    (folder / "fr.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    books = Playbooks.load(folder)
    assert set(LANGUAGES) <= books.languages
    assert all(isinstance(problem, BadSettings) for problem in books.problems)
