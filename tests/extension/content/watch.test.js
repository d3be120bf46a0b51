/** What is noticed on a page as it changes, and what is not read again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bringIntoView, clockOf, openPage } from "./page-double.js";

const SITE = {
  site: "mine",
  version: 1,
  variants: [
    {
      container: ".c",
      notInside: ".quote",
      fields: { id: [{ attr: "id" }], text: [{ select: ".text" }] },
    },
  ],
};

/** @param {string | number} id @param {string} text @param {string} [inside] */
const comment = (id, text, inside = "") =>
  `<div class="c" id="${id}"><p class="text">${text}</p>${inside}</div>`;

const scripts = ["find", "when", "read", "slices", "watch"];

/** @param {string} html @param {object} [site] */
function watch(html, site = SITE) {
  const page = openPage(`<body>${html}</body>`, { scripts });
  const { window, document, Accalmie } = page;
  const clock = clockOf(window);
  const hidden = new Set();
  window.Element.prototype.checkVisibility = function () {
    return ![...hidden].some((element) => element.contains(this));
  };
  const reads = { count: 0 };
  const readComment = Accalmie.readComment;
  Accalmie.readComment = (/** @type {any[]} */ ...given) => {
    reads.count += 1;
    return readComment(...given);
  };
  /** @type {string[][]} */
  const news = [];
  const moves = { count: 0 };
  const watched = new Accalmie.Watch(
    site,
    (/** @type {any[]} */ comments) =>
      news.push(Array.from(comments, ({ platform_id, text }) => `${platform_id}: ${text}`)),
    () => {
      moves.count += 1;
    },
  );
  const main = document.querySelector("main") ?? document.body;
  const settle = () => clock.pass(500);
  const id = (/** @type {string | number} */ name) => `mine:example.test:${name}`;
  return { ...page, watched, news, moves, reads, hidden, clock, main, settle, id };
}

/** @param {any} document @param {string} html */
function made(document, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

test("what stands on the page is told at once, in one go", () => {
  const { watched, news } = watch(`<main>${comment(1, "One")}${comment(2, "Two")}</main>`);
  watched.start();
  assert.deepEqual(news, [["1: One", "2: Two"]]);
  assert.equal(watched.size, 2);
});

test("a comment that arrives is told once things have settled", async () => {
  const { watched, news, main, document, settle } = watch(`<main>${comment(1, "One")}</main>`);
  watched.start();
  main.append(made(document, `<section>${comment(2, "Two")}${comment(3, "Three")}</section>`));
  await settle();
  assert.deepEqual(news.slice(1), [["2: Two", "3: Three"]]);
});

test("a comment whose words change is told again, one that stays is not", async () => {
  const { watched, news, document, settle, id } = watch(
    `<main>${comment(1, "One")}${comment(2, "Two")}</main>`,
  );
  watched.start();
  document.querySelector("[id='1'] .text").firstChild.data = "One, edited";
  document.getElementById("2").append(document.createElement("hr"));
  await settle();
  assert.deepEqual(news.slice(1), [["1: One, edited"]]);
  assert.equal(watched.comment(id(1)).text, "One, edited");
});

test("an element that shows another comment is that comment, and no longer the old one", async () => {
  const { watched, news, document, settle, id } = watch(`<main>${comment(1, "One")}</main>`);
  watched.start();
  const element = document.getElementById("1");
  element.id = "9";
  element.querySelector(".text").textContent = "Nine";
  await settle();
  assert.deepEqual(news.slice(1), [["9: Nine"]]);
  assert.equal(watched.found(id(1)), null);
  assert.equal(watched.found(id(9)).element, element);
  assert.equal(watched.comment(id(1)).text, "One");
});

test("a new element of the same comment takes the old one's place without a word", async () => {
  const { watched, news, document, main, settle, id } = watch(`<main>${comment(1, "One")}</main>`);
  watched.start();
  const fresh = made(document, comment(1, "One"));
  main.replaceChildren(fresh);
  await settle();
  assert.equal(news.length, 1);
  assert.equal(watched.found(id(1)).element, fresh);
});

test("a comment that left the page is known but nowhere", async () => {
  const { watched, news, document, settle, id } = watch(`<main>${comment(1, "One")}</main>`);
  watched.start();
  document.getElementById("1").remove();
  await settle();
  assert.equal(watched.found(id(1)), null);
  assert.equal(watched.comment(id(1)).text, "One");
  assert.equal(news.length, 1);
});

test("a comment shown twice is the first one, until that is hidden or gone", async () => {
  const { watched, news, document, main, hidden, settle, id } = watch(
    `<main>${comment(1, "One")}</main>`,
  );
  watched.start();
  const feed = document.getElementById("1");
  const dialog = made(document, comment(1, "One, shortened"));
  main.append(dialog);
  await settle();
  assert.equal(news.length, 1);
  assert.equal(watched.found(id(1)).element, feed);
  hidden.add(feed);
  dialog.append(document.createElement("i"));
  await settle();
  assert.equal(watched.found(id(1)).element, dialog);
});

test("a comment that is not drawn is read once it comes into view", () => {
  const page = watch(`<main>${comment(1, "One")}</main>`);
  const element = page.document.getElementById("1");
  page.hidden.add(element);
  page.watched.start();
  assert.deepEqual(page.news, []);
  page.hidden.clear();
  bringIntoView(element);
  assert.deepEqual(page.news, [["1: One"]]);
});

test("a comment that is drawn without a box of its own is read", () => {
  const page = watch(`<main>${comment(1, "One")}</main>`);
  const element = page.document.getElementById("1");
  element.style.display = "contents";
  page.window.Element.prototype.checkVisibility = function () {
    return this !== element;
  };
  page.watched.start();
  assert.deepEqual(page.news, [["1: One"]]);
});

test("text that fills in later is read when it is there", async () => {
  const { watched, news, document, settle } = watch(`<main><div class="c" id="1"></div></main>`);
  watched.start();
  assert.deepEqual(news, []);
  document.getElementById("1").append(made(document, `<p class="text">One</p>`));
  await settle();
  assert.deepEqual(news, [["1: One"]]);
});

test("our own overlay beside the body is not looked at", async () => {
  const { watched, document, reads, clock, settle } = watch(`<main>${comment(1, "One")}</main>`);
  watched.start();
  const before = reads.count;
  const host = document.createElement("div");
  document.documentElement.append(host);
  await clock.pass();
  assert.equal(clock.waiting(), 0, "nothing is planned");
  host.remove();
  await settle();
  assert.equal(reads.count, before);
});

test("a body that is replaced as a whole is read", async () => {
  const { watched, news, document, settle } = watch(`<main>${comment(1, "One")}</main>`);
  watched.start();
  const body = document.createElement("body");
  body.append(made(document, comment(2, "Two")));
  document.body.replaceWith(body);
  await settle();
  assert.deepEqual(news.slice(1), [["2: Two"]]);
});

test("on a page of 2,000 comments one that is added is the only one read", async () => {
  const many = Array.from({ length: 2000 }, (_, at) => comment(at, `Number ${at}`)).join("");
  const { watched, news, reads, document, main, settle } = watch(`<main>${many}</main>`);
  watched.start();
  await settle();
  assert.equal(watched.size, 2000);
  reads.count = 0;
  main.append(made(document, comment("new", "New")));
  await settle();
  assert.deepEqual(news.slice(1), [["new: New"]]);
  assert.equal(reads.count, 1);
});

test("on a page of 2,000 comments one that goes, or a notice beside them, has nothing read", async () => {
  const many = Array.from({ length: 2000 }, (_, at) => comment(at, `Number ${at}`)).join("");
  const { watched, reads, document, main, settle } = watch(`<main>${many}</main>`);
  watched.start();
  await settle();
  reads.count = 0;
  document.getElementById("7").remove();
  main.append(document.createTextNode("saved"));
  document.body.append(made(document, "<aside>Cookies?</aside>"));
  await settle();
  document.querySelector("aside").remove();
  await settle();
  assert.equal(reads.count, 0);
});

test("where very much changes at once each comment that came is read, once", async () => {
  const { watched, news, reads, document, main, settle } = watch(
    `<main>${comment(1, "One")}</main>`,
  );
  watched.start();
  reads.count = 0;
  for (let at = 2; at <= 502; at++) main.append(made(document, comment(at, `Number ${at}`)));
  await settle();
  assert.equal(news.length, 2);
  assert.equal(news[1].length, 501);
  assert.equal(reads.count, 501);
});

test("what stands outside the site's roots is not a comment of it", async () => {
  const { watched, news, document, settle } = watch(
    `<main>${comment(1, "One")}</main>${comment(2, "Widget")}`,
    { ...SITE, roots: "main" },
  );
  watched.start();
  document.body.append(made(document, `<div>${comment(3, "Beside")}</div>`));
  document.body.append(made(document, `<div>${comment(4, "Around")}<main></main></div>`));
  await settle();
  assert.deepEqual(news, [["1: One"]]);
});

test("a theme that wraps each comment twice has its changes noticed", async () => {
  const twice = {
    ...SITE,
    variants: [
      {
        container: ".outer",
        fields: { id: [{ attr: "data-n" }], text: [{ select: ".text" }] },
      },
      {
        container: ".inner",
        fields: { id: [{ attr: "data-n" }], text: [{ select: "p" }] },
      },
    ],
  };
  const { watched, news, document, settle, id } = watch(
    `<main><div class="outer" data-n="1"><div class="inner" data-n="1"><p class="text">One</p></div></div></main>`,
    twice,
  );
  watched.start();
  document.querySelector("p").textContent = "One, edited";
  await settle();
  assert.deepEqual(news, [["1: One"], ["1: One, edited"]]);
  assert.equal(watched.found(id(1)).element.className, "outer");
});

test("climbed containers are found again after a change", async () => {
  const climbing = {
    ...SITE,
    variants: [
      {
        container: "a[href]",
        climb: true,
        fields: {
          id: [{ select: "a", attr: "href" }],
          text: [{ select: "p" }],
        },
      },
    ],
  };
  const item = (/** @type {number} */ n) => `<div><p>Text ${n}</p><a href="${n}"></a></div>`;
  const { watched, news, document, main, settle } = watch(
    `<main>${item(1)}${item(2)}</main>`,
    climbing,
  );
  watched.start();
  main.append(made(document, item(3)));
  await settle();
  assert.deepEqual(news, [["1: Text 1", "2: Text 2"], ["3: Text 3"]]);
});

test("comments of long ago that left the page are forgotten, those on it are not", async () => {
  const { watched, document, main, settle, id } = watch(`<main>${comment("stay", "Here")}</main>`);
  watched.start();
  for (let round = 0; round < 6; round++) {
    const section = document.createElement("section");
    section.innerHTML = Array.from({ length: 1000 }, (_, at) =>
      comment(`${round}-${at}`, `Number ${at}`),
    ).join("");
    main.append(section);
    await settle();
    section.remove();
    await settle();
  }
  assert.ok(watched.size <= 5000);
  assert.equal(watched.comment(id("0-0")), null);
  assert.notEqual(watched.comment(id("stay")), null);
  assert.notEqual(watched.comment(id("5-999")), null);
});

test("after the end nothing is told", async () => {
  const { watched, news, document, main, settle } = watch(`<main></main>`);
  watched.start();
  watched.stop();
  main.append(made(document, comment(1, "One")));
  await settle();
  assert.deepEqual(news, []);
});

test("a comment that is back in a virtual list is not news, but it stands elsewhere", async () => {
  const { watched, news, moves, main, document, settle, id } = watch(
    `<main>${comment(1, "One")}</main>`,
  );
  watched.start();
  main.replaceChildren();
  await settle();
  const before = moves.count;
  main.append(made(document, comment(1, "One")));
  await settle();
  assert.equal(news.length, 1);
  assert.equal(moves.count, before + 1);
  assert.equal(watched.found(id(1))?.element, main.firstElementChild);
});

test("one that is back before it is drawn stands elsewhere once it is", async () => {
  const { watched, news, moves, hidden, main, document, settle, id } = watch(
    `<main>${comment(1, "One")}</main>`,
  );
  watched.start();
  const late = made(document, comment(1, "One"));
  hidden.add(late);
  main.replaceChildren(late);
  await settle();
  assert.equal(watched.found(id(1)), null);
  const before = moves.count;
  hidden.clear();
  bringIntoView(late);
  assert.deepEqual([moves.count, news.length], [before + 1, 1]);
  assert.equal(watched.found(id(1))?.element, late);
});

test("what comes or goes beside the comments moves them, other words beside them do not", async () => {
  const { watched, moves, document, settle } = watch(`<p>note</p>${comment(1, "One")}`);
  watched.start();
  const before = moves.count;
  document.querySelector("p").firstChild.data = "another note";
  await settle();
  assert.equal(moves.count, before);
  document.body.prepend(made(document, "<p>banner</p>"));
  await settle();
  assert.equal(moves.count, before + 1);
  document.querySelector("p").remove();
  await settle();
  assert.equal(moves.count, before + 2);
});

test("a comment whose words change may be longer and move the others", async () => {
  const { watched, moves, document, settle } = watch(comment(1, "One"));
  watched.start();
  const before = moves.count;
  document.querySelector(".text").firstChild.data = "One, and much more";
  await settle();
  assert.equal(moves.count, before + 1);
});
