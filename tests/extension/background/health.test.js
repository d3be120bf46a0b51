/** When several pages of a site say that it has changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { Health, judge } from "../../../extension/background/health.js";
import { Storage } from "../../../extension/background/storage.js";

const NORMAL = { pages: "/post", found: 1, filled: { author: 0.9, time: 0.8 } };
const FILE = { site: "mine", name: "Mine", version: 1, normal: NORMAL };
const WELL = { why: "", fields: [] };

/** @param {number} found @param {object} [filled] */
const look = (found, filled = { author: found, time: found }, usual = true) => ({
  site: "mine",
  version: 1,
  usual,
  found,
  filled,
});

function made(storage = new Storage(new IDBFactory()), file = FILE) {
  const sites = { named: async (site) => (site === file.site ? file : null) };
  const health = new Health({ storage, sites });
  let changes = 0;
  health.onChange = () => {
    changes += 1;
  };
  return { health, storage, changes: () => changes };
}

test("a page without comments says nothing, three in a row do", () => {
  assert.deepEqual(judge(NORMAL, [look(5), look(0), look(0)]), WELL);
  assert.deepEqual(judge(NORMAL, [look(5), look(0), look(0), look(0)]), {
    why: "nothing",
    fields: [],
  });
  assert.deepEqual(judge(NORMAL, [look(0), look(0), look(0), look(1)]), WELL);
});

test("a field that most comments lack has collapsed, once there are enough of them", () => {
  const without = (found) => look(found, { author: 1, time: found });
  assert.deepEqual(judge(NORMAL, [without(9)]), WELL);
  assert.deepEqual(judge(NORMAL, [without(9), without(9)]), { why: "fields", fields: ["author"] });
  assert.deepEqual(judge(NORMAL, [look(12, { author: 6, time: 6 })]), WELL);
});

test("what the site was like before is history", () => {
  const before = Array.from({ length: 8 }, () => look(50));
  const after = look(12, { author: 12, time: 0 });
  assert.deepEqual(judge(NORMAL, [...before, after]), { why: "fields", fields: ["time"] });
});

test("a page seen again counts once, and is told when the site's state changes", async () => {
  const { health, changes } = made();
  for (let time = 0; time < 5; time += 1) await health.note(look(0), "https://a.test/post/1");
  assert.deepEqual(await health.told(), [{ site: "mine", name: "Mine", version: 1, ...WELL }]);
  assert.equal(changes(), 1);
  await health.note(look(0), "https://a.test/post/2");
  await health.note(look(0), "https://a.test/post/3#c1");
  assert.equal((await health.told())[0].why, "nothing");
  assert.equal(changes(), 2);
});

test("pages where no comments are usual are passed over while they have none", async () => {
  const { health } = made();
  for (const page of [1, 2, 3, 4])
    await health.note(look(0, {}, false), `https://a.test/home/${page}`);
  assert.deepEqual(await health.told(), []);
});

test("looks at once are all kept, and outlive the background", async () => {
  const { health, storage } = made();
  await Promise.all([1, 2, 3].map((page) => health.note(look(0), `https://a.test/post/${page}`)));
  assert.equal((await made(storage).health.told())[0].why, "nothing");
});

test("a new version of the file begins anew", async () => {
  const { health, storage } = made();
  for (const page of [1, 2, 3]) await health.note(look(0), `https://a.test/post/${page}`);
  const next = made(storage, { ...FILE, version: 2 }).health;
  assert.deepEqual(await next.told(), []);
  await next.note({ ...look(4), version: 2 }, "https://a.test/post/1");
  assert.equal((await next.told())[0].why, "");
});

test("what is kept names no page", async () => {
  const { health, storage } = made();
  await health.note(look(3), "https://a.test/post/secret-thread");
  assert.doesNotMatch(JSON.stringify(await storage.fact("site_looks")), /secret|a\.test/);
});
