"""The optional deeper judge of English moods, with the weights that ship in deep/."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from accalmie.comment import Comment
from accalmie.errors import BadSettings
from accalmie.spot import Reader
from accalmie.spot.deep import Deep, load_deep
from accalmie.spot.weights import Weights

FOLDER = Path(__file__).resolve().parents[3] / "deep" / "accalmie_deep"


@pytest.fixture(scope="module")
def deep() -> Deep:
    return Deep(FOLDER)


@pytest.mark.parametrize(
    ("text", "sentiment"),
    [
        ("Three weeks and nobody answers my mails. I want my money back.", "negative"),
        ("Lovely shop, the lady at the till was so patient with my mother.", "positive"),
        ("Do you open on Whit Monday?", "neutral"),
    ],
)
def test_it_judges_english(deep: Deep, text: str, sentiment: str) -> None:
    """English comments get the deeper judge's mood, within the usual verdict."""
    reader = Reader(Weights.load(), deeper=deep)
    [verdict] = reader.read([Comment(id="a", text=text, language_hint="en")])
    assert (verdict.language, verdict.sentiment) == ("en", sentiment)
    assert reader.model_version.endswith("+" + deep.version)


def test_other_languages_stay_as_they_are(deep: Deep) -> None:
    """A French verdict is the same with and without the deeper judge."""
    comment = Comment(id="a", text="Commande perdue, aucun remboursement, honteux.")
    assert Reader(Weights.load(), deeper=deep).read([comment]) == Reader.load().read([comment])


@pytest.mark.parametrize(
    "text", ["", "No.", "Where is my parcel? " * 1000, "\ud800 \x00 \u200b" * 50, "a" * 10**6]
)
def test_any_text_gets_the_judgement_that_it_gets_alone(deep: Deep, text: str) -> None:
    """Hostile texts are judged, and what stands beside a text changes nothing."""
    spoken = np.full((2, 1), 0.5, np.float32)
    [alone] = deep.moods([text], spoken[:1])
    assert np.isfinite(alone).all()
    assert (deep.moods([text, "Thanks a lot!"], spoken)[0] == alone).all()


def test_damaged_weights_are_named(tmp_path: Path) -> None:
    """A broken file is one sentence that says what to do."""
    shutil.copytree(FOLDER, tmp_path / "deep")
    (tmp_path / "deep" / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(BadSettings, match="install accalmie-deep again, or set deep = false"):
        Deep(tmp_path / "deep")


def test_a_missing_package_is_named() -> None:
    """Where the extra is not installed the setting says how to install it."""
    with pytest.raises(BadSettings, match=r"pip install \./deep"):
        load_deep()
