"""Step 6, re-read: a linter for replies. See docs/check-rules/README.md for every rule."""

from .catalogue import RULES, Rule
from .context import ReplyContext
from .length import count, limit_of
from .personal import Personal, find_personal
from .reply import check_reply

__all__ = [
    "RULES", "Personal", "ReplyContext", "Rule",
    "check_reply", "count", "find_personal", "limit_of",
]  # fmt: skip
