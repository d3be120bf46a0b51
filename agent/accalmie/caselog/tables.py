"""TinyDB's tables on a `JournalStorage`: a write hands over the rows it touched, and no others."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from .journal import Document
from .storage import JournalStorage


class JournalTable(Table):
    """A TinyDB table whose writes reach the storage row by row."""

    def __init__(
        self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False
    ) -> None:
        """No cache of queries by default: it would not see what the log commits past TinyDB."""
        super().__init__(storage, name, cache_size, persist_empty)

    def _update_table(self, updater: Callable[[dict[int, Any]], None]) -> None:
        storage = self._storage
        assert isinstance(storage, JournalStorage)
        touched = _Touched(storage.read().get(self.name, {}))
        updater(touched)  # type: ignore[arg-type]  # it acts as the dict that TinyDB's updaters use
        storage.commit([(self.name, id, row) for id, row in touched.changes()])


class _Touched(MutableMapping[int, Any]):
    """The rows as an updater sees them, and which ones it touched; the originals stay."""

    def __init__(self, rows: dict[str, Document]) -> None:
        self._rows = rows
        self._after: dict[str, Document | None] = {}

    def __getitem__(self, id: int) -> Document:
        key = str(id)
        if key not in self._after:
            self._after[key] = copy.deepcopy(self._rows[key])
        row = self._after[key]
        if row is None:
            raise KeyError(id)
        return row

    def __setitem__(self, id: int, row: Document) -> None:
        self._after[str(id)] = row

    def __delitem__(self, id: int) -> None:
        if id not in self:
            raise KeyError(id)
        self._after[str(id)] = None

    def __contains__(self, id: object) -> bool:
        key = str(id)
        return self._after[key] is not None if key in self._after else key in self._rows

    def __iter__(self) -> Iterator[int]:
        keys = dict.fromkeys((*self._rows, *self._after))
        return iter([int(key) for key in keys if self._after.get(key, True) is not None])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self._after = dict.fromkeys(self._rows)

    def changes(self) -> list[tuple[str, Document | None]]:
        return [(id, row) for id, row in self._after.items() if row != self._rows.get(id)]


class JournalDB(TinyDB):
    """TinyDB on a `JournalStorage`."""

    table_class = JournalTable
