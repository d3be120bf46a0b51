"""Agent, background and browser are killed at random moments: what was confirmed is in the log."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from chaos import Chaos

pytestmark = [
    pytest.mark.browser,
    pytest.mark.timeout(300),
    pytest.mark.skipif(os.name == "nt", reason="nothing is killed there as a crash would do it"),
]
SEED, STEPS = 7, 20  # one whole deck of mishaps; `scripts/bench chaos` plays many


def test_what_was_confirmed_is_in_the_log_once(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through every mishap there is, each confirmed comment has one case, its edits in order."""
    monkeypatch.setenv("MOZ_REMOTE_ALLOW_SYSTEM_ACCESS", "1")  # to stop Firefox's background
    toll = Chaos(kind, tmp_path, SEED).run(STEPS)
    print(toll)
    assert toll.held, toll
    assert toll.confirmed >= STEPS and sum(toll.deaths.values()) >= 8
