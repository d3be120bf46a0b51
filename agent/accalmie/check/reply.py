"""Step 6: would you say it to their face? `check_reply` runs every rule on one reply.

In: the text and what it answers. Out: findings in reading order, each with a rule, a span in
code points and one line in the person's language. Pure and offline; it must never change the text.
"""

from __future__ import annotations

from ..case import Finding
from .content import (
    check_advice,
    check_brand,
    check_links,
    check_people,
    check_privacy,
    check_repetition,
    check_substance,
)
from .context import ReplyContext, finding
from .folding import fold
from .form import (
    check_hidden,
    check_language,
    check_length,
    check_marks,
    check_name,
    check_placeholders,
    language_of,
)
from .tone import check_irony_marks, check_phrases, check_register, check_shouting

_ORDER = {"error": 0, "warning": 1, "hint": 2}


def check_reply(text: str, context: ReplyContext) -> list[Finding]:
    """Everything to say of `text`, in reading order, the gravest first at one place."""
    if not text.strip():
        return [finding("empty", context, 0, len(text))]
    folded, language = fold(text), language_of(text, context)
    found = [
        *check_length(text, context),
        *check_language(text, context),
        *check_name(text, context),
        *check_placeholders(text, context),
        *check_marks(text, context),
        *check_links(text, context),
        *check_hidden(text, context),
        *check_privacy(text, folded, language, context),
        *check_phrases(text, folded, language, context),
        *check_register(text, language, context),
        *check_irony_marks(text, context),
        *check_shouting(text, context),
        *check_substance(text, folded, language, context),
        *check_people(text, context),
        *check_brand(text, folded, context),
        *check_repetition(text, context),
        *check_advice(text, context),
    ]
    return sorted(found, key=lambda f: (f.start, _ORDER[f.severity], f.end, f.rule))
