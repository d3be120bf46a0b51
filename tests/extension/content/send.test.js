/** The way from a page to the background, and the queue of comments on it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { backgroundOf, clockOf, openPage } from "./page-double.js";

const OK = { ok: true, data: null };
const AWAY = { ok: false, code: "no_answer", error: "" };

/** @param {(kind: string, data: any) => any} [answer] */
function sender(answer) {
  /** @type {any} */
  let told;
  const page = openPage("", {
    scripts: ["send"],
    before: (window) => {
      told = backgroundOf(window, answer);
    },
  });
  const clock = clockOf(page.window);
  const queue = new page.Accalmie.CommentQueue();
  const batches = () =>
    told.sent.map((/** @type {any} */ { data }) =>
      Array.from(data.comments, (/** @type {any} */ { id }) => id),
    );
  return { ...page, told, clock, queue, batches, send: page.Accalmie.requests.send };
}

/** @param {number} count */
const comments = (count, text = "t") =>
  Array.from({ length: count }, (_, at) => ({ id: `c${at}`, text }));

test("an answer of the background is passed on as it is", async () => {
  const { send } = sender(() => ({ ok: true, data: { sha256: "ab" } }));
  const answer = await send("capture.put", {});
  assert.equal(answer.data.sha256, "ab");
});

test("no answer, and an answer cut off, are a sentence", async () => {
  const silent = sender(() => undefined);
  assert.deepEqual({ ...(await silent.send("drafts.ask", {})) }, { ...AWAY, error: "no_answer" });
  const broken = sender(() => Promise.reject(new Error("The message port closed")));
  assert.deepEqual({ ...(await broken.send("drafts.ask", {})) }, { ...AWAY, error: "no_answer" });
});

test("a request with a key is sent again, as it was, until the background answers", async () => {
  const { send, told, clock, Accalmie } = sender(() => undefined);
  const asking = send("case.decide", { key: Accalmie.newKey(), decision: "later" });
  await clock.pass(1000);
  told.answer = () => OK;
  await clock.pass(10_000);
  assert.equal((await asking).ok, true);
  const [first, ...again] = told.sent.map((/** @type {any} */ { data }) => ({ ...data }));
  assert.match(first.key, /^k-[0-9a-f]{32}$/);
  assert.ok(again.length > 0);
  for (const one of again) assert.deepEqual(one, first);
});

test("a background that stays away is asked four times, then the person is told", async () => {
  const { send, told, clock } = sender(() => undefined);
  const asking = send("case.decide", { key: "k" });
  await clock.pass(60_000);
  assert.equal((await asking).code, "no_answer");
  assert.equal(told.sent.length, 4);
});

test("a refusal is an answer: it is not asked again", async () => {
  const { send, told } = sender(() => ({ ok: false, code: "not_allowed", error: "No." }));
  assert.equal((await send("case.decide", { key: "k" })).code, "not_allowed");
  assert.equal(told.sent.length, 1);
});

test("no two keys are the same", () => {
  const { Accalmie } = sender();
  const keys = Array.from({ length: 1000 }, () => Accalmie.newKey());
  assert.equal(new Set(keys).size, 1000);
});

test("a batch that got no answer is the same batch in every retry, and what came since another", async () => {
  const { queue, told, clock } = sender(() => AWAY);
  queue.add(comments(2));
  await clock.pass(1000);
  queue.add([
    { id: "c0", text: "edited" },
    { id: "c9", text: "new" },
  ]);
  await clock.pass(10_000);
  told.answer = () => OK;
  await clock.pass(120_000);
  const sent = told.sent.map((/** @type {any} */ { data }) => data);
  const last = sent.pop();
  for (const { key, comments } of sent) {
    assert.equal(key, sent[0].key);
    assert.deepEqual(
      Array.from(comments, (/** @type {any} */ { id, text }) => [id, text]),
      [
        ["c0", "t"],
        ["c1", "t"],
      ],
    );
  }
  assert.notEqual(last.key, sent[0].key);
  const texts = Array.from(last.comments, (/** @type {any} */ { text }) => text);
  assert.deepEqual(texts, ["edited", "new"]);
  assert.equal(queue.size, 0);
});

test("after an update of the extension the person is asked to reload, in both languages", async () => {
  const { send, told, window } = sender();
  window.chrome.runtime.id = undefined;
  const answer = await send("page.count", {});
  assert.equal(answer.code, "orphaned");
  assert.match(answer.error, /reload this page.*rechargez cette page/);
  assert.deepEqual(told.sent, []);
});

test("an update in the middle of a request is told as an update", async () => {
  const { send, told, window } = sender();
  told.answer = () => {
    window.chrome.runtime.id = undefined;
    throw new Error("Extension context invalidated.");
  };
  assert.equal((await send("page.count", {})).code, "orphaned");
});

test("comments that come close together go together", async () => {
  const { queue, batches, clock } = sender();
  queue.add([{ id: "a", text: "1" }]);
  queue.add([{ id: "b", text: "2" }]);
  await clock.pass(100);
  assert.deepEqual(batches(), [["a", "b"]]);
  assert.equal(queue.size, 0);
});

test("many go a hundred at a time, each two seconds after the one before", async () => {
  const { queue, batches, clock } = sender();
  queue.add(comments(250));
  await clock.pass(1000);
  assert.deepEqual(
    batches().map((/** @type {string[]} */ { length }) => length),
    [100],
  );
  await clock.pass(10_000);
  assert.deepEqual(
    batches().map((/** @type {string[]} */ { length }) => length),
    [100, 100, 50],
  );
  assert.equal(new Set(batches().flat()).size, 250);
});

test("while the background is away comments wait, and then go once", async () => {
  const { queue, told, batches, clock } = sender(() => AWAY);
  queue.add(comments(3));
  await clock.pass(60_000);
  const tries = batches().length;
  assert.ok(tries >= 3 && tries <= 6, `${tries} tries in a minute`);
  assert.equal(queue.size, 3);
  told.answer = () => OK;
  await clock.pass(120_000);
  assert.equal(queue.size, 0);
  const sent = batches().length;
  await clock.pass(600_000);
  assert.equal(batches().length, sent);
});

test("a newer text takes the older one's place, in the queue and on the way", async () => {
  const { queue, told, clock } = sender();
  queue.add([{ id: "a", text: "old" }]);
  queue.add([{ id: "a", text: "new" }]);
  told.answer = () => {
    if (told.sent.length === 1) queue.add([{ id: "a", text: "newest" }]);
    return OK;
  };
  await clock.pass(1000);
  const texts = told.sent.map((/** @type {any} */ { data }) => data.comments[0].text);
  assert.deepEqual(texts, ["new", "newest"]);
  assert.equal(queue.size, 0);
});

test("one comment that is refused does not hold up the others", async () => {
  const refuse = (/** @type {string} */ _kind, /** @type {any} */ { comments }) =>
    comments.some((/** @type {any} */ { id }) => id === "c7")
      ? { ok: false, code: "bad_request", error: "" }
      : OK;
  const { queue, told, clock } = sender(refuse);
  queue.add(comments(50));
  await clock.pass(60_000);
  assert.equal(queue.size, 0);
  const taken = told.sent
    .filter((/** @type {any} */ { data }) => refuse("", data).ok)
    .flatMap((/** @type {any} */ { data }) => Array.from(data.comments, ({ id }) => id));
  assert.equal(new Set(taken).size, 49);
});

test("an orphaned script tries no more, nor does one that was stopped", async () => {
  const { queue, batches, clock, window } = sender();
  window.chrome.runtime.id = undefined;
  queue.add(comments(1));
  await clock.pass(600_000);
  assert.deepEqual(batches(), []);
  const other = sender();
  other.queue.add(comments(1));
  other.queue.stop();
  await other.clock.pass(600_000);
  assert.deepEqual(other.batches(), []);
});
