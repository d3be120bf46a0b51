/** When and how one comment is pictured. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { backgroundOf, clockOf, openPage } from "./page-double.js";

const SITE = {
  site: "mine",
  version: 1,
  variants: [{ container: ".c", fields: { id: [{ attr: "id" }], text: [{ select: ".text" }] } }],
};
const HTML = `<body>
  <div class="c" id="1"><p class="text">One</p></div>
  <div class="c" id="2"><p class="text">Two</p><div class="c" id="3"><p class="text">Three</p></div></div>
</body>`;

/** @param {string | number} id @param {object[]} [captures] */
const view = (id, captures = []) => ({
  case_id: `case-${id}`,
  comment_id: `mine:example.test:${id}`,
  captures,
});

/** @param {(kind: string, data: any) => any} [answer] */
function camera(answer = () => ({ ok: true, data: null })) {
  /** @type {any} */
  let told;
  const page = openPage(HTML, {
    scripts: ["find", "when", "read", "slices", "watch", "send", "capture"],
    before: (window) => {
      told = backgroundOf(window, answer);
    },
  });
  const { window, document, Accalmie } = page;
  const clock = clockOf(window);
  /** Where each comment stands, in CSS pixels: top and height. @type {Record<string, number[]>} */
  const places = { 1: [10, 100], 2: [120, 300], 3: [200, 100] };
  window.HTMLElement.prototype.getBoundingClientRect = function () {
    const [top, height] = places[this.id] ?? [0, 0];
    return { x: 5, y: top, left: 5, top, width: 400, height, right: 405, bottom: top + height };
  };
  /** @type {any[]} */
  const scrolled = [];
  window.HTMLElement.prototype.scrollIntoView = function (/** @type {any} */ how) {
    scrolled.push([this.id, how.block]);
  };
  Object.defineProperty(document.documentElement, "clientWidth", { value: 800 });
  window.innerHeight = 600;
  const watch = new Accalmie.Watch(SITE, () => {});
  watch.start();
  const captures = new Accalmie.Captures(watch);
  const taken = () =>
    told.sent.map((/** @type {any} */ { data }) => data.case_id.replace("case-", ""));
  const drawn = () => told.overlay.map(([name]) => name);
  return { ...page, clock, captures, told, taken, drawn, places, scrolled };
}

test("the overlay is off the picture and back after it", async () => {
  /** @type {string[]} */
  let before = [];
  const page = camera(() => {
    before = page.drawn();
    return { ok: true, data: { sha256: "ab" } };
  });
  const answer = page.captures.take(view(1));
  await page.clock.pass(1000);
  assert.equal((await answer).data.sha256, "ab");
  assert.deepEqual(before, ["hide"]);
  assert.deepEqual(page.drawn(), ["hide", "unhide"]);
});

test("the overlay comes back whatever goes wrong, and the next picture is taken", async () => {
  const { captures, clock, drawn, taken, Accalmie } = camera();
  const send = Accalmie.requests.send;
  Accalmie.requests.send = async () => {
    throw new Error("broken");
  };
  const first = captures.take(view(1));
  const failed = assert.rejects(first, /broken/);
  await clock.pass(1000);
  await failed;
  assert.deepEqual(drawn(), ["hide", "unhide"]);
  Accalmie.requests.send = send;
  const second = captures.take(view(2));
  await clock.pass(1000);
  assert.equal((await second).ok, true);
  assert.deepEqual(taken(), ["2"]);
});

test("one picture at a time", async () => {
  /** @type {((answer: any) => void)[]} */
  const waiting = [];
  const page = camera(() => new Promise((resolve) => waiting.push(resolve)));
  void page.captures.take(view(1));
  void page.captures.take(view(2));
  await page.clock.pass(1000);
  assert.deepEqual(page.taken(), ["1"]);
  waiting[0]({ ok: true, data: {} });
  await page.clock.pass(1000);
  assert.deepEqual(page.taken(), ["1", "2"]);
  assert.deepEqual(page.drawn(), ["hide", "unhide", "hide"]);
});

test("the picture is of the comment itself: its replies are neither in it nor sent", async () => {
  const { captures, clock, told } = camera();
  void captures.take(view(2));
  await clock.pass(1000);
  const [{ kind, data }] = told.sent;
  assert.equal(kind, "capture.put");
  assert.deepEqual({ ...data.rect }, { x: 5, y: 120, width: 400, height: 80 });
  assert.match(data.outer_html, /Two/);
  assert.doesNotMatch(data.outer_html, /Three/);
  assert.equal(data.comment.text, "Two");
  assert.equal(data.viewport.height, 600);
});

test("a comment that left the page is said to have left", async () => {
  const { captures, clock, document, drawn } = camera();
  document.getElementById("1").remove();
  const answer = captures.take(view(1));
  await clock.pass(1000);
  assert.equal((await answer).code, "comment_gone");
  assert.deepEqual(drawn(), []);
});

test("a comment that leaves while the page is drawn for its picture is not pictured", async () => {
  const { captures, clock, document, taken, drawn } = camera();
  const answer = captures.take(view(1));
  await clock.pass(10);
  document.getElementById("1").remove();
  await clock.pass(1000);
  assert.equal((await answer).code, "comment_gone");
  assert.deepEqual(taken(), []);
  assert.deepEqual(drawn(), ["hide", "unhide"]);
});

test("once the picture is taken the page says whether the comment stands where it stood", async () => {
  /** @type {boolean[]} */
  const still = [];
  const page = camera(() => {
    still.push(page.captures.isStill());
    page.places[1] = [40, 100];
    still.push(page.captures.isStill());
    return { ok: true, data: {} };
  });
  void page.captures.take(view(1));
  await page.clock.pass(1000);
  assert.deepEqual(still, [true, false]);
  assert.equal(page.captures.isStill(), false, "of no picture in particular");
});

test("a comment that is not whole on the screen is brought there for the card", async () => {
  const { captures, clock, places, scrolled } = camera();
  places[1] = [590, 100];
  places[2] = [700, 900];
  void captures.take(view(1));
  void captures.take(view(2));
  await clock.pass(1000);
  assert.deepEqual(scrolled, [
    ["1", "nearest"],
    ["2", "start"],
  ]);
});

test("in a tab that is not to be seen nothing is pictured", async () => {
  const { captures, clock, document, taken, drawn } = camera();
  Object.defineProperty(document, "hidden", { value: true });
  captures.want(view(1));
  const answer = captures.take(view(2));
  await clock.pass(5000);
  assert.equal((await answer).code, "not_visible");
  assert.deepEqual(taken(), []);
  assert.deepEqual(drawn(), []);
});

test("a new case is pictured by itself, once, when its comment is whole on the screen", async () => {
  const { captures, clock, places, taken } = camera();
  places[1] = [550, 100];
  captures.want(view(1));
  await clock.pass(5000);
  assert.deepEqual(taken(), []);
  places[1] = [100, 100];
  captures.soon();
  await clock.pass(50);
  captures.soon();
  await clock.pass(5000);
  captures.soon();
  await clock.pass(5000);
  assert.deepEqual(taken(), ["1"]);
});

test("scrolling while a picture is taken does not take it twice", async () => {
  /** @type {((answer: any) => void)[]} */
  const waiting = [];
  const { captures, clock, taken } = camera(() => new Promise((resolve) => waiting.push(resolve)));
  captures.want(view(1));
  await clock.pass(400);
  captures.soon();
  await clock.pass(2000);
  captures.soon();
  await clock.pass(2000);
  waiting[0]({ ok: true, data: {} });
  await clock.pass(2000);
  assert.deepEqual(taken(), ["1"]);
});

test("a long thread under a short comment does not keep it from being pictured", async () => {
  const { captures, clock, places, taken } = camera();
  places[2] = [120, 4000];
  captures.want(view(2));
  await clock.pass(1000);
  assert.deepEqual(taken(), ["2"]);
});

test("a case that has a picture is not pictured by itself", async () => {
  const { captures, clock, taken } = camera();
  captures.want(view(1));
  captures.want(view(1, [{ sha256: "ab" }]));
  await clock.pass(5000);
  assert.deepEqual(taken(), []);
});

test("what fails is tried three times, not for ever", async () => {
  const failing = () => ({ ok: false, code: "capture_failed", error: "" });
  const { captures, clock, taken } = camera(failing);
  captures.want(view(1));
  for (let at = 0; at < 6; at++) {
    captures.soon();
    await clock.pass(2000);
  }
  assert.deepEqual(taken(), ["1", "1", "1"]);
});

test("without the permission it stops at the first; the card may still ask", async () => {
  const refused = () => ({ ok: false, code: "no_permission", error: "" });
  const { captures, clock, taken } = camera(refused);
  captures.want(view(1));
  captures.want(view(2));
  captures.want(view(3));
  await clock.pass(5000);
  captures.soon();
  await clock.pass(5000);
  assert.deepEqual(taken(), ["1"]);
  void captures.take(view(3));
  await clock.pass(1000);
  assert.deepEqual(taken(), ["1", "3"]);
});

/** The overlay as it stands on a page: beside the body, its root closed. @param {any} document */
function overlayWithBox(document) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const box = document.createElement("textarea");
  root.append(box);
  document.documentElement.append(host);
  return { host, box };
}

test("while the person types in the card nothing is pictured, and afterwards it is", async () => {
  const { captures, clock, document, taken } = camera();
  const { host, box } = overlayWithBox(document);
  box.focus();
  assert.equal(document.activeElement, host, "the page sees the host only");
  captures.want(view(1));
  await clock.pass(5000);
  assert.deepEqual(taken(), []);
  box.blur();
  await clock.pass(5000);
  assert.deepEqual(taken(), ["1"]);
});

test("writing in the page's own box holds up nothing", async () => {
  const { captures, clock, document, taken } = camera();
  overlayWithBox(document);
  const box = document.createElement("textarea");
  document.body.append(box);
  box.focus();
  captures.want(view(1));
  await clock.pass(1000);
  assert.deepEqual(taken(), ["1"]);
});

test("after the end nothing is pictured", async () => {
  const { captures, clock, taken } = camera();
  captures.want(view(1));
  captures.stop();
  await clock.pass(5000);
  assert.deepEqual(taken(), []);
});

/** @param {any} told */
const keysOf = ({ sent }) => sent.map((/** @type {any} */ { data }) => data.key);

test("a first picture is the same one in every try, whoever asks for it", async () => {
  const page = camera(() => ({ ok: false, code: "moved", error: "" }));
  page.captures.want(view(1));
  await page.clock.pass(2000);
  const asking = page.captures.take(view(1));
  page.told.answer = () => ({ ok: true, data: null });
  await page.clock.pass(5000);
  assert.equal((await asking).ok, true);
  const keys = keysOf(page.told);
  assert.ok(keys.length >= 2);
  assert.equal(new Set(keys).size, 1);
});

test("taken again by the person, a picture is another one", async () => {
  const page = camera();
  for (let times = 0; times < 2; times += 1) {
    const asking = page.captures.take(view(1));
    await page.clock.pass(5000);
    await asking;
  }
  assert.equal(new Set(keysOf(page.told)).size, 2);
});

test("in a frame it is pictured where the person asks, and nothing is cut out of the picture", async () => {
  const page = camera();
  Object.defineProperty(page.window, "parent", { value: {} });
  page.captures.want(view(1));
  await page.clock.pass(5000);
  assert.deepEqual(page.taken(), []);
  const taking = page.captures.take(view(1));
  await page.clock.pass(5000);
  assert.equal((await taking).ok, true);
  const [{ data }] = page.told.sent;
  assert.ok(data.rect.x + data.rect.width < 0 && data.rect.y + data.rect.height < 0);
});
