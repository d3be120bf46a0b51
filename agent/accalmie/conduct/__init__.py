"""Step 3, judge: what the code of conduct advises for a comment. It advises; a person decides."""

from .advice import Conduct
from .clauses import BUILT_IN, Clause, Title

__all__ = ["BUILT_IN", "Clause", "Conduct", "Title"]
