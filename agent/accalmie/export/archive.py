"""The evidence archive: a ZIP that proves by itself that nothing in it was changed.

In: the log's rows, the seals and the pictures. Out: one file, mode 0600, that `verify_zip` and the
tools of any system check without us. It is written piece by piece and never whole in memory; what
does not hold stops it, and then there is no file. What it holds, in this order:

INSTRUCTIONS.txt, events.jsonl (the audit chain), cases/<number>.json, evidence/chain (the seals),
evidence/ab/<sha>.json, .html.txt, .crop.png, .png, SHA256SUMS, datapackage.json and its digest.

With a selection, what belongs to other cases is there as hashes only, so that the chains hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from ..case import FIRST_LINK, Event
from ..caselog import CaseLog
from ..caselog.history import Document, History, canonical
from ..disk import NewFile, private_folder
from ..errors import Differs, NotFound
from ..evidence import EvidenceStore
from ..evidence.chain import ELSEWHERE, Link, line_of
from ..evidence.files import CROP, MANIFEST, PICTURE, EvidenceFiles
from ..evidence.sound import difference, manifest_problem
from .container import Packer, hold, visible
from .package import (
    DIGEST,
    EVENTS,
    INSTRUCTIONS,
    MEMBERS,
    PACKAGE,
    SEALS,
    SUMS,
    Package,
    Resource,
    digest_bytes,
    package_bytes,
    sums_bytes,
)
from .selection import Selection

HTML = ".html.txt"  # a text: nobody opens a stranger's page by a double click
_TEMPLATE = Path(__file__).parent / "templates" / "instructions.txt"


class Contents(Struct, frozen=True, kw_only=True):
    """What goes into an archive, as it was at one moment; `events` and `links` are all of them.

    Rows are parsed as they are asked for, so that a log is never in memory a second time.
    """

    rows: Sequence[Document]  # every case
    places: Sequence[int]  # in `rows`, of those that go in
    events: Sequence[Document]
    links: tuple[Link, ...]
    erased: frozenset[str]  # names of seals
    whole: bool

    @classmethod
    def of(
        cls, log: CaseLog, evidence: EvidenceStore, wanted: Selection, now: datetime
    ) -> Contents:
        """Raises: NotFound where a selection takes no case."""
        rows, events = log.rows()
        places: Sequence[int] = range(len(rows))
        if not wanted.is_everything:
            places = [place for place, case in enumerate(rows) if wanted.takes(case, now)]
        if not places and not wanted.is_everything:
            raise NotFound("No case matches: «accalmie cases list --status all» shows them all.")
        return cls(
            rows=rows,
            places=places,
            events=events,
            links=tuple(evidence.seals.links()),
            erased=frozenset(evidence.seals.erased),
            whole=wanted.is_everything,
        )

    def cases(self) -> Iterator[Document]:
        return (self.rows[place] for place in self.places)

    def shown_links(self) -> Sequence[Link]:
        if self.whole:
            return self.links
        seals = {ref["manifest_sha256"] for case in self.cases() for ref in case["captures"]}
        return [link for link in self.links if link.seal in seals]


class Packing:
    """One archive on its way to `folder`. `run` makes it; then `path` is there and `sha256` known.

    `sha256` is the hash of `datapackage.json`, which names the hash of everything else.
    """

    def __init__(
        self, contents: Contents, files: EvidenceFiles, folder: Path, now: datetime
    ) -> None:
        """Raises: StorageFailed."""
        self._contents, self._files, self._now = contents, files, now
        self._links = contents.shown_links()
        self.total, self.sha256 = len(self._links), ""
        self.path = _free_path(private_folder(folder), contents, now)
        self._resources: list[Resource] = []
        self._history, self._events_shown = History(), 0

    @property
    def cases(self) -> int:
        return len(self._contents.places)

    def run(self) -> Generator[int, None, None]:
        """Yields how many captures are done, of `total`; closed before its end, it leaves nothing.

        Raises: Differs for what does not hold, StorageFailed.
        """
        file = NewFile(self.path)
        try:
            self._packer = Packer(file)
            self._add(INSTRUCTIONS, [_TEMPLATE.read_bytes()])
            self._add(EVENTS, self._events())
            for case in self._contents.cases():
                self._add_case(case)
            self._add(SEALS, self._seals())
            yield from self._captures()
            self._add(SUMS, sums_bytes(tuple(self._resources)))
            self._add(PACKAGE, package_bytes(self._package(), tuple(self._resources)))
            self.sha256 = self._resources.pop().hash.removeprefix("sha256:")
            self._add(DIGEST, [digest_bytes(self.sha256)])
            self._packer.finish()
            file.keep()
        except Differs as error:
            file.drop()
            raise Differs(f"No archive was made: {error}") from error
        except BaseException:
            file.drop()
            raise

    def event(self) -> Event:
        """What the history is told of it."""
        details = {
            "format": "zip", "files": [self.path.name], "cases": self.cases, "sha256": self.sha256,
        }  # fmt: skip
        return Event(case_id="", at=self._now, actor="person", action="exported", details=details)

    def _events(self) -> Iterator[bytes]:
        """One line an event; of other cases' events only what the chain needs."""
        whole = self._contents.whole
        shown = set() if whole else {case["id"] for case in self._contents.cases()}
        for row in self._contents.events:
            hold(self._history.follow(row))
            is_gap = row["action"] == "lost" and not row["case_id"]  # the chain cannot do without
            if whole or is_gap or row["case_id"] in shown:
                self._events_shown += 1
            else:
                row = {"seq": row["seq"], "hash": row["hash"]}
            yield canonical(row) + b"\n"

    def _add_case(self, case: Document) -> None:
        hold(self._history.case_problem(case))
        self._add(f"cases/{case['number']}.json", [canonical(case)])

    def _seals(self) -> Iterator[bytes]:
        """The chain, the erased ones after the seals; other cases' seals without their names.

        A picture goes with any of its seals: those of it that were erased have their names too.
        """
        shown = {link.name for link in self._links}
        pictures = {name[:64] for name in shown}
        erased = {name for name in self._contents.erased if name[:64] in pictures}
        for link in self._contents.links:
            known = link.name in shown or link.name in erased
            yield line_of(link.seal, link.name if known else ELSEWHERE)
        for link in self._contents.links:
            if link.name in erased:
                yield line_of(link.seal, link.name, erased=True)

    def _captures(self) -> Iterator[int]:
        gone = {name[:64] for name in self._contents.erased}
        packed: set[str] = set()
        for done, link in enumerate(self._links, start=1):
            sha = link.name[:64]
            if link.name not in self._contents.erased:
                self._add_manifest(link)
            if sha not in gone and sha not in packed:
                self._add_file(sha, PICTURE, sha, f"Picture {sha[:8]}")
            packed.add(sha)
            yield done

    def _add_manifest(self, link: Link) -> None:
        """The manifest, its HTML as a file of its own, and the crop."""
        name, short = link.name, link.name[:8]
        data = self._add_file(name, MANIFEST, link.seal, f"The manifest of capture {short}")
        manifest, problem = manifest_problem(link, data)
        hold(problem)
        assert manifest is not None  # a manifest that cannot be read is a problem
        html = manifest.facts.outer_html.encode("utf-8", "surrogatepass")
        self._add(member_of(name, HTML), [html])
        self._add_file(name, CROP, manifest.crop_sha256, f"The crop of capture {short}")

    def _add_file(self, name: str, suffix: str, digest: str, what: str) -> bytes:
        """A file of the evidence, if it is the one that was sealed. Raises: Differs."""
        data = self._files.find(name, suffix)
        hold(difference(data, digest, what))
        assert data is not None  # what is missing differs
        self._add(member_of(name, suffix), [data])
        return data

    def _add(self, name: str, chunks: Iterable[bytes]) -> None:
        if not MEMBERS.fullmatch(name):
            raise Differs(f"«{visible(name)}» is no name for a file of an archive.")
        digest = hashlib.sha256()

        def hashed() -> Iterator[bytes]:
            for chunk in chunks:
                digest.update(chunk)
                yield chunk

        size = self._packer.add(name, hashed())
        self._resources.append(Resource.of(name, size, digest.hexdigest()))

    def _package(self) -> Package:
        contents = self._contents
        return Package(
            created=self._now,
            whole=contents.whole,
            cases=self.cases,
            events=self._events_shown,
            captures=sum(link.name not in contents.erased for link in self._links),
            history_head=self._history.head,
            seals_head=contents.links[-1].seal if contents.links else FIRST_LINK,
        )


def export_zip(
    log: CaseLog, evidence: EvidenceStore, folder: Path, now: datetime, wanted: Selection
) -> Path:
    """Make an archive in one go, and note it. Raises: NotFound, Differs, StorageFailed."""
    packing = Packing(Contents.of(log, evidence, wanted, now), evidence.files, folder, now)
    for _ in packing.run():
        pass
    note_archive(log, packing)
    return packing.path


def note_archive(log: CaseLog, packing: Packing) -> None:
    """Say in the history that it was made; where that fails there is no archive.

    Raises: StorageFailed.
    """
    try:
        log.note(packing.event())
    except BaseException:
        packing.path.unlink(missing_ok=True)
        raise


def member_of(name: str, suffix: str) -> str:
    """Where a capture's file stands in the archive."""
    return f"evidence/{name[:2]}/{name}{suffix}"


def _free_path(folder: Path, contents: Contents, now: datetime) -> Path:
    """A name that no file has: an archive is never written over."""
    what = "all" if contents.whole else f"{len(contents.places)}-cases"
    if len(contents.places) == 1 and not contents.whole:
        [case] = contents.cases()
        what = case["number"]
    stem = f"evidence-{what}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    path, again = folder / f"{stem}.zip", 2
    while path.exists():
        path, again = folder / f"{stem}-{again}.zip", again + 1
    return path
