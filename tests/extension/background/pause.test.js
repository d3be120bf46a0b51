import assert from "node:assert/strict";
import { test } from "node:test";
import { pauseMs } from "../../../extension/background/pause.js";

test("the longest pause doubles from a second to a minute", () => {
  const longest = [0, 1, 2, 5, 6, 100].map((failures) => pauseMs(failures, 1));
  assert.deepEqual(longest, [1000, 2000, 4000, 32_000, 60_000, 60_000]);
});

test("a pause is anywhere up to the longest", () => {
  assert.equal(pauseMs(6, 0), 0);
  assert.equal(pauseMs(6, 0.5), 30_000);
});
