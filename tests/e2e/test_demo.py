"""The demonstration, as `accalmie demo` runs it: real browser, real agent, invented feed."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from accalmie.demo.feed import Feed

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


@pytest.mark.parametrize("ui", ["en", "fr"])
def test_the_demonstration_reads_the_feed_as_a_person_does(
    kind: str, ui: str, tmp_path: Path
) -> None:
    """It ends with status 0, has a case for each negative comment alone, report and pictures."""
    out = tmp_path / "out"
    command = [sys.executable, "-m", "accalmie", "demo", "--headless", "--browser", kind]
    told = subprocess.run(
        [*command, "--folder", str(out), "--lang", ui],
        capture_output=True, text=True, encoding="utf-8", timeout=240, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    feed = Feed().comments()
    negative = {comment.id for comment in feed if comment.mood == "negative"}
    with (out / "cases.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["comment_platform_id"] for row in rows} == negative
    assert all(int(row["capture_count"]) >= 1 for row in rows)
    counts = ("commentaires lus, dont" if ui == "fr" else "comments read,") in told.stdout
    assert counts, told.stdout
    assert str(len(feed)) in told.stdout
    for name in ("page.png", "card.png"):
        with Image.open(out / name) as picture:
            assert picture.size == (1280, 900)
    report = (out / "report.html").read_text("utf-8")
    assert "Hélène Vasseur" in report
    assert report.count("data:image/png;base64,") >= len(negative)


def test_a_browser_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Asking for a browser that no machine has ends with one sentence and no traceback."""
    command = [sys.executable, "-m", "accalmie", "demo", "--headless", "--browser", "lynx"]
    told = subprocess.run(
        [*command, "--folder", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert told.returncode != 0
    assert "lynx" in told.stderr
    assert "Traceback" not in told.stderr
