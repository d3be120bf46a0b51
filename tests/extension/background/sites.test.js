import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { SITE_FILES, Sites } from "../../../extension/background/sites.js";
import { Storage } from "../../../extension/background/storage.js";
import { problemOf } from "../../../extension/shared/site-schema.js";
import { read as readJson } from "./browser-double.js";

const folder = new URL("../../../extension/sites/", import.meta.url);
const fromDisk = async (name) => readFileSync(new URL(name, folder), "utf8");
const newSites = (read = fromDisk, storage = new Storage(new IDBFactory())) =>
  new Sites({ storage, read, problemOf });
const names = (sites) => sites.map(({ site }) => site);

test("the list of site files is the folder's", () => {
  assert.deepEqual(readdirSync(folder).sort(), SITE_FILES.map((name) => `${name}.json`).sort());
});

test("every site file of ours is sound", async () => {
  assert.deepEqual(await newSites().problems(), []);
});

test("the manifest runs the content scripts on every host a site file names", () => {
  const named = SITE_FILES.flatMap((name) => readJson(`sites/${name}.json`).matches);
  const scripts = readJson("manifest.json").content_scripts;
  const declared = new Set(scripts.flatMap(({ matches }) => matches));
  assert.deepEqual(
    named.filter((pattern) => !declared.has(pattern)),
    [],
  );
});

test("a page gets the files of its host first, then those of any host", async () => {
  const fitting = await newSites().fitting("https://news.ycombinator.com/item?id=1");
  assert.equal(fitting[0].site, "hackernews");
  assert.ok(names(fitting).includes("isso"));
  assert.ok(!names(fitting).includes("youtube"));
});

test("a broken file is named with its line and the rest load", async () => {
  const read = async (name) =>
    name === "isso.json" ? '{\n  "site": "isso",\n  oops\n}' : fromDisk(name);
  const sites = newSites(read);
  const [problem, ...others] = await sites.problems();
  assert.deepEqual(others, []);
  assert.equal(problem.file, "isso.json");
  assert.equal(problem.line, 3);
  assert.ok((await sites.fitting("https://old.reddit.com/r/a/comments/1/")).length > 0);
});

test("a file with a wrong field is named with the field's line", async () => {
  const wrong = async (name) => {
    const text = await fromDisk(name);
    return name === "isso.json" ? text.replace(/"version": \d+/, '"version": "one"') : text;
  };
  const [problem] = await newSites(wrong).problems();
  assert.match(problem.reason, /version/);
  const line = (await wrong("isso.json")).split("\n")[problem.line - 1];
  assert.match(line, /"version"/);
});

test("the person's own file takes the place of ours, now and in the next life", async () => {
  const storage = new Storage(new IDBFactory());
  const own = { ...readJson("sites/hackernews.json"), name: "Mine" };
  const sites = newSites(fromDisk, storage);
  await sites.replaceOwn([own, { site: "broken" }]);
  for (const life of [sites, newSites(fromDisk, storage)]) {
    const fitting = await life.fitting("https://news.ycombinator.com/item?id=1");
    assert.equal(fitting[0].name, "Mine");
    assert.equal(names(fitting).filter((site) => site === "hackernews").length, 1);
    assert.equal((await life.problems())[0].file, "broken.json");
  }
});
