"""Is an evidence archive as it was made? Offline, from the file alone; nothing is unpacked.

In: a ZIP from anywhere, so hostile until shown otherwise. Out: what it holds, or Differs with the
first thing that is not as it should be: in the container, then in `datapackage.json`, then in each
file, then in what the files say of each other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..caselog.history import History, KeptCase, canonical, kept_case
from ..errors import BadInput, Differs
from ..evidence.chain import ELSEWHERE, Link, Seals
from ..evidence.files import CROP, MANIFEST, MAX_MANIFEST, PICTURE
from ..evidence.sound import manifest_problem
from .archive import HTML, member_of
from .container import Entry, hold, read_directory, read_member, visible
from .package import (
    DIGEST,
    ENTRY_BYTES,
    EVENTS,
    HEAD_BYTES,
    INSTRUCTIONS,
    MEMBERS,
    PACKAGE,
    SEALS,
    SUMS,
    Package,
    Resource,
    digest_bytes,
    package_bytes,
    sha256_of,
    sums_bytes,
)

MAX_CASE = MAX_EVENT = 4 * 1024 * 1024  # bytes: a case with the longest texts has a tenth of it
MAX_CHAIN = 256 * 1024 * 1024  # two million seals

Seen = Callable[[int, int], None]  # how much was looked at, of how much


class Verified(Struct, frozen=True, kw_only=True):
    """What was looked at, and holds. `head` is the hash of the history's last event."""

    cases: int
    events: int
    captures: int
    erased: int  # captures of which only the seal is left
    head: str
    sha256: str = ""  # of an archive's `datapackage.json`: whoever made it has it in their log
    created: datetime | None = None
    notices: tuple[str, ...] = ()  # what is worth knowing, and harmless


def verify_zip(path: Path, seen: Seen) -> Verified:
    """Raises: Differs with the first difference; BadInput for a file that cannot be read."""
    try:
        with path.open("rb") as file:
            return verify_file(file, seen)
    except OSError as error:
        why = error.strerror or str(error)
        raise BadInput(f"{path} cannot be read ({why}): check the path.") from error


def verify_file(file: BinaryIO, seen: Seen) -> Verified:
    """The same of an open file. Raises: Differs, OSError."""
    return _Archive(file, seen).verify()


class _Archive:
    """One archive, looked at once. Each step raises Differs."""

    def __init__(self, file: BinaryIO, seen: Seen) -> None:
        self._file, self._seen = file, seen
        self._entries = {entry.name: entry for entry in read_directory(file)}
        self._resources: dict[str, Resource] = {}
        self._left: set[str] = set()  # members that nothing spoke for yet
        self._done, self._size = 0, file.seek(0, 2)
        self._history = History()

    def verify(self) -> Verified:
        package, sha256 = self._package()
        self._members(package.resources)
        self._take(INSTRUCTIONS)
        events = self._events(package)
        cases = self._cases()
        seals = self._seals(package)
        self._captures_of(cases, seals)
        for link in seals.links():
            if link.name != ELSEWHERE:
                self._capture(link, seals, cases)
        self._sums(package.resources)
        for name in sorted(self._left):
            raise Differs(f"In the archive, «{visible(name)}» belongs to no seal and no case.")
        captures = len(seals.by_name) - len(seals.erased)
        self._compare(package.cases, len(cases), "cases")
        self._compare(package.events, events, "events")
        self._compare(package.history_head, self._history.head, "history_head")
        self._compare(package.seals_head, seals.head, "seals_head")
        return Verified(
            cases=len(cases), events=events, captures=captures, erased=len(seals.erased),
            head=self._history.head, sha256=sha256, created=package.created,
        )  # fmt: skip

    # The list of what it holds --------------------------------------------------------------------

    def _package(self) -> tuple[Package, str]:
        limit = HEAD_BYTES + ENTRY_BYTES * len(self._entries)
        data = self._whole(PACKAGE, limit)
        sha256 = sha256_of(data)
        if self._whole(DIGEST, HEAD_BYTES) != digest_bytes(sha256):
            raise Differs(f"In the archive, «{PACKAGE}» is not the one that «{DIGEST}» names.")
        try:
            package = msgspec.json.decode(data, type=Package)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Differs(f"In the archive, «{PACKAGE}» cannot be read.") from error
        place = 0
        for piece in package_bytes(replace(package, resources=()), package.resources):
            if data[place : place + len(piece)] != piece:
                raise Differs(f"In the archive, «{PACKAGE}» is not written as Accalmie writes it.")
            place += len(piece)
        if place != len(data):
            raise Differs(f"In the archive, «{PACKAGE}» is not written as Accalmie writes it.")
        return package, sha256

    def _members(self, resources: Sequence[Resource]) -> None:
        """The archive's members are the package's resources, and each may be there."""
        for name in self._entries:
            if not MEMBERS.fullmatch(name):
                raise Differs(f"In the archive, «{visible(name)}» does not belong.")
        self._resources = {resource.path: resource for resource in resources}
        for path, resource in self._resources.items():
            entry = self._entry(path)
            if resource != Resource.of(path, entry.size, resource.hash.removeprefix("sha256:")):
                raise Differs(f"In the archive, «{visible(path)}» is not as {PACKAGE} has it.")
        wanted = [*self._resources, PACKAGE, DIGEST]
        for name in self._entries:
            if name not in self._resources and name not in (PACKAGE, DIGEST):
                raise Differs(f"In the archive, «{visible(name)}» is not in {PACKAGE}.")
        if list(self._entries) != wanted or len(resources) != len(self._resources):
            raise Differs(f"The archive's files are not in the order of {PACKAGE}.")
        self._left = set(self._resources)

    def _sums(self, resources: Sequence[Resource]) -> None:
        expected = hashlib.sha256()
        for line in sums_bytes(resources[:-1]):
            expected.update(line)
        self._take(SUMS)
        if self._resources[SUMS].hash != f"sha256:{expected.hexdigest()}":
            raise Differs(f"In the archive, «{SUMS}» has other hashes than {PACKAGE}.")

    def _compare(self, told: object, found: object, what: str) -> None:
        if told != found:
            raise Differs(f"In the archive, {PACKAGE} has another value for {what}.")

    # What the files say ---------------------------------------------------------------------------

    def _events(self, package: Package) -> int:
        """Follows the audit chain; how many events are shown."""
        shown = 0
        for number, line in enumerate(self._lines(EVENTS), start=1):
            row = _row(line, f"line {number} of «{EVENTS}»")
            if not package.whole and row.keys() == {"seq", "hash"}:
                problem = self._history.pass_over(row["seq"], row["hash"])
            else:
                problem, shown = self._history.follow(row), shown + 1
            hold(problem)
        return shown

    def _cases(self) -> dict[str, KeptCase]:
        """Every case by its id, each as the history left it."""
        cases: dict[str, KeptCase] = {}
        for name in list(self._resources):
            member = MEMBERS.fullmatch(name)
            if member and member["number"]:
                row = _row(self._whole(name, MAX_CASE), f"«{name}»")
                hold(self._history.case_problem(row))
                case = kept_case(row)
                if case is None or case.number != member["number"] or case.id in cases:
                    raise Differs(f"In the archive, «{name}» is another case.")
                cases[case.id] = case
        for id in self._history.cases.keys() - cases.keys():
            raise Differs(f"The history speaks of a case that is not in the archive ({id}).")
        return cases

    def _seals(self, package: Package) -> Seals:
        data = self._whole(SEALS, MAX_CHAIN)
        seals = Seals(data, partial=not package.whole)
        if seals.good != len(data):
            raise Differs(f"In the archive, line {seals.lines + 1} of «{SEALS}» is no seal.")
        return seals

    def _captures_of(self, cases: dict[str, KeptCase], seals: Seals) -> None:
        """Each capture that a case names is among the seals."""
        names = {link.seal: link.name for link in seals.links()}
        for case in cases.values():
            for ref in case.captures:
                if names.get(ref.manifest_sha256, "")[:64] != ref.sha256:
                    short = visible(ref.sha256[:8])
                    raise Differs(f"Capture {short} of case {case.number} is not among the seals.")

    def _capture(self, link: Link, seals: Seals, cases: dict[str, KeptCase]) -> None:
        name, short, sha = link.name, link.name[:8], link.name[:64]
        if name not in seals.erased:
            data = self._whole(member_of(name, MANIFEST), MAX_MANIFEST)
            manifest, problem = manifest_problem(link, data)
            hold(problem)
            assert manifest is not None  # a manifest that cannot be read is a problem
            if manifest.facts.case_id not in cases:
                raise Differs(f"Capture {short} is of a case that is not in the archive.")
            self._take(member_of(name, HTML), manifest.outer_html_sha256)
            self._take(member_of(name, CROP), manifest.crop_sha256)
        elif self._history.is_kept(link.seal):
            raise Differs(f"Capture {short} is marked as erased, and no event says so.")
        if not seals.is_gone(sha) and (name == sha or member_of(sha, PICTURE) in self._left):
            self._take(member_of(sha, PICTURE), sha)

    # Bytes ----------------------------------------------------------------------------------------

    def _entry(self, name: str) -> Entry:
        entry = self._entries.get(name)
        if entry is None:
            raise Differs(f"In the archive, «{visible(name)}» is missing.")
        return entry

    def _stream(self, name: str) -> Iterator[bytes]:
        """The content of a member, its hash compared at the end."""
        digest = hashlib.sha256()
        for chunk in read_member(self._file, self._entry(name)):
            digest.update(chunk)
            yield chunk
            self._done += len(chunk)
            self._seen(self._done, self._size)
        resource = self._resources.get(name)
        if resource is not None and resource.hash != f"sha256:{digest.hexdigest()}":
            raise Differs(f"In the archive, «{visible(name)}» was changed.")
        self._left.discard(name)

    def _take(self, name: str, sha256: str = "") -> None:
        """Look at all of a member, which has the hash `sha256` where one is given."""
        for _ in self._stream(name):
            pass
        if sha256 and self._resources[name].hash != f"sha256:{sha256}":
            raise Differs(f"In the archive, «{visible(name)}» is not the one that was sealed.")

    def _whole(self, name: str, at_most: int) -> bytes:
        if self._entry(name).size > at_most:
            raise Differs(f"In the archive, «{visible(name)}» is larger than it can be.")
        return b"".join(self._stream(name))

    def _lines(self, name: str) -> Iterator[bytes]:
        rest = b""
        for chunk in self._stream(name):
            *lines, rest = (rest + chunk).split(b"\n")
            yield from lines
            if len(rest) > MAX_EVENT:
                raise Differs(f"In the archive, «{visible(name)}» is larger than it can be.")
        if rest:
            raise Differs(f"In the archive, «{visible(name)}» was changed.")


def _row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = msgspec.json.decode(line, type=dict[str, Any])
        same = canonical(row) == line
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        same = False
    if not same:
        raise Differs(f"In the archive, {where} is not written as Accalmie writes it.")
    return row
