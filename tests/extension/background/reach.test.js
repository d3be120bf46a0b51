import assert from "node:assert/strict";
import { test } from "node:test";
import { identity } from "../../../extension/background/identity.js";
import { News } from "../../../extension/background/news.js";
import { Pace } from "../../../extension/background/pace.js";
import { Reach } from "../../../extension/background/reach.js";
import { browserDouble, ID, i18n, read } from "./browser-double.js";

test("without the permission no content script is registered, with it the manifest's own are", async () => {
  const browser = browserDouble();
  const reach = new Reach(browser);
  await reach.refresh();
  assert.equal(browser.registered.size, 0);
  browser.allowed = true;
  await reach.refresh();
  await reach.refresh();
  const [script] = [...browser.registered.values()];
  assert.deepEqual(script.js, read("manifest.json").content_scripts[0].js);
  const [watching, , framed] = read("manifest.json").content_scripts;
  assert.deepEqual(script.excludeMatches, [...watching.matches, ...framed.matches]);
  browser.allowed = false;
  await reach.refresh();
  assert.equal(browser.registered.size, 0);
});

test("the addresses that Firefox tells are registered as the names it takes", async () => {
  const browser = browserDouble();
  const base = browser.runtime.getURL("");
  browser.runtime.getManifest = () => ({
    content_scripts: [{ js: [`${base}content/find.js`], matches: [] }],
  });
  browser.allowed = true;
  await new Reach(browser).refresh();
  assert.deepEqual([...browser.registered.values()][0].js, ["content/find.js"]);
});

test("readings go to the page that asked; changes of a case, and what the person said, to every page", async () => {
  const browser = browserDouble();
  browser.tabsById.set(404, { id: 404 });
  const news = new News(browser);
  await news.answered({ from: { tab: 1, frame: 0 } }, { kind: "comments.read", data: 1 });
  await news.answered({ from: { tab: 404, frame: 0 } }, { kind: "capture.stored", data: 2 });
  await news.answered({ from: null }, { kind: "case.changed", data: 3 });
  const judged = { kind: "comment.judge", from: { tab: 404, frame: 0 } };
  await news.answered(judged, { kind: "comments.read", data: 4 });
  assert.deepEqual(browser.told, [
    { tab: 1, kind: "comments.read", data: 1 },
    { tab: 1, kind: "case.changed", data: 3 },
    { tab: 1, kind: "comments.read", data: 4 },
  ]);
});

test("the pace lets a burst through and then one message a fiftieth of a second", () => {
  let now = 0;
  const pace = new Pace(50, 3, () => now);
  assert.deepEqual(
    [pace.take(), pace.take(), pace.take(), pace.take(), pace.take()],
    [0, 0, 0, 20, 40],
  );
  now = 1000;
  assert.equal(pace.take(), 0);
});

test("the hello names the browser, and the language of the words shown", () => {
  const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
  const browser = { ...browserDouble(), i18n: i18n("fr", "fr-CA") };
  const said = identity(browser, firefox);
  assert.equal(said.origin, `chrome-extension://${ID}`);
  assert.equal(said.browser, "Firefox 153");
  assert.equal(said.label, "Firefox");
  assert.equal(said.ui_language, "fr");
});
