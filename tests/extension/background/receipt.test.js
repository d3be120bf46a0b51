import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isReceipt } from "../../../extension/background/receipt.js";
import { KINDS } from "../../../extension/shared/messages.js";
import { receiptFor } from "./agent-double.js";

const example = (kind) =>
  JSON.parse(readFileSync(new URL(`../../contract/messages/${kind}.json`, import.meta.url)));
const KEPT = Object.keys(KINDS).filter((kind) => Object.hasOwn(example(kind).data, "key"));

test("each kind that carries a key has a receipt, and no other answer is one", () => {
  assert.ok(KEPT.length >= 6);
  for (const kind of KEPT) {
    const entry = example(kind);
    const receipt = receiptFor(entry);
    assert.ok(isReceipt(entry, receipt), kind);
    for (const other of Object.keys(KINDS)) {
      if (other === receipt.kind) continue;
      assert.equal(isReceipt(entry, example(other)), false, `${other} for ${kind}`);
    }
  }
});

test("readings of fewer comments than were sent are no receipt", () => {
  const entry = example("comments.seen");
  const receipt = receiptFor(entry);
  receipt.data.readings.pop();
  assert.equal(isReceipt(entry, receipt), false);
});

test("another picture's receipt is none", () => {
  const entry = example("capture.put");
  const receipt = receiptFor(entry);
  receipt.data.sha256 = "f".repeat(64);
  assert.equal(isReceipt(entry, receipt), false);
});
