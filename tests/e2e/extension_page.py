"""The address of a page of the extension, in the browser that has it loaded."""

from __future__ import annotations

from typing import Any, cast

from conftest import World

HOST = "WebExtensionPolicy.getByID('{id}').mozExtensionHostname"
FIREFOX_ID = "accalmie@accalmie.invalid"


def extension_page(world: World, name: str) -> str:
    """`name`: "welcome.html"."""
    page = cast(Any, world.page)
    if world.kind == "firefox":
        return f"moz-extension://{page.in_window(HOST.format(id=FIREFOX_ID))}/pages/{name}"
    [worker] = [one for one in page.targets() if one["type"] == "service_worker"]
    return f"{worker['url'].rpartition('/background/')[0]}/pages/{name}"
