"""The journal's lines, cut and damaged at any byte."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accalmie.caselog.journal import (
    Begin,
    DamagedLine,
    Entry,
    decode_journal,
    encode_begin,
    encode_entry,
)
from accalmie.caselog.rows import Row, RowChange, encode_row

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_rows = st.none() | st.dictionaries(_texts, st.integers(-9, 9) | _texts, max_size=3).map(encode_row)
_changes = st.lists(st.tuples(st.just("cases"), st.just("1"), _rows), max_size=3)
_journals = st.lists(_changes, min_size=1, max_size=6)
Journal = list[list[RowChange]]


def _lines(journal: Journal) -> list[bytes]:
    """A journal's first line, then its entries."""
    entries = [encode_entry(seq, changes) for seq, changes in enumerate(journal, start=1)]
    return [encode_begin(0, 2), *entries]


def _read(journal: Journal) -> tuple[Begin | Entry, ...]:
    entries = [Entry(seq, tuple(changes)) for seq, changes in enumerate(journal, start=1)]
    return (Begin(0, 2), *entries)


@given(_journals)
def test_reads_back_what_was_written(journal: Journal) -> None:
    """What is written is what is read, in order."""
    replay = decode_journal(b"".join(_lines(journal)))
    assert (replay.lines, replay.torn, replay.damaged) == (_read(journal), 0, ())


@given(_journals, st.data())
def test_cut_anywhere_keeps_every_whole_line(journal: Journal, data: st.DataObject) -> None:
    """Cut at any byte, every line that was whole before the cut survives and nothing else."""
    lines = _lines(journal)
    whole = b"".join(lines)
    cut = data.draw(st.integers(0, len(whole)))
    ends = [sum(map(len, lines[: n + 1])) for n in range(len(lines))]
    replay = decode_journal(whole[:cut])
    assert replay.lines == _read(journal)[: sum(end <= cut for end in ends)]
    assert replay.good + replay.torn == cut


@given(_journals, st.binary(min_size=1, max_size=60))
def test_garbage_at_the_end_is_torn(journal: Journal, tail: bytes) -> None:
    """Whatever a write that was cut off left at the end is no entry."""
    replay = decode_journal(b"".join(_lines(journal)) + tail)
    assert (replay.lines, replay.torn) == (_read(journal), len(tail))


@given(_journals, st.data())
def test_a_flipped_bit_gives_no_wrong_entry(journal: Journal, data: st.DataObject) -> None:
    """One bit flipped anywhere is told as damage, or leaves the lines before it."""
    whole = bytearray(b"".join(_lines(journal)))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= 1 << data.draw(st.integers(0, 7))
    try:
        replay = decode_journal(bytes(whole))
    except DamagedLine:
        return
    assert replay.lines == _read(journal)[: len(replay.lines)]


@given(_journals, st.data())
def test_what_can_be_read_around_damage(journal: Journal, data: st.DataObject) -> None:
    """Where damage is allowed, the sound lines are given and the others numbered."""
    lines = _lines(journal)
    bad = data.draw(st.integers(0, len(lines) - 1))
    replay = decode_journal(
        b"".join([*lines[:bad], b"?" + lines[bad], *lines[bad + 1 :]]), keep_damaged=True
    )
    read = _read(journal)
    assert replay.lines == (*read[:bad], *read[bad + 1 :])
    assert (replay.damaged, replay.torn) in [((bad + 1,), 0), ((), len(lines[bad]) + 1)]


@given(st.data())
def test_a_changed_byte_before_the_last_line_is_told(data: st.DataObject) -> None:
    """A line that was changed where good ones follow is damage, not a torn write."""
    first, second = _lines([[("cases", "1", b"{}")]])
    place = data.draw(st.integers(0, len(first) - 2))
    changed = bytearray(first)
    changed[place] ^= data.draw(st.integers(1, 127))
    with pytest.raises(DamagedLine):
        decode_journal(bytes(changed) + second)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-99, 99) | _texts,
        lambda inner: st.lists(inner) | st.dictionaries(_texts, inner),
        max_leaves=5,
    )
)
def test_rows_are_ascii_json(value: object) -> None:
    """A row is ASCII, which stock TinyDB reads in any encoding, and holds what was put in it."""
    row: Row = encode_row(value)
    assert isinstance(row, bytes) and row.isascii() and json.loads(row) == value
