"""Step 7, monitor: is this comment on the page our reply to one of the open cases?

In: a comment as the page shows it, and the cases that wait for a reply. Out: the case it
answers and how close it is to what was approved. It stores nothing and looks at no clock.
"""

from .reply import find_reply
from .similarity import similarity

__all__ = ["find_reply", "similarity"]
