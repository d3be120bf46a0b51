import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../../../extension/background/outbox.js";
import { Storage } from "../../../extension/background/storage.js";
import { newDisk } from "./disk-double.js";

const NOW = 1_700_000_000_000;
let last = 0;
const key = () => `k-${String(++last).padStart(32, "0")}`;

function fresh(limit) {
  const disk = newDisk();
  const storage = new Storage(disk);
  const clock = { now: NOW };
  return { disk, storage, clock, outbox: new Outbox(storage, () => clock.now, limit) };
}

/** What is in the outbox, oldest first, by taking it out. */
async function emptied(outbox) {
  const entries = [];
  for (let first = await outbox.first(); first; first = await outbox.first()) {
    entries.push(first.entry);
    await outbox.answered(first.entry);
  }
  return entries;
}

test("entries come out in the order they went in", async () => {
  const { outbox } = fresh();
  for (const text of ["a", "b", "c"]) await outbox.add(key(), "reply.insert", { text });
  const texts = (await emptied(outbox)).map(({ data }) => data.text);
  assert.deepEqual(texts, ["a", "b", "c"]);
  assert.equal(await outbox.count(), 0);
});

test("what was added is there for the next life of the background", async () => {
  const { disk, storage, outbox } = fresh();
  await outbox.add("k-1", "capture.put", { case_id: "x" }, { png: Uint8Array.of(1, 2, 3) });
  await storage.close();
  const { entry, png } = await new Outbox(new Storage(disk), () => NOW).first();
  assert.equal(entry.key, "k-1");
  assert.deepEqual(png, Uint8Array.of(1, 2, 3));
});

test("the same key twice is one entry, with one picture", async () => {
  const { outbox } = fresh();
  const png = Uint8Array.of(1);
  assert.equal(await outbox.add("k-same", "capture.put", { n: 1 }, { png }), "new");
  assert.equal(await outbox.add("k-same", "capture.put", { n: 2 }, { png }), "waiting");
  assert.equal(await outbox.count(), 1);
  assert.equal((await outbox.first()).entry.data.n, 1);
});

test("a key that was answered or refused is not taken in again", async () => {
  const { outbox } = fresh();
  await outbox.add("k-answered", "reply.insert", {});
  await outbox.answered((await outbox.first()).entry);
  await outbox.add("k-refused", "reply.insert", {});
  await outbox.setAside((await outbox.first()).entry, "No.");
  assert.equal(await outbox.add("k-answered", "reply.insert", {}), "settled");
  assert.equal(await outbox.add("k-refused", "reply.insert", {}), "aside");
  assert.equal(await outbox.count(), 0);
});

test("of the keys that left, the last thousand are known", async () => {
  const { outbox } = fresh();
  for (let n = 0; n < 1002; n += 1) {
    await outbox.add(`k-${n}`, "reply.insert", {});
    await outbox.answered((await outbox.first()).entry);
  }
  assert.equal(await outbox.fate("k-1"), "new");
  assert.equal(await outbox.fate("k-2"), "settled");
});

test("an answer is remembered with its time", async () => {
  const { storage, outbox } = fresh();
  await outbox.add(key(), "reply.insert", {});
  await outbox.answered((await outbox.first()).entry);
  assert.equal(await storage.fact("last_accepted_ms"), NOW);
});

test("what waits is told by kind, with how many and since when", async () => {
  const { outbox, clock } = fresh();
  for (const kind of ["comments.seen", "capture.put", "comments.seen"]) {
    await outbox.add(key(), kind, {});
    clock.now += 1000;
  }
  const { waiting, queues } = await outbox.told();
  assert.equal(waiting, 3);
  assert.deepEqual(queues, [
    { kind: "capture.put", count: 1, since_ms: NOW + 1000 },
    { kind: "comments.seen", count: 2, since_ms: NOW },
  ]);
});

test("a refused entry is shown with its reason and the beginning of its text", async () => {
  const { outbox } = fresh();
  await outbox.add(key(), "comments.seen", { comments: [{ id: "1", text: "n".repeat(500) }] });
  await outbox.setAside((await outbox.first()).entry, "Update the extension.");
  assert.equal(await outbox.count(), 0);
  const { refused, quarantined } = await outbox.told();
  assert.equal(refused, 1);
  const [one] = quarantined;
  assert.deepEqual(
    { ...one, about: one.about.length },
    {
      seq: 1,
      kind: "comments.seen",
      reason: "Update the extension.",
      at_ms: NOW,
      times: 1,
      about: 81,
      sendable: true,
    },
  );
});

test("tried again, a refused entry goes as it was, in the place it had", async () => {
  const { outbox } = fresh();
  const png = Uint8Array.of(7);
  await outbox.add("k-first", "capture.put", { n: 1 }, { png });
  await outbox.add("k-second", "reply.insert", { n: 2 });
  await outbox.setAside((await outbox.first()).entry, "No.");
  const [{ seq }] = (await outbox.told()).quarantined;
  await outbox.takeBack([seq]);
  const { entry, png: kept } = await outbox.first();
  assert.equal(entry.key, "k-first");
  assert.deepEqual(kept, png);
  assert.equal((await outbox.told()).refused, 0);
  assert.deepEqual(
    (await emptied(outbox)).map(({ data }) => data.n),
    [1, 2],
  );
});

test("thrown away, a refused entry leaves no byte and its key stays known", async () => {
  const { outbox } = fresh();
  await outbox.add("k-gone", "capture.put", { n: 1 }, { png: new Uint8Array(50) });
  await outbox.setAside((await outbox.first()).entry, "No.");
  await outbox.throwAway([(await outbox.told()).quarantined[0].seq]);
  const { refused, held } = await outbox.told();
  assert.deepEqual([refused, held.bytes], [0, 0]);
  assert.equal(await outbox.fate("k-gone"), "settled");
});

test("the second strike sets an entry aside, the first does not", async () => {
  const { outbox } = fresh();
  await outbox.add(key(), "reply.insert", {});
  await outbox.strike((await outbox.first()).entry);
  assert.equal(await outbox.count(), 1);
  await outbox.strike((await outbox.first()).entry);
  assert.equal((await outbox.told()).quarantined[0].reason, "malformed");
});

test("an entry over which the agent went away ten times does not hold up the rest", async () => {
  const { outbox } = fresh();
  await outbox.add(key(), "reply.insert", { n: 1 });
  for (let n = 0; n < 9; n += 1) await outbox.hang((await outbox.first()).entry);
  assert.equal(await outbox.count(), 1);
  await outbox.hang((await outbox.first()).entry);
  assert.equal(await outbox.count(), 0);
  assert.equal((await outbox.told()).quarantined[0].reason, "hangs");
});

test("bytes are counted in and out, whichever way an entry leaves", async () => {
  const { outbox } = fresh();
  const bytes = async () => (await outbox.told()).held.bytes;
  await outbox.add(key(), "capture.put", { text: "é" }, { png: new Uint8Array(100) });
  assert.equal(await bytes(), 100 + Buffer.byteLength('{"text":"é"}'));
  const { entry } = await outbox.first();
  await outbox.setAside(entry, "No.");
  assert.equal(await bytes(), entry.size);
  await outbox.takeBack([entry.seq]);
  await outbox.answered(entry);
  await outbox.answered(entry); // it was under way when it left
  assert.equal(await bytes(), 0);
});

test("over the limit the oldest pictures go, never a text", async () => {
  const { outbox } = fresh(50);
  await outbox.add(key(), "comments.seen", { n: 0 });
  await outbox.add(key(), "capture.put", { n: 1 }, { png: new Uint8Array(10) });
  await outbox.add(key(), "capture.put", { n: 2 }, { png: new Uint8Array(9) });
  await outbox.add(key(), "capture.put", { n: 3 }, { png: new Uint8Array(10) });
  await outbox.add(key(), "capture.put", { n: 4 }, { png: new Uint8Array(10) });
  const { quarantined, held } = await outbox.told();
  assert.ok(held.bytes <= 50);
  assert.deepEqual(
    quarantined.map(({ reason, times, sendable }) => [reason, times, sendable]),
    [["outbox_full", 2, false]],
  );
  const left = (await emptied(outbox)).map(({ data }) => data.n);
  assert.deepEqual(left, [0, 3, 4]);
});

test("text alone is kept past the limit, and takes pictures' room", async () => {
  const { outbox } = fresh(100);
  await outbox.add(key(), "capture.put", { n: 0 }, { png: new Uint8Array(50) });
  for (let n = 1; n < 20; n += 1) await outbox.add(key(), "reply.insert", { n });
  const left = (await emptied(outbox)).map(({ data }) => data.n);
  assert.deepEqual(
    left,
    Array.from({ length: 19 }, (_, at) => at + 1),
  );
});

test("a picture set aside goes before a younger one that waits", async () => {
  const { outbox } = fresh(60);
  await outbox.add(key(), "capture.put", { n: 1 }, { png: new Uint8Array(30) });
  await outbox.setAside((await outbox.first()).entry, "No.");
  await outbox.add(key(), "capture.put", { n: 2 }, { png: new Uint8Array(30) });
  const { quarantined } = await outbox.told();
  assert.deepEqual(
    quarantined.map(({ reason }) => reason),
    ["outbox_full"],
  );
  assert.equal((await outbox.first()).entry.data.n, 2);
});

test("ten thousand entries are told and begun without being read", async () => {
  const { outbox, storage } = fresh();
  const text = "x".repeat(200);
  for (let n = 0; n < 10_000; n += 1) {
    const entry = { key: `k-${n}`, kind: "reply.insert", data: { n, text }, bytes: 0, size: 1 };
    await storage.addEntry({ ...entry, at_ms: NOW, from: null, strikes: 0, hangs: 0 });
  }
  const { waiting, queues } = await outbox.told();
  assert.equal(waiting, 10_000);
  assert.equal(queues.length, 1);
  assert.equal((await outbox.first()).entry.data.n, 0);
});

/** The outbox as version 1 of the extension left it. */
async function oldDisk() {
  const disk = newDisk();
  const opening = disk.open("accalmie", 1);
  opening.onupgradeneeded = () => {
    const database = opening.result;
    const outbox = database.createObjectStore("outbox", { keyPath: "seq", autoIncrement: true });
    outbox.createIndex("key", "key", { unique: true });
    for (const name of ["pictures", "facts"]) database.createObjectStore(name);
    database.createObjectStore("quarantine", { autoIncrement: true });
    const entry = { kind: "reply.insert", data: { n: 1 }, bytes: 0, from: null, strikes: 1 };
    for (const each of ["k-old-1", "k-old-2"]) outbox.add({ ...entry, key: each });
    opening.transaction.objectStore("quarantine").add({ kind: "x", reason: "y", at_ms: 1 });
  };
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
  return disk;
}

test("an outbox of the first version is taken over, in its order", async () => {
  const outbox = new Outbox(new Storage(await oldDisk()), () => NOW);
  const { waiting, held, refused } = await outbox.told();
  assert.deepEqual([waiting, refused], [2, 0]);
  assert.equal(held.bytes, 2 * '{"n":1}'.length);
  const keys = (await emptied(outbox)).map((entry) => entry.key);
  assert.deepEqual(keys, ["k-old-1", "k-old-2"]);
  assert.equal((await outbox.told()).held.bytes, 0);
});

test("a change that fails in the middle leaves everything as it was", async () => {
  const { outbox, storage } = fresh();
  await outbox.add("k-first", "reply.insert", { n: 1 });
  const before = await outbox.told();
  const broken = {
    key: "k-broken",
    kind: "reply.insert",
    data: { f: () => {} },
    bytes: 0,
    size: 5,
  };
  await assert.rejects(storage.addEntry(broken)); // a function cannot be stored
  assert.deepEqual(await outbox.told(), before);
  assert.equal(await outbox.fate("k-broken"), "new");
});
