"""Which comments are our replies, and which only look like them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import NOW, a_case, a_comment

from accalmie.case import Case, Reply
from accalmie.comment import Comment
from accalmie.monitor import find_reply, similarity

TEXT = (
    "Bonjour Camille, nous sommes désolés de cette attente. "
    "Écrivez-nous votre numéro en privé, nous cherchons le colis aujourd'hui."
)
INSERTED = NOW + timedelta(minutes=20)


def _answered(number: int = 1, text: str = TEXT, **changes: Any) -> Case:
    return a_case(number, reply=Reply(text=text, inserted_at=INSERTED), **changes)


def _seen(**changes: Any) -> Comment:
    """Our reply as a page shows it, under the first case's comment."""
    fields = {
        "text": TEXT,
        "parent_id": a_comment(1).id,
        "author_name": "Boutique",
        "author_handle": "@boutique",
        "author_url": "http://127.0.0.1:8080/people/boutique",
        "posted_at": INSERTED,
    }
    return a_comment(50, **{**fields, **changes})


def test_finds_the_reply_under_the_comment() -> None:
    """The inserted text under the case's comment is our reply, marked as ours or not."""
    case = _answered()
    assert find_reply(_seen(), [case]) == (case, 1.0)
    assert find_reply(_seen(own=True), [case]) == (case, 1.0)


def test_an_edited_reply_is_still_ours() -> None:
    """A few words changed in the site's box leave it our reply, with a lower likeness."""
    case = _answered()
    found = find_reply(_seen(text=TEXT.replace("aujourd'hui", "dès ce matin")), [case])
    assert found is not None and 0.75 <= found[1] < 1


def test_what_sites_do_to_a_text_does_not_count() -> None:
    """Mentions, quotes of the other, typographic marks and spaces leave the likeness at 1."""
    shown = "> Six jours d'attente\n@camille " + TEXT.replace("'", "’").replace(" ", "\u00a0 ")
    assert find_reply(_seen(text=shown), [_answered()]) == (_answered(), 1.0)


def test_typed_by_hand_under_it() -> None:
    """Our account's comment under the case's is our reply even where no draft was used."""
    case = a_case()
    assert find_reply(_seen(own=True, text="Autre chose"), [case]) == (case, 0.0)
    assert find_reply(_seen(own=False, text="Autre chose"), [case]) is None
    different = find_reply(_seen(own=True, text="Autre chose"), [_answered()])
    assert different is not None and different[1] < 0.5


def test_flat_threads() -> None:
    """Where the site hangs an answer beside the comment, or names no parent, the text decides."""
    case = _answered()
    nested = _answered(comment=a_comment(1, parent_id="top"))
    assert find_reply(_seen(parent_id=""), [case]) == (case, 1.0)
    assert find_reply(_seen(parent_id="top"), [nested]) == (nested, 1.0)
    edited = TEXT.replace("aujourd'hui", "dès ce matin, c'est promis")
    assert find_reply(_seen(parent_id="", text=edited), [case]) is None
    assert find_reply(_seen(parent_id="", text=edited, own=True), [case]) is not None


def test_elsewhere_is_not_it() -> None:
    """The same words under another comment or another post answer somebody else."""
    case = _answered()
    assert find_reply(_seen(parent_id="demo:127.0.0.1:7"), [case]) is None
    assert find_reply(_seen(parent_id="", post_url="http://127.0.0.1/b.html"), [case]) is None
    assert find_reply(_seen(own=True, parent_id="demo:127.0.0.1:7"), [case]) is None


def test_the_same_post_by_another_address() -> None:
    """A fragment or a final slash does not make another post; no address leaves the parent."""
    case = _answered()
    same = f"{case.comment.post_url}/#c9"
    assert find_reply(_seen(parent_id="", post_url=same), [case]) == (case, 1.0)
    assert find_reply(_seen(post_url=""), [case]) == (case, 1.0)
    assert find_reply(_seen(post_url="", parent_id=""), [case]) is None


@pytest.mark.parametrize("known", ["author_url", "author_handle", "author_name"])
def test_the_complainant_quoting_us(known: str) -> None:
    """Whoever wrote the complaint is not us, even with our very words."""
    unknown = {"author_url": "", "author_handle": "", "author_name": ""}
    them = {**unknown, known: getattr(a_comment(1), known)}
    assert find_reply(_seen(**them), [_answered()]) is None
    assert find_reply(_seen(**unknown), [_answered()]) is not None


def test_a_quote_with_more_words() -> None:
    """Our text inside a longer comment, or behind ">", is a quote and no reply."""
    long = f"Regardez ce qu'ils répondent : « {TEXT} » Et toujours rien depuis dix jours, bravo."
    assert find_reply(_seen(text=long), [_answered()]) is None
    assert find_reply(_seen(text=f"> {TEXT}\nEt depuis, plus rien."), [_answered()]) is None


def test_older_than_the_reply() -> None:
    """A comment posted before our text was inserted is somebody else's; a vague date may not be."""
    early = INSERTED - timedelta(minutes=3)
    assert find_reply(_seen(posted_at=early), [_answered()]) is None
    assert find_reply(_seen(posted_at=early, posted_at_precision="hour"), [_answered()])
    assert find_reply(_seen(posted_at=INSERTED - timedelta(minutes=1)), [_answered()])


def test_short_words_prove_nothing() -> None:
    """ "Merci !" from anybody is not our reply; from our own account it is."""
    case = _answered(text="Merci beaucoup !")
    assert find_reply(_seen(text="Merci beaucoup !"), [case]) is None
    assert find_reply(_seen(text="Merci beaucoup !", own=True, parent_id=""), [case]) is not None


def test_the_same_words_to_two_people() -> None:
    """Of two cases with the same reply, the one it hangs under wins; else the one due first."""
    first, second = _answered(1), _answered(2, due_at=NOW)
    assert find_reply(_seen(parent_id=second.comment.id), [first, second]) == (second, 1.0)
    assert find_reply(_seen(parent_id=""), [first, second]) == (second, 1.0)


def test_not_the_comment_itself() -> None:
    """The case's own comment is never its reply."""
    case = _answered(text=a_comment(1).text)
    assert find_reply(a_comment(1, own=True, parent_id=a_comment(1).id), [case]) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_similarity_is_a_share(left: str, right: str) -> None:
    """The likeness is between 0 and 1, is 1 for the same text, and the floor only cuts below."""
    ratio = similarity(left, right)
    assert 0 <= ratio <= 1
    assert similarity(left, right, 0.9) == (ratio if ratio >= 0.9 else 0.0)
    assert similarity(left, left) in (0.0, 1.0)
