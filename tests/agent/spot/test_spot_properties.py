"""Comments are hostile input: whatever they hold, there is one sound verdict each."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from accalmie.comment import Comment
from accalmie.spot import Reader
from accalmie.spot.text import SEPARATOR, tokens_of
from accalmie.spot.weights import Weights
from accalmie.spot.words import WordTable

READER = Reader.load()
PIECES = ["nul", "n'", "don't", "!!", "😡", "<b>", "&lt;", "@x", "merci", SEPARATOR, "_", "'"]
TEXT = st.text(max_size=300) | st.lists(st.sampled_from(PIECES)).map(" ".join)


@settings(deadline=None, max_examples=150)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_any_text(texts: list[str]) -> None:
    """Any text gives one verdict, its probability in range, its words cut from the comment."""
    comments = [Comment(id=str(n), text=text) for n, text in enumerate(texts)]
    verdicts = READER.read(comments)
    assert [verdict.id for verdict in verdicts] == [comment.id for comment in comments]
    for comment, verdict in zip(comments, verdicts, strict=True):
        assert 0 <= verdict.negativity <= 1
        assert 1 <= verdict.severity <= 4
        assert all(why.text and why.text in comment.text for why in verdict.why)


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_separators(texts: list[str]) -> None:
    """However many separators the texts hold, the batch has one for each text."""
    assert tokens_of(texts).count(SEPARATOR) == len(texts)


def test_long_hostile_texts() -> None:
    """Twenty thousand characters made to be slow are read like any others."""
    pieces = ["<a", "nul ", "a", "&amp", "n'", "@", "rien a ", "www."]
    texts = [(piece * 20_000)[:20_000] for piece in pieces]
    verdicts = READER.read([Comment(id=str(n), text=text) for n, text in enumerate(texts)])
    assert len(verdicts) == len(texts)


def test_full_table_is_emptied() -> None:
    """A table of words that is full starts again, and gives the same rows' values as before."""
    weights = Weights.load()
    small, large = WordTable(weights, 0, max_rows=3), WordTable(weights, 0)
    for tokens in (["nul", "honteux", "merci", "bravo"], ["colis", "nul"], ["nul"]):
        rows, wanted = small.rows(tokens), large.rows(tokens)
        assert (small.said[rows] == large.said[wanted]).all()
        assert (small.hash[rows] == large.hash[wanted]).all()
