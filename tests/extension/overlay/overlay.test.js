import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { act, caseView, click, openPage, reading, settle } from "./window.js";

let page;
const open = (options) => {
  page = openPage(options);
  return page;
};
afterEach(() => page.close());

test("a page without negative comments gets nothing at all", () => {
  const { overlay, document } = open();
  overlay.show([reading("a", null), reading("b", null)]);
  assert.equal(document.documentElement.children.length, 2);
});

test("the page can neither see the badges nor find them among its own elements", () => {
  const { overlay, document, mode, root } = open();
  const before = document.body.outerHTML;
  overlay.show([reading("a")]);
  assert.equal(page.mode, "closed");
  assert.equal(page.root.host.shadowRoot, null);
  assert.equal(document.body.outerHTML, before);
  assert.equal(page.root.host.attributes.length, 1);
  assert.equal(mode ?? root, null);
});

test("a badge says what it is about and how long is left", () => {
  const { overlay, one } = open();
  overlay.show([reading("a")]);
  assert.equal(one(".badge").textContent, "late delivery·42 min");
  assert.equal(one(".badge").dataset.urgency, "calm");
  assert.equal(
    one(".badge").getAttribute("aria-label"),
    "complaint, late delivery, 42 min. Open the card.",
  );
});

test("a badge speaks French to a French browser", () => {
  const { overlay, one } = open({ language: "fr" });
  const due_at = new Date(Date.parse(caseView("a").due_at) - 50 * 60_000).toISOString();
  overlay.show([reading("a", { due_at })]);
  assert.match(one(".badge").textContent, /^livraison en retard·retard 8\smin$/);
  assert.equal(one(".badge").dataset.urgency, "late");
});

test("a badge turns amber in the last quarter of an hour and grey once answered", () => {
  const { overlay, one } = open();
  const soon = new Date(Date.parse(caseView("a").due_at) - 30 * 60_000).toISOString();
  overlay.show([reading("a", { due_at: soon })]);
  assert.equal(one(".badge").dataset.urgency, "soon");
  overlay.update(caseView("a", { due_at: soon, status: "replied" }));
  assert.equal(one(".badge").dataset.urgency, "done");
  assert.match(one(".badge").textContent, /answered$/);
});

test("a threat is shown as one before anything else it is", () => {
  const { overlay, one } = open();
  overlay.show([reading("a", { abuse: ["insult", "threat"], cause: null }, { topic: null })]);
  assert.equal(one(".badge").dataset.kind, "threat");
  assert.match(one(".badge").textContent, /^threat/);
});

test("where the reader is unsure there is a dot that says so, and no card to walk to", () => {
  const { overlay, all, one } = open();
  overlay.show([
    reading("a", null, { unsure: true }),
    reading("b", null, { unsure: true, read: false }),
  ]);
  assert.equal(all(".dot").length, 1);
  assert.match(one(".dot").getAttribute("aria-label"), /not sure/);
  assert.equal(overlay.open("a"), false);
  assert.equal(overlay.walk(), false);
});

test("the same comment read again keeps its one badge", () => {
  const { overlay, all } = open();
  overlay.show([reading("a")]);
  overlay.show([reading("a", { severity: 3 })]);
  assert.equal(all(".badge").length, 1);
});

test("a comment that turns out not negative loses its badge and its card", () => {
  const { overlay, all } = open();
  overlay.show([reading("a"), reading("b")]);
  overlay.open("a");
  overlay.update(caseView("a", { status: "void" }));
  assert.equal(all(".badge").length, 1);
  assert.equal(all(".card").length, 0);
});

test("an erased case loses its badge and its card, the others stay", () => {
  const { overlay, all } = open();
  overlay.show([reading("a"), reading("b")]);
  overlay.open("a");
  const erased = [caseView("a").case_id, "f".repeat(32)];
  assert.deepEqual([...overlay.forget(erased)], ["a"]);
  assert.equal(all(".badge").length, 1);
  assert.equal(all(".card").length, 0);
});

test("news of a comment of another page draws nothing", () => {
  const { overlay, document } = open();
  overlay.update(caseView("elsewhere"));
  assert.equal(document.documentElement.children.length, 2);
});

test("a click opens the card, a click the page made up does not", () => {
  const { overlay, all, one } = open();
  overlay.show([reading("a")]);
  one(".badge").click();
  assert.equal(all(".card").length, 0);
  click(page, one(".badge"));
  assert.equal(all(".card").length, 1);
  assert.equal(one(".badge").getAttribute("aria-expanded"), "true");
});

test("Escape closes the card and gives the focus back to its badge", () => {
  const { overlay, all, one, root, document } = open();
  overlay.show([reading("a")]);
  click(page, one(".badge"));
  act(page, document.body, "keydown", { key: "Escape" });
  assert.equal(all(".card").length, 0);
  assert.equal(page.root.activeElement, one(".badge"));
  assert.equal(root, null);
});

test("an Escape the page made up closes nothing", () => {
  const { overlay, all, one, window, document } = open();
  overlay.show([reading("a")]);
  click(page, one(".badge"));
  document.body.dispatchEvent(
    new window.KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
  );
  assert.equal(all(".card").length, 1);
});

test("walking goes through the open cases as they stand on the page, round and round", () => {
  const { overlay, one } = open();
  overlay.show([reading("c"), reading("a"), reading("b", { status: "replied" })]);
  const seen = [0, 1, 2].map(() => {
    assert.ok(overlay.walk());
    return one(".said cite").textContent;
  });
  assert.deepEqual(seen, ["Camille a", "Camille c", "Camille a"]);
});

test("with nothing to answer there is nowhere to walk to", () => {
  const { overlay } = open();
  assert.equal(overlay.walk(), false);
  overlay.show([reading("a", { status: "watching" })]);
  assert.equal(overlay.walk(), false);
});

test("for a picture the overlay is not to be seen, and the card keeps its focus", () => {
  const { overlay, one } = open();
  overlay.show([reading("a")]);
  click(page, one(".badge"));
  const focused = page.root.activeElement;
  overlay.hide();
  assert.equal(page.root.host.style.getPropertyValue("opacity"), "0");
  assert.equal(page.root.host.style.getPropertyPriority("opacity"), "important");
  overlay.unhide();
  assert.equal(page.root.host.style.getPropertyValue("opacity"), "");
  assert.equal(page.root.activeElement, focused);
});

test("a page that removes the overlay gets it back, but not for ever", async () => {
  const { overlay, document } = open();
  overlay.show([reading("a")]);
  for (let removed = 0; removed < 30; removed += 1) {
    page.root.host.remove();
    await Promise.resolve();
    await settle();
    if (removed === 0) assert.ok(page.root.host.isConnected);
  }
  assert.equal(document.documentElement.contains(page.root.host), false);
});

test("removing everything leaves the page as it was", () => {
  const { overlay, document, one } = open();
  const before = document.documentElement.outerHTML;
  overlay.show([reading("a")]);
  click(page, one(".badge"));
  overlay.removeAll();
  assert.equal(document.documentElement.outerHTML, before);
});

test("a letter typed in the card does not reach the page's own listeners", () => {
  const { overlay, one, document } = open();
  overlay.show([reading("a")]);
  click(page, one(".badge"));
  const heard = [];
  for (const type of ["keydown", "input"]) document.addEventListener(type, () => heard.push(type));
  act(page, one("textarea.reply"), "keydown", { key: "x" });
  act(page, one("textarea.reply"), "input");
  assert.deepEqual(heard, []);
});
