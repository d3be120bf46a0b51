import assert from "node:assert/strict";
import { test } from "node:test";
import { ago } from "../../../extension/pages/ago.js";

const NOW = 1_700_000_000_000;

for (const [ms, english, french] of [
  [0, "0 sec. ago", "il y a 0 s"],
  [4_900, "4 sec. ago", "il y a 4 s"],
  [60_000, "1 min. ago", "il y a 1 min"],
  [3_599_000, "59 min. ago", "il y a 59 min"],
  [7_200_000, "2 hr. ago", "il y a 2 h"],
  [3 * 86_400_000, "3 days ago", "il y a 3 j"],
]) {
  test(`${ms} ms ago is said in the largest whole unit`, () => {
    const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
    assert.equal(plain(ago("en", NOW - ms, NOW)), english);
    assert.equal(plain(ago("fr", NOW - ms, NOW)), french);
  });
}

test("a clock that was set back does not make it the future", () => {
  assert.equal(ago("en", NOW + 5000, NOW), "0 sec. ago");
});
