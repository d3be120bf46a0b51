/**
 * Site files against our own pages, in the shape of each site's markup: beside each page of
 * tests/pages is what must be found on it.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { judge } from "../../../extension/background/health.js";
import { SITE_FILES } from "../../../extension/background/sites.js";
import { clockOf, openPage, readAll, siteFile } from "../content/page-double.js";

const PAGES = new URL("../../pages/", import.meta.url);
const UNNAMED = new Set(["accalmie-demo", "generic"]);
const WELL = { why: "", fields: [] };
const NOW = Date.UTC(2026, 10, 20, 12);

/**
 * What a reader finds on each page: its comments, by id or, where the site gives none, by text.
 * @type {Record<string, {site: string, url: string, ids?: string[], texts?: string[], read: Record<string, object>}>}
 */
const EXPECTED = Object.fromEntries(
  readdirSync(PAGES)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, PAGES), "utf8"))]),
);

/** @param {string} file */
function open(file) {
  const html = readFileSync(new URL(`${file}.html`, PAGES), "utf8");
  const page = openPage(html, { url: EXPECTED[file].url });
  clockOf(page.window, NOW);
  return { page, site: siteFile(EXPECTED[file].site) };
}

for (const [file, { url, ids, texts, read }] of Object.entries(EXPECTED)) {
  const name = ids ? "platform_id" : "text";
  const wanted = ids ?? texts ?? [];
  test(`${file}: exactly its ${wanted.length} comments are found`, () => {
    const { page, site } = open(file);
    assert.equal(page.Accalmie.badSelector(site), "");
    assert.ok(!site.detect || page.document.querySelector(site.detect));
    assert.deepEqual(
      readAll(page, site).map((comment) => comment[name]),
      wanted,
    );
  });
  for (const [one, fields] of Object.entries(read)) {
    test(`${file}: comment ${one} is read field by field`, () => {
      const { page, site } = open(file);
      const comment = readAll(page, site).find((comment) => comment[name] === one);
      if (ids) assert.equal(comment.id, `${site.site}:${new URL(url).host}:${one}`);
      assert.equal(comment.adapter, `${site.site}@${site.version}`);
      for (const [name, value] of Object.entries(fields)) assert.equal(comment[name], value, name);
    });
  }
}

/** Accalmie.lookAt of all that is read. @param {string} file */
function look(file) {
  const { page, site } = open(file);
  return { site, look: page.Accalmie.lookAt(site, readAll(page, site), EXPECTED[file].url) };
}

for (const file of Object.keys(EXPECTED)) {
  test(`${file}: the page is normal by what its site file calls so`, () => {
    const { site, look: seen } = look(file);
    assert.ok(seen, "the file does not say what is normal");
    assert.equal(seen.usual, Boolean(site.normal.found), "comments are not usual on its own page");
    assert.deepEqual(judge(site.normal, [seen, seen, seen, seen, seen, seen]), WELL);
  });
}

test("every page has two comments at least that are read field by field", () => {
  for (const [file, { read }] of Object.entries(EXPECTED))
    assert.ok(Object.keys(read).length >= 2, file);
});

test("every site file of ours has a page", () => {
  const held = new Set(Object.values(EXPECTED).map(({ site }) => site));
  assert.deepEqual(
    SITE_FILES.filter((name) => !held.has(name)),
    [],
  );
});

test("every comment has a line that its badge can stand on", () => {
  for (const file of Object.keys(EXPECTED)) {
    const { page, site } = open(file);
    for (const found of page.Accalmie.findContainers(page.document, site)) {
      if (!page.Accalmie.readComment(found, site)) continue;
      const line = page.Accalmie.authorLine(found);
      assert.ok(found.element.contains(line), `${file}: outside its comment`);
      assert.notEqual(line, found.element, `${file}: no line of its own`);
    }
  }
});

test("docs/sites.md names every site file, how sure it is and that it is read anywhere", () => {
  const docs = readFileSync(new URL("../../../docs/sites.md", import.meta.url), "utf8");
  for (const { site, name, confidence, matches } of SITE_FILES.map(siteFile)) {
    if (site === "accalmie-demo") continue;
    const row = docs.split("\n").find((line) => line.startsWith(`| ${name} | \`${site}.json\` |`));
    assert.ok(row?.includes(`| ${confidence} |`), site);
    assert.equal(row.includes("| any host |"), matches.length === 0, site);
  }
});

test("README names every site that is read", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  for (const { name } of SITE_FILES.map(siteFile).filter(({ site }) => !UNNAMED.has(site)))
    assert.ok(readme.replace(/\s+/g, " ").includes(name.replace(/ \(.*/, "")), name);
});

test("every page of tests/pages is held to what a reader finds on it", () => {
  const files = readdirSync(PAGES)
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.replace(".html", ""));
  assert.deepEqual(files.sort(), Object.keys(EXPECTED).sort());
});

test("the demonstration's page keeps the shape of the feed the agent serves", () => {
  const feed = readFileSync(
    new URL("../../../agent/accalmie/demo/feed.html", import.meta.url),
    "utf8",
  );
  const { page } = open("accalmie-demo");
  for (const element of page.document.querySelectorAll("main, article, article *")) {
    const name = element.localName;
    assert.ok(feed.includes(`<${name}`), `the feed has no <${name}>`);
    for (const { name: attribute } of element.attributes)
      assert.ok(feed.includes(attribute), `the feed has no ${attribute}`);
    for (const word of element.classList)
      assert.ok(feed.includes(word), `the feed has no .${word}`);
  }
});
