"""The words of each case, folded, so that a search reads them all in a moment. In memory only.

Folding 100,000 comments takes most of a second: it is done when a case is first looked at, and
ahead of that by a thread where the log stays open (`warm`).
"""

from __future__ import annotations

import contextlib
import threading
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

_AT_ONCE = 50  # cases folded between two pauses: less than a millisecond
_PAUSE_SECONDS = 0.002


class Words:
    """One folded text a case, by row id: about as much memory as the comments themselves.

    `read` gives the parts of a case's text.
    """

    def __init__(self, read: Callable[[int], Sequence[str]]) -> None:
        self._read = read
        self._texts: dict[int, str] = {}
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def put(self, row_id: int, parts: Sequence[str]) -> None:
        self._texts[row_id] = folded("\n".join(parts))

    def remove(self, row_id: int) -> None:
        self._texts.pop(row_id, None)

    def among(self, row_ids: Sequence[int], words: Sequence[str]) -> Sequence[int]:
        """Those of `row_ids` in whose text every one of `words`, folded, occurs; order kept."""
        self._fold(row_ids)
        texts = self._texts
        for word in sorted(words, key=len, reverse=True):  # the longest leaves the fewest
            row_ids = [row_id for row_id in row_ids if word in texts[row_id]]
        return row_ids

    def warm(self, row_ids: Sequence[int]) -> None:
        """Fold these beside whoever works, in small steps, until `close`."""
        self._thread = threading.Thread(
            target=self._warm, args=(tuple(row_ids),), name="words", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _warm(self, row_ids: Iterable[int]) -> None:
        rest = iter(row_ids)
        while (some := tuple(islice(rest, _AT_ONCE))) and not self._stop.wait(_PAUSE_SECONDS):
            self._fold(some)

    def _fold(self, row_ids: Iterable[int]) -> None:
        """A text that is put in the meantime is the newer one: it stays."""
        texts = self._texts
        for row_id in row_ids:
            if row_id not in texts:
                with contextlib.suppress(KeyError):  # the row was removed in the meantime
                    texts.setdefault(row_id, folded("\n".join(self._read(row_id))))


def folded(text: str) -> str:
    """Without accents or capitals: "Éloïse" is found as "eloise", "l’œuvre" as "l'oeuvre"."""
    if text.isascii():
        return text.lower()
    for character, plain in _LONGER.items():
        text = text.replace(character, plain)
    try:  # most comments: as quick as bytes are
        return text.encode("cp1252").translate(_WESTERN).decode("cp1252")
    except UnicodeEncodeError:
        return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """What each character becomes, kept once it was asked for."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFKD", chr(code))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
        self[code] = _ALIKE.get(plain, plain)
        return self[code]


_ALIKE = {"’": "'", "‘": "'", "œ": "oe", "æ": "ae"}  # as they are typed
_FOLDED = _Folded()


def _western() -> tuple[dict[str, str], bytes]:
    """The characters of Windows-1252 that become several or others, and a table for the rest."""
    longer: dict[str, str] = {}
    table = bytearray(range(256))
    for byte, character in enumerate(bytes(range(256)).decode("cp1252", "replace")):
        plain = _FOLDED[ord(character)]
        try:
            [table[byte]] = plain.encode("cp1252")
        except ValueError:  # five bytes are no character, and are never asked for
            if character != "\ufffd":
                longer[character] = plain
    return longer, bytes(table)


_LONGER, _WESTERN = _western()
