"""A batch of comments as one stream of tokens.

In: texts as pages show them. Out: tokens in their own spelling (case, accents and repeated letters
are what `words.py` reads), each text closed by a SEPARATOR. Everything here works on the whole
batch at once, so that its cost a comment is small. Patterns are linear: comments are hostile input.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence

SEPARATOR = "\x1e"  # closes a comment of a batch
LINK = "🔗"  # stands where a link stood
MAX_WORD = 40  # characters of one word that are read
MAX_TEXT = 10_000  # characters of one comment that are read: its beginning and its end
MAX_TOKENS = 600  # tokens of one comment that are read, likewise

_INVISIBLE = re.compile(
    "[\x00-\x08\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe0e\ufe0f\ufeff\U0001f3fb-\U0001f3ff\U000e0000-\U000e007f]"
)
_TAG = re.compile(r"<[a-zA-Z/!][^<>\x1e]{0,300}>")
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s\x1e]{1,2000}")
_HANDLE = re.compile(r"@[\w.-]{1,64}")
_HASHTAG = re.compile(r"#(\w{1,100})")
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_TOKEN = re.compile(
    r"\w+(?:['’*]+\w+)*"  # words; j'attends and don't are one token, and so is f*ck
    r"|[!?]+"
    r"|[:;=]-?[()DP/|](?!\w)"  # emoticons
    r"|[.,;:…\n\x1e]"
    r"|[\u2190-\u2bff\U0001f000-\U0001faff]"  # emoji and signs, one by one
)
_REPEATED = re.compile(r"([^\d])\1{2,}")
_DIGITS = re.compile(r"\d+")
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?: [^\W\d_]){3,30}(?!\w)")  # s c a m
_LATIN = re.compile("[a-z]")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LEET = re.compile(r"[^\W\d_]{1,20}(?:[013457][^\W\d_]{1,20}){1,6}")  # s3rv1ce
_LETTERS_OF_DIGITS = str.maketrans("013457", "oieast")
_LIGATURES = {
    ord("œ"): "oe", ord("æ"): "ae", ord("ß"): "ss", ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue",
}  # fmt: skip
_SPANISH_U = re.compile("gü(?=[eií])")
# Letters of other alphabets that look like Latin ones, as those who hide a word use them.
_LOOK_ALIKES = str.maketrans(
    "аеорсухісѕјԁһѵѡɡӏвкмнтαεοριντυκη",
    "aeopcyxicsjdhvwglbkmhtaeopivtukn",
)


def tokens_of(texts: Sequence[str]) -> list[str]:
    """The tokens of all `texts`, in order, each text closed by one SEPARATOR."""
    joined = SEPARATOR.join(texts) + SEPARATOR
    if joined.count(SEPARATOR) != len(texts) or len(joined) > MAX_TEXT:
        joined = "".join(_whole(text) + SEPARATOR for text in texts)
    tokens = _TOKEN.findall(clean(joined))
    return tokens if max(map(len, texts)) <= MAX_TOKENS else _capped(tokens)


def _whole(text: str) -> str:
    """One text without separators, its middle left out where it is longer than MAX_TEXT.

    Cut again once normalised: one code point may stand for eighteen.
    """
    text = _ends(_ends(text) if text.isascii() else unicodedata.normalize("NFKC", _ends(text)))
    return text.replace(SEPARATOR, " ")


def _ends(text: str) -> str:
    half = MAX_TEXT // 2
    return text if len(text) <= MAX_TEXT else f"{text[:half]} {text[-half:]}"


def _capped(tokens: list[str]) -> list[str]:
    """`tokens` with the middle of each comment left out where it has more than MAX_TOKENS."""
    kept: list[str] = []
    first = 0
    while first < len(tokens):
        last = tokens.index(SEPARATOR, first)
        if last - first > MAX_TOKENS:
            kept += tokens[first : first + MAX_TOKENS // 2]
            first = last - MAX_TOKENS // 2
        kept += tokens[first : last + 1]
        first = last + 1
    return kept


def clean(text: str) -> str:
    """`text` in Unicode's NFKC without tags, handles and invisible characters.

    Letters one by one are read as the word they make, links as one sign.
    """
    if not text.isascii():
        if not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
        text = _INVISIBLE.sub("", text)
    elif "\x00" in text:
        text = _INVISIBLE.sub("", text)
    text = text.replace("_", " ")  # \w holds it; no word does
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if "://" in text or "www." in text:
        text = _LINK.sub(f" {LINK} ", text)
    if "#" in text:
        text = _HASHTAG.sub(lambda found: " " + _HUMP.sub(" ", found[1]), text)
    if "@" in text:
        text = _HANDLE.sub(" ", text)
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), text)


def plain(word: str) -> str:
    """A word in lower case, each run of digits as one 0: what tells languages apart.

    Letters of other alphabets among Latin ones, and digits in the middle of a word, are read as the
    letters that they imitate.
    """
    word = word[:MAX_WORD].lower().replace("’", "'")
    if not word.isascii() and _LATIN.search(word) and _FOREIGN.search(word):
        word = word.translate(_LOOK_ALIKES)
    if word.isalpha():
        return word
    if len(word) > 3 and _LEET.fullmatch(word):
        return word.translate(_LETTERS_OF_DIGITS)
    return _DIGITS.sub("0", word)


def folded(word: str) -> str:
    """A `plain` word without accents and without letters said three times: "NUUUL" is "nul".

    ä, ö and ü become ae, oe and ue, as German spells them where the keys are missing.
    """
    if not word.isascii():
        word = _SPANISH_U.sub("gu", word).translate(_LIGATURES)
        decomposed = unicodedata.normalize("NFD", word)
        word = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _REPEATED.sub(r"\1", word)


def doubled(word: str) -> str:
    """A `plain` word whose drawn-out letters are said twice: "goooood" is "good"."""
    return _REPEATED.sub(r"\1\1", word)


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
