"""The browser's own menu over a page, and its entry of the extension's.

Firefox opens the real menu and the real entry is chosen in it. Headless Chromium has no menu to
open: there the right click is real, and the extension is told what the browser tells it when the
entry, which has to be there, is chosen.
"""

from __future__ import annotations

import json
from typing import Any

from conftest import World
from overlay import until

from accalmie.demo.bidi import BidiPage
from accalmie.demo.cdp import CdpPage

ITEMS = "[...document.querySelectorAll('#contentAreaContextMenu menuitem')]"
MENU = "document.getElementById('contentAreaContextMenu')"
OPEN = f"{MENU}.state === 'open'"
CHOOSE = f"""(() => {{
    const item = {ITEMS}.find(item => !item.hidden && item.label === LABEL);
    if (item) {MENU}.activateItem(item);
    else {MENU}.hidePopup();
    return Boolean(item);
}})()"""
DISPATCH = """(async () => {
    const [tab] = await chrome.tabs.query({active: true});
    await chrome.contextMenus.update(ENTRY, {}); // fails where there is no such entry
    const click = {menuItemId: ENTRY, frameId: 0, editable: false, pageUrl: tab.url};
    chrome.contextMenus.onClicked.dispatch(click, tab);
    return true;
})()"""


def choose(world: World, x: float, y: float, label: str = "Open a case from this comment") -> None:
    """Right-click at `x`, `y` of the page and choose the entry."""
    page: Any = world.page
    page.click(x, y, right=True)
    if isinstance(page, BidiPage):
        until(lambda: page.in_window(OPEN), "Firefox's menu")
        assert page.in_window(CHOOSE.replace("LABEL", json.dumps(label))), f"no entry «{label}»"
    else:
        assert isinstance(page, CdpPage)
        assert page.in_background(DISPATCH.replace("ENTRY", json.dumps("open-case")))
