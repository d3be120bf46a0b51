"""The paired browsers and their keys, in `devices.json` of the data folder (0600).

The keys stay here: `Device` of `messages` is what is shown, without its key. Ids of removed
browsers are kept, without anything else, so that they can be told «connect again».
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..comment import Instant
from ..disk import write_whole
from ..errors import NotFound, StorageFailed, WrongUse
from .messages import Device

LONGEST_NAME = 60  # characters


class PairedDevice(Struct, frozen=True, kw_only=True):
    """One paired browser; `key` is K of the handshake. Pinned to the origin it was paired from."""

    client: str
    label: str
    origin: str
    created_at: Instant
    last_seen_at: Instant | None = None
    forgotten_upto: int = 0  # number of the last event of an erasure that it has heard of
    key: bytes  # base64 in the file


class _File(Struct, frozen=True):
    devices: tuple[PairedDevice, ...] = ()
    removed: tuple[str, ...] = ()


class Devices:
    """Every change is on disk before the method returns. Raises: StorageFailed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _read(path)

    def get(self, client: str) -> PairedDevice | None:
        return next((device for device in self._file.devices if device.client == client), None)

    def was_removed(self, client: str) -> bool:
        return client in self._file.removed

    def shown(self) -> tuple[Device, ...]:
        """All of them without their keys, in the order they were paired."""
        return tuple(
            Device(
                client=device.client,
                label=device.label,
                origin=device.origin,
                created_at=device.created_at,
                last_seen_at=device.last_seen_at,
            )
            for device in self._file.devices
        )

    def add(self, device: PairedDevice) -> None:
        """Pair `device`; a browser that pairs again takes the place of its former self."""
        others = tuple(d for d in self._file.devices if d.client != device.client)
        removed = tuple(client for client in self._file.removed if client != device.client)
        self._write(_File(devices=(*others, device), removed=removed))

    def seen(self, client: str, at: datetime) -> None:
        changed = tuple(
            replace(device, last_seen_at=at) if device.client == client else device
            for device in self._file.devices
        )
        self._write(replace(self._file, devices=changed))

    def rename(self, client: str, label: str) -> None:
        """Raises: NotFound, WrongUse (see `sound_name`), StorageFailed."""
        self._known(client)
        named = sound_name(label)
        changed = tuple(
            replace(device, label=named) if device.client == client else device
            for device in self._file.devices
        )
        self._write(replace(self._file, devices=changed))

    def forgot(self, client: str, upto: int) -> None:
        """`client` has heard of every erasure up to this event; an unknown one says nothing."""
        changed = tuple(
            replace(device, forgotten_upto=upto) if device.client == client else device
            for device in self._file.devices
        )
        self._write(replace(self._file, devices=changed))

    def remove(self, client: str) -> None:
        """Forget the key of `client`. Raises: NotFound, StorageFailed."""
        self._known(client)
        others = tuple(device for device in self._file.devices if device.client != client)
        self._write(_File(devices=others, removed=(*self._file.removed, client)))

    def _known(self, client: str) -> None:
        if self.get(client) is None:
            raise NotFound("There is no such browser: «accalmie devices» lists the paired ones.")

    def _write(self, file: _File) -> None:
        write_whole(self._path, [msgspec.json.format(msgspec.json.encode(file))])
        self._file = file


def sound_name(name: str) -> str:
    """`name` on one line, as it is kept. Raises: WrongUse where it is empty, long or invisible."""
    sound = " ".join(name.split())
    if not 0 < len(sound) <= LONGEST_NAME or not sound.isprintable():
        raise WrongUse("A browser's name has 1 to 60 visible characters: choose another.")
    return sound


def _read(path: Path) -> _File:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_File)
    except FileNotFoundError:
        return _File()
    except (OSError, msgspec.DecodeError) as error:
        raise StorageFailed(
            f"Cannot read {path}: move it away and pair your browsers again."
        ) from error
