"""Imports go one way: values < steps < log and export < pipeline < link and board < app < cli."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "agent" / "accalmie"
LEVELS = [
    {"accalmie", "errors", "disk", "toml_file", "keys", "desktop"},
    {"comment"},
    {"brand", "case", "department", "erasure", "following"},
    {"spot", "evidence", "clock", "check", "monitor"},
    {"conduct"},  # what is personal in a comment is what the check finds personal in a reply
    {"draft"},  # its drafts must pass the check
    {"caselog"},
    {"export"},
    {"verify"},
    {"link.messages"},  # the wire's values: the pipeline takes and gives them
    {"visit", "surges"},
    {"pipeline", "notices"},
    {"eraser"},
    {"settings"},
    {"notify"},
    {"backup", "service"},
    {"link"},
    {"board"},
    {"app"},
    {"demo", "tray"},
    {"doctor"},
    {"cli"},
    {"__main__"},
]
LEVEL_OF = {name: level for level, names in enumerate(LEVELS) for name in names}
STEPS = {"spot", "evidence", "conduct", "clock", "draft", "check", "monitor"}
FOREIGN = {"aiohttp", "websockets", "tinydb", "typer", "rich", "aiosmtplib"}
OWNERS = {"tinydb": {"caselog"}, "typer": {"cli"}, "aiohttp": {"link", "board", "notify"},
          "aiosmtplib": {"notify"}}  # fmt: skip
MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> tuple[str, ...]:
    """`link/messages.py` as ("link", "messages"); a package's `__init__` as the package."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def unit(parts: tuple[str, ...]) -> str:
    """The unit whose level counts: the top package or module, `link.messages` on its own."""
    if parts[:2] == ("link", "messages"):
        return "link.messages"
    return parts[0] if parts else "accalmie"


def imports_of(path: Path) -> list[tuple[str, ...]]:
    """Every module of ours that `path` imports, at the top or inside a function."""
    here = dotted(path)
    package = here if path.name == "__init__.py" else here[:-1]
    found: list[tuple[str, ...]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            named = tuple(node.module.split(".")) if node.module else ()
            whole = [(*base, *named)] if named else [(*base, alias.name) for alias in node.names]
            found += [parts if is_module(parts) else parts[:-1] for parts in whole]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("accalmie"):
            found.append(tuple((node.module or "").split(".")[1:]))
    return found


def is_module(parts: tuple[str, ...]) -> bool:
    place = PACKAGE.joinpath(*parts)
    return place.is_dir() or place.with_suffix(".py").exists()


def foreign_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(dotted(path)) or "accalmie")
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    """No module imports one of a higher level, and steps of one level leave each other alone."""
    here = unit(dotted(path))
    assert here in LEVEL_OF, f"{here} has no level: give it one"
    for parts in imports_of(path):
        there = unit(parts)
        assert LEVEL_OF[there] <= LEVEL_OF[here], f"{here} imports {there}"
        if here != there and {here, there} <= STEPS:
            assert LEVEL_OF[there] < LEVEL_OF[here], f"{here} imports {there}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: "/".join(dotted(path)) or "accalmie")
def test_the_steps_know_no_network_and_no_store(path: Path) -> None:
    """The steps and the values import no server, no socket, no store and no screen."""
    here = unit(dotted(path))
    if LEVEL_OF[here] <= LEVEL_OF["draft"]:
        assert foreign_of(path) & FOREIGN == set()
    for library, owners in OWNERS.items():
        if library in foreign_of(path):
            assert here in owners, f"{here} imports {library}"


def test_the_rule_sees_a_wrong_import(tmp_path: Path) -> None:
    """The reader of imports finds relative, absolute and nested imports."""
    path = PACKAGE / "spot" / "imagined.py"
    source = (
        "from ..pipeline import Pipeline\n"
        "from .. import case\n"
        "def late():\n    from accalmie.link.server import serve\n"
    )
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            found.append((node.level, node.module))
    assert found == [(2, "pipeline"), (2, None), (0, "accalmie.link.server")]
    assert unit(dotted(path)) == "spot"
    real = tmp_path / "x.py"
    real.write_text("from tinydb import TinyDB\nimport aiohttp.web\n", "utf-8")
    assert foreign_of(real) == {"tinydb", "aiohttp"}
