"""What the reader is unsure of or missed, told by the person, in real browsers."""

from __future__ import annotations

import time
from typing import Any

import pytest
from browser_menu import choose
from conftest import World
from isso_site import Thread
from overlay import badge_in, badges, card, dots, note, press, question, sure_badges, until

from accalmie.comment import Comment
from accalmie.spot import Reader

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

# Neither kind nor clearly unkind. Which of them this reader is unsure of is for it to say.
MAYBE = (
    "Received it today, not what I had in mind.",
    "Bof, sans plus.",
    "Opening hours on the door differ from those on the website.",
    "Un peu cher pour ce que c'est.",
    "The box was a little bent but the bowl is fine.",
    "Je m'attendais à mieux.",
    "Could be better.",
    "The new menu is shorter than the old one.",
    "We came at noon and waited until one.",
    "C'est correct, mais j'ai connu mieux ailleurs.",
    "The handle is not quite straight.",
    "La sauce manquait un peu de sel.",
)
CALM = {
    "Greta Lindholm": "Do you ship to Norway?",
    "Paul Estève": "Bonjour, à quelle heure ouvrez-vous demain ?",
}
SELECT = """(() => {
    const text = document.querySelector(COMMENT + ' .isso-text');
    getSelection().selectAllChildren(text);
    return String(getSelection());
})()"""


def unsure(at: int) -> str:
    """One of the comments the reader is unsure of; each test its own, because it learns."""
    verdicts = Reader.load().read([Comment(id=text, text=text) for text in MAYBE])
    texts = [verdict.id for verdict in verdicts if verdict.unsure]
    assert len(texts) > at, "the reader is sure of nearly all: put others in MAYBE"
    return texts[at]


@pytest.fixture
def thread(world: World, request: pytest.FixtureRequest) -> Thread:
    """A page of its own with two calm comments."""
    thread = world.isso.thread(f"{world.kind}-{request.node.originalname}")
    for author, text in CALM.items():
        thread.post(text, author)
    return thread


def with_a_dot(world: World, thread: Thread, text: str) -> str:
    """Post `text`, open the page and wait for its dot; the comment's selector."""
    comment = f"#isso-{thread.post(text, 'Ada Fairlie')}"
    world.page.goto(thread.url)
    until(lambda: dots(world.page), "a dot")
    assert sure_badges(world.page) == []
    return comment


def ask(world: World) -> dict[str, Any]:
    """Press the dot; the question."""
    press(world.page, ".dot")
    return until(lambda: question(world.page), "the question")


def box_of(world: World, selector: str) -> dict[str, float]:
    element = f"document.querySelector({selector!r})"
    world.page.evaluate(f"{element}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
    return dict(world.page.evaluate(f"{element}.getBoundingClientRect().toJSON()"))


def miss(world: World, selector: str) -> None:
    """Right-click in an element of the page and choose the menu's entry."""
    box = box_of(world, selector)
    choose(world, box["x"] + 20, box["y"] + box["height"] / 2)


def test_yes_at_a_dot_opens_a_case(world: World, thread: Thread) -> None:
    """The question lies off its comment; «yes» makes the dot a badge, opens its card and a case."""
    text = unsure(0)
    comment = with_a_dot(world, thread, text)
    asked = ask(world)
    assert asked["title"] == "Is this comment negative?"
    assert asked["focused"]
    box = world.page.evaluate(
        f"document.querySelector('{comment} .isso-text').getBoundingClientRect().toJSON()"
    )
    assert asked["y"] + asked["height"] <= box["y"] or asked["y"] >= box["y"] + box["height"]
    world.picture("question")
    press(world.page, ".question button", 0)
    until(lambda: card(world.page), "the card")
    assert dots(world.page) == []
    [case] = world.desk.cases(thread.url)
    assert case["comment"]["text"] == text
    world.page.press("Escape")
    until(lambda: card(world.page) is None, "the card closed")
    assert badge_in(world.page, comment)


def test_no_at_a_dot_is_learned(world: World, thread: Thread) -> None:
    """«No» takes the dot away for good: read again, the comment has neither dot nor case."""
    with_a_dot(world, thread, unsure(1))
    ask(world)
    press(world.page, ".question button", 1)
    until(lambda: "Thank you" in note(world.page), "the note")
    assert badges(world.page) == []
    world.page.goto(thread.url)
    time.sleep(3)  # long enough for a dot that should not come
    assert badges(world.page) == []
    assert world.desk.cases(thread.url) == []


def test_escape_leaves_the_question_open_for_later(world: World, thread: Thread) -> None:
    """Esc closes the question and asks nothing; Alt+N does not walk to a dot."""
    with_a_dot(world, thread, unsure(2))
    ask(world)
    world.page.press("Escape")
    until(lambda: question(world.page) is None, "the question closed")
    world.page.press("n", alt=True)
    time.sleep(1)
    assert card(world.page) is None
    assert len(dots(world.page)) == 1
    assert world.desk.cases(thread.url) == []


def test_an_answer_waits_for_the_agent(world: World, thread: Thread) -> None:
    """Said while the agent is dead, «yes» is kept and told; once it is back there is one case."""
    with_a_dot(world, thread, unsure(3))
    world.desk.kill()
    ask(world)
    press(world.page, ".question button", 0)
    until(lambda: "kept here" in note(world.page), "the note")
    assert sure_badges(world.page) == []
    world.picture("kept")
    world.desk.start()
    until(lambda: sure_badges(world.page), "the badge", 60)
    assert dots(world.page) == []
    assert len(world.desk.cases(thread.url)) == 1


def test_a_missed_comment_becomes_a_case_by_the_menu(world: World, thread: Thread) -> None:
    """Right-clicked in its selected text, a comment the reader passed over gets a case, once."""
    missed = "Merci pour le bol en kit, c'est un plaisir."  # irony, read as praise
    comment = f"#isso-{thread.post(missed, 'Rosalind Peverell')}"
    world.page.goto(thread.url)
    until(lambda: world.page.evaluate(f"!!document.querySelector('{comment}')"), "the thread")
    time.sleep(2)  # it is read by then, and has nothing
    assert badges(world.page) == []
    assert missed in world.page.evaluate(SELECT.replace("COMMENT", repr(comment)))
    miss(world, f"{comment} .isso-text p")
    until(lambda: card(world.page), "the card")
    world.page.press("Escape")
    until(lambda: card(world.page) is None, "the card closed")
    [case] = world.desk.cases(thread.url)
    assert case["comment"]["text"] == missed
    miss(world, f"{comment} .isso-text p")
    until(lambda: card(world.page), "the same card")
    assert len(world.desk.cases(thread.url)) == 1


def test_away_from_a_comment_the_menu_says_so(world: World, thread: Thread) -> None:
    """Where no comment is, choosing the entry shows one calm sentence and opens nothing."""
    world.page.goto(thread.url)
    time.sleep(2)
    miss(world, "h1")
    until(lambda: "read no comment here" in note(world.page), "the note")
    world.picture("no-comment")
    assert badges(world.page) == []
    assert world.desk.cases(thread.url) == []
