"""What a reply is checked against, and how a finding is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..brand import Brand, Register
from ..case import Advice, Finding
from ..comment import Comment, Verdict
from .catalogue import RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyContext:
    """The comment answered and everything known of it.

    `language` is the one the reply should be in (ISO 639-1 or BCP 47; "" or "und": any), `history`
    the texts of recent replies, newest first, `ui` the language findings are told in, `register`
    how the organisation addresses people (vous or tu), `brand` what it allows and never says,
    `reads` the reader's own verdict on a text, where there is a reader.
    """

    comment: Comment
    verdict: Verdict
    advice: Advice
    language: str
    platform: str
    history: Sequence[str] = ()
    ui: str = "en"
    register: Register = "formal"
    brand: Brand = Brand()  # noqa: RUF009 - frozen
    reads: Callable[[str], Verdict] | None = None

    @property
    def grave(self) -> bool:
        return self.verdict.severity >= 3

    @property
    def negative(self) -> bool:
        return self.verdict.sentiment == "negative"


def finding(
    rule_id: str,
    context: ReplyContext,
    start: int,
    end: int,
    fix: str | None = None,
    **facts: object,
) -> Finding:
    """What rule `rule_id` says of `[start, end)` (code points), in the person's language."""
    rule = RULES[rule_id]
    severity = rule.grave if context.grave and rule.grave else rule.severity
    message = rule.says(context.ui)
    if facts:
        message = message.format(**facts)
    return Finding(rule=rule.id, severity=severity, start=start, end=end, message=message, fix=fix)
