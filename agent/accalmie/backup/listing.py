"""`backup.json` of a backup: what it holds, each file with its length and its hash. Pure.

In the ZIP, `data/` is a data folder, `config/` a folder of settings: unpacked by any program they
are what they were. A name that is not plain ASCII is written with percent signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal
from urllib.parse import quote, unquote

import msgspec
from msgspec import Struct

from .. import __version__

LISTING, DIGEST = "backup.json", "backup.json.sha256"
FORMAT = 1
ENTRY_BYTES = 1024  # at most, of one file as it is written here
HEAD_BYTES = 64 * 1024  # likewise, of what comes before the files
STATEMENT = (
    "This holds personal data: keep it as safe as the folder itself, and delete it once a person "
    "in it was erased. «accalmie restore» checks it and puts it back."
)
_PATHS = re.compile(
    r"data/(?:cases\.json|cases\.journal|cases\.erasing|lessons\.jsonl|deliveries\.jsonl"
    r"|evidence/chain|evidence/(?P<place>[0-9a-f]{2})/(?P<name>(?P=place)[0-9a-f]{62})"
    r"(?:\.png|(?:-[0-9a-f]{32})?(?:\.json|\.crop\.png)))"
    r"|config/(?:accalmie\.toml|conduct\.toml|playbook/(?P<book>.+)\.toml|sites/(?P<site>.+)\.json)",
    re.ASCII,
)
_STEM = re.compile(r"[^./\\:*?\"<>|\x00-\x1f\x7f][^/\\:*?\"<>|\x00-\x1f\x7f]{0,99}")
_LONGEST = 250  # characters of a name in the ZIP


class File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One member of the ZIP."""

    path: str
    bytes: int
    sha256: str


class Listing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: Literal["accalmie-backup"] = "accalmie-backup"
    format: int = FORMAT
    created: datetime
    software: str = f"Accalmie {__version__}"
    statement: str = STATEMENT
    cases: int
    events: int
    captures: int
    files: tuple[File, ...] = ()


def listing_bytes(listing: Listing, files: Sequence[File]) -> Iterator[bytes]:
    """The file, one member a line, in pieces."""
    head = msgspec.json.encode(listing)
    assert head.endswith(b"[]}")
    yield head[:-2]
    separator = b"\n"
    for file in files:
        yield separator + msgspec.json.encode(file)
        separator = b",\n"
    yield b"\n]}\n"


def digest_bytes(sha256: str) -> bytes:
    """As `sha256sum --check` reads it."""
    return f"{sha256}  {LISTING}\n".encode()


def member_of(path: str) -> str | None:
    """How a file is named in the ZIP; None where no backup can hold such a name."""
    try:
        member = quote(path, safe="/")
    except UnicodeEncodeError:  # bytes that are no text
        return None
    return member if path_of(member) == path else None


def path_of(member: str) -> str | None:
    """Where a member belongs, as `data/...` or `config/...`; None where it does not belong."""
    path = unquote(member)
    found = _PATHS.fullmatch(path)
    if found is None or len(member) > _LONGEST or quote(path, safe="/") != member:
        return None
    stem = found["book"] or found["site"]
    return path if stem is None or _STEM.fullmatch(stem) else None
