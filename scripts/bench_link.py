"""`scripts/bench link`: what one agent takes in over its socket, and what it makes of hostile frames.

Browsers that speak as the extension does (one message under way, within the limits the agent sets)
on 1, 4 and 16 connections: four is the agent's limit, so that of 16 twelve are let go. Then frames
that no honest client sends, at a browser's door that was opened with a key. Out: messages,
comments and captures a second, p50 and p99 from the question to the durable answer.
"""

from __future__ import annotations

import argparse
import asyncio
import io
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from PIL import Image
from PIL.PngImagePlugin import PngInfo

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "agent" / "link"))

from hostile import ATTACKS, Frame, Hostile
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from speaking_browser import Browser, capture_frame, comment, seen
from websockets.exceptions import ConnectionClosed

from accalmie.demo.run import running_agent
from accalmie.link.client import DeskClient
from accalmie.link.greeting import LIMITS
from accalmie.link.messages import DevicesList, DevicesTold, PairOpen, PairOpened
from accalmie.link.pace import Bucket

CONNECTIONS = (1, 4, 16)
MESSAGES, CAPTURES, BATCH = 200, 60, 50  # from each connection; comments in a full message
PICTURE = (1280, 900)
TIMES = 1_000
COMMENTS_PER_PAGE = 100
SPARE = 5  # messages of the agent's burst left alone: what is late would come too fast
TEXT = "Six jours d'attente et toujours pas de colis, c'est lamentable. Commande {}."
_numbers = count(1)


class Round(NamedTuple):
    """Seconds to each answer, seconds in all, connections that the agent did not keep."""

    took: list[float]
    seconds: float
    let_go: int


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measure the socket, then attack it.")
    parser.add_argument("--messages", type=int, default=MESSAGES, help="from each connection")
    parser.add_argument("--captures", type=int, default=CAPTURES, help="from each connection")
    parser.add_argument("--attacks", type=int, default=TIMES, help="of up to twelve frames")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, running_agent(Path(folder) / "d", "en") as desk:
        browsers = [paired(desk) for _ in range(max(CONNECTIONS))]
        print(f"{'a message':<14}{'connections':>12}{'messages/s':>12}{'items/s':>10}{'p50 ms':>9}"
              f"{'p99 ms':>9}{'let go':>8}")  # fmt: skip
        for name, talk, times in (
            ("one comment", Comments(1), options.messages),
            (f"{BATCH} comments", Comments(BATCH), options.messages // 4),
            ("one capture", Captures(), options.captures),
        ):
            for connections in CONNECTIONS:
                told = asyncio.run(speak(browsers[:connections], talk, times))
                print_row(name, connections, told, talk.batch)
        return attack(desk, options.attacks)


def print_row(name: str, connections: int, told: Round, items: int) -> None:
    times, per_second = sorted(told.took), len(told.took) / told.seconds
    print(
        f"{name:<14}{connections:>12}{per_second:>12.1f}{per_second * items:>10.1f}"
        f"{times[len(times) // 2] * 1000:>9.1f}{times[int(len(times) * 0.99)] * 1000:>9.1f}"
        f"{told.let_go:>8}",
        flush=True,
    )


# Browsers that keep to the rules ------------------------------------------------------------------


class Comments:
    """`batch` new negative comments in each message: as many cases, each on the disk."""

    def __init__(self, batch: int) -> None:
        self.batch = batch

    async def prepare(self, browser: Browser, times: int) -> None:
        pass

    async def send(self, browser: Browser) -> None:
        told = await browser.ask("comments.seen", seen(*(a_comment() for _ in range(self.batch))))
        assert all(reading["case"] for reading in told["data"]["readings"])


class Captures:
    """A picture of a whole window in each message, none like another."""

    batch = 1

    def __init__(self) -> None:
        self._pictures: dict[str, list[bytes]] = {}
        self._cases: dict[str, str] = {}

    async def prepare(self, browser: Browser, times: int) -> None:
        told = await browser.ask("comments.seen", seen(a_comment()))
        self._cases[browser.client] = told["data"]["readings"][0]["case"]["case_id"]
        grain = Image.effect_noise(PICTURE, 8)
        self._pictures[browser.client] = [a_picture(grain) for _ in range(times)]

    async def send(self, browser: Browser) -> None:
        png = self._pictures[browser.client].pop()
        key = f"k-capture-{next(_numbers)}"
        await browser.socket.send(capture_frame(self._cases[browser.client], png, key=key))
        while (await browser.next()).get("re") != "m-capture":
            pass


def a_comment() -> dict[str, Any]:
    number = next(_numbers)
    about = comment(f"isso:shop.test:{number}", TEXT.format(number))
    return {**about, "post_url": f"http://shop.test/{number // COMMENTS_PER_PAGE}.html"}


def a_picture(grain: Image.Image) -> bytes:
    info = PngInfo()
    info.add_text("number", str(next(_numbers)))
    png = io.BytesIO()
    grain.save(png, "PNG", pnginfo=info, compress_level=1)
    return png.getvalue()


def paired(desk: DeskClient) -> Browser:
    """A browser with a key, not connected."""
    url = urlsplit(desk.ask(PairOpen(way="page"), PairOpened).url)
    assert url.port
    browser = Browser(url.port)

    async def pair() -> None:
        await browser.pair(url.fragment.removeprefix("s="))
        await browser.socket.close()

    asyncio.run(pair())
    return browser


async def speak(browsers: Sequence[Browser], talk: Comments | Captures, times: int) -> Round:
    """All at once; what they prepare is not timed."""
    connected = list(await asyncio.gather(*(_connect(one, talk, times) for one in browsers)))
    start = time.monotonic()
    took = await asyncio.gather(
        *(_speak(one, talk, times) for one, there in zip(browsers, connected, strict=True) if there)
    )
    seconds = time.monotonic() - start
    return Round([time for one in took for time in one], seconds, connected.count(False))


async def _connect(browser: Browser, talk: Comments | Captures, times: int) -> bool:
    """Whether the agent keeps it: beyond four it does not."""
    try:
        await browser.connect()
        await browser.ask("status.ask", {})
        await talk.prepare(browser, times)
    except ConnectionClosed:
        return False
    return True


async def _speak(browser: Browser, talk: Comments | Captures, times: int) -> list[float]:
    took = []
    pace = Bucket(LIMITS.messages_per_second, LIMITS.burst - SPARE, time.monotonic())
    for _ in range(times):
        if not pace.take(time.monotonic()):
            await asyncio.sleep(1 / LIMITS.messages_per_second)
            pace.take(time.monotonic())
        start = time.monotonic()
        await talk.send(browser)
        took.append(time.monotonic() - start)
    await browser.socket.close()
    return took


# One that does not --------------------------------------------------------------------------------


def attack(desk: DeskClient, times: int) -> int:
    """Print what became of the frames; exit status 1 where one was neither answered nor refused."""
    url = urlsplit(desk.ask(PairOpen(way="page"), PairOpened).url)
    assert url.port
    hostile = Hostile(url.port, "f" * 32, url.fragment.removeprefix("s="))
    ends: Counter[str] = Counter()
    tried = 0

    @settings(
        max_examples=times, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(frames=ATTACKS, is_proven=st.booleans())
    def attacks(frames: list[Frame], is_proven: bool) -> None:
        nonlocal tried
        outcome = (hostile.attack if is_proven else hostile.attack_unproven)(frames)
        tried += len(frames)
        ends.update(f"error {code}" for code in outcome.codes())
        ends[f"closed with {outcome.close_code}" if outcome.close_code else "still open"] += 1

    attacks()
    served = bool(desk.ask(DevicesList(), DevicesTold).devices)
    print(f"\n{tried:,} hostile frames in {times:,} connections: " + ", ".join(
        f"{end} {number:,}" for end, number in ends.most_common()
    ))  # fmt: skip
    print("The agent serves as before." if served else "The agent does not answer any more.")
    return 1 if ends["error internal"] or not served else 0


if __name__ == "__main__":
    sys.exit(main())
