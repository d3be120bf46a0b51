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

for (const [what, comment, dot, viewport] of [
  [
    "below the fold's head",
    rect(50, 300, 900, 120),
    rect(200, 305, 24, 24),
    { width: 1000, height: 800 },
  ],
  ["high up", rect(50, 10, 900, 120), rect(200, 15, 24, 24), { width: 1000, height: 800 }],
  [
    "on the rim above its line",
    rect(50, 300, 900, 120),
    rect(926, 276, 24, 24),
    { width: 1000, height: 800 },
  ],
  [
    "from right to left",
    rect(50, 300, 900, 120),
    rect(40, 305, 24, 24),
    { width: 1000, height: 800 },
  ],
  [
    "as tall as the window",
    rect(20, -50, 500, 900),
    rect(200, 5, 24, 24),
    { width: 1200, height: 800 },
  ],
  ["on a phone", rect(0, 200, 400, 300), rect(350, 204, 24, 24), { width: 400, height: 700 }],
]) {
  test(`the question stays in the viewport, off the comment and off its dot: ${what}`, () => {
    const size = { width: 264, height: 120 };
    const { free, ...spot } = places.question({ dot, comment, viewport, size });
    const box = { ...spot, ...size };
    assert.ok(free);
    assert.ok(box.x >= 0 && box.x + box.width <= viewport.width);
    assert.ok(box.y >= 0 && box.y + box.height <= viewport.height);
    assert.equal(overlaps(box, comment) || overlaps(box, dot), false);
  });
}

test("the question stands over its dot where there is room", () => {
  const comment = rect(50, 300, 900, 120);
  const dot = rect(400, 305, 24, 24);
  const viewport = { width: 1000, height: 800 };
  const size = { width: 264, height: 120 };
  const { x, y } = places.question({ dot, comment, viewport, size });
  assert.deepEqual([x, y], [280, 172]);
});

test("over a comment that fills the window the question stands at its foot, and says so", () => {
  const viewport = { width: 400, height: 700 };
  const size = { width: 264, height: 120 };
  const dot = rect(350, 5, 24, 24);
  const told = places.question({ dot, comment: rect(0, -20, 400, 900), viewport, size });
  assert.equal(told.free, false);
  assert.equal(told.y + size.height, 692);
});

test("a comment as large as the window leaves the card the larger strip", () => {
  const viewport = { width: 500, height: 600 };
  const card = places.card({ comment: rect(0, 20, 500, 420), viewport, height: 600 });
  assert.ok(card.y >= 440 && card.y + card.maxHeight <= 600);
});
