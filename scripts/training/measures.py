"""Figures of how right probabilities are, where negatives are a given share of everything.

In: probabilities and truths. Out: shares, cuts, errors. Used by training to set cuts and by
`scripts/bench read` to report; numpy only.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

PRIOR = 0.25  # the share of negative comments that a product sees lies between 15 and 35 %


def weights_at(truth: np.ndarray, prior: float = PRIOR) -> np.ndarray:
    """One weight a row, so that the true rows weigh `prior` together and the others the rest."""
    truth = truth.astype(bool)
    positive, negative = max(truth.sum(), 1), max((~truth).sum(), 1)
    return np.where(truth, prior / positive, (1 - prior) / negative)


def curve(chance: np.ndarray, truth: np.ndarray, prior: float = PRIOR):
    """Precision and recall at each cut, from the highest: (cuts, precision, recall)."""
    order = np.argsort(-chance, kind="stable")
    weight, truth = weights_at(truth, prior)[order], truth[order].astype(bool)
    hits, said = np.cumsum(weight * truth), np.cumsum(weight)
    return chance[order], hits / said, hits / max(weight[truth].sum(), 1e-9)


def recall_at(
    chance: np.ndarray, truth: np.ndarray, precision: float, prior: float = PRIOR
) -> float:
    """The best recall at which precision is at least so."""
    _, precisions, recalls = curve(chance, truth, prior)
    return float(
        max((r for p, r in zip(precisions, recalls, strict=True) if p >= precision), default=0)
    )


def cut_for_precision(chance: np.ndarray, truth: np.ndarray, least: float) -> float:
    """The lowest cut from which on, and at every cut above it that takes in a tenth of the true
    rows or more, precision is at least so; 1 where there is none."""
    cuts, precisions, recalls = curve(chance, truth)
    found = 1.0
    for cut, precision, recall in zip(cuts, precisions, recalls, strict=True):
        if precision >= least:
            found = float(cut)
        elif recall >= 0.1 and found < 1:
            break
    return found


def cut_for_recall(chance: np.ndarray, truth: np.ndarray, least: float) -> float:
    """The highest cut at which recall is at least so."""
    cuts, _, recalls = curve(chance, truth)
    return float(next(cut for cut, recall in zip(cuts, recalls, strict=True) if recall >= least))


def calibration_error(
    chance: np.ndarray, truth: np.ndarray, prior: float = PRIOR, bins: int = 10
) -> float:
    """Expected calibration error: the mean gap of stated and true share, bins of equal width."""
    return float(
        sum(
            abs(said - true) * share
            for said, true, share in reliability(chance, truth, prior, bins)
        )
    )


def reliability(chance: np.ndarray, truth: np.ndarray, prior: float = PRIOR, bins: int = 10):
    """For each bin that has rows: (stated share, true share, share of all rows)."""
    weight = weights_at(truth, prior)
    place = np.minimum((chance * bins).astype(int), bins - 1)
    told = []
    for each in range(bins):
        inside = place == each
        mass = weight[inside].sum()
        if mass > 0:
            told.append((
                float((chance * weight)[inside].sum() / mass),
                float((truth * weight)[inside].sum() / mass), float(mass),
            ))  # fmt: skip
    return told


def f1(said: Sequence[bool] | np.ndarray, truth: Sequence[bool] | np.ndarray) -> float:
    said, truth = np.asarray(said, bool), np.asarray(truth, bool)
    return float(2 * (said & truth).sum() / max(said.sum() + truth.sum(), 1))


def macro_f1(said: np.ndarray, truth: np.ndarray, classes: int) -> float:
    return float(np.mean([f1(said == each, truth == each) for each in range(classes)]))


def macro_recall(said: np.ndarray, truth: np.ndarray, classes: int) -> float:
    return float(
        np.mean(
            [
                (said[truth == each] == each).mean()
                for each in range(classes)
                if (truth == each).any()
            ]
        )
    )
