"""The whole way, once: feed, agent, browser, and what came out of it.

With a screen the browser stays open until its window is closed. Without one the page is read, the
findings are printed, and the report and the pictures are written to a folder. Cases and profile
live in a temporary folder that goes away with the demonstration.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import convert
from rich.console import Console

from ..app import open_desk
from ..comment import Comment, Verdict
from ..errors import LinkFailed, NotFound
from ..link.client import DeskClient
from ..link.messages import (
    ArchiveGo,
    ArchiveTold,
    CaseShow,
    CasesList,
    CasesTold,
    CaseTold,
    DevicesList,
    DevicesTold,
    ExportMake,
    PairOpen,
    PairOpened,
    StatusAsk,
    StatusTold,
)
from ..settings import Folders, extension_folder
from .browser import Browser, Page, find_browsers, granted_copy, has_screen, start_browser
from .feed import Feed, FeedServer
from .summary import Found, print_summary

START_SECONDS = 30
WELCOME_SECONDS = 20
PAIR_SECONDS = 30
CLICK_SECONDS = 1
READ_SECONDS = 60
PICTURES_SECONDS = 60
STEP_SECONDS = 0.1
DEFAULT_FOLDER = Path("accalmie-demo")


def run_demo(folder: Path | None, browser: str | None, headless: bool | None, ui: str) -> int:
    """Run the demonstration; 0 where the page was read. Pictures and report go to `folder`.

    `browser` "chromium" or "firefox", None for whichever is found; `headless` None for: where
    there is no screen. Raises: NotFound without a browser, LinkFailed where a part did not answer.
    """
    console = Console()
    kind = _choose(browser)
    hidden = not has_screen() if headless is None else headless
    out = (folder or DEFAULT_FOLDER).resolve()
    out.mkdir(parents=True, exist_ok=True)
    feed = Feed()
    with (
        tempfile.TemporaryDirectory(prefix="accalmie-demo-", ignore_cleanup_errors=True) as place,
        _serving(feed, ui) as url,
        running_agent(Path(place) / "data", ui) as desk,
        _browsing(kind, Path(place), hidden, ui) as window,
    ):
        console.print(f"{SAYS[ui]['opened']} {window.name}")
        pair(window.page, desk)
        window.page.goto(url)
        _until(lambda: _read(desk) >= len(feed.comments()), READ_SECONDS, SAYS[ui]["unread"])
        if hidden:
            _take_pictures(window.page, desk, out)
        else:
            console.print(SAYS[ui]["close"])
            window.wait()
        _export(desk, out)
        _tell(console, desk, Path(place) / "data", ui)
    console.print(f"{SAYS[ui]['written']} {out}")
    for file in sorted(out.iterdir()):
        console.print(f"  {file.name}")
    return 0


SAYS = {
    "fr": {
        "opened": "Ouvert dans",
        "close": "Essayez : Alt+N mène d'un commentaire négatif au suivant. "
        "Fermez la fenêtre pour finir.",
        "unread": "L'extension n'a pas lu la page à temps : relancez la démonstration.",
        "written": "Rapport et images :",
    },
    "en": {
        "opened": "Opened in",
        "close": "Try it: Alt+N walks from one negative comment to the next. "
        "Close the window to end.",
        "unread": "The extension did not read the page in time: run the demonstration again.",
        "written": "Report and pictures:",
    },
}


def _choose(browser: str | None) -> str:
    found = find_browsers()
    if browser and browser not in found:
        raise NotFound(f"No {browser} was found: install it, or leave --browser out.")
    if not found:
        raise NotFound(
            "No browser was found: install Chromium or Firefox (Google Chrome no longer loads "
            "extensions from a command line), then run this again."
        )
    return browser or next(iter(found))


@contextmanager
def _serving(feed: Feed, ui: str) -> Iterator[str]:
    server = FeedServer(feed, ui)
    try:
        yield server.url
    finally:
        server.close()


@contextmanager
def running_agent(data: Path, ui: str) -> Iterator[DeskClient]:
    """An agent of its own on `data`, as `accalmie run` starts it, and a connection to it."""
    data.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "accalmie", "run", "--data", str(data)]
    with (data / "agent.log").open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        with _connect(process, data, ui) as desk:
            yield desk
    finally:
        process.terminate()
        process.wait()


def _connect(process: subprocess.Popen[bytes], data: Path, ui: str) -> DeskClient:
    end = time.monotonic() + START_SECONDS
    while (client := DeskClient.find(data, ui)) is None:
        if process.poll() is not None or time.monotonic() > end:
            said = (data / "agent.log").read_text("utf-8", "replace").strip()
            raise LinkFailed(said.splitlines()[-1] if said else "The agent did not start.")
        time.sleep(STEP_SECONDS)
    return client


@contextmanager
def _browsing(kind: str, place: Path, headless: bool, ui: str) -> Iterator[Browser]:
    extension = granted_copy(extension_folder(), place)
    browser = start_browser(kind, extension, place / "profile", headless=headless, language=ui)
    try:
        yield browser
    finally:
        browser.close()


def pair(page: Page, desk: DeskClient) -> None:
    """Pair as a person does: open the one-click page, press its button. Raises: LinkFailed."""
    # Freshly installed, the extension welcomes the person in a tab of its own, in front of ours.
    _until(lambda: page.tabs() > 1, WELCOME_SECONDS, "The extension did not start: try again.")
    page.close_others()
    page.goto(desk.ask(PairOpen(way="page"), PairOpened).url)
    middle = """(() => {
        const box = document.querySelector('#pair').getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    })()"""
    end = time.monotonic() + PAIR_SECONDS
    # A click before the extension has come to the page is not heard; the link serves once only.
    while not _is_paired_soon(desk):
        if time.monotonic() > end:
            said = page.evaluate("document.querySelector('#pair-result').textContent")
            raise LinkFailed(said or "The browser could not be paired: try again.")
        x, y = page.evaluate(middle)
        page.click(x, y)


def _is_paired_soon(desk: DeskClient) -> bool:
    end = time.monotonic() + CLICK_SECONDS
    while not (paired := len(desk.ask(DevicesList(), DevicesTold).devices) > 0):
        if time.monotonic() > end:
            break
        time.sleep(STEP_SECONDS)
    return paired


def _read(desk: DeskClient) -> int:
    return desk.ask(StatusAsk(), StatusTold).comments_read


def _cases(desk: DeskClient) -> list[dict[str, Any]]:
    return list(desk.ask(CasesList(status="all", limit=500), CasesTold).cases)


def _take_pictures(page: Page, desk: DeskClient, out: Path) -> None:
    """Scroll through the page so that every case is pictured, then show a card."""
    end = time.monotonic() + PICTURES_SECONDS
    for case in sorted(_cases(desk), key=lambda row: int(row["comment"]["platform_id"][1:])):
        element = f"document.getElementById('{case['comment']['platform_id']}')"
        page.evaluate(f"{element}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        while not _is_pictured(desk, case["number"]) and time.monotonic() < end:
            time.sleep(STEP_SECONDS)
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    time.sleep(1)  # badges find their places again
    (out / "page.png").write_bytes(page.screenshot())
    page.press("n", alt=True)
    time.sleep(2)  # drafts and thumbnail arrive
    (out / "card.png").write_bytes(page.screenshot())


def _is_pictured(desk: DeskClient, number: str) -> bool:
    return bool(desk.ask(CaseShow(number=number), CaseTold).case["captures"])


def _export(desk: DeskClient, out: Path) -> None:
    for form in ("csv", "jsonl", "html"):
        told = desk.ask(ExportMake(format=form, folder=str(out)), ArchiveTold)
        while not told.file:
            told = desk.ask(ArchiveGo(job=told.job), ArchiveTold)


def _tell(console: Console, desk: DeskClient, data: Path, ui: str) -> None:
    """The same drafts as the card's: the composer is deterministic."""
    conduct, composer, _ = open_desk(Folders.under(data))
    found = []
    for row in _cases(desk):
        comment, verdict = convert(row["comment"], Comment), convert(row["verdict"], Verdict)
        advice = conduct.advise(comment, verdict, ui)
        drafts = composer.compose(comment, verdict, advice, history=[], ui=ui)
        found.append(
            Found(
                number=row["number"],
                comment=comment,
                verdict=verdict,
                advice=advice,
                due_at=convert(row["due_at"], datetime),
                minutes_left=row["minutes_left"],
                draft=drafts[0].text if drafts else "",
            )
        )
    print_summary(console, found, _read(desk), ui)


def _until(ready: Callable[[], bool], seconds: float, otherwise: str) -> None:
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise LinkFailed(otherwise)
        time.sleep(STEP_SECONDS)
