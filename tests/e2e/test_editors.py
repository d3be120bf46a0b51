"""The editors sites build their reply boxes from, as published, in real browsers."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import World
from overlay import card, open_card_of, press, press_on_page, sure_badges, until
from strangers import Site

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

ROOT = Path(__file__).resolve().parents[2]
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
EDITORS = ("react", "draft", "lexical", "prosemirror", "quill", "slate")
ANGRY = "Six jours d'attente et toujours pas de colis, c'est lamentable. {path}"
LETTER = "w"  # in no French draft
COMMENT = """<article class="comment" id="{name}" lang="fr">
<header><a class="author">Ada {name}</a></header><p class="text">{text}</p>
<footer><button class="reply" type="button">Reply</button><div class="reply-box"></div></footer>
</article>"""

PAGE = """<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bols</title>
<link rel="icon" href="data:,"><style>.reply-box {{ min-height: 3em; border: 1px solid }}
[contenteditable] {{ white-space: pre-wrap }}</style>
<main data-accalmie-demo>{comments}</main><script>{script}</script></html>"""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The editors as one script."""
    if not ESBUILD.exists():
        pytest.skip("the extension's development tools are not installed here")
    out = tmp_path_factory.mktemp("editors") / "editors.js"
    command = [ESBUILD, "tests/e2e/editors.js", "--bundle", "--minify", f"--outfile={out}"]
    production = '--define:process.env.NODE_ENV="production"'
    subprocess.run(
        [*command, production, "--define:global=globalThis"],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return out.read_text("utf-8")


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture(params=EDITORS)
def editor(world: World, bundle: str, site: Site, request: pytest.FixtureRequest) -> str:
    """A page with one angry comment whose reply box is made of this editor; the editor's name."""
    name = str(request.param)
    path = f"/{world.kind}-{request.node.originalname}-{name}"
    comment = COMMENT.format(name=name, text=ANGRY.format(path=path))
    site.pages[path] = PAGE.format(comments=comment, script=bundle)
    world.page.goto(site.url + path)
    until(lambda: sure_badges(world.page), "a badge")
    return name


def test_an_editors_own_state_takes_the_draft(world: World, editor: str) -> None:
    """What was put into the box is in the editor's model, line by line, and can be typed on."""
    draft = put_in_box(world, editor)
    until(lambda: lines(state_of(world, editor)) == lines(draft), "the draft in the editor's state")
    assert lines(shown_in(world, editor)) == lines(draft)
    assert LETTER not in draft
    until(lambda: card(world.page) is None, "the card closed")
    type_in(world, editor)
    until(lambda: state_of(world, editor).count(LETTER) == 1, "the letter in the editor's state")
    assert lines(state_of(world, editor)) == lines(shown_in(world, editor))


def test_the_persons_own_words_stay(world: World, editor: str) -> None:
    """A box that the person has typed in is left as it is: the draft is copied, and it says so."""
    press_on_page(world.page, f"#{editor} .reply")
    type_in(world, editor)
    until(lambda: lines(state_of(world, editor)) == [LETTER], "the person's own letter")
    put_in_box(world, editor)
    until(lambda: "copied" in (card(world.page) or {"note": ""})["note"], "the sentence")
    assert lines(state_of(world, editor)) == [LETTER]


def type_in(world: World, name: str) -> None:
    """A real click into the box and a real key."""
    press_on_page(world.page, f"#{name} .reply-box :is(textarea, [contenteditable='true'])")
    world.page.press(LETTER)


def put_in_box(world: World, name: str) -> str:
    """As a person does: open the card, say yes, press the button. The draft."""
    text = str(open_card_of(world.page, f"#{name}")["text"])
    press(world.page, ".face button", 0)
    until(lambda: (shown := card(world.page)) and shown["insertable"], "the answer «yes»")
    press(world.page, "footer .primary")
    return text


def state_of(world: World, name: str) -> str:
    return str(world.page.evaluate(f"stateOf({json.dumps(name)})") or "")


def shown_in(world: World, name: str) -> str:
    return str(world.page.evaluate(f"shownIn({json.dumps(name)})") or "")


def lines(text: str) -> list[str]:
    """The lines that hold something: how a paragraph ends is an editor's own business."""
    return [" ".join(line.split()) for line in re.split(r"\n", text) if line.strip()]
