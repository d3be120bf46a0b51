/** What strangers may try on the extension's side: forged messages, and programs between it and the agent. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { WebSocket } from "ws";
import { AgentLink } from "../../../extension/background/agent-link.js";
import { Router } from "../../../extension/background/router.js";
import { Storage } from "../../../extension/background/storage.js";
import { CONTENT_REQUESTS, PAGE_REQUESTS } from "../../../extension/shared/messages.js";
import { AgentDouble, ORIGIN } from "./agent-double.js";
import { browserDouble, ID } from "./browser-double.js";

const SECRET = "5a0f3c9e7b1d2468ace013579bdf0246";
const page = { id: ID, tab: { id: 1 }, frameId: 0, url: "https://shop.test/post#c1" };
const CASE = "0".repeat(32);
const key = `k-${"0".repeat(32)}`;
const RECT = { x: 0, y: 0, width: 10, height: 10 };
const comment = { id: "c1", text: "Nul.", post_url: "https://bank.test/", posted_at: null };
/** One sound request of each kind a content script may make. */
const SOUND = {
  "page.open": { url: "https://bank.test/" },
  "page.count": { watch: "none", adapter: "", read: 0, negative: 0, waiting: 0 },
  "thread.seen": { ids: ["isso:x:1"] },
  "page.look": { site: "x", version: 1, usual: true, found: 0, filled: { id: 0 } },
  "comments.seen": { key, comments: [comment] },
  "capture.put": {
    key,
    case_id: CASE,
    page_url: "https://bank.test/",
    page_title: "Bank",
    comment,
    outer_html: "",
    rect: RECT,
    viewport: RECT,
    device_pixel_ratio: 1,
  },
  "drafts.ask": { case_id: CASE },
  "reply.check": { case_id: CASE, text: "Bonjour." },
  "reply.approve": { key, case_id: CASE, text: "Bonjour." },
  "reply.insert": { key, case_id: CASE, text: "Bonjour." },
  "case.decide": { key, case_id: CASE, decision: "later" },
  "comment.judge": { key, comment, negative: true },
  "site.teach": { site: { site: "bank-test" } },
  "pair.secret": { secret: SECRET, port: 47431 },
};
const JUNK = [
  null,
  undefined,
  true,
  -1,
  1.5,
  "",
  "x".repeat(30_000),
  [],
  {},
  [[]],
  "\ud800",
  () => {},
];

/** Every part of the background at once: notes each thing that is asked of it, and does nothing. */
function nobody(asked) {
  return new Proxy(() => {}, {
    get: (_target, name) => (name === "then" ? undefined : nobody(asked)),
    apply: (_target, _self, given) => {
      asked.push(given);
      return Promise.resolve();
    },
  });
}

function listening() {
  const asked = [];
  const { runtime, i18n } = browserDouble();
  const parts = {
    link: 0,
    outbox: 0,
    delivery: 0,
    camera: 0,
    sites: 0,
    health: 0,
    storage: 0,
    teaching: 0,
  };
  for (const name of Object.keys(parts)) parts[name] = nobody(asked);
  const browser = { runtime, i18n, tabs: nobody(asked) };
  const router = new Router({ ...parts, browser, agentState: nobody(asked), browserName: "x" });
  return { asked, router };
}

/** Every way to spoil `data` in one place: a junk value, a missing field, a field too many. */
function* spoiled(data) {
  for (const name of Object.keys(data)) {
    const { [name]: _gone, ...rest } = data;
    yield rest;
    for (const junk of JUNK) yield { ...data, [name]: junk };
    if (typeof data[name] === "object" && data[name] && !Array.isArray(data[name]))
      for (const inner of spoiled(data[name])) yield { ...data, [name]: inner };
  }
  for (const name of ["url", "tabId", "frameId", "origin", "kind", "__proto__x", "then"])
    yield { ...data, [name]: "https://bank.test/" };
}

test("each kind a content script may send has its sound example here", () => {
  assert.deepEqual(Object.keys(SOUND).sort(), Object.keys(CONTENT_REQUESTS).sort());
  for (const [kind, data] of Object.entries(SOUND))
    assert.equal(CONTENT_REQUESTS[kind](data, ""), "");
});

test("a message spoiled anywhere is refused and asks nothing of anybody", async () => {
  let tried = 0;
  for (const [kind, sound] of Object.entries(SOUND)) {
    for (const data of spoiled(sound)) {
      if (CONTENT_REQUESTS[kind](data, "") === "") continue; // an optional field, or junk that is none
      const { asked, router } = listening();
      const answer = await router.answer({ kind, data }, page);
      assert.deepEqual([answer.ok, answer.code, asked], [false, "bad_request", []], kind);
      tried += 1;
    }
  }
  assert.ok(tried > 500, `${tried} tried`);
});

test("a field too many is refused at every level of every kind", () => {
  for (const [kind, sound] of Object.entries(SOUND)) {
    const { comment: inner } = sound;
    for (const data of [
      { ...sound, extra: 1 },
      inner && { ...sound, comment: { ...inner, extra: 1 } },
    ])
      if (data) assert.match(CONTENT_REQUESTS[kind](data, kind), /extra is not a field/);
  }
});

test("a page whose address holds ours is no page of ours", async () => {
  for (const kind of Object.keys(PAGE_REQUESTS)) {
    for (const url of [
      `https://evil.test/chrome-extension://${ID}/`,
      `chrome-extension://${ID}x/`,
    ]) {
      const { asked, router } = listening();
      const answer = await router.answer({ kind, data: null }, { ...page, url });
      assert.deepEqual([answer.ok, asked], [false, []], kind);
    }
  }
});

test("a content script reaches nothing that is for the extension's own pages", async () => {
  for (const kind of [...Object.keys(PAGE_REQUESTS), "link.hello", "case.changed", "ticket.make"]) {
    for (const data of [
      null,
      {},
      { seqs: [1] },
      { host: "x", paused: true },
      { code: "AAAAAAAA" },
    ]) {
      const { asked, router } = listening();
      const answer = await router.answer({ kind, data }, page);
      assert.deepEqual([answer.ok, asked], [false, []], kind);
    }
  }
});

for (const [what, sender] of [
  ["another extension", { ...page, id: "abcdefghijklmnopabcdefghijklmnoq" }],
  ["a page of another extension", { id: "other", url: "chrome-extension://other/x.html" }],
  ["nobody", {}],
  ["no tab", { id: ID, url: "https://shop.test/" }],
  ["a file", { ...page, url: "file:///etc/passwd" }],
  ["a data address", { ...page, url: "data:text/html,x" }],
  ["an address that is none", { ...page, url: "https://" }],
]) {
  test(`${what} is not answered, whatever it asks`, async () => {
    for (const [kind, data] of [
      ...Object.entries(SOUND),
      ["agent.state", null],
      ["pair.forget", null],
    ]) {
      const { asked, router } = listening();
      const answer = await router.answer({ kind, data }, sender);
      assert.deepEqual([answer.ok, asked], [false, []], kind);
    }
  });
}

test("where a message was sent from is the browser's word, never the message's", async () => {
  for (const kind of ["comments.seen", "comment.judge"]) {
    const { asked, router } = listening();
    void router.answer({ kind, data: SOUND[kind] }, page);
    await new Promise((resolve) => setImmediate(resolve));
    const kept = JSON.stringify(asked);
    assert.match(kept, /https:\/\/shop\.test\/post/);
    assert.doesNotMatch(kept, /bank\.test/);
  }
});

/** A program that passes every byte on between a port of its own and the agent's. */
async function relayTo(port) {
  const server = createServer((here) => {
    const there = connect(port, "127.0.0.1");
    here.pipe(there).pipe(here);
    for (const end of [here, there]) end.on("error", () => end.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

test("a program that passes the agent's proofs on is a stranger and hears nothing", async (t) => {
  const agent = await AgentDouble.start();
  t.after(() => agent.stop());
  const relay = await relayTo(agent.port);
  t.after(() => relay.close());
  const parts = {
    storage: new Storage(new IDBFactory()),
    identity: () => ({
      origin: ORIGIN,
      extension_version: "0.1.0",
      browser: "Chrome 156",
      ui_language: "en",
      label: "Chrome",
    }),
    Socket: WebSocket,
    random: () => 1,
  };
  const paired = new AgentLink({ ...parts, ports: [agent.port] });
  agent.secret = SECRET;
  await paired.pair(SECRET, agent.port);
  paired.stop();
  await parts.storage.setFact("paired", {
    ...(await parts.storage.fact("paired")),
    port: relay.address().port,
  });
  agent.greeted.length = 0;
  const link = new AgentLink({ ...parts, ports: [relay.address().port] });
  await link.connect();
  assert.deepEqual([link.up, link.state], [false, "stranger"]);
  assert.deepEqual(
    agent.greeted.map(({ kind }) => kind),
    ["link.hello"],
  );
  assert.deepEqual(agent.heard, []);
  link.stop();
});
