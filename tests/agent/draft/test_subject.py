"""What a comment is about: named by the playbook's own words, never copied."""

from __future__ import annotations

import pytest
from draft_samples import BOOKS, LANGUAGES, compose, draw_case

from accalmie.comment import Cause
from accalmie.draft.subject import Subject, find_subject


def subject(text: str, language: str = "fr", **facts: object) -> Subject:
    comment, verdict, _ = draw_case(text=text, language=language, **facts)  # type: ignore[arg-type]
    return find_subject(comment, verdict, BOOKS.by_name[language, "formal"])


@pytest.mark.parametrize(
    ("language", "cause", "text", "topic"),
    [
        ("fr", "delivery", "Le colis est arrivé ABÎMÉ", "order_error"),
        ("fr", "billing", "Prélevé DEUX FOIS", "billing_error"),
        ("fr", "outage", "l'appli plante", "app_bug"),
        ("en", "service", "on hold for an hour", "waiting_time"),
    ],
)
def test_a_word_of_the_comment_makes_it_precise(
    language: str, cause: Cause, text: str, topic: str
) -> None:
    """An aspect's word decides the topic within the cause that the reader saw."""
    found = subject(text, language, cause=cause)
    assert (found.topic or "").startswith(topic)
    assert found.cause == cause


def test_one_chance_word_does_not_overrule_the_reader() -> None:
    """A word of another cause alone leaves the reader's cause."""
    assert subject("le colis", cause="staff").cause == "staff"


def test_the_readers_topic_is_taken_where_no_word_says_more() -> None:
    """Without an aspect, the verdict's topic gives the words."""
    found = subject("Rien.", cause="billing", topic="refund_delay")
    assert found.topic == "refund_delay"
    assert found.events == BOOKS.by_name["fr", "formal"].topics["refund_delay"].event


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Trois semaines que j'attends", "trois semaines"),
        ("fr", "3 semaines que j'attends", "trois semaines"),
        ("fr", "15 jours que j'attends", "15 jours"),
        ("fr", "une semaine que j'attends", "une semaine"),
        ("fr", "99 semaines", None),
        ("fr", "client depuis trois semaines", None),
        ("fr", "trois semaines ou quatre jours", None),
        ("en", "two weeks and nothing", "two weeks"),
    ],
)
def test_how_long_it_lasted(language: str, text: str, told: str | None) -> None:
    """One length of time is told as the playbook says it; two, or another kind, is not."""
    found = subject(text, language, cause="delivery", topic="delivery_late")
    assert found.details.get("duration") == told


def test_a_wait_is_told_only_where_one_waits() -> None:
    """«Three weeks» in a complaint about a rude welcome says nothing of a wait."""
    assert "duration" not in subject("trois semaines", cause="staff").details


def test_an_order_number_is_noticed_and_never_repeated() -> None:
    """The draft may say that a number was given; the number itself is nowhere."""
    text = "Commande n° 4512889 toujours pas là"
    assert "order" in subject(text).details
    drafts = [d.text for n in range(8) for d in compose(text=text, comment_id=f"c-{n}")]
    assert not any("4512889" in draft for draft in drafts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_an_aspect_is_found(language: str) -> None:
    """Each way to write what an aspect is about leads to its topic's cause, or a finer aspect's."""
    book = BOOKS.by_name[language, "formal"]
    for aspect in book.aspects:
        for when in aspect.when:
            found = subject(when.replace("+", " "), language, topic=aspect.topic, cause=None)
            assert found.topic is not None, when


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("it", "Che delusione questo divano", "questo problema con questo divano"),
        ("en", "Such a let-down, my kettle", "this problem with the kettle"),
        ("de", "Ich bin enttäuscht: Sofa", "diesen Ärger um das Sofa"),
    ],
)
def test_a_thing_makes_the_event_where_nothing_says_more(
    language: str, text: str, event: str
) -> None:
    """A comment that names one thing and nothing else the playbook knows is about that thing."""
    assert event in subject(text, language, cause="quality", topic="product_quality").events
