"""The rows the reader learns from: the invented comments and, where present, public data sets.

In: a folder of `*.tsv.gz` (label, lang, src, tier, text) and train_data/domain.tsv. Out: rows.
Rows of tier "nc" (non-commercial) are never returned. One invented comment in five is kept apart,
by a hash of its text, and never learned from: `scripts/bench` measures on those.
"""

from __future__ import annotations

import gzip
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

DOMAIN = Path(__file__).parent / "train_data" / "domain.tsv"
KEPT_APART = 5  # one comment in so many
SHIPPABLE = frozenset({"open", "unclear"})
DOMAIN_WEIGHT = {"fr": 5.0, "en": 10.0}  # an invented comment counts as so many public ones
QUESTIONS = 1500  # customers' questions taken as neutral
_ASKS = re.compile(r"(how|what|when|where|can|do|does|is|are|which)\b.*\?$", re.IGNORECASE)
_TROUBLE = re.compile(
    r"\b(not|n't|why|wrong|fail|declin|lost|stol|charge|fee|still|missing|twice|refus|problem|"
    r"issue|pending|haven|never|yet|revert|disappear|block|stuck|broken)", re.IGNORECASE
)  # fmt: skip


class Row(NamedTuple):
    """One text, what it is, and how much it counts."""

    label: str  # "negative", "neutral" or "positive"
    language: str
    source: str
    text: str
    weight: float = 1.0


def domain(*, kept_apart: bool) -> list[Row]:
    """The invented comments: those kept apart for measuring, or those to learn from."""
    lines = DOMAIN.read_text(encoding="utf-8").splitlines()[1:]
    rows = []
    for line in lines:
        label, language, text = line.split("\t")
        if (zlib.crc32(text.encode()) % KEPT_APART == 0) == kept_apart:
            rows.append(Row(label, language, "domain", text, DOMAIN_WEIGHT.get(language, 1.0)))
    return rows


def table(folder: Path, name: str) -> Iterator[tuple[str, str, str, str]]:
    """The shippable rows of one data file: (label, language, source, text)."""
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            label, language, source, tier, text = line.rstrip("\n").split("\t")
            if tier in SHIPPABLE:
                yield label, language, source, text


def mood(folder: Path, languages: Sequence[str]) -> list[Row]:
    """Public rows with a mood, in the languages the reader reads."""
    rows = [
        Row(label, language, source, text)
        for label, language, source, text in table(folder, "sentiment_train")
        if language in languages
    ]
    rows += [
        Row("negative", language, source, text, 2.0)
        for label, language, source, text in table(folder, "complaint_train")
        if label == "1"
    ]
    questions = [
        Row("neutral", language, source, text)
        for _, language, source, text in table(folder, "intent_banking77")
        if _ASKS.match(text) and not _TROUBLE.search(text)
    ]
    return rows + questions[:QUESTIONS]


def spoken(folder: Path, each: int) -> list[Row]:
    """Up to `each` texts a language, for telling languages apart; the label is the language."""
    count: dict[str, int] = {}
    rows = []
    for name in ("sentiment_train", "abuse_train"):
        for _, language, source, text in table(folder, name):
            count[language] = count.get(language, 0) + 1
            if count[language] <= each:
                rows.append(Row(language, language, source, text))
    return rows


def joined(rows: Sequence[Row], times: int, seed: int) -> list[Row]:
    """Longer comments made of two: what is bad in one of them makes the whole negative.

    A neutral beginning before a complaint, a compliment after a question, and so on.
    """
    chance = random.Random(seed)
    made = []
    for first in rows:
        others = [row for row in rows if row.language == first.language and row is not first]
        for _ in range(times):
            second = chance.choice(others)
            labels = {first.label, second.label}
            if labels == {"negative", "positive"}:
                continue  # "Lovely place. Never again." is for people to judge
            label = next((name for name in ("negative", "positive") if name in labels), "neutral")
            end = "" if first.text[-1] in ".!?…" else "."
            text = f"{first.text}{end} {second.text}"
            made.append(Row(label, first.language, "domain", text, first.weight / 4))
    return made
