"""The rules on form: length, language, name, placeholders, invisible characters. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..case import Finding
from .context import ReplyContext, finding
from .folding import fold, words
from .language import guess_language, primary
from .length import count, limit_of
from .phrases import GREETS, TITLES

LONG_SENTENCE = 30  # words; longer ones are hard to read on a telephone
LONG_REPLY = 600  # characters: the soft limit, whatever the site takes

_SENTENCE = re.compile(r"[^.!?\n]+[.!?…]*")
_PLACEHOLDER = re.compile(
    r"\{[^{}\n]{0,40}\}|\[(?!\.\.\.|…)[^\[\]\n]{1,40}\](?!\()|<[^\W\d][\w ]{1,30}>|"
    r"%\w{2,20}%|%[sd]\b|\$\{?[A-Za-z_]\w*\}?|\bX{3,}\b|_{3,}|\bTODO\b|(?i:\blorem ipsum\b)|"
    r"(?<=Bonjour )(?:None|null|undefined)\b|(?<=Hello )(?:None|null|undefined)\b|[{}]"
)
_HASHTAG = re.compile(r"(?<![\w&/#])#[^\W\d_]\w*")
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf]"
    "[\ufe0f\u200d\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff]*"
)
_GREETING = re.compile(
    rf"^\s*(?:@(?P<handle>[\w.-]+)[,:]?\s*)?(?:(?:{GREETS})"
    r"[ \u00a0]+(?P<name>[^\W\d_][\w'’.-]*(?:[ \u00a0][^\W\d_a-z][\w'’.-]*){0,3})"
    r"[ \u00a0]*(?=[,!.:\n]|$))?"
)


def check_length(text: str, context: ReplyContext) -> Iterator[Finding]:
    """Too long for the site; or long sentences and a long text, as a hint."""
    limit, length = limit_of(context.platform), count(text, context.platform)
    if length > limit:
        start = _last_that_fits(text, context.platform, limit)
        yield finding("too-long", context, start, len(text), over=length - limit, limit=limit)
        return
    if len(text) > LONG_REPLY:
        yield finding("long-reply", context, LONG_REPLY, len(text))
    for match in _SENTENCE.finditer(text):
        if len(match[0].split()) > LONG_SENTENCE:
            begins = match.start() + len(match[0]) - len(match[0].lstrip())
            yield finding("long-reply", context, begins, match.end())


def _last_that_fits(text: str, platform: str, limit: int) -> int:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if count(text[:middle], platform) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def language_of(text: str, context: ReplyContext) -> str:
    """The language the reply is read in: what it clearly is, else what it should be."""
    expected = primary(context.language)
    return guess_language(text, expected) or expected


def check_language(text: str, context: ReplyContext) -> Iterator[Finding]:
    wanted = primary(context.language)
    found = guess_language(text, wanted)
    if wanted and found and found != wanted:
        yield finding("wrong-language", context, 0, len(text))


def check_name(text: str, context: ReplyContext) -> Iterator[Finding]:
    """A greeting by a name, or a mention, that is not the author's."""
    author = f"{context.comment.author_name} {context.comment.author_handle}"
    known = fold(author).text
    greeting = _GREETING.match(text)
    if not greeting or not author.strip():
        return
    for group in ("handle", "name"):
        named = words(greeting[group] or "")
        if any(word.rstrip("'") not in known and word not in TITLES for word in named):
            yield finding("wrong-name", context, *greeting.span(group))


def check_placeholders(text: str, context: ReplyContext) -> Iterator[Finding]:
    for match in _PLACEHOLDER.finditer(text):
        yield finding("placeholder", context, *match.span())


def check_marks(text: str, context: ReplyContext) -> Iterator[Finding]:
    """Hashtags, and emoji where the brand uses none; irony in an emoji is another rule's."""
    for match in _HASHTAG.finditer(text):
        yield finding("hashtag", context, *match.span(), fix=match[0][1:])
    for match in _EMOJI.finditer(text):
        if not context.brand.emoji:
            yield finding("emoji", context, *match.span(), fix="")


def check_hidden(text: str, context: ReplyContext) -> Iterator[Finding]:
    """Control and format characters; a joiner inside an emoji is not one of them."""
    for offset, char in enumerate(text):
        joins = char == "\u200d" and 0 < offset < len(text) - 1 and ord(text[offset + 1]) > 0x2000
        hidden = unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Cn") or char == "\ufffd"
        if hidden and char not in "\n\r\t" and not joins and not 0xE0020 <= ord(char) <= 0xE007F:
            yield finding("hidden-character", context, offset, offset + 1, "")
