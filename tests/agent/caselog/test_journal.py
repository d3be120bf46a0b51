"""The journal's lines, cut and damaged at any byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accalmie.caselog.journal import DamagedLine, Entry, decode_entries, encode_entry

_documents = st.none() | st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.integers(-9, 9) | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    max_size=3,
)
_changes = st.lists(st.tuples(st.just("cases"), st.just("1"), _documents), max_size=3)
_journals = st.lists(_changes, min_size=1, max_size=6)


def _lines(journal: list[list[tuple[str, str, object]]]) -> list[bytes]:
    return [encode_entry(seq, changes) for seq, changes in enumerate(journal, start=1)]


@given(_journals)
def test_reads_back_what_was_written(journal: list) -> None:
    """What is written is what is read, in order."""
    replay = decode_entries(b"".join(_lines(journal)))
    expected = tuple(Entry(seq, tuple(c)) for seq, c in enumerate(journal, start=1))
    assert (replay.entries, replay.torn) == (expected, 0)


@given(_journals, st.data())
def test_cut_anywhere_keeps_every_whole_line(journal: list, data: st.DataObject) -> None:
    """Cut at any byte, every line that was whole before the cut survives and nothing else."""
    lines = _lines(journal)
    whole = b"".join(lines)
    cut = data.draw(st.integers(0, len(whole)))
    ends = [sum(map(len, lines[: n + 1])) for n in range(len(lines))]
    replay = decode_entries(whole[:cut])
    assert [entry.seq for entry in replay.entries] == [
        seq for seq, end in enumerate(ends, start=1) if end <= cut
    ]
    assert replay.good + replay.torn == cut


@given(_journals, st.binary(min_size=1, max_size=60).filter(lambda tail: b"\n" not in tail))
def test_garbage_at_the_end_is_torn(journal: list, tail: bytes) -> None:
    """Whatever a write that was cut off left at the end is no entry."""
    lines = _lines(journal)
    replay = decode_entries(b"".join(lines) + tail)
    assert (len(replay.entries), replay.torn) == (len(lines), len(tail))


@given(st.data())
def test_a_changed_byte_before_the_last_line_is_told(data: st.DataObject) -> None:
    """A line that was changed where good ones follow is damage, not a torn write."""
    first, second = _lines([[("cases", "1", {"a": 1})], [("cases", "2", {"a": 2})]])
    place = data.draw(st.integers(0, len(first) - 2))
    changed = bytearray(first)
    changed[place] ^= data.draw(st.integers(1, 127))
    with pytest.raises(DamagedLine):
        decode_entries(bytes(changed) + second)
