"""The store of sealed pictures, named by what they hold."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import msgspec

from ..case import CaptureRef
from ..disk import private_folder, storage_failed, write_whole
from ..errors import BadInput, NotFound, StorageFailed
from . import picture
from .chain import Chain
from .facts import CaptureFacts, Manifest, Rect, canonical, html_sha256, sha256

_HEX64 = re.compile("[0-9a-f]{64}")
_HEX32 = re.compile("[0-9a-f]{32}")


class EvidenceStore:
    """One process uses a folder at a time: the one that owns the case log beside it."""

    def __init__(self, folder: Path) -> None:
        """Open or make `folder`. Raises: StorageFailed."""
        self.folder = private_folder(folder)
        self._chain = Chain(folder / "chain")
        if self._chain.unread:
            self._chain.close()
            raise StorageFailed(
                f"{folder / 'chain'} is damaged: restore the evidence folder from a backup."
            )

    def seal(self, png: bytes, facts: CaptureFacts, now: datetime) -> CaptureRef:
        """Keep the untouched picture, its crop and its manifest; all on the disk on return.

        The same picture for the same case gives the same seal again. One picture may show the
        comments of several cases: each case has its own manifest and crop.
        Raises: BadInput (no sound PNG, or not the one that `facts` names), StorageFailed.
        """
        digest = sha256(png)
        if digest != facts.sha256 or not _HEX32.fullmatch(facts.case_id):
            raise BadInput("The picture is not the one that was announced: take it again.")
        name = self._name(digest, facts.case_id)
        if name in self._chain.seals:
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
            previous=self._chain.head,
        )
        self._write(digest, name, png, crop, canonical(manifest))
        return self._ref(name)

    def png(self, sha: str) -> bytes:
        """The untouched picture. Raises: NotFound, StorageFailed."""
        return self._read(sha, ".png")

    def crop(self, sha: str, case_id: str = "") -> bytes:
        """The comment's part of the picture, as a PNG. Raises: NotFound, StorageFailed."""
        return self._read(self._name(sha, case_id), ".crop.png")

    def thumbnail(self, sha: str, case_id: str = "") -> bytes:
        """The crop made small: a PNG of at most 140 kB. Raises: NotFound, StorageFailed."""
        return picture.thumbnail(self.crop(sha, case_id))

    def manifest(self, sha: str, case_id: str = "") -> Manifest:
        """What was sealed with the picture. Raises: NotFound, StorageFailed (unreadable)."""
        return self._manifest(self._name(sha, case_id))

    def verify(self, sha: str) -> list[str]:
        """What does not hold for this picture and its manifests, one sentence each."""
        names = [name for name in self._chain.seals if name[:64] == sha]
        if not names:
            return [f"Capture {sha[:8]} was never sealed here."]
        problems = [] if self._holds(sha, ".png", sha) else [f"Picture {sha[:8]} was changed."]
        for name in names:
            problems += self._verify_manifest(name)
        return problems

    def verify_all(self) -> list[str]:
        """The same for every capture, in the order of the seals."""
        shas = dict.fromkeys(name[:64] for name in self._chain.seals)
        return [problem for sha in shas for problem in self.verify(sha)]

    def close(self) -> None:
        self._chain.close()

    def _verify_manifest(self, name: str) -> list[str]:
        short = name[:8]
        if not self._holds(name, ".json", self._chain.seals[name]):
            return [f"The manifest of capture {short} was changed or is missing."]
        manifest = self._manifest(name)
        problems = []
        if not self._holds(name, ".crop.png", manifest.crop_sha256):
            problems.append(f"The crop of capture {short} was changed or is missing.")
        if html_sha256(manifest.facts.outer_html) != manifest.outer_html_sha256:
            problems.append(f"The HTML kept with capture {short} is not the one that was sealed.")
        if manifest.previous != self._chain.before(name):
            problems.append(f"Capture {short} does not follow the one sealed before it.")
        return problems

    def _holds(self, name: str, suffix: str, digest: str) -> bool:
        try:
            return sha256(self._read(name, suffix)) == digest
        except NotFound:
            return False

    def _name(self, sha: str, case_id: str) -> str:
        """`<sha>` for the first case that a picture was sealed for, `<sha>-<case>` for others."""
        own = f"{sha}-{case_id}"
        if not case_id or own in self._chain.seals:
            return own if case_id else sha
        if sha in self._chain.seals and self._first_case(sha) != case_id:
            return own
        return sha

    def _first_case(self, sha: str) -> str:
        return self._manifest(sha).facts.case_id

    def _manifest(self, name: str) -> Manifest:
        try:
            return msgspec.json.decode(self._read(name, ".json"), type=Manifest)
        except msgspec.DecodeError as error:
            raise StorageFailed(
                f"The manifest {name[:8]} is damaged: restore the evidence folder from a backup."
            ) from error

    def _ref(self, name: str) -> CaptureRef:
        manifest = self._manifest(name)
        return CaptureRef(
            sha256=name[:64],
            captured_at=manifest.facts.captured_at,
            manifest_sha256=self._chain.seals[name],
        )

    def _write(self, sha: str, name: str, png: bytes, crop: bytes, manifest: bytes) -> None:
        """Picture, crop, manifest, then the line that makes it count."""
        private_folder(self._path(sha, "").parent)
        if not self._holds(sha, ".png", sha):
            write_whole(self._path(sha, ".png"), [png])
        write_whole(self._path(name, ".crop.png"), [crop])
        write_whole(self._path(name, ".json"), [manifest])
        self._chain.add(name, sha256(manifest))

    def _read(self, name: str, suffix: str) -> bytes:
        path = self._path(name, suffix)
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise NotFound(f"There is no capture {name[:8]}: take the screenshot again.") from error
        except OSError as error:
            raise storage_failed(path, error) from error

    def _path(self, name: str, suffix: str) -> Path:
        if not _HEX64.fullmatch(name[:64]) or len(name) not in (64, 97):
            raise NotFound("A capture is named by the 64 digits of its SHA-256: copy it whole.")
        return self.folder / name[:2] / f"{name}{suffix}"


def _rect(rect: Rect) -> Rect:
    """As our own type, whatever struct of the same fields the caller had."""
    return Rect(x=rect.x, y=rect.y, width=rect.width, height=rect.height)
