import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { LinkDown, NotProven, Refused } from "../../../extension/background/agent-link.js";
import { Camera } from "../../../extension/background/camera.js";
import { Delivery } from "../../../extension/background/delivery.js";
import { Outbox } from "../../../extension/background/outbox.js";
import { Router } from "../../../extension/background/router.js";
import { Storage } from "../../../extension/background/storage.js";
import { problemOf } from "../../../extension/shared/messages.js";
import { receiptFor } from "./agent-double.js";
import { browserDouble, ID } from "./browser-double.js";
import { newDisk } from "./disk-double.js";

const CASE = "0".repeat(32);
const RECT = { x: 0, y: 0, width: 10, height: 10 };
const page = { id: ID, tab: { id: 1 }, frameId: 0, url: "https://shop.test/post#c1" };
const popup = { id: ID, url: `chrome-extension://${ID}/pages/popup.html` };
let browser;
let storage;
let outbox;
let link;
let delivery;
let router;

beforeEach(() => {
  browser = browserDouble();
  storage = new Storage(newDisk());
  outbox = new Outbox(storage, Date.now);
  link = {
    up: false,
    state: "no_agent",
    port: 47431,
    captureBytes: 1000,
    connect: async () => {},
    ask: async () => {
      throw new LinkDown(1006);
    },
    pair: async () => {},
    forget: async () => {},
  };
  delivery = new Delivery(outbox, link, async () => {});
  router = new Router({
    link,
    outbox,
    storage,
    browser,
    delivery,
    camera: new Camera(browser, { pause: async () => {} }),
    sites: { fitting: async (url) => [{ site: url }], problems: async () => [] },
    health: { note: async () => {}, told: async () => [] },
    agentState: async () => ({ link: link.state }),
    browserName: "Chrome 156",
  });
});

const ask = (kind, data, sender = page) => router.answer({ kind, data }, sender);
const KEY = `k-${"0".repeat(32)}`;
const comment = (more = {}) => ({
  id: "c1",
  text: "Nul.",
  post_url: "https://shop.test/post",
  ...more,
});

test("comments are in the outbox before the page is told so", async () => {
  assert.deepEqual(await ask("comments.seen", { key: KEY, comments: [comment()] }), {
    ok: true,
    data: null,
  });
  const { entry } = await outbox.first();
  assert.equal(problemOf("comments.seen", { ...entry.data, key: entry.key }), "");
  assert.equal(entry.from.tab, 1);
});

test("a comment that claims another site's page is put on the page it came from", async () => {
  await ask("comments.seen", { key: KEY, comments: [comment({ post_url: "https://bank.test/" })] });
  assert.equal((await outbox.first()).entry.data.comments[0].post_url, "https://shop.test/post");
});

test("long comments travel in several messages, in order, each below the agent's limit", async () => {
  const comments = Array.from({ length: 40 }, (_, at) =>
    comment({ id: `c${at}`, text: "é".repeat(9000) }),
  );
  await ask("comments.seen", { key: KEY, comments });
  const entries = [];
  for (let first = await outbox.first(); first; first = await outbox.first()) {
    entries.push(first.entry);
    await outbox.answered(first.entry);
  }
  assert.ok(entries.length > 1);
  for (const { data } of entries) assert.ok(Buffer.byteLength(JSON.stringify(data)) < 256 * 1024);
  const ids = entries.flatMap(({ data }) => data.comments.map(({ id }) => id));
  assert.deepEqual(
    ids,
    comments.map(({ id }) => id),
  );
});

const facts = () => ({
  key: KEY,
  case_id: CASE,
  page_url: "https://bank.test/",
  page_title: "Post",
  comment: comment(),
  outer_html: "<p>",
  rect: RECT,
  viewport: RECT,
  device_pixel_ratio: 2,
});

test("a capture is what the agent expects, with the tab's own address", async () => {
  const answer = await ask("capture.put", facts());
  assert.ok(answer.ok);
  const { entry, png } = await outbox.first();
  assert.equal(problemOf("capture.put", { ...entry.data, key: entry.key }), "");
  assert.equal(entry.data.page_url, page.url);
  assert.match(entry.data.sha256, /^[0-9a-f]{64}$/);
  assert.equal(Buffer.from(png).toString(), "picture");
});

test("a picture of a page that moved meanwhile is not kept", async () => {
  browser.still = false;
  const answer = await ask("capture.put", facts());
  assert.equal(answer.code, "moved");
  assert.equal(await outbox.count(), 0);
});

for (const [what, message, sender] of [
  ["an unknown kind", { kind: "case.burn", data: {} }, page],
  ["a kind of the extension's own pages", { kind: "pair.forget", data: null }, page],
  ["a field it must not name", { kind: "drafts.ask", data: { case_id: CASE, url: "x" } }, page],
  ["a case that is no id", { kind: "drafts.ask", data: { case_id: "../x" } }, page],
  ["no message at all", "hello", page],
  ["a message without a key", { kind: "comments.seen", data: { comments: [] } }, page],
  ["a key made up", { kind: "comments.seen", data: { key: "k-1", comments: [] } }, page],
  ["an inherited name", { kind: "toString", data: {} }, page],
  ["a judgement of no comment", { kind: "comment.judge", data: { negative: true } }, page],
  ["another extension", { kind: "page.open", data: { url: "x" } }, { ...page, id: "other" }],
  ["no tab", { kind: "page.open", data: { url: "x" } }, { id: ID, url: "https://shop.test/" }],
  ["a file", { kind: "page.open", data: { url: "x" } }, { ...page, url: "file:///etc/passwd" }],
]) {
  test(`${what} is refused and changes nothing`, async () => {
    const answer = await router.answer(message, sender);
    assert.equal(answer.ok, false);
    assert.equal(answer.code, "bad_request");
    assert.equal(await outbox.count(), 0);
  });
}

test("a change made while the agent is away is kept, and said to be kept at once", async () => {
  const answer = await ask("reply.approve", { key: KEY, case_id: CASE, text: "Bonjour." });
  assert.equal(answer.code, "kept");
  assert.match(answer.error, /kept here/);
  assert.equal(await outbox.count(), 1);
});

test("a change the agent does not answer in time is kept and said to be kept", async (t) => {
  link.up = true;
  link.ask = () => new Promise(() => {});
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const answering = ask("reply.approve", { key: KEY, case_id: CASE, text: "Bonjour." });
  while ((await outbox.count()) === 0);
  await new Promise((resolve) => setImmediate(resolve));
  t.mock.timers.tick(8000);
  assert.equal((await answering).code, "kept");
  assert.equal(await outbox.count(), 1);
});

test("a change the agent answers is answered with the case", async () => {
  link.up = true;
  link.ask = async (kind, data) => ({
    kind: "case.changed",
    data: { case: { kind, key: data.key } },
  });
  const answer = await ask("case.decide", { key: KEY, case_id: CASE, decision: "later" });
  assert.deepEqual(answer.data.case, { kind: "case.decide", key: KEY });
});

test("what the person judges is kept as the agent expects it, on the page it was said on", async () => {
  const data = {
    key: KEY,
    comment: comment({ post_url: "https://bank.test/" }),
    negative: true,
  };
  const answer = await ask("comment.judge", data);
  assert.equal(answer.code, "kept");
  const { entry } = await outbox.first();
  assert.equal(entry.kind, "comment.judge");
  assert.equal(problemOf("comment.judge", { ...entry.data, key: entry.key }), "");
  assert.equal(entry.data.comment.post_url, "https://shop.test/post");
  assert.equal(entry.from.tab, 1);
});

test("what the agent makes of it is answered to the page that asked, and nothing waits", async () => {
  link.up = true;
  const heard = [];
  link.ask = async (kind, data) => {
    heard.push([kind, data.negative]);
    return { kind: "comments.read", data: { readings: ["a reading"] } };
  };
  const answer = await ask("comment.judge", { key: KEY, comment: comment(), negative: false });
  assert.deepEqual(answer, { ok: true, data: { readings: ["a reading"] } });
  assert.deepEqual(heard, [["comment.judge", false]]);
  assert.equal(await outbox.count(), 0);
});

test("a refusal of the agent reaches the card in its own words", async () => {
  link.up = true;
  link.ask = async () => {
    throw new Refused({
      code: "not_allowed",
      message: "Take a screenshot first.",
      permanent: true,
    });
  };
  const answer = await ask("case.decide", { key: KEY, case_id: CASE, decision: "hide" });
  assert.deepEqual(answer, { ok: false, code: "not_allowed", error: "Take a screenshot first." });
});

test("a question without an agent is answered with the one thing to do", async () => {
  const answer = await ask("drafts.ask", { case_id: CASE });
  assert.equal(answer.code, "no_agent");
  assert.match(answer.error, /accalmie run/);
});

test("a request whose answer got lost is the same request, with one picture", async () => {
  await ask("capture.put", facts());
  browser.still = false; // the page moved on meanwhile
  assert.deepEqual(await ask("capture.put", facts()), { ok: true, data: null });
  assert.equal(browser.pictures.length, 1);
  assert.equal(await outbox.count(), 1);
});

test("a change that reached the agent is not sent again, and the person is told so", async () => {
  link.up = true;
  let asked = 0;
  link.ask = async (kind, data) => {
    asked += 1;
    return receiptFor({ kind, data });
  };
  const decide = () => ask("case.decide", { key: KEY, case_id: CASE, decision: "later" });
  assert.equal((await decide()).ok, true);
  const again = await decide();
  assert.deepEqual([again.code, asked], ["settled", 1]);
  assert.match(again.error, /already/);
});

test("what the agent refused can be sent again or thrown away from the popup alone", async () => {
  link.up = true;
  link.ask = async () => {
    throw new Refused({ code: "not_found", message: "No such case.", permanent: true });
  };
  const decide = () => ask("case.decide", { key: KEY, case_id: CASE, decision: "later" });
  assert.equal((await decide()).code, "not_found");
  assert.equal((await decide()).code, "aside");
  const [{ seq }] = (await outbox.told()).quarantined;
  assert.equal((await ask("quarantine.drop", { seqs: [seq] })).code, "bad_request");
  link.up = false;
  assert.equal((await ask("quarantine.retry", { seqs: [seq] }, popup)).ok, true);
  assert.equal(await outbox.count(), 1);
  await outbox.setAside((await outbox.first()).entry, "No such case.");
  assert.equal((await ask("quarantine.drop", { seqs: [seq] }, popup)).ok, true);
  assert.deepEqual([await outbox.count(), (await outbox.told()).refused], [0, 0]);
});

test("an open popup has what waits tried at once", async () => {
  await ask("reply.approve", { key: KEY, case_id: CASE, text: "Bonjour." });
  link.up = true;
  link.ask = async (kind, data) => receiptFor({ kind, data });
  await ask("agent.state", null, popup);
  await delivery.run();
  assert.equal(await outbox.count(), 0);
});

test("a picture without the permission says how to give it", async () => {
  browser.picture = "";
  const answer = await ask("capture.put", facts());
  assert.equal(answer.code, "no_permission");
  assert.ok(answer.error.length > 20);
});

test("a pairing secret counts only from the agent's own page and port", async () => {
  const paired = [];
  link.pair = async (...given) => void paired.push(given);
  const data = { secret: "0".repeat(32), port: 47431 };
  const from = (url, frameId = 0) => ask("pair.secret", data, { ...page, url, frameId });
  for (const url of [
    "https://evil.test/pair",
    "http://127.0.0.1:47432/pair",
    "http://127.0.0.1:47431/other",
  ]) {
    assert.equal((await from(url)).ok, false);
  }
  assert.equal((await from("http://127.0.0.1:47431/pair", 3)).ok, false);
  assert.deepEqual(paired, []);
  assert.equal((await from("http://127.0.0.1:47431/pair#s=0")).ok, true);
  assert.deepEqual(paired, [[data.secret, 47431]]);
});

test("a wrong code is said to be wrong", async () => {
  link.pair = async () => {
    throw new NotProven();
  };
  const answer = await ask("pair.code", { code: "AAAAAAAA" }, popup);
  assert.equal(answer.code, "wrong_code");
});

test("a site that is paused stays so, and its pages are told", async () => {
  assert.equal((await ask("page.open", { url: page.url })).data.paused, false);
  await ask("site.pause", { host: "shop.test", paused: true }, popup);
  assert.equal((await ask("page.open", { url: "https://lie.test/" })).data.paused, true);
  await ask("site.pause", { host: "shop.test", paused: false }, popup);
  assert.equal((await ask("site.paused", { host: "shop.test" }, popup)).data, false);
});

test("the board opens signed in, with the ticket in the fragment only", async () => {
  link.ask = async () => ({ kind: "ticket.made", data: { ticket: "f".repeat(32) } });
  await ask("board.open", null, popup);
  assert.deepEqual(browser.opened, [{ url: `http://127.0.0.1:47431/#t=${"f".repeat(32)}` }]);
});
