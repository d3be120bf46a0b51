"""How the sites look to each paired browser, in `site-looks.json` of the data folder (0600).

In: what a browser tells when it connects and when it changes. Out: for the doctor, the sites that
no longer look as their files know them. Counts only: no page, no comment, no name is in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..disk import write_whole
from .messages import SiteLook

FILE = "site-looks.json"
MAX_BROWSERS = 50  # those that told last

Looks = dict[str, tuple[SiteLook, ...]]


def note_looks(data: Path, client: str, looks: tuple[SiteLook, ...]) -> None:
    """Keep what `client` tells in the place of what it told before. Raises: StorageFailed."""
    before = read_looks(data)
    if before.get(client, ()) == looks:
        return
    others = [(one, told) for one, told in before.items() if one != client]
    kept = dict([*others, (client, looks)][-MAX_BROWSERS:])
    write_whole(data / FILE, [msgspec.json.encode(kept)])


def read_looks(data: Path) -> Looks:
    """By browser. Nothing where the file is missing or damaged: a browser tells it again."""
    try:
        return msgspec.json.decode((data / FILE).read_bytes(), type=Looks)
    except (OSError, msgspec.DecodeError):
        return {}


def changed(looks: Looks, clients: Iterable[str]) -> tuple[SiteLook, ...]:
    """Each site that has changed for one of `clients`, once, by its name."""
    told = {look.site: look for client in clients for look in looks.get(client, ()) if look.why}
    return tuple(sorted(told.values(), key=lambda look: look.name))
