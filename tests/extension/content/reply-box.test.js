/** The site's own reply box: certain or not at all, and never sent. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clockOf, openPage, siteFile } from "./page-double.js";

const TEXT = "Bonjour,\nnous sommes désolés.";

/**
 * @param {string} html
 * @param {object} site
 * @param {string} [url]
 */
function page(html, site, url) {
  const opened = openPage(html, { url, scripts: ["find", "when", "read", "reply-box"] });
  const { window, document, Accalmie } = opened;
  const clock = clockOf(window);
  const gone = { submits: 0, followed: 0 };
  window.HTMLElement.prototype.scrollIntoView = () => {};
  window.Element.prototype.checkVisibility = function () {
    return !this.closest("[hidden]");
  };
  window.HTMLFormElement.prototype.submit = () => {
    gone.submits += 1;
  };
  document.addEventListener("submit", (event) => {
    gone.submits += 1;
    event.preventDefault();
  });
  // Last of all listeners, as a browser's own following of a link is.
  const follow = (/** @type {Event} */ event) => {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (link && !event.defaultPrevented) gone.followed += 1;
  };
  const fill = async (/** @type {string} */ id, text = TEXT) => {
    const found = Accalmie.findContainers(document, site).find(
      (/** @type {any} */ one) => Accalmie.platformIdOf(one) === id,
    );
    const press = window.HTMLElement.prototype.click;
    window.HTMLElement.prototype.click = function () {
      window.addEventListener("click", follow, { once: true });
      press.call(this);
    };
    const filled = Accalmie.fillReplyBox(found, text);
    await clock.pass(10_000);
    window.HTMLElement.prototype.click = press;
    return filled;
  };
  const $ = (/** @type {string} */ selector) => document.querySelector(selector);
  return { ...opened, clock, gone, fill, $ };
}

/** @param {object} reply @param {object} [rules] */
const site = (reply, rules = {}) => ({
  site: "mine",
  version: 1,
  variants: [
    {
      container: ".c",
      fields: { id: [{ attr: "id" }], text: [{ select: ".text" }] },
      reply: { box: "textarea", where: "inside", ...reply },
      ...rules,
    },
  ],
});

/** @param {string} file @param {string} name @param {string} url */
function ours(file, name, url) {
  const html = readFileSync(new URL(`../../pages/${file}.html`, import.meta.url), "utf8");
  return page(html, siteFile(name), url);
}

const feed = () => {
  const opened = ours("accalmie-demo", "accalmie-demo", "http://127.0.0.1:47500/");
  opened.document.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button.reply");
    const box = /** @type {any} */ (button?.parentElement?.querySelector(".reply-box"));
    if (box) box.hidden = !box.hidden;
  });
  return opened;
};

test("the box is opened, filled and left for the person to send", async () => {
  const { fill, gone, $ } = feed();
  assert.equal(await fill("c1"), true);
  const box = $("#c1 > footer textarea");
  assert.equal(box.value, TEXT);
  assert.equal(box.closest("form").hidden, false);
  assert.equal($("#c2 textarea").value, "");
  assert.equal(gone.submits, 0);
});

test("a framework that keeps the value itself is told by the events it listens for", async () => {
  const { fill, $, window } = feed();
  const box = $("#c1 > footer textarea");
  const native = Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, "value");
  let state = "";
  Object.defineProperty(box, "value", {
    get: () => native?.get?.call(box),
    set: () => assert.fail("the framework's own setter would hide the change from it"),
  });
  box.addEventListener("input", () => {
    state = native?.get?.call(box);
  });
  assert.equal(await fill("c1"), true);
  assert.equal(state, TEXT);
});

test("a framework that puts its own value back makes the answer false", async () => {
  const { fill, $, window } = feed();
  const box = $("#c1 > footer textarea");
  box.addEventListener("input", () => window.setTimeout(() => box.setRangeText("x", 0, 3), 10));
  assert.equal(await fill("c1"), false);
});

test("words of the person's own are never overwritten", async () => {
  const { fill, $ } = feed();
  $("#c1 > footer textarea").value = "Chère Rosalie,";
  assert.equal(await fill("c1"), false);
  assert.equal($("#c1 > footer textarea").value, "Chère Rosalie,");
});

test("what we put there ourselves may be replaced, until the person changes it", async () => {
  const { fill, $ } = feed();
  const box = $("#c1 > footer textarea");
  assert.equal(await fill("c1", "First"), true);
  assert.equal(await fill("c1", "Second"), true);
  assert.equal(box.value, "Second");
  box.value = "Second, and mine";
  assert.equal(await fill("c1", "Third"), false);
  assert.equal(box.value, "Second, and mine");
});

test("a nested comment's open box is not its parent's", async () => {
  const { fill, $ } = feed();
  $("#c2 > footer .reply-box").hidden = false;
  assert.equal(await fill("c1"), true);
  assert.equal($("#c2 > footer textarea").value, "");
  assert.equal($("#c1 > footer textarea").value, TEXT);
});

/** Types as a browser does, into what is selected. @param {any} window @param {any} document */
function typing(window, document, { takes = true } = {}) {
  const told = { typed: 0, pastes: /** @type {any[]} */ ([]) };
  document.execCommand = (/** @type {string} */ command, /** @type {boolean} */ _ui, text = "") => {
    if (command === "insertText") told.typed += 1;
    if (command === "insertText" && !takes) return false;
    const selection = window.getSelection();
    const range = selection.getRangeAt(0);
    range.deleteContents();
    if (command === "insertText") range.insertNode(document.createTextNode(text));
    return true;
  };
  window.DataTransfer = class {
    #text = "";
    setData(/** @type {string} */ _type, /** @type {string} */ text) {
      this.#text = text;
    }
    getData() {
      return this.#text;
    }
  };
  window.ClipboardEvent = class extends window.Event {
    constructor(/** @type {string} */ type, /** @type {any} */ init) {
      super(type, init);
      this.clipboardData = init.clipboardData;
      told.pastes.push(init);
    }
  };
  return told;
}

test("an editor takes the text as typing", async () => {
  const { fill, $, window, document, gone } = feed();
  typing(window, document);
  assert.equal(await fill("c4"), true);
  assert.equal($("#c4 [contenteditable]").textContent, TEXT);
  assert.equal(await fill("c4", "Second"), true);
  assert.equal($("#c4 [contenteditable]").textContent, "Second");
  assert.equal(gone.submits, 0);
});

test("an editor that takes no typing takes a paste", async () => {
  const { fill, $, window, document } = feed();
  typing(window, document, { takes: false });
  const box = $("#c4 [contenteditable]");
  box.addEventListener("paste", (/** @type {any} */ event) => {
    event.preventDefault();
    box.replaceChildren(
      ...event.clipboardData
        .getData()
        .split("\n")
        .map((/** @type {string} */ line) => {
          const block = document.createElement("p");
          block.textContent = line;
          return block;
        }),
    );
  });
  assert.equal(await fill("c4"), true);
  assert.equal(box.children.length, 2);
});

test("an editor with a model of its own is told, not typed in behind its back", async () => {
  const { fill, $, window, document } = feed();
  const told = typing(window, document);
  const box = $("#c4 [contenteditable]");
  let model = "";
  box.addEventListener("beforeinput", (/** @type {any} */ event) => {
    event.preventDefault();
    model = event.data;
    window.setTimeout(() => box.replaceChildren(model), 150); // drawn a little later
  });
  assert.equal(await fill("c4"), true);
  assert.deepEqual([model, told.typed], [TEXT, 0]);
});

test("an editor that claims the text and does not show it is not typed over", async () => {
  const { fill, $, window, document } = feed();
  const told = typing(window, document);
  const box = $("#c4 [contenteditable]");
  box.addEventListener("paste", (/** @type {Event} */ event) => event.preventDefault());
  assert.equal(await fill("c4"), false);
  assert.deepEqual([box.textContent, told.typed], ["", 0]);
});

test("an editor that puts its own text back makes the answer false", async () => {
  const { fill, $, window, document } = feed();
  typing(window, document);
  const box = $("#c4 [contenteditable]");
  let asked = 0;
  box.addEventListener("paste", (/** @type {Event} */ event) => {
    event.preventDefault();
    box.replaceChildren(TEXT);
    asked += 1;
    window.setTimeout(() => box.replaceChildren(""), 70);
  });
  assert.equal(await fill("c4"), false);
  assert.equal(asked, 1);
});

test("a paste carries its text under the names of either browser", async () => {
  const { fill, window, document } = feed();
  const told = typing(window, document);
  await fill("c4");
  const [{ clipboardData, dataType, data }] = told.pastes;
  assert.deepEqual([clipboardData.getData(), dataType, data], [TEXT, "text/plain", TEXT]);
});

test("an editor that takes neither is left empty, not half filled", async () => {
  const { fill, $, window, document } = feed();
  typing(window, document, { takes: false });
  const box = $("#c4 [contenteditable]");
  box.addEventListener("paste", () => box.append("Bonj"));
  assert.equal(await fill("c4"), false);
  assert.equal(box.textContent, "");
});

test("an editor's own words are never overwritten", async () => {
  const { fill, $, window, document } = feed();
  typing(window, document);
  $("#c4 [contenteditable]").textContent = "Dear Dashiell,";
  assert.equal(await fill("c4"), false);
  assert.equal($("#c4 [contenteditable]").textContent, "Dear Dashiell,");
});

test("a box that nobody may write in is left alone", async () => {
  const { fill, $ } = feed();
  $("#c1 > footer textarea").readOnly = true;
  assert.equal(await fill("c1"), false);
  assert.equal($("#c1 > footer textarea").value, "");
});

test("Isso: the open box of a comment is its own, the thread's is nobody's", async () => {
  const { fill, $ } = ours("isso", "isso", "https://bindery.test/hours.html");
  assert.equal(await fill("8"), true);
  assert.equal($("#isso-8 > .isso-text-wrapper textarea").value, TEXT);
  assert.equal(await fill("9"), false);
  assert.equal($("#isso-thread > .isso-postbox textarea").value, "");
});

/** What WordPress's own script does with a click on Reply. @param {any} document @param {boolean} [block] */
function wordpress(document, block = false) {
  document.addEventListener("click", (/** @type {any} */ event) => {
    const link = event.target.closest(".comment-reply-link");
    if (!link) return;
    event.preventDefault();
    const form = document.getElementById("respond");
    document.getElementById(link.dataset.belowelement).after(form);
    document.getElementById("comment_parent").value = link.dataset.commentid;
    assert.equal(link.dataset.belowelement.startsWith("div-"), !block);
  });
}

test("WordPress, classic: the form comes to the comment and is its own", async () => {
  const { fill, $, document, gone } = ours(
    "wordpress",
    "wordpress",
    "http://atelier.test/horaires/",
  );
  wordpress(document);
  assert.equal(await fill("22"), true);
  assert.equal($("#comment").value, TEXT);
  assert.equal($("#comment_parent").value, "22");
  assert.equal($("#respond").parentElement.id, "comment-22");
  assert.deepEqual(gone, { submits: 0, followed: 0 });
});

test("WordPress, block theme: the form behind a nested comment is that comment's", async () => {
  const { fill, $ } = ours("wordpress-block", "wordpress", "http://atelier.test/?p=9");
  assert.equal(await fill("32"), true);
  assert.equal($("#comment").value, TEXT);
});

test("WordPress, block theme: the parent around it gets a box of its own", async () => {
  const { fill, $, document } = ours("wordpress-block", "wordpress", "http://atelier.test/?p=9");
  wordpress(document, true);
  assert.equal(await fill("31"), true);
  assert.equal($("#comment_parent").value, "31");
  assert.equal($("#respond").previousElementSibling.id, "comment-31");
});

test("WordPress: a form with the person's words for somebody else stays where it is", async () => {
  const { fill, $, document } = ours("wordpress-block", "wordpress", "http://atelier.test/?p=9");
  wordpress(document, true);
  $("#comment").value = "Lorcan,";
  assert.equal(await fill("34"), false);
  assert.equal($("#comment_parent").value, "32");
  assert.equal($("#comment").value, "Lorcan,");
});

test("WordPress: the form for a new comment below the last one is not a reply to it", async () => {
  const { fill, $, gone } = page(
    `<div class="comment" id="comment-5"><p class="comment-content">t</p>
       <a class="comment-reply-link" data-commentid="5" href="/?replytocom=5#respond">Reply</a></div>
     <div id="respond"><form><textarea id="comment"></textarea><input type="hidden" id="comment_parent" value="0"></form></div>`,
    siteFile("wordpress"),
  );
  assert.equal(await fill("5"), false);
  assert.equal($("#comment").value, "");
  assert.equal(gone.followed, 0, "a link that no script handles is not followed");
});

test("a link that leaves the page is not touched", async () => {
  const { fill, $, window } = page(
    `<div class="c" id="1"><p class="text">t</p><a class="open" href="/reply?id=1">reply</a></div>`,
    site({ open: ".open" }),
  );
  let clicks = 0;
  window.addEventListener("click", () => {
    clicks += 1;
  });
  $("a").addEventListener("click", (/** @type {Event} */ event) => event.preventDefault());
  assert.equal(await fill("1"), false);
  assert.equal(clicks, 0);
});

test("a link to the page itself is one that opens a box", async () => {
  const { fill, $ } = page(
    `<div class="c" id="1"><p class="text">t</p><a class="open" href="https://example.test/post#r">reply</a></div>`,
    site({ open: ".open" }),
  );
  $("a").addEventListener("click", (/** @type {any} */ event) => {
    event.preventDefault();
    $(".c").insertAdjacentHTML("beforeend", "<textarea></textarea>");
  });
  assert.equal(await fill("1"), true);
});

test("a button that would send a form is not pressed", async () => {
  const { fill, gone } = page(
    `<form class="c" id="1"><p class="text">t</p><button class="open">Reply</button></form>`,
    site({ open: ".open" }),
  );
  assert.equal(await fill("1"), false);
  assert.equal(gone.submits, 0);
});

const PANEL = `<div class="c" id="1"><p class="text">t</p><button class="open" type="button">Reply</button></div>`;

test("a panel that opens for the comment is filled", async () => {
  const { fill, $, document } = page(PANEL, site({ open: ".open", where: "page" }));
  $(".open").addEventListener("click", () =>
    document.body.insertAdjacentHTML("beforeend", "<dialog><textarea></textarea></dialog>"),
  );
  assert.equal(await fill("1"), true);
  assert.equal($("dialog textarea").value, TEXT);
});

test("a panel that stood open before may be another comment's", async () => {
  const { fill, $ } = page(
    `${PANEL}<dialog><textarea></textarea></dialog>`,
    site({ open: ".open", where: "page" }),
  );
  assert.equal(await fill("1"), false);
  assert.equal($("textarea").value, "");
});

test("two boxes where one was expected are none", async () => {
  const { fill, $ } = page(
    `<div class="c" id="1"><p class="text">t</p><textarea></textarea><textarea></textarea></div>`,
    site({}),
  );
  assert.equal(await fill("1"), false);
  assert.equal($("textarea").value, "");
});

test("a site without a way to reply, or whose box never opens, gets false", async () => {
  const without = site({});
  delete without.variants[0].reply;
  assert.equal(await page(PANEL, without).fill("1"), false);
  assert.equal(await page(PANEL, site({ open: ".open" })).fill("1"), false);
  assert.equal(await page(PANEL, site({ open: ".missing" })).fill("1"), false);
});
