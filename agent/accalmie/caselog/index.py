"""Where each case stands in its table, by everything that asks for it. In memory only."""

from __future__ import annotations

from .journal import Document
from .snapshot import Rows


class CaseIndex:
    """Built from the rows at opening, then told of each change."""

    def __init__(self, rows: Rows) -> None:
        """Raises: KeyError, TypeError or ValueError for a row that is no case."""
        self.by_id: dict[str, str] = {}
        self.by_number: dict[str, str] = {}
        self.by_comment: dict[str, str] = {}
        self._pages: dict[str, dict[str, None]] = {}
        self._replied: dict[str, None] = {}  # row ids, the oldest reply first
        self._last_number: dict[int, int] = {}
        self._last_row = 0
        for row_id, row in rows.items():
            self._enter(row_id, row)
        replied = [(row["reply"]["inserted_at"], id) for id, row in rows.items() if row["reply"]]
        self._replied = dict.fromkeys(id for _, id in sorted(replied))

    def put(self, row_id: str, row: Document, before: Document | None) -> None:
        """`row` now stands at `row_id`, in place of `before`."""
        if before is not None:
            self._leave(row_id, before)
        self._enter(row_id, row)
        if row["reply"] and (before is None or before["reply"] != row["reply"]):
            self._replied.pop(row_id, None)
            self._replied[row_id] = None

    def on_page(self, post_url: str) -> list[str]:
        return list(self._pages.get(post_url, ()))

    def latest_replied(self, limit: int) -> list[str]:
        """Row ids of the last `limit` replies, newest first."""
        newest = reversed(self._replied)
        return [row_id for row_id, _ in zip(newest, range(limit), strict=False)]

    def next_row(self) -> int:
        """The row after the last one; the same until a row is put there."""
        return self._last_row + 1

    def take_number(self, year: int) -> int:
        self._last_number[year] = self._last_number.get(year, 0) + 1
        return self._last_number[year]

    def _enter(self, row_id: str, row: Document) -> None:
        self.by_id[row["id"]] = row_id
        self.by_number[row["number"]] = row_id
        comment = row["comment"]
        self.by_comment[comment["id"]] = row_id
        if comment["post_url"]:
            self._pages.setdefault(comment["post_url"], {})[row_id] = None
        self._last_row = max(self._last_row, int(row_id))
        year, _, number = row["number"].partition("-")
        if year.isdecimal() and number.isdecimal():
            last = self._last_number.get(int(year), 0)
            self._last_number[int(year)] = max(last, int(number))

    def _leave(self, row_id: str, row: Document) -> None:
        for index, key in (
            (self.by_id, row["id"]),
            (self.by_number, row["number"]),
            (self.by_comment, row["comment"]["id"]),
        ):
            if index.get(key) == row_id:
                del index[key]
        page = row["comment"]["post_url"]
        rows = self._pages.get(page, {})
        if rows.pop(row_id, "none") is None and not rows:
            del self._pages[page]
