"""`evidence/chain`: one line a seal, the hash of the manifest and the name of its files, in order.

A line is there once the three files are: a seal that was cut off has none, and is made anew.
"""

from __future__ import annotations

import re
from pathlib import Path

from ..case import FIRST_LINK
from ..disk import LineFile

_LINE = re.compile(rb"([0-9a-f]{64}) ([0-9a-f]{64}(?:-[0-9a-f]{32})?)\n")


class Chain:
    """`seals` maps the name of a seal to the hash of its manifest, oldest first."""

    def __init__(self, path: Path) -> None:
        """Raises: StorageFailed."""
        self._file = LineFile(path)
        data = self._file.read()
        self.seals: dict[str, str] = {}
        good = 0
        while line := _LINE.match(data, good):
            self.seals[line[2].decode()] = line[1].decode()
            good = line.end()
        self.unread = len(data) - good if b"\n" in data[good:] else 0  # not torn: damaged
        if good < len(data) and not self.unread:
            self._file.cut(good)

    @property
    def head(self) -> str:
        return next(reversed(self.seals.values()), FIRST_LINK)

    def before(self, name: str) -> str:
        """The hash that the manifest of `name` must give as `previous`."""
        previous = FIRST_LINK
        for other, seal in self.seals.items():
            if other == name:
                break
            previous = seal
        return previous

    def add(self, name: str, seal: str) -> None:
        """Raises: StorageFailed."""
        self._file.append(f"{seal} {name}\n".encode())
        self.seals[name] = seal

    def close(self) -> None:
        self._file.close()
