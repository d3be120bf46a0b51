import assert from "node:assert/strict";
import { test } from "node:test";
import { Menu } from "../../../extension/background/menu.js";
import { News } from "../../../extension/background/news.js";
import { Reach } from "../../../extension/background/reach.js";
import { browserDouble, read } from "./browser-double.js";

function made() {
  const browser = browserDouble();
  return { browser, menu: new Menu(browser, new Reach(browser), new News(browser)) };
}

test("the menu has one entry on the pages that are read, however often it is made", async () => {
  const { browser, menu } = made();
  await menu.refresh();
  await menu.refresh();
  assert.equal(browser.menus.size, 1);
  const entry = browser.menus.get("open-case");
  assert.equal(entry.title, "Open a case from this comment");
  assert.deepEqual(entry.documentUrlPatterns, read("manifest.json").content_scripts[0].matches);
  for (const under of ["page", "selection", "link"]) assert.ok(entry.contexts.includes(under));
});

test("an entry of an earlier life follows the permission for all sites", async () => {
  const { browser, menu } = made();
  await menu.refresh();
  browser.allowed = true;
  await menu.refresh();
  const { documentUrlPatterns } = browser.menus.get("open-case");
  assert.deepEqual(documentUrlPatterns, ["http://*/*", "https://*/*"]);
});

test("the page is told that the entry was chosen, and whether the click was in a frame", async () => {
  const { browser, menu } = made();
  await menu.chosen({ menuItemId: "open-case", frameId: 0 }, { id: 1 });
  await menu.chosen({ menuItemId: "open-case", frameId: 7 }, { id: 1 });
  assert.deepEqual(browser.told, [
    { tab: 1, kind: "page.judge", data: { framed: false } },
    { tab: 1, kind: "page.judge", data: { framed: true } },
  ]);
});

test("another entry, no tab, or a tab without content scripts: nothing happens", async () => {
  const { browser, menu } = made();
  await menu.chosen({ menuItemId: "other" }, { id: 1 });
  await menu.chosen({ menuItemId: "open-case" }, undefined);
  await menu.chosen({ menuItemId: "open-case" }, { id: 404 });
  assert.deepEqual(browser.told, []);
});
