"""The figures of training and bench say the truth about numbers they are given."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"
sys.path.append(str(SCRIPTS))

from training import measures  # noqa: E402

TRUTH = np.array([True, False, True, False])


def test_recall_at_precision() -> None:
    """Where negatives are half, the first two of four hold a precision of one half."""
    chance = np.array([0.9, 0.8, 0.7, 0.1])
    assert measures.recall_at(chance, TRUTH, 0.99, prior=0.5) == pytest.approx(0.5)
    assert measures.recall_at(chance, TRUTH, 0.6, prior=0.5) == pytest.approx(1.0)
    assert measures.cut_for_recall(chance, TRUTH, 0.9) == pytest.approx(0.7)


def test_calibration_error() -> None:
    """What is said to be 80 % sure and right half the time is 0.3 off."""
    half = np.array([True, False] * 5)
    assert measures.calibration_error(np.full(10, 0.8), half, prior=0.5) == pytest.approx(0.3)
    assert measures.calibration_error(np.full(10, 0.5), half, prior=0.5) == pytest.approx(0)


def test_moods() -> None:
    """F1 and its mean, by hand: one of two told is right, one of two is found."""
    said, truth = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    assert measures.f1(said == 0, truth == 0) == pytest.approx(0.5)
    assert measures.macro_f1(said, truth, 2) == pytest.approx(0.5)
    assert measures.macro_recall(said, truth, 2) == pytest.approx(0.5)


def test_measured_comments_are_not_learned() -> None:
    """No comment of the measured sets stands among those the weights learn from."""
    learned = {
        line.rsplit("\t", 1)[-1].strip().lower()
        for path in (SCRIPTS / "train_data").glob("*.tsv")
        for line in path.read_text("utf-8").splitlines()[1:]
    }
    for path in sorted((SCRIPTS / "bench_data").glob("product_*.tsv")):
        rows = [line.rsplit("\t", 1)[-1] for line in path.read_text("utf-8").splitlines()[1:]]
        assert len(rows) >= 150
        shared = [row for row in rows if row.strip().lower() in learned]
        long_ones = [row for row in shared if len(row.split()) > 4]  # not "merci" or "🔥🔥"
        assert len(long_ones) <= 0.01 * len(rows), long_ones
