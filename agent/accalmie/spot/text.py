"""A batch of comments as one stream of tokens.

In: texts as pages show them. Out: tokens in their own spelling (case, accents and repeated letters
are what `words.py` reads), separated by SEPARATOR. Everything here works on the whole batch at
once, so that its cost a comment is small. Patterns are linear: comments are hostile input.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence

SEPARATOR = "\x1e"  # stands between two comments of a batch
MAX_WORD = 40  # characters of one word that are read

_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff\U0001f3fb-\U0001f3ff]"
)
_TAG = re.compile(r"<[a-zA-Z/!][^<>\x1e]{0,300}>")
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s\x1e]{1,2000}")
_HANDLE = re.compile(r"@[\w.-]{1,64}")
_TOKEN = re.compile(
    r"\w+(?:['’]\w+)*"  # words; j'attends and don't are one token
    r"|[!?]+"
    r"|[:;=]-?[()DP/|](?!\w)"  # emoticons
    r"|[.,;:…\n\x1e]"
    r"|[\u2190-\u2bff\U0001f000-\U0001faff]"  # emoji and signs, one by one
)
_REPEATED = re.compile(r"([^\d])\1{2,}")
_DIGITS = re.compile(r"\d+")
_LIGATURES = {ord("œ"): "oe", ord("æ"): "ae", ord("ß"): "ss"}


def tokens_of(texts: Sequence[str]) -> list[str]:
    """The tokens of all `texts`, in order, with one SEPARATOR between two texts."""
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) != len(texts) - 1:
        joined = SEPARATOR.join(text.replace(SEPARATOR, " ") for text in texts)
    return _TOKEN.findall(clean(joined))


def clean(text: str) -> str:
    """`text` without tags, links, handles and invisible characters, in Unicode's NFKC."""
    if not text.isascii():
        if not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
        text = _INVISIBLE.sub("", text)
    text = text.replace("_", " ")  # \w holds it; no word does
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if "://" in text or "www." in text:
        text = _LINK.sub(" ", text)
    return _HANDLE.sub(" ", text) if "@" in text else text


def plain(word: str) -> str:
    """A word in lower case, each run of digits as one 0: what tells languages apart."""
    word = word[:MAX_WORD].lower().replace("’", "'")
    return word if word.isalpha() else _DIGITS.sub("0", word)


def folded(word: str) -> str:
    """A `plain` word without accents and without letters said three times: "NUUUL" is "nul"."""
    if not word.isascii():
        decomposed = unicodedata.normalize("NFD", word.translate(_LIGATURES))
        word = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _REPEATED.sub(r"\1", word)


def parts_of(word: str) -> tuple[str, ...]:
    """What an elided or contracted `folded` word is made of: "n'est" is ne + est, "don't" do + not.

    The English endings that say nothing of the mood ('s, 're, 've, 'll, 'd, 'm) are dropped.
    """
    if "'" not in word:
        return (word,)
    first, *rest = word.split("'")
    if rest == ["t"] and first.endswith("n"):
        stem = {"can": "can", "won": "will"}.get(first, first[:-1])
        return (stem, "not")
    if len(rest) == 1 and rest[0] in _ENDINGS:
        return (first,)
    return (first, *rest)


_ENDINGS = frozenset({"s", "re", "ve", "ll", "d", "m"})
