"""Fit the reader's weights; see scripts/train, which starts this in the right environment."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "agent"), str(ROOT / "scripts")]

import numpy as np  # noqa: E402
import scipy.sparse as sparse  # noqa: E402
import train_rows  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from train_rows import Row  # noqa: E402

from accalmie.spot import hashing  # noqa: E402
from accalmie.spot.signs import LANGUAGES  # noqa: E402
from accalmie.spot.stream import DENSE, dense_of, pair_hashes, signs_of, stream_of  # noqa: E402
from accalmie.spot.text import tokens_of  # noqa: E402
from accalmie.spot.weights import BITS, HEADS, LANGUAGE_BITS, SPOKEN, Thresholds, Weights  # noqa: E402
from accalmie.spot.words import (  # noqa: E402
    WORD,
    WORD_VALUE,
    WordTable,
    features_of,
    language_buckets,
    mood_buckets,
)  # fmt: skip

SEED = 20
FOLDS = 4
STRENGTH = {"fr": 3.0, "en": 0.8}  # C of the mood heads: chosen by the folds
PRIOR = 0.25  # share of negative comments a product sees, between 15 and 35 %
PRECISION = 0.9  # what "sure" must hold at that share
FLOOR = 0.5  # nothing less likely than this is ever sure
OUT = ROOT / "agent" / "accalmie" / "spot" / "weights"

start = time.monotonic()


def say(text: str) -> None:
    print(f"{time.monotonic() - start:5.0f} s  {text}", flush=True)


def blank() -> Weights:
    """Weights of zeros: enough to turn texts into features."""
    return Weights(
        version="none",
        mood=np.zeros((len(LANGUAGES), 1 << BITS, len(HEADS)), np.float32),
        dense=np.zeros((len(LANGUAGES), len(DENSE), len(HEADS)), np.float32),
        bias=np.zeros((len(LANGUAGES), len(HEADS)), np.float32),
        spoken=np.zeros((1 << LANGUAGE_BITS, len(SPOKEN)), np.float32),
        spoken_bias=np.zeros(len(SPOKEN), np.float32),
        thresholds=(Thresholds(0.5, 0.5, 0.5),) * len(LANGUAGES),
    )


def mood_features(texts: Sequence[str], language: str) -> sparse.csr_matrix:
    """[text, 2^BITS + DENSE]: exactly the sums of `accalmie.spot.score`."""
    words = WordTable(blank(), max_rows=1 << 30)
    stream = stream_of(tokens_of(texts), words)
    place = LANGUAGES.index(language)
    speaks = np.full(stream.size, place)
    signs = signs_of(stream, words, speaks)
    size = 1 << BITS
    tokens = sorted(set(stream.tokens))
    number = words.rows(tokens)
    forms = [features_of(token)[0] for token in tokens]
    buckets, owners, _, values = mood_buckets(tokens, forms, BITS)
    each = sparse.csr_matrix((values, (number[owners], buckets)), (len(words.parts), size))
    ones = np.ones(len(stream.rows), np.float32)
    counts = sparse.csr_matrix((ones, (stream.comment, stream.rows)), (stream.size, each.shape[0]))
    negated = np.flatnonzero(signs.negated)
    turned = hashing.bucket(hashing.negated(words.hash[stream.rows[negated]]), BITS)
    hashes, firsts = pair_hashes(stream, words)
    owner = np.concatenate([stream.comment[negated], stream.comment[firsts]])
    extra = np.concatenate([turned, hashing.bucket(hashes, BITS)])
    said = np.full(len(owner), WORD_VALUE, np.float32)
    matrix = counts @ each + sparse.csr_matrix((said, (owner, extra)), (stream.size, size))
    square = stream.total(words.square[stream.rows]) + np.bincount(owner, minlength=stream.size)
    norm = sparse.diags(1 / np.sqrt(np.maximum(square, 1))).astype(np.float32)
    dense = sparse.csr_matrix(dense_of(stream, signs))
    return sparse.hstack([norm @ matrix, dense], format="csr", dtype=np.float32)


def fit(features: sparse.csr_matrix, rows: Sequence[Row], head: str, strength: float):
    """One yes/no question as a logistic regression."""
    wanted = np.array([row.label == head for row in rows])
    weights = np.array([row.weight for row in rows])
    model = LogisticRegression(C=strength, solver="lbfgs", max_iter=100, tol=1e-3)
    return model.fit(features, wanted, sample_weight=weights)


def out_of_fold(rows: Sequence[Row], language: str, seed: int) -> dict[str, np.ndarray]:
    """The chance each head gives to each row by a model that has not seen it."""
    fold = np.array([int(hashlib.md5(row.text.encode()).hexdigest(), 16) % FOLDS for row in rows])
    features = mood_features([row.text for row in rows], language)
    chances = {head: np.zeros(len(rows)) for head in HEADS}
    for each in range(FOLDS):
        seen = [row for row, own in zip(rows, fold, strict=True) if own != each]
        made = train_rows.joined([row for row in seen if row.source == "domain"], 3, seed)
        more = mood_features([row.text for row in made], language)
        together = sparse.vstack([features[fold != each], more], format="csr")
        for head in HEADS:
            model = fit(together, [*seen, *made], head, STRENGTH[language])
            chances[head][fold == each] = model.predict_proba(features[fold == each])[:, 1]
        say(f"{language}: fold {each + 1} of {FOLDS}")
    return chances


def precision_at(chance: np.ndarray, truth: np.ndarray, weight: np.ndarray, cut: float) -> float:
    """Precision where negatives are PRIOR of everything."""
    said = chance >= cut
    hits = weight[said & truth].sum() / max(weight[truth].sum(), 1e-9) * PRIOR
    misses = weight[said & ~truth].sum() / max(weight[~truth].sum(), 1e-9) * (1 - PRIOR)
    return float(hits / max(hits + misses, 1e-9))


def thresholds(rows: Sequence[Row], chances: dict[str, np.ndarray]) -> Thresholds:
    """Cuts chosen out of fold, on what a product sees: customers' comments, and some tweets."""
    ours = np.array([row.source == "domain" for row in rows])
    weight = np.where(ours, 0.5 / ours.sum(), 0.5 / (~ours).sum())
    truth = np.array([row.label == "negative" for row in rows])
    praise = np.array([row.label == "positive" for row in rows])
    cuts = np.round(np.arange(0.2, 0.96, 0.01), 2)
    negative = chances["negative"]
    held = [
        cut for cut in cuts if cut >= FLOOR
        and precision_at(negative[ours], truth[ours], weight[ours], cut) >= PRECISION
    ]  # fmt: skip
    best = max(cuts, key=lambda cut: _f1(negative, truth, weight, cut))
    sure = float(min(held, default=0.95))
    positive = max(cuts, key=lambda cut: _f1(chances["positive"], praise, weight, cut))
    return Thresholds(sure=sure, unsure=float(min(best, sure - 0.1)), positive=float(positive))


def _f1(chance: np.ndarray, truth: np.ndarray, weight: np.ndarray, cut: float) -> float:
    said = chance >= cut
    hits = weight[said & truth].sum()
    return float(2 * hits / max(weight[said].sum() + weight[truth].sum(), 1e-9))


def fit_spoken(rows: Sequence[Row]) -> tuple[np.ndarray, np.ndarray]:
    """The language table and its biases; whole texts and their first three words."""
    texts = [row.text for row in rows] + [" ".join(row.text.split()[:3]) for row in rows]
    labels = [SPOKEN.index(row.label) for row in rows] * 2
    weights = [row.weight for row in rows] * 2
    words = WordTable(blank(), max_rows=1 << 30)
    stream = stream_of(tokens_of(texts), words)
    tokens = sorted(set(stream.tokens))
    number = words.rows(tokens)
    buckets, owners = language_buckets(tokens, LANGUAGE_BITS)
    ones = np.ones(len(buckets), np.float32)
    shape = (len(words.parts), 1 << LANGUAGE_BITS)
    each = sparse.csr_matrix((ones, (number[owners], buckets)), shape)
    lettered = stream.kinds & WORD > 0
    rows_, comments = stream.rows[lettered], stream.comment[lettered]
    counts = sparse.csr_matrix(
        (np.ones(len(rows_), np.float32), (comments, rows_)), (stream.size, each.shape[0])
    )
    square = stream.total(words.spoken_square[stream.rows])
    norm = sparse.diags(1 / np.sqrt(np.maximum(square, 1))).astype(np.float32)
    model = LogisticRegression(C=2.0, solver="lbfgs", max_iter=100, tol=1e-3)
    model.fit((norm @ (counts @ each)).tocsr(), labels, sample_weight=weights)
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def learn(language: str, rows: Sequence[Row], seed: int):
    """Weights, biases, thresholds and the out-of-fold figures of one language."""
    say(f"{language}: {len(rows)} rows")
    chances = out_of_fold(rows, language, seed)
    cuts = thresholds(rows, chances)
    made = train_rows.joined([row for row in rows if row.source == "domain"], 3, seed)
    every = [*rows, *made]
    features = mood_features([row.text for row in every], language)
    models = [fit(features, every, head, STRENGTH[language]) for head in HEADS]
    say(f"{language}: fitted; {cuts}")
    return models, cuts, figures(rows, chances["negative"], cuts)


def figures(rows: Sequence[Row], chance: np.ndarray, cuts: Thresholds) -> dict[str, object]:
    """Out-of-fold precision, recall and F1 of "negative", apart for each source."""
    told: dict[str, object] = {}
    for source in sorted({row.source for row in rows}):
        here = np.array([row.source == source for row in rows])
        truth = np.array([row.label == "negative" for row in rows])[here]
        if not 0 < truth.sum() < len(truth):
            continue
        even = np.ones(len(truth))
        for name, cut in (("sure", cuts.sure), ("unsure", cuts.unsure)):
            said = chance[here] >= cut
            told[f"{source}.{name}"] = {
                "precision_at_25_percent": round(precision_at(chance[here], truth, even, cut), 3),
                "recall": round(float(said[truth].mean()), 3),
                "f1": round(_f1(chance[here], truth, even, cut), 3),
            }
    return told


def write(out: Path, mood, dense, bias, spoken, spoken_bias, meta: dict[str, object]) -> None:
    """The files `accalmie.spot.weights` reads."""
    out.mkdir(parents=True, exist_ok=True)
    np.save(out / "mood.npy", mood)
    np.save(out / "spoken.npy", spoken)
    np.savez(out / "small.npz", dense=dense, bias=bias, spoken_bias=spoken_bias)
    digest = hashlib.sha256(mood.tobytes() + dense.tobytes() + spoken.tobytes()).hexdigest()
    meta["model_version"] = f"linear-{digest[:12]}"
    text = json.dumps(meta, indent=2, ensure_ascii=False) + "\n"
    (out / "meta.json").write_text(text, encoding="utf-8")
    say(f"wrote {meta['model_version']} to {out}")


def main(argv: Sequence[str]) -> int:
    shared = Path(os.environ.get("ACCALMIE_SHARED", ROOT.parent / "shared"))
    parser = argparse.ArgumentParser(prog="scripts/train")
    parser.add_argument("--data", type=Path, default=shared / "data")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args(argv)
    if not (given.data / "sentiment_train.tsv.gz").is_file():
        print(
            f"There is no sentiment_train.tsv.gz in {given.data}. The shipped weights work without"
            " it; to train anew, put the data sets named in the model card there"
            " (label, lang, src, tier, text; gzipped TSV) or name their folder with --data.",
            file=sys.stderr,
        )
        return 2
    public = train_rows.mood(given.data, LANGUAGES)
    invented = train_rows.domain(kept_apart=False)
    mood, dense, bias, meta = [], [], [], {"thresholds": {}, "out_of_fold": {}, "seed": given.seed}
    for language in LANGUAGES:
        rows = [row for row in [*public, *invented] if row.language == language]
        models, cuts, told = learn(language, rows, given.seed)
        mood.append(np.stack([model.coef_[0][: 1 << BITS] for model in models], 1))
        dense.append(np.stack([model.coef_[0][1 << BITS :] for model in models], 1))
        bias.append([model.intercept_[0] for model in models])
        meta["thresholds"][language] = vars(cuts)
        meta["out_of_fold"][language] = told
    others = [
        row._replace(label="und" if row.language == "other" else row.language, weight=3.0)
        for row in invented
    ]
    say("languages")
    spoken, spoken_bias = fit_spoken([*train_rows.spoken(given.data, 4000), *others])
    meta["rows"] = _counted([*public, *invented])
    write(
        given.out, np.array(mood, np.float32), np.array(dense, np.float32),
        np.array(bias, np.float32), spoken, spoken_bias, meta,
    )  # fmt: skip
    return 0


def _counted(rows: Sequence[Row]) -> dict[str, int]:
    names = sorted(f"{row.source}.{row.language}.{row.label}" for row in rows)
    return {name: names.count(name) for name in dict.fromkeys(names)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
