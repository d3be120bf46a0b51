import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { Outbox } from "../../../extension/background/outbox.js";
import { Storage } from "../../../extension/background/storage.js";

const NOW = 1_700_000_000_000;

function fresh(limit) {
  const disk = new IDBFactory();
  const storage = new Storage(disk);
  return { disk, storage, outbox: new Outbox(storage, () => NOW, limit) };
}

test("entries come out in the order they went in", async () => {
  const { outbox } = fresh();
  for (const text of ["a", "b", "c"]) await outbox.add("reply.insert", { text });
  const seen = [];
  for (let first = await outbox.first(); first; first = await outbox.first()) {
    seen.push(first.entry.data.text);
    await outbox.answered(first.entry);
  }
  assert.deepEqual(seen, ["a", "b", "c"]);
  assert.equal(await outbox.count(), 0);
});

test("what was added is there for the next life of the background", async () => {
  const { disk, storage, outbox } = fresh();
  const key = await outbox.add("capture.put", { case_id: "x" }, { png: Uint8Array.of(1, 2, 3) });
  await storage.close();
  const { entry, png } = await new Outbox(new Storage(disk), () => NOW).first();
  assert.equal(entry.key, key);
  assert.deepEqual(png, Uint8Array.of(1, 2, 3));
});

test("the same key twice is one entry, with one picture", async () => {
  const { outbox } = fresh();
  await outbox.add("capture.put", { n: 1 }, { key: "k-same-key", png: Uint8Array.of(1) });
  await outbox.add("capture.put", { n: 2 }, { key: "k-same-key", png: Uint8Array.of(2) });
  assert.equal(await outbox.count(), 1);
  assert.deepEqual((await outbox.first()).png, Uint8Array.of(1));
});

test("an answer is remembered with its time", async () => {
  const { storage, outbox } = fresh();
  await outbox.add("reply.insert", {});
  await outbox.answered((await outbox.first()).entry);
  assert.equal(await storage.fact("last_accepted_ms"), NOW);
});

test("a refused entry is set aside with its reason and without its text", async () => {
  const { storage, outbox } = fresh();
  await outbox.add("comments.seen", { comments: [{ id: "1", text: "canary" }] });
  await outbox.setAside((await outbox.first()).entry, "Update the extension.");
  assert.equal(await outbox.count(), 0);
  const aside = await storage.quarantined();
  assert.deepEqual(aside, [{ kind: "comments.seen", reason: "Update the extension.", at_ms: NOW }]);
  await storage.clearQuarantine();
  assert.deepEqual(await storage.quarantined(), []);
});

test("the second strike sets an entry aside, the first does not", async () => {
  const { storage, outbox } = fresh();
  await outbox.add("reply.insert", {});
  assert.equal(await outbox.strike((await outbox.first()).entry, "malformed"), false);
  assert.equal(await outbox.count(), 1);
  assert.equal(await outbox.strike((await outbox.first()).entry, "malformed"), true);
  assert.equal((await storage.quarantined())[0].reason, "malformed");
});

test("over the limit the oldest pictures go, never a text", async () => {
  const { storage, outbox } = fresh(10);
  await outbox.add("comments.seen", { n: 0 });
  await outbox.add("capture.put", { n: 1 }, { png: new Uint8Array(6) });
  await outbox.add("capture.put", { n: 2 }, { png: new Uint8Array(4) });
  await outbox.add("capture.put", { n: 3 }, { png: new Uint8Array(5) });
  const left = (await storage.entries()).map((entry) => entry.data.n);
  assert.deepEqual(left, [0, 2, 3]);
  assert.equal((await storage.quarantined())[0].reason, "outbox_full");
});
