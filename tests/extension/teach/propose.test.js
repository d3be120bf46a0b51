/** A site nobody prepared: one click, and its comments are read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { problemOf } from "../../../extension/shared/site-schema.js";
import { openPage, readAll } from "../content/page-double.js";
import { ODD_PAGES, PEOPLE } from "./odd-pages.js";

const parts = ["selectors", "marks", "fields", "propose"].map((name) => `../teach/${name}`);
const scripts = ["find", "when", "read", ...parts];

/** @param {string} html @param {string} click */
function teach(html, click) {
  const page = openPage(html, { scripts, url: "https://shop.example/soup/bowl" });
  const clicked = page.document.querySelector(click);
  assert.ok(clicked, "the page has what is clicked");
  return { page, clicked, proposals: page.Accalmie.propose(clicked) };
}

for (const [name, { html, click, comments = PEOPLE }] of Object.entries(ODD_PAGES)) {
  test(`${name}: every comment is read, with its author and its words`, () => {
    const { page, proposals } = teach(html, click);
    assert.ok(proposals.length > 0);
    const { site } = proposals[0];
    const read = readAll(page, site).map((one) => [one.author_name, one.text]);
    assert.deepEqual(read, comments, JSON.stringify(site.variants[0]));
    assert.equal(problemOf(JSON.parse(JSON.stringify(page.Accalmie.withNormal(site)))), "");
  });
}
