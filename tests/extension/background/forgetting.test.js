import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { LinkDown, Refused } from "../../../extension/background/agent-socket.js";
import { Delivery } from "../../../extension/background/delivery.js";
import { Forgetting } from "../../../extension/background/forgetting.js";
import { Outbox } from "../../../extension/background/outbox.js";
import { Storage } from "../../../extension/background/storage.js";
import { Life, newDisk } from "./disk-double.js";

const SALT = "9f".repeat(32);
const CASE = "a".repeat(32);
const hash = (id) => createHash("sha256").update(`${SALT}|${id}`).digest("hex");
const forget = (upto = 7) => ({ upto, salt: SALT, case_ids: [CASE], hashes: [hash("isso:x:1")] });
const nothing = (upto = 7) => ({ kind: "comments.forget", data: { upto, case_ids: [] } });
const comment = (n, text = "canary") => ({ id: `isso:x:${n}`, text, author_name: text });
let last = 0;
const key = () => `k-${String(++last).padStart(32, "0")}`;

function fresh(disk = newDisk(), share = (object) => object) {
  const storage = share(new Storage(disk));
  const outbox = new Outbox(storage, Date.now);
  const said = [];
  const told = [];
  const link = share({
    ask: async (kind, data) => {
      said.push({ kind, data });
      return nothing(data.upto);
    },
  });
  const news = { everywhere: async (kind, data) => void told.push({ kind, data }) };
  return {
    disk,
    storage,
    outbox,
    said,
    told,
    forgetting: new Forgetting({ storage, outbox, link, news }),
  };
}

/** What every store of the disk holds, as text; pictures as their bytes. */
async function held(disk) {
  const database = await new Promise((resolve, reject) => {
    const opening = disk.open("accalmie");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const rows = [];
  for (const name of database.objectStoreNames) {
    const request = database.transaction([name]).objectStore(name).getAll();
    rows.push(
      ...(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))),
    );
  }
  database.close();
  return JSON.stringify(rows);
}

/** One of each kind of message about the case, in the outbox and in the quarantine. */
async function fill({ storage, outbox }) {
  const about = [
    ["comments.seen", { comments: [comment(1), comment(2, "keep")] }],
    ["comments.seen", { comments: [comment(1)] }],
    ["capture.put", { case_id: CASE, comment: comment(1) }, { png: Uint8Array.of(67, 97, 110) }],
    ["reply.approve", { case_id: CASE, text: "canary" }],
    ["reply.insert", { case_id: CASE, text: "canary" }],
    ["case.decide", { case_id: CASE, decision: "later" }],
    ["comment.judge", { comment: comment(1), negative: true }],
  ];
  for (const [kind, data, more] of about) {
    await outbox.add(key(), kind, data, more);
    const aside = key();
    await outbox.add(aside, kind, data, more);
    for (const entry of await storage.entriesAfter("outbox", 0, 100))
      if (entry.key === aside) await outbox.setAside(entry, "No.");
  }
  await outbox.add(key(), "reply.insert", { case_id: "b".repeat(32), text: "keep" });
}

test("nothing of an erased case is left in the outbox or the quarantine", async () => {
  const life = fresh();
  await fill(life);
  assert.match(await held(life.disk), /canary/i);
  await life.forgetting.forget(forget());
  const left = await held(life.disk);
  assert.doesNotMatch(left, /canary|"0":67/i);
  assert.doesNotMatch(left, new RegExp(CASE));
  assert.equal(left.match(/"text":"keep"/g).length, 3);
});

test("other comments of the same message stay, and what is kept is counted right", async () => {
  const { storage, outbox, forgetting } = fresh();
  await outbox.add(key(), "comments.seen", { comments: [comment(1), comment(2, "keep")] });
  await forgetting.forget(forget());
  const { entry } = await outbox.first();
  assert.deepEqual(entry.data.comments, [comment(2, "keep")]);
  assert.equal(await storage.heldBytes(), JSON.stringify(entry.data).length);
  await outbox.answered(entry);
  assert.equal(await storage.heldBytes(), 0);
});

test("the agent hears once they are gone, and the pages drop their badges", async () => {
  const { outbox, said, told, forgetting } = fresh();
  await outbox.add(key(), "case.decide", { case_id: CASE, decision: "later" });
  await forgetting.forget(forget(41));
  assert.deepEqual(said, [{ kind: "comments.forgotten", data: { upto: 41 } }]);
  assert.deepEqual(told, [{ kind: "comments.forget", data: { case_ids: [CASE] } }]);
  assert.equal(await outbox.count(), 0);
});

test("page after page is forgotten until nothing is left", async () => {
  const disk = newDisk();
  const storage = new Storage(disk);
  const outbox = new Outbox(storage, Date.now);
  const ids = ["a", "b", "c"].map((digit) => digit.repeat(32));
  for (const case_id of ids) await outbox.add(key(), "reply.insert", { case_id, text: "canary" });
  const heard = [];
  const page = (upto) => ({ upto, salt: SALT, case_ids: ids.slice(upto, upto + 1), hashes: [] });
  const link = {
    ask: async (kind, { upto }) => {
      heard.push(upto);
      return { kind, data: page(upto + 1) };
    },
  };
  const news = { everywhere: async () => {} };
  await new Forgetting({ storage, outbox, link, news }).forget(page(0));
  assert.deepEqual(heard, [0, 1, 2]);
  assert.equal(await outbox.count(), 0);
});

test("more than one page of entries is looked through", async () => {
  const { storage, outbox, forgetting } = fresh();
  for (let n = 0; n < 120; n += 1)
    await outbox.add(key(), "reply.insert", { case_id: n % 2 ? CASE : "b".repeat(32), text: "" });
  await forgetting.forget(forget());
  assert.equal(await outbox.count(), 60);
  const left = await storage.entriesAfter("outbox", 0, 1000);
  assert.ok(left.every(({ data }) => data.case_id !== CASE));
});

for (const when of ["before", "after"]) {
  test(`stopped ${when} any step, the next connection finishes it`, async () => {
    for (let calls = 1; ; calls += 1) {
      const disk = newDisk();
      await fill(fresh(disk));
      const life = new Life(calls, when);
      const { forgetting } = fresh(disk, (object) => life.share(object));
      const ended = await Promise.race([life.end, forgetting.forget(forget())]);
      const next = fresh(disk);
      await next.forgetting.forget(forget());
      assert.doesNotMatch(await held(disk), /canary/i);
      assert.deepEqual(next.said.at(-1), { kind: "comments.forgotten", data: { upto: 7 } });
      if (ended !== "stopped") break;
    }
  });
}

test("a link that is lost meanwhile is no error", async () => {
  const { storage, outbox } = fresh();
  const link = { ask: async () => Promise.reject(new LinkDown(1006)) };
  const news = { everywhere: async () => {} };
  await new Forgetting({ storage, outbox, link, news }).forget(forget());
});

test("what was erased while it was on its way does not come back by a failure", async () => {
  const { disk, storage, outbox, forgetting } = fresh();
  await outbox.add(key(), "comments.seen", { comments: [comment(1), comment(2, "keep")] });
  const { entry } = await outbox.first(); // on its way
  await forgetting.forget(forget());
  await outbox.hang(entry);
  assert.doesNotMatch(await held(disk), /canary/i);
  await outbox.setAside(entry, "No.");
  assert.doesNotMatch(await held(disk), /canary/i);
  assert.equal((await storage.quarantined(9))[0].entry.data.comments[0].text, "keep");
});

test("a message that the agent refuses as erased is not set aside", async () => {
  const { disk, storage, outbox } = fresh();
  const told = { code: "erased", message: "Case 2026-000001 was erased.", permanent: true };
  const link = { up: true, ask: async () => Promise.reject(new Refused(told)) };
  const delivery = new Delivery(outbox, link, async () => {});
  const one = key();
  await outbox.add(
    one,
    "capture.put",
    { case_id: CASE, comment: comment(1) },
    { png: Uint8Array.of(1) },
  );
  const refused = assert.rejects(delivery.answerTo(one), /was erased/);
  await delivery.run();
  await refused;
  assert.equal(await outbox.count(), 0);
  assert.equal(await storage.countQuarantined(), 0);
  assert.doesNotMatch(await held(disk), /canary/i);
});
