"""Makes a backup: a view of log and evidence is taken at once, and copied beside whoever works.

What does not hold is copied as it is and counted: a backup is made of a damaged folder too. Only
the log must be one that opens.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from ..case import Event
from ..caselog import CaseLog, Erasing
from ..caselog.copying import LogCopy
from ..caselog.erasing import FILE as ERASING
from ..caselog.lessons import FILE as LESSONS
from ..disk import NewFile, private_folder, read_plain, read_whole
from ..errors import BadInput, NotFound, StorageFailed, WrongUse
from ..evidence import EvidenceStore
from ..evidence.chain import Seals
from ..evidence.facts import sha256
from ..evidence.files import CROP, MANIFEST, PICTURE, EvidenceFiles
from ..evidence.sound import manifest_problem
from ..export.container import Packer
from ..export.verify_zip import MAX_CHAIN
from ..notify.ledger import FILE as DELIVERIES
from ..settings import Folders
from .listing import DIGEST, LISTING, File, Listing, digest_bytes, listing_bytes, member_of


class View(Struct, frozen=True, kw_only=True):
    """What goes into a backup, as it was at one moment. Taking it costs milliseconds."""

    log: LogCopy
    chain_bytes: int  # of `evidence/chain`
    captures: int  # seals whose files are there
    beside: dict[str, bytes]  # small files, by name: what was learned, what was sent
    is_erasing: bool  # an erasure is unfinished: the restored folder will finish it

    @classmethod
    def of(cls, log: CaseLog, evidence: EvidenceStore, data: Path) -> View:
        """In the thread that owns the log. Raises: StorageFailed."""
        seals = evidence.seals
        return cls(
            log=log.copy(),
            chain_bytes=evidence.chain_bytes,
            captures=len(seals.by_name) - len(seals.erased),
            beside={name: read_whole(data / name) for name in (LESSONS, DELIVERIES)},
            is_erasing=Erasing(data).is_unfinished,
        )


class Making:
    """One backup on its way to `path`. `run` makes it; then the file is there, `sha256` known.

    `sha256` is the hash of `backup.json`, which names the hash of everything else; `damaged` how
    many captures were not as they were sealed.
    """

    def __init__(
        self, view: View, folders: Folders, path: Path, now: datetime, *, over: bool
    ) -> None:
        """`over`: a file that is there is replaced. Raises: WrongUse, StorageFailed."""
        self._view, self._folders, self._now, self._over = view, folders, now, over
        self.path, self.sha256, self.damaged = path, "", 0
        self.cases, self.total = view.log.cases, view.captures + 1
        self._evidence = EvidenceFiles(folders.data / "evidence")
        self._files: list[File] = []
        self._names: set[str] = set()
        if path.resolve().is_relative_to(folders.data.resolve()):
            raise WrongUse(f"{path} is in the data folder: keep a backup somewhere else.")
        self._require_free()
        private_folder(path.parent)

    def run(self) -> Generator[int, None, None]:
        """Yields how far it is, of `total`; closed before its end, it leaves nothing.

        Raises: BadInput for a file whose name cannot be kept, WrongUse, StorageFailed.
        """
        file = NewFile(self.path)
        try:
            self._packer = Packer(file)
            for name, chunks in self._view.log.files():
                self._add(f"data/{name}", chunks)
            self._add_beside()
            yield 1
            yield from self._captures()
            listing = b"".join(listing_bytes(self._listing(), self._files))
            self.sha256 = sha256(listing)
            self._packer.add(LISTING, [listing])
            self._packer.add(DIGEST, [digest_bytes(self.sha256)])
            self._packer.finish()
            self._require_free()
            file.keep()
        except BaseException:
            file.drop()
            raise

    def event(self) -> Event:
        """What the history is told of it."""
        details = {
            "format": "backup", "files": [self.path.name], "cases": self.cases,
            "sha256": self.sha256,
        }  # fmt: skip
        return Event(case_id="", at=self._now, actor="person", action="exported", details=details)

    def _add_beside(self) -> None:
        """What was learned and what was sent, and what the person wrote."""
        for name, content in self._view.beside.items():
            if content:
                self._add(f"data/{name}", [content])
        if self._view.is_erasing:
            self._add(f"data/{ERASING}", ())
        for path in _own_files(self._folders):
            place = path.relative_to(self._folders.config).as_posix()
            self._add(f"config/{place}", [read_whole(path)])

    def _captures(self) -> Iterator[int]:
        """The chain, then the files of each seal that it keeps."""
        chain = self._chain()
        if chain:
            self._add("data/evidence/chain", [chain])
        seals = Seals(chain)
        packed: set[str] = set()
        kept = (link for link in seals.links() if link.name not in seals.erased)
        for done, link in enumerate(kept, start=2):
            sha, name = link.name[:64], link.name
            manifest, problem = manifest_problem(link, self._add_capture(name, MANIFEST))
            crop = self._add_capture(name, CROP)
            sound = manifest is not None and not problem and sha256(crop) == manifest.crop_sha256
            if sha not in packed and not seals.is_gone(sha):
                packed.add(sha)
                sound = sha256(self._add_capture(sha, PICTURE)) == sha and sound
            self.damaged += not sound
            yield done

    def _add_capture(self, name: str, suffix: str) -> bytes:
        """A file of the evidence, whatever is in it; nothing where there is none to be read."""
        try:
            data = self._evidence.read(name, suffix)
        except (NotFound, StorageFailed):  # or a link in its place, or a disk that does not give it
            return b""
        self._add(f"data/evidence/{name[:2]}/{name}{suffix}", [data])
        return data

    def _chain(self) -> bytes:
        try:
            data = read_plain(self._evidence.folder / "chain", MAX_CHAIN)
        except FileNotFoundError:
            return b""
        return data[: self._view.chain_bytes]

    def _add(self, path: str, chunks: Iterable[bytes]) -> None:
        name, digest = member_of(path), hashlib.sha256()
        if name is None or name.casefold() in self._names:
            where = self._folders.config / path.partition("/")[2]
            raise BadInput(f"{where} has a name that a backup cannot hold: rename it.")

        def hashed() -> Iterator[bytes]:
            for chunk in chunks:
                digest.update(chunk)
                yield chunk

        size = self._packer.add(name, hashed())
        self._names.add(name.casefold())
        self._files.append(File(path=name, bytes=size, sha256=digest.hexdigest()))

    def _listing(self) -> Listing:
        log, captures = self._view.log, self._view.captures
        return Listing(created=self._now, cases=log.cases, events=log.events, captures=captures)

    def _require_free(self) -> None:
        if self.path.is_dir():
            raise WrongUse(f"{self.path} is a folder: name the file that the backup shall be.")
        if self.path.exists() and not self._over:
            raise WrongUse(f"{self.path} is there already: choose another name, or add --force.")


def note_backup(log: CaseLog, made: Making) -> None:
    """Say in the history that it was made. Raises: StorageFailed; the backup stays all the same."""
    log.note(made.event())


def _own_files(folders: Folders) -> Iterator[Path]:
    """What the person wrote, where there is any: settings, conduct, brand, playbooks, sites."""
    for path in (folders.settings_file, folders.conduct_file):
        if path.is_file():
            yield path
    for folder, pattern in ((folders.playbooks, "*.toml"), (folders.sites, "*.json")):
        yield from (path for path in sorted(folder.glob(pattern)) if path.is_file())
