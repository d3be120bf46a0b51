"""`scripts/bench chaos`: kill everything between a comment and the log, for as long as you like.

Rounds of `tests/e2e/chaos.py` in each browser, each on a folder of its own and with the next seed;
then an outbox with 10,000 entries, and how long it takes to empty. Out: what was killed and
whether all that had been confirmed is in the log, once; exit status 1 where it is not.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "e2e"))

from chaos import FIREFOX, STATE, Chaos
from chaotic_desk import ChaoticDesk
from extension_page import extension_page

from accalmie.demo.browser import Page, find_browsers, granted_copy, start_browser
from accalmie.demo.run import pair
from accalmie.link.client import DeskClient
from accalmie.link.messages import CasesList, CasesTold
from accalmie.settings import extension_folder

SEED, ROUNDS, STEPS, ENTRIES, CHUNK = 20261125, 5, 60, 10_000, 250
EMPTY_SECONDS = 3600
# Through the extension's own modules, as the background would: each entry on the disk by itself.
FILL = """(async () => {
    const [{ Storage }, { Outbox }] = await Promise.all([
        import(chrome.runtime.getURL('background/storage.js')),
        import(chrome.runtime.getURL('background/outbox.js')),
    ]);
    const outbox = new Outbox(new Storage(), Date.now);
    for (let n = %d; n < %d; n += 1) {
        const comment = {
            id: `isso:shop.test:${n}`, platform: 'isso', platform_id: `${n}`, author_name: 'Ada',
            text: `Six jours d'attente et toujours pas de colis, c'est lamentable. Commande ${n}.`,
            post_url: `http://shop.test/${Math.floor(n / 100)}.html`, language_hint: 'fr',
        };
        await outbox.add(`k-bench-${n}`, 'comments.seen', { comments: [comment] });
    }
    return outbox.count();
})()"""
# How long the popup waits for its state, and the longest time in which its page did not move.
LOOK = """(async () => {
    let last = performance.now(), longest = 0, over = false;
    const frame = now => {
        longest = Math.max(longest, now - last);
        last = now;
        if (!over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const start = performance.now();
    const { data } = await STATE;
    const took = performance.now() - start;
    await new Promise(done => setTimeout(done, 500));
    over = true;
    return { took, longest, waiting: data.waiting, refused: data.refused };
})()""".replace("STATE", STATE)


class Driven:
    """A browser that runs, as `extension_page` wants it."""

    def __init__(self, kind: str, page: Page) -> None:
        self.kind, self.page = kind, page


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Kill everything, and count what is lost.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="in each browser")
    parser.add_argument("--steps", type=int, default=STEPS, help="in each round")
    parser.add_argument("--entries", type=int, default=ENTRIES, help="in the full outbox")
    parser.add_argument("--browser", choices=["chromium", "firefox"])
    options = parser.parse_args(argv)
    os.environ["MOZ_REMOTE_ALLOW_SYSTEM_ACCESS"] = "1"  # to stop Firefox's background
    kinds = [kind for kind in find_browsers() if options.browser in (None, kind)]
    if not kinds:
        print("No browser was found: install Chromium or Firefox, then run this again.")
        return 2
    held = [play(kind, options.seed, options.rounds, options.steps) for kind in kinds]
    if options.entries:
        held += [empty(kind, options.entries) for kind in kinds]
    return 0 if all(held) else 1


def play(kind: str, seed: int, rounds: int, steps: int) -> bool:
    """Print a line for each round and their sum; whether nothing was lost in any."""
    tolls = []
    for round_seed in range(seed, seed + rounds):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            toll = Chaos(kind, Path(place), round_seed).run(steps)
        print(f"{kind}, seed {round_seed}: {toll}", flush=True)
        tolls.append(toll)
    kills = sum(sum(toll.deaths.values()) for toll in tolls)
    survived = sum(sum(toll.deaths.values()) for toll in tolls if toll.held)
    print(
        f"{kind}: survived {survived} of {kills} kills; "
        + ", ".join(
            f"{name} {sum(counts)}"
            for name, counts in {
                "confirmed": [toll.confirmed for toll in tolls],
                "logged": [toll.logged for toll in tolls],
                "doubled": [toll.faults["doubled"] for toll in tolls],
                "lost": [toll.faults["lost"] for toll in tolls],
            }.items()
        )
        + "\n",
        flush=True,
    )
    return all(toll.held for toll in tolls)


def empty(kind: str, entries: int) -> bool:
    """Fill an outbox while the agent is away, then time it; whether each entry became a case."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        desk = ChaoticDesk(place / "data", Random(SEED))
        copy = granted_copy(extension_folder(), place)
        browser = start_browser(kind, copy, place / "profile", headless=True, preferences=FIREFOX)
        try:
            client = DeskClient.find(desk.data, "en")
            assert client is not None
            with client:
                pair(browser.page, client)
            desk.kill()
            return _empty(Driven(kind, browser.page), desk, entries)
        finally:
            browser.close()
            desk.stop()


def _empty(browser: Driven, desk: ChaoticDesk, entries: int) -> bool:
    page = browser.page
    popup = extension_page(browser, "popup.html")
    page.goto(popup)
    start = time.monotonic()
    for first in range(0, entries, CHUNK):
        page.evaluate(FILL % (first, min(first + CHUNK, entries)))
    filled = time.monotonic() - start
    start = time.monotonic()
    page.goto(popup)
    away = page.evaluate(LOOK)
    opened = time.monotonic() - start
    desk.start_in_peace()
    start = time.monotonic()
    looks: list[dict[str, Any]] = []
    while not looks or looks[-1]["waiting"]:
        looks.append(page.evaluate(LOOK))
        if time.monotonic() - start > EMPTY_SECONDS:
            break
        time.sleep(2)
    took = time.monotonic() - start
    logged = desk.ask(CasesList(status="all", limit=1), CasesTold).total
    state = sorted(look["took"] for look in looks)
    frames = max(look["longest"] for look in looks)
    print(
        f"{browser.kind}: {entries:,} entries kept in {filled:.0f} s; popup open on {away['waiting']:,} "
        f"after {opened:.1f} s;\n  emptied in {took:.0f} s ({entries / took:.1f} a second), {logged:,} "
        f"cases, {looks[-1]['refused']} set aside; meanwhile the popup's state took "
        f"{statistics.median(state):.0f} ms (slowest {state[-1]:.0f}), and its page never stood "
        f"still for more than {frames:.0f} ms\n",
        flush=True,
    )
    return logged == entries and looks[-1]["waiting"] == 0


if __name__ == "__main__":
    sys.exit(main())
