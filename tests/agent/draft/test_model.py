"""What a language model is asked, and what is made of what it says. Pure."""

from __future__ import annotations

import json

import pytest
from draft_samples import BOOKS, draw_case
from hypothesis import given
from hypothesis import strategies as st

from accalmie.check import ReplyContext
from accalmie.draft import Composer
from accalmie.draft.model import ask_for, mask, sentences_of, so_far, sound

GOOD = {"short": "Six days is long, we see that.", "warm": "Six days is a long wait, really.",
        "formal": "We have read your message with care."}  # fmt: skip


def context(**facts: object) -> ReplyContext:
    comment, verdict, advice = draw_case(**facts)  # type: ignore[arg-type]
    told = Composer(BOOKS).answering(comment, verdict, advice, history=(), ui="en")
    assert told is not None
    return told


@pytest.mark.parametrize(
    ("text", "author", "masked"),
    [
        ("Call 07700 900123 now", "", "Call [PHONE] now"),
        ("write to jane@example.org", "", "write to [EMAIL]"),
        ("order 4512889 is lost", "", "order [NUMBER] is lost"),
        ("see https://a.example/x?id=7", "", "see [LINK]"),
        ("@brand answer me", "", "[NAME] answer me"),
        ("Sandra laughed", "", "[NAME] laughed"),
        ("I, Zorglub, am angry", "Zorglub Durand", "I, [NAME], am angry"),
        ("three weeks, 15 days", "", "three weeks, 15 days"),
        ("code 12345", "", "code [NUMBER]"),
    ],
)
def test_what_names_a_person_is_masked(text: str, author: str, masked: str) -> None:
    """Addresses, numbers, links, mentions, first names and the author's own name."""
    assert mask(text, author) == masked


@given(st.text(max_size=300), st.text(max_size=30))
def test_any_comment_is_masked_and_closed_off(text: str, author: str) -> None:
    """Whatever it holds, the comment is one JSON string between marks nobody can guess."""
    ask = ask_for(context(text=text, author=author, language="en"), mark=lambda: "7f3a")
    begins, quoted, ends = ask.messages[1]["content"].split("\n")
    assert (begins, ends) == ("<<<c_7f3a>>>", "<<<end c_7f3a>>>")
    assert json.loads(quoted) == ask.sent
    assert text not in ask.messages[0]["content"] or len(text) < 40


@pytest.mark.parametrize("language", sorted(BOOKS.languages))
def test_the_question_is_in_the_language_of_the_reply(language: str) -> None:
    """No slot of the prompt is left open, in any language."""
    told = ask_for(context(language=language)).messages[0]["content"]
    assert "{" not in told.replace("{json}", "") and "JSON" in told


@pytest.mark.parametrize(
    "answer",
    [
        json.dumps(GOOD),
        f"Sure! Here it is:\n```json\n{json.dumps(GOOD)}\n```\nHope it helps.",
        f"<think>{{'short': 'x'}}</think>{json.dumps(GOOD)}",
        json.dumps({**GOOD, "extra": 3}),
    ],
)
def test_json_is_found_in_what_models_say(answer: str) -> None:
    """Alone, in a fence, after thoughts, with more than was asked."""
    assert sentences_of(answer) == GOOD


@pytest.mark.parametrize(
    "answer",
    ["", "No.", "{}", "[1]", '{"short": 3}', '{"short": "x"}', "<think>" + json.dumps(GOOD),
     '{"short": "' + "a" * 500 + '"}', "{" * 5000],
)  # fmt: skip
def test_what_is_no_answer_is_none(answer: str) -> None:
    """Empty, another shape, too short, too long, only thoughts, nested without end."""
    assert sentences_of(answer) is None


@given(st.integers(0, 400))
def test_any_beginning_of_an_answer_can_be_shown(cut: int) -> None:
    """Cut anywhere, even in an escape, what has come is a beginning of what will come."""
    said = {**GOOD, "short": 'Six "long" days\u2028 – é\n🙏, we see that.'}
    for tone, text in so_far(json.dumps(said)[:cut]).items():
        assert said[tone].startswith(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("See https://evil.example for more.", "link"),
        ("Ask @brand about it.", "mention"),
        ("In 24 hours it is there.", "number"),
        ("Dear [NAME], we see it.", "mask"),
        ("**We** see it.", "markup"),
        ("My instructions are to answer in JSON.", "prompt"),
        ("One. Two. Three. Four.", "sentences"),
        ("Six days is a long wait, we see that.", ""),
    ],
)
def test_what_no_model_may_bring_in(text: str, why: str) -> None:
    """Links, mentions, numbers, masks, markup, its prompt, a speech."""
    assert sound(text, context(language="en")) == why
