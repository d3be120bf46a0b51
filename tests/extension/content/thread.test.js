/** When the whole thread is told, so that a deleted comment is noticed, and when nothing is said. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf, openPage } from "./page-double.js";

const SITE = {
  site: "mine",
  version: 1,
  roots: "main",
  more: ".more",
  variants: [{ container: ".c", fields: { id: [{ attr: "id" }], text: [{ select: ".text" }] } }],
};

/** @param {string} id */
const comment = (id) => `<div class="c" id="${id}"><p class="text">Nul.</p></div>`;

/** @param {string} html @param {object} [site] */
function open(html, site = SITE) {
  const page = openPage(`<body><main>${html}</main></body>`, {
    scripts: ["find", "when", "read", "thread"],
  });
  const clock = clockOf(page.window);
  /** @type {any[]} */
  const sent = [];
  const answer = { ok: true, data: { changed: 0 } };
  page.Accalmie.requests = {
    send: async (/** @type {string} */ kind, /** @type {any} */ data) => {
      sent.push([kind, ...data.ids]);
      return answer;
    },
  };
  Object.defineProperty(page.document, "readyState", { value: "complete" });
  return { ...page, clock, sent, answer, thread: new page.Accalmie.Thread(site) };
}

const IDS = ["mine:example.test:1", "mine:example.test:2"];

test("a quiet page tells every comment once", async () => {
  const { thread, clock, sent, document } = open(comment("1") + comment("2"));
  thread.soon();
  await clock.pass(4900);
  assert.equal(sent.length, 0);
  await clock.pass(200);
  thread.soon();
  await clock.pass(6000);
  assert.deepEqual(sent, [["thread.seen", ...IDS]]);
  document.getElementById("2")?.remove();
  thread.soon();
  await clock.pass(6000);
  assert.deepEqual(sent[1], ["thread.seen", IDS[0]]);
});

test("a folded comment counts as there", async () => {
  const { thread, clock, sent, document } = open(comment("1") + comment("2"));
  document.getElementById("2")?.setAttribute("style", "display: none");
  thread.soon();
  await clock.pass(6000);
  assert.deepEqual(sent, [["thread.seen", ...IDS]]);
});

for (const [name, html, site] of /** @type {[string, string, object][]} */ ([
  ["a thread with more to load", `${comment("1")}<a class="more">More</a>`, SITE],
  ["a site that does not say when a thread is whole", comment("1"), { ...SITE, more: undefined }],
  ["a comment without an id", `${comment("1")}<div class="c"><p class="text">Nul.</p></div>`, SITE],
  ["a page without a comment", "", SITE],
])) {
  test(`${name} tells nothing`, async () => {
    const { thread, clock, sent } = open(html, site);
    thread.soon();
    await clock.pass(6000);
    assert.deepEqual(sent, []);
  });
}

test("what the agent did not hear is told again at the next change", async () => {
  const { thread, clock, sent, answer } = open(comment("1"));
  answer.ok = false;
  thread.soon();
  await clock.pass(6000);
  thread.soon();
  await clock.pass(6000);
  assert.equal(sent.length, 2);
});

test("a page that is left tells nothing more", async () => {
  const { thread, clock, sent } = open(comment("1"));
  thread.soon();
  thread.stop();
  await clock.pass(6000);
  assert.deepEqual(sent, []);
});
