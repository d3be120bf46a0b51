"""A PNG looked at with suspicion: is it one, how large, what part of it is the comment.

The only module that knows Pillow. In and out: PNG bytes.
"""

from __future__ import annotations

import io
import math
import struct
import zlib

from PIL import Image

from ..errors import BadInput
from .facts import Rect

MAX_BYTES = 16 * 1024 * 1024
MAX_PIXELS = 40_000_000  # an 8K screen has 33 million
MARGIN = 8  # CSS pixels kept around the comment
THUMBNAIL = (480, 320)  # pixels, at most
THUMBNAIL_BYTES = 140_000  # so that its data: URL stays under the link's 200,000 characters

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PILLOW_SAYS_NO = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height in pixels of a sound PNG, every byte of which was decoded.

    Raises: BadInput for anything else, before a picture that is too large is unpacked.
    """
    if not png.startswith(_SIGNATURE) or png[12:16] != b"IHDR" or len(png) < 33:
        raise BadInput("The capture is not a PNG picture: take the screenshot again.")
    if len(png) > MAX_BYTES:
        raise BadInput("The capture is larger than 16 MB: make the window smaller and try again.")
    width, height = struct.unpack(">II", png[16:24])
    if width * height > MAX_PIXELS or not width or not height:
        raise BadInput(
            f"The capture measures {width} x {height} pixels, more than a screen: take it again."
        )
    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
            image.verify()
        with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
            image.load()
    except _PILLOW_SAYS_NO as error:
        raise BadInput("The capture is a damaged PNG: take the screenshot again.") from error
    return width, height


def crop(png: bytes, rect: Rect, viewport_width: float, device_pixel_ratio: float) -> bytes:
    """The part of the picture that shows `rect`, with a small margin; all of it where none does."""
    with Image.open(io.BytesIO(png), formats=["PNG"]) as image:
        scale = _scale(image.width, viewport_width, device_pixel_ratio)
        box = _box(rect, scale, image.width, image.height)
        return _png(image.crop(box) if box else image)


def thumbnail(png: bytes) -> bytes:
    """A small PNG of `png`, at most THUMBNAIL pixels and THUMBNAIL_BYTES bytes."""
    with Image.open(io.BytesIO(png), formats=["PNG"]) as source:
        image = source.convert("RGB")
    box = THUMBNAIL
    while True:
        image.thumbnail(box, Image.Resampling.LANCZOS)
        small = _png(image)
        if len(small) > THUMBNAIL_BYTES:
            small = _png(image.quantize(128))
        if len(small) <= THUMBNAIL_BYTES:
            return small
        box = (box[0] * 3 // 4, box[1] * 3 // 4)


def _scale(picture_width: int, viewport_width: float, device_pixel_ratio: float) -> float:
    """Picture pixels for one CSS pixel: measured, because zoomed pages round their ratio."""
    measured = picture_width / viewport_width if viewport_width >= 1 else 0.0
    return measured or max(device_pixel_ratio, 0.1)


def _box(rect: Rect, scale: float, width: int, height: int) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom in pixels, inside the picture; None where nothing is left."""
    left = math.floor(_within(rect.x - MARGIN, scale, width))
    top = math.floor(_within(rect.y - MARGIN, scale, height))
    right = math.ceil(_within(rect.x + rect.width + MARGIN, scale, width))
    bottom = math.ceil(_within(rect.y + rect.height + MARGIN, scale, height))
    return (left, top, right, bottom) if right > left and bottom > top else None


def _within(place: float, scale: float, end: int) -> float:
    return min(max(place * scale, 0.0), float(end))


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, format="PNG", optimize=True)
    return out.getvalue()
