"""The files of a folder of evidence: where each one is, read with suspicion. Changes nothing.

A name is the picture's SHA-256, and the case's id after it where another case came first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..disk import read_plain, storage_failed
from ..errors import NotFound, StorageFailed
from .facts import Manifest, sha256
from .picture import MAX_BYTES

PICTURE, CROP, MANIFEST = ".png", ".crop.png", ".json"
MAX_MANIFEST = 4 * 1024 * 1024  # bytes: 100,000 characters of HTML, each written as an escape
_NAME = re.compile("[0-9a-f]{64}(?:-[0-9a-f]{32})?")
_LIMITS = {PICTURE: MAX_BYTES, CROP: 4 * MAX_BYTES, MANIFEST: MAX_MANIFEST}


class EvidenceFiles:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str, suffix: str) -> bytes:
        """Raises: NotFound, StorageFailed."""
        path = self.path(name, suffix)
        try:
            return read_plain(path, _LIMITS[suffix])
        except FileNotFoundError as error:
            raise NotFound(f"There is no capture {name[:8]}: take the screenshot again.") from error

    def find(self, name: str, suffix: str) -> bytes | None:
        """The same; None where there is no such file. Raises: StorageFailed."""
        try:
            return self.read(name, suffix)
        except NotFound:
            return None

    def holds(self, name: str, suffix: str, digest: str) -> bool:
        """Whether the file is there with this hash. Raises: StorageFailed (the disk)."""
        data = self.find(name, suffix)
        return data is not None and sha256(data) == digest

    def manifest(self, name: str) -> Manifest:
        """Raises: NotFound, StorageFailed (unreadable)."""
        try:
            return msgspec.json.decode(self.read(name, MANIFEST), type=Manifest)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StorageFailed(
                f"The manifest {name[:8]} is damaged: restore the evidence folder from a backup."
            ) from error

    def path(self, name: str, suffix: str) -> Path:
        """Raises: NotFound for what is no name."""
        if not _NAME.fullmatch(name):
            raise NotFound("A capture is named by the 64 digits of its SHA-256: copy it whole.")
        return self.place(name) / f"{name}{suffix}"

    def place(self, name: str) -> Path:
        """The folder of `name`. Raises: StorageFailed where a link stands in its place."""
        folder = self.folder / name[:2]
        if folder.is_symlink():
            raise StorageFailed(f"{folder} is not the folder it should be: remove that link.")
        return folder

    def there(self) -> Iterator[Path]:
        """Everything below the folder but the chain, in a fixed order. Raises: StorageFailed."""
        try:
            for first in sorted(self.folder.iterdir()):
                if first.name == "chain":
                    continue
                if first.is_dir() and not first.is_symlink():
                    yield from sorted(first.iterdir())
                else:
                    yield first
        except FileNotFoundError:  # no capture was ever taken, or one is being erased
            return
        except OSError as error:
            raise storage_failed(self.folder, error) from error
