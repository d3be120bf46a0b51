import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { WebSocket } from "ws";
import { AgentLink, Refused } from "../../../extension/background/agent-link.js";
import { Delivery } from "../../../extension/background/delivery.js";
import { Outbox } from "../../../extension/background/outbox.js";
import { Storage } from "../../../extension/background/storage.js";
import { AgentDouble, ORIGIN, receiptFor, until } from "./agent-double.js";
import { newDisk } from "./disk-double.js";

const SECRET = "5a0f3c9e7b1d2468ace013579bdf0246";
const limit = { timeout: 20_000 };
let agent;
let disk;
let lives;
let last = 0;
const newKey = () => `k-${String(++last).padStart(32, "0")}`;

beforeEach(async () => {
  agent = await AgentDouble.start();
  agent.secret = SECRET;
  agent.answer = receiptFor;
  disk = newDisk();
  lives = [];
});

afterEach(async () => {
  for (const life of lives) life.end();
  await agent.stop();
});

/** One life of the background over the same disk. */
function live() {
  const storage = new Storage(disk);
  const outbox = new Outbox(storage, Date.now);
  const identity = () => ({
    origin: ORIGIN,
    extension_version: "0",
    browser: "b",
    ui_language: "en",
    label: "",
  });
  const link = new AgentLink({
    storage,
    identity,
    ports: [agent.port],
    Socket: WebSocket,
    random: () => 0,
  });
  const told = [];
  const delivery = new Delivery(
    outbox,
    link,
    async (entry) => void told.push(entry.data.n),
    () => 0,
  );
  link.onUp = () => void delivery.run();
  link.onNews = (kind, data) => kind === "link.slow" && delivery.slow(data.wait_ms);
  const end = () => {
    delivery.stop();
    link.stop();
  };
  const life = { storage, outbox, link, delivery, told, end };
  lives.push(life);
  return life;
}

test("what was noted while the agent was away arrives in order when it comes", limit, async () => {
  const { outbox, link, told } = live();
  for (let n = 0; n < 20; n += 1) await outbox.add(newKey(), "reply.insert", { n });
  await link.pair(SECRET);
  await until(async () => (await outbox.count()) === 0);
  const order = Array.from({ length: 20 }, (_, n) => n);
  assert.deepEqual(
    agent.heard.map(({ data }) => data.n),
    order,
  );
  assert.deepEqual(told, order);
});

test(
  "an entry the agent never answered is sent again by the next life, with the same key",
  limit,
  async () => {
    const first = live();
    await first.link.pair(SECRET);
    agent.answer = () => null; // durable or not: this side cannot know
    const key = newKey();
    await first.outbox.add(key, "reply.insert", { n: 1 });
    void first.delivery.run();
    await until(() => agent.heard.length === 1);
    first.end();
    agent.answer = receiptFor;
    const second = live();
    await second.link.connect();
    await until(async () => (await second.outbox.count()) === 0);
    assert.deepEqual(
      agent.heard.map(({ data }) => data.key),
      [key, key],
    );
  },
);

test("killing the agent again and again loses nothing and keeps the order", limit, async () => {
  const { outbox, link } = live();
  await link.pair(SECRET);
  let count = 0;
  agent.answer = (message, _png, socket) => {
    count += 1;
    if (count % 3 !== 0) return receiptFor(message);
    socket.terminate(); // after it was heard, before it was answered
    return null;
  };
  for (let n = 0; n < 12; n += 1) await outbox.add(newKey(), "reply.insert", { n });
  void lives[0].delivery.run();
  await until(async () => {
    await link.connect();
    return (await outbox.count()) === 0;
  });
  const once = agent.heard.map(({ data }) => data.n).filter((n, at, all) => n !== all[at - 1]);
  assert.deepEqual(
    once,
    Array.from({ length: 12 }, (_, n) => n),
  );
});

test("a picture travels with its message, byte for byte", limit, async () => {
  const { outbox, link } = live();
  await link.pair(SECRET);
  const pictures = [];
  agent.answer = (message, png) => {
    pictures.push(png);
    return receiptFor(message);
  };
  const png = Uint8Array.from({ length: 5000 }, (_, at) => at % 256);
  await outbox.add(newKey(), "capture.put", { sha256: "0".repeat(64) }, { png });
  void lives[0].delivery.run();
  await until(() => pictures.length === 1);
  assert.deepEqual(new Uint8Array(pictures[0]), png);
});

test("what the agent refuses for good is set aside and the next goes on", limit, async () => {
  const { outbox, link, delivery } = live();
  await link.pair(SECRET);
  const no = { code: "not_allowed", message: "No.", permanent: true };
  agent.answer = (message) =>
    message.data.n === 1 ? { kind: "error.told", data: no } : receiptFor(message);
  const key = newKey();
  await outbox.add(key, "reply.insert", { n: 1 });
  await outbox.add(newKey(), "reply.insert", { n: 2 });
  const refused = assert.rejects(delivery.answerTo(key), Refused);
  await delivery.run();
  await refused;
  assert.equal(await outbox.count(), 0);
  assert.equal((await outbox.told()).quarantined[0].reason, "No.");
});

test("what the agent cannot take now stays first in line and is tried again", limit, async () => {
  const { outbox, link, delivery } = live();
  await link.pair(SECRET);
  const full = { code: "storage_failed", message: "The disk is full.", permanent: false };
  let tries = 0;
  agent.answer = (message) => {
    tries += 1;
    return tries > 3 ? receiptFor(message) : { kind: "error.told", data: full };
  };
  await outbox.add(newKey(), "reply.insert", { n: 1 });
  await outbox.add(newKey(), "reply.insert", { n: 2 });
  await delivery.run();
  assert.equal((await outbox.first()).entry.data.n, 1);
  assert.equal((await outbox.told()).refused, 0);
  await until(async () => (await outbox.count()) === 0); // nobody calls run() again
  assert.deepEqual(
    agent.heard.map(({ data }) => data.n),
    [1, 1, 1, 1, 2],
  );
});

test("an answer that does not say that it is kept forgets nothing", limit, async () => {
  const { outbox, link, delivery } = live();
  await link.pair(SECRET);
  const other = "f".repeat(64);
  agent.answer = (message) => ({
    kind: "capture.stored",
    data: { ...receiptFor(message).data, sha256: other },
  });
  const sha256 = "0".repeat(64);
  await outbox.add(newKey(), "capture.put", { sha256 }, { png: Uint8Array.of(1) });
  await delivery.run();
  assert.equal(await outbox.count(), 1);
  await until(async () => (await outbox.count()) === 0);
  assert.equal((await outbox.told()).quarantined[0].reason, "malformed");
});

test(
  "an entry over which the agent closes the link twice does not hold up the rest",
  limit,
  async () => {
    const { outbox, link } = live();
    await link.pair(SECRET);
    agent.answer = (message, _png, socket) => {
      if (message.data.n !== 1) return receiptFor(message);
      socket.close(4400);
      return null;
    };
    await outbox.add(newKey(), "reply.insert", { n: 1 });
    await outbox.add(newKey(), "reply.insert", { n: 2 });
    void lives[0].delivery.run();
    await until(async () => {
      await link.connect();
      return (await outbox.count()) === 0;
    });
    assert.deepEqual(
      (await outbox.told()).quarantined.map(({ reason }) => reason),
      ["malformed"],
    );
    assert.equal(agent.heard.at(-1).data.n, 2);
  },
);

test("tried again by the person, what was refused reaches the agent", limit, async () => {
  const { outbox, link, delivery } = live();
  await link.pair(SECRET);
  const no = { code: "bad_input", message: "Update the agent.", permanent: true };
  agent.answer = () => ({ kind: "error.told", data: no });
  const key = newKey();
  await outbox.add(key, "reply.insert", { n: 1 });
  await delivery.run();
  agent.answer = receiptFor; // it was updated
  await outbox.takeBack([(await outbox.told()).quarantined[0].seq]);
  await delivery.run();
  assert.equal(await outbox.count(), 0);
  assert.deepEqual(
    agent.heard.map(({ data }) => data.key),
    [key, key],
  );
});

test("never more than one is under way, whoever asks for it to be sent", limit, async () => {
  const { outbox, link, delivery } = live();
  await link.pair(SECRET);
  let under = 0;
  let most = 0;
  agent.answer = async (message) => {
    most = Math.max(most, ++under);
    await new Promise((resolve) => setTimeout(resolve, 2));
    under -= 1;
    return receiptFor(message);
  };
  for (let n = 0; n < 10; n += 1) await outbox.add(newKey(), "reply.insert", { n });
  await Promise.all([delivery.run(), delivery.run(), delivery.run()]);
  assert.equal(await outbox.count(), 0);
  assert.equal(most, 1);
});

test("while the agent is behind, what waits is held and questions are not", limit, async () => {
  const { outbox, link, delivery } = live();
  await link.pair(SECRET);
  agent.tell("link.slow", { wait_ms: 60_000 });
  await link.ask("status.ask", {}); // whatever was told before is heard by now
  await outbox.add(newKey(), "reply.insert", { n: 1 });
  await delivery.run();
  assert.equal(await outbox.count(), 1);
  delivery.slow(1); // the hold ends
  await until(async () => (await outbox.count()) === 0);
});

test("storage that fails once is tried again", limit, async (t) => {
  const { outbox, storage, link, delivery } = live();
  await link.pair(SECRET);
  await outbox.add(newKey(), "reply.insert", { n: 1 });
  const first = storage.first.bind(storage);
  let fails = 1;
  t.mock.method(storage, "first", async () => {
    if (fails-- > 0) throw new DOMException("", "UnknownError");
    return first();
  });
  await delivery.run();
  await until(async () => (await outbox.count()) === 0);
});
