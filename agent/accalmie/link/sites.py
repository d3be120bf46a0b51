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

from ..disk import private_folder, write_whole
from ..errors import BadInput, BadSettings

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


def keep_site(folder: Path, site: dict[str, Any]) -> list[dict[str, Any]]:
    """Write `site` as `folder/<site>.json` and give all that are there, as `load_sites` does.

    One of the same name is replaced by the next version; it stays beside it as `.json.before`.
    Raises: BadInput where it is no site file or there are too many, StorageFailed.
    """
    try:
        name = msgspec.convert(site, _Site).site
    except (msgspec.ValidationError, RecursionError, OverflowError) as error:
        raise BadInput("This is no site file: teach the site again.") from error
    path = folder / f"{name}.json"
    kept, _problems = load_sites(folder)
    if not path.exists() and len(list(folder.glob("*.json"))) >= MAX_FILES:
        raise BadInput(f"There are {MAX_FILES} site files already: remove one, then try again.")
    versions = [one["version"] for one in kept if one["site"] == name]
    newer = {**site, "version": max([*versions, 0]) + 1}
    written = json.dumps(newer, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
    if len(written) > MAX_BYTES:
        raise BadInput(f"This site file is larger than {MAX_BYTES // 1024} KiB: shorten it.")
    private_folder(folder.parent)
    private_folder(folder)
    if path.is_file():
        write_whole(path.with_suffix(".json.before"), [path.read_bytes()])
    write_whole(path, [written])
    return load_sites(folder)[0]


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
