"""Bytes that something happened to."""

from __future__ import annotations

from hypothesis import strategies as st


def changed(data: bytes, draw: st.DataObject) -> bytes:
    """`data` with a bit flipped, a piece cut out, or lines doubled, moved or dropped."""
    lines = data.splitlines(keepends=True)
    one, other = draw.draw(st.integers(0, len(data) - 1)), draw.draw(st.integers(0, len(data) - 1))
    line, place = one % len(lines), other % (len(lines) + 1)
    match draw.draw(st.sampled_from(["flip", "cut", "hole", "double", "move", "drop"])):
        case "flip":
            return data[:one] + bytes([data[one] ^ (1 << other % 8)]) + data[one + 1 :]
        case "cut":
            return data[:one]
        case "hole":
            return data[: min(one, other)] + data[max(one, other) :]
        case "double":
            return b"".join([*lines[:place], lines[line], *lines[place:]])
        case "move":
            rest = lines[:line] + lines[line + 1 :]
            return b"".join([*rest[:place], lines[line], *rest[place:]])
        case _:
            return b"".join(lines[:line] + lines[line + 1 :])
