"""Both sides agree on every message: each kind has one example, and the agent parses it whole."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accalmie.link.messages import KINDS, UnknownKind, decode, encode

EXAMPLES = {path.stem: path for path in (Path(__file__).parent / "messages").glob("*.json")}


def test_every_kind_has_one_example() -> None:
    """The set of example files is the set of kinds."""
    assert set(EXAMPLES) == set(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_example_survives_the_way_there_and_back(kind: str) -> None:
    """An example parses as its kind, and what is encoded again says the same."""
    frame = EXAMPLES[kind].read_bytes()
    envelope, message = decode(frame)
    assert (envelope.kind, type(message)) == (kind, KINDS[kind])
    again = decode(encode(message, id=envelope.id, re=envelope.re))
    assert again[1] == message
    assert (again[0].id, again[0].re) == (envelope.id, envelope.re)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_extra_field_is_malformed(kind: str) -> None:
    """A field that the kind does not have is refused, so that a typing mistake is seen."""
    frame = json.loads(EXAMPLES[kind].read_bytes())
    frame["data"]["surprise"] = 1
    with pytest.raises(msgspec.ValidationError):
        decode(json.dumps(frame))


def test_an_unknown_kind_is_told_apart_from_a_malformed_frame() -> None:
    """A sound envelope of a later version raises UnknownKind."""
    with pytest.raises(UnknownKind):
        decode('{"v": 1, "id": "m", "kind": "comments.dream", "data": {}}')


@given(st.one_of(st.text(), st.binary(), st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
).map(json.dumps)))  # fmt: skip
def test_hostile_frames_are_malformed_and_nothing_else(frame: str | bytes) -> None:
    """Whatever arrives either parses or raises the two errors that the connection knows."""
    try:
        decode(frame)
    except (msgspec.DecodeError, UnknownKind, UnicodeEncodeError):
        return


@given(kind=st.sampled_from(sorted(KINDS)), data=st.dictionaries(st.text(max_size=8), st.text()))
def test_hostile_data_of_a_known_kind_is_malformed(kind: str, data: dict[str, str]) -> None:
    """Wrong fields of a real kind are a DecodeError too."""
    frame = json.dumps({"v": 1, "id": "m", "kind": kind, "data": data})
    try:
        decode(frame)
    except msgspec.DecodeError:
        return
    assert data == {} or set(data) <= {"text", "status", "way"}
