"""The extension's own side in the browser that has it loaded: its pages, its background."""

from __future__ import annotations

import json
from typing import Any, Protocol, cast

from overlay import until

from accalmie.demo.browser import Page
from accalmie.link.origins import CHROMIUM_ID

HOST = "WebExtensionPolicy.getByID('{id}').mozExtensionHostname"
BEGIN = """(async () => {
    while (!globalThis.chrome?.tabs) await new Promise((resolve) => setTimeout(resolve, 50));
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === PAGE);
    return chrome.runtime.sendMessage({ kind: "teach.begin", data: { tab: tab.id } });
})()"""
FIREFOX_ID = "accalmie@accalmie.invalid"


class Driven(Protocol):
    """A browser of one `kind` whose tab we drive."""

    @property
    def kind(self) -> str: ...
    @property
    def page(self) -> Page: ...


def extension_page(world: Driven, name: str) -> str:
    """The address of one of its pages. `name`: "welcome.html"."""
    if world.kind == "firefox":
        host = cast(Any, world.page).in_window(HOST.format(id=FIREFOX_ID))
        return f"moz-extension://{host}/pages/{name}"
    return f"chrome-extension://{CHROMIUM_ID}/pages/{name}"


def stop_background(world: Driven) -> None:
    """As the browser does when it wants the memory back: without a word."""
    page = cast(Any, world.page)
    if world.kind == "chromium":
        page.stop_background()
    else:
        extension = f"WebExtensionPolicy.getByID('{FIREFOX_ID}').extension"
        page.in_window(f"{extension}.terminateBackground() && null")


def begin_teaching(world: Driven) -> None:
    """As the popup's «Teach me this site» does, for the page of the tab we drive."""
    page, url = cast(Any, world.page), extension_page(world, "popup.html")
    ask = BEGIN.replace("PAGE", json.dumps(page.evaluate("location.href")))
    if world.kind == "firefox":
        own, page._context = (
            page._context,
            page.call("browsingContext.create", {"type": "tab"})["context"],
        )
        try:
            page.goto(url)
            told = page.evaluate(ask)
        finally:
            page._context = own
            page.close_others()
    else:
        target = page.call("Target.createTarget", {"url": url, "background": True}, tab=False)
        about = {**target, "flatten": True}
        session = page.call("Target.attachToTarget", about, tab=False)["sessionId"]
        own, page._session = page._session, session
        try:
            # The tab begins empty: what is asked of it then is lost with that first page.
            until(lambda: page.evaluate("Boolean(globalThis.chrome?.tabs)"), "the popup")
            told = page.evaluate(ask)
        finally:
            page._session = own
            page.call("Target.closeTarget", target, tab=False)
    assert told == {"ok": True, "data": None}
