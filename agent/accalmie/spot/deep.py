"""A deeper judge of English moods: a small transformer, run by onnxruntime. An optional extra.

In: texts. Out: logits of moods, in place of the linear model's; everything else of a verdict stays
the linear model's. It needs the package `accalmie-deep` (23 MB of weights) and costs some
milliseconds a comment, so it is off unless the settings say otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import BadSettings
from .judgement import Cuts
from .score import mixed
from .weights import Floats

PACKAGE = "accalmie_deep"
MAX_CHARACTERS = 10_000  # of one comment that are cut into word pieces
MAX_PIECES = 128  # word pieces of one comment that are read


class Deep:
    """The transformer of one folder: `model.onnx`, `tokenizer.json`, `meta.json`."""

    language = "en"

    def __init__(self, folder: Path) -> None:
        """Raises: BadSettings (it cannot be read)."""
        try:
            import onnxruntime
            from tokenizers import Tokenizer

            self.meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
            self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokenizer.enable_truncation(MAX_PIECES)
            self._tokenizer.no_padding()
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1  # a page is read beside other work
            self._session: Any = onnxruntime.InferenceSession(str(folder / "model.onnx"), options)
            self.version = str(self.meta["model_version"])
            self.cuts = Cuts(**self.meta["cuts"])
            self.calibration: dict[str, Any] = self.meta["calibration"]
        except Exception as error:
            raise BadSettings(
                folder, None,
                f"the deeper reader cannot be read ({type(error).__name__}): install accalmie-deep"
                " again, or set deep = false.",
            ) from error  # fmt: skip

    def moods(self, texts: Sequence[str], spoken_to: Floats) -> Floats:
        """Logits [text, MOODS], no mood favoured.

        `spoken_to` [text, 1] is how likely each is said to an organisation and not to the world.
        """
        sound = [text[:MAX_CHARACTERS].encode("utf-8", "replace").decode() for text in texts]
        told = np.zeros((len(texts), 6), np.float32)
        for at, encoding in enumerate(self._tokenizer.encode_batch(sound)):
            # Alone: int8 scales are of a whole batch, and neighbours would change the judgement.
            ids = np.array([encoding.ids], np.int64)
            [told[at : at + 1]] = self._session.run(None, {"ids": ids, "mask": np.ones_like(ids)})
        return mixed(spoken_to, told[:, :3], told[:, 3:])


def load_deep() -> Deep:
    """The installed deeper reader. Raises: BadSettings where there is none."""
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise BadSettings(
            "accalmie.toml", None,
            "deep = true needs the package accalmie-deep: install it (pip install ./deep in the"
            " sources), or set deep = false.",
        )  # fmt: skip
    return Deep(Path(found.submodule_search_locations[0]))
