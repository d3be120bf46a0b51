import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./window.js";

const page = openPage();
const { places } = page.window.Accalmie;
page.close();

const rect = (x, y, width, height) => ({ x, y, width, height });
const size = { width: 100, height: 22 };
const anchor = rect(20, 10, 80, 20);
const edges = { left: 0, right: 600 };

test("the badge stands after the last word of the author's line, centred on it", () => {
  const line = [anchor, rect(105, 10, 60, 20), rect(20, 40, 400, 20)];
  const { x, y } = places.badge({ anchor, line, edges, size });
  assert.deepEqual([x, y], [173, 9]);
});

test("the badge takes a gap in the line that is wide enough for it", () => {
  const line = [anchor, rect(560, 10, 40, 20)];
  assert.equal(places.badge({ anchor, line, edges, size }).x, 108);
});

test("the badge lies on no word where the gap is too narrow", () => {
  const line = [anchor, rect(180, 10, 60, 20)];
  assert.equal(places.badge({ anchor, line, edges, size }).x, 248);
});

test("without room on the line the badge goes above its end", () => {
  const line = [anchor, rect(105, 10, 480, 20)];
  const { x, y } = places.badge({ anchor, line, edges, size });
  assert.equal(x + size.width, 600);
  assert.ok(y + size.height <= anchor.y);
});

const overlaps = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

for (const [what, comment, viewport] of [
  ["a column on the left", rect(20, 300, 500, 120), { width: 1200, height: 800 }],
  ["a column on the right", rect(700, 300, 480, 120), { width: 1200, height: 800 }],
  ["a wide page, the comment high up", rect(50, 40, 900, 120), { width: 1000, height: 800 }],
  ["a wide page, the comment at the foot", rect(50, 640, 900, 120), { width: 1000, height: 800 }],
  ["a phone", rect(0, 40, 400, 160), { width: 400, height: 700 }],
  ["a comment half scrolled away", rect(50, -60, 900, 120), { width: 1000, height: 800 }],
]) {
  test(`the card stays in the viewport and off the comment: ${what}`, () => {
    for (const height of [300, 600, 2000]) {
      const card = places.card({ comment, viewport, height });
      const box = { ...card, height: Math.min(height, card.maxHeight) };
      assert.ok(box.x >= 0 && box.x + box.width <= viewport.width);
      assert.ok(box.y >= 0 && box.y + box.height <= viewport.height);
      assert.equal(overlaps(box, comment), false);
      assert.ok(box.height >= 240);
    }
  });
}

test("a comment as large as the window leaves the card the larger strip", () => {
  const viewport = { width: 500, height: 600 };
  const card = places.card({ comment: rect(0, 20, 500, 420), viewport, height: 600 });
  assert.ok(card.y >= 440 && card.y + card.maxHeight <= 600);
});
