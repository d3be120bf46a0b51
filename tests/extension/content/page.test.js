/** The content scripts together, as a page has them; the background and the overlay are doubles. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { backgroundOf, clockOf, openPage } from "./page-double.js";

const SITE = {
  site: "mine",
  version: 2,
  name: "Mine",
  matches: [],
  detect: "main",
  variants: [
    {
      container: ".c",
      fields: { id: [{ attr: "id" }], text: [{ select: ".text" }] },
      reply: { box: "textarea", where: "inside" },
    },
  ],
};
const TWO = `<main><div class="c" id="1"><p class="text">One</p><textarea></textarea></div>
  <div class="c" id="2"><p class="text">Two</p></div></main>`;
const ID = "mine:example.test:";

/**
 * @param {string} html
 * @param {object} [opened] the answer to page.open
 * @param {number} [away] how many times the background does not answer that before it does
 */
async function open(html, opened = { sites: [SITE], paused: false }, away = 0) {
  let missing = away;
  /** @type {string[]} */
  const warnings = [];
  /** @type {any} */
  let told;
  /** @type {any} */
  let clock;
  const page = openPage(`<body>${html}</body>`, {
    scripts: "find when read normal slices watch send thread reply-box capture point page".split(
      " ",
    ),
    before: (window) => {
      clock = clockOf(window);
      window.HTMLElement.prototype.scrollIntoView = () => {};
      window.console.warn = (/** @type {string} */ line) => warnings.push(line);
      told = backgroundOf(window, (kind) => {
        if (kind !== "page.open") return { ok: true, data: null };
        return missing-- > 0 ? undefined : { ok: true, data: opened };
      });
    },
  });
  await clock.pass();
  /** Sends news as the background does; the answer is what came back at once. */
  const tell = (/** @type {string} */ kind, /** @type {any} */ data = null) => {
    let answer;
    for (const listener of told.listeners)
      listener({ kind, data }, {}, (/** @type {any} */ given) => {
        answer = given;
      });
    return /** @type {any} */ (answer);
  };
  const sent = (/** @type {string} */ kind) =>
    told.sent.filter((/** @type {any} */ one) => one.kind === kind);
  const seen = () =>
    sent("comments.seen").map((/** @type {any} */ { data }) =>
      Array.from(data.comments, (/** @type {any} */ { platform_id }) => platform_id),
    );
  const overlay = (/** @type {string} */ name) =>
    told.overlay.filter(([one]) => one === name).map(([, value]) => value);
  return { ...page, told, clock, tell, sent, seen, overlay, warnings };
}

/** @param {number} id @param {boolean} [negative] @param {object} [rest] */
const reading = (id, negative = false, rest = {}) => ({
  verdict: { id: `${ID}${id}` },
  case: negative ? { ...view(id), ...rest } : null,
});
/** @param {number} id */
const view = (id) => ({
  case_id: `case-${id}`,
  comment_id: `${ID}${id}`,
  status: "open",
  captures: [{ sha256: "ab" }],
});

test("the page says where it is, reads its comments and sends them", async () => {
  const { sent, seen, clock } = await open(TWO);
  await clock.pass(1000);
  assert.equal(sent("page.open")[0].data.url, "https://example.test/post");
  assert.deepEqual(seen(), [["1", "2"]]);
});

test("a paused site is not read", async () => {
  const { seen, tell, clock } = await open(TWO, { sites: [SITE], paused: true });
  await clock.pass(5000);
  assert.deepEqual(seen(), []);
  assert.equal(tell("page.ask").watch, "paused");
});

test("where no site file fits nothing is watched", async () => {
  const { seen, tell, clock } = await open(TWO, { sites: [], paused: false });
  await clock.pass(5000);
  assert.deepEqual(seen(), []);
  assert.deepEqual(
    { ...tell("page.ask") },
    { watch: "none", adapter: "", read: 0, negative: 0, waiting: 0 },
  );
});

test("a thread that arrives after the page is found", async () => {
  const { seen, tell, clock, document } = await open(`<p>Loading</p>`);
  await clock.pass(5000);
  assert.equal(tell("page.ask").watch, "none");
  document.body.innerHTML = TWO;
  await clock.pass(5000);
  assert.deepEqual(seen(), [["1", "2"]]);
  assert.equal(tell("page.ask").watch, "watched");
});

test("a site file this browser cannot read leaves the others their work", async () => {
  const broken = { ...SITE, site: "broken", detect: "main >" };
  const { seen, clock, warnings } = await open(TWO, {
    sites: [broken, SITE],
    paused: false,
  });
  await clock.pass(1000);
  assert.deepEqual(seen(), [["1", "2"]]);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /broken\.json.*main >/);
});

test("while the background is away the page asks again", async () => {
  const { seen, sent, clock } = await open(TWO, undefined, 3);
  assert.deepEqual(seen(), []);
  await clock.pass(10_000);
  assert.equal(sent("page.open").length, 4);
  assert.deepEqual(seen(), [["1", "2"]]);
});

test("readings go to the overlay and are counted", async () => {
  const { tell, overlay, sent, clock } = await open(TWO);
  await clock.pass(1000);
  assert.deepEqual(
    { ...tell("page.ask") },
    { watch: "watched", adapter: "mine@2", read: 2, negative: 0, waiting: 2 },
  );
  const readings = [reading(1, true), reading(2)];
  tell("comments.read", { readings });
  tell("comments.read", { readings: [reading(7, true)] }); // of a comment on another page
  assert.deepEqual(
    overlay("show").map((shown) => [...shown]),
    [readings, []],
  );
  await clock.pass(1000);
  const counted = { watch: "watched", adapter: "mine@2", read: 2, negative: 1, waiting: 0 };
  assert.deepEqual({ ...tell("page.ask") }, counted);
  assert.deepEqual({ ...sent("page.count").at(-1).data }, counted);
});

test("a case that changes is shown, one of another page is not", async () => {
  const { tell, overlay, clock } = await open(TWO);
  await clock.pass(1000);
  tell("comments.read", { readings: [reading(1, true)] });
  const changed = { ...view(1), status: "void" };
  tell("case.changed", { case: view(7) });
  tell("case.changed", { case: changed });
  assert.deepEqual(overlay("update"), [changed]);
  assert.equal(tell("page.ask").negative, 0);
});

test("an erased case is negative no more, and nothing of it is sent again", async () => {
  const { tell, told, overlay, seen, clock } = await open(TWO);
  await clock.pass(1000);
  tell("comments.read", { readings: [reading(1, true), reading(2, true)] });
  told.erased = [`${ID}1`];
  tell("comments.forget", { case_ids: ["case-1"] });
  assert.deepEqual(overlay("forget"), [["case-1"]]);
  assert.equal(tell("page.ask").negative, 1);
  tell("link.up");
  await clock.pass(1000);
  assert.equal(seen().length, 1);
});

test("a stored picture reaches the card", async () => {
  const { tell, told, clock } = await open(TWO);
  await clock.pass(1000);
  tell("capture.stored", { case: view(1), sha256: "ab", thumbnail: "data:," });
  assert.ok(told.overlay.some(([name]) => name === "captured"));
});

test("when the link comes up again only what has no reading is sent again", async () => {
  const { tell, seen, clock } = await open(TWO);
  await clock.pass(1000);
  tell("comments.read", { readings: [reading(1)] });
  tell("link.up");
  await clock.pass(1000);
  assert.deepEqual(seen(), [["1", "2"], ["2"]]);
});

test("a comment that is added is sent and counted", async () => {
  const { document, seen, clock, sent } = await open(TWO);
  await clock.pass(1000);
  const before = sent("page.count").length;
  document
    .querySelector("main")
    .insertAdjacentHTML("beforeend", `<div class="c" id="3"><p class="text">Three</p></div>`);
  await clock.pass(1000);
  assert.deepEqual(seen().at(-1), ["3"]);
  assert.equal(sent("page.count").length, before + 1);
});

test("a comment that is back in a virtual list has its badge placed, and is not sent again", async () => {
  const { document, seen, overlay, clock } = await open(TWO);
  await clock.pass(1000);
  const main = document.querySelector("main");
  const rows = [...main.children].map((row) => row.cloneNode(true));
  main.replaceChildren();
  await clock.pass(1000);
  const before = overlay("placeAll").length;
  main.append(...rows);
  await clock.pass(1000);
  assert.equal(overlay("placeAll").length, before + 1);
  assert.deepEqual(seen(), [["1", "2"]]);
});

test("the popup's walk goes to the overlay; unknown news are passed over", async () => {
  const { tell, overlay } = await open(TWO);
  tell("page.walk");
  assert.equal(overlay("walk").length, 1);
  assert.equal(tell("toString"), undefined);
  assert.equal(tell("state"), undefined);
});

test("Alt+N counts when the person presses it, not when the page says so", async () => {
  const { window, overlay } = await open(TWO);
  window.dispatchEvent(new window.KeyboardEvent("keydown", { altKey: true, code: "KeyN" }));
  assert.equal(overlay("walk").length, 0);
});

test("the overlay gets the comment, its place, its line and its box", async () => {
  const { Accalmie, document, clock } = await open(TWO);
  await clock.pass(1000);
  assert.equal(Accalmie.currentElement(`${ID}1`), document.getElementById("1"));
  assert.equal(Accalmie.badgeAnchor(`${ID}1`), document.getElementById("1"));
  assert.equal(Accalmie.comment(`${ID}2`).text, "Two");
  assert.equal(Accalmie.currentElement(`${ID}9`), null);
  const put = Accalmie.putReply(`${ID}1`, "Bonjour");
  await clock.pass(5000);
  assert.equal(await put, true);
  assert.equal(document.querySelector("textarea").value, "Bonjour");
  assert.equal(await Accalmie.putReply(`${ID}9`, "Bonjour"), false);
});

test("before anything is watched a picture is refused with a reason", async () => {
  const { Accalmie } = await open("", { sites: [], paused: false });
  assert.equal((await Accalmie.takePicture(view(1))).code, "comment_gone");
});

test("after an update of the extension the old scripts clear the page and fall silent", async () => {
  const { window, document, told, clock, overlay } = await open(TWO);
  await clock.pass(1000);
  window.chrome.runtime.id = undefined;
  const before = told.sent.length;
  document
    .querySelector("main")
    .insertAdjacentHTML("beforeend", `<div class="c" id="3"><p class="text">Three</p></div>`);
  await clock.pass(5000);
  assert.equal(overlay("removeAll").length, 1);
  document
    .querySelector("main")
    .insertAdjacentHTML("beforeend", `<div class="c" id="4"><p class="text">Four</p></div>`);
  await clock.pass(600_000);
  assert.equal(overlay("removeAll").length, 1);
  assert.equal(told.sent.length, before);
  assert.equal(clock.waiting(), 0);
});

test("scripts cut off while they look for a thread do not start to watch", async () => {
  const { window, document, clock, tell } = await open(`<p>Loading</p>`);
  window.chrome.runtime.id = undefined;
  await clock.pass(5000);
  document.body.innerHTML = TWO;
  await clock.pass(5000);
  assert.equal(tell("page.ask").watch, "none");
});

const KNOWN = {
  ...SITE,
  name: "Known",
  matches: ["https://example.test/*"],
  detect: undefined,
  normal: { pages: "^/post", found: 1, filled: { id: 0.9, author: 0.9 } },
};
const GENERAL = {
  ...SITE,
  site: "general",
  detect: ".new",
  variants: [{ container: ".new", fields: { text: [{ select: "p" }] } }],
};

test("once an address the page says how many comments it showed, and what they had", async () => {
  const { sent, clock, document, window, tell } = await open(TWO, {
    sites: [KNOWN],
    paused: false,
  });
  await clock.pass(60_000);
  const look = { site: "mine", version: 2, usual: true };
  assert.deepEqual(
    sent("page.look").map(({ data }) => structuredClone(data)),
    [{ ...look, found: 2, filled: { id: 2, author: 0 } }],
  );
  window.history.pushState(null, "", "/post/2");
  const added = '<div class="c" id="3"><p class="text">Three</p></div>';
  document.querySelector("main").innerHTML = added;
  await clock.pass(60_000);
  assert.equal(sent("page.look").length, 2);
  assert.equal(sent("page.look")[1].data.found, 1);
  assert.equal(tell("page.ask").trouble, undefined);
});

test("a page without comments is no trouble where none are usual", async () => {
  const home = { ...KNOWN, normal: { ...KNOWN.normal, pages: "^/other" } };
  const { sent, clock, tell } = await open("<main></main>", { sites: [home], paused: false });
  await clock.pass(20_000);
  assert.equal(sent("page.look")[0].data.usual, false);
  assert.equal(tell("page.ask").trouble, undefined);
});

test("where the site changed, other rules read the page, and both are told", async () => {
  const html = `<main><div class="new"><p>One</p></div><div class="new"><p>Two</p></div></main>`;
  const opened = { sites: [KNOWN, GENERAL], paused: false };
  const { clock, tell, sent } = await open(html, opened);
  await clock.pass(9000);
  assert.equal(tell("page.ask").adapter, "mine@2");
  await clock.pass(3000);
  const { adapter, read, trouble, name } = tell("page.ask");
  assert.deepEqual([adapter, read, trouble, name], ["general@2", 2, "general", "Known"]);
  assert.equal(sent("page.look")[0].data.found, 0);
});

test("on the next page of the same document the site's own rules have their turn again", async () => {
  const opened = { sites: [KNOWN, GENERAL], paused: false };
  const page = await open('<main><div class="new"><p>One</p></div></main>', opened);
  await page.clock.pass(12_000);
  assert.equal(page.tell("page.ask").adapter, "general@2");
  page.window.history.pushState(null, "", "/post/2");
  page.document.querySelector("main").innerHTML = TWO;
  await page.clock.pass(12_000);
  const { adapter, trouble } = page.tell("page.ask");
  assert.deepEqual([adapter, trouble], ["mine@2", undefined]);
});

test("where no rules find anything the page says that something is missing, until it comes", async () => {
  const opened = { sites: [KNOWN, GENERAL], paused: false };
  const { clock, tell, document } = await open("<main></main>", opened);
  await clock.pass(12_000);
  assert.equal(tell("page.ask").trouble, "nothing");
  document.querySelector("main").innerHTML =
    '<div class="c" id="3"><p class="text">Three</p></div>';
  await clock.pass(1000);
  assert.equal(tell("page.ask").trouble, undefined);
});
