import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { act, caseView, click, openPage, reading, settle } from "./window.js";

let page;
afterEach(() => page.close());

const KEPT = { ok: false, code: "kept", error: "Kept here." };
const unsure = (id) => reading(id, null, { unsure: true });

/** A page with a dot at comment a, and its question open. */
function openQuestion(options) {
  page = openPage(options);
  page.overlay.show([unsure("a")]);
  click(page, page.one(".dot"));
  return page;
}

const press = async (label) => {
  click(page, page.button(label));
  await settle();
};

test("the dot is a button that opens the question", () => {
  const { one, all } = openQuestion();
  const dot = one(".dot");
  assert.equal(dot.tagName, "BUTTON");
  assert.match(dot.getAttribute("aria-label"), /not sure.*Is it negative/);
  assert.equal(dot.getAttribute("aria-haspopup"), "dialog");
  assert.equal(dot.getAttribute("aria-expanded"), "true");
  const question = one(".question");
  assert.equal(question.getAttribute("role"), "dialog");
  const title = one(`#${question.getAttribute("aria-labelledby")}`);
  assert.equal(title.textContent, "Is this comment negative?");
  assert.equal(page.root.activeElement, title);
  assert.deepEqual(
    all(".question button").map((button) => button.textContent),
    ["Yes", "No"],
  );
});

test("the question speaks French to a French browser, whatever way the page is written", () => {
  const { one } = openQuestion({ language: "fr" });
  assert.equal(one(".question h2").textContent, "Ce commentaire est-il négatif ?");
  assert.equal(one(".layer").getAttribute("dir"), "auto");
});

test("Escape closes the question and gives the focus back to the dot", () => {
  const { one, document } = openQuestion();
  act(page, document.body, "keydown", { key: "Escape" });
  assert.equal(one(".question"), null);
  assert.equal(page.root.activeElement, one(".dot"));
  assert.equal(one(".dot").getAttribute("aria-expanded"), "false");
  assert.deepEqual(page.asked, []);
});

test("a second press on the dot, or a press elsewhere, takes the question away", () => {
  const { one, document, root } = openQuestion();
  act(page, root.host, "pointerdown");
  assert.ok(one(".question"));
  click(page, one(".dot"));
  assert.equal(one(".question"), null);
  click(page, one(".dot"));
  act(page, document.body, "pointerdown");
  assert.equal(one(".question"), null);
});

test("yes opens a case: the dot becomes a badge and its card opens", async () => {
  const { one, all } = openQuestion();
  await press("Yes");
  const [asked] = page.asked;
  assert.deepEqual([asked.kind, asked.comment.id, asked.negative], ["comment.judge", "a", true]);
  assert.equal(all(".dot, .question").length, 0);
  assert.equal(all(".badge").length, 1);
  assert.equal(page.root.activeElement, one(".card h2"));
});

test("no takes the dot away and says that it is noted", async () => {
  const { one, all } = openQuestion();
  await press("No");
  assert.equal(page.asked[0].negative, false);
  assert.equal(all(".dot, .question, .badge, .card").length, 0);
  assert.equal(one(".said-note").textContent, "Noted as not negative. Thank you.");
});

test("after a no the keyboard goes on from the next dot", async () => {
  page = openPage();
  page.overlay.show([unsure("a"), unsure("b")]);
  click(page, page.one(".dot"));
  page.button("No").focus();
  await press("No");
  assert.equal(page.all(".dot").length, 1);
  assert.equal(page.root.activeElement, page.one(".dot"));
});

test("a page cannot answer in the person's place", async () => {
  const { one, button } = openQuestion();
  button("Yes").click();
  await settle();
  assert.deepEqual(page.asked, []);
  assert.ok(one(".question"));
});

test("an impatient second press is one answer", async () => {
  const { button } = openQuestion();
  click(page, button("No"));
  click(page, button("No"));
  await settle();
  assert.equal(page.asked.length, 1);
});

test("with the agent away a yes is kept: the dot says so and asks no more", async () => {
  const { one, all, overlay } = openQuestion({ answers: { "comment.judge": () => KEPT } });
  await press("Yes");
  assert.equal(one(".question"), null);
  assert.match(one(".said-note").textContent, /kept here; the case opens/);
  assert.match(one(".dot.kept").getAttribute("aria-label"), /kept here/);
  click(page, one(".dot"));
  assert.equal(one(".question"), null);
  overlay.show([reading("a")]); // the agent is back
  assert.equal(all(".dot").length, 0);
  assert.equal(all(".badge").length, 1);
  assert.equal(all(".card").length, 0, "nothing opens by itself so long after");
});

test("with the agent away a no is kept: the dot goes and a note says it is kept", async () => {
  const { one } = openQuestion({ answers: { "comment.judge": () => KEPT } });
  await press("No");
  assert.equal(one(".dot"), null);
  assert.equal(one(".said-note").textContent, "Kept here.");
});

test("where nothing could be noted the question stays, says why and may be answered again", async () => {
  const full = { ok: false, code: "storage_failed", error: "Free some disk space." };
  const { one } = openQuestion({ answers: { "comment.judge": () => full } });
  await press("Yes");
  assert.equal(one(".question .note").textContent, "Free some disk space.");
  await press("No");
  assert.equal(page.asked.length, 2);
});

test("a question that was closed while its answer was on the way still says what went wrong", async () => {
  const full = { ok: false, code: "storage_failed", error: "Free some disk space." };
  const { one, document, button } = openQuestion({ answers: { "comment.judge": () => full } });
  click(page, button("Yes"));
  act(page, document.body, "keydown", { key: "Escape" });
  await settle();
  assert.equal(one(".question"), null);
  assert.equal(one(".said-note").textContent, "Free some disk space.");
});

test("the card the person opened meanwhile stays: no other one takes its place", async () => {
  let late;
  const wait = new Promise((resolve) => {
    late = resolve;
  });
  const { one, overlay, button } = openQuestion({ answers: { "comment.judge": () => wait } });
  overlay.show([reading("b")]);
  click(page, button("Yes"));
  overlay.open("b");
  late({ ok: true, data: { readings: [reading("a")] } });
  await settle();
  assert.equal(one(".said cite").textContent, "Camille b");
  assert.equal(page.all(".badge").length, 2);
});

test("a comment whose later verdict is calm loses its dot, and the question about it", () => {
  const { overlay, all } = openQuestion();
  overlay.show([reading("a", null)]);
  assert.equal(all(".dot, .question").length, 0);
});

test("a case that comes by itself, from a second opinion, takes the dot's place", () => {
  const { overlay, all } = openQuestion();
  overlay.update(caseView("a"));
  assert.equal(all(".dot, .question, .card").length, 0);
  assert.equal(all(".badge").length, 1);
});

test("a comment the reader missed gets its badge and its card", async () => {
  page = openPage();
  const comment = { id: "c", text: "Sans un mot." };
  assert.equal(await page.overlay.judge(comment, true, { x: 9, y: 9 }), "");
  assert.equal(page.all(".badge, .card").length, 2);
});

test("its card takes the place of one that was open before", async () => {
  page = openPage();
  page.overlay.show([reading("a")]);
  page.overlay.open("a");
  await page.overlay.judge({ id: "c", text: "Sans un mot." }, true, { x: 9, y: 9 });
  assert.equal(page.one(".said cite").textContent, "Camille c");
});

test("where no case comes of it, a note says so", async () => {
  page = openPage({
    answers: { "comment.judge": () => ({ ok: true, data: { readings: [reading("c", null)] } }) },
  });
  await page.overlay.judge({ id: "c", text: "" }, true, { x: 9, y: 9 });
  assert.match(page.one(".said-note").textContent, /without a new case/);
});

test("the latest note is the only one", () => {
  page = openPage();
  page.overlay.note("One.", { x: 1, y: 1 });
  page.overlay.note("Two.", { x: 1, y: 1 });
  assert.deepEqual(
    page.all(".said-note").map((note) => note.textContent),
    ["Two."],
  );
});
