"""What is kept beside a picture. Values only."""

from __future__ import annotations

import hashlib

import msgspec
from msgspec import Struct

from .. import __version__
from ..comment import Comment, Instant

STATEMENT = (
    "A capture made on the user's own machine shows what that browser displayed; "
    "it does not prove what the site served."
)


class Rect(Struct, frozen=True, kw_only=True):
    """CSS pixels, from the viewport's top left corner."""

    x: float
    y: float
    width: float
    height: float


class CaptureFacts(Struct, frozen=True, kw_only=True):
    """What the extension tells with a picture. `viewport`'s x and y are the scroll position."""

    case_id: str
    sha256: str
    captured_at: Instant
    page_url: str
    page_title: str
    comment: Comment
    outer_html: str
    rect: Rect
    viewport: Rect
    device_pixel_ratio: float
    browser: str
    extension_version: str


class Manifest(Struct, frozen=True, kw_only=True):
    """`<sha>.json`, written as canonical JSON (sorted keys, no spaces): its hash is the seal.

    `previous` is the hash of the manifest sealed before this one, so that one taken out or put in
    later breaks the chain.
    """

    facts: CaptureFacts
    outer_html_sha256: str
    crop_sha256: str
    png_bytes: int
    width: int  # of the picture, in its own pixels
    height: int
    sealed_at: Instant
    previous: str
    agent_version: str = __version__
    statement: str = STATEMENT


def canonical(manifest: Manifest) -> bytes:
    return msgspec.json.encode(manifest, order="sorted")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def html_sha256(html: str) -> str:
    return sha256(html.encode("utf-8", "surrogatepass"))
