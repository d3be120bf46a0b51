"""The reader beside the libraries people would take instead: how right, and how fast.

In: the shipped weights; comments under scripts/bench_data and, where present, the public validation
split. Out: figures on standard output, peers and reader from the same run.
"""

from __future__ import annotations

import gzip
import os
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "agent"), str(ROOT / "scripts")]

import numpy as np
from training import measures

from accalmie.comment import Comment, Verdict, needs_a_case
from accalmie.spot import Reader
from accalmie.spot.deep import Deep
from accalmie.spot.judgement import CAUSES
from accalmie.spot.signs import LANGUAGES
from accalmie.spot.weights import MOODS, Weights

DATA = Path(__file__).parent / "bench_data"
BATCH = 64
VADER_NEGATIVE = -0.05  # the limit that vaderSentiment's own documentation gives
Peer = Callable[[str], float]


class Gold(NamedTuple):
    """One comment as a person labelled it; "" where the set does not say."""

    text: str
    language: str
    sentiment: str
    abuse: tuple[str, ...] = ()
    topic: str = ""
    intent: str = ""
    severity: int = 0
    category: str = ""


def main() -> int:
    reader, deeper = Reader.load(), deeper_reader()
    shared = Path(os.environ.get("ACCALMIE_SHARED", ROOT.parent / "shared")) / "data"
    product = [row for language in LANGUAGES for row in written("product", language)]
    public = validation(shared)
    if not public:
        print(f"(no validation split in {shared}: those rows are left out)")
    moods("validation split", public, reader, deeper)
    moods("product set", product, reader, deeper)
    alarms(product, reader, deeper)
    rest(product, reader)
    short(reader)
    speed(reader, deeper, product)
    return 0


def deeper_reader() -> Reader | None:
    """The reader with the deeper judge of English; None where its packages are not installed."""
    if find_spec("onnxruntime") is None or find_spec("tokenizers") is None:
        print("(onnxruntime or tokenizers is missing: the deeper reader is left out)")
        return None
    return Reader(Weights.load(), deeper=Deep(ROOT / "deep" / "accalmie_deep"))


def written(kind: str, language: str) -> list[Gold]:
    """The hand-made sets: "product" or "short"."""
    rows = []
    for line in (DATA / f"{kind}_{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        *category, sentiment, abuse, topic, intent, severity, text = line.split("\t")
        kinds = () if abuse == "-" else tuple(abuse.split(","))
        rows.append(Gold(text, language, sentiment, kinds, topic, intent, int(severity), *category))
    return rows


def validation(folder: Path) -> list[Gold]:
    """The public validation split; nothing where the file is not there."""
    path = folder / "sentiment_val.tsv.gz"
    if not path.is_file():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        rows = [line.rstrip("\n").split("\t") for line in file]
    return [Gold(text, language, label) for label, language, _, _, text in rows]


def read(reader: Reader, rows: Sequence[Gold]) -> list[Verdict]:
    comments = [
        Comment(id=str(place), text=row.text, language_hint=row.language)
        for place, row in enumerate(rows)
    ]
    verdicts: list[Verdict] = []
    for first in range(0, len(comments), BATCH):
        verdicts += reader.read(comments[first : first + BATCH])
    return verdicts


def peers_of(language: str) -> dict[str, Peer]:
    """What people would install instead for `language`; those that are not installed are left out.

    A score under VADER_NEGATIVE is negative, above its opposite positive.
    """
    found: dict[str, Peer] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if language == "fr":
                from vaderSentiment_fr.vaderSentiment import SentimentIntensityAnalyzer
            else:
                from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
            vader = SentimentIntensityAnalyzer()
            found["vaderSentiment"] = lambda text: float(vader.polarity_scores(text)["compound"])
        except ImportError:
            pass
        try:
            from afinn import Afinn

            afinn = Afinn(emoticons=True)
            found["afinn"] = lambda text: float(afinn.score(text))
        except ImportError:
            pass
        try:
            from textblob import TextBlob

            if language == "en":  # it knows no other language
                found["textblob"] = lambda text: float(TextBlob(text).sentiment.polarity)
        except ImportError:
            pass
    return found


def moods(name: str, rows: Sequence[Gold], reader: Reader, deeper: Reader | None) -> None:
    """Macro-recall, macro-F1 and F1 of "negative" beside the peers', a language."""
    if not rows:
        return
    print(f"\n{name:<26}{'rows':>6}  macro-recall  macro-F1  F1 negative")
    for language in LANGUAGES:
        own = [row for row in rows if row.language == language]
        truth = np.array([MOODS.index(row.sentiment) for row in own])
        said = {
            peer: np.array([_mood_of(score(row.text)) for row in own])
            for peer, score in peers_of(language).items()
        }
        readers = {"reader": reader}
        if deeper is not None and language == Deep.language:
            readers["deeper reader"] = deeper
        for who, each in readers.items():
            said[who] = np.array([MOODS.index(verdict.sentiment) for verdict in read(each, own)])
        for who, told in said.items():
            figures = (
                measures.macro_recall(told, truth, 3), measures.macro_f1(told, truth, 3),
                measures.f1(told == 0, truth == 0),
            )  # fmt: skip
            print(f"  {language} {who:<21}{len(own):>6}" + "".join(f"{f:>12.3f}" for f in figures))


def _mood_of(score: float) -> int:
    return 0 if score <= VADER_NEGATIVE else 2 if score >= -VADER_NEGATIVE else 1


def alarms(rows: Sequence[Gold], reader: Reader, deeper: Reader | None) -> None:
    """What opens a case and what only asks for a look, where a quarter of comments is negative."""
    print("\nproduct set, 25 % negative    recall at    a case is opened      marked at all    ECE")
    print("                           precision 0.9  precision  recall  precision  recall")
    judges = [(language, language, reader) for language in LANGUAGES]
    if deeper is not None:
        judges.append((f"{Deep.language}, deeper reader", Deep.language, deeper))
    for name, language, judge in judges:
        own = [row for row in rows if row.language == language]
        verdicts = read(judge, own)
        truth = np.array([row.sentiment == "negative" for row in own])
        chance = np.array([verdict.negativity for verdict in verdicts])
        opened = np.array([needs_a_case(verdict) for verdict in verdicts])
        marked = opened | np.array([verdict.unsure for verdict in verdicts])
        figures = [
            measures.recall_at(chance, truth, 0.9),
            *_precision_recall(opened, truth),
            *_precision_recall(marked, truth),
            measures.calibration_error(chance, truth),
        ]
        print(f"  {name:<26}" + "".join(f"{figure:>11.3f}" for figure in figures))
    verdicts = read(reader, rows)
    truth = np.array([row.sentiment == "negative" for row in rows])
    chance = np.array([verdict.negativity for verdict in verdicts])
    print("  reliability, all languages: stated -> true share (share of comments)")
    for stated, true, share in measures.reliability(chance, truth):
        bar = "█" * round(true * 40)
        print(f"    {stated:.2f} -> {true:.2f}  {bar:<40} {share:.2f}")


def _precision_recall(said: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    weight = measures.weights_at(truth)
    hits = weight[said & truth].sum()
    return float(hits / max(weight[said].sum(), 1e-9)), float(hits / weight[truth].sum())


def rest(rows: Sequence[Gold], reader: Reader) -> None:
    """Cause, topic, intent, severity, abuse, against the labels of the product set."""
    print(
        "\nproduct set               cause  topic  intent  severity  within 1   abuse P / R   language"
    )
    for language in LANGUAGES:
        own = [row for row in rows if row.language == language]
        pairs = list(zip(own, read(reader, own), strict=True))
        bad = [(row, told) for row, told in pairs if row.sentiment == "negative"]
        cause = [CAUSES[row.topic] == told.cause for row, told in bad]
        topic = [row.topic == (told.topic or "other") for row, told in bad]
        intent = [row.intent == told.intent for row, told in pairs]
        severity = [row.severity == told.severity for row, told in bad]
        near = [abs(row.severity - told.severity) <= 1 for row, told in bad]
        said, abusive = [bool(t.abuse) for _, t in pairs], [bool(row.abuse) for row, _ in pairs]
        hits = sum(a and b for a, b in zip(said, abusive, strict=True))
        spoken = [row.language == told.language for row, told in pairs]
        shares = [statistics.mean(each) for each in (cause, topic, intent, severity, near)]
        print(
            f"  {language:<22}"
            + "".join(f"{share:>8.2f}" for share in shares)
            + f"     {hits / max(sum(said), 1):.2f} / {hits / sum(abusive):.2f}"
            + f"  {statistics.mean(spoken):>8.2f}"
        )


def short(reader: Reader) -> None:
    """The short cases: right where "negative or not" and, if it is abuse, that it is."""
    rows = [row for language in LANGUAGES for row in written("short", language)]
    told = read(reader, rows)
    right = [_right(row, verdict) for row, verdict in zip(rows, told, strict=True)]
    print(
        "\nshort cases (share right)   "
        + "".join(f"{language:>7}" for language in LANGUAGES)
        + "    all"
    )
    for category in (*dict.fromkeys(row.category for row in rows), ""):
        here = [category in ("", row.category) for row in rows]
        shares = []
        for language in (*LANGUAGES, ""):
            chosen = [
                ok for ok, row, inside in zip(right, rows, here, strict=True)
                if inside and language in ("", row.language)
            ]  # fmt: skip
            shares.append(f"{statistics.mean(chosen):>7.2f}" if chosen else "      -")
        print(f"  {category or 'all':<26}" + "".join(shares))


def _right(row: Gold, told: Verdict) -> bool:
    return (row.sentiment == "negative") == (told.sentiment == "negative") and bool(
        row.abuse
    ) == bool(told.abuse)


def speed(reader: Reader, deeper: Reader | None, rows: Sequence[Gold]) -> None:
    """Comments a second on one core, peers in the same run, and the slowest single comments."""
    print(f"\nspeed, one core                    {'us each':>9} {'a second':>10}")
    for language in ("en", "fr"):
        own = [row for row in rows if row.language == language]
        size = statistics.mean(len(row.text) for row in own)
        ways: dict[str, Callable[[], object]] = {
            peer: lambda score=score, own=own: [score(row.text) for row in own]
            for peer, score in peers_of(language).items()
        }
        ways["reader, words new"] = lambda own=own: read(Reader.load(), own)
        ways["reader, words known"] = lambda own=own: read(reader, own)
        if deeper is not None and language == Deep.language:
            ways["deeper reader"] = lambda own=own: read(deeper, own)
        print(f"  {language}: {len(own)} comments, {size:.0f} characters each, batches of {BATCH}")
        first = 0.0
        for name, run in ways.items():
            run()
            each = statistics.median(_timed(run) for _ in range(7)) / len(own)
            first = first or each
            print(f"    {name:<29}{each * 1e6:>9.1f} {1 / each:>10.0f}   x{first / each:.2f}")
        alone = sorted(_timed(lambda row=row: read(reader, [row])) for row in own for _ in range(5))
        print(f"    one at a time: p50 {_ms(alone, 0.5)}, p99 {_ms(alone, 0.99)}")
    load = statistics.median(_timed(Reader.load) for _ in range(7))
    print(f"  loading the weights: {load * 1000:.1f} ms")


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _ms(seconds: Sequence[float], share: float) -> str:
    return f"{seconds[int(len(seconds) * share)] * 1000:.2f} ms"


if __name__ == "__main__":
    sys.exit(main())
