"""Step 1, read the message: is it negative, why, what about, how grave?

In: comments. Out: one verdict each, in order. Pure once loaded: no clock, no network, nothing
kept but a bounded table of single words.
"""

from .reader import Reader

__all__ = ["Reader"]
