"""From a comment's insertion in a page to its badge, p50 and p95, in real browsers.

The demonstration feed is open in a headless browser; 200 negative comments are put into it one
after the other. Both moments are taken by the page's own clock: the insertion, and the frame in
which the badge is in the overlay. There is no other tool to compare with, so the share that each
part has is shown: finding the comment waits 120 ms for the page to settle, by design. What a long
thread costs the page follows (`page_cost.py`); `python scripts/bench_page.py 1000` measures that
alone, on a thread of 1,000.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from page_cost import measure_cost

from accalmie.demo.browser import Page, find_browsers, granted_copy, start_browser
from accalmie.demo.feed import Feed, FeedServer
from accalmie.demo.run import pair, running_agent
from accalmie.settings import extension_folder

COMMENTS = 200
BADGE_SECONDS = 10
COMPLAINTS = (
    "Colis numéro {n} toujours pas arrivé, personne ne répond, c'est honteux.",
    "Order {n} arrived broken and nobody answers. Terrible service, I am very angry.",
)
# The closed root is handed over by the debugger: the page itself could not look into it.
LISTEN = """root => {
    window.badgeTimes = [];
    new MutationObserver(records => {
        for (const { addedNodes } of records) for (const node of addedNodes)
            if (node.matches?.('.badge')) window.badgeTimes.push(performance.now());
    }).observe(root, { childList: true, subtree: true });
    return true;
}"""
INSERT = """(() => {{
    const article = document.createElement('article');
    article.className = 'comment';
    article.id = 'c{n}';
    article.lang = '{lang}';
    article.innerHTML = '<header><a class="author" href="/people/{n}">Client {n}</a> '
        + '<time datetime="' + new Date().toISOString() + '">now</time></header>'
        + '<p class="text"></p>';
    article.querySelector('.text').textContent = {text!r};
    document.querySelector('.thread').prepend(article);
    return performance.now();
}})()"""


def main() -> int:
    if sys.argv[1:]:
        return measure_cost(int(sys.argv[1]))
    browsers = find_browsers()
    if not browsers:
        print("No browser was found: install Chromium or Firefox, then run this again.")
        return 2
    print(f"{'browser':<28}{'comments':>9}{'p50':>9}{'p95':>9}{'slowest':>9}")
    for kind in browsers:
        name, milliseconds = measure(kind)
        times = sorted(milliseconds)
        p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
        row = f"{p50:>6.0f} ms{p95:>6.0f} ms{times[-1]:>6.0f} ms"
        print(f"{name:<28}{len(times):>9}{row}", flush=True)
    return measure_cost() if "chromium" in browsers else 0


def measure(kind: str) -> tuple[str, list[float]]:
    """The browser's name, and the milliseconds of each comment."""
    server = FeedServer(Feed(), "en")
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place,
        running_agent(Path(place) / "data", "en") as desk,
    ):
        extension = granted_copy(extension_folder(), Path(place))
        browser = start_browser(kind, extension, Path(place) / "profile", headless=True)
        try:
            pair(browser.page, desk)
            browser.page.goto(server.url)
            while not any(browser.page.inside("html > div", LISTEN)):
                time.sleep(0.2)
            time.sleep(10)  # the feed's own comments are read and pictured
            return browser.name, [once(browser.page, n) for n in range(1000, 1000 + COMMENTS)]
        finally:
            browser.close()
            server.close()


def once(page: Page, n: int) -> float:
    before = page.evaluate("badgeTimes.length")
    text = COMPLAINTS[n % 2].format(n=n)
    start = page.evaluate(INSERT.format(n=n, lang=("fr", "en")[n % 2], text=text))
    end = time.monotonic() + BADGE_SECONDS
    while page.evaluate("badgeTimes.length") == before:
        if time.monotonic() > end:
            raise SystemExit(f"Comment {n} got no badge within {BADGE_SECONDS} s.")
        time.sleep(0.02)
    return float(page.evaluate("badgeTimes.at(-1)")) - float(start)


if __name__ == "__main__":
    sys.exit(main())
