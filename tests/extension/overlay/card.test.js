import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { act, click, DRAFT, openPage, reading, settle, type } from "./window.js";

let page;
afterEach(() => page.close());

async function openCard(more = {}, options = {}) {
  page = openPage(options);
  page.overlay.show([reading("a", more)]);
  click(page, page.one(".badge"));
  await settle();
  return page;
}

const press = async (label) => {
  click(page, page.button(label));
  await settle();
};

test("the card is a dialog named by what was said", async () => {
  const { one } = await openCard();
  const card = one(".card");
  assert.equal(card.getAttribute("role"), "dialog");
  const title = one(`#${card.getAttribute("aria-labelledby")}`);
  assert.equal(title.textContent, "complaint · late delivery");
  assert.equal(page.root.activeElement, title);
  assert.equal(one(".steps").getAttribute("aria-label"), "Severity 2 of 4");
  assert.equal(one(".advice-text").textContent, "Répondez en public.");
});

test("why: the words that weighed are underlined on demand", async () => {
  const { one } = await openCard();
  assert.equal(one(".quote").textContent, "C'est lamentable, vraiment.");
  assert.equal(one(".quote mark").textContent, "lamentable");
  assert.equal(one(".quote").classList.contains("shown"), false);
  await press("why?");
  assert.equal(one(".quote").classList.contains("shown"), true);
});

test("a comment is text, whatever it looks like", async () => {
  page = openPage();
  const hostile = "<img src=x onerror=alert(1)> lamentable </textarea><script>1</script>";
  page.window.Accalmie.comment = (id) => ({ id, text: hostile, author_name: "<b>x</b>" });
  page.overlay.show([reading("a")]);
  click(page, page.one(".badge"));
  assert.equal(page.one(".quote").textContent, hostile);
  assert.equal(page.all("img, script, b").length, 0);
});

test("the drafts stand in tabs and the first is in the box", async () => {
  const { all, one } = await openCard();
  assert.deepEqual(
    all("[role=tab]").map((tab) => tab.textContent),
    ["short", "warm"],
  );
  assert.equal(one("textarea.reply").value, DRAFT);
  assert.equal(one(".counter").textContent, `${DRAFT.length} / 600`);
});

test("the arrow keys change tabs and an edit stays with its tab", async () => {
  const { one, all } = await openCard();
  type(page, "Mon texte.");
  act(page, one("[role=tablist]"), "keydown", { key: "ArrowRight" });
  assert.equal(all("[role=tab]")[1].getAttribute("aria-selected"), "true");
  assert.equal(one("textarea.reply").value, `Bonjour. ${DRAFT}`);
  act(page, one("[role=tablist]"), "keydown", { key: "ArrowLeft" });
  assert.equal(one("textarea.reply").value, "Mon texte.");
});

test("nothing is put in the box before the question is answered with yes", async () => {
  const { button, put } = await openCard();
  assert.equal(button("Put it in the reply box").disabled, true);
  assert.equal(button("Copy").disabled, true);
  await press("Yes");
  assert.equal(button("Put it in the reply box").disabled, false);
  await press("Put it in the reply box");
  assert.deepEqual(put, [{ id: "a", text: DRAFT }]);
  const kinds = page.asked.map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(-2), ["reply.approve", "reply.insert"]);
  assert.equal(page.one(".card"), null);
  assert.match(page.one(".said-note").textContent, /send it yourself/);
});

test("another letter undoes the answer", async () => {
  const { button } = await openCard();
  await press("Yes");
  type(page, `${DRAFT} Bien à vous.`);
  assert.equal(button("Put it in the reply box").disabled, true);
  assert.equal(button("Yes").getAttribute("aria-pressed"), "false");
});

test("a scripted click on yes or on the box button does nothing", async () => {
  const { button, put } = await openCard();
  button("Yes").click();
  await settle();
  assert.equal(button("Put it in the reply box").disabled, true);
  await press("Yes");
  button("Put it in the reply box").click();
  await settle();
  assert.deepEqual(put, []);
});

test("where the site's box is not certain the text is copied and the card says so", async () => {
  await openCard();
  page.putWorks = false;
  const copied = [];
  page.window.navigator.clipboard = { writeText: async (text) => void copied.push(text) };
  await press("Yes");
  await press("Put it in the reply box");
  assert.deepEqual(copied, [DRAFT]);
  assert.match(page.one("footer .note").textContent, /copied/);
  assert.equal(page.asked.at(-1).kind, "reply.insert");
});

test("an answer of the agent that it may not be is shown and nothing is put anywhere", async () => {
  const refusal = { ok: false, code: "not_allowed", error: "Not this text." };
  const { put, one, button } = await openCard({}, { answers: { "reply.approve": () => refusal } });
  await press("Yes");
  assert.equal(one("footer .note").textContent, "Not this text.");
  assert.equal(button("Put it in the reply box").disabled, true);
  assert.deepEqual(put, []);
});

test("with the agent away a yes is kept and the reply can still be put in the box", async () => {
  const kept = { ok: false, code: "kept", error: "Kept here." };
  const answers = { "reply.approve": () => kept, "reply.insert": () => kept };
  const { put } = await openCard({}, { answers });
  await press("Yes");
  await press("Put it in the reply box");
  assert.equal(put.length, 1);
});

test("findings stand under the text, an error holds the reply back, its fix is one click away", async () => {
  const finding = {
    rule: "tone-exclaim",
    severity: "error",
    start: 7,
    end: 8,
    message: "Too loud.",
    fix: ".",
  };
  const check = ({ text }) => ({
    ok: true,
    data: { findings: text.includes("!") ? [finding] : [], length: text.length, limit: 600 },
  });
  const { all, one, button } = await openCard({}, { answers: { "reply.check": check } });
  type(page, "Merci 🙂!");
  await new Promise((resolve) => setTimeout(resolve, 350));
  assert.match(one(".findings li").textContent, /Too loud\./);
  assert.equal(button("Yes").disabled, true);
  await press("fix");
  assert.equal(one("textarea.reply").value, "Merci 🙂.");
  await new Promise((resolve) => setTimeout(resolve, 350));
  assert.equal(all(".findings li").length, 0);
  assert.equal(button("Yes").disabled, false);
});

test("what was typed before the drafts came is not overwritten", async () => {
  let release;
  const late = new Promise((resolve) => {
    release = resolve;
  });
  const offer = {
    ok: true,
    data: { drafts: [{ tone: "short", text: DRAFT, length: 1, limit: 600, findings: [] }] },
  };
  await openCard({}, { answers: { "drafts.ask": () => late.then(() => offer) } });
  type(page, "Je commence.");
  release();
  await settle();
  assert.equal(page.one("textarea.reply").value, "Je commence.");
});

test("plain criticism is never offered to be hidden", async () => {
  const { one } = await openCard();
  assert.equal(one(".conduct").hidden, true);
});

test("an insult can be hidden only once its picture is sealed, under its clause", async () => {
  const advice = { move: "report", reason: "Insulte.", clause: "respect-1" };
  const more = { abuse: ["insult"], advice, captures: [] };
  const { one, button } = await openCard(more);
  assert.equal(button("Hide").disabled, true);
  assert.match(one(".conduct").textContent, /respect-1.*sealed/s);
  page.overlay.update(reading("a", { ...more, may_hide: true }).case);
  await press("Hide");
  const { kind, decision, reason, clause } = page.asked.at(-1);
  assert.deepEqual(
    { kind, decision, reason, clause },
    { kind: "case.decide", decision: "hide", reason: "insult", clause: "respect-1" },
  );
  assert.match(page.one(".said-note").textContent, /the site’s own button/);
});

test("a case without a picture has one taken when its card opens, and says why there is none", async () => {
  const { pictured, one } = await openCard({ captures: [] });
  assert.deepEqual(pictured, ["a"]);
  assert.match(one(".capture").textContent, /No picture yet/);
  await press("Take it");
  assert.equal(one("footer .note").textContent, "Click the icon.");
});

test("a sealed picture is shown with its time and the beginning of its hash", async () => {
  const { one } = await openCard();
  assert.equal(one(".capture code").textContent, "abababab");
});

for (const [label, decision] of [
  ["Not negative", "not_negative"],
  ["Leave it alone", "leave_alone"],
  ["Later", "later"],
]) {
  test(`"${label}" is noted and closes the card`, async () => {
    const { one } = await openCard();
    await press(label);
    assert.equal(page.asked.at(-1).decision, decision);
    assert.equal(one(".card"), null);
  });
}

const offered = (more = {}) => ({
  ok: true,
  data: {
    drafts: [{ tone: "short", text: DRAFT, length: DRAFT.length, limit: 600, findings: [] }],
    ...more,
  },
});
const written = (more = {}) => ({
  case_id: "a".padStart(32, "0"),
  receiver: "models.example",
  drafts: [],
  done: true,
  ...more,
});

test("a language model is named, seen writing, and its drafts are added beside the others", async () => {
  const answers = { "drafts.ask": () => offered({ receiver: "models.example" }) };
  const { one, all } = await openCard({}, { answers });
  assert.match(one(".drafts").textContent, /Asking models\.example/);
  const draft = { tone: "warm", text: "Dix jours, c'est", length: 16, limit: 600, findings: [] };
  page.overlay.written(written({ drafts: [draft], done: false }));
  assert.equal(one(".glimpse").textContent, "Dix jours, c'est");
  assert.equal(all("[role=tab]").length, 1);
  assert.equal(one("textarea.reply").value, DRAFT);
  const whole = { ...draft, text: "Dix jours, c'est long. Écrivez-nous en privé." };
  page.overlay.written(written({ drafts: [whole] }));
  assert.deepEqual(
    all("[role=tab]").map((tab) => tab.textContent),
    ["short", "warm (model)"],
  );
  assert.equal(one("textarea.reply").value, DRAFT);
  await press("warm (model)");
  assert.equal(one("textarea.reply").value, whole.text);
});

test("a language model that gives nothing is said, and news of another case changes nothing", async () => {
  const answers = { "drafts.ask": () => offered({ receiver: "models.example" }) };
  const { one, all } = await openCard({}, { answers });
  page.overlay.written(written({ case_id: "b".padStart(32, "0") }));
  assert.match(one(".drafts").textContent, /Asking/);
  page.overlay.written(written());
  assert.match(one(".drafts").textContent, /models\.example gave nothing/);
  assert.equal(all("[role=tab]").length, 1);
});

test("past cases are folded, shown as text, and their reply can be used", async () => {
  const similar = [
    {
      number: "2026-000007",
      comment: "<b>Toujours</b> pas de colis",
      reply: "Nous regrettons ce retard.",
      replied_at: "2026-02-02T10:15:00Z",
      status: "watching",
      reopened: true,
    },
  ];
  const { one, all } = await openCard(
    {},
    { answers: { "drafts.ask": () => offered({ similar }) } },
  );
  assert.equal(one(".past summary").textContent, "Similar past cases (1)");
  assert.equal(one(".past details").open, false);
  assert.match(one(".past article").textContent, /<b>Toujours<\/b>.*wrote again|wrote again.*<b>/s);
  assert.equal(all(".past b").length, 0);
  await press("Use this reply");
  assert.equal(one("textarea.reply").value, "Nous regrettons ce retard.");
});
