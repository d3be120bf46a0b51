"""The bench of the reader says the truth about numbers it is given."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "bench_read.py"


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_read", SCRIPT)
    assert spec is not None and spec.loader is not None
    before = list(sys.path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


def test_scores(bench: ModuleType) -> None:
    """Precision, recall and F1 by hand: two of three told are right, two of four are found."""
    said = [True, True, True, False, False]
    truth = [True, True, False, True, True]
    assert bench.scores(said, truth) == (2 / 3, 1 / 2, 4 / 7)


def test_calibration_error(bench: ModuleType) -> None:
    """What is said to be 80 % sure and right half the time is 0.3 off."""
    assert bench.calibration_error([0.8] * 10, [True, False] * 5) == pytest.approx(0.3)
    assert bench.calibration_error([0.5] * 4, [True, False] * 2) == pytest.approx(0)


def test_kept_apart(bench: ModuleType) -> None:
    """The bench's invented comments are none of those the weights were learned from."""
    rows = sys.modules["train_rows"]
    learned = {row.text for row in rows.domain(kept_apart=False)}
    for language in ("en", "fr"):
        kept = bench.kept_apart(language)
        assert len(kept) > 50
        assert not learned & {text for text, _ in kept}
