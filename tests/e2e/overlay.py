"""What a person sees of Accalmie on a page, read and pressed through the closed shadow root."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any, TypeVar

from accalmie.demo.browser import Page

T = TypeVar("T")
WAIT_SECONDS = 30
STEP_SECONDS = 0.1
HOSTS = "html > div"  # the overlay's host stands beside the body

BADGES = """root => [...root.querySelectorAll('.badge, .dot')].map(badge => {
    const box = badge.getBoundingClientRect();
    return {
        text: badge.innerText.replace(/\\s+/g, ' ').trim(), label: badge.ariaLabel,
        sure: badge.matches('.badge'), urgency: badge.dataset.urgency, kind: badge.dataset.kind,
        visible: getComputedStyle(badge).visibility === 'visible' && box.width > 0,
        x: box.x, y: box.y, width: box.width, height: box.height,
    };
})"""
CARD = """root => {
    const card = root.querySelector('.card');
    if (!card) return null;
    return {
        title: card.querySelector('h2').innerText, advice: card.querySelector('.advice').innerText,
        tabs: [...card.querySelectorAll('[role=tab]')].map(tab => tab.innerText),
        text: card.querySelector('textarea.reply').value,
        hash: card.querySelector('.capture code')?.innerText ?? '',
        pictured: card.querySelector('.capture canvas')?.width > 0,
        insertable: !card.querySelector('footer .primary').disabled,
        note: [...card.querySelectorAll('.note')].map(note => note.innerText).join(' ').trim(),
    };
}"""
QUESTION = """root => {
    const question = root.querySelector('.question');
    if (!question) return null;
    const box = question.getBoundingClientRect();
    return {
        title: question.querySelector('h2').innerText,
        focused: question.contains(root.activeElement),
        x: box.x, y: box.y, width: box.width, height: box.height,
    };
}"""
NOTE = "root => root.querySelector('.said-note')?.innerText ?? ''"
GLIMPSE = "root => root.querySelector('.glimpse')?.textContent ?? ''"
MIDDLE = """root => {{
    const one = [...root.querySelectorAll({selector})][{nth}];
    if (!one) return null;
    one.scrollIntoView({{block: 'nearest', behavior: 'instant'}});
    const box = one.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
}}"""


def badges(page: Page) -> list[dict[str, Any]]:
    """The badges as they are drawn; `sure` is false for the hollow dot."""
    return [badge for root in page.inside(HOSTS, BADGES) for badge in root]


def sure_badges(page: Page) -> list[dict[str, Any]]:
    return [badge for badge in badges(page) if badge["sure"]]


def card(page: Page) -> dict[str, Any] | None:
    """The open card, or None."""
    return next((card for card in page.inside(HOSTS, CARD) if card), None)


def dots(page: Page) -> list[dict[str, Any]]:
    """The hollow dots at what the reader is unsure of."""
    return [badge for badge in badges(page) if not badge["sure"]]


def question(page: Page) -> dict[str, Any] | None:
    """The open question at a dot, or None."""
    return next((asked for asked in page.inside(HOSTS, QUESTION) if asked), None)


def note(page: Page) -> str:
    """The sentence that is shown for a moment, "" where there is none."""
    return next((said for said in page.inside(HOSTS, NOTE) if said), "")


def glimpse(page: Page) -> str:
    """What a language model has written so far, as the card shows it."""
    return next((seen for seen in page.inside(HOSTS, GLIMPSE) if seen), "")


def press(page: Page, selector: str, nth: int = 0) -> None:
    """A real click on the `nth` match in the overlay, once it stands still."""
    function = MIDDLE.format(selector=json.dumps(selector), nth=nth)

    def still() -> Any:
        before = page.inside(HOSTS, function)
        time.sleep(STEP_SECONDS)
        after = page.inside(HOSTS, function)
        return next((at for at in after if at), None) if before == after else None

    page.click(*until(still, selector))


def press_on_page(page: Page, selector: str) -> None:
    """A real click on an element of the page itself."""
    document = MIDDLE.format(selector=json.dumps(selector), nth=0)
    spot = until(lambda: page.evaluate(f"({document})(document)"), selector)
    page.click(*spot)


def open_card_of(page: Page, comment: str) -> dict[str, Any]:
    """Press the badge that stands in the element `comment`; the card once its drafts are there."""
    page.evaluate(
        f"document.querySelector({json.dumps(comment)})"
        ".scrollIntoView({block: 'start', behavior: 'instant'})"
    )
    badge = until(lambda: badge_in(page, comment), f"a badge in {comment}")
    page.click(badge["x"] + badge["width"] / 2, badge["y"] + badge["height"] / 2)
    return until(lambda: (shown := card(page)) and shown["text"] and shown, "a card with a draft")


def badge_in(page: Page, comment: str) -> dict[str, Any] | None:
    """The badge drawn on the first line of the element `comment`."""
    box = page.evaluate(
        f"document.querySelector({json.dumps(comment)}).getBoundingClientRect().toJSON()"
    )
    for badge in sure_badges(page):
        middle = badge["y"] + badge["height"] / 2
        if badge["visible"] and box["y"] - 4 <= middle <= box["y"] + 60:
            return badge
    return None


def until(ready: Callable[[], T | None], what: str, seconds: float = WAIT_SECONDS) -> T:
    """The first value of `ready()` that is true; fails where none comes in time."""
    end = time.monotonic() + seconds
    while not (value := ready()):
        assert time.monotonic() < end, f"{what} did not come within {seconds:.0f} s"
        time.sleep(STEP_SECONDS)
    return value
