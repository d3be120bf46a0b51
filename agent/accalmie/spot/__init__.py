"""Step 1, read the message: is it negative, why, what about, how grave?

In: comments. Out: one verdict each, in order. Pure once loaded: no clock, no network, nothing
kept but bounded tables of single words and the lessons that were passed in.
"""

from .lessons import Lesson, Lessons
from .reader import Muted, Reader

__all__ = ["Lesson", "Lessons", "Muted", "Reader"]
