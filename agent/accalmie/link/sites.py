"""The person's own site files (`sites/*.json` beside the settings): read and checked, as data.

They go to the extension, which reads pages with them; a file with a mistake is named with its
line and the others load. The extension's tests hold the full schema; here is what a file must
have for the extension to accept it without harm.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from ..errors import BadSettings

MAX_BYTES = 64 * 1024
MAX_FILES = 50


class _Variant(Struct):
    container: Annotated[str, Meta(min_length=1, max_length=500)]
    fields: dict[str, list[dict[str, Any]]]


class _Site(Struct):
    site: Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9-]{0,38}$")]
    version: int
    name: Annotated[str, Meta(min_length=1, max_length=100)]
    matches: Annotated[list[str], Meta(max_length=50)]
    variants: Annotated[list[_Variant], Meta(min_length=1, max_length=20)]


def load_sites(folder: Path) -> tuple[list[dict[str, Any]], list[BadSettings]]:
    """The sound files of `folder`, in the order of their names, and the mistakes of the others."""
    sites: list[dict[str, Any]] = []
    problems: list[BadSettings] = []
    for path in sorted(folder.glob("*.json"))[:MAX_FILES]:
        try:
            sites.append(_load(path))
        except BadSettings as problem:
            problems.append(problem)
    return sites, problems


def _load(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():
            raise BadSettings(path, None, "is not a file: move it away.")
        if path.stat().st_size > MAX_BYTES:
            raise BadSettings(path, None, f"larger than {MAX_BYTES // 1024} KiB: shorten it.")
        text = path.read_text(encoding="utf-8")
        found: dict[str, Any] = json.loads(text)
        msgspec.convert(found, _Site)
        msgspec.json.encode(found)  # it travels to the extension as JSON again
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings(path, None, f"cannot be read ({error}).") from error
    except json.JSONDecodeError as error:
        raise BadSettings(path, error.lineno, f"{error.msg}.") from error
    except RecursionError as error:
        raise BadSettings(path, None, "nested too deeply: use plain lists.") from error
    except msgspec.ValidationError as error:
        raise BadSettings(path, None, f"{error}.") from error
    except (ValueError, OverflowError) as error:  # half a character, or thousands of digits
        raise BadSettings(path, None, "holds what is no JSON: write it anew.") from error
    return found
