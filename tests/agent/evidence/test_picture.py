"""Pictures that are sound, and many that are not."""

from __future__ import annotations

import base64
import io
import os
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from samples import a_png

from accalmie.errors import BadInput
from accalmie.evidence import Rect
from accalmie.evidence.picture import MAX_BYTES, crop, size_of, thumbnail

PNG = a_png(64, 48, (10, 10, 30, 30))
RED = (255, 0, 0)


def _open(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is `width` by `height`."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IDAT", zlib.compress(b"")) + _chunk(b"IEND", b"")
    return PNG[:8] + _chunk(b"IHDR", header) + body


def test_a_sound_picture() -> None:
    """A sound PNG tells its size."""
    assert size_of(PNG) == (64, 48)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a PNG"),
        (b"\xff\xd8\xff\xe0 jpeg", "not a PNG"),
        (PNG[:8], "not a PNG"),
        (PNG[: len(PNG) // 2], "damaged"),
        (PNG.replace(b"IDAT", b"IDAX"), "damaged"),
        (_claiming(64, 48), "damaged"),
        (_claiming(60_000, 60_000), "more than a screen"),
        (_claiming(0, 5), "more than a screen"),
        (PNG + bytes(MAX_BYTES), "larger than 16 MB"),
    ],
    ids=["empty", "jpeg", "signature", "half", "renamed", "hollow", "bomb", "flat", "heavy"],
)
def test_what_is_no_picture(data: bytes, says: str) -> None:
    """Anything else is refused with one sentence, a bomb before it is unpacked."""
    with pytest.raises(BadInput, match=says):
        size_of(data)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(PNG) - 1), st.integers(1, 255))
def test_a_changed_byte_is_bad_input_or_harmless(place: int, flip: int) -> None:
    """Whatever byte is changed, the answer is a size or BadInput, and no other error."""
    changed = bytearray(PNG)
    changed[place] ^= flip
    try:
        width, height = size_of(bytes(changed))
    except BadInput:
        return
    assert width > 0 and height > 0


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
def test_the_crop_is_the_comment(ratio: float) -> None:
    """On screens of any density, the crop is the comment's rectangle and 8 CSS pixels around."""
    box = tuple(round(v * ratio) for v in (100, 50, 300, 130))
    right_bottom = (box[2] - 1, box[3] - 1)
    png = a_png(round(640 * ratio), round(400 * ratio), (box[0], box[1], *right_bottom))
    image = _open(crop(png, Rect(x=100, y=50, width=200, height=80), 640, ratio))
    assert image.size == (round(216 * ratio), round(96 * ratio))
    margin = round(8 * ratio)
    assert image.getpixel((margin, margin)) == RED
    assert image.getpixel((margin - 1, margin)) == (255, 255, 255)
    assert image.getpixel((image.width - margin - 1, image.height - margin - 1)) == RED
    assert image.getpixel((image.width - margin, image.height - margin)) == (255, 255, 255)


def test_a_wrong_ratio_is_measured() -> None:
    """Where the page tells another ratio than the picture has, the picture is believed."""
    png = a_png(1280, 800)
    right = crop(png, Rect(x=100, y=50, width=200, height=80), 640, 1.0)
    assert _open(right).size == (432, 192)
    told = crop(png, Rect(x=100, y=50, width=200, height=80), 0, 2.0)
    assert _open(told).size == (432, 192)


@given(
    *[st.floats(-1e9, 1e9)] * 4,
    st.floats(0, 1e6),
    st.floats(0, 1e6),
)
@settings(max_examples=60, deadline=None)
def test_any_rectangle_gives_a_picture(
    x: float, y: float, width: float, height: float, viewport: float, ratio: float
) -> None:
    """Whatever the page tells, the crop is a picture inside the picture."""
    image = _open(crop(PNG, Rect(x=x, y=y, width=width, height=height), viewport, ratio))
    assert 1 <= image.width <= 64 and 1 <= image.height <= 48


def test_outside_is_all_of_it() -> None:
    """A rectangle that the picture does not show gives the whole picture."""
    assert _open(crop(PNG, Rect(x=900, y=0, width=9, height=9), 64, 1)).size == (64, 48)


def test_thumbnails_fit_the_message() -> None:
    """Even of noise, which no compression helps, a thumbnail fits its data: URL."""
    noise = Image.frombytes("RGB", (1200, 900), os.urandom(1200 * 900 * 3))
    out = io.BytesIO()
    noise.save(out, "PNG")
    small = thumbnail(out.getvalue())
    assert len("data:image/png;base64," + base64.b64encode(small).decode()) < 200_000
    width, height = _open(small).size
    assert width <= 480 and height <= 320


def test_thumbnails_keep_shape_and_small_ones() -> None:
    """A small picture is not blown up, a wide one keeps its shape."""
    assert _open(thumbnail(PNG)).size == (64, 48)
    assert _open(thumbnail(a_png(2000, 500))).size == (480, 120)
