"""What a long thread costs the page it is read on, with the extension and without it in turn.

5,000 comments arrive at 100 a second in a page that scrolls all the while, in headless Chromium.
The browser's own counters tell (Performance.getMetrics, the longtask observer, the heap after a
collection); what the extension costs is the difference of the two runs. One in ten comments is
negative. Firefox has no such counters and is left out.
"""

from __future__ import annotations

import io
import json
import tempfile
import time
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple, cast

from accalmie.demo.browser import granted_copy, start_browser
from accalmie.demo.feed import Feed, FeedServer
from accalmie.demo.run import pair, running_agent
from accalmie.settings import extension_folder

COMMENTS, A_SECOND, A_TURN = 5000, 100, 10
LONG_MS = 50
SETTLE_SECONDS, IDLE_SECONDS, LOOK_SECONDS = 20, 10, 2
SENT_A_SECOND = 50  # the extension's own pace (`content/send.js`): the page is idle after that
GOALS = {"long": 0, "each": 0.3, "memory": 25, "idle": 1, "package": 200}
TEXTS = (
    "Order {n} arrived broken and nobody answers. Terrible service, I am very angry.",
    *(f"Number {{n}}, and {what}." for what in (
        "see you on Saturday", "what a lovely blue", "do you ship to Norway", "thanks for this",
        "it fits the shelf", "is this oven-proof", "we have the small one", "good morning to you",
        "the link works now",
    )),
)  # fmt: skip
FLOOD = """(() => {
    window.flooded = false;
    window.longTasks = [];
    new PerformanceObserver(list => longTasks.push(...list.getEntries().map(one => one.duration)))
        .observe({ type: 'longtask' });
    const texts = TEXTS, thread = document.querySelector('.thread');
    let n = 0;
    const timer = setInterval(() => {
        for (let turn = 0; turn < A_TURN; turn++, n++) {
            const article = document.createElement('article');
            article.className = 'comment';
            article.id = 'f' + n;
            article.lang = 'en';
            article.innerHTML = '<header><a class="author" href="/people/f' + n + '">Client ' + n
                + '</a> <time datetime="2026-11-20T09:00:00Z">now</time></header>'
                + '<p class="text"></p>';
            article.querySelector('.text').textContent
                = texts[n % texts.length].replace('{n}', n);
            thread.append(article);
        }
        scrollBy(0, 400);
        if (n >= COMMENTS) { clearInterval(timer); flooded = true; }
    }, 1000 * A_TURN / A_SECOND);
})()"""


class Cost(NamedTuple):
    """`task_ms` on the main thread until the thread is read, `idle_ms` a second afterwards."""

    long_tasks: list[float]
    task_ms: float
    heap_mib: float
    idle_ms: float


def measure_cost(comments: int = COMMENTS) -> int:
    """Print the figures beside their goals. 0: a goal that is missed is told, not refused."""
    plain, ours = run(comments, with_extension=False), run(comments, with_extension=True)
    rows = (
        ("long tasks over 50 ms", count(ours) - count(plain), "", GOALS["long"],
         f"{count(ours)} with, {count(plain)} without; longest {longest(ours):.0f} and"
         f" {longest(plain):.0f} ms"),
        ("main thread, a comment", (ours.task_ms - plain.task_ms) / comments, "ms", GOALS["each"],
         f"{ours.task_ms / comments:.2f} with, {plain.task_ms / comments:.2f} without"),
        ("memory in the page", ours.heap_mib - plain.heap_mib, "MB", GOALS["memory"],
         f"{ours.heap_mib:.1f} with, {plain.heap_mib:.1f} without"),
        ("idle, a second", ours.idle_ms - plain.idle_ms, "ms", GOALS["idle"],
         f"{ours.idle_ms:.1f} with, {plain.idle_ms:.1f} without"),
        ("package", package_kb(), "KB", GOALS["package"], "the archive people install"),
    )  # fmt: skip
    print(f"\n{comments:,} comments at {A_SECOND} a second, scrolled (Chromium)")
    for name, value, unit, goal, about in rows:
        mark = "✓" if value <= goal else "✗"
        print(f"{mark} {name:<26}{value:>8.2f} {unit:<3} goal {goal:g} {unit}  ({about})")
    return 0


def count(cost: Cost) -> int:
    return sum(one > LONG_MS for one in cost.long_tasks)


def longest(cost: Cost) -> float:
    return max(cost.long_tasks, default=0)


def run(comments: int, *, with_extension: bool) -> Cost:
    server = FeedServer(Feed(), "en")
    with ExitStack() as stack:
        stack.callback(server.close)
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        loaded = granted_copy(extension_folder(), place) if with_extension else empty(place)
        browser = start_browser("chromium", loaded, place / "profile", headless=True)
        stack.callback(browser.close)
        if with_extension:
            desk = stack.enter_context(running_agent(place / "data", "en"))
            pair(browser.page, desk)
        page = cast(Any, browser.page)
        page.goto(server.url)
        time.sleep(SETTLE_SECONDS / 2)
        page.call("Performance.enable", {})
        before = task_ms(page)
        flood = FLOOD.replace("TEXTS", json.dumps(TEXTS)).replace("COMMENTS", str(comments))
        start = time.monotonic()
        page.evaluate(flood.replace("A_TURN", str(A_TURN)).replace("A_SECOND", str(A_SECOND)))
        while not page.evaluate("flooded"):
            time.sleep(LOOK_SECONDS)
        unsent = comments / SENT_A_SECOND - (time.monotonic() - start)
        time.sleep(max(0, unsent) + SETTLE_SECONDS)
        busy = task_ms(page)
        time.sleep(IDLE_SECONDS)
        idle = (task_ms(page) - busy) / IDLE_SECONDS
        page.call("HeapProfiler.collectGarbage", {})
        heap = page.call("Runtime.getHeapUsage", {})["usedSize"] / 2**20
        return Cost(page.evaluate("longTasks"), busy - before, heap, idle)


def empty(place: Path) -> Path:
    """An extension that does nothing: the browser is otherwise started the same way."""
    folder = place / "empty"
    folder.mkdir()
    manifest = {"manifest_version": 3, "name": "Nothing", "version": "1.0"}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def task_ms(page: Any) -> float:
    """Time the page's main thread has been busy, in ms."""
    told = page.call("Performance.getMetrics", {})["metrics"]
    return 1000 * next(float(one["value"]) for one in told if one["name"] == "TaskDuration")


def package_kb() -> float:
    """The archive of the extension as `scripts/package` makes it, in KB."""
    folder, packed = extension_folder(), io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.endswith(".d.ts"):
                archive.write(path, path.relative_to(folder))
    return len(packed.getvalue()) / 1000
