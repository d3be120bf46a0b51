/** Teaching a site: the scripts go to one tab, the file to the agent, for its own host alone. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { NotTeachable, TEACH_FILES, Teaching } from "../../../extension/background/teaching.js";
import { problemOf } from "../../../extension/shared/site-schema.js";

const SITE = {
  site: "shop-example",
  version: 1,
  name: "shop.example",
  matches: ["*://shop.example/*"],
  source: "taught by a click",
  confidence: "C",
  checked: "2026-11-25",
  variants: [{ container: ".c", fields: { text: [{ select: ".t" }] } }],
};
const PLACE = { tab: 4, frame: 0, url: "https://shop.example/bowl?x=1#top" };

function parts() {
  /** @type {any[]} */
  const told = [];
  const browser = {
    scripting: { executeScript: async (/** @type {any} */ what) => told.push(["scripts", what]) },
    tabs: { sendMessage: async (/** @type {any[]} */ ...what) => told.push(["page", ...what]) },
  };
  const link = {
    connect: async () => {},
    ask: async (/** @type {string} */ kind, /** @type {any} */ data) => {
      told.push([kind, data]);
      return { data: { sites: [data.site] } };
    },
  };
  const sites = { replaceOwn: async (/** @type {any} */ all) => told.push(["own", all]) };
  const teaching = new Teaching(/** @type {any} */ ({ browser, link, sites, problemOf }));
  return { teaching, told };
}

test("every script of teaching goes into the tab the person is in", async () => {
  const { teaching, told } = parts();
  await teaching.begin(4);
  assert.deepEqual(told, [["scripts", { target: { tabId: 4 }, files: [...TEACH_FILES] }]]);
  const folder = new URL("../../../extension/teach/", import.meta.url);
  const there = readdirSync(folder).map((name) => `teach/${name}`);
  assert.deepEqual([...TEACH_FILES].sort(), there.sort());
});

test("what was taught is kept, known at once, and the page is read anew", async () => {
  const { teaching, told } = parts();
  await teaching.keep(SITE, PLACE);
  assert.deepEqual(told, [
    ["site.keep", { site: SITE }],
    ["own", [SITE]],
    ["page", 4, { kind: "page.again", data: null }, { frameId: 0 }],
  ]);
});

test("a file is for the host it was taught on, whatever it says", async () => {
  const { teaching, told } = parts();
  const matches = ["<all_urls>", "*://bank.example/*"];
  await teaching.keep({ ...SITE, site: "bank-example", matches }, PLACE);
  const { site } = told[0][1];
  assert.deepEqual([site.site, site.matches], ["shop-example", ["*://shop.example/*"]]);
});

test("what fits no schema never reaches the agent", async () => {
  const { teaching, told } = parts();
  for (const bad of [null, {}, { ...SITE, variants: [] }, { ...SITE, script: "alert(1)" }]) {
    await assert.rejects(teaching.keep(bad, PLACE), NotTeachable);
  }
  assert.deepEqual(told, []);
});
