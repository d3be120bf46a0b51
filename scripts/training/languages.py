"""The table that tells languages apart: one linear model over hashed pieces of words.

In: texts and their language. Out: `spoken` [bucket, SPOKEN] and `spoken_bias`, exactly the sums of
`accalmie.spot.language`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from accalmie.spot.language import language_buckets
from accalmie.spot.text import SEPARATOR, tokens_of
from accalmie.spot.weights import LANGUAGE_BITS, SPOKEN

from .rows import OURS, Row, table

EACH = 4000  # public texts a language at most
OWN_WEIGHT = 3.0  # one of our own texts counts as so many public ones


def texts_of(folder: Path, ours: Sequence[Row]) -> tuple[list[str], list[str], list[float]]:
    """Texts, codes and weights: public ones, ours, and those in languages that are not read."""
    texts, codes, weights = [], [], []
    count: dict[str, int] = {}
    for name in ("sentiment_train", "abuse_train"):
        for _, language, _, text in table(folder, name):
            count[language] = count.get(language, 0) + 1
            if count[language] <= EACH:
                texts.append(text)
                codes.append(language)
                weights.append(1.0)
    others = (OURS / "other_languages.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = [(row.language, row.text) for row in ours]
    pairs += [tuple(line.split("\t")) for line in others]
    for language, text in pairs:
        texts.append(text)
        codes.append(language if language in SPOKEN else "und")
        weights.append(OWN_WEIGHT)
    return texts, codes, weights


def fit(texts: Sequence[str], codes: Sequence[str], weights: Sequence[float]):
    """The table and its biases, from whole texts and from the first three words of each."""
    every = [*texts, *(" ".join(text.split()[:3]) for text in texts)]
    features = _features(every)
    model = LogisticRegression(C=4.0, solver="lbfgs", max_iter=60, tol=1e-3)
    model.fit(features, [SPOKEN.index(code) for code in codes] * 2, sample_weight=[*weights] * 2)
    assert model.classes_.tolist() == list(range(len(SPOKEN)))
    return model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)


def _features(texts: Sequence[str]) -> sparse.csr_matrix:
    tokens = tokens_of(texts)
    number = {token: place for place, token in enumerate(sorted(set(tokens)))}
    buckets, owners = language_buckets(list(number))
    ones = np.ones(len(buckets), np.float32)
    each = sparse.csr_matrix((ones, (owners, buckets)), (len(number), 1 << LANGUAGE_BITS))
    rows = np.array([number[token] for token in tokens])
    stops = np.array([token == SEPARATOR for token in tokens])
    comment = np.cumsum(stops) - stops
    said = np.ones(len(rows), np.float32)
    counts = sparse.csr_matrix((said, (comment, rows)), (len(texts), len(number)))
    square = counts @ np.bincount(owners, minlength=len(number))
    norm = sparse.diags(1 / np.sqrt(np.maximum(square, 1))).astype(np.float32)
    return (norm @ (counts @ each)).tocsr()
