"""Who may knock: the rules for the Host and the Origin of a request. Pure.

A wrong Host means that a name of somebody else's was made to point at this machine (DNS
rebinding); a wrong Origin means that a page or another extension opened the socket. Both filters
stand before any other code; the key of the handshake is what really opens.
"""

from __future__ import annotations

import re
from collections.abc import Collection

CHROMIUM_ID = "lojmnkjhlpfhffhapmpmfnleecdaoaej"  # follows from "key" in the extension's manifest
_CHROME = re.compile(r"chrome-extension://([a-p]{32})")
_FIREFOX = re.compile(
    r"moz-extension://[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


def is_our_host(host: str | None, port: int) -> bool:
    """Whether a Host header names this machine's loopback and our port, exactly."""
    return host in (f"127.0.0.1:{port}", f"localhost:{port}")


def is_our_extension(origin: str | None, more: Collection[str] = ()) -> bool:
    """Whether an Origin header is our extension's: in Chromium by its id, or one of `more`.

    Firefox gives each installation an id of its own: there the form has to do, and a paired
    browser is held to the very origin it was paired from.
    """
    chromium = chromium_id(origin)
    if chromium:
        return chromium == CHROMIUM_ID or chromium in more
    return origin is not None and bool(_FIREFOX.fullmatch(origin))


def chromium_id(origin: str | None) -> str:
    """The 32 letters of a Chromium extension's Origin, "" for any other."""
    found = _CHROME.fullmatch(origin or "")
    return found[1] if found else ""


def is_board(origin: str | None, port: int) -> bool:
    """Whether an Origin header is one of our own pages."""
    return origin in (f"http://127.0.0.1:{port}", f"http://localhost:{port}")


def browser_of(origin: str) -> str:
    """What to call a browser that gave no label of its own."""
    return "Firefox" if origin.startswith("moz-") else "Chromium"
