"""Step 7, monitor: what the page shows of a case after we knew it.

In: comments as the page shows them, the cases they may belong to, times. Out: our reply and how
close it is to what was approved, the author writing again, comments gone and back, the mood of the
thread, when to look again, cases of one post, and a surge. It stores nothing and looks at no clock.
"""

from .author import chain, find_follow_up
from .gone import gone_and_back, is_place_holder
from .groups import Group, groups_of
from .reply import find_reply
from .revisit import is_worth_noting, to_revisit
from .similarity import similarity
from .threads import Threads

__all__ = [
    "Group",
    "Threads",
    "chain",
    "find_follow_up",
    "find_reply",
    "gone_and_back",
    "groups_of",
    "is_place_holder",
    "is_worth_noting",
    "similarity",
    "to_revisit",
]
