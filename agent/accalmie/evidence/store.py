"""The store of sealed pictures, named by what they hold."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from ..case import CaptureRef
from ..disk import private_folder, storage_failed, sync_folder, write_whole
from ..errors import BadInput, Erased, NotAllowed, NotFound, StorageFailed
from . import picture
from .chain import Chain, Link, Seals
from .facts import CaptureFacts, Manifest, Rect, canonical, html_sha256, sha256
from .files import CROP, MANIFEST, PICTURE, EvidenceFiles
from .sound import manifest_problem, problems_of, strays

_HEX32 = re.compile("[0-9a-f]{32}")


class EvidenceStore:
    """One process uses a folder at a time: the one that owns the case log beside it.

    Nothing that was sealed is ever written over: what a folder holds of it and is damaged is set
    aside as `<file>.damaged`.
    """

    def __init__(self, folder: Path) -> None:
        """Open or make `folder`. Raises: StorageFailed."""
        self.folder = private_folder(folder)
        self.files = EvidenceFiles(folder)
        self._chain = Chain(folder / "chain")
        try:
            if self._chain.unread:
                raise StorageFailed(
                    f"{folder / 'chain'} is damaged: restore the evidence folder from a backup."
                )
            for name in self.seals.erased:  # where a crash came between the line and the files
                self._remove(name)
        except BaseException:
            self._chain.close()
            raise

    @property
    def seals(self) -> Seals:
        return self._chain.seals

    @property
    def chain_bytes(self) -> int:
        """How long `chain` is: its first so many bytes are what is sealed and erased by now."""
        return self._chain.size

    def seal(self, png: bytes, facts: CaptureFacts, now: datetime) -> CaptureRef:
        """Keep the untouched picture, its crop and its manifest; all on the disk on return.

        The same picture for the same case gives the same seal again. One picture may show the
        comments of several cases: each case has its own manifest and crop.
        Raises: BadInput (no sound PNG, or not the one that `facts` names), NotAllowed (erased
        before), StorageFailed.
        """
        digest = sha256(png)
        if digest != facts.sha256 or not _HEX32.fullmatch(facts.case_id):
            raise BadInput("The picture is not the one that was announced: take it again.")
        if self.seals.is_gone(digest):
            raise NotAllowed("This picture was erased for good: take a new one if you need it.")
        name = self._name(digest, facts.case_id)
        if name in self.seals.by_name or self._is_finished(name, facts.case_id):
            return self._ref(name)
        width, height = picture.size_of(png)
        crop = picture.crop(png, facts.rect, facts.viewport.width, facts.device_pixel_ratio)
        manifest = Manifest(
            facts=msgspec.structs.replace(
                facts, rect=_rect(facts.rect), viewport=_rect(facts.viewport)
            ),
            outer_html_sha256=html_sha256(facts.outer_html),
            crop_sha256=sha256(crop),
            png_bytes=len(png),
            width=width,
            height=height,
            sealed_at=now,
            previous=self.seals.head,
        )
        self._write(digest, name, png, crop, canonical(manifest))
        return self._ref(name)

    def erase(self, name: str) -> None:
        """Remove the files of this seal for good; the chain keeps it and says "erased".

        The picture goes with it, for other cases that it shows too: their crops and manifests
        stay. Twice is once. Raises: NotFound, StorageFailed (what the chain says is carried out by
        the next call, or the next opening).
        """
        if name not in self.seals.by_name:
            raise NotFound(f"There is no capture {name[:8]}: take the screenshot again.")
        if name not in self.seals.erased:
            self._chain.erase(name)
        self._remove(name)

    def case_of(self, name: str) -> str:
        """The id of the case that a seal was made for; "" where its manifest cannot tell."""
        try:
            return name[65:] or self._first_case(name)
        except (NotFound, StorageFailed):
            return ""

    def sweep(self, is_erased: Callable[[str], bool]) -> None:
        """Remove what captures that were cut off left of cases (by id) that `is_erased`.

        A picture without a manifest may be of any case and proves nothing: it goes too.
        Raises: StorageFailed.
        """
        for place, harmless in list(strays(self.files, self.seals)):
            path = self.folder / place
            if not harmless:
                continue
            try:
                erased = is_erased(self.files.manifest(path.name.partition(".")[0]).facts.case_id)
            except NotFound:
                erased = True
            except StorageFailed:
                erased = False  # damaged: «verify» names it, and a person decides
            if erased:
                _unlink([path])

    def png(self, sha: str) -> bytes:
        """The untouched picture. Raises: NotFound, Erased, StorageFailed."""
        if self.seals.is_gone(sha):
            raise Erased("This picture was erased for good; its hash is left.")
        return self.files.read(sha, PICTURE)

    def crop(self, sha: str, case_id: str = "") -> bytes:
        """The comment's part of the picture, as a PNG. Raises: NotFound, Erased, StorageFailed."""
        name = self._name(sha, case_id)
        if name in self.seals.erased:
            raise Erased("This picture was erased for good; its hash is left.")
        return self.files.read(name, CROP)

    def thumbnail(self, sha: str, case_id: str = "") -> bytes:
        """The crop made small: a PNG of at most 140 kB. Raises: NotFound, StorageFailed."""
        return picture.thumbnail(self.crop(sha, case_id))

    def manifest(self, sha: str, case_id: str = "") -> Manifest:
        """What was sealed with the picture. Raises: NotFound, StorageFailed (unreadable)."""
        return self.files.manifest(self._name(sha, case_id))

    def verify(self, sha: str) -> list[str]:
        """What does not hold for this picture and its manifests, one sentence each."""
        links = [link for link in self.seals.links() if link.name[:64] == sha]
        if not links:
            return [f"Capture {sha[:8]} was never sealed here."]
        return [problem for problem in problems_of(self.files, self.seals, links) if problem]

    def verify_all(self) -> list[str]:
        """The same for every capture, in the order of the seals."""
        found = problems_of(self.files, self.seals, self.seals.links())
        return [problem for problem in found if problem]

    def close(self) -> None:
        self._chain.close()

    def _name(self, sha: str, case_id: str) -> str:
        """`<sha>` for the first case that a picture was sealed for, `<sha>-<case>` for others."""
        own, seals = f"{sha}-{case_id}", self.seals
        if not case_id or own in seals.by_name:
            return own if case_id else sha
        if sha in seals.by_name and sha not in seals.erased and self._first_case(sha) != case_id:
            return own
        return sha

    def _first_case(self, sha: str) -> str:
        return self.files.manifest(sha).facts.case_id

    def _ref(self, name: str) -> CaptureRef:
        manifest = self.files.manifest(name)
        return CaptureRef(
            sha256=name[:64],
            captured_at=manifest.facts.captured_at,
            manifest_sha256=self.seals.by_name[name],
        )

    def _is_finished(self, name: str, case_id: str) -> bool:
        """Whether a seal that was cut off had all of its files: its line is added then."""
        try:
            data = self.files.find(name, MANIFEST)
            if data is None:
                return False
            link = Link(sha256(data), name, self.seals.head)
            manifest, problem = manifest_problem(link, data)
            if problem or manifest is None or manifest.facts.case_id != case_id:
                return False
            whole = self.files.holds(name, CROP, manifest.crop_sha256)
            whole = whole and self.files.holds(name[:64], PICTURE, name[:64])
        except StorageFailed:  # a link in the place of one of them
            return False
        if whole:
            self._chain.add(link.seal, name)
        return whole

    def _write(self, sha: str, name: str, png: bytes, crop: bytes, manifest: bytes) -> None:
        """Picture, crop, manifest, then the line that makes it count."""
        private_folder(self.files.place(name))
        if not self._has_picture(sha):
            write_whole(self.files.path(sha, PICTURE), [png])
        write_whole(self.files.path(name, CROP), [crop])
        write_whole(self.files.path(name, MANIFEST), [manifest])
        self._chain.add(sha256(manifest), name)

    def _has_picture(self, sha: str) -> bool:
        """Whether the picture is there; one that is not the sealed one is set aside."""
        with contextlib.suppress(StorageFailed):  # a link or a pipe in its place
            if self.files.holds(sha, PICTURE, sha):
                return True
        path = self.files.path(sha, PICTURE)
        if sha in self.seals.by_name and os.path.lexists(path):
            try:
                path.replace(path.with_name(f"{path.name}.damaged"))
            except OSError as error:
                raise storage_failed(path, error) from error
        return False

    def _remove(self, name: str) -> None:
        """The files of an erased seal, and its picture. Raises: StorageFailed."""
        shown = self.files.path(name[:64], PICTURE)
        aside = shown.with_name(f"{shown.name}.damaged")
        files = [self.files.path(name, MANIFEST), self.files.path(name, CROP), shown, aside]
        _unlink([path for path in files if os.path.lexists(path)])


def _unlink(files: Sequence[Path]) -> None:
    """Remove files of one folder; the disk knows when this returns. Raises: StorageFailed."""
    try:
        for path in files:
            path.unlink()
        if files:
            sync_folder(files[0].parent)
    except OSError as error:
        raise storage_failed(files[0], error) from error


def _rect(rect: Rect) -> Rect:
    """As our own type, whatever struct of the same fields the caller had."""
    return Rect(x=rect.x, y=rect.y, width=rect.width, height=rect.height)
