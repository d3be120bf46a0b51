"""The texts that the reader learns from: our own comments and, where present, public data sets.

In: a folder of `*.tsv.gz` (label, lang, src, tier, text) and scripts/train_data. Out: rows. Public
rows of tier "nc" (non-commercial) are never returned. The comments under scripts/bench_data are not
read here at all.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from accalmie.spot.weights import ABUSES, INTENTS, MOODS, ROOTS

OURS = Path(__file__).parent.parent / "train_data"
FOLDS = 4  # of our own texts: cuts and calibration are worked out on what a model has not seen
BLOCK = 25  # lines of a file that share a fold: a text and its twin, one word apart, stand together
HEADER = "sentiment\tabuse\ttopic\tintent\tseverity\ttext"
MOOD_ONLY = ("posts", "moods")
SHIPPABLE = frozenset({"open", "unclear"})
QUESTIONS = 1500  # customers' questions taken as neutral
NONE = -1  # this row says nothing of that
_ASKS = re.compile(r"(how|what|when|where|can|do|does|is|are|which)\b.*\?$", re.IGNORECASE)
_TROUBLE = re.compile(
    r"\b(not|n't|why|wrong|fail|declin|lost|stol|charge|fee|still|missing|twice|refus|problem|"
    r"issue|pending|haven|never|yet|revert|disappear|block|stuck|broken)", re.IGNORECASE
)  # fmt: skip


class Row(NamedTuple):
    """One text and what is known of it; NONE or () where nothing is."""

    text: str
    language: str
    source: str
    mood: int = NONE  # place in MOODS
    topic: int = NONE
    intent: int = NONE
    severity: int = NONE  # 0 to 3
    abuse: tuple[int, ...] = ()  # one 0 or 1 for each of ABUSES
    offends: int = NONE  # OLID's question
    folds: frozenset[int] = frozenset()  # those that must not learn from it while it is judged


def ours() -> list[Row]:
    """The texts written for this project: comments with all labels, posts with a mood only."""
    rows = []
    for path in sorted(OURS.glob("*_??.tsv")):
        kind, language = path.stem.split("_")
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[0] == ("sentiment\ttext" if kind in MOOD_ONLY else HEADER), path
        for number, line in enumerate(lines[1:]):
            if kind in MOOD_ONLY:
                mood, text = line.split("\t")
                row = Row(text, language, kind, mood=MOODS.index(mood))
            else:
                row = _labelled(line, language, kind)
            rows.append(row._replace(folds=frozenset({number // BLOCK % FOLDS})))
    return rows


def _labelled(line: str, language: str, source: str) -> Row:
    mood, abuse, topic, intent, severity, text = line.split("\t")
    return Row(
        text, language, source,
        mood=MOODS.index(mood),
        topic=ROOTS.index(topic) if topic != "-" else NONE,
        intent=INTENTS.index(intent),
        severity=int(severity) - 1,
        abuse=tuple(int(kind in abuse.split(",")) for kind in ABUSES),
    )  # fmt: skip


def table(folder: Path, name: str) -> Iterator[tuple[str, str, str, str]]:
    """The shippable rows of one data file: (label, language, source, text)."""
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            label, language, source, tier, text = line.rstrip("\n").split("\t")
            if tier in SHIPPABLE:
                yield label, language, source, text


def public(folder: Path) -> list[Row]:
    """Public rows in the languages the reader reads: moods, OLID, plain questions."""
    rows = [
        Row(text, language, source, mood=MOODS.index(label))
        for label, language, source, text in table(folder, "sentiment_train")
        if source in ("te", "um", "opener")
    ]
    rows += [
        Row(text, language, source, offends=int(label))
        for label, language, source, text in table(folder, "abuse_train")
        if source == "olid"
    ]
    rows += [
        Row(text, language, source, mood=MOODS.index("negative"))
        for label, language, source, text in table(folder, "complaint_train")
        if label == "1"
    ]
    questions = [
        Row(text, language, source, mood=MOODS.index("neutral"), intent=INTENTS.index("question"))
        for _, language, source, text in table(folder, "intent_banking77")
        if _ASKS.match(text) and not _TROUBLE.search(text)
    ]
    return rows + questions[:QUESTIONS]


def validation(folder: Path) -> list[Row]:
    """The public validation split: six languages, moods only."""
    return [
        Row(text, language, source, mood=MOODS.index(label))
        for label, language, source, text in table(folder, "sentiment_val")
    ]
