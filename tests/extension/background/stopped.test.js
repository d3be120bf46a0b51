/** The browser stops the background at any moment of its work; the page asks again, in its next life. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Camera } from "../../../extension/background/camera.js";
import { Delivery } from "../../../extension/background/delivery.js";
import { Outbox } from "../../../extension/background/outbox.js";
import { Router } from "../../../extension/background/router.js";
import { Storage } from "../../../extension/background/storage.js";
import { receiptFor } from "./agent-double.js";
import { browserDouble, ID } from "./browser-double.js";
import { Life, newDisk } from "./disk-double.js";

const CASE = "0".repeat(32);
const RECT = { x: 0, y: 0, width: 10, height: 10 };
const ENDLESS = Number.POSITIVE_INFINITY;
const page = { id: ID, tab: { id: 1 }, frameId: 0, url: "https://shop.test/post" };
const keyOf = (n) => `k-${String(n).padStart(32, "0")}`;
const comment = (id, text = "Nul.") => ({ id, text, post_url: page.url });

/** What a page asks, by kind. */
const REQUESTS = {
  "comments.seen": { comments: [comment("c1"), comment("c2")] },
  "comment.judge": { comment: comment("c1"), negative: true },
  "capture.put": {
    case_id: CASE,
    page_url: page.url,
    page_title: "Post",
    comment: comment("c1"),
    outer_html: "<p>",
    rect: RECT,
    viewport: RECT,
    device_pixel_ratio: 1,
  },
  "reply.approve": { case_id: CASE, text: "Bonjour." },
  "reply.insert": { case_id: CASE, text: "Bonjour." },
  "case.decide": { case_id: CASE, decision: "later" },
};
/** More than one message holds. */
const LONG = { comments: Array.from({ length: 30 }, (_, n) => comment(`c${n}`, "é".repeat(9000))) };

/** An agent that keeps what it is told before it answers. */
function agentDouble() {
  const heard = [];
  return { heard, take: (message) => void heard.push(message) };
}

/** One life of the background over a disk: what it does is lost at `life`'s end. */
function background(disk, agent, life) {
  const browser = browserDouble();
  const storage = life.share(new Storage(disk));
  const outbox = new Outbox(storage, Date.now);
  const line = life.share({
    ask: async (kind, data) => {
      agent.take({ kind, data: structuredClone(data) });
      return receiptFor({ kind, data });
    },
  });
  const link = { up: true, state: "connected", captureBytes: 1000, connect: async () => {} };
  link.ask = (...question) => line.ask(...question);
  const tabs = life.share({ tell: async () => {} });
  const delivery = new Delivery(outbox, link, () => tabs.tell());
  const router = new Router({
    link,
    outbox,
    storage,
    browser,
    delivery,
    camera: life.share(new Camera(browser, { pause: async () => {} })),
    sites: {},
    agentState: async () => ({}),
    browserName: "Chrome 156",
  });
  return { outbox, delivery, router };
}

/**
 * The page asks in a life that ends; where no answer came it asks the next life the same, which was
 * woken before and has delivered what it found, or was woken by the question.
 */
async function ask(kind, data, first, second, woken) {
  const message = { kind, data };
  const answer = await Promise.race([
    first.background.router.answer(message, page),
    first.life.end,
  ]);
  if (answer !== "stopped") return answer;
  if (woken) await second().delivery.run();
  return second().router.answer(message, page);
}

/**
 * Everything a page asks, with the background stopped at one call of the whole.
 * @param {[string, object][]} requests
 * @param {number} calls
 * @param {"before" | "after"} when
 * @param {boolean} woken
 */
async function stoppedAt(requests, calls, when, woken) {
  const disk = newDisk();
  const agent = agentDouble();
  const life = new Life(calls, when);
  const first = { life, background: background(disk, agent, life) };
  let next = null;
  const second = () => {
    next ??= background(disk, agent, new Life(ENDLESS, "after"));
    return next;
  };
  for (const [kind, data] of requests) {
    const answer = life.over
      ? await second().router.answer({ kind, data }, page)
      : await ask(kind, data, first, second, woken);
    assert.ok(answer.ok || answer.code === "settled", `${kind}: ${answer.code}`);
  }
  if (!life.over) await Promise.race([first.background.delivery.run(), life.end]);
  const { over } = life;
  const { outbox, delivery } = second();
  await delivery.run();
  assert.equal(await outbox.count(), 0);
  assert.equal((await outbox.told()).refused, 0);
  return { heard: agent.heard, over };
}

/** What the agent heard, once each, in the order in which it first heard of it. */
function once(heard) {
  const byKey = new Map();
  for (const { kind, data } of heard) {
    const { key, ...rest } = data;
    if (byKey.has(key))
      assert.deepEqual(byKey.get(key), { kind, ...rest }, "another under its key");
    else byKey.set(key, { kind, ...rest });
  }
  return [...byKey].map(([key, { kind }]) => `${kind} ${key}`);
}

/** @param {[string, object][]} requests @param {string[]} expected */
async function holdsWhereverItStops(requests, expected) {
  let stops = 0;
  for (const [when, woken] of [
    ["before", false],
    ["before", true],
    ["after", false],
    ["after", true],
  ]) {
    for (let calls = 1; ; calls += 1) {
      const { heard, over } = await stoppedAt(requests, calls, when, woken);
      assert.deepEqual(once(heard), expected, `stopped ${when} call ${calls}, woken: ${woken}`);
      if (!over) break; // it lived to the end
      stops += 1;
    }
  }
  return stops;
}

for (const [kind, data] of Object.entries(REQUESTS)) {
  test(`${kind} reaches the agent, once by its key, wherever the background stops`, async () => {
    const key = keyOf(1);
    const sent = kind === "comments.seen" ? `${key}-0` : key;
    const stops = await holdsWhereverItStops([[kind, { key, ...data }]], [`${kind} ${sent}`]);
    assert.ok(stops >= 10, `${stops} places to stop at`);
  });
}

test("many long comments arrive whole and in order, wherever the background stops", async () => {
  const key = keyOf(1);
  const expected = [0, 1, 2].map((at) => `comments.seen ${key}-${at}`);
  await holdsWhereverItStops([["comments.seen", { key, ...LONG }]], expected);
});

test("one after the other, requests arrive in their order, wherever the background stops", async () => {
  const requests = Object.entries(REQUESTS).map(([kind, data], n) => [
    kind,
    { key: keyOf(n), ...data },
  ]);
  const expected = requests.map(
    ([kind, { key }]) => `${kind} ${kind === "comments.seen" ? `${key}-0` : key}`,
  );
  const stops = await holdsWhereverItStops(requests, expected);
  assert.ok(stops >= 60, `${stops} places to stop at`);
});
