"""Playbooks: the built-in ones are whole, the user's change them, a mistake names its line."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.case import Advice
from accalmie.comment import Cause, Comment, Verdict
from accalmie.draft import Composer, Playbooks
from accalmie.draft.playbook import BUILT_IN
from accalmie.errors import BadSettings

META = '[meta]\nlanguage = "fr"\nschema = 1\n'
CAUSE = """
[cause.price]
event = "ce prix"
about = "le prix"
public = ["Nous regardons."]
private = ["Écrivez-nous {private}."]
"""


def write(folder: Path, text: str, name: str = "fr.toml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_built_in_playbooks_hold_the_same() -> None:
    """French and English have the same causes and the same sentences."""
    books = Playbooks.load()
    assert books.problems == []
    fr, en = books.by_language["fr"], books.by_language["en"]
    assert set(fr.causes) == set(en.causes) == set(get_args(Cause))
    assert [say.id for say in fr.says] == [say.id for say in en.says]
    assert [aspect.causes for aspect in fr.aspects] == [aspect.causes for aspect in en.aspects]


def test_a_users_file_changes_only_what_it_holds(tmp_path: Path) -> None:
    """A cause and a sentence of the user's take the place of the built-in ones."""
    own = (
        META + CAUSE + '[[say]]\nid = "ack.short.1"\nrole = "ack"\ntones = ["short"]\n'
        'situations = ["complaint"]\ntext = "Pardon pour {event}."\n'
    )
    books = Playbooks.load(write(tmp_path, own))
    base = Playbooks.load().by_language["fr"]
    fr = books.by_language["fr"]
    assert books.problems == []
    assert fr.causes["price"].event == "ce prix"
    assert fr.causes["delivery"] == base.causes["delivery"]
    assert [say.text for say in fr.says if say.id == "ack.short.1"] == ["Pardon pour {event}."]
    assert len(fr.says) == len(base.says)


def test_a_users_sentence_that_fails_the_check_is_not_used(tmp_path: Path) -> None:
    """The check stands between the playbook and the person, whoever wrote the playbook."""
    own = META + CAUSE.replace("Nous regardons.", "Vous auriez dû lire l'étiquette.")
    composer = Composer(Playbooks.load(write(tmp_path, own)))
    comment = Comment(id="c-1", text="Trop cher", platform="x")
    verdict = Verdict(
        id="c-1", language="fr", sentiment="negative", negativity=0.9, cause="price",
        intent="complaint", severity=2,
    )  # fmt: skip
    advice = Advice(move="answer", reason="")
    drafts = composer.compose(comment, verdict, advice, history=(), ui="fr")
    assert len(drafts) >= 2
    assert not any("auriez" in draft.text for draft in drafts)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (META + "[cause.price\n", 4, "Expected"),
        (META + 'x = "a\n', 4, "Illegal"),
        ('[meta]\nlanguage = "fr"\nschema = 2\n', 3, "2 is not one of"),
        ('[meta]\nlanguage = "en"\nschema = 1\n', 2, "fr.toml"),
        (META + CAUSE.replace("event", "evnt"), 6, "unknown field"),
        (META + CAUSE + 'events = "ce prix"\n', 10, "unknown field"),
        (META + CAUSE.replace('"le prix"', "3"), 7, "Expected `str`, got `int`"),
        (META + CAUSE.replace("price", "prise"), 5, "'prise' is not one of"),
        (META + CAUSE.replace("ce prix", "le prix haut"), 6, "begins with ce"),
        (META + CAUSE.replace("{private}", "{privé}"), 9, "{privé} cannot be filled"),
        (META + CAUSE.replace("regardons.", "regardons {event}."), 8, "no slot"),
        (META + CAUSE.replace("regardons.", "regardons }."), 8, "cannot be filled"),
        (
            META + '[[say]]\nid = "a"\nrole = "ack"\ntones = ["short"]\n'
            'situations = ["complaint"]\ntext = "Désolés pour {evnt}."\n',
            9,
            "{evnt} cannot be filled",
        ),
        (
            META + '[[say]]\nid = "a"\nrole = "ack"\ntones = ["loud"]\n'
            'situations = ["complaint"]\ntext = "Désolés."\n',
            7,
            "loud",
        ),
        (META + "[private]\nmessage = 'par MP'\n", 4, "other"),
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
    assert books.by_language == Playbooks.load().by_language


def test_a_new_language_must_be_whole(tmp_path: Path) -> None:
    """A language that is not shipped needs every cause; then it serves."""
    write(tmp_path, '[meta]\nlanguage = "de"\nschema = 1\n', "de.toml")
    (problem,) = Playbooks.load(tmp_path).problems
    assert "missing: cause.delivery" in problem.reason
    whole = (BUILT_IN / "en.toml").read_text(encoding="utf-8").replace('"en"', '"de"')
    write(tmp_path, whole, "de.toml")
    books = Playbooks.load(tmp_path)
    assert books.problems == [] and "de" in books.by_language


def test_a_file_that_is_not_text_is_set_aside(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 name their line."""
    (tmp_path / "fr.toml").write_bytes(META.encode() + b"# \xff\n")
    (problem,) = Playbooks.load(tmp_path).problems
    assert problem.line == 4 and "UTF-8" in problem.reason


def test_no_folder_is_no_mistake(tmp_path: Path) -> None:
    """A folder that does not exist changes nothing."""
    assert Playbooks.load(tmp_path / "absent").problems == []


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_is_a_playbook_or_a_mistake(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever is in the file, loading ends with a playbook for each language."""
    folder = tmp_path_factory.mktemp("playbook")
    (folder / "fr.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    books = Playbooks.load(folder)
    assert {"fr", "en"} <= set(books.by_language)
    assert all(isinstance(problem, BadSettings) for problem in books.problems)
