"""How long a reply may be on a platform, and how that platform counts.

Figures: X from developer.x.com «counting characters» and the twitter-text configuration;
Bluesky from its post lexicon (300 graphemes and 3,000 bytes); Mastodon's default (an instance may
set more); Threads from Meta's documentation; Google Play from its help. The others are what
publishers of tools report. A site without a known limit has `NO_KNOWN_LIMIT`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NO_KNOWN_LIMIT = 10_000

_LIMITS = {
    "x": 280, "bluesky": 300, "mastodon": 500, "threads": 500, "tiktok": 150,
    "google-play": 350, "linkedin": 1_250, "instagram": 2_200, "google": 4_096,
    "app-store": 5_970, "facebook": 8_000, "youtube": 10_000, "reddit": 10_000,
}  # fmt: skip
_SAME = {
    "twitter": "x", "x.com": "x", "bsky": "bluesky", "old-reddit": "reddit", "reddit-old": "reddit",
    "google-reviews": "google", "googleplay": "google-play",
}  # fmt: skip
_URL_WEIGHT = 23  # X (t.co) and Mastodon count every address as 23
_BYTES_PER_GRAPHEME = 10  # Bluesky: 3,000 bytes for 300 graphemes
_URL = re.compile(r"https?://[^\s<>]+[^\s<>.,;:!?)»\"'…]", re.IGNORECASE)
_BARE_URL = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:com|org|net|fr|eu|be|ch|ca|uk|de|es|it|io|app|shop|info)\b(?:/[^\s<>]*[^\s<>.,;:!?)»\"'…])?",
    re.IGNORECASE,
)
LINK = re.compile(rf"{_URL.pattern}|(?<!@){_BARE_URL.pattern}", re.IGNORECASE)
_REMOTE_MENTION = re.compile(r"(?<![\w/])(@\w+)@[\w-]+(?:\.[\w-]+)+")
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))  # X: these weigh 1, others 2


def platform_of(name: str) -> str:
    """The name this module knows the platform by: `X`, `twitter` and `x` are one."""
    folded = name.strip().lower()
    return _SAME.get(folded, folded)


def limit_of(platform: str) -> int:
    """The longest reply `platform` takes, in the units of `count`."""
    return _LIMITS.get(platform_of(platform), NO_KNOWN_LIMIT)


def count(text: str, platform: str) -> int:
    """How much of the limit `text` uses, counted as `platform` counts.

    X: weighted (NFC, an address 23, an emoji 2). Mastodon: graphemes, an address 23, the domain of
    a mention free. Bluesky: graphemes, or a tenth of the bytes where that is more. Threads: an
    emoji by its UTF-8 bytes. Google: UTF-8 bytes. Others: code points.
    """
    name = platform_of(platform)
    if name == "x":
        return _count_x(unicodedata.normalize("NFC", text))
    if name == "mastodon":
        return _count_mastodon(text)
    if name == "bluesky":
        tenths = -(-_bytes(text) // _BYTES_PER_GRAPHEME)
        return max(sum(1 for _ in graphemes(text)), tenths)
    if name == "threads":
        return sum(_bytes(g) if _is_emoji(g) else len(g) for g in graphemes(text))
    return _bytes(text) if name == "google" else len(text)


def graphemes(text: str) -> Iterator[str]:
    """The characters a person sees: UAX 29 for marks, joiners, flags, skin tones and Hangul."""
    cluster = ""
    for char in text:
        if cluster and not _joins(cluster, char):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _joins(cluster: str, char: str) -> bool:
    last, code = cluster[-1], ord(char)
    if last == "\r" and char == "\n":
        return True
    if last in "\r\n" or char in "\r\n":
        return False
    if unicodedata.category(char) in ("Mn", "Me", "Mc") or code == 0x200D:
        return True
    if 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F:  # skin tones, flag tags
        return True
    if last == "\u200d":
        return _pictures(char) and _pictures(cluster[0])
    if _regional(char):
        return len(cluster) == 1 and _regional(last)
    return _hangul(ord(last), code)


def _hangul(last: int, code: int) -> bool:
    leading, vowel = 0x1100 <= last <= 0x115F, 0x1160 <= last <= 0x11A7
    syllable, trailing = 0xAC00 <= last <= 0xD7A3, 0x11A8 <= last <= 0x11FF
    open_syllable = syllable and (last - 0xAC00) % 28 == 0
    if 0x1100 <= code <= 0x115F or 0xAC00 <= code <= 0xD7A3:
        return leading
    if 0x1160 <= code <= 0x11A7:
        return leading or vowel or open_syllable
    return 0x11A8 <= code <= 0x11FF and (vowel or syllable or trailing)


def _regional(char: str) -> bool:
    return 0x1F1E6 <= ord(char) <= 0x1F1FF


def _pictures(char: str) -> bool:
    code = ord(char)
    return 0x1F000 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF or 0x2B00 <= code <= 0x2BFF


def _is_emoji(grapheme: str) -> bool:
    return (
        any(0x1F000 <= ord(char) <= 0x1FAFF for char in grapheme)
        or "\ufe0f" in grapheme
        or "\u20e3" in grapheme
        or 0x2600 <= ord(grapheme[0]) <= 0x27BF
    )


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _count_x(text: str) -> int:
    text, whole = _URL.subn("", text)
    text, bare = _BARE_URL.subn("", text)
    return (whole + bare) * _URL_WEIGHT + sum(_weight(g) for g in graphemes(text))


def _weight(grapheme: str) -> int:
    if _is_emoji(grapheme):
        return 2
    return sum(1 if any(a <= ord(c) <= b for a, b in _LIGHT) else 2 for c in grapheme)


def _count_mastodon(text: str) -> int:
    text, urls = _URL.subn("", text)
    text = _REMOTE_MENTION.sub(r"\1", text)
    return urls * _URL_WEIGHT + sum(1 for _ in graphemes(text))
