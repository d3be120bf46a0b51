"""`datapackage.json` of an archive: what it holds, each file with its length and its hash.

A Frictionless data package, and `datapackage-digest.json` beside it as WACZ has it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

import msgspec
from msgspec import Struct

from .. import __version__
from ..evidence.facts import STATEMENT

PACKAGE, DIGEST, SUMS = "datapackage.json", "datapackage-digest.json", "SHA256SUMS"
INSTRUCTIONS, EVENTS, SEALS = "INSTRUCTIONS.txt", "events.jsonl", "evidence/chain"
MEMBERS = re.compile(
    r"INSTRUCTIONS\.txt|events\.jsonl|SHA256SUMS|datapackage(?:-digest)?\.json|evidence/chain"
    r"|cases/(?P<number>\d{4}-\d{6,12})\.json"
    r"|evidence/(?P<place>[0-9a-f]{2})/(?P<name>(?P=place)[0-9a-f]{62}(?:-[0-9a-f]{32})?)"
    r"(?P<suffix>\.json|\.html\.txt|\.crop\.png|\.png)",
    re.ASCII,
)
ENTRY_BYTES = 1024  # at most, of one resource as it is written here
HEAD_BYTES = 64 * 1024  # likewise, of what comes before the resources


class Resource(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One member of the archive; `hash` is "sha256:" and 64 digits."""

    name: str
    path: str
    bytes: int
    hash: str

    @classmethod
    def of(cls, path: str, size: int, sha256: str) -> Resource:
        """Its name is what a data package allows: lower case, without slashes."""
        name = path.replace("/", "-").lower()
        return cls(name=name, path=path, bytes=size, hash=f"sha256:{sha256}")


class Package(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`events` and `captures` are how many of them are shown; the two heads are the last hashes."""

    profile: Literal["data-package"] = "data-package"
    name: Literal["accalmie-evidence"] = "accalmie-evidence"
    format: Literal[1] = 1
    created: datetime
    software: str = f"Accalmie {__version__}"
    statement: str = STATEMENT
    whole: bool  # every case of the log; otherwise other cases are only hashes
    cases: int
    events: int
    captures: int
    history_head: str
    seals_head: str
    resources: tuple[Resource, ...] = ()


class Digest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    path: Literal["datapackage.json"] = "datapackage.json"
    hash: str


def package_bytes(package: Package, resources: Sequence[Resource]) -> Iterator[bytes]:
    """The file, one resource a line, in pieces."""
    head = msgspec.json.encode(package)
    assert head.endswith(b"[]}")
    yield head[:-2]
    separator = b"\n"
    for resource in resources:
        yield separator + msgspec.json.encode(resource)
        separator = b",\n"
    yield b"\n]}\n"


def digest_bytes(sha256: str) -> bytes:
    return msgspec.json.encode(Digest(hash=f"sha256:{sha256}")) + b"\n"


def sums_bytes(resources: Sequence[Resource]) -> Iterator[bytes]:
    """`SHA256SUMS`, as `sha256sum --check` reads it."""
    for resource in resources:
        yield f"{resource.hash.removeprefix('sha256:')}  {resource.path}\n".encode()


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
