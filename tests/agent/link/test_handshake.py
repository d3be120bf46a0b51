"""The proofs of the link, against the worked example that the extension computes too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from accalmie.link.handshake import (
    agent_mac,
    client_mac,
    normal_secret,
    paired_key,
    pairing_key,
    same,
)

EXAMPLES = json.loads(
    (Path(__file__).parents[2] / "contract" / "handshake.json").read_text(encoding="utf-8")
)["examples"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_pairing_example(example: dict[str, Any]) -> None:
    """A secret gives the keys and the proofs of the worked example."""
    port, nonces = example["port"], (example["client_nonce"], example["agent_nonce"])
    key = pairing_key(example["secret"])
    assert normal_secret(example["secret"]) == example["normal_secret"]
    assert key.hex() == example["K0"]
    assert agent_mac(key, port, *nonces) == example["agent_mac"]
    assert client_mac(key, port, *nonces, example["origin"]) == example["client_mac"]
    assert paired_key(example["secret"], *nonces, example["origin"]).hex() == example["K"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_later_connection_example(example: dict[str, Any]) -> None:
    """The key kept after the pairing proves both sides at the next connection."""
    later, key = example["later"], bytes.fromhex(example["K"])
    port, nonces = later["port"], (later["client_nonce"], later["agent_nonce"])
    assert agent_mac(key, port, *nonces) == later["agent_mac"]
    assert client_mac(key, port, *nonces, example["origin"]) == later["client_mac"]


def test_another_origin_gets_another_key_and_proof() -> None:
    """The same secret and nonces seen from another origin prove nothing."""
    example = EXAMPLES[0]
    port, nonces = example["port"], (example["client_nonce"], example["agent_nonce"])
    elsewhere = "chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba"
    key = pairing_key(example["secret"])
    assert not same(client_mac(key, port, *nonces, elsewhere), example["client_mac"])
    assert paired_key(example["secret"], *nonces, elsewhere).hex() != example["K"]
