import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { WebSocket } from "ws";
import {
  AgentLink,
  LinkDown,
  NotProven,
  Refused,
} from "../../../extension/background/agent-link.js";
import { Storage } from "../../../extension/background/storage.js";
import { AgentDouble, ORIGIN, until } from "./agent-double.js";

const SECRET = "5a0f3c9e7b1d2468ace013579bdf0246";
const limit = { timeout: 20_000 };
let agent;
let agents;
let disk;
let links;

beforeEach(async () => {
  agents = [];
  agent = await newAgent();
  disk = new IDBFactory();
  links = [];
});

// Also after a test that failed: whatever still listens keeps the whole run from ending.
afterEach(async () => {
  for (const link of links) link.stop();
  await Promise.all(agents.map((one) => one.stop()));
});

async function newAgent(port) {
  const one = await AgentDouble.start(port);
  agents.push(one);
  return one;
}

function newLink(ports = [agent.port], edge = {}) {
  const identity = () => ({
    origin: ORIGIN,
    extension_version: "0.1.0",
    browser: "Chrome 156",
    ui_language: "fr",
    label: "Chrome",
  });
  const storage = new Storage(disk);
  const parts = { storage, identity, ports, Socket: WebSocket, random: () => 0, ...edge };
  const link = new AgentLink(parts);
  links.push(link);
  return link;
}

async function pairedLink(edge) {
  const link = newLink([agent.port], edge);
  agent.secret = SECRET;
  await link.pair(SECRET, agent.port);
  return link;
}

test("a pairing by one click brings the link up and is kept", limit, async () => {
  const link = await pairedLink();
  assert.equal(link.state, "connected");
  assert.equal(link.agentVersion, "0.1.0");
  const hello = agent.greeted[0].data;
  assert.equal(hello.purpose, "pair");
  assert.equal(hello.ui_language, "fr");
  assert.equal(JSON.stringify(agent.greeted).includes(SECRET), false);
});

test("the next life connects with the kept key and the same client", limit, async () => {
  (await pairedLink()).stop();
  agent.secret = "";
  const next = newLink();
  await next.connect();
  assert.equal(next.state, "connected");
  const hellos = agent.greeted.filter(({ kind }) => kind === "link.hello");
  assert.deepEqual(
    hellos.map(({ data }) => data.purpose),
    ["pair", "connect"],
  );
  assert.equal(hellos[0].data.client, hellos[1].data.client);
});

test("a typed code pairs whatever its case, spaces and dash", limit, async () => {
  agent.secret = "K7MP4XRT";
  const link = newLink();
  await link.pair("k7mp-4xrt");
  assert.equal(link.state, "connected");
});

test("a wrong code is said to be wrong and no proof of it leaves", limit, async () => {
  agent.secret = "K7MP4XRT";
  const link = newLink();
  await assert.rejects(link.pair("AAAAAAAA"), NotProven);
  assert.equal(
    agent.greeted.some(({ kind }) => kind === "link.proof"),
    false,
  );
});

test("without a pairing nothing is said to whoever listens", limit, async () => {
  const link = newLink();
  await link.connect();
  assert.equal(link.state, "unpaired");
  assert.deepEqual(agent.greeted, []);
});

test("another program on the port gets no proof and is called a stranger", limit, async () => {
  const link = await pairedLink();
  link.stop();
  agent.keys.clear();
  agent.greeted.length = 0;
  const next = newLink();
  await next.connect();
  assert.equal(next.state, "stranger");
  assert.deepEqual(
    agent.greeted.map(({ kind }) => kind),
    ["link.hello"],
  );
  await assert.rejects(next.ask("drafts.ask", {}), LinkDown);
  assert.deepEqual(agent.heard, []);
});

test("an agent that moved to the next port is found there", limit, async () => {
  (await pairedLink()).stop();
  const moved = await newAgent();
  moved.keys = agent.keys;
  agent.keys = new Map();
  const next = newLink([agent.port, moved.port]);
  await next.connect();
  assert.equal(next.port, moved.port);
});

test("with nobody on any port there is no agent", limit, async () => {
  const gone = await newAgent();
  await gone.stop();
  const link = newLink([gone.port]);
  await link.connect();
  assert.equal(link.state, "no_agent");
});

test("an agent that comes back is connected to again without being asked", limit, async () => {
  const link = await pairedLink();
  const { port, keys } = agent;
  await agent.stop();
  await until(() => !link.up);
  agent = await newAgent(port);
  agent.keys = keys;
  await until(() => link.up);
  assert.equal(link.state, "connected");
});

test("a removed browser says so, also in its next life", limit, async () => {
  const link = await pairedLink();
  agent.keys.clear();
  for (const socket of agent.sockets) socket.close(4403);
  await until(() => link.state === "refused");
  const next = newLink();
  await until(async () => {
    await next.connect();
    return next.state === "refused";
  });
  assert.equal(next.up, false);
});

test("a link that is stopped while it connects leaves no socket open", limit, async () => {
  (await pairedLink()).stop();
  await until(() => agent.sockets.size === 0);
  const next = newLink();
  const connecting = next.connect();
  next.stop();
  await connecting;
  assert.equal(next.up, false);
  await until(() => agent.sockets.size === 0);
});

test("an error of the agent arrives as its sentence", limit, async () => {
  const link = await pairedLink();
  const told = { code: "not_allowed", message: "Répondez d'abord à la question.", permanent: true };
  agent.answer = () => ({ kind: "error.told", data: told });
  await assert.rejects(link.ask("reply.insert", {}), (error) => {
    assert.ok(error instanceof Refused);
    assert.equal(error.message, told.message);
    assert.equal(error.code, "not_allowed");
    return true;
  });
});

test("no more questions are under way than the agent takes", limit, async () => {
  agent.limits = { ...agent.limits, unacked: 3 };
  const link = await pairedLink();
  const release = [];
  agent.answer = () => new Promise((resolve) => release.push(resolve));
  const asked = Array.from({ length: 10 }, () => link.ask("status.ask", {}));
  let most = 0;
  for (let answered = 0; answered < 10; answered += 1) {
    await until(() => release.length > answered);
    most = Math.max(most, agent.heard.length - answered);
    release[answered]({ kind: "link.pong", data: {} });
  }
  await Promise.all(asked);
  assert.equal(most, 3);
});

test("what is awaited when the link breaks fails with the close code", limit, async () => {
  const link = await pairedLink();
  agent.answer = (_message, _png, socket) => {
    socket.close(4400);
    return null;
  };
  await assert.rejects(link.ask("reply.insert", {}), (error) => error.closeCode === 4400);
});

test("an answer that cannot be read fails its question and leaves the link up", limit, async () => {
  const link = await pairedLink();
  agent.answer = () => ({ kind: "status.told", data: { mood: "calm" } });
  await assert.rejects(link.ask("status.ask", {}), (error) => error.code === "bad_answer");
  assert.ok(link.up);
});

test("news of the agent is passed on, nonsense ends the link", limit, async () => {
  const link = await pairedLink();
  const news = [];
  link.onNews = (kind) => news.push(kind);
  agent.tell("link.pong", {});
  await until(() => news.length === 1);
  agent.keys.clear();
  agent.tell("case.changed", { case: "nonsense" });
  await until(() => !link.up);
  assert.deepEqual(news, ["link.pong"]);
});

test("forgetting the pairing leaves nothing to connect with", limit, async () => {
  const link = await pairedLink();
  await link.forget();
  await link.connect();
  assert.equal(link.state, "unpaired");
});

test("a beat keeps a live link and finds a closed one out", limit, async () => {
  const link = await pairedLink();
  await link.beat();
  assert.ok(link.up);
  let fell = 0;
  link.onDown = () => {
    fell += 1;
  };
  for (const socket of agent.sockets) socket.terminate();
  await until(() => fell === 1);
  await link.beat();
  assert.ok(link.up);
});

test(
  "after a sleep a link is tried before it is believed, a dead one dropped",
  limit,
  async (t) => {
    let slept = 0;
    const link = await pairedLink({ now: () => Date.now() + slept });
    agent.deaf = true; // the network forgot the connection while the machine slept
    await link.connect();
    assert.equal(agent.pings, 0); // a link that was heard of just now is believed
    slept = 3_600_000;
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const waking = link.connect();
    const end = performance.now() + 10_000;
    while (agent.pings === 0 && performance.now() < end)
      await new Promise((resolve) => setImmediate(resolve));
    t.mock.timers.tick(5000);
    t.mock.timers.reset();
    await waking;
    assert.ok(link.up);
    assert.equal(agent.greeted.filter(({ kind }) => kind === "link.hello").length, 2);
  },
);

test(
  "a link that is tried does not wait for questions that are never answered",
  limit,
  async () => {
    agent.limits = { ...agent.limits, unacked: 1 };
    const link = await pairedLink();
    agent.answer = () => null;
    const asking = assert.rejects(link.ask("status.ask", {}), LinkDown);
    await link.beat();
    assert.equal(agent.pings, 1);
    assert.ok(link.up);
    link.stop();
    await asking;
  },
);

test("a question that never left says so by its close code", limit, async () => {
  await assert.rejects(newLink().ask("status.ask", {}), (error) => error.closeCode === 0);
});
