"""What goes wrong, as the other side is told."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from accalmie import errors
from accalmie.link.faults import TABLE, raised, told
from accalmie.link.french import FRENCH, in_language
from accalmie.link.messages import UnknownKind

PACKAGE = Path(__file__).parents[3] / "agent" / "accalmie"
SPOKEN = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, errors.AccalmieError)
} - {"BadSettings"}
EXPECTED = [
    (errors.BadSettings("a.toml", 3, "wrong."), "bad_settings", True),
    (errors.BadInput("x"), "bad_input", True),
    (errors.WrongUse("x"), "wrong_use", True),
    (errors.NotAllowed("x"), "not_allowed", True),
    (errors.NotFound("x"), "not_found", True),
    (errors.Erased("x"), "erased", True),
    (errors.StorageFailed("x"), "storage_failed", False),
    (errors.LogBusy("x"), "log_busy", False),
    (errors.LinkFailed("x"), "link_failed", False),
    (errors.AccalmieError("x"), "error", True),
    (UnknownKind("x.y"), "unknown_kind", True),
    (ZeroDivisionError("secret text"), "internal", True),
]


@pytest.mark.parametrize(("error", "code", "permanent"), EXPECTED, ids=lambda value: str(value))
def test_each_exception_has_its_code(error: Exception, code: str, permanent: bool) -> None:
    """The table gives each exception its code, and whether sending again is of use."""
    message = told(error, "en")
    assert (message.code, message.permanent) == (code, permanent)


def test_the_table_knows_the_whole_tree() -> None:
    """Every class of errors.py stands in the table, before its base."""
    kinds = [kind for kind, _, _ in TABLE]
    tree = {
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.AccalmieError)
    }
    assert tree <= set(kinds)
    for index, kind in enumerate(kinds):
        assert not any(issubclass(later, kind) for later in kinds[index + 1 :])


def test_an_internal_error_says_nothing_of_its_text() -> None:
    """What an unexpected exception holds may be a comment: it does not travel."""
    assert "secret" not in told(ZeroDivisionError("secret text"), "en").message


@pytest.mark.parametrize("error", [errors.NotAllowed("x"), errors.StorageFailed("y")])
def test_a_client_raises_what_it_was_told(error: errors.AccalmieError) -> None:
    """The command line raises the same class with the same sentence."""
    again = raised(told(error, "en"))
    assert (type(again), str(again)) == (type(error), str(error))


def sentences(module: Path) -> list[str]:
    """The sentences `module` raises; what is filled in at run time stands as `1`."""
    found = []
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SPOKEN:
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant):
                    found.append(str(argument.value))
                elif isinstance(argument, ast.JoinedStr):
                    parts = [getattr(part, "value", None) for part in argument.values]
                    found.append("".join(p if isinstance(p, str) else "1" for p in parts))
    return found


@pytest.mark.parametrize(
    "module",
    [path for path in sorted(PACKAGE.rglob("*.py")) if sentences(path)],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_what_a_person_may_be_told_exists_in_french(module: Path) -> None:
    """Each sentence that a module raises has its French, and English stays as it is."""
    found = sentences(module)
    assert [sentence for sentence in found if in_language(sentence, "fr") == sentence] == []
    assert [sentence for sentence in found if in_language(sentence, "en") != sentence] == []


@pytest.mark.parametrize("english", sorted(FRENCH))
def test_the_french_keeps_what_is_filled_in(english: str) -> None:
    """Both languages have the same blanks, and the filled sentence keeps what stands in them."""
    blanks = re.findall(r"\{(\w+)\}", english)
    assert sorted(blanks) == sorted(re.findall(r"\{(\w+)\}", FRENCH[english]))
    values = {blank: f"/tmp/{index} (x)" for index, blank in enumerate(blanks)}
    assert in_language(english.format(**values), "fr") == FRENCH[english].format(**values)
