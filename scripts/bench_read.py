#!/usr/bin/env python3
"""How fast the reader is, and how many negative comments it finds, beside vaderSentiment.

usage: python3 scripts/bench_read.py [--data DIR] [--repeat N]

Both read the same texts in the same run. Speed: the validation tweets, else the invented comments,
in batches and one at a time. Finding: the validation splits (never learned from) where the data
are there, and always the invented comments kept apart from learning. For vaderSentiment a comment
is negative at a compound score of -0.05 or less, as its authors advise. For the reader, "any" is
what gets a dot, hollow or not, and "sure" what opens a case.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "agent"), str(ROOT / "scripts")]

from train_rows import domain  # noqa: E402

from accalmie.comment import Comment, Verdict  # noqa: E402
from accalmie.spot import Reader  # noqa: E402

VADER_NEGATIVE = -0.05
BATCH = 200
Labelled = list[tuple[str, bool]]  # text, whether it is negative


def main(argv: Sequence[str]) -> int:
    """Print the tables; 1 where a baseline is not installed."""
    shared = Path(os.environ.get("ACCALMIE_SHARED", ROOT.parent / "shared"))
    parser = argparse.ArgumentParser(prog="scripts/bench_read.py")
    parser.add_argument("--data", type=Path, default=shared / "data")
    parser.add_argument("--repeat", type=int, default=5)
    given = parser.parse_args(argv)
    baselines = {language: baseline(language) for language in ("en", "fr")}
    if None in baselines.values():
        print("vaderSentiment is not installed: run scripts/setup first.", file=sys.stderr)
        return 1
    reader = Reader.load()
    print(f"model {reader.model_version}")
    tweets = validation(given.data)
    if not tweets:
        print(f"No sentiment_val.tsv.gz in {given.data}: only the invented comments are read.")
    invented = {language: kept_apart(language) for language in ("en", "fr")}
    for language, scorer in baselines.items():
        texts = [text for text, _ in tweets.get(language) or invented[language]]
        speed(reader, scorer, texts, language, given.repeat)
    print("\nnegative against the rest     n  neg   precision  recall    F1")
    for name, rows in (("validation", tweets), ("invented", invented)):
        for language, labelled in rows.items():
            quality(reader, baselines[language], labelled, f"{name} {language}")
    obvious(reader)
    return 0


def baseline(language: str) -> Callable[[str], float] | None:
    """vaderSentiment's compound score, in English or its French port; None where not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if language == "en":
                from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
            else:
                from vaderSentiment_fr.vaderSentiment import SentimentIntensityAnalyzer
            analyser = SentimentIntensityAnalyzer()
    except ImportError:
        return None
    return lambda text: float(analyser.polarity_scores(text)["compound"])


def validation(folder: Path) -> dict[str, Labelled]:
    """The validation splits in English and French; nothing where the file is not there."""
    path = folder / "sentiment_val.tsv.gz"
    if not path.is_file():
        return {}
    rows: dict[str, Labelled] = {"en": [], "fr": []}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            label, language, _, _, text = line.rstrip("\n").split("\t")
            if language in rows:
                rows[language].append((text, label == "negative"))
    return rows


def kept_apart(language: str) -> Labelled:
    """The invented comments that training does not see."""
    rows = [row for row in domain(kept_apart=True) if row.language == language]
    return [(row.text, row.label == "negative") for row in rows]


def read(reader: Reader, texts: Sequence[str], language: str, batch: int) -> list[Verdict]:
    comments = [
        Comment(id=str(place), text=text, language_hint=language)
        for place, text in enumerate(texts)
    ]
    verdicts: list[Verdict] = []
    for start in range(0, len(comments), batch):
        verdicts += reader.read(comments[start : start + batch])
    return verdicts


def speed(
    reader: Reader, scorer: Callable[[str], float], texts: Sequence[str], language: str, repeat: int
) -> None:
    """Microseconds a comment, the median of `repeat` runs; a new reader each for "first time"."""
    ways: dict[str, Callable[[], object]] = {
        "vaderSentiment": lambda: [scorer(text) for text in texts],
        f"batches of {BATCH}, words new": lambda: read(Reader.load(), texts, language, BATCH),
        f"batches of {BATCH}, words known": lambda: read(reader, texts, language, BATCH),
        "one at a time": lambda: read(reader, texts[:200], language, 1),
    }
    size = sum(map(len, texts)) / len(texts)
    print(f"\n{language}: {len(texts)} comments, {size:.0f} characters each   us each   a second")
    slowest = 0.0
    for name, run in ways.items():
        count = 200 if name == "one at a time" else len(texts)
        run()
        each = statistics.median(_timed(run) for _ in range(repeat)) / min(count, len(texts))
        slowest = slowest or each
        print(f"  {name:<34}{each * 1e6:>10.1f} {1 / each:>10.0f}   x{slowest / each:.1f}")


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def quality(reader: Reader, scorer: Callable[[str], float], rows: Labelled, name: str) -> None:
    """Precision, recall and F1 of "negative", and the reader's calibration error."""
    verdicts = read(reader, [text for text, _ in rows], name[-2:], BATCH)
    truth = [negative for _, negative in rows]
    said = {
        "vaderSentiment": [scorer(text) <= VADER_NEGATIVE for text, _ in rows],
        "reader, any": [verdict.sentiment == "negative" for verdict in verdicts],
        "reader, sure": [_sure(verdict) for verdict in verdicts],
    }
    print(f"{name:<24}{len(rows):>7}{sum(truth):>5}")
    for who, told in said.items():
        precision, recall, f1 = scores(told, truth)
        print(f"  {who:<34}{precision:>11.3f}{recall:>8.3f}{f1:>6.3f}")
    error = calibration_error([verdict.negativity for verdict in verdicts], truth)
    print(f"  calibration error (ECE, 10 bins)  {error:.3f}")


def _sure(verdict: Verdict) -> bool:
    return verdict.sentiment == "negative" and not verdict.unsure


def scores(said: Sequence[bool], truth: Sequence[bool]) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    hits = sum(one and other for one, other in zip(said, truth, strict=True))
    precision = hits / max(sum(said), 1)
    recall = hits / max(sum(truth), 1)
    return precision, recall, 2 * hits / max(sum(said) + sum(truth), 1)


def calibration_error(chances: Sequence[float], truth: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: the mean gap of stated and true share, bins of equal width."""
    gap = 0.0
    for place in range(bins):
        inside = [
            (chance, negative)
            for chance, negative in zip(chances, truth, strict=True)
            if min(int(chance * bins), bins - 1) == place
        ]
        gap += abs(sum(chance for chance, _ in inside) - sum(negative for _, negative in inside))
    return gap / max(len(chances), 1)


def obvious(reader: Reader) -> None:
    """The comments tests hold the reader to, and the tricky ones they do not."""
    path = ROOT / "tests" / "agent" / "spot" / "obvious.tsv"
    if not path.is_file():
        return
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    print("\nwritten before tuning               right of")
    for tier in ("clear", "tricky"):
        for language in ("fr", "en"):
            here = [row for row in rows if row[0] == tier and row[2] == language]
            verdicts = read(reader, [row[3] for row in here], language, BATCH)
            right = [
                _sure(verdict) == (row[1] == "negative")
                for row, verdict in zip(here, verdicts, strict=True)
            ]
            print(f"  {tier + ' ' + language:<34}{sum(right):>6} {len(right):>3}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
