import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  agentProves,
  clientMac,
  pairedKey,
  pairingKey,
  sha256,
} from "../../../extension/background/handshake.js";

const contract = new URL("../../contract/handshake.json", import.meta.url);
const { examples } = JSON.parse(readFileSync(contract, "utf8"));

for (const example of examples) {
  const { name, secret, origin, port, client_nonce, agent_nonce, later } = example;

  test(`${name}: the pairing's proofs are those of the agent`, async () => {
    const key = await pairingKey(secret);
    assert.ok(await agentProves(key, port, client_nonce, agent_nonce, example.agent_mac));
    assert.equal(await clientMac(key, port, client_nonce, agent_nonce, origin), example.client_mac);
  });

  test(`${name}: the key both keep makes the same proofs later`, async () => {
    const key = await pairedKey(secret, client_nonce, agent_nonce, origin);
    const said = [later.port, later.client_nonce, later.agent_nonce];
    assert.ok(await agentProves(key, ...said, later.agent_mac));
    assert.equal(await clientMac(key, ...said, origin), later.client_mac);
  });

  test(`${name}: a proof of another nonce or port, or with another digit, is none`, async () => {
    const key = await pairingKey(secret);
    const turned = example.agent_mac.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
    assert.equal(await agentProves(key, port, client_nonce, agent_nonce, turned), false);
    assert.equal(await agentProves(key, port, agent_nonce, client_nonce, example.agent_mac), false);
    assert.equal(
      await agentProves(key, port + 1, client_nonce, agent_nonce, example.agent_mac),
      false,
    );
    assert.equal(await agentProves(key, port, client_nonce, agent_nonce, ""), false);
  });

  test(`${name}: no key can be read out again`, async () => {
    const key = await pairedKey(secret, client_nonce, agent_nonce, origin);
    await assert.rejects(crypto.subtle.exportKey("raw", key));
  });
}

test("a hash is SHA-256 in hex", async () => {
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  assert.equal(await sha256(new Uint8Array(0)), empty);
});
