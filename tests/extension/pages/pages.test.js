import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { JSDOM } from "jsdom";
import { i18n } from "../background/browser-double.js";
import { caseView } from "../overlay/window.js";

const folder = new URL("../../../extension/pages/", import.meta.url);
const GLOBALS = ["window", "document", "chrome"];
const AWAY = {
  link: "no_agent",
  waiting: 0,
  queues: [],
  held: { bytes: 0, limit_bytes: 200 },
  refused: 0,
  quarantined: [],
  last_accepted_ms: null,
  status: null,
};
let opened = 0;

/** A window left open keeps its timers, and the test run with them. */
function closePage() {
  globalThis.window?.close();
  for (const name of GLOBALS) delete globalThis[name];
}
afterEach(closePage);

/** Opens one of the extension's pages with its own script, over a background that answers so. */
async function openPage(
  name,
  { answers = {}, page = null, language = "en", allowed = false } = {},
) {
  closePage();
  const { window } = new JSDOM(readFileSync(new URL(`${name}.html`, folder), "utf8"), {
    url: `https://extension.test/pages/${name}.html`,
  });
  const asked = [];
  const listeners = [];
  const chrome = {
    i18n: i18n(language),
    tabs: {
      query: async () => [{ id: 1, url: "https://shop.test/post" }],
      sendMessage: async () => {
        if (!page) throw new Error("Receiving end does not exist");
        return page;
      },
    },
    permissions: { contains: async () => allowed, request: async () => allowed },
    runtime: {
      onMessage: { addListener: (listener) => listeners.push(listener) },
      sendMessage: async ({ kind, data }) => {
        asked.push({ kind, data });
        const defaults = {
          "agent.state": AWAY,
          "sites.problems": [],
          "sites.changed": [],
          "site.paused": false,
        };
        return answers[kind] ?? { ok: true, data: defaults[kind] ?? null };
      },
    },
  };
  Object.assign(globalThis, { window, document: window.document, chrome });
  opened += 1; // a module runs once: each opening is a module of its own
  await import(`${new URL(`${name}.js`, folder)}?${opened}`);
  await settle();
  const part = (id) => window.document.getElementById(id);
  return { window, part, asked, listeners, text: (id) => part(id).textContent };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const state = (more) => ({ "agent.state": { ok: true, data: { ...AWAY, ...more } } });

test("without an agent the popup says the one thing to do", async () => {
  const { part, text } = await openPage("popup");
  assert.match(text("link"), /not running/);
  assert.equal(part("todo").hidden, false);
  assert.equal(part("todo-command").hidden, false);
  assert.equal(part("todo-pair").hidden, true);
  assert.equal(part("board").hidden, true);
});

for (const link of ["unpaired", "stranger", "refused"]) {
  test(`a browser that is ${link} is offered to connect`, async () => {
    const { part, text } = await openPage("popup", { answers: state({ link }) });
    assert.equal(part("todo-pair").hidden, false);
    assert.ok(text("todo-text").length > 20);
  });
}

test("connected, the popup says what really arrived, what waits and what is due", async () => {
  const status = { open_cases: 1, due_within_the_hour: 1, late: 0, next: [caseView("a")] };
  const { part, text } = await openPage("popup", {
    answers: state({
      link: "connected",
      waiting: 3,
      queues: [
        { kind: "capture.put", count: 1, since_ms: Date.now() - 130_000 },
        { kind: "comments.seen", count: 2, since_ms: Date.now() - 7_300_000 },
      ],
      last_accepted_ms: Date.now() - 4000,
      status,
    }),
  });
  assert.equal(text("link"), "The agent answers");
  assert.match(text("delivery"), /^Last accepted [45] sec. ago · 3 waiting$/);
  assert.match(text("waiting"), /^Batches of comments: 22 hr. agoPicture: 12 min. ago$/);
  assert.equal(part("todo").hidden, true);
  assert.equal(part("full").hidden, true);
  assert.match(text("cases"), /2026-000001 · delivery/);
  assert.equal(part("board").hidden, false);
});

test("with nothing sent yet the popup does not pretend that something was", async () => {
  const { part, text } = await openPage("popup", { answers: state({ link: "connected" }) });
  assert.equal(text("delivery"), "Nothing was sent to it yet · nothing waiting");
  assert.equal(part("queues").hidden, true);
});

test("the agent away, what waits is said beside the one thing to do", async () => {
  const queues = [{ kind: "comments.seen", count: 40, since_ms: Date.now() }];
  const { part, text } = await openPage("popup", {
    answers: state({ waiting: 40, queues, last_accepted_ms: Date.now() - 86_400_000 }),
    language: "fr",
  });
  assert.equal(part("todo-command").hidden, false);
  assert.match(text("delivery"), /^Dernier envoi accepté .+ · 40 en attente$/);
});

test("near its limit the popup says so before anything is dropped", async () => {
  const held = { bytes: 161 * 2 ** 20, limit_bytes: 200 * 2 ** 20 };
  const queues = [{ kind: "capture.put", count: 90, since_ms: Date.now() }];
  const { part, text } = await openPage("popup", {
    answers: state({ waiting: 90, queues, held }),
  });
  assert.equal(part("full").hidden, false);
  assert.match(text("full"), /^161 of 200 MB/);
});

test("an open popup looks again, so that it stays true", async () => {
  const answers = state({ link: "connected", waiting: 3 });
  const { text, asked } = await openPage("popup", { answers });
  const before = asked.length;
  answers["agent.state"] = { ok: true, data: { ...AWAY, link: "connected", waiting: 0 } };
  for (let tries = 0; !/nothing waiting/.test(text("delivery")); tries += 1) {
    assert.ok(tries < 1000);
    await settle();
  }
  assert.ok(asked.slice(before).some(({ kind }) => kind === "agent.state"));
});

const refusal = (more) => ({
  seq: 7,
  kind: "capture.put",
  about: "Nul, jamais reçu.",
  reason: "There is no such case: reload the page.",
  at_ms: Date.now(),
  times: 1,
  sendable: true,
  ...more,
});

test("what the agent refused is shown with its reason, to be sent again or thrown away", async () => {
  const answers = state({ refused: 1, quarantined: [refusal()] });
  const { part, text, asked } = await openPage("popup", { answers });
  assert.equal(part("refused").hidden, false);
  assert.match(text("quarantine"), /^Picture.*Nul, jamais reçu\..*no such case/s);
  const [again, away] = part("quarantine").querySelectorAll("button");
  assert.deepEqual([again.textContent, away.textContent], ["Try again", "Throw away"]);
  assert.equal(again.getAttribute("aria-label"), "Try again: Picture, Nul, jamais reçu.");
  again.click();
  away.click();
  await settle();
  const told = asked.filter(({ kind }) => kind.startsWith("quarantine."));
  assert.deepEqual(told, [
    { kind: "quarantine.retry", data: { seqs: [7] } },
    { kind: "quarantine.drop", data: { seqs: [7] } },
  ]);
});

test("reasons of this side are said in the person's language, a decision in its word", async () => {
  const quarantined = [
    refusal({ kind: "case.decide", about: "hide", reason: "malformed" }),
    refusal({ seq: 0, about: "", reason: "outbox_full", times: 12, sendable: false }),
  ];
  const { part, text } = await openPage("popup", {
    answers: state({ refused: 25, quarantined }),
    language: "fr",
  });
  assert.match(text("quarantine"), /Masquer.*mettez à jour.*abandonnées\s: 12/s);
  assert.match(text("more"), /^23 /);
  const buttons = [...part("quarantine").querySelectorAll("button")];
  assert.deepEqual(
    buttons.map((button) => button.textContent),
    ["Réessayer", "Jeter", "Compris"],
  );
});

test("hostile text in what was refused stays text", async () => {
  const quarantined = [refusal({ about: "<img src=x onerror=alert(1)>", reason: "<b>no</b>" })];
  const { part, text } = await openPage("popup", { answers: state({ refused: 1, quarantined }) });
  assert.equal(part("quarantine").querySelectorAll("img, b").length, 0);
  assert.match(text("quarantine"), /<img src=x/);
});

test("the popup counts what the page has read", async () => {
  const page = { watch: "watched", adapter: "isso@1", read: 12, negative: 3, waiting: 1 };
  const { part, text } = await openPage("popup", { page });
  assert.deepEqual([text("read"), text("negative"), text("page-waiting")], ["12", "3", "1"]);
  assert.equal(part("figures").hidden, false);
  assert.equal(part("walk").hidden, false);
});

test("a page that no site file fits is said to be not watched", async () => {
  const page = { watch: "none", adapter: "", read: 0, negative: 0, waiting: 0 };
  const { part, text } = await openPage("popup", { page });
  assert.match(text("watch"), /^Not watched/);
  assert.equal(part("figures").hidden, true);
});

test("a page out of reach is said to be so", async () => {
  const { text } = await openPage("popup");
  assert.match(text("watch"), /out of the extension’s reach/);
});

test("the page's later counts reach the open popup, another tab's do not", async () => {
  const page = { watch: "watched", adapter: "isso@1", read: 1, negative: 0, waiting: 1 };
  const { listeners, text } = await openPage("popup", { page });
  listeners[0]({ kind: "page.count", data: { ...page, read: 99 } }, { tab: { id: 2 } });
  listeners[0]({ kind: "page.count", data: { ...page, read: 2 } }, { tab: { id: 1 } });
  assert.equal(text("read"), "2");
});

test("pausing a site names its host", async () => {
  const page = { watch: "watched", adapter: "isso@1", read: 1, negative: 0, waiting: 0 };
  const { part, asked } = await openPage("popup", { page });
  part("pause").click();
  await settle();
  const { data } = asked.find(({ kind }) => kind === "site.pause");
  assert.deepEqual(data, { host: "shop.test", paused: true });
  assert.equal(part("reload").hidden, false);
});

test("a broken site file is named with its line", async () => {
  const problems = [{ file: "isso.json", line: 3, reason: "no comma" }];
  const { text } = await openPage("popup", {
    answers: { "sites.problems": { ok: true, data: problems } },
  });
  assert.match(text("sites"), /isso\.json, line 3: no comma/);
});

test("a site that has changed is named, with what its comments lack", async () => {
  const changed = [
    { site: "x", name: "X", version: 1, why: "nothing", fields: [] },
    { site: "reddit", name: "Reddit", version: 1, why: "fields", fields: ["author", "time"] },
  ];
  const { part, text } = await openPage("popup", {
    answers: { "sites.changed": { ok: true, data: changed } },
  });
  assert.equal(part("changed").hidden, false);
  assert.match(text("changes"), /X: no comment found on its last pages/);
  assert.match(text("changes"), /Reddit: its comments lack [^)]*\(author, time\)/);
});

const LACKING = [
  ["that lacks its comments says so", "nothing", /none was found: X may have changed/],
  ["read by general rules says so", "general", /^X seems to have changed: .* general rules/],
  ["that is as usual says nothing of it", undefined, /^$/],
];
for (const [what, trouble, said] of LACKING) {
  test(`a page ${what}`, async () => {
    const state = { watch: "watched", adapter: "x@1", read: 0, negative: 0, waiting: 0, name: "X" };
    const { part, text } = await openPage("popup", { page: { ...state, trouble } });
    assert.match(text("trouble"), said);
    assert.equal(part("trouble").hidden, !trouble);
  });
}

async function submit({ window, part }, code) {
  part("code").value = code;
  part("form").dispatchEvent(new window.Event("submit", { cancelable: true }));
  await settle();
}

test("a typed code is sent without its dash, and the answer is said", async () => {
  const page = await openPage("connect");
  await submit(page, "k7mp-4xrt");
  assert.deepEqual(page.asked[0], { kind: "pair.code", data: { code: "K7MP4XRT" } });
  assert.match(page.text("result"), /^Connected/);
});

test("a code of another length is not sent", async () => {
  const page = await openPage("connect");
  await submit(page, "k7mp");
  assert.deepEqual(page.asked, []);
  assert.match(page.text("result"), /eight/);
});

test("a wrong code is answered with what to do", async () => {
  const answers = { "pair.code": { ok: false, code: "wrong_code", error: "Ask for a new one." } };
  const page = await openPage("connect", { answers });
  await submit(page, "AAAAAAAA");
  assert.equal(page.text("result"), "Ask for a new one.");
  assert.equal(page.part("connect").disabled, false);
});

test("the welcome page asks for all sites in words, and takes a no", async () => {
  const { part, text } = await openPage("welcome", { language: "fr" });
  assert.equal(part("allow").textContent, "Autoriser tous les sites");
  part("allow").click();
  await settle();
  assert.match(text("allowed"), /^Non autorisé/);
  assert.equal(part("allow").hidden, false);
});

test("where all sites are allowed already nothing is asked", async () => {
  const { part, text } = await openPage("welcome", { allowed: true });
  assert.equal(part("allow").hidden, true);
  assert.match(text("allowed"), /^Allowed/);
});

const SURGE = {
  window_minutes: 30,
  count: 9,
  expected: 0.6,
  count_now: 11,
  cause: "delivery",
  cause_share: 0.91,
  page_title: "Our <b>spring</b> collection",
  page_share: 1,
  words: ["colis", "retard"],
};

test("a surge is said with what its comments share, and no longer once it is over", async () => {
  const on = { open_cases: 9, due_within_the_hour: 9, late: 0, next: [], surge: SURGE };
  const { part, text } = await openPage("popup", {
    answers: state({ link: "connected", status: on }),
  });
  assert.equal(part("surge").hidden, false);
  assert.equal(
    text("surge-text"),
    "9 people in 30 minutes, where 0.6 is usual. By now: 11. Most about: delivery (91%). " +
      "Most under: Our <b>spring</b> collection. Words they share: colis, retard.",
  );
  const calm = await openPage("popup", {
    answers: state({ link: "connected", status: { ...on, surge: null } }),
  });
  assert.equal(calm.part("surge").hidden, true);
});

test("pages to look at again are links, whatever the page calls itself", async () => {
  const revisit = [
    { post_url: "https://shop.test/post", page_title: "Post", last_checked_at: null },
    { post_url: "javascript:alert(1)", page_title: "", last_checked_at: null },
  ];
  const status = { open_cases: 0, due_within_the_hour: 0, late: 0, next: [], revisit };
  const { part } = await openPage("popup", { answers: state({ link: "connected", status }) });
  const [good, bad] = part("pages").querySelectorAll("a");
  assert.equal(part("revisit").hidden, false);
  assert.equal(good.href, "https://shop.test/post");
  assert.equal(bad.hasAttribute("href"), false);
});
