"""The whole agent with departments, in one data folder that outlives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from deciding_clock import Clock
from office import Office


@pytest.fixture
def office(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("ACCALMIE_DEPARTMENT_BILLING_KEY", "a secret")
    return Office(tmp_path / "data", clock)
