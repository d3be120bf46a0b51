"""TinyDB's tables on a `JournalStorage`: a write hands over the rows it touched, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from .history import Document
from .rows import RowChange, Rows, decode_row, encode_row, same_row
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
        touched = _Touched(storage.rows.get(self.name, {}))
        updater(touched)  # type: ignore[arg-type]  # it acts as the dict that TinyDB's updaters use
        storage.commit(touched.changes(self.name))


class _Touched(MutableMapping[int, Any]):
    """The rows as an updater sees them, and which ones it touched; the originals stay."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._after: dict[str, Document | None] = {}

    def __getitem__(self, id: int) -> Document:
        key = str(id)
        if key not in self._after:
            self._after[key] = decode_row(self._rows[key])
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

    def changes(self, table: str) -> list[RowChange]:
        """What differs from the rows as they were. Raises: BadInput (see `encode_row`)."""
        changes: list[RowChange] = []
        for id, document in self._after.items():
            before = self._rows.get(id)
            after = None if document is None else encode_row(document)
            if before is None or after is None:
                if before is not after:
                    changes.append((table, id, after))
            elif not same_row(before, after):
                changes.append((table, id, after))
        return changes


class JournalDB(TinyDB):
    """TinyDB on a `JournalStorage`."""

    table_class = JournalTable
