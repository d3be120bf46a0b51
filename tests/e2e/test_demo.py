"""The demonstration, as `accalmie demo` runs it: real browser, real agent, invented feed."""

from __future__ import annotations

import base64
import colorsys
import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from accalmie.demo.feed import Feed, FeedComment

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
    pictures = re.findall(r'<img src="data:image/png;base64,([^"]+)"[^>]* alt="([^"]+)"', report)
    assert len(pictures) == len(negative)
    for comment in feed:
        for picture, title in pictures:
            if comment.name in title:
                assert shows_the_face_of(comment, base64.b64decode(picture)), title


def shows_the_face_of(comment: FeedComment, png: bytes) -> bool:
    """Whether the author's coloured initial stands at the top of the picture."""
    hue = (len(comment.name) * 47 + comment.minutes * 13) % 360  # as in feed.html
    face = [round(part * 255) for part in colorsys.hls_to_rgb(hue / 360, 0.42, 0.28)]
    with Image.open(io.BytesIO(png)) as picture:
        top = picture.convert("RGB").crop((0, 0, 80, 60))
    near = (
        all(abs(seen - wanted) <= 2 for seen, wanted in zip(pixel, face, strict=True))
        for pixel in top.get_flattened_data()
    )
    return sum(near) > 200


def test_a_browser_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Asking for a browser that no machine has ends with one sentence and no traceback."""
    command = [sys.executable, "-m", "accalmie", "demo", "--headless", "--browser", "lynx"]
    told = subprocess.run(
        [*command, "--folder", str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert told.returncode != 0
    assert "lynx" in told.stderr
    assert "Traceback" not in told.stderr
