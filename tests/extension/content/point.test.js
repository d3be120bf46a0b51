/** «You missed one»: from a right click to the comment it was on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { act } from "../overlay/window.js";
import { backgroundOf, clockOf, openPage } from "./page-double.js";

const SITE = {
  site: "mine",
  version: 1,
  name: "Mine",
  matches: [],
  variants: [
    {
      container: ".c",
      fields: { id: [{ attr: "id" }], text: [{ select: ".text" }], own: [{ attr: "data-own" }] },
    },
  ],
};
const THREAD = `<main><p id="aside">Elsewhere</p>
  <div class="c" id="1"><p class="text">One <b>word</b></p>
    <div class="c" id="2"><p class="text">Two</p></div>
    <div class="c" id="3"><img class="photo" alt="" /></div>
  </div></main>`;
const ID = "mine:example.test:";

async function open(opened = { sites: [SITE], paused: false }) {
  let told;
  let clock;
  const page = openPage(`<body>${THREAD}</body>`, {
    scripts: "find when read normal slices watch send thread reply-box capture point page".split(
      " ",
    ),
    before: (window) => {
      clock = clockOf(window);
      told = backgroundOf(window, (kind) => ({
        ok: true,
        data: kind === "page.open" ? opened : null,
      }));
    },
  });
  await clock.pass(1000);
  /** The person right-clicks, then chooses the entry of the menu. */
  const missed = async (target, init = { button: 2, clientX: 30, clientY: 40 }, framed = false) => {
    if (target) act(page, target, "contextmenu", init);
    for (const listener of told.listeners) listener({ kind: "page.judge", data: { framed } });
    await clock.pass();
    return told.overlay.filter(([name]) => name === "judge" || name === "note");
  };
  const one = (selector) => page.document.querySelector(selector);
  return { ...page, told, clock, missed, one };
}

test("the comment that was right-clicked is said to be negative, wherever in it the click was", async () => {
  const { missed, one } = await open();
  assert.deepEqual(await missed(one("b")), [
    ["judge", { id: `${ID}1`, negative: true, x: 30, y: 40 }],
  ]);
});

test("a reply is itself, not the comment it answers", async () => {
  const { missed, one } = await open();
  const [[, judged]] = await missed(one("[id='2'] .text"));
  assert.equal(judged.id, `${ID}2`);
});

test("a reply that could not be read is not the comment around it", async () => {
  const { missed, one } = await open();
  const [[name, said]] = await missed(one(".photo"));
  assert.deepEqual([name, said.sentence], ["note", "judge_no_comment"]);
});

test("away from any comment a note says so, where the click was", async () => {
  const { missed, one } = await open();
  assert.deepEqual(await missed(one("#aside")), [
    ["note", { sentence: "judge_no_comment", x: 30, y: 40 }],
  ]);
});

test("a click in a frame is not taken for the last one on the page", async () => {
  const { missed, one } = await open();
  act({ window: one("b").ownerDocument.defaultView }, one("b"), "contextmenu", { button: 2 });
  const [[name]] = await missed(null, {}, true);
  assert.equal(name, "note");
});

test("a right click that a page makes up counts for nothing", async () => {
  const { missed, one, window } = await open();
  for (const type of ["contextmenu", "pointerdown"])
    one("b").dispatchEvent(new window.MouseEvent(type, { bubbles: true, button: 2 }));
  const [[name]] = await missed(null);
  assert.equal(name, "note");
});

test("where the browser tells of the press alone (Shift in Firefox) the press counts", async () => {
  const page = await open();
  act(page, page.one("#aside"), "contextmenu", { button: 2 });
  act(page, page.one("b"), "pointerdown", { button: 2 });
  act(page, page.one("#aside"), "pointerdown", { button: 0 });
  const [[name, judged]] = await page.missed(null);
  assert.deepEqual([name, judged.id], ["judge", `${ID}1`]);
});

test("asked for by a key, the menu is for the selected text", async () => {
  const { missed, one, window } = await open();
  window.getSelection().selectAllChildren(one("[id='2'] .text"));
  const [[, judged]] = await missed(one("#aside"), { button: 0 });
  assert.equal(judged.id, `${ID}2`);
});

test("a right click elsewhere is not for what is still selected", async () => {
  const { missed, one, window } = await open();
  window.getSelection().selectAllChildren(one("[id='2'] .text"));
  const [[name]] = await missed(one("#aside"));
  assert.equal(name, "note");
});

test("on our own badge it is for the comment under it", async () => {
  const { missed, one, document } = await open();
  const host = document.createElement("div");
  document.documentElement.append(host);
  document.elementsFromPoint = () => [host, one("b"), document.body];
  const [[, judged]] = await missed(host);
  assert.equal(judged.id, `${ID}1`);
});

test("the comment is the one that was there at the click, were it drawn anew meanwhile", async () => {
  const page = await open();
  act(page, page.one("b"), "contextmenu", { button: 2 });
  page.one("[id='1']").replaceWith(page.one("#aside").cloneNode(true));
  await page.clock.pass(1000);
  const [[, judged]] = await page.missed(null);
  assert.equal(judged.id, `${ID}1`);
});

test("a comment that has a case shows its card and is not asked about again", async () => {
  const page = await open();
  page.told.walks = true; // what the overlay's double answers: opened
  assert.deepEqual(await page.missed(page.one("b")), []);
  assert.deepEqual(page.told.overlay.at(-1), ["open", `${ID}1`]);
});

test("what could not be noted is said where the click was", async () => {
  const page = await open();
  page.told.trouble = "Reload this page.";
  const [, [, said]] = await page.missed(page.one("b"));
  assert.deepEqual(said, { sentence: "Reload this page.", x: 30, y: 40 });
});

test("on a paused site the note says that it is paused", async () => {
  const { missed, one } = await open({ sites: [SITE], paused: true });
  const [[, said]] = await missed(one("b"));
  assert.equal(said.sentence, "popup_paused");
});
