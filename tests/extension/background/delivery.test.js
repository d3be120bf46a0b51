import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { WebSocket } from "ws";
import { AgentLink, Refused } from "../../../extension/background/agent-link.js";
import { Delivery } from "../../../extension/background/delivery.js";
import { Outbox } from "../../../extension/background/outbox.js";
import { Storage } from "../../../extension/background/storage.js";
import { AgentDouble, ORIGIN, until } from "./agent-double.js";

const SECRET = "5a0f3c9e7b1d2468ace013579bdf0246";
const limit = { timeout: 20_000 };
const DONE = { kind: "link.pong", data: {} };
let agent;
let disk;
let lives;

beforeEach(async () => {
  agent = await AgentDouble.start();
  agent.secret = SECRET;
  agent.answer = () => DONE;
  disk = new IDBFactory();
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
  const delivery = new Delivery(outbox, link, async (entry) => void told.push(entry.data.n));
  link.onUp = () => void delivery.run();
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
  for (let n = 0; n < 20; n += 1) await outbox.add("reply.insert", { n });
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
    const key = await first.outbox.add("reply.insert", { n: 1 });
    void first.delivery.run();
    await until(() => agent.heard.length === 1);
    first.end();
    agent.answer = () => DONE;
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
  agent.answer = (_message, _png, socket) => {
    count += 1;
    if (count % 3 !== 0) return DONE;
    socket.terminate(); // after it was heard, before it was answered
    return null;
  };
  for (let n = 0; n < 12; n += 1) await outbox.add("reply.insert", { n });
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
  agent.answer = (_message, png) => {
    pictures.push(png);
    return DONE;
  };
  const png = Uint8Array.from({ length: 5000 }, (_, at) => at % 256);
  await outbox.add("capture.put", { n: 1 }, { png });
  void lives[0].delivery.run();
  await until(() => pictures.length === 1);
  assert.deepEqual(new Uint8Array(pictures[0]), png);
});

test("what the agent refuses for good is set aside and the next goes on", limit, async () => {
  const { outbox, storage, link, delivery } = live();
  await link.pair(SECRET);
  agent.answer = ({ data }) =>
    data.n === 1
      ? { kind: "error.told", data: { code: "not_allowed", message: "No.", permanent: true } }
      : DONE;
  const key = await outbox.add("reply.insert", { n: 1 });
  await outbox.add("reply.insert", { n: 2 });
  const refused = assert.rejects(delivery.answerTo(key), Refused);
  await delivery.run();
  await refused;
  assert.equal(await outbox.count(), 0);
  assert.equal((await storage.quarantined())[0].reason, "No.");
});

test("what the agent cannot take now stays first in line", limit, async () => {
  const { outbox, storage, link, delivery } = live();
  await link.pair(SECRET);
  const full = { code: "storage_failed", message: "The disk is full.", permanent: false };
  agent.answer = () => ({ kind: "error.told", data: full });
  await outbox.add("reply.insert", { n: 1 });
  await outbox.add("reply.insert", { n: 2 });
  await delivery.run();
  assert.equal((await outbox.first()).entry.data.n, 1);
  assert.equal(await outbox.count(), 2);
  assert.deepEqual(await storage.quarantined(), []);
});

test(
  "an entry over which the agent closes the link twice does not hold up the rest",
  limit,
  async () => {
    const { outbox, storage, link } = live();
    await link.pair(SECRET);
    agent.answer = ({ data }, _png, socket) => {
      if (data.n !== 1) return DONE;
      socket.close(4400);
      return null;
    };
    await outbox.add("reply.insert", { n: 1 });
    await outbox.add("reply.insert", { n: 2 });
    void lives[0].delivery.run();
    await until(async () => {
      await link.connect();
      return (await outbox.count()) === 0;
    });
    assert.deepEqual(
      (await storage.quarantined()).map(({ reason }) => reason),
      ["malformed"],
    );
    assert.equal(agent.heard.at(-1).data.n, 2);
  },
);
