"""The learned numbers, read from weights/ and memory-mapped. The one owner of those files.

In: a folder. Out: arrays and figures. It learns nothing: `scripts/train` writes what it reads.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..comment import Abuse, Intent, Sentiment
from ..errors import BadSettings
from . import hashing
from .signs import LANGUAGES, TOPICS

Floats = NDArray[np.float32]

LANGUAGE_BITS = 14  # buckets of the language table
OTHERS = (
    "nl", "sv", "da", "no", "fi", "pl", "cs", "ro", "hu", "tr", "ca", "id", "vi", "hr",
)  # fmt: skip
SPOKEN = (*LANGUAGES, *OTHERS, "und")  # what the language table tells apart

MOODS: tuple[Sentiment, ...] = ("negative", "neutral", "positive")
ROOTS = (*TOPICS, "other")
INTENTS: tuple[Intent, ...] = (
    "complaint", "question", "request", "praise", "attack", "spam", "other",
)  # fmt: skip
SEVERITIES = (1, 2, 3, 4)
ABUSES: tuple[Abuse, ...] = ("insult", "threat", "hate", "obscene")

# The outputs, head after head. "business" is the mood of what is said to an organisation, "post"
# of what is said to the world, "spoken_to" which of the two a text is; "offends" is
# OLID's question.
_FINE_HEADS = {"business": len(MOODS), "post": len(MOODS), "spoken_to": 1, "offends": 1}
_COARSE_HEADS = {
    "topic": len(ROOTS), "intent": len(INTENTS), "severity": len(SEVERITIES), "abuse": len(ABUSES),
}  # fmt: skip
HEADS = {**_FINE_HEADS, **_COARSE_HEADS}
HEAD: dict[str, slice] = {}
for _name, _count in HEADS.items():
    _first = max((place.stop for place in HEAD.values()), default=0)
    HEAD[_name] = slice(_first, _first + _count)
OUTPUTS = sum(HEADS.values())
FINE = sum(_FINE_HEADS.values())  # outputs of the fine table; the coarse one has the others
FINE_BITS, COARSE_BITS = 20, 17  # buckets of the two tables
RARITY = np.float32(1 / 16)  # one step of `rarity`


@dataclass(frozen=True)
class Weights:
    """`fine` [bucket, FINE], `coarse` [bucket, the other outputs]: int8, times `scale` [OUTPUTS].

    `rarity` [fine bucket]: uint8, how much what falls there counts (its inverse document frequency
    in steps of RARITY; 0: never met). `marks` [COUNTS, OUTPUTS], `bias` [OUTPUTS]: float32.
    `spoken` [bucket, SPOKEN]: float16; `spoken_bias` [SPOKEN].
    """

    meta: dict[str, Any]
    fine: NDArray[np.int8]
    coarse: NDArray[np.int8]
    rarity: NDArray[np.uint8]
    scale: Floats
    marks: Floats
    bias: Floats
    spoken: NDArray[np.float16]
    spoken_bias: Floats

    @classmethod
    def load(cls, folder: Path | None = None) -> Weights:
        """The shipped weights, or those of `folder`. Raises: BadSettings (they cannot be read)."""
        if folder is not None:
            return cls._read(folder)
        with as_file(files(__package__) / "weights") as shipped:
            return cls._read(shipped)

    @property
    def version(self) -> str:
        return str(self.meta["model_version"])

    def of(self, hashes: hashing.Numbers) -> tuple[Floats, Floats]:
        """What each hash adds to the outputs [hash, OUTPUTS], and to a squared norm [hash]."""
        places = hashing.bucket(hashes, FINE_BITS)
        counts = self.rarity[places] * RARITY
        values = np.empty((len(hashes), OUTPUTS), np.float32)
        values[:, :FINE] = self.fine[places]
        values[:, FINE:] = self.coarse[places >> (FINE_BITS - COARSE_BITS)]
        values *= self.scale
        values *= counts[:, None]
        return values, counts * counts

    @classmethod
    def _read(cls, folder: Path) -> Weights:
        try:
            meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            with np.load(folder / "small.npz") as small:
                arrays = {name: small[name] for name in small.files}
            for name in ("fine", "coarse", "rarity", "spoken"):
                # As a plain array: numpy's own class of mapped arrays is slow to index.
                arrays[name] = np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r"))
            return cls(meta, **arrays)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadSettings(
                folder, None,
                f"the reader's weights cannot be read ({type(error).__name__}):"
                " reinstall Accalmie, or run scripts/train.",
            ) from error  # fmt: skip
