"""`deliveries.jsonl`: every delivery as it last stood, one line a change, on the disk at once.

In: deliveries. Out: the same after a crash. It holds the ids of cases and the names of departments,
nothing of a comment; what ended is forgotten after KEPT_FOR. One process writes it at a time, the
one that has the case log.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from ..disk import LineFile, read_whole, write_whole
from ..errors import StorageFailed
from .delivery import ENDED, Delivery

FILE = "deliveries.jsonl"
KEPT_FOR = timedelta(days=90)  # longer than anything is owed: a key that is known is not sent again
_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Delivery)


class Ledger:
    def __init__(self, folder: Path, now: datetime) -> None:
        """Raises: StorageFailed, also for a line that no version of ours wrote."""
        self._path = folder / FILE
        self._by_key = dict(_read(self._path))
        self._forget(now)
        self._file: LineFile | None = None  # reading alone changes nothing
        self._open = {one.key: one for one in self._by_key.values() if one.state not in ENDED}

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def get(self, key: str) -> Delivery | None:
        return self._by_key.get(key)

    def put(self, delivery: Delivery) -> None:
        """Durable when it returns. Raises: StorageFailed."""
        if self._file is None:
            self._file = self._open_file()
        self._file.append(_line(delivery))
        self._by_key[delivery.key] = delivery
        if delivery.state in ENDED:
            self._open.pop(delivery.key, None)
        else:
            self._open[delivery.key] = delivery

    def under_way(self) -> list[Delivery]:
        """What is waiting or being sent, the oldest first."""
        return list(self._open.values())

    def of_case(self, case_id: str) -> list[Delivery]:
        """The oldest first."""
        return [one for one in self._by_key.values() if one.case_id == case_id]

    def all(self) -> list[Delivery]:
        return list(self._by_key.values())

    def _open_file(self) -> LineFile:
        """Without what was overtaken or is forgotten, and what a crash cut off."""
        if self._path.exists():
            write_whole(self._path, map(_line, self._by_key.values()))
        return LineFile(self._path)

    def _forget(self, now: datetime) -> None:
        for one in list(self._by_key.values()):
            if one.ended_at is not None and now - one.ended_at > KEPT_FOR:
                del self._by_key[one.key]


def _read(path: Path) -> Iterator[tuple[str, Delivery]]:
    """Each change in its order; a last line that a crash cut off was never answered for."""
    *lines, _rest = read_whole(path).split(b"\n")
    for number, line in enumerate(lines, 1):
        try:
            delivery = _decoder.decode(line)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            raise StorageFailed(
                f"{path}, line {number}, is damaged: rename the file, and ask the departments what "
                "they have."
            ) from None
        yield delivery.key, delivery


def _line(delivery: Delivery) -> bytes:
    return _encoder.encode(delivery) + b"\n"
