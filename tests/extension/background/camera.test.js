import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Camera } from "../../../extension/background/camera.js";
import { browserDouble } from "./browser-double.js";

const LIMIT = 4 * 1024 * 1024;

function camera(browser, edge = {}) {
  let now = 1_000_000;
  const pauses = [];
  const pause = async (ms) => {
    pauses.push(ms);
    now += ms;
  };
  return { pauses, it: new Camera(browser, { now: () => now, pause, ...edge }) };
}

test("a picture comes with the hash of exactly its bytes", async () => {
  const { png, sha256, captured_at, scale } = await camera(browserDouble()).it.take(1, LIMIT);
  assert.equal(Buffer.from(png).toString(), "picture");
  assert.equal(sha256, createHash("sha256").update("picture").digest("hex"));
  assert.equal(captured_at, new Date(1_000_000).toISOString());
  assert.equal(scale, 1);
});

test("pictures are taken one after the other and 600 ms apart", async () => {
  const { it, pauses } = camera(browserDouble());
  await Promise.all([it.take(1, LIMIT), it.take(1, LIMIT), it.take(1, LIMIT)]);
  assert.deepEqual(pauses, [0, 600, 600]);
});

test("a tab that is not on screen is not pictured", async () => {
  const browser = browserDouble();
  browser.tabsById.set(2, { id: 2, active: false, windowId: 9 });
  await assert.rejects(camera(browser).it.take(2, LIMIT), { code: "not_visible" });
  await assert.rejects(camera(browser).it.take(77, LIMIT), { code: "not_visible" });
  assert.deepEqual(browser.pictures, []);
});

test("a picture taken while the person changed tabs is thrown away", async () => {
  const browser = browserDouble();
  const capture = browser.tabs.captureVisibleTab;
  browser.tabs.captureVisibleTab = async (windowId) => {
    browser.tabsById.get(1).active = false;
    return capture(windowId);
  };
  await assert.rejects(camera(browser).it.take(1, LIMIT), { code: "not_visible" });
});

test("a missing permission and a failed picture are told apart", async () => {
  const browser = browserDouble();
  browser.picture = "";
  await assert.rejects(camera(browser).it.take(1, LIMIT), { code: "no_permission" });
  browser.allowed = true;
  await assert.rejects(camera(browser).it.take(1, LIMIT), { code: "capture_failed" });
});

test("a browser that never answers is given up", async () => {
  const browser = browserDouble();
  browser.allowed = true;
  browser.tabs.captureVisibleTab = () => new Promise(() => {});
  const { it } = camera(browser, { withinMs: 5 });
  await assert.rejects(it.take(1, LIMIT), { code: "capture_failed" });
});

test("one that failed does not hold up the next", async () => {
  const browser = browserDouble();
  const { it } = camera(browser);
  await assert.rejects(it.take(77, LIMIT));
  assert.equal((await it.take(1, LIMIT)).scale, 1);
});

test("a picture larger than the agent takes is made smaller as a whole", async () => {
  const small = Uint8Array.of(1, 2);
  const shrink = async (png, limit) => {
    assert.ok(png.length > limit);
    return { png: small, scale: 0.5 };
  };
  const { png, scale } = await camera(browserDouble(), { shrink }).it.take(1, 3);
  assert.deepEqual(png, small);
  assert.equal(scale, 0.5);
});
