"""How each platform counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accalmie.check import count, limit_of
from accalmie.check.length import graphemes

FAMILY = "👨‍👩‍👧‍👦"
ADDRESS = "https://example.org/" + "a" * 80


@pytest.mark.parametrize(
    ("text", "platform", "expected"),
    [
        ("Bonjour", "x", 7),
        ("été", "x", 3),
        ("e\u0301te\u0301", "x", 3),  # composed before it is counted
        ("日本", "x", 4),
        (FAMILY, "x", 2),
        ("👍🏽", "x", 2),
        ("1️⃣", "x", 2),
        ("🇫🇷🇧🇪", "x", 4),
        ("«a»’", "x", 4),
        ("…", "x", 2),
        ("€", "x", 2),
        ("a\u202f?", "x", 4),
        ("a\u00a0?", "x", 3),
        (f"Voir {ADDRESS}.", "x", 5 + 23 + 1),
        ("voir example.org/aide", "x", 5 + 23),
        ("Voir http://a.fr", "mastodon", 5 + 23),
        ("example.org", "mastodon", 11),
        ("@ana@mastodon.example bonjour", "mastodon", len("@ana bonjour")),
        (FAMILY, "mastodon", 1),
        (FAMILY, "bluesky", 3),  # 25 bytes are three tenths of 3,000
        ("👍🏽", "bluesky", 1),
        ("e\u0301" * 10, "bluesky", 10),
        ("👍", "threads", 4),
        ("é", "threads", 1),
        ("é", "google", 2),
        ("é", "isso", 1),
        (FAMILY, "isso", 7),
        ("", "x", 0),
    ],
)
def test_count(text: str, platform: str, expected: int) -> None:
    """A text uses as much of the limit as the platform says."""
    assert count(text, platform) == expected


@pytest.mark.parametrize(
    ("platform", "limit"),
    [("x", 280), ("X", 280), ("twitter", 280), ("bluesky", 300), ("mastodon", 500),
     ("tiktok", 150), ("google-play", 350), ("isso", 10_000), ("", 10_000)],
)  # fmt: skip
def test_limits(platform: str, limit: int) -> None:
    """Each platform has its limit, by whatever name it goes; the others a large one."""
    assert limit_of(platform) == limit


@given(st.text())
def test_graphemes_lose_nothing(text: str) -> None:
    """The characters a person sees, put together again, are the text."""
    assert "".join(graphemes(text)) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("e\u0301a", ["e\u0301", "a"]),
        ("\r\n", ["\r\n"]),
        ("한국", ["한", "국"]),
        ("\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"]),
        ("🇫🇷🇧", ["🇫🇷", "🇧"]),
        ("a\u200db", ["a\u200d", "b"]),
    ],
)
def test_graphemes(text: str, parts: list[str]) -> None:
    """Marks, flags, Hangul and joiners stay with what they belong to."""
    assert list(graphemes(text)) == parts
