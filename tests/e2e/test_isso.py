"""The whole way on a real comment system, in real browsers: nothing here is faked."""

from __future__ import annotations

import io
import time
from typing import Any

import pytest
from conftest import World
from isso_site import Thread
from overlay import badge_in, card, open_card_of, press, press_on_page, sure_badges, until
from PIL import Image

from accalmie.comment import Comment
from accalmie.spot import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

NEGATIVE = {
    "Agathe Morvan": "Trois semaines de retard et personne ne répond. C'est vraiment honteux.",
    "Silas Whitcombe": "My order arrived broken and nobody answers. Terrible service, very angry.",
    "Romain Bachelard": "Je suis très déçu, le produit est de mauvaise qualité et mal emballé.",
    "Edith Penhallow": "You charged me twice and refuse to refund me. This is unacceptable.",
}
OTHER = {
    "Lise Varenne": "Merci beaucoup, la livraison a été rapide et tout est parfait !",
    "Jonah Merriweather": "Lovely shop, thank you so much for your help yesterday.",
    "Paul Estève": "Bonjour, à quelle heure ouvrez-vous demain ?",
    "Greta Lindholm": "Do you ship to Norway?",
}


@pytest.fixture
def thread(world: World, request: pytest.FixtureRequest) -> Thread:
    """A page of its own, with four negative comments and four others."""
    thread = world.isso.thread(f"{world.kind}-{request.node.originalname}")
    for both in zip(NEGATIVE.items(), OTHER.items(), strict=True):
        for author, text in both:
            thread.post(text, author)
    return thread


def read_page(world: World, thread: Thread) -> list[dict[str, Any]]:
    """Open the page and wait until each negative comment has its case and its badge."""
    world.page.goto(thread.url)
    until(lambda: len(sure_badges(world.page)) >= len(NEGATIVE), "four badges")
    return world.desk.cases(thread.url)


def numbered(thread: Thread, author: str) -> str:
    """The selector of an author's comment."""
    told = next(comment for comment in thread.comments() if comment["author"] == author)
    return f"#isso-{told['id']}"


def answer_first(world: World, thread: Thread, author: str) -> str:
    """Put a draft into the reply box of `author`'s comment, as a person does; the draft."""
    comment = numbered(thread, author)
    text = str(open_card_of(world.page, comment)["text"])
    press(world.page, ".face button", 0)
    until(lambda: (shown := card(world.page)) and shown["insertable"], "the answer «yes»")
    press(world.page, "footer .primary")
    box = f"document.querySelector('{comment} .isso-textarea')?.value ?? ''"
    until(lambda: world.page.evaluate(box) == text, "the draft in the reply box")
    return text


def test_negative_comments_get_a_badge_and_no_other_does(world: World, thread: Thread) -> None:
    """Every negative comment gets a badge and a case; neutral and positive ones get neither."""
    cases = read_page(world, thread)
    assert {case["comment"]["author_name"] for case in cases} == set(NEGATIVE)
    for author in NEGATIVE:
        comment = numbered(thread, author)
        world.page.evaluate(f"document.querySelector('{comment}').scrollIntoView()")
        until(lambda c=comment: badge_in(world.page, c), f"the badge of {author}")
    assert len(sure_badges(world.page)) == len(NEGATIVE)
    world.picture("badges")


def test_a_card_shows_drafts_in_the_comments_language(world: World, thread: Thread) -> None:
    """A card opened at a badge shows two drafts or more, French for French, English for English."""
    read_page(world, thread)
    reader = Reader.load()
    for author, language in (("Agathe Morvan", "fr"), ("Silas Whitcombe", "en")):
        shown = open_card_of(world.page, numbered(thread, author))
        assert len(shown["tabs"]) >= 2
        (verdict,) = reader.read([Comment(id="draft", text=shown["text"])])
        assert verdict.language == language, shown["text"]
        until(lambda: (now := card(world.page)) and now["pictured"], "the thumbnail")
        world.picture(f"card-{language}")
        world.page.press("Escape")
        until(lambda: card(world.page) is None, "the card closed")


def test_alt_n_walks_through_the_negative_comments(world: World, thread: Thread) -> None:
    """Alt+N opens the card of the next negative comment each time."""
    read_page(world, thread)
    titles = []
    for _ in range(2):
        world.page.press("n", alt=True)
        titles.append(until(lambda: card(world.page), "a card")["advice"])
        time.sleep(0.3)
    assert card(world.page) is not None
    world.page.press("Escape")
    until(lambda: card(world.page) is None, "the card closed")


def test_a_draft_is_put_into_that_comments_box_and_nothing_is_posted(
    world: World, thread: Thread
) -> None:
    """The draft stands in the box of its own comment alone, and Isso has no new comment."""
    read_page(world, thread)
    before = len(thread.comments())
    text = answer_first(world, thread, "Edith Penhallow")
    boxes = "[...document.querySelectorAll('.isso-textarea')].map(box => box.value)"
    assert [value for value in world.page.evaluate(boxes) if value] == [text]
    time.sleep(2)  # long enough for a post that should not happen
    assert len(thread.comments()) == before
    world.picture("inserted")


def test_a_capture_shows_the_comment_without_our_overlay(world: World, thread: Thread) -> None:
    """The sealed PNG has the page where the badge lay, and the comment's words beside it."""
    (comment, case) = _pictured(world, thread)
    badge = until(lambda: badge_in(world.page, comment), "the badge")
    sealed = world.desk.data / "evidence" / case["captures"][0]["sha256"][:2]
    png = (sealed / f"{case['captures'][0]['sha256']}.png").read_bytes()
    spot = (badge["x"], badge["y"], badge["x"] + badge["width"], badge["y"] + badge["height"])
    with (
        Image.open(io.BytesIO(png)) as picture,
        Image.open(io.BytesIO(world.page.screenshot())) as screen,
    ):
        seen, now = picture.convert("RGB").crop(spot), screen.convert("RGB").crop(spot)
        box = world.page.evaluate(
            f"document.querySelector('{comment} .isso-text').getBoundingClientRect().toJSON()"
        )
        words = picture.convert("L").crop(
            (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
        )
    assert len(set(now.get_flattened_data())) > 1, "the badge is on the screen"
    assert len(set(seen.get_flattened_data())) == 1, "and plain page in the capture"
    assert min(words.get_flattened_data()) < 100, "the comment's words are in the capture"


def _pictured(world: World, thread: Thread) -> tuple[str, dict[str, Any]]:
    """A comment whose case was pictured where it still stands on the screen."""
    read_page(world, thread)
    author = next(iter(NEGATIVE))

    def first() -> dict[str, Any] | None:
        cases = world.desk.cases(thread.url)
        return next(
            (c for c in cases if c["comment"]["author_name"] == author and c["captures"]), None
        )

    return numbered(thread, author), until(first, "a capture")


def test_killing_the_agent_loses_nothing_and_doubles_nothing(world: World, thread: Thread) -> None:
    """Comments seen while the agent is dead get their case once it is back, each exactly one."""
    first = read_page(world, thread)
    world.desk.kill()
    late = {
        "Ines Falgarde": "Toujours aucune réponse, c'est inadmissible, je veux être remboursée.",
        "Abel Thornbury": "Still no answer. Worst company ever, I want my money back.",
    }
    for author, text in late.items():
        thread.post(text, author)
    world.page.goto(thread.url)
    time.sleep(2)  # the comments are in the outbox by now, with nobody to take them
    world.desk.start()
    count = len(NEGATIVE) + len(late)
    until(lambda: len(sure_badges(world.page)) == count, "all six badges", 60)
    cases = world.desk.cases(thread.url)
    assert len(cases) == count
    assert len({case["comment"]["id"] for case in cases}) == count
    assert {case["id"] for case in first} <= {case["id"] for case in cases}


def test_killing_the_background_loses_nothing_and_doubles_nothing(
    world: World, thread: Thread
) -> None:
    """The extension's background, stopped at any moment, comes back and goes on."""
    first = read_page(world, thread)
    if world.kind == "chromium":
        assert world.page.stop_background() == 1  # type: ignore[attr-defined]
    else:
        time.sleep(5)  # the event page's idle time is set to 3 s here
    thread.post("Nul, archi nul, et le service client est odieux. Je suis furieux.", "Zoé Karst")
    world.page.goto(thread.url)
    count = len(NEGATIVE) + 1
    until(lambda: len(sure_badges(world.page)) == count, "five badges", 60)
    cases = world.desk.cases(thread.url)
    assert len(cases) == count
    assert {case["id"] for case in first} <= {case["id"] for case in cases}


def test_a_reply_posted_by_hand_is_seen(world: World, thread: Thread) -> None:
    """After the person presses Isso's own button the case is replied, then watched."""
    read_page(world, thread)
    author = "Silas Whitcombe"
    text = answer_first(world, thread, author)
    comment = numbered(thread, author)
    press_on_page(world.page, f"{comment} .isso-postbox input[type=submit]")
    until(lambda: any(text[:30] in c["text"] for c in thread.comments()), "the reply in Isso")

    def replied() -> dict[str, Any] | None:
        cases = world.desk.cases(thread.url)
        return next(
            (c for c in cases if c["comment"]["author_name"] == author and c["replied_at"]), None
        )

    case, events = world.desk.case(until(replied, "the case replied")["number"])
    assert case["status"] == "watching"
    changes = [e["details"]["to"] for e in events if e["action"] == "status_changed"]
    assert changes == ["replied", "watching"]
    until(
        lambda: (badge := badge_in(world.page, comment)) and badge["urgency"] == "done",
        "a badge that says answered",
    )
