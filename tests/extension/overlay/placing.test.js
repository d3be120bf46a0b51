/** Which badges are measured as the page moves, and what becomes of the others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, reading } from "./window.js";

const FRAME_MS = 40;
const ROUND_MS = 800;
const after = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page whose browser says where comments are when the test does; `measured` are badges' ids. */
function open() {
  const page = openPage();
  const { Accalmie } = page.window;
  const measured = [];
  Accalmie.stand.badge = (id) => {
    measured.push(id);
    return { x: 10, y: 20 };
  };
  const take = () => measured.splice(0).sort().join(" ");
  const tell = (id, isIntersecting, width = 100) => {
    const target = page.document.getElementById(id);
    page.views[0].tell([{ target, isIntersecting, boundingClientRect: { width, height: width } }]);
  };
  return { ...page, take, tell };
}

test("only the badges near the viewport are measured; the others once the page is quiet", async () => {
  const { overlay, take, tell, close } = open();
  overlay.show(["a", "b", "c"].map((id) => reading(id)));
  await after(FRAME_MS);
  assert.equal(take(), "a b c", "until the browser has told, each may be seen");
  tell("b", false);
  tell("c", false);
  overlay.placeAll();
  overlay.placeAll();
  await after(FRAME_MS);
  assert.equal(take(), "a");
  await after(ROUND_MS);
  assert.equal(take(), "b c");
  tell("c", true);
  await after(FRAME_MS);
  assert.equal(take(), "a c");
  close();
});

test("a comment without a box of its own is never taken for far away", async () => {
  const { overlay, take, tell, close } = open();
  overlay.show([reading("a")]);
  await after(FRAME_MS);
  take();
  tell("a", false, 0);
  await after(FRAME_MS);
  assert.equal(take(), "a");
  close();
});

test("the badge of a comment that left the page is hidden at once, and back with it", async () => {
  const { overlay, document, one, take, close } = open();
  overlay.show([reading("a")]);
  await after(FRAME_MS);
  assert.equal(one(".badge").style.visibility, "visible");
  const comment = document.getElementById("a");
  comment.remove();
  overlay.placeAll();
  assert.equal(one(".badge").style.visibility, "hidden");
  await after(FRAME_MS);
  take();
  document.body.append(comment);
  overlay.placeAll();
  await after(FRAME_MS);
  assert.equal(take(), "a");
  assert.equal(one(".badge").style.visibility, "visible");
  close();
});
