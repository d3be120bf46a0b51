"""Which language a comment is in.

In: one number a language and comment, the page's hint, how many words there are. Out: a code of
SPOKEN ("und" where it is none of them or too little to tell). A hint is one more piece of
evidence: it decides for two words, and gives way to a sentence that plainly says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .weights import SPOKEN

HINT = 2.0  # what a hint adds to its language's logit
SURE = 0.5  # probability from which a language is told
FEW_WORDS = 3  # up to here the hint adds twice as much


def languages_of(
    logits: NDArray[np.float32], words: NDArray[np.float32], hints: Sequence[str]
) -> list[str]:
    """The language of each comment: `logits` [comment, SPOKEN], `words` [comment], BCP 47 hints."""
    logits = logits.copy()
    for place, hint in enumerate(hints):
        code = hint[:2].lower() if hint else ""
        if code in _PLACE:
            few = words[place] <= FEW_WORDS
            logits[place, _PLACE[code]] += 2 * HINT if few else HINT
    best = logits.argmax(1)
    share = np.exp(logits - logits.max(1, keepdims=True))
    sure = share[np.arange(len(best)), best] / share.sum(1) >= SURE
    told = [SPOKEN[place] if known else "und" for place, known in zip(best, sure, strict=True)]
    return [
        _of_hint(hint) if count == 0 else language
        for language, count, hint in zip(told, words.tolist(), hints, strict=True)
    ]


def _of_hint(hint: str) -> str:
    """A comment without a word is in the page's language."""
    code = hint[:2].lower()
    return code if code in _PLACE else "und"


_PLACE = {code: place for place, code in enumerate(SPOKEN) if code != "und"}
