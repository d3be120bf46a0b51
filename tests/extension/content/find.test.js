/** Which elements of a page are comments. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page-double.js";

const text = [{ select: ".text" }];

/** Copied: a page's own lists are of another world than the test's. @param {any[]} found */
function idsOf(found) {
  return Array.from(found, ({ element }) => element.id);
}

/** @param {string} html @param {object[]} variants */
function find(html, ...variants) {
  const page = openPage(`<body>${html}</body>`);
  const site = { variants: variants.map((variant) => ({ fields: { text }, ...variant })) };
  const found = page.Accalmie.findContainers(page.document, site);
  return { ...page, site, found, ids: idsOf(found) };
}

test("containers come in the page's order, whichever variant found them", () => {
  const { ids } = find(
    `<p class="b" id="1"></p><p class="a" id="2"></p><p class="b" id="3"></p>`,
    { container: ".a" },
    { container: ".b" },
  );
  assert.deepEqual(ids, ["1", "2", "3"]);
});

test("where two variants claim an element the first of the file has it", () => {
  const { found } = find(
    `<p class="a b"></p>`,
    { container: ".a", badge: "i" },
    { container: ".b" },
  );
  assert.equal(found.length, 1);
  assert.equal(found[0].variant.badge, "i");
});

test("the part that is looked at counts as well as what is in it", () => {
  const { document, Accalmie, site } = find(
    `<div class="c" id="1"><div class="c" id="2"></div></div><div class="c" id="3"></div>`,
    { container: ".c" },
  );
  const found = Accalmie.findContainers(document.getElementById("1"), site);
  assert.deepEqual(idsOf(found), ["1", "2"]);
});

test("notInside leaves out what stands in a quote, and the quote itself", () => {
  const { ids } = find(
    `<div class="c" id="1"><div class="c quote" id="2"></div></div>
     <div class="quote"><div class="c" id="3"></div></div>`,
    { container: ".c", notInside: ".quote" },
  );
  assert.deepEqual(ids, ["1"]);
});

test("outermost keeps one of several nested containers", () => {
  const { ids } = find(
    `<div class="c" id="1"><div class="c" id="2"><div class="c" id="3"></div></div></div>`,
    { container: ".c", outermost: true },
  );
  assert.deepEqual(ids, ["1"]);
});

test("climb goes from an anchor up to the last ancestor that holds it alone", () => {
  const item = (/** @type {string} */ id) =>
    `<div id="${id}"><div><span><a href="/c/${id}/">1 h</a></span></div></div>`;
  const { ids } = find(`<main>${item("one")}${item("two")}</main>`, {
    container: 'a[href*="/c/"]',
    climb: true,
  });
  assert.deepEqual(ids, ["one", "two"]);
});

test("climb stops below the body where there is one anchor only", () => {
  const { found } = find(`<main><div><a href="/c/1/">1 h</a></div></main>`, {
    container: 'a[href*="/c/"]',
    climb: true,
  });
  assert.equal(found[0].element.localName, "main");
});

test("a change belongs to the nearest comment around it, of any variant", () => {
  const { document, Accalmie, site } = find(
    `<div class="a" id="1"><p id="own"></p><div class="b" id="2"><p id="inner"></p></div></div><p id="out"></p>`,
    { container: ".a" },
    { container: ".b" },
  );
  const around = (/** @type {string} */ id) =>
    Accalmie.containerAround(document.getElementById(id), site)?.element.id ?? null;
  assert.equal(around("inner"), "2");
  assert.equal(around("own"), "1");
  assert.equal(around("out"), null);
});

test("a change in a quote or an inner wrapper belongs to the comment that has it", () => {
  const { document, Accalmie, site } = find(
    `<div class="c" id="1"><div class="c quote"><p id="quoted"></p></div></div>
     <div class="w" id="2"><div class="w"><p id="wrapped"></p></div></div>`,
    { container: ".c", notInside: ".quote" },
    { container: ".w", outermost: true },
  );
  const around = (/** @type {string} */ id) =>
    Accalmie.containerAround(document.getElementById(id), site)?.element.id;
  assert.equal(around("quoted"), "1");
  assert.equal(around("wrapped"), "2");
});

test("the replies of a comment are those nested in it, quotes left out", () => {
  const { found, Accalmie } = find(
    `<div class="c" id="1"><div class="c quote" id="q"></div><div class="c" id="2"><div class="c" id="3"></div></div></div>`,
    { container: ".c", notInside: ".quote" },
  );
  const inner = Array.from(Accalmie.nestedIn(found[0]), ({ id }) => id);
  assert.deepEqual(inner, ["2", "3"]);
});

test("a selector that the browser cannot read is named, wherever it stands", () => {
  const { Accalmie } = find("", { container: "p" });
  const sound = { variants: [{ container: "p:has(> i)", fields: { text } }] };
  assert.equal(Accalmie.badSelector(sound), "");
  assert.equal(Accalmie.badSelector({ ...sound, roots: "main >" }), "main >");
  const field = { variants: [{ container: "p", fields: { text: [{ select: "b::" }] } }] };
  assert.equal(Accalmie.badSelector(field), "b::");
});
