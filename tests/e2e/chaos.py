"""Comments are written on a page while everything between it and the log is killed at random.

In: which browser, an empty folder, a seed, how many steps. Out: a `Toll`: what was killed, what
the outbox had confirmed, what the log holds, and every way in which the two differ.

Each page of the test's site is shown in one life of the browser only. What a killed browser had
confirmed can therefore come from its outbox alone: no later page shows it again.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any

from chaotic_desk import ChaoticDesk
from extension_page import extension_page, stop_background
from overlay import until
from strangers import Site, feed
from toll import TEXT, Toll, count, version_of

from accalmie.demo.browser import Browser, Page, granted_copy, start_browser
from accalmie.demo.run import pair
from accalmie.link.client import DeskClient
from accalmie.settings import extension_folder

TAP = Path(__file__).with_name("outbox_tap.js")
DECK = {  # how often each happens in twenty steps, in an order that the seed decides
    "agent killed": 4, "background killed": 4, "browser killed": 1, "disk full": 2,
    "read-only folder": 1, "port taken": 1, "nothing": 7,
}  # fmt: skip
STEP_SECONDS = 1.0
SETTLE_SECONDS = 90
FIREFOX: dict[str, bool | int | str] = {
    "extensions.webextensions.keepUuidOnUninstall": True,  # a temporary extension keeps what it has
    "extensions.webextensions.keepStorageOnUninstall": True,
    "toolkit.startup.max_resumed_crashes": -1,
    "browser.sessionstore.resume_from_crash": False,
}
WRITE = """(comments => {
    for (const [id, text] of comments) {
        if (!document.getElementById(id)) {
            const comment = document.createElement('article');
            Object.assign(comment, { id, className: 'comment', lang: 'fr' });
            comment.innerHTML = '<header><a class="author">Ada</a></header><p class="text"></p>';
            document.querySelector('h1').after(comment);
        }
        document.getElementById(id).querySelector('.text').textContent = text;
    }
})(%s)"""
STATE = "chrome.runtime.sendMessage({ kind: 'agent.state', data: null })"


class Chaos:
    """One run; `kind` and `page` are of the browser that lives now."""

    def __init__(self, kind: str, place: Path, seed: int) -> None:
        self.kind, self.seed = kind, seed
        self._place, self._random = place, Random(seed)
        self._happened: Counter[str] = Counter()
        self._versions: dict[str, int] = {}  # the latest of each comment, by its id
        self._shown: list[str] = []  # ids on the page that is open
        self._lives = 0
        self._site = Site()
        self._extension = tapped_copy(place)
        self._desk = ChaoticDesk(place / "data", self._random)
        self._browser = self._start_browser()

    @property
    def page(self) -> Page:
        return self._browser.page

    def run(self, steps: int) -> Toll:
        with ExitStack() as ending:
            ending.callback(self._site.close)
            ending.callback(self._desk.stop)
            ending.callback(lambda: self._browser.close())
            self._pair()
            self._open_page()
            for what in self._deck(steps):
                self._write()
                time.sleep(self._random.uniform(0, STEP_SECONDS))
                self._happen(what)
                self._tend()
            state = self._settle()
        return self._toll(state)

    def _start_browser(self) -> Browser:
        profile = self._place / "profile"
        (profile / "DevToolsActivePort").unlink(missing_ok=True)  # of the life before
        return start_browser(
            self.kind, self._extension, profile, headless=True, preferences=FIREFOX
        )

    def _pair(self) -> None:
        client = DeskClient.find(self._desk.data, "en")
        assert client is not None
        with client:
            pair(self.page, client)

    def _open_page(self) -> None:
        self._lives += 1
        self._shown = []
        self._site.pages[f"/{self._lives}"] = feed([])
        self.page.goto(f"{self._site.url}/{self._lives}")

    def _deck(self, steps: int) -> list[str]:
        deck: list[str] = []
        while len(deck) < steps:
            cards = [card for card, times in DECK.items() for _ in range(times)]
            self._random.shuffle(cards)
            deck += cards
        return deck[:steps]

    # One step -------------------------------------------------------------------------------------

    def _write(self) -> None:
        """A few new comments; sometimes an older one of this page is edited."""
        ids = [f"t{len(self._versions) + at}" for at in range(self._random.randint(1, 3))]
        if self._shown and self._random.random() < 0.5:
            ids.append(self._random.choice(self._shown))
        for id in ids:
            self._versions[id] = self._versions.get(id, 0) + 1
        self._shown += [id for id in ids if id not in self._shown]
        comments = [(id, TEXT.format(id, self._versions[id])) for id in ids]
        self.page.evaluate(WRITE % json.dumps(comments))

    def _happen(self, what: str) -> None:
        happens: dict[str, Callable[[], object]] = {
            "agent killed": self._desk.kill,
            "background killed": lambda: stop_background(self),
            "browser killed": self._kill_browser,
            "disk full": self._desk.fill_disk,
            "read-only folder": self._desk.meet_read_only_folder,
            "port taken": lambda: self._desk.meet_squatter(4 * STEP_SECONDS),
            "nothing": lambda: True,
        }
        if happens[what]() is not False:
            self._happened[what] += 1

    def _kill_browser(self) -> None:
        self._browser.process.kill()
        self._browser.process.wait()
        self._browser.disconnect()
        self._browser = self._start_browser()
        self._open_page()

    def _tend(self) -> None:
        """What a person does sooner or later: free the disk, start the agent again."""
        if self._random.random() < 0.5:
            self._desk.free_disk()
        if self._desk.is_dead() and self._random.random() < 0.7:
            self._desk.start()
            if self._random.random() < 0.7:  # else the next blow may strike while it starts
                self._desk.let_it_come_up()

    # The end --------------------------------------------------------------------------------------

    def _settle(self) -> dict[str, Any]:
        """Everything runs again: wait for what is on its way; the extension's own account then."""
        self._desk.start_in_peace()
        until(self._page_is_kept, "the outbox to have what the page shows", SETTLE_SECONDS)
        self.page.goto(extension_page(self, "popup.html"))
        until(lambda: self._state()["waiting"] == 0, "an empty outbox", SETTLE_SECONDS)
        time.sleep(1)  # nothing more comes
        return self._state()

    def _state(self) -> dict[str, Any]:
        told: dict[str, Any] = self.page.evaluate(STATE)
        return dict(told["data"])

    def _kept(self) -> dict[str, int]:
        """The latest version of each comment that the background said it has."""
        kept: dict[str, int] = {}
        for path, body in list(self._site.told):
            for id, text in json.loads(body) if path == "/kept" else ():
                kept[id] = max(kept.get(id, 0), version_of(text))
        return kept

    def _page_is_kept(self) -> bool:
        kept = self._kept()
        return all(kept.get(id) == self._versions[id] for id in self._shown)

    def _toll(self, state: dict[str, Any]) -> Toll:
        desk, happened = self._desk, self._happened
        deaths = {
            "agent": desk.killed,
            "agent after a write": desk.ended_itself,
            "background": happened["background killed"],
            "browser": happened["browser killed"],
        }
        said = desk.said().count("accalmie: ")
        others = {what: happened[what] for what in ("disk full", "read-only folder", "port taken")}
        faults = {
            "left in the outbox": state["waiting"],
            "set aside by the extension": state["refused"],
            "starts refused without a sentence": max(0, desk.refused - said),
            "messages told to another program": desk.overheard,
            "tracebacks in the agent's log": desk.said().count("Traceback"),
            "internal errors in the agent's log": desk.said().count("internal error"),
        }
        return count(
            desk.data, self._kept(), self._versions, deaths=deaths, others=others, faults=faults
        )


def tapped_copy(place: Path) -> Path:
    """The extension, which also tells the test's site what its outbox has confirmed."""
    copy = granted_copy(extension_folder(), place)
    (copy / TAP.name).write_bytes(TAP.read_bytes())
    manifest = json.loads((copy / "manifest.json").read_text("utf-8"))
    manifest["content_scripts"][0]["js"].insert(0, TAP.name)
    (copy / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    return copy
