"""The reader's heads, each one logistic regression over the same features.

In: rows and their matrix. Out: coefficients and intercepts, in the order of `accalmie.spot.weights`.
Deterministic: the same rows give the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression

from accalmie.spot.weights import ABUSES, HEADS, MOODS

from .rows import NONE, Row

# How much a source weighs in each head of mood, its moods evened out; what is not named is left out.
BUSINESS = {
    "comments": 1.0,
    "everyday": 1.5,
    "turns": 0.7,
    "abuse": 0.7,
    "moods": 2.0,
    "made": 0.5,
    "complaints": 0.3,
    "banking": 0.3,
    "opener": 0.3,
}
POST = {"te": 1.0, "um": 2.0, "posts": 1.0, "opener": 0.3}
EVENED = frozenset(
    {"comments", "everyday", "turns", "abuse", "made", "te", "um", "posts", "opener"}
)
ORGANISATION = frozenset(
    {"comments", "everyday", "turns", "abuse", "moods", "made"}
)  # sources spoken to an organisation
WORLD = frozenset({"te", "um", "posts"})
STRENGTH = {  # C of each head: chosen on folds of our own texts and on the validation split
    "business": 3.0, "post": 0.7, "spoken_to": 1.0, "offends": 1.0,
    "topic": 3.0, "intent": 3.0, "severity": 1.0, "abuse": 5.0,
}  # fmt: skip


@dataclass
class Head:
    """`weights` [feature, output], `bias` [output]."""

    weights: np.ndarray
    bias: np.ndarray

    def of(self, matrix: sparse.csr_matrix) -> np.ndarray:
        return matrix @ self.weights + self.bias


def mood(
    rows: Sequence[Row], matrix: sparse.csr_matrix, shares: dict[str, float], strength: float
) -> Head:
    """Three moods, none favoured: each source's moods weigh the same."""
    source = np.array([row.source for row in rows])
    label = np.array([row.mood for row in rows])
    weight = np.zeros(len(rows))
    for name, share in shares.items():
        here = (source == name) & (label != NONE)
        for each in range(len(MOODS)):
            those = here & (label == each)
            even = here.sum() / len(MOODS) / max(those.sum(), 1) if name in EVENED else 1.0
            weight[those] = share * even
    return _among(matrix, label, weight, strength, len(MOODS))


def spoken_to(rows: Sequence[Row], matrix: sparse.csr_matrix) -> Head:
    """Whether a text speaks to an organisation (1) or to the world."""
    source = [row.source for row in rows]
    label = np.array(
        [1 if name in ORGANISATION else 0 if name in WORLD else NONE for name in source]
    )
    weight = np.where(label == 1, 1 / max((label == 1).sum(), 1), 1 / max((label == 0).sum(), 1))
    weight = np.where(label == NONE, 0, weight * (label != NONE).sum() / 2)
    return _yes(matrix, label == 1, weight, STRENGTH["spoken_to"])


def offends(rows: Sequence[Row], matrix: sparse.csr_matrix) -> Head:
    """OLID's question, its two answers weighing the same."""
    label = np.array([row.offends for row in rows])
    return _yes(matrix, label == 1, _evened(label), STRENGTH["offends"])


def abuse(rows: Sequence[Row], matrix: sparse.csr_matrix) -> Head:
    """One yes/no question a kind of abuse."""
    known = np.array([bool(row.abuse) for row in rows], float)
    heads = [
        _yes(
            matrix, np.array([bool(row.abuse and row.abuse[place]) for row in rows]),
            known, STRENGTH["abuse"],
        )
        for place in range(len(ABUSES))
    ]  # fmt: skip
    return Head(
        np.hstack([head.weights for head in heads]), np.concatenate([head.bias for head in heads])
    )


def named(rows: Sequence[Row], matrix: sparse.csr_matrix, name: str) -> Head:
    """Topic, intent or severity: severity is learned from negative comments only."""
    label = np.array([getattr(row, name) for row in rows])
    weight = (label != NONE).astype(float)
    if name == "severity":
        weight *= np.array([row.mood == MOODS.index("negative") for row in rows])
    return _among(matrix, label, weight, STRENGTH[name], HEADS[name])


def platt(logit: np.ndarray, truth: np.ndarray, weight: np.ndarray) -> tuple[float, float]:
    """Scale and shift that make a logit's probability true (Platt 1999)."""
    model = LogisticRegression(C=1e6).fit(logit[:, None], truth, sample_weight=weight)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def _among(matrix, label, weight, strength: float, outputs: int) -> Head:
    """One output for each of several answers."""
    return _fitted(matrix, label, weight, strength, list(range(outputs)))


def _yes(matrix, truth, weight, strength: float) -> Head:
    """One output for a question."""
    return _fitted(matrix, truth, weight, strength, [False, True])


def _fitted(matrix, label, weight, strength: float, answers: list) -> Head:
    used = weight > 0
    model = LogisticRegression(C=strength, max_iter=80, tol=1e-3)
    model.fit(matrix[used], label[used], sample_weight=weight[used])
    assert model.classes_.tolist() == answers, "every answer must have rows"
    return Head(model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32))


def _evened(label: np.ndarray) -> np.ndarray:
    """A weight for each row, so that both answers weigh the same together."""
    known = label != NONE
    weight = np.zeros(len(label))
    for each in (0, 1):
        weight[label == each] = known.sum() / 2 / max((label == each).sum(), 1)
    return weight
