"""The learned numbers, read from weights/ and memory-mapped. The one owner of those files.

In: a folder. Out: arrays and figures. It learns nothing: `scripts/train` writes what it reads.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import BadSettings
from .signs import LANGUAGES

Floats = NDArray[np.float32]

BITS = 18  # buckets of the mood table: 2^18 a language
LANGUAGE_BITS = 14  # buckets of the language table
HEADS = ("negative", "positive")  # the mood table's last axis: two yes/no questions
SPOKEN = ("fr", "en", "es", "de", "it", "pt", "und")  # what the language table tells apart


@dataclass(frozen=True)
class Thresholds:
    """Of negativity, for one language: sure from `sure` on, a hollow dot from `unsure` on.

    `positive` is the same for the other head.
    """

    sure: float
    unsure: float
    positive: float


@dataclass(frozen=True)
class Weights:
    """`mood` [language, bucket, head], `dense` [language, feature, head], `bias` [language, head],
    `spoken` [bucket, SPOKEN], `spoken_bias` [SPOKEN]; float32.
    """

    version: str
    mood: Floats
    dense: Floats
    bias: Floats
    spoken: Floats
    spoken_bias: Floats
    thresholds: tuple[Thresholds, ...]  # in the order of LANGUAGES

    @classmethod
    def load(cls, folder: Path | None = None) -> Weights:
        """The shipped weights, or those of `folder`. Raises: BadSettings (they cannot be read)."""
        if folder is not None:
            return cls._read(folder)
        with as_file(files(__package__) / "weights") as shipped:
            return cls._read(shipped)

    @classmethod
    def _read(cls, folder: Path) -> Weights:
        try:
            meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            small = np.load(folder / "small.npz")
            return cls(
                version=meta["model_version"],
                mood=np.asarray(np.load(folder / "mood.npy", mmap_mode="r")),
                dense=small["dense"],
                bias=small["bias"],
                spoken=np.asarray(np.load(folder / "spoken.npy", mmap_mode="r")),
                spoken_bias=small["spoken_bias"],
                thresholds=tuple(Thresholds(**meta["thresholds"][name]) for name in LANGUAGES),
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadSettings(
                folder, None,
                f"the reader's weights cannot be read ({type(error).__name__}):"
                " reinstall Accalmie, or run scripts/train.",
            ) from error  # fmt: skip
