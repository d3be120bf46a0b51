"""Reads a TOML file that people edit, and says where a mistake is: file, line, reason.

In: the text and the msgspec type it must have. Out: the value, or BadSettings. `tomllib` gives
no positions and msgspec gives a path (`$.say[3].text`), so the line is found again in the text.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from .errors import BadSettings

T = TypeVar("T")
Step = str | int

_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")
_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"^\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"))*)\s*=")
_NAMED = "Expected `str` matching regex '^[a-z0-9]+(-[a-z0-9]+)*$'"  # as identifiers are written
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")


def read_toml(path: Path) -> str:
    """The text of `path`. Raises: BadSettings when it cannot be read as UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BadSettings(path, line, "this is not UTF-8 text: save it as UTF-8.") from None
    except OSError as error:
        reason = f"it cannot be read ({error.strerror or error}): check the file and its rights."
        raise BadSettings(path, None, reason) from None


def parse_toml(path: Path | str, text: str, kind: type[T]) -> T:
    """`text` as a value of type `kind`.

    Raises: BadSettings with the line of the wrong syntax, key or value.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        last = text.rstrip("\n").count("\n") + 1  # "(at end of document)"
        reason = _AT_LINE.sub("", str(error)).replace(" (at end of document)", "")
        raise BadSettings(path, int(found[1]) if found else last, f"{reason}.") from None
    except RecursionError:
        raise BadSettings(path, None, "it is nested too deeply: use plain tables.") from None
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        steps = _resolve(data, kind, str(error))
        reason = _reason(str(error)) + _suggestion(str(error), kind)
        raise BadSettings(path, line_of(text, steps), reason) from None


def line_of(text: str, steps: Sequence[Step]) -> int | None:
    """The 1-based line of the key at `steps`, or of the nearest table above it that is named."""
    best: tuple[int, int] | None = None  # how many steps match, line
    table: list[Step] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = list(_names(header[2]))
            if header[1] == "[[":
                seen[header[2]] = seen.get(header[2], -1) + 1
                table.append(seen[header[2]])
            place = table
        elif key := _KEY.match(line):
            place = [*table, *_names(key[1])]
        else:
            continue
        depth = min(len(place), len(steps))
        if list(steps[:depth]) == place[:depth] and (best is None or depth > best[0]):
            best = depth, number
    return best[1] if best else None


def _names(dotted: str) -> list[str]:
    return [name.strip().strip("\"'") for name in dotted.split(".")]


def _split(message: str) -> tuple[str, str, bool]:
    """What msgspec complains of, the path to it, and whether it is a table's key."""
    what, _, where = message.partition(" - at `")
    is_key = where.startswith("key` in `")
    return what, where.removeprefix("key` in `").rstrip("`"), is_key


def _reason(message: str) -> str:
    what, where, _ = _split(message)
    what = re.sub(r"^Invalid enum value (.+)$", r"\1 is not one of the values known here", what)
    what = what.replace(_NAMED, "This must be small letters, digits and single hyphens")
    path = where.removeprefix("$").removeprefix(".")
    named = f" (in {path})" if path and "..." not in path else ""
    return f"{what.rstrip('.').replace('Object', 'this table')}{named}."


def _suggestion(message: str, kind: type[Any]) -> str:
    """The nearest names that are known, where something unknown was written."""
    wrong = re.search(r"unknown field `([^`]+)`|Invalid enum value '([^']+)'", message)
    if wrong is None:
        return ""
    near = difflib.get_close_matches(wrong[1] or wrong[2], sorted(_names_in(kind)), 2, 0.6)
    if near:
        return f" Did you mean {' or '.join(near)}?"
    known = _values_at(msgspec.inspect.type_info(kind), _split(message)[1])
    return f" Write one of: {', '.join(known)}." if wrong[2] and known else ""


def _values_at(info: Any, where: str) -> list[str]:
    """The literal values that may stand at `where`, msgspec's path; none where it leads nowhere."""
    for step in re.findall(r"[^.$\[\]]+|\[[^\]]*\]", where):
        if isinstance(info, msgspec.inspect.StructType):
            info = next((field.type for field in info.fields if field.encode_name == step), None)
        elif isinstance(info, msgspec.inspect.DictType):
            info = info.value_type
        elif isinstance(info, msgspec.inspect.VarTupleType):
            info = info.item_type
    if not isinstance(info, msgspec.inspect.LiteralType):
        return []
    return [value for value in info.values if isinstance(value, str)]


def _names_in(kind: type[Any]) -> set[str]:
    """Every field's name and every literal value that a value of type `kind` may hold."""
    found: set[str] = set()
    todo: list[Any] = [msgspec.inspect.type_info(kind)]
    seen: set[str] = set()
    while todo:
        info = todo.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls.__qualname__ in seen:
                continue
            seen.add(info.cls.__qualname__)
            found |= {field.encode_name for field in info.fields}
            todo += [field.type for field in info.fields]
        elif isinstance(info, msgspec.inspect.LiteralType):
            found |= {value for value in info.values if isinstance(value, str)}
        elif isinstance(info, msgspec.inspect.UnionType):
            todo += info.types
        elif isinstance(info, msgspec.inspect.DictType):
            todo += [info.key_type, info.value_type]
        elif isinstance(info, msgspec.inspect.VarTupleType):
            todo.append(info.item_type)
    return found


def _resolve(data: Any, kind: type[Any], message: str) -> list[Step]:
    """The steps from the root to what `message` complains of; `[...]` hides a table's key."""
    what, where, is_key = _split(message)
    steps: list[Step] = []
    for name, index in _STEP.findall(where):
        if index == "...":
            steps.append(_culprit(data, kind, steps, message))
        else:
            steps.append(name or int(index))
    wrong = re.search(r"value '([^']+)'" if is_key else r"unknown field `([^`]+)`", what)
    if wrong:
        steps.append(wrong[1])
    return steps


def _culprit(data: Any, kind: type[Any], steps: list[Step], message: str) -> str:
    """The key under `steps` which, left alone there, still makes the same complaint."""
    keys = list(_at(data, steps))
    for key in keys:
        try:
            msgspec.convert(_only(data, steps, key), kind)
        except msgspec.ValidationError as error:
            if str(error) == message:
                return str(key)
    return str(keys[0])


def _at(data: Any, steps: Sequence[Step]) -> Any:
    for step in steps:
        data = data[step]
    return data


def _only(data: Any, steps: Sequence[Step], key: str) -> Any:
    if not steps:
        return {key: data[key]}
    copy = data.copy()
    copy[steps[0]] = _only(data[steps[0]], steps[1:], key)
    return copy
