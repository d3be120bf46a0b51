"""Who may knock: the rules for the Host and the Origin of a request. Pure.

A wrong Host means that a name of somebody else's was made to point at this machine (DNS
rebinding); a wrong Origin means that a page, not an extension, opened the socket. Both filters
stand before any other code; the key of the handshake is what really opens.
"""

from __future__ import annotations

import re

_CHROME = re.compile(r"chrome-extension://[a-p]{32}")
_FIREFOX = re.compile(
    r"moz-extension://[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


def is_our_host(host: str | None, port: int) -> bool:
    """Whether a Host header names this machine's loopback and our port, exactly."""
    return host in (f"127.0.0.1:{port}", f"localhost:{port}")


def is_extension(origin: str | None) -> bool:
    """Whether an Origin header has the form of a browser extension's."""
    return origin is not None and bool(_CHROME.fullmatch(origin) or _FIREFOX.fullmatch(origin))


def is_board(origin: str | None, port: int) -> bool:
    """Whether an Origin header is one of our own pages."""
    return origin in (f"http://127.0.0.1:{port}", f"http://localhost:{port}")


def browser_of(origin: str) -> str:
    """What to call a browser that gave no label of its own."""
    return "Firefox" if origin.startswith("moz-") else "Chromium"
