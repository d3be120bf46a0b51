"""`evidence/chain`: one line a seal, the hash of the manifest and the name of its files, in order.

A line is there once the three files are: a seal that was cut off has none, and is finished when its
picture comes again. The same line once more, with `erased` at its end, says that the files were
removed for good. In an archive `-` stands for the name of a seal that it does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ..case import FIRST_LINK
from ..disk import LineFile

_LINE = re.compile(rb"([0-9a-f]{64}) ([0-9a-f]{64}(?:-[0-9a-f]{32})?|-)( erased)?\n")
ELSEWHERE = "-"


class Link(Struct, frozen=True):
    """One seal: `name` its files' name or ELSEWHERE, `previous` the hash of the seal before it."""

    seal: str
    name: str
    previous: str


class Seals:
    """Every seal in order, by name, and which of them were erased. Pure.

    `good` is how many bytes of the data could be read; what follows is a torn or a changed line.
    """

    def __init__(self, data: bytes = b"", *, partial: bool = False) -> None:
        """`partial`: of an archive, where names may be ELSEWHERE."""
        self.by_name: dict[str, str] = {}
        self.erased: dict[str, None] = {}
        self._order: list[tuple[str, str]] = []
        self._others: dict[str, list[str]] = {}  # by picture: all of its seals but the first
        self._gone: set[str] = set()  # pictures: one goes with the first of its seals that does
        self._partial = partial
        self.good = 0
        while (line := _LINE.match(data, self.good)) and self.add(
            line[1].decode(), line[2].decode(), erased=bool(line[3])
        ):
            self.good = line.end()

    def add(self, seal: str, name: str, *, erased: bool = False) -> bool:
        """False for what no chain holds: a name twice, or erased before it was sealed."""
        if erased:
            if self.by_name.get(name) != seal or name in self.erased:
                return False
            self.erased[name] = None
            self._gone.add(name[:64])
            return True
        if name in self.by_name or (name == ELSEWHERE and not self._partial):
            return False
        if name != ELSEWHERE:
            self.by_name[name] = seal
        if len(name) > 64:
            self._others.setdefault(name[:64], []).append(name)
        self._order.append((seal, name))
        return True

    @property
    def head(self) -> str:
        return self._order[-1][0] if self._order else FIRST_LINK

    @property
    def lines(self) -> int:
        return len(self._order) + len(self.erased)

    def links(self) -> Iterator[Link]:
        """The oldest first."""
        previous = FIRST_LINK
        for seal, name in self._order:
            yield Link(seal, name, previous)
            previous = seal

    def names_of(self, sha: str) -> list[str]:
        """The seals of one picture: one for each case that it shows."""
        first = [sha] if sha in self.by_name else []
        return [*first, *self._others.get(sha, ())]

    def name_of(self, sha: str, seal: str) -> str | None:
        """Which seal of a picture has a manifest of this hash; None where none has."""
        return next((name for name in self.names_of(sha) if self.by_name[name] == seal), None)

    def is_gone(self, sha: str) -> bool:
        """Whether the picture was removed, with this seal of it or another."""
        return sha in self._gone


def line_of(seal: str, name: str, *, erased: bool = False) -> bytes:
    return f"{seal} {name}{' erased' if erased else ''}\n".encode()


class Chain:
    """The file; `seals` is what it holds."""

    def __init__(self, path: Path) -> None:
        """Raises: StorageFailed."""
        self._file = LineFile(path)
        data = self._file.read()
        self.seals = Seals(data)
        good = self.seals.good
        self.unread = len(data) - good if b"\n" in data[good:] else 0  # not torn: damaged
        if good < len(data) and not self.unread:
            self._file.cut(good)

    @property
    def size(self) -> int:
        """Bytes of the file; what stands there never changes."""
        return self._file.size

    def add(self, seal: str, name: str) -> None:
        """Raises: StorageFailed."""
        self._file.append(line_of(seal, name))
        self.seals.add(seal, name)

    def erase(self, name: str) -> None:
        """Raises: StorageFailed."""
        seal = self.seals.by_name[name]
        self._file.append(line_of(seal, name, erased=True))
        self.seals.add(seal, name, erased=True)

    def close(self) -> None:
        self._file.close()
